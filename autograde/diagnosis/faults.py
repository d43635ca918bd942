"""The sentences for functions that cannot be compared, or that do something besides returning.

None of them shows an input, an output or what an exception says; `functions` adds those where it may.
"""

from collections.abc import Mapping

from autograde.diagnosis.outputs import Misfit
from autograde.diagnosis.showing import show_signature
from autograde.exercise import SeveralFunctions, WrittenFunction
from autograde.prose import quote
from course_lib.language import Text

UNTOUCHED = Text(
    en="The function is still as it was handed out. "
    "Write its body in place of `...`, then run that cell and the check again.",
    ja="関数がまだ最初の状態のままです。"
    "`...` のところに中身を書き、そのセルとチェックのセルをもう一度実行してください。",
)
NOTHING_GIVEN = Text(
    en="There is no function here yet, only `...`.",
    ja="まだ関数がなく、`...` のままです。",
)
DOTS_LEFT = Text(
    en="A part of the function still holds `...`. Fill it in, then run the cell again.",
    ja="関数の一部が `...` のままです。そこをうめて、セルをもう一度実行してください。",
)
PRINTED = Text(
    en="The function prints its result and returns `None`. Give it back with `return`, so that other code can use it.",
    ja="関数が結果を `print` で表示し、`None` を返しています。ほかの計算で使えるように `return` で返してください。",
)
NUMBERS_ONLY = Text(
    en="For single numbers your function is right; for arrays it is not yet.",
    ja="数を1つずつ渡したときは正しく動きます。配列を渡すと、まだ正しい結果になりません。",
)
ARRAYS_ONLY = Text(
    en="For arrays your function is right; for single numbers it is not yet.",
    ja="配列を渡したときは正しく動きます。数を1つずつ渡すと、まだ正しい結果になりません。",
)
NEARLY_RIGHT = Text(
    en="Nearly right: on every input the first digits agree, the later ones do not. "
    "Do you round, or write e as 2.718 or pi as 3.14? `np.exp` and `np.pi` keep all digits.",
    ja="ほぼ合っています。どの入力でもはじめの桁は一致しますが、その先の桁が違います。"
    "途中で丸めたり、e を2.718、π を3.14と書いたりしていませんか。`np.exp` や `np.pi` なら桁が落ちません。",
)
RIGHT_ELSEWHERE = Text(
    en="Where your function gives numbers, they are right. For some inputs it gives none yet.",
    ja="数が返ったときは、どれも正しい値です。ただし、入力によっては、まだ数が返りません。",
)
CHANGES_INPUT = Text(
    en="The function changes an array that it was given, and the caller's data with it. `x = x + 1` makes a new array; "
    "`x += 1` and `x[0] = 1` change the old one.",
    ja="関数が、渡された配列を書きかえています。呼び出した側のデータも変わってしまいます。"
    "`x = x + 1` は新しい配列を作りますが、"
    "`x += 1` や `x[0] = 1` は元の配列を書きかえます。",
)
NOT_REPEATABLE = Text(
    en="Called twice with the same input, the function gives two different results. "
    "Does it use random numbers, or change a variable that stands outside it?",
    ja="同じ入力で2回呼ぶと、違う結果が返ります。乱数を使ったり、関数の外の変数を書きかえたりしていませんか。",
)
HOLDS_NAN = Text(
    en="The result holds NaN, “not a number”. It comes from steps such as 0/0, "
    "or a root or logarithm of a negative number.",
    ja="結果の中に NaN（「数ではない」という印）があります。0/0 や、負の数の平方根や対数から出てきます。",
)
HOLDS_INFINITY = Text(
    en="The result holds infinity. It comes from a division by zero or from `exp` of a large number.",
    ja="結果の中に無限大があります。0での割り算や、大きな数の `exp` から出てきます。",
)

MISFITS: Mapping[Misfit, Text] = {
    "none": Text(
        en="The function returns `None`. Is there a `return` on every way through it?",
        ja="関数が `None` を返しています。どの場合でも `return` を通りますか。",
    ),
    "dots": DOTS_LEFT,
    "complex": Text(en="The function returns a complex number.", ja="関数が複素数を返しています。"),
    "text": Text(
        en="The function returns text. Return the number itself, without quotes and without `str`.",
        ja="関数が文字列を返しています。引用符や `str` を使わずに、数そのものを返してください。",
    ),
    "function": Text(
        en="The function returns a function. Is a pair of brackets `( )` missing after a name?",
        ja="関数が関数を返しています。名前のあとに `( )` が抜けていませんか。",
    ),
    "ragged": Text(
        en="The function returns a list whose parts have different lengths. It cannot become an array.",
        ja="関数が、長さのそろわないリストを返しています。このままでは配列にできません。",
    ),
    "several": Text(
        en="The function returns several values, with commas between them. Return one: the result that is asked for.",
        ja="関数が、コンマで区切った複数の値を返しています。求められている結果を1つだけ返してください。",
    ),
    "too many": Text(en="The function returns far too many values.", ja="関数が返す値の数が多すぎます。"),
}


def wrong_type(came: str) -> Text:
    """A return value that is no numbers at all."""
    kind = quote(came, 40)
    return Text(
        en=f"The function returns an object of type {kind}, expected a number or an array.",
        ja=f"関数が {kind} 型の値を返しています。数か配列を返してください。",
    )


def wrong_number_of_results(exercise: WrittenFunction, came: str) -> Text:
    """One value instead of two, or the other way round."""
    wanted = ", ".join(exercise.returns)
    return Text(
        en=f"The function returns {came} of the {len(exercise.returns)} values asked for. End with `return {wanted}`."
        if int(came) < len(exercise.returns)
        else f"The function returns {came} values, expected {len(exercise.returns)}: `return {wanted}`.",
        ja=f"関数が返す値は{came}個ですが、求められているのは{len(exercise.returns)}個です。"
        f"`return {wanted}` で終えてください。",
    )


def wrong_arity(exercise: WrittenFunction, taken: str) -> Text:
    """Parameters that do not fit; `taken` with its brackets."""
    signature = show_signature(exercise)
    return Text(
        en=f"Your function takes {quote(taken)}; it is called as {signature}. Compare the parameters.",
        ja=f"関数の引数は {quote(taken)} ですが、{signature} の形で呼び出されます。引数を見比べてください。",
    )


def no_parameters(exercise: WrittenFunction) -> Text:
    """Nothing between the brackets."""
    signature = show_signature(exercise)
    return Text(
        en=f"Your function takes no parameters; it is called as {signature}. "
        "Write them between the brackets of the `def` line.",
        ja=f"関数に引数がありませんが、{signature} の形で呼び出されます。"
        "`def` の行のかっこの中に引数を書いてください。",
    )


def a_class(exercise: WrittenFunction) -> Text:
    """A class, which could be called too, but gives an object of itself."""
    hand_over = _hand_over(exercise)
    return Text(
        en=f"Expected a function; a class came. Make an object of it first, and give its method, "
        f"or write a function: {hand_over}.",
        ja=f"関数を渡してください。クラスが渡されました。先にクラスからオブジェクトを作ってそのメソッドを渡すか、"
        f"関数を書いて {hand_over} としてください。",
    )


def other_order(exercise: WrittenFunction, taken: str) -> Text:
    """The parameters of the text in another order."""
    signature = show_signature(exercise)
    return Text(
        en=f"Your function takes ({taken}), in another order than {signature}. Arguments are handed over by place.",
        ja=f"関数の引数の順番が ({taken}) で、{signature} と違います。引数は順番どおりに渡されます。",
    )


def raises(kind: str) -> Text:
    """An exception."""
    name = quote(kind, 40)
    return Text(en=f"The function stops with {name}.", ja=f"関数が {name} で止まります。")


def not_a_function(exercise: WrittenFunction, came: str) -> Text:
    """The result, or anything else, in the place of the function."""
    hand_over = _hand_over(exercise)
    return Text(
        en=f"Expected the function itself; a value of type {quote(came, 40)} came. "
        f"Write its name without brackets after it: {hand_over}.",
        ja=f"関数そのものを渡してください。{quote(came, 40)} 型の値が渡されました。"
        f"名前のあとにかっこを付けず、{hand_over} と書きます。",
    )


def name_in_quotes(exercise: WrittenFunction) -> Text:
    """The function's name as text."""
    hand_over = _hand_over(exercise)
    return Text(
        en=f"Expected the function itself; text came. Leave out the quotes: {hand_over}.",
        ja=f"関数そのものを渡してください。文字列が渡されました。引用符を付けずに {hand_over} と書きます。",
    )


def not_these_functions(exercise: SeveralFunctions) -> Text:
    """Anything but the functions that are to be handed over together."""
    hand_over = _hand_over(exercise.parts[0])
    count = len(exercise.parts)
    return Text(
        en=f"Expected the {count} functions in a list, by their names without quotes and in this order: {hand_over}.",
        ja=f"{count}個の関数を、引用符を付けない名前で、この順にリストに並べて渡してください：{hand_over}",
    )


def _hand_over(exercise: WrittenFunction) -> str:
    """The line of the check, in backticks."""
    given = f"[{', '.join(exercise.together)}]" if exercise.together else exercise.function
    return f'`check("{exercise.id}", {given})`'
