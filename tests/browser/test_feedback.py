"""What a student hands in runs in nobody's browser: feedback and formgrader's page of a submission, in Chromium."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import nbgrader
import pytest
from nbconvert.exporters import HTMLExporter
from nbgrader.api import Gradebook
from playwright.sync_api import Browser, Page

from autograde.grading.course import init_course
from autograde.grading.nbgrader_command import nbgrader as run_nbgrader
from tests.browser.formgrader import formgrader_in

sys.path.insert(0, str(Path(__file__).parent))
from payloads import OUTPUTS, PRINTED, RAISED, TEXTS

pytestmark = [pytest.mark.browser, pytest.mark.nbgrader]

LESSON = "01_single_neuron"
TEMPLATES = Path(nbgrader.__file__).parent / "server_extensions" / "formgrader" / "templates"
LISTEN = "window.done = []; window.ran = name => window.done.push(name)"
PRESS = """for (const link of document.querySelectorAll('#notebook a'))
  if (link.protocol === 'javascript:') link.click();
for (const button of document.querySelectorAll('#notebook form button')) button.click();"""
HONEST = """
from IPython.display import HTML, Latex, Markdown, display
display(HTML("<table border='1'><tr><th>x</th></tr><tr><td>table-cell</td></tr></table>"))
display(check("1_1", 3))
display(Latex(r"$$E = \\frac{1}{2}(t - y)^2$$"))
display(Markdown("**bold-word** and $x_1 < x_2$"))
print("printed-line")
plots.sigmoid_curve()
"""


def _display(kind: str, content: str) -> Any:
    return nbformat.v4.new_code_cell(
        f"from IPython.display import display\ndisplay({{{kind!r}: {content!r}}}, raw=True)"
    )


def _hostile() -> list[Any]:
    cells = [_display(kind, content) for kind, content in OUTPUTS.values()]
    cells += [nbformat.v4.new_markdown_cell(source) for source in TEXTS.values()]
    cells += [nbformat.v4.new_raw_cell(source, metadata={"raw_mimetype": "text/html"}) for source in TEXTS.values()]
    cells += [nbformat.v4.new_code_cell(f"print({PRINTED!r})"), nbformat.v4.new_code_cell(RAISED)]
    for cell in cells:
        cell.metadata |= {"tags": ['"><script>ran("tag")</script>'], "magics_language": '"><script>ran("m")</script>'}
    return cells


def _hand_in(course: Path, student: str, added: list[Any]) -> None:
    notebook = nbformat.read(course / "release" / LESSON / f"{LESSON}.ipynb", as_version=4)
    notebook.cells += added
    notebook.metadata["title"] = "<script>ran('title')</script>"
    notebook.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": {"x": "</script><script>ran('w')"}}
    folder = course / "submitted" / student / LESSON
    folder.mkdir(parents=True)
    (folder / f"{LESSON}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course in which a hostile student and an honest one have their feedback."""
    course = tmp_path_factory.mktemp("feedback") / "course"
    init_course(course, "en")
    assert run_nbgrader(course, "generate_assignment", LESSON).status == 0
    _hand_in(course, "mallory", _hostile())
    _hand_in(course, "hanako", [nbformat.v4.new_code_cell(HONEST)])
    for command in ("autograde", "generate_feedback"):
        outcome = run_nbgrader(course, command, LESSON)
        assert outcome.status == 0, outcome.said
    return course


@pytest.fixture(scope="module")
def formgrader(graded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Jupyter server in the course's folder."""
    with formgrader_in(graded, tmp_path_factory.mktemp("jupyter")) as address:
        yield address


def _open(chromium: Browser, address: str) -> tuple[Page, list[str]]:
    """A page that is cut off from all the world but this machine, and the addresses that it asked for elsewhere."""
    page, asked = chromium.new_page(viewport={"width": 1000, "height": 900}), []
    page.add_init_script(LISTEN)

    def answer(route: Any) -> None:
        if route.request.url.startswith(("file:", "data:", "http://127.0.0.1:")):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    page.route("**/*", answer)
    page.goto(address, wait_until="load")
    return page, asked


def _what_ran(page: Page) -> set[str]:
    page.evaluate(PRESS)
    page.wait_for_timeout(300)
    return set(page.evaluate("window.done || []"))


def _feedback(course: Path, student: str) -> str:
    return (course / "feedback" / student / LESSON / f"{LESSON}.html").as_uri()


def _submission(course: Path, formgrader: str, student: str) -> str:
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        found = gradebook.find_submission_notebook(LESSON, LESSON, student).id
    return f"{formgrader}/submissions/{found}/"


@pytest.mark.filterwarnings("ignore::UserWarning")  # nbconvert: of a kind that it does not know
def test_the_payloads_run_where_nothing_is_cleaned(chromium: Browser, tmp_path: Path) -> None:
    cells = [cell for cell in _hostile() if cell.cell_type != "code"]
    for kind, content in OUTPUTS.values():
        output = nbformat.v4.new_output("display_data", {kind: content})
        cells.append(nbformat.v4.new_code_cell("", outputs=[output]))
    styles = str(TEMPLATES.parent / "static/node_modules/bootstrap/dist/css")
    exporter = HTMLExporter(
        template_name="feedback", extra_template_basedirs=[str(TEMPLATES)], extra_template_paths=[styles]
    )
    known = {"notebook": "x", "score": 0, "max_score": 0, "late_penalty": 0}
    html, _ = exporter.from_notebook_node(nbformat.v4.new_notebook(cells=cells), {"nbgrader": known})
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    page, _asked = _open(chromium, (tmp_path / "page.html").as_uri())
    assert len(_what_ran(page)) >= 12


def test_no_payload_runs_in_the_feedback(chromium: Browser, graded: Path) -> None:
    page, asked = _open(chromium, _feedback(graded, "mallory"))
    assert len(page.locator(".cell").all()) >= len(OUTPUTS) + 2 * len(TEXTS)
    assert _what_ran(page) == set()
    assert not [address for address in asked if "elsewhere.example" in address]


def test_no_payload_runs_in_formgrader(chromium: Browser, graded: Path, formgrader: str) -> None:
    page, _asked = _open(chromium, _submission(graded, formgrader, "mallory"))
    assert len(page.locator(".cell").all()) >= len(OUTPUTS) + 2 * len(TEXTS)
    assert _what_ran(page) == set()


@pytest.mark.parametrize("where", ["feedback", "formgrader"])
def test_what_an_honest_student_shows_is_there(chromium: Browser, graded: Path, formgrader: str, where: str) -> None:
    address = _feedback(graded, "hanako") if where == "feedback" else _submission(graded, formgrader, "hanako")
    page, _asked = _open(chromium, address)
    last = page.locator(".cell").last
    assert last.locator("table td").inner_text() == "table-cell"
    assert "border-left" in (last.get_by_role("status").get_attribute("style") or "")
    assert "E = \\frac{1}{2}(t - y)^2" in last.inner_text()
    assert last.locator("strong", has_text="bold-word").count() == 1
    assert "printed-line" in last.locator(".output_stdout").inner_text()
    assert last.locator("img").evaluate("image => image.naturalWidth") > 100


def test_no_hidden_test_is_in_the_feedback(graded: Path) -> None:
    for student in ("mallory", "hanako"):
        page = (graded / "feedback" / student / LESSON / f"{LESSON}.html").read_text(encoding="utf-8")
        assert "HIDDEN TESTS" not in page
        assert "autograde.grading" not in page
