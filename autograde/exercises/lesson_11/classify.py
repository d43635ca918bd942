"""Exercise 7_2, beat the baseline: a function that learns from training rows and classifies rows it never saw.

The function takes X_train (n, d), one-hot T_train (n, k), X_test (m, d) and a seed, and returns m class numbers.
Judged is how many are right.
"""

from autograde.exercise import Hints
from autograde.exercises.lesson_11.classify_slips import SLIPS
from autograde.exercises.lesson_11.learners import classify
from autograde.exercises.lesson_11.tasks import tasks
from autograde.exercises.lesson_names import TRAINING
from autograde.exercises.wording import block
from autograde.scored_exercise import ScoredExercise
from course_lib.language import Text


def hints() -> Hints:
    """From the four stages to the lines of code."""
    return (
        Text(
            en="Four stages: standardise, build a network, train it, classify. "
            "Which of them may look at `X_test`, and for what?",
            ja="標準化する、ネットワークを作る、訓練する、分類する、の4段階です。"
            "`X_test` を見てよいのはどの段階で、何のためでしょうか。",
        ),
        Text(
            en="`Standardizer.of(X_train)` gives `scale`, whose `apply` works on both sets. "
            "The sizes of the network follow from `X_train.shape[1]` and `T_train.shape[1]`. "
            "Some 30 epochs in batches of 16 with `Adam(0.01)` are a good start.",
            ja="`Standardizer.of(X_train)` で `scale` を作り、その `apply` を両方に使います。"
            "ネットワークの大きさは `X_train.shape[1]` と `T_train.shape[1]` で決まります。"
            "16行ずつのミニバッチ、`Adam(0.01)`、30エポックくらいから始めてみましょう。",
        ),
        Text(
            en='Two layers, `Dense.random(X_train.shape[1], 16, "relu", rng)` and '
            '`Dense.random(16, T_train.shape[1], "linear", rng)`, with the loss `"softmax_cross_entropy"`. After '
            "`train`, the network's `classify` takes the rows of `X_test`, standardised.",
            ja='層は `Dense.random(X_train.shape[1], 16, "relu", rng)` と '
            '`Dense.random(16, T_train.shape[1], "linear", rng)` の2つ、'
            '損失は `"softmax_cross_entropy"` です。'
            "`train` のあと、標準化した `X_test` をネットワークの `classify` に渡します。",
        ),
    )


CODE = """\
def classify(X_train, T_train, X_test, seed):
    rng = np.random.default_rng(seed)
    scale = Standardizer.of(X_train)
    layers = [
        Dense.random(X_train.shape[1], 16, "relu", rng),
        Dense.random(16, T_train.shape[1], "linear", rng),
    ]
    network = Network(layers, "softmax_cross_entropy")
    train(network, scale.apply(X_train), T_train, Adam(0.01), epochs=30, batch_size=16, rng=rng)
    return network.classify(scale.apply(X_test))"""


def solution() -> Text:
    """One way of many."""
    return Text(
        en="One way of many. Mean and deviation come from the training rows; the network learns from them alone; "
        f"`X_test` is only classified.{block(CODE)}",
        ja="たくさんあるやり方の1つです。平均と標準偏差は訓練用の行から求め、ネットワークは訓練用の行だけで学習し、"
        f"`X_test` は分類するだけです。{block(CODE)}",
    )


EXERCISE = ScoredExercise(
    id="7_2",
    lesson=TRAINING,
    title=Text(en="Beat the baseline", ja="基準に勝つ"),
    points=4,
    reference=classify,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="classify",
    parameters=("X_train", "T_train", "X_test", "seed"),
    tasks=tasks,
)
