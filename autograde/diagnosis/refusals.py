"""The sentences for answers that cannot be compared: what came, and what was expected.

Each refusal says what it found; `expected` then says what to give instead.
"""

from collections.abc import Mapping
from typing import Literal

from course_lib.language import Text

Problem = Literal[
    "nothing yet",
    "dots",
    "none",
    "boolean",
    "complex",
    "nan",
    "infinite",
    "text",
    "function",
    "set",
    "too many",
    "one at a time",
    "object",
]

CALCULATION = Text(
    en="Your answer is a calculation as text. Leave out the quotes: then Python calculates it.",
    ja="計算式が文字列になっています。引用符を外すと、Pythonが計算します。",
)

FOUND: Mapping[Problem, Text] = {
    "nothing yet": Text(
        en="Nothing is here yet. Write your answer in place of `...` and run the cell again.",
        ja="まだ答えがありません。`...` のところに答えを書いて、セルをもう一度実行してください。",
    ),
    "dots": Text(
        en="A part of your answer still holds `...`.",
        ja="答えの一部が `...` のままです。",
    ),
    "none": Text(
        en="Your answer holds `None`, which is no number. `print` shows a value but gives `None` back; "
        "a function without `return` does too.",
        ja="答えの中に `None` があります。これは数ではありません。`print` は値を表示しますが、返すのは `None` です。"
        "`return` のない関数も `None` を返します。",
    ),
    "boolean": Text(
        en="Your answer holds `True` or `False`. Write 1 or 0 where a number is asked for.",
        ja="答えの中に `True` か `False` があります。数を書くところでは1か0と書いてください。",
    ),
    "complex": Text(
        en="Your answer holds a complex number. Nothing here needs one; "
        "look for a root or a power of a negative number.",
        ja="答えの中に複素数があります。ここでは実数だけを使います。負の数の平方根や累乗がないか見てください。",
    ),
    "nan": Text(
        en="Your answer holds NaN, “not a number”. It comes from steps such as 0/0 or infinity minus infinity.",
        ja="答えの中に NaN（「数ではない」という印）があります。0/0 や ∞ - ∞ のような計算から出てきます。",
    ),
    "infinite": Text(
        en="Your answer holds a number that is infinite or too large. It comes from a division by zero or "
        "from `exp` of a large number.",
        ja="答えの中に無限大か、大きすぎる数があります。0での割り算や、大きな数の `exp` から出てきます。",
    ),
    "text": Text(
        en="Your answer is text that cannot be read as numbers.",
        ja="答えの文字列を数として読めません。",
    ),
    "function": Text(
        en="Your answer is a function. Call it, and give what it returns.",
        ja="答えが関数になっています。関数を呼び出して、返ってきた値を渡してください。",
    ),
    "set": Text(
        en="Your answer holds a set, written with `{ }`. A set has no order, so the places cannot be told apart. "
        "Use a list, written with `[ ]`.",
        ja="答えの中に集合 `{ }` があります。集合には順番がないので、どれがどの値かわかりません。"
        "リスト `[ ]` を使ってください。",
    ),
    "too many": Text(
        en="Your answer holds far more values than are asked for.",
        ja="答えに含まれる値の個数が、求められている個数よりはるかに多くなっています。",
    ),
    "one at a time": Text(
        en="Your answer holds something that gives its values one at a time, as `map` does. Put `list( )` around it.",
        ja="答えの中に、`map` のように値を1つずつ取り出すものがあります。`list( )` で囲んで、リストにしてください。",
    ),
    "object": Text(
        en="Your answer is of a type that cannot be read as numbers.",
        ja="答えの型を数として読めません。",
    ),
}


def expected(names: tuple[str, ...], count: int) -> Text:
    """What to give: one number, or so many in this order."""
    if count == 1:
        return Text(en="Expected: one number.", ja="数を1つ渡してください。")
    if not names:
        return Text(en=f"Expected: {count} numbers.", ja=f"数を{count}個渡してください。")
    return Text(
        en=f"Expected: {count} numbers, in the order {', '.join(names)}.",
        ja=f"{'、'.join(names)} の順に、数を{count}個渡してください。",
    )


def keys_wrong(names: tuple[str, ...], found: str) -> Text:
    """A dict whose keys are not the names in the text."""
    return Text(
        en=f"The names in your answer are {found}; in the exercise they are {', '.join(names)}.",
        ja=f"答えの中の名前は {found} ですが、問題文では {'、'.join(names)} です。",
    )
