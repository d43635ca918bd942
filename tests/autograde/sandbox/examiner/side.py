"""A student's side that only notes what it is asked, and answers as it likes."""

from typing import Any

from autograde.sandbox.examiner.remote import make
from autograde.sandbox.wire import Reference


class Side:
    """Answers every question with `answer`."""

    def __init__(self, answer: Any = None) -> None:
        self.asked: list[Any] = []
        self.answer = answer

    def __call__(self, operation: str, thing: Any, /, *arguments: Any, **keywords: Any) -> Any:
        self.asked.append((operation, *arguments))
        return self.answer

    def thing(self, **told: Any) -> Any:
        return make(Reference("student", 4, told), self)

    def function(self, **told: Any) -> Any:
        return self.thing(callable=True, **told)
