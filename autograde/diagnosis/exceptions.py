"""What the usual exceptions of beginners mean, and what to do: Python itself says it in English, and in its own words.

A sentence may name what the exception names, such as a variable; never a number of an input.
"""

import re

from autograde.diagnosis.guard import message_of
from autograde.prose import quote
from course_lib.language import Text

NUMPY_NAMES = r"exp|log|sqrt|tanh|sum|mean|dot|maximum|where|array|zeros|zeros_like|ones_like"

NUMBERS_TOO = Text(
    en="The function is called with single numbers too. A formula without a loop works for a number and for an array.",
    ja="この関数には、数を1つだけ渡すこともあります。ループを使わない式で書けば、数にも配列にも使えます。",
)

MEANINGS: tuple[tuple[re.Pattern[str], Text], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (
            r"unsupported operand type.* for \^|bitwise_xor",
            Text(
                en="In Python `^` is not a power. A power is written `**`, as in `y ** 2`.",
                ja="Pythonの `^` は累乗ではありません。累乗は `y ** 2` のように `**` で書きます。",
            ),
        ),
        (
            r"'(?:int|float|numpy\.\w+)' object is not callable",
            Text(
                en="A bracket right after a number means a call, so `y(1 - y)` calls y. "
                "A product needs its `*`: `y * (1 - y)`.",
                ja="数のすぐあとにかっこを書くと、関数の呼び出しになります。`y(1 - y)` は y を呼び出してしまいます。"
                "かけ算は `y * (1 - y)` のように `*` を書いてください。",
            ),
        ),
        (
            r"only .*arrays? can be converted",
            Text(
                en="`float` and the functions of `math`, such as `math.exp`, take one number only. "
                "`np.exp` takes numbers and arrays.",
                ja="`float` や `math.exp` などの `math` の関数は、数を1つしか受け取れません。"
                "`np.exp` は数にも配列にも使えます。",
            ),
        ),
        (
            r"unsupported operand type.*'NoneType'",
            Text(
                en="One of the values is `None`. A function that yours calls gives nothing back: "
                "is it finished, and does it end with `return`?",
                ja="値の1つが `None` になっています。中で呼び出している関数が何も返していません。"
                "その関数は完成していますか。`return` で終わっていますか。",
            ),
        ),
        (
            r"unsupported operand type.*'(?:function|builtin_function_or_method|numpy\.ufunc|method)'",
            Text(
                en="A function itself stands where its result belongs. Call it with its arguments: "
                "`delta(y, t)`, not `delta`.",
                ja="結果を使うところに、関数そのものが書かれています。"
                "`delta` ではなく `delta(y, t)` のように、引数を付けて呼び出してください。",
            ),
        ),
        (
            r"truth value of an array",
            Text(
                en="An `if` can decide about one number only. `np.where` decides for each entry of an array.",
                ja="`if` は1つの数についてしか判断できません。`np.where` なら、配列の要素ごとに判断できます。",
            ),
        ),
        (
            r"missing \d+ required positional|takes .* positional arguments? but",
            Text(
                en="A function that yours calls gets too few values, or too many. "
                "Compare the call with its `def` line.",
                ja="中で呼び出している関数に渡す値の数が合っていません。"
                "呼び出しているところと、その関数の `def` の行を見比べてください。",
            ),
        ),
        (
            r"could not be broadcast",
            Text(
                en="Two arrays of different lengths meet in one formula. Which of them has not the length you expect?",
                ja="長さの違う2つの配列を、1つの式で使っています。思っていた長さと違うのはどちらでしょうか。",
            ),
        ),
        (
            r"does not have enough dimensions",
            Text(
                en="`@` stands between two arrays; here one side is a single number, or still `...`.",
                ja="`@` は配列どうしの積です。ここでは片方が1つの数か、まだ `...` のままになっています。",
            ),
        ),
        (
            r"matmul: .* mismatch|shapes .* not aligned",
            Text(
                en="The shapes of a matrix product do not fit: the first factor needs as many columns "
                "as the second has rows. Print the `.shape` of both.",
                ja="行列の積の形が合っていません。左の行列の列の数と、右の行列の行の数が同じでなければなりません。"
                "両方の `.shape` を表示してみましょう。",
            ),
        ),
        (
            r"^Layer \d+: |: the shape of Z\.",
            Text(
                en="The layers of the network and the data do not fit each other. Take the sizes from what comes in: "
                "`X.shape[1]` inputs, `T.shape[1]` outputs. A layer has as many inputs as the one before it has "
                "outputs.",
                ja="ネットワークの層の大きさが、データや前の層と合っていません。大きさは、渡されたデータから決めます。"
                "入力は `X.shape[1]` 個、出力は `T.shape[1]` 個です。層の入力の数は、前の層の出力の数と同じです。",
            ),
        ),
        (
            r"index \S+ is out of bounds|index out of range",
            Text(
                en="An index goes past the end. The first entry is number 0, so the last of n is number n - 1.",
                ja="配列やリストの範囲の外を見ています。番号は0から始まるので、n個あるときの最後は n - 1 番です。",
            ),
        ),
        (
            r"maximum recursion depth",
            Text(
                en="The function calls itself again and again. Is a variable meant, or a function of another name?",
                ja="関数が自分自身を呼び出し続けています。変数や、別の名前の関数のつもりではありませんか。",
            ),
        ),
    )
)
LIKE_A_LIST = Text(
    en="A single number is used like a list here. It cannot be looped over, counted or indexed.",
    ja="1つの数をリストのように使っています。数はループで回したり、長さを調べたり、番号で取り出したりできません。",
)
AS_A_LIST = re.compile(
    r"'(?:int|float|numpy\.\w+)' object is not (?:iterable|subscriptable)|over a 0-d array"
    r"|object of type '\S+' has no len|len\(\) of unsized|non-iterable (?:int|float|numpy\.\w+)"
    r"|array is 0-dimensional|invalid index to scalar"
)
UNSET = re.compile(r"local variable '(\w+)'")
UNKNOWN = re.compile(r"name '(\w+)' is not defined")


def meaning(exception: BaseException, on_numbers: bool) -> Text | None:
    """What a usual exception means; None for the others.

    Args:
        on_numbers: whether the call was with single numbers.
    """
    said = message_of(exception)
    if found := UNKNOWN.search(said):
        return _unknown(found.group(1))
    if found := UNSET.search(said):
        return _unset(found.group(1))
    if AS_A_LIST.search(said):
        return joined(LIKE_A_LIST, NUMBERS_TOO) if on_numbers else LIKE_A_LIST
    return next((text for pattern, text in MEANINGS if pattern.search(said)), None)


def joined(one: Text, other: Text) -> Text:
    """Two texts in one paragraph."""
    return Text(en=f"{one.en} {other.en}", ja=f"{one.ja}{other.ja}")


def _unknown(name: str) -> Text:
    if name == "numpy":
        return Text(
            en="NumPy is called `np` here: `np.exp`.",
            ja="NumPyはここでは `np` という名前です。`np.exp` と書きます。",
        )
    if re.fullmatch(NUMPY_NAMES, name):
        return Text(
            en=f"{quote(name)} belongs to NumPy: write `np.{name}`.",
            ja=f"{quote(name)} はNumPyの関数です。`np.{name}` と書いてください。",
        )
    return Text(
        en=f"The name {quote(name)} is not known. Is it spelled as it was where it got its value? "
        "Has the cell with its definition been run?",
        ja=f"{quote(name)} という名前が見つかりません。値を入れたときと同じつづりですか。"
        "その名前を決めたセルは実行しましたか。",
    )


def _unset(name: str) -> Text:
    return Text(
        en=f"{quote(name)} is used before it has a value in this function. "
        "Does its first line stand above, on every way through the function?",
        ja=f"{quote(name)} に値が入る前に、{quote(name)} を使っています。値を入れる行は、使う行より前にありますか。",
    )
