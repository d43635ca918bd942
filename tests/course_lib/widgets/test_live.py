import ipywidgets

from course_lib.language import Text
from course_lib.plots.picture import new_axes
from course_lib.widgets.live import SHARPNESS, Frame, Live


def _dot_on_a_line() -> Live:
    figure, ax = new_axes(3, 2)
    ax.plot([0, 10], [0, 0])
    (dot,) = ax.plot([0], [0], "o")

    def move(x: float) -> Frame:
        dot.set_xdata([x])
        return Frame({"x": f"{x:g}"}, Text(en=f"a dot at {x:g} & more", ja=f"{x:g} の点"))

    return Live(figure, {"x": ipywidgets.FloatSlider(value=2, min=0, max=10)}, [dot], move)


def test_the_picture_is_a_png_shown_at_the_size_of_the_figure() -> None:
    image = _dot_on_a_line().image
    png = bytes(image.value)
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20], "big") == 300 * SHARPNESS
    assert (image.layout.width, image.layout.max_width) == ("300px", "100%")


def test_moving_the_slider_draws_another_picture() -> None:
    widget = _dot_on_a_line()
    before = bytes(widget.image.value)
    widget.controls["x"].value = 7
    assert bytes(widget.image.value) != before
    assert widget.alt == Text(en="a dot at 7 & more", ja="7 の点")


def test_the_caption_is_for_eyes_and_the_words_for_screen_readers() -> None:
    html = _dot_on_a_line().caption.value
    seen, heard = html.split("</div>", 1)
    assert seen == '<div aria-hidden="true"><i>x</i> = 2'
    assert "a dot at 2 &amp; more" in heard
    assert "aria-hidden" not in heard
    assert "display:none" not in heard


def test_only_what_is_said_to_move_is_drawn_anew() -> None:
    widget = _dot_on_a_line()
    still, dot = widget.figure.axes[0].lines
    assert (still.get_animated(), dot.get_animated()) == (False, True)


def test_without_other_wishes_the_controls_stand_on_top() -> None:
    widget = _dot_on_a_line()
    assert widget.children == (widget.controls["x"], widget.image, widget.caption)
