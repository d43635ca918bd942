"""Predict first: buttons above a widget, whose controls stay locked until one of them has been pressed.

Nothing is judged here: the widget itself shows what is true. The prediction stays in sight, so that it can be compared.
"""

from collections.abc import Iterator
from html import escape

import ipywidgets

from course_lib.errors import SettingError
from course_lib.language import Text, current_language
from course_lib.widgets.live import HIDDEN, Live

CHOSEN = "check"
"""The icon of the button that was pressed."""


class PredictFirst(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """The choices, and below them the widget that they lock.

    One may think again until a control has moved; from then on the prediction is fixed.

    Attributes:
        live: the widget below.
        choice: what was predicted, None until a button is pressed.
    """

    def __init__(self, live: Live, choices: tuple[str, ...]) -> None:
        self.live, self.choice = live, None
        self._locked = [part for part in _parts(live) if not getattr(part, "disabled", True)]
        self._buttons = {choice: _button(choice) for choice in choices}
        self._said = ipywidgets.HTML(_words(_ask(choices)))
        for part in self._locked:
            part.disabled = True
        for button in self._buttons.values():
            button.on_click(self._choose)
        for control in live.controls.values():
            control.observe(self._fix, names="value")
        row = ipywidgets.HBox([self._said, *self._buttons.values()], layout=_wrapping())
        super().__init__([row, live])

    def _choose(self, pressed: ipywidgets.Button) -> None:
        self.choice = pressed.description
        for choice, button in self._buttons.items():
            button.icon = CHOSEN if choice == self.choice else ""
            button.style.font_weight = "bold" if choice == self.choice else "normal"
            button.tooltip = (_CHOSEN if choice == self.choice else _OFFER)[current_language()].format(choice)
        self._said.value = _words(Text(en=_DONE.en.format(self.choice), ja=_DONE.ja.format(self.choice)))
        for part in self._locked:
            part.disabled = False

    def _fix(self, _change: object) -> None:
        """Leave the prediction as it is; the other choices can no longer be pressed."""
        for choice, button in self._buttons.items():
            button.disabled = self.choice is not None and choice != self.choice


def predict_first(live: Live, *choices: str) -> PredictFirst:
    """Ask for a prediction before the controls of `live` work; the lesson's prose holds the question.

    Args:
        live: a widget of this package, fresh from its function.
        choices: two or more short strings of symbols and numbers, such as "↑", "0.25", "A".

    Raises:
        SettingError: fewer than two choices, or one of them twice.
    """
    if len(choices) < 2 or len(set(choices)) < len(choices):
        raise SettingError(f'`choices` are {choices}, expected two or more different strings, such as "↑", "↓".')
    return PredictFirst(live, choices)


_OFFER = Text(en="predict {}", ja="{} と予想する")
_CHOSEN = Text(en="you predicted {}", ja="予想は {} です")
_DONE = Text(en="You predicted {}. The controls below work now.", ja="予想は {} です。下のつまみが使えます。")


def _ask(choices: tuple[str, ...]) -> Text:
    return Text(
        en=f"Predict first: press {' or '.join(choices)}. The controls below work after that.",
        ja=f"まず予想を選んでください（{'、'.join(choices)}）。選ぶと下のつまみが使えます。",
    )


def _button(choice: str) -> ipywidgets.Button:
    layout = ipywidgets.Layout(width="auto", min_width="64px")
    return ipywidgets.Button(description=choice, tooltip=_OFFER[current_language()].format(choice), layout=layout)


def _words(words: Text) -> str:
    """A question mark for eyes, and words that a screen reader speaks when they change."""
    spoken = f'<div role="status" style="{HIDDEN}">{escape(words[current_language()])}</div>'
    return f'<b aria-hidden="true" style="padding:0 8px">?</b>{spoken}'


def _wrapping() -> ipywidgets.Layout:
    return ipywidgets.Layout(flex_flow="row wrap", align_items="center", max_width="100%")


def _parts(widget: ipywidgets.Widget) -> Iterator[ipywidgets.Widget]:
    """The widget and everything in it."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _parts(child)
