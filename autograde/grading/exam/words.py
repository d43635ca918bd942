"""Limits in words, for the student and, in short, for the instructor.

A limit is written as its kind and, where it is known, how much is allowed: "cell 30". What the student's side says of
one may be made up; it changes words, never points.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from autograde.sandbox.errors import ChildGone, SandboxError, TimeLimit, TooMuch
from autograde.sandbox.isolation.limits import MEGABYTE, Limits
from course_lib.language import LANGUAGES, Language, Text

WORDS: Mapping[str, Text] = {
    "cell": Text(
        en="This cell was stopped: it ran for more than {} seconds. Is there a loop that never ends?",
        ja="このセルは、実行時間が{}秒を超えたため止めました。終わらないループはありませんか。",
    ),
    "call": Text(
        en="The test stopped waiting: a call of your code ran for more than {} seconds. Does a loop never end?",
        ja="あなたのコードの呼び出しが{}秒を超えたため、テストを打ち切りました。終わらないループはありませんか。",
    ),
    "submission": Text(
        en="The cells from here on were not run: the notebook as a whole took more than {} seconds.",
        ja="ノートブック全体の実行時間が{}秒を超えたため、ここから先のセルは実行していません。",
    ),
    "memory": Text(
        en="The memory ran out: a notebook may use {} MB. Is an array, or a list, much larger than you meant?",
        ja="メモリーが足りなくなりました。使えるのは{} MBまでです。配列やリストが大きくなりすぎていませんか。",
    ),
    "disk": Text(
        en="The disk is full: a notebook may write {} MB.",
        ja="ディスクがいっぱいになりました。書き込めるのは{} MBまでです。",
    ),
    "files": Text(
        en="Too many files are open: a notebook may have {} open at a time. Does `with open(...)` close them?",
        ja="開いているファイルが多すぎます。同時に開けるのは{}個までです。`with open(...)` を使えば閉じられます。",
    ),
    "threads": Text(
        en="Too many threads run: a notebook may have {} at a time, and no other processes.",
        ja="スレッドが多すぎます。同時に動かせるのは{}個までで、別のプロセスは作れません。",
    ),
    "forbidden": Text(
        en="This is switched off while your notebook is graded: the network, other programs, files outside its folder.",
        ja="採点中は、ネットワーク、ほかのプログラム、フォルダの外のファイルは使えません。",
    ),
    "output": Text(
        en="The output was too long, and its rest is left out.",
        ja="出力が長すぎるため、残りは省きました。",
    ),
    "ended": Text(
        en="Your notebook's process was ended while this ran. Does a loop never end, or is an array much too large?",
        ja="実行中にノートブックのプロセスが終了しました。終わらないループや、大きすぎる配列はありませんか。",
    ),
    "text": Text(
        en="This cell was not run: it has more than {} characters. Is a table or a picture pasted into it?",
        ja="このセルは{}文字を超えているため、実行していません。表や画像を貼り付けていませんか。",
    ),
    "outputs": Text(
        en="The outputs are left out from here on: those of the whole notebook are larger than {} MB.",
        ja="ノートブック全体の出力が{} MBを超えたため、ここから先の出力は省きました。",
    ),
    "size": Text(
        en="What came of this is too large for the test to read.",
        ja="結果が大きすぎるため、テストで読み取れませんでした。",
    ),
    "unclear": Text(
        en="This could not be run to its end.",
        ja="最後まで実行できませんでした。",
    ),
}

SHORT: Mapping[str, Text] = {
    "cell": Text(en="a cell ran too long", ja="セルの時間切れ"),
    "call": Text(en="a call ran too long", ja="呼び出しの時間切れ"),
    "submission": Text(en="the whole ran too long", ja="全体の時間切れ"),
    "memory": Text(en="memory ran out", ja="メモリー不足"),
    "disk": Text(en="disk full", ja="ディスクの上限"),
    "files": Text(en="too many open files", ja="開いたファイルの上限"),
    "threads": Text(en="too many threads", ja="スレッドの上限"),
    "forbidden": Text(en="asked for what is switched off", ja="使えない機能の利用"),
    "output": Text(en="output cut", ja="出力の省略"),
    "ended": Text(en="its process ended", ja="プロセスの終了"),
    "text": Text(en="a cell too long to run", ja="長すぎるセル"),
    "outputs": Text(en="outputs too large together", ja="出力全体の上限"),
    "size": Text(en="a value too large to read", ja="大きすぎる値"),
    "unclear": Text(en="answers that cannot be read", ja="読み取れない応答"),
}

HIDDEN = Text(en="A hidden test did not pass.", ja="隠れたテストに通りませんでした。")
YOUR_LINE = Text(en="In your code: {}", ja="あなたのコード：{}")

TIME = ("TooLong", "TimeLimit")
_SECONDS = re.compile(r"after ([\d.]+) seconds")
_ON_CARD = re.compile("`(TooLong|TimeoutError|TimeLimit|MemoryError|ChildGone|TooMuch)`")
_LANGUAGE = re.compile(r"(set_notebook_language\(\s*[\"'])(en|ja)([\"']\s*\))")


class SubmissionTime(TimeLimit):
    """The submission as a whole ran for longer than it may."""


def limit_hit(trouble: SandboxError, limits: Limits) -> str:
    """The limit that stopped a cell or a call of the student's side, hard."""
    match trouble:
        case SubmissionTime():
            return f"submission {limits.submission_seconds:g}"
        case TimeLimit():
            return f"cell {limits.cell_seconds:g}"
        case ChildGone():
            return "ended"
        case TooMuch():
            return "size"
    return "unclear"


def limit_of(error: Any, call: bool, limits: Limits) -> str | None:
    """The limit that an error speaks of; None if it is of another kind.

    Args:
        error: as plain data.
        call: whether it comes from a test's call rather than from a cell.
    """
    given = error if isinstance(error, dict) else {}
    name, message = str(given.get("type")), str(given.get("message"))
    if name in TIME or (call and name == "TimeoutError"):
        seconds = _SECONDS.search(message)
        known = [f"{one:g}" for one in (limits.call_seconds if call else limits.cell_seconds, limits.cell_seconds)]
        said = seconds[1] if seconds and seconds[1] in known else known[0]  # others are made up, perhaps of an input
        return f"{'call' if call else 'cell'} {said}"
    for sign, limit in _signs(limits):
        if sign in f"{name}: {message}":
            return limit
    return None


def limit_on_card(outputs: Sequence[Any], limits: Limits) -> str | None:
    """The limit that a verdict's card names by its error, as in "The function stops with `MemoryError`"."""
    for output in outputs:
        found = _ON_CARD.search(str(output.get("data", {}).get("text/plain", "")))
        if found:
            return limit_of({"type": found[1], "message": ""}, True, limits)
    return None


def _signs(limits: Limits) -> list[tuple[str, str]]:
    """How limits show in the name and message of an error."""
    disk = f"disk {limits.disk_bytes // MEGABYTE}"
    return [
        ("SubmissionTime: ", f"submission {limits.submission_seconds:g}"),
        ("MemoryError: ", f"memory {limits.memory_bytes // MEGABYTE}"),
        ("OSError: [Errno 28]", disk),
        ("OSError: [Errno 27]", disk),
        ("OSError: [Errno 24]", f"files {limits.open_files}"),
        ("[Errno 1] Operation not permitted", "forbidden"),
        ("RuntimeError: can't start new thread", f"threads {limits.threads}"),
        ("ChildGone: ", "ended"),
        ("TooMuch: ", "size"),
        ("Unreadable: ", "unclear"),
    ]


def in_words(limit: str, language: Language | None) -> str:
    """A limit, said to the student."""
    kind, _, amount = limit.partition(" ")
    return both(WORDS.get(kind, WORDS["unclear"]), language).replace("{}", amount)


def notes(limits: Sequence[str | None]) -> list[str]:
    """Limits that were hit, for the instructor's table, each once."""
    kinds = {limit.partition(" ")[0] for limit in limits if limit}
    return [both(SHORT[kind], None, " / ") for kind in SHORT if kind in kinds]


def both(text: Text, language: Language | None, between: str = "\n") -> str:
    """A text in the notebook's language; in both where it is not known."""
    return text[language] if language else between.join(text[one] for one in LANGUAGES)


def language_of(sources: Sequence[str]) -> Language | None:
    """The language that a notebook's cells say it is written in."""
    for source in sources:
        found = _LANGUAGE.search(source)
        if found:
            return "ja" if found[2] == "ja" else "en"
    return None


def in_language(source: str, language: Language) -> str:
    """A cell as it stands in the notebook of a language: the one that says which it is says so."""
    return _LANGUAGE.sub(rf"\g<1>{language}\g<3>", source)
