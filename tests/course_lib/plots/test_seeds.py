import numpy as np
import pytest

from course_lib.errors import SettingError
from course_lib.plots.seeds import seed_dots


def test_a_dot_for_each_run_in_per_cent() -> None:
    (ax,) = seed_dots([0.6, 0.5, 0.7], 0.4).figure.axes
    bar, line, dots = ax.lines
    np.testing.assert_allclose(dots.get_xydata(), [[1, 60], [2, 50], [3, 70]])
    np.testing.assert_allclose(bar.get_ydata(), 60)
    np.testing.assert_allclose(line.get_ydata(), 40)


def test_mean_and_baseline_differ_in_style_and_have_their_numbers() -> None:
    (ax,) = seed_dots([0.6, 0.5, 0.7], 0.4).figure.axes
    bar, line, _ = ax.lines
    assert (bar.get_linestyle(), line.get_linestyle()) == ("-", "--")
    assert [text.get_text().strip() for text in ax.texts] == ["$60.0$", "$40.0$"]


@pytest.mark.parametrize("baseline", [0.59, 0.6, 0.62])
def test_numbers_stay_apart_when_mean_and_baseline_do_not(baseline: float) -> None:
    mean, base = (text.get_position()[1] for text in seed_dots([0.6, 0.6], baseline).figure.axes[0].texts)
    assert abs(mean - base) >= 5 - 1e-9


def test_each_run_may_have_its_own_baseline() -> None:
    alt = seed_dots([0.6, 0.5, 0.7], [0.4, 0.55, 0.4]).alt
    assert "from 50.0% to 70.0%, with the mean 60.0%" in alt.en
    assert "the baseline at 45.0%; 2 of 3 are above their baseline." in alt.en
    assert "破線は基準の 45.0% です。3回のうち2回が基準を上回っています。" in alt.ja


@pytest.mark.parametrize(
    ("accuracies", "baseline", "message"),
    [
        ([], 0.4, "accuracies has shape"),
        ([[0.5]], 0.4, "accuracies has shape"),
        ([0.5, 0.6], [0.4], "baseline has shape"),
    ],
)
def test_runs_and_baselines_go_together(accuracies: list[float], baseline: float, message: str) -> None:
    with pytest.raises(SettingError, match=message):
        seed_dots(accuracies, baseline)
