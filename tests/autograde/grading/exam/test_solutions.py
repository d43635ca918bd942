"""The instructor's notebook."""

import json
from pathlib import Path

from autograde.grading.exam.solutions import Written, written


def test_cells_come_in_their_order_with_their_names(tmp_path: Path) -> None:
    place = tmp_path / "a.ipynb"
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": ["# T", "itle"], "id": "top"},
        {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "f"}}, "source": "assert f"},
    ]
    place.write_text(json.dumps({"cells": cells}))
    assert written(place) == [Written("", "top", False, "# Title"), Written("f", "", True, "assert f")]


def test_no_notebook_has_no_cells(tmp_path: Path) -> None:
    assert written(None) == []
    assert written(tmp_path / "missing.ipynb") == []
