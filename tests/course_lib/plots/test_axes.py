import matplotlib as mpl

from course_lib.plots.axes import dress, write
from course_lib.plots.picture import new_axes


def test_dressed_axes_have_their_symbols_and_two_spines() -> None:
    _, ax = new_axes(3, 2)
    dress(ax, "$x$", "$y$")
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("$x$", "$y$")
    assert [side for side, spine in ax.spines.items() if spine.get_visible()] == ["left", "bottom"]


def test_axes_are_dark_on_white_in_a_notebook_with_a_dark_style() -> None:
    with mpl.rc_context({"axes.facecolor": "black", "axes.edgecolor": "white", "xtick.color": "white"}):
        _, ax = new_axes(3, 2)
        dress(ax, "$x$", "$y$")
        assert ax.get_facecolor() == (1, 1, 1, 1)
        assert max(ax.spines["left"].get_edgecolor()[:3]) < 0.2
        assert ax.xaxis.get_ticklabels()[0].get_color() == "#222222"


def test_text_has_a_halo_unless_it_stands_on_a_fill() -> None:
    _, ax = new_axes(3, 2)
    assert len(write(ax, 0, 0, "$u$").get_path_effects()) == 1
    assert write(ax, 0, 0, "$u$", halo=False).get_path_effects() == []


def test_a_style_outranks_the_usual_one() -> None:
    _, ax = new_axes(3, 2)
    assert write(ax, 0, 0, "$u$", ha="left").get_ha() == "left"
