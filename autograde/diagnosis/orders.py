"""Diagnosing lines in order: the program is run, and judged by what it makes.

An order is right that gives what the reference gives, with no line to spare. Otherwise the slips whose wrong lines are
in the answer are told, then those that stop in the same way, then what the run shows.
"""

from collections.abc import Sequence

from autograde.diagnosis.finding import Finding, told
from autograde.diagnosis.letters import Unread, read_letters
from autograde.diagnosis.outputs import Output
from autograde.diagnosis.program import Run, Stop, equal, first_difference, result, run
from autograde.exercise import OrderExercise, Slip
from course_lib.language import Text

SPARE_CREDIT = 0.5
RIGHT = Finding(
    "passed",
    1.0,
    (),
    (
        Text(
            en="That is right: the program runs, and gives what it should.",
            ja="正解です。プログラムは最後まで正しく動きます。",
        ),
    ),
)
SPARE = Text(
    en="The program gives the right result, but it holds a line that it does not need. Take it out.",
    ja="プログラムの結果は合っていますが、なくてもよい行が入っています。取りのぞいてください。",
)
EXPECTED = Text(
    en="Expected: the letters in the order in which the lines run, as text between quotes.",
    ja="行の文字を、実行する順に、引用符で囲んだ文字列で書いてください。",
)


def diagnose_order(exercise: OrderExercise, answer: object) -> Finding:
    """What is to be said of `answer`."""
    order = read_letters(answer, exercise.lines)
    if isinstance(order, Unread):
        if order.attempted:
            return Finding("error", 0.0, (), (order.message, EXPECTED))
        return Finding("not attempted", 0.0, (), (order.message,))
    right = tuple(exercise.reference())
    if _same_result(result(exercise, order), result(exercise, right)):
        spare = len(order) > len(right)
        return Finding("incorrect", SPARE_CREDIT, (), (SPARE,)) if spare else RIGHT
    return _by_wrong_lines(exercise, order) or _by_order(exercise, order) or _wrong(exercise, order)


def wrong_lines(exercise: OrderExercise, slip: Slip) -> frozenset[str]:
    """The letters of the lines of a slip that the reference does without."""
    return frozenset(slip.rule()) - frozenset(exercise.reference())


def _same_result(one: Output | None, other: Output | None) -> bool:
    if one is None or other is None:
        return False
    return all(equal(a, b) for a, b in zip(one, other, strict=True))


def _by_wrong_lines(exercise: OrderExercise, order: Sequence[str]) -> Finding | None:
    """All slips whose wrong lines were taken; they earn something only where nothing else is wrong."""
    taken = [slip for slip in exercise.slips if (wrong := wrong_lines(exercise, slip)) and wrong <= set(order)]
    if not taken:
        return None
    if len(taken) == 1 and _alike(exercise, taken[0].rule(), order):
        return told(taken)
    return Finding("incorrect", 0.0, tuple(slip.name for slip in taken), tuple(slip.message for slip in taken))


def _by_order(exercise: OrderExercise, order: Sequence[str]) -> Finding | None:
    """The slip that gives this very order, else those that stop at the same line of the same lines."""
    same = [slip for slip in exercise.slips if tuple(slip.rule()) == tuple(order)]
    alike = same or [slip for slip in exercise.slips if not slip.credit and _alike(exercise, slip.rule(), order)]
    return told(alike) if alike else None


def _alike(exercise: OrderExercise, one: Sequence[str], other: Sequence[str]) -> bool:
    return sorted(one) == sorted(other) and _reason(run(exercise, one)) == _reason(run(exercise, other))


def _reason(done: Run) -> tuple[str, str, str] | None:
    return None if done.stop is None else (done.stop.letter, done.stop.why, done.stop.missing)


def _wrong(exercise: OrderExercise, order: Sequence[str]) -> Finding:
    done = run(exercise, order)
    return Finding("incorrect", 0.0, (), (_why(exercise, order, done),))


def _why(exercise: OrderExercise, order: Sequence[str], done: Run) -> Text:
    if done.stop is not None:
        return _missing(exercise, done.stop) if done.stop.why == "name" else _shapes(done.stop)
    never = [name for name in exercise.goal if name not in done.values]
    if never:
        names = ", ".join(f"`{name}`" for name in never)
        return Text(
            en=f"The program runs to its end, but no line of yours makes {names}.",
            ja=f"プログラムは最後まで動きますが、{names.replace(', ', '、')} を作る行がありません。",
        )
    letter = first_difference(exercise, order)
    return Text(
        en=f"The program runs to its end, and its result is wrong. Look at line {letter} first: what stands on its "
        "right?",
        ja=f"プログラムは最後まで動きますが、結果が違います。まず行 {letter} の右辺を見直してください。",
    )


def _missing(exercise: OrderExercise, stop: Stop) -> Text:
    made = any(line.gives == stop.missing for line in exercise.lines.values())
    en = "Which line makes it?" if made else "No line makes it."
    ja = "それを作るのはどの行ですか。" if made else "それを作る行はありません。"
    return Text(
        en=f"Your line {stop.place + 1}, {stop.letter}, uses `{stop.missing}`, which is not there yet. {en}",
        ja=f"{stop.place + 1}行目の {stop.letter} は `{stop.missing}` を使いますが、まだできていません。{ja}",
    )


def _shapes(stop: Stop) -> Text:
    return Text(
        en=f"NumPy stops at your line {stop.place + 1}, {stop.letter}: the shapes do not fit. Write them above the "
        "line.",
        ja=f"{stop.place + 1}行目の {stop.letter} でNumPyが止まります。形が合っていません。"
        "行の上に形を書いてみましょう。",
    )
