"""The slips of 3_7, one layer for many examples: wrong ways to compute Z = XW + b.

Every rule takes X of shape (n, d_in), W of shape (d_in, d_out) and b of shape (d_out,). Where NumPy refuses the shapes
of a wrong way, the rule stops with NumPy's ValueError, as the student's function does.
"""

import numpy as np

from autograde.exercise import Slip
from course_lib.activations import relu, sigmoid, step
from course_lib.language import Text
from course_lib.layers import dense_forward

MATRIX_SLIPS = (
    Slip(
        "weights_transposed",
        lambda X, W, b: X @ W.T + b,
        Text(
            en="You turned W over. W arrives with a row for each input, so that X @ W fits as it is. "
            "With as many inputs as neurons Python cannot warn you: the shapes fit either way.",
            ja="W を転置しています。W は1行が1つの入力なので、そのままで X @ W が計算できます。"
            "入力とニューロンが同じ数だと、転置しても形が合うので、エラーになりません。",
        ),
    ),
    Slip(
        "examples_transposed",
        lambda X, W, b: X.T @ W + b,
        Text(
            en="You turned X over. Its rows are already the examples: each row meets each column of W.",
            ja="X を転置しています。X は、もともと1行が1つの例です。X の各行と W の各列を組み合わせます。",
        ),
    ),
    Slip(
        "product_the_other_way_round",
        lambda X, W, b: W @ X + b,
        Text(
            en="You computed W @ X. A matrix product depends on the order: "
            "which of the two has a row for each example?",
            ja="W @ X を計算しています。行列の積は順序で変わります。1行が1つの例になっているのは、どちらですか。",
        ),
    ),
    Slip(
        "examples_in_columns",
        lambda X, W, b: dense_forward(X, W, b).T,
        Text(
            en="The numbers are right, but rows and columns are exchanged. Here each row of Z is an example.",
            ja="数は合っていますが、行と列が逆です。Z の1行が1つの例になるようにしてください。",
        ),
        credit=0.5,
    ),
    Slip(
        "elementwise_product",
        lambda X, W, b: X * W + b,
        Text(
            en="You used `*`, which multiplies entry by entry. A layer needs the matrix product, "
            "in which products are added up: `@`.",
            ja="`*` を使っています。これは要素どうしのかけ算です。層で使うのは、積を足し合わせる行列の積 `@` です。",
        ),
    ),
    Slip(
        "first_example_only",
        lambda X, W, b: X[0] @ W + b,
        Text(
            en="Only the first row of X came through. The function has to answer for every row.",
            ja="X の1行目の結果だけが返っています。すべての行について計算してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "summed_over_the_examples",
        lambda X, W, b: dense_forward(X, W, b).sum(axis=0),
        Text(
            en="You added up the rows. Each row is an example of its own, and keeps its own row in Z.",
            ja="行を足し合わせています。1行ずつが別々の例なので、Z でも1行ずつ残してください。",
        ),
    ),
    Slip(
        "summed_over_the_neurons",
        lambda X, W, b: dense_forward(X, W, b).sum(axis=1),
        Text(
            en="You added up the neurons of the layer. Each neuron keeps a column of its own in Z.",
            ja="層のニューロンの結果を足し合わせています。Z では、1つのニューロンに1列ずつ残してください。",
        ),
    ),
)

BIAS_SLIPS = (
    Slip(
        "bias_subtracted",
        lambda X, W, b: X @ W - b,
        Text(
            en="You subtracted b. A threshold is subtracted, a bias is added: b is -theta already.",
            ja="b を引いています。引くのは閾値で、バイアスは足します。b は、はじめから -θ になっています。",
        ),
    ),
    Slip(
        "bias_forgotten",
        lambda X, W, b: X @ W,
        Text(
            en="Your result does not change with b. The products are there; the bias of each neuron is missing.",
            ja="b を変えても結果が変わりません。行列の積まではできています。ニューロンごとのバイアスが抜けています。",
        ),
    ),
    Slip(
        "bias_twice",
        lambda X, W, b: X @ W + 2 * b,
        Text(
            en="b is in your result twice. Each neuron adds its bias once.",
            ja="b を2回足しています。バイアスを足すのは、1つのニューロンにつき1回です。",
        ),
    ),
    Slip(
        "bias_once_per_input",
        lambda X, W, b: X @ W + X.shape[1] * b,
        Text(
            en="You added b once for each input. Inside a loop over the inputs? It comes once, after the sum.",
            ja="入力の数だけ b を足しています。入力についてのループの中で足していませんか。"
            "足すのは、和のあとに1回です。",
        ),
    ),
    Slip(
        "bias_down_the_rows",
        lambda X, W, b: X @ W + b[:, np.newaxis],
        Text(
            en="You gave each row its own bias. b has one entry for each neuron, and neurons are columns: "
            "X @ W + b adds b to every row.",
            ja="行ごとに違うバイアスを足しています。b はニューロンごとに1つで、ニューロンは列です。"
            "X @ W + b と書けば、どの行にも b が足されます。",
        ),
    ),
)

ACTIVATION_SLIPS = (
    Slip(
        "relu_applied",
        lambda X, W, b: relu(dense_forward(X, W, b)),
        Text(
            en="Z is right, and then you applied ReLU. Here `layer` stops before the activation: "
            "hidden and output layers share all but that.",
            ja="Z は合っています。そのあとでReLUに通しています。`layer` は活性化関数の手前で止めます。"
            "中間層と出力層の違いは、そこだけだからです。",
        ),
        credit=0.5,
    ),
    Slip(
        "sigmoid_applied",
        lambda X, W, b: sigmoid(dense_forward(X, W, b)),
        Text(
            en="Z is right, and then you applied the sigmoid, as in lesson 01. "
            "Here `layer` stops before the activation.",
            ja="Z は合っています。そのあとで、レッスン01のようにシグモイド関数に通しています。"
            "`layer` は活性化関数の手前で止めます。",
        ),
        credit=0.5,
    ),
    Slip(
        "step_applied",
        lambda X, W, b: step(dense_forward(X, W, b)),
        Text(
            en="Your neurons answer with 0 or 1, as with a step. Return Z itself, before any activation.",
            ja="ステップ関数のように0か1で答えています。活性化関数に通す前の Z をそのまま返してください。",
        ),
        credit=0.5,
    ),
)

SLIPS = (*MATRIX_SLIPS, *BIAS_SLIPS, *ACTIVATION_SLIPS)
