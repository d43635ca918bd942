"""What a cell of the autograded notebook shows, such that nbgrader reads the right points off it.

That notebook is what feedback and formgrader show, so what comes from a student is made safe here, whatever was sent.
nbgrader gives a test 0 points for anything on stderr: a test shows none.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from autograde.grading.exam.failing import HIDDEN as HIDDEN_TEST
from autograde.grading.exam.hidden_part import hidden_lines
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.result import Result
from autograde.grading.exam.safe.bundle import safe_bundle, safe_text
from autograde.grading.exam.words import HIDDEN, YOUR_LINE, both, in_words, notes
from autograde.sandbox.student.capture import CUT
from course_lib.language import Language

Output = dict[str, Any]

MOST_SHOWN = 5 * 2**20
"""Characters of a cell. The student's process keeps to less; one that has been taken over may send more."""
MOST_LINES = 200
STOPPED = "Stopped"


def outputs_of_student(result: Result, language: Language | None = None) -> list[Output]:
    """The outputs of a cell that ran on the student's side, in nbformat's shape whatever was sent.

    Args:
        language: of the notebook; None says limits in both.
    """
    shown = list(_within(_clean(output) for output in result.outputs))
    limit = result.limit or result.trouble
    given = result.error if isinstance(result.error, dict) else {}
    if limit:
        shown.append(error(STOPPED, "", [*_own(_lines(given.get("traceback"))), in_words(limit, language)]))
    elif given:
        shown.append(error(_text(given.get("type")), _text(given.get("message")), _lines(given.get("traceback"))))
    return shown


def outputs_of_test(cell: Cell, result: Result, language: Language | None = None) -> list[Output]:
    """The outputs of a test: what it displayed, then its points as nbgrader reads them.

    What a test prints is shown where none of it is hidden: among it is what the student's functions print, such as the
    inputs that they get.
    """
    kept = ("display_data",) if hidden_lines(cell.source) else ("display_data", "stream")
    shown = [
        output
        for output in _within(_clean(output) for output in result.outputs)
        if output["output_type"] in kept and output.get("name") != "stderr"
    ]
    if result.error is not None:
        return [*shown, _stopped(result.error, result.limit, language)]
    if result.limit:
        shown.append(_display("display_data", in_words(result.limit, language)))
    if result.points is not None and result.points != cell.points:
        shown.append(_display("execute_result", repr(float(result.points))))
    return shown


def notes_of(results: Sequence[Result]) -> list[str]:
    """The limits that a submission hit, in short, for the instructor."""
    found = [limit for result in results for limit in (result.trouble, result.limit)]
    return notes([*found, *("output" for result in results if _is_cut(result))])


def error(name: str, value: str, traceback: list[str]) -> Output:
    """An error output."""
    return {"output_type": "error", "ename": name, "evalue": value, "traceback": traceback}


def _display(kind: str, text: str) -> Output:
    counted = {"execution_count": None} if kind == "execute_result" else {}
    return {"output_type": kind, "metadata": {}, "data": {"text/plain": text}} | counted


def _stopped(given: Any, limit: str | None, language: Language | None) -> Output:
    """The error of a test."""
    name, message, line = (_text(given.get(key)) for key in ("type", "message", "line"))
    said = [in_words(limit, language)] if limit else []
    if name == HIDDEN_TEST:
        return error(name, "", [both(HIDDEN, language), *said])
    mine = [both(YOUR_LINE, language).replace("{}", line)] if line else []
    return error(name, message, [*_lines(given.get("traceback")), *mine, f"{name}: {message}".rstrip(": "), *said])


def _clean(output: Any) -> Output | None:
    match output:
        case {"output_type": "stream", "name": "stdout" | "stderr" as name, "text": str() as text}:
            return {"output_type": "stream", "name": name, "text": safe_text(text[:MOST_SHOWN])}
        case {"output_type": "display_data" | "execute_result" as kind, "data": dict() as data}:
            shown: Output = {"output_type": kind, "metadata": {}, "data": safe_bundle(data)}
            return shown | ({"execution_count": None} if kind == "execute_result" else {}) if shown["data"] else None
    return None


def _within(outputs: Iterable[Output | None]) -> Iterator[Output]:
    """As many of them as may be shown."""
    left = MOST_SHOWN
    for output in outputs:
        if output is not None:
            left -= len(output.get("text", "")) + sum(map(len, output.get("data", {}).values()))
            if left < 0:
                return
            yield output


def _own(traceback: list[str]) -> list[str]:
    """Of a traceback what stands in the student's cells, and what the error says where that is not ours to say."""
    own = [line for line in traceback if line.startswith("Cell In")]
    return own if not traceback or traceback[-1].startswith("TooLong") else [*own, traceback[-1]]


def _is_cut(result: Result) -> bool:
    last = _clean(result.outputs[-1]) if result.outputs else None
    return last is not None and str(last.get("text", "")).startswith(CUT.partition(":")[0])


def _text(value: Any) -> str:
    return safe_text(value)[:MOST_SHOWN] if isinstance(value, str) else ""


def _lines(value: Any) -> list[str]:
    return [_text(line) for line in value[:MOST_LINES] if isinstance(line, str)] if isinstance(value, list) else []
