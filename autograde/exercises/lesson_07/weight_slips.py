"""Slips of 3_9 in the weighted sums: signs of biases, transposed weights, a layer that hears the wrong one.

Every rule takes X, W1, b1, W2, b2. Where NumPy refuses the shapes of a wrong way, the rule stops with NumPy's
ValueError, as the student's function does.
"""

from autograde.exercise import Slip
from course_lib.activations import relu, softmax
from course_lib.language import Text

WEIGHT_SLIPS = (
    Slip(
        "biases_subtracted",
        lambda X, W1, b1, W2, b2: softmax(relu(X @ W1 - b1) @ W2 - b2),
        Text(
            en="You subtracted the biases. A threshold is subtracted, a bias is added: b is -theta already.",
            ja="バイアスを引いています。引くのは閾値で、バイアスは足します。b は、はじめから -θ になっています。",
        ),
    ),
    Slip(
        "first_bias_subtracted",
        lambda X, W1, b1, W2, b2: softmax(relu(X @ W1 - b1) @ W2 + b2),
        Text(
            en="You subtracted b1 and added b2. Both are biases: both are added.",
            ja="b1 は引き、b2 は足しています。どちらもバイアスなので、どちらも足します。",
        ),
    ),
    Slip(
        "second_bias_subtracted",
        lambda X, W1, b1, W2, b2: softmax(relu(X @ W1 + b1) @ W2 - b2),
        Text(
            en="You added b1 and subtracted b2. Both are biases: both are added.",
            ja="b1 は足し、b2 は引いています。どちらもバイアスなので、どちらも足します。",
        ),
    ),
    Slip(
        "biases_forgotten",
        lambda X, W1, b1, W2, b2: softmax(relu(X @ W1) @ W2),
        Text(
            en="Your result changes with neither b1 nor b2. Each layer adds its bias to its product.",
            ja="b1 を変えても b2 を変えても、結果が変わりません。どの層でも、積のあとにバイアスを足します。",
        ),
    ),
    Slip(
        "first_bias_forgotten",
        lambda X, W1, b1, W2, b2: softmax(relu(X @ W1) @ W2 + b2),
        Text(
            en="Your result does not change with b1. The hidden layer has biases too: X @ W1 + b1.",
            ja="b1 を変えても結果が変わりません。中間層にもバイアスがあります。X @ W1 + b1 とします。",
        ),
    ),
    Slip(
        "second_bias_forgotten",
        lambda X, W1, b1, W2, b2: softmax(relu(X @ W1 + b1) @ W2),
        Text(
            en="Your result does not change with b2. The output layer has biases too; they are added before softmax.",
            ja="b2 を変えても結果が変わりません。出力層にもバイアスがあります。ソフトマックス関数の前に足します。",
        ),
    ),
    Slip(
        "second_layer_fed_with_the_input",
        lambda X, W1, b1, W2, b2: softmax(X @ W2 + b2),
        Text(
            en="Your second layer hears X. It should hear what the first layer sends on. With as many hidden "
            "neurons as "
            "inputs the shapes fit, and NumPy cannot warn you.",
            ja="2番目の層が X を聞いています。聞くのは、1番目の層が送り出したものです。"
            "中間層のニューロンが入力と同じ数だと形が合ってしまい、NumPyは何も言ってくれません。",
        ),
    ),
    Slip(
        "first_layer_twice",
        lambda X, W1, b1, W2, b2: softmax(relu(X @ W1 + b1) @ W1 + b1),
        Text(
            en="Your second layer uses W1 and b1 again. Each layer has weights and biases of its own.",
            ja="2番目の層でも W1 と b1 を使っています。重みとバイアスは層ごとに別のものです。",
        ),
    ),
    Slip(
        "weights_transposed",
        lambda X, W1, b1, W2, b2: softmax(relu(X @ W1.T + b1) @ W2.T + b2),
        Text(
            en="You turned the weights over. W1 and W2 arrive with a row for each input, so the products fit as "
            "they are.",
            ja="重みを転置しています。W1 も W2 も1行が1つの入力なので、そのままで積が計算できます。",
        ),
    ),
    Slip(
        "second_weights_transposed",
        lambda X, W1, b1, W2, b2: softmax(relu(X @ W1 + b1) @ W2.T + b2),
        Text(
            en="You turned W2 over. With as many outputs as hidden neurons the shapes fit either way, "
            "and the numbers do not.",
            ja="W2 を転置しています。出力と中間層のニューロンが同じ数だとどちらでも形が合いますが、"
            "数は違ってしまいます。",
        ),
    ),
)
