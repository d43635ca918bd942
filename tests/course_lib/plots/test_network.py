import pytest
from matplotlib.patches import FancyArrowPatch

from course_lib.errors import SettingError, ShapeError
from course_lib.plots.diagram import new_sheet
from course_lib.plots.network import RADIUS, Drawn, draw_network, network, node_places, sheet_size
from course_lib.plots.picture import Picture

LAYERS = (["x_1", "x_2"], "pqr", "y")
WEIGHTS = {"p": (3, -4), "y": (0.5, 6, -7)}


def _texts(picture: Picture) -> list[str]:
    return [text.get_text() for text in picture.figure.axes[0].texts if text.get_visible() and text.get_text()]


def _drawn() -> Drawn:
    _, ax = new_sheet(*sheet_size(LAYERS))
    return draw_network(ax, LAYERS)


def test_without_numbers_there_are_names_in_the_circles_alone() -> None:
    assert _texts(network(LAYERS)) == ["$x_1$", "$x_2$", "$p$", "$q$", "$r$", "$y$"]


def test_every_node_has_an_arrow_to_every_node_of_the_next_layer() -> None:
    patches = network(LAYERS).figure.axes[0].patches
    arrows = [patch for patch in patches if isinstance(patch, FancyArrowPatch) and patch.get_visible()]
    assert len(arrows) == 2 * 3 + 3 * 1


def test_numbers_stand_where_they_belong() -> None:
    drawn = _drawn()
    drawn.show_values({"q": -2})
    drawn.show_below({"y": 1.5}, "b")
    assert {name: text.get_text() for name, text in drawn.values.items() if text.get_text()} == {"q": "$−2$"}
    assert drawn.values["q"].get_position() == drawn.places["q"]
    assert {name: text.get_text() for name, text in drawn.below.items() if text.get_text()} == {"y": "$b = 1.5$"}


def test_numbers_that_are_not_given_again_go() -> None:
    drawn = _drawn()
    drawn.show_values({"q": -2})
    drawn.show_values({"p": 0})
    assert [text.get_text() for text in drawn.values.values()] == ["", "", "$0$", "", "", ""]


def test_the_weights_of_the_chosen_neuron_stand_on_its_arrows() -> None:
    drawn = _drawn()
    drawn.choose("y", WEIGHTS["y"])
    assert [text.get_text() for text in drawn.on_arrows] == ["$0.5$", "$6$", "$−7$"]
    heights = [text.get_position()[1] for text in drawn.on_arrows]
    assert heights == sorted(heights, reverse=True)
    assert drawn.ring.center == drawn.places["y"]


def test_weights_stand_nearer_to_their_start_where_arrows_are_apart() -> None:
    drawn = _drawn()
    drawn.choose("y", WEIGHTS["y"])
    middle = (drawn.places["q"][0] + drawn.places["y"][0]) / 2
    assert all(drawn.places["q"][0] < text.get_position()[0] < middle for text in drawn.on_arrows)


def test_a_neuron_with_fewer_arrows_hides_the_rest() -> None:
    drawn = _drawn()
    drawn.choose("y", WEIGHTS["y"])
    drawn.choose("p", WEIGHTS["p"])
    assert [line.get_visible() for line in drawn.thick] == [True, True, False]
    assert [text.get_visible() for text in drawn.on_arrows] == [True, True, False]


def test_without_a_choice_no_arrow_is_thick() -> None:
    drawn = _drawn()
    drawn.choose(None)
    assert not any(part.get_visible() for part in (drawn.ring, *drawn.thick, *drawn.on_arrows))


def test_without_weights_the_thick_arrows_carry_nothing() -> None:
    texts = _texts(network(LAYERS, {"x_1": 1}, chosen="p"))
    assert texts == ["$x_1$", "$x_2$", "$p$", "$q$", "$r$", "$y$", "$1$"]


def test_layers_are_columns_around_the_middle() -> None:
    places = node_places(LAYERS)
    width, height = sheet_size(LAYERS)
    assert places["q"] == pytest.approx((width / 2, height / 2))
    assert places["x_1"][1] + places["x_2"][1] == pytest.approx(height)
    assert places["p"][0] == places["r"][0] < places["y"][0]
    assert min(y for _, y in places.values()) > RADIUS


def test_an_unknown_name_is_named() -> None:
    with pytest.raises(SettingError, match="'z' is no node, expected one of x_1, x_2, p, q, r, y"):
        network(LAYERS, {"z": 1})


def test_an_input_cannot_be_chosen() -> None:
    with pytest.raises(SettingError, match="chosen is 'x_1', expected a neuron, one of p, q, r, y"):
        network(LAYERS, chosen="x_1")


def test_a_name_stands_once() -> None:
    with pytest.raises(SettingError, match="expected every name once"):
        network(("ab", "bc"))


def test_a_weight_too_few_is_named() -> None:
    with pytest.raises(ShapeError, match=r"`weights\['y'\]` has 2 entries, expected 3"):
        network(LAYERS, weights={"y": (1, 2)}, chosen="y")
