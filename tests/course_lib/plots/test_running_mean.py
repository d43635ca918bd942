import pytest

from course_lib.plots.running_mean import means, running_mean


def test_a_mean_that_starts_at_zero_is_too_small_and_its_correction_is_not() -> None:
    m, corrected = means([2.0, 2.0, 2.0], beta=0.5)
    assert m == pytest.approx([1, 1.5, 1.75])
    assert corrected == pytest.approx([2, 2, 2])


def test_the_corrected_mean_of_two_values_by_hand() -> None:
    m, corrected = means([0.5, -0.2], beta=0.9)
    # 0.9 * 0.05 - 0.1 * 0.2 = 0.025, divided by 1 - 0.81 = 0.19
    assert (m[1], corrected[1]) == (pytest.approx(0.025), pytest.approx(0.025 / 0.19))


def test_values_are_dots_and_the_two_means_differ_in_style() -> None:
    dots, plain, corrected = running_mean([2.0, 4.0], beta=0.5).figure.axes[0].lines[:3]
    assert (dots.get_marker(), dots.get_xydata().tolist()) == ("o", [[1, 2], [2, 4]])
    assert (plain.get_linestyle(), plain.get_ydata().tolist()) == ("--", [1, 2.5])
    assert (corrected.get_linestyle(), corrected.get_ydata()) == ("-", pytest.approx([2, 2.5 / 0.75]))


def test_the_alt_text_tells_both_starts() -> None:
    alt = running_mean([2.0, 4.0], beta=0.5).alt
    assert "with beta = 0.5 starts at 1 and ends at 2.5. The corrected mean starts at 2 and ends at 3.33." in alt.en
    assert "移動平均 m は 1 で始まり 2.5 で終わります。" in alt.ja
