from course_lib.plots.history import loss_history


def test_entry_k_stands_at_epoch_k_on_a_logarithmic_axis() -> None:
    (ax,) = loss_history([0.1, 0.01, 0.002]).figure.axes
    assert ax.lines[0].get_xydata().tolist() == [[0, 0.1], [1, 0.01], [2, 0.002]]
    assert ax.get_yscale() == "log"


def test_the_floor_is_a_dashed_line_across() -> None:
    _, floor = loss_history([0.1, 0.01], floor=0.005).figure.axes[0].lines
    assert list(floor.get_ydata()) == [0.005, 0.005]
    assert floor.get_linestyle() == "--"


def test_the_alt_text_names_first_last_and_floor() -> None:
    alt = loss_history([0.1, 0.01, 0.002], floor=0.001).alt
    assert "from 0.1 at k = 0 to 0.002 at k = 2. A dashed line marks the floor at 0.001." in alt.en
    assert "k = 0 で 0.1、k = 2 で 0.002 です。破線は下限の 0.001 を示します。" in alt.ja
