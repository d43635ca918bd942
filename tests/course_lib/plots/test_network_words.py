from course_lib.plots.network_words import describe_network, spoken

LAYERS = (["x_1", "x_2"], "pq")


def test_an_index_is_read_as_one() -> None:
    assert spoken("x_12") == "x₁₂"


def test_the_layers_are_told_from_left_to_right() -> None:
    alt = describe_network(LAYERS, {}, {}, {}, None, "θ")
    assert alt.en.startswith("A network of 2 layers from left to right: x₁, x₂; p, q. ")
    assert "x₁・x₂、次に p・q の順です。" in alt.ja


def test_every_number_is_told() -> None:
    alt = describe_network(LAYERS, {"x_2": -0.5}, {"p": (3, -4)}, {"p": 2}, "p", "θ")
    assert "In the circles: x₂ = −0.5. Below the circles, θ: 2 at p." in alt.en
    assert alt.en.endswith("The arrows to p are thick and carry the weights 3 from x₁, −4 from x₂.")
    assert "円の中の値は x₂ = −0.5 です。円の下の θ は p で 2 です。" in alt.ja
    assert alt.ja.endswith("重みは x₁ からが 3、x₂ からが −4 です。")


def test_the_weights_of_other_neurons_are_not_told() -> None:
    alt = describe_network(LAYERS, {}, {"q": (3, -4)}, {}, "p", "θ")
    assert alt.en.endswith("The arrows to p are thick.")
    assert alt.ja.endswith("p に入る矢印が太くなっています。")
