"""The sentences for functions that cannot be compared, or that do something besides returning.

None of them shows an input, an output or what an exception says; `functions` adds those where it may.
"""

from collections.abc import Mapping

from autograde.diagnosis.outputs import Misfit
from autograde.diagnosis.showing import show_signature
from autograde.exercise import FunctionExercise
from autograde.prose import quote
from course_lib.language import Text

UNTOUCHED = Text(
    en="The function is still as it was handed out. Write its body in the place of `...` and run both cells again.",
    ja="関数がまだ配られたままです。`...` のところに中身を書いて、両方のセルをもう一度実行してください。",
)
NOTHING_GIVEN = Text(
    en="There is no function here yet, only `...`.",
    ja="まだ関数がなく、`...` のままです。",
)
DOTS_LEFT = Text(
    en="A part of the function still holds `...`. Fill it in, then run the cell again.",
    ja="関数の一部が `...` のままです。そこを埋めて、セルをもう一度実行してください。",
)
PRINTED = Text(
    en="The function prints its result and returns `None`. Give it back with `return`, so that other code can use it.",
    ja="関数が結果を `print` で表示し、`None` を返しています。ほかの計算で使えるように `return` で返してください。",
)
NUMBERS_ONLY = Text(
    en="For single numbers your function is right; for arrays it is not yet.",
    ja="数を一つずつ渡したときは正しく動きます。配列を渡したときが、まだです。",
)
CHANGES_INPUT = Text(
    en="The function changes an array that it was given, and the caller's data with it. `x = x + 1` makes a new array; "
    "`x += 1` and `x[0] = 1` change the old one.",
    ja="関数が、渡された配列を書き換えています。呼び出した側のデータも変わってしまいます。"
    "`x = x + 1` は新しい配列を作りますが、"
    "`x += 1` や `x[0] = 1` は元の配列を書き換えます。",
)
NOT_REPEATABLE = Text(
    en="Called twice with the same input, the function gives two different results. "
    "Does it use random numbers, or change a variable that stands outside it?",
    ja="同じ入力で2回呼ぶと、違う結果が返ります。乱数を使ったり、関数の外の変数を書き換えたりしていませんか。",
)
HOLDS_NAN = Text(
    en="The result holds NaN, “not a number”. It comes from steps such as 0/0, "
    "or a root or logarithm of a negative number.",
    ja="結果の中に NaN（数ではないという印）があります。0/0 や、負の数の平方根や対数で生まれます。",
)
HOLDS_INFINITY = Text(
    en="The result holds infinity. It comes from a division by zero or from `exp` of a large number.",
    ja="結果の中に無限大があります。0 での割り算や、大きな数の `exp` で生まれます。",
)

MISFITS: Mapping[Misfit, Text] = {
    "none": Text(
        en="The function returns `None`. Is there a `return` on every way through it?",
        ja="関数が `None` を返しています。どの道筋を通っても `return` に着きますか。",
    ),
    "dots": DOTS_LEFT,
    "boolean": Text(
        en="The function returns `True` or `False` where a number is asked for.",
        ja="数を返すところで、`True` か `False` を返しています。",
    ),
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
        ja="関数が、長さのそろわないリストを返しています。これは配列になりません。",
    ),
    "too many": Text(en="The function returns far too many values.", ja="関数が返す値の数が多すぎます。"),
}


def wrong_type(came: str) -> Text:
    """A return value that is no numbers at all."""
    kind = quote(came, 40)
    return Text(
        en=f"The function returns an object of type {kind}, expected a number or an array.",
        ja=f"関数が {kind} 型のものを返しています。数か配列を返してください。",
    )


def wrong_number_of_results(exercise: FunctionExercise, came: str) -> Text:
    """One value instead of two, or the other way round."""
    wanted = ", ".join(exercise.returns)
    return Text(
        en=f"The function returns {came} of the {len(exercise.returns)} values asked for. End with `return {wanted}`."
        if int(came) < len(exercise.returns)
        else f"The function returns {came} values, expected {len(exercise.returns)}: `return {wanted}`.",
        ja=f"関数が返す値は{came}個ですが、求められているのは{len(exercise.returns)}個です。"
        f"`return {wanted}` で終えてください。",
    )


def wrong_arity(exercise: FunctionExercise, taken: str) -> Text:
    """Parameters that do not fit."""
    signature = show_signature(exercise)
    return Text(
        en=f"Your function takes ({taken}); it is called as {signature}. Compare the parameters.",
        ja=f"関数の引数は ({taken}) ですが、{signature} の形で呼び出されます。引数を見比べてください。",
    )


def other_order(exercise: FunctionExercise, taken: str) -> Text:
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


def not_a_function(exercise: FunctionExercise, came: str) -> Text:
    """The result, or anything else, in the place of the function."""
    hand_over = f'`check("{exercise.id}", {exercise.function})`'
    return Text(
        en=f"Expected the function itself; a value of type {quote(came, 40)} came. "
        f"Write its name without brackets after it: {hand_over}.",
        ja=f"関数そのものを渡してください。{quote(came, 40)} 型の値が渡されました。"
        f"名前のあとにかっこを付けず、{hand_over} と書きます。",
    )


def name_in_quotes(exercise: FunctionExercise) -> Text:
    """The function's name as text."""
    hand_over = f'`check("{exercise.id}", {exercise.function})`'
    return Text(
        en=f"Expected the function itself; text came. Leave out the quotes: {hand_over}.",
        ja=f"関数そのものを渡してください。文字列が渡されました。引用符を付けずに {hand_over} と書きます。",
    )
