"""What a diagnosis found, before it becomes a verdict on a certain exercise in a certain language."""

from collections.abc import Sequence
from dataclasses import dataclass

from autograde.exercise import Slip
from autograde.verdict import Status
from course_lib.language import Text

SEVERAL = Text(
    en="More than one way leads here. See which one is yours:",
    ja="この結果になる道筋は1つではありません。どれに当たるか、見比べてください。",
)


@dataclass(frozen=True)
class Finding:
    """A status, the share of the points, the slips by name, and what to tell."""

    status: Status
    credit: float
    slips: tuple[str, ...]
    messages: tuple[Text, ...]


def told(slips: Sequence[Slip]) -> Finding:
    """All slips that give the same: each is told, and the most generous one counts. A planted one is no attempt."""
    credit = max(slip.credit for slip in slips)
    messages = tuple(slip.message for slip in slips)
    untouched = any(slip.planted for slip in slips)
    return Finding(
        "not attempted" if untouched else "passed" if credit >= 1.0 else "incorrect",
        credit,
        tuple(slip.name for slip in slips),
        messages if len(slips) == 1 else (SEVERAL, *map(_point, messages)),
    )


def _point(message: Text) -> Text:
    return Text(en=f"• {message.en}", ja=f"・{message.ja}")
