"""Lines of a program as buttons: pressed one after the other they make a program, which is shown, ready to be copied.

Nothing is judged or run here. A line is called by its letter.
"""

from collections.abc import Mapping
from html import escape

import ipywidgets

from course_lib.errors import SettingError
from course_lib.language import Text, current_language

_TAKE = Text(en="put line {} next", ja="行 {} を次に置く")
_BACK = Text(en="take back the last line", ja="最後の行を取り消す")
_CLEAR = Text(en="take back all lines", ja="すべての行を取り消す")
_EMPTY = Text(en="No line chosen yet.", ja="まだ行を選んでいません。")


class PutInOrder(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """A button for each line, two to take back, and the program so far.

    Attributes:
        chosen: the letters in the order in which they were pressed.
    """

    def __init__(self, lines: Mapping[str, str]) -> None:
        if not lines:
            raise SettingError("`lines` is empty, expected one line at least, by its letter.")
        self.lines, self.chosen = dict(lines), ""
        self.buttons = {letter: self._button(letter) for letter in self.lines}
        self.back, self.clear = _tool("undo", _BACK), _tool("trash", _CLEAR)
        self.back.on_click(lambda _: self._choose(self.chosen[:-1]))
        self.clear.on_click(lambda _: self._choose(""))
        self.program = ipywidgets.HTML()
        grid = ipywidgets.GridBox(list(self.buttons.values()), layout=_grid())
        super().__init__([grid, ipywidgets.HBox([self.back, self.clear]), self.program])
        self._choose("")

    def _button(self, letter: str) -> ipywidgets.Button:
        button = ipywidgets.Button(
            description=f"{letter}:  {self.lines[letter]}",
            tooltip=_TAKE[current_language()].format(letter),
            layout=ipywidgets.Layout(width="auto"),
        )
        button.on_click(lambda _: self._choose(self.chosen + letter))
        return button

    def _choose(self, letters: str) -> None:
        self.chosen = letters
        for letter, button in self.buttons.items():
            button.disabled = letter in letters
        self.back.disabled = self.clear.disabled = not letters
        self.program.value = self._html()

    def _html(self) -> str:
        """The program, and the letters between quotes; a screen reader tells both when they change."""
        if not self.chosen:
            return f'<div role="status">{_EMPTY[current_language()]}</div>'
        program = "\n".join(
            f"{place}  {letter}  {escape(self.lines[letter])}" for place, letter in enumerate(self.chosen, start=1)
        )
        answer = f'<code>"{" ".join(self.chosen)}"</code>'
        return f'<div role="status"><pre style="line-height:1.4">{program}</pre>{answer}</div>'


def put_in_order(lines: Mapping[str, str]) -> PutInOrder:
    """Buttons for lines of code, by their letters: to be pressed in the order in which they shall run.

    Raises:
        SettingError: there is no line.
    """
    return PutInOrder(lines)


def _tool(icon: str, tooltip: Text) -> ipywidgets.Button:
    return ipywidgets.Button(icon=icon, tooltip=tooltip[current_language()], layout=ipywidgets.Layout(width="64px"))


def _grid() -> ipywidgets.Layout:
    """Two columns, or one where the page is narrow."""
    return ipywidgets.Layout(
        grid_template_columns="repeat(auto-fit, minmax(290px, 1fr))", grid_gap="4px", width="640px", max_width="100%"
    )
