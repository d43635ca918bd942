"""The slips of 7_2, a function that learns to classify, in the order in which their signs are looked for.

Every rule takes (X_train, T_train, X_test, seed) and shows the signs of its slip. A trained network is slightly
different each time, so no value is compared.
"""

import numpy as np

from autograde.exercises.lesson_11 import learners, signs
from autograde.exercises.lesson_11.learners import most_probable, standardised_scores
from autograde.scored_exercise import ScoredSlip
from course_lib.language import Text
from course_lib.scaling import Standardizer
from course_lib.targets import one_hot
from course_lib.types import Array, ClassNumbers


def _standardised_by_themselves(X_train: Array, T_train: Array, X_test: Array, seed: int) -> ClassNumbers:
    own, other = Standardizer.of(X_train).apply(X_train), Standardizer.of(X_test).apply(X_test)
    return most_probable(learners.scores(own, T_train, other, seed))


def _test_rows_left_raw(X_train: Array, T_train: Array, X_test: Array, seed: int) -> ClassNumbers:
    return most_probable(learners.scores(Standardizer.of(X_train).apply(X_train), T_train, X_test, seed))


def _hardly_trained(X_train: Array, T_train: Array, X_test: Array, seed: int) -> ClassNumbers:
    scale = Standardizer.of(X_train)
    return most_probable(learners.hardly_trained(scale.apply(X_train), T_train, scale.apply(X_test), seed))


def _uphill(X_train: Array, T_train: Array, X_test: Array, seed: int) -> ClassNumbers:
    scale = Standardizer.of(X_train)
    return most_probable(learners.trained_uphill(scale.apply(X_train), T_train, scale.apply(X_test), seed))


def _untrained(X_train: Array, T_train: Array, X_test: Array, seed: int) -> ClassNumbers:
    network = learners.untrained(X_train.shape[1], T_train.shape[1], np.random.default_rng(seed))
    return network.classify(Standardizer.of(X_train).apply(X_test))


FORM_SLIPS = (
    ScoredSlip(
        "one_hot_returned",
        lambda X, T, X_test, seed: one_hot(learners.classify(X, T, X_test, seed), T.shape[1]),
        Text(
            en="You return a row with a single 1 for each example. "
            "Asked for is the number of its class: the place of the 1, counted from 0. `np.argmax` finds it.",
            ja="1行ごとに、1つだけが1の並び（one-hot）を返しています。求めているのはクラスの番号、"
            "つまり1がある場所（0から数える）です。`np.argmax` で見つけられます。",
        ),
        credit=0.5,
        shows=signs.one_row_each(signs.is_one_hot),
        meant=most_probable,
    ),
    ScoredSlip(
        "shares_returned",
        standardised_scores,
        Text(
            en="You return the shares of all classes. One step is left: the number of the class with the largest one. "
            "`np.argmax` with `axis=1` finds it in each row.",
            ja="すべてのクラスの割合を返しています。あと一歩です。割合がいちばん大きいクラスの番号を返してください。"
            "`axis=1` を付けた `np.argmax` で、行ごとに見つけられます。",
        ),
        credit=0.5,
        shows=signs.one_row_each(signs.is_shares),
        meant=most_probable,
    ),
    ScoredSlip(
        "pre_activations_returned",
        lambda X, T, X_test, seed: np.log(standardised_scores(X, T, X_test, seed) + 1e-9),
        Text(
            en="You return one number for each class, as they are before softmax. Asked for is the number of the class "
            "where it is largest. Softmax keeps the order, so `np.argmax` with `axis=1` is all that is left.",
            ja="クラスごとに1つずつ、ソフトマックス関数に入れる前の数を返しています。"
            "求めているのは、それがいちばん大きいクラスの番号です。ソフトマックス関数は大小の順を変えないので、"
            "`axis=1` を付けた `np.argmax` で求められます。",
        ),
        credit=0.5,
        shows=signs.one_row_each(lambda rows: len(rows) > 0),
        meant=most_probable,
    ),
    ScoredSlip(
        "largest_down_the_columns",
        lambda X, T, X_test, seed: np.argmax(standardised_scores(X, T, X_test, seed), axis=0),
        Text(
            en="You return as many numbers as there are classes. The largest is looked for down the columns: "
            "which example is most typical of a class. Look along each row: `axis=1`.",
            ja="返ってくる数が、クラスの数だけしかありません。最大のものを縦の列に沿って探しています。"
            "行に沿って探してください。`axis=1` です。",
        ),
        shows=signs.one_for_each_class,
    ),
    ScoredSlip(
        "training_rows_classified",
        lambda X, T, X_test, seed: learners.classify(X, T, X, seed),
        Text(
            en="You return as many classes as there are training rows. Those are for learning. "
            "The exam is `X_test`: at the end, send its rows through the network.",
            ja="訓練用の行の数だけ、クラスを返しています。それは学習に使うものです。試験は `X_test` です。"
            "最後に、その行をネットワークに通してください。",
        ),
        shows=signs.one_for_each_training_row,
    ),
    ScoredSlip(
        "largest_share_instead_of_its_place",
        lambda X, T, X_test, seed: np.max(standardised_scores(X, T, X_test, seed), axis=1),
        Text(
            en="You return fractions, not numbers of classes. `np.max` gives the largest share itself; "
            "`np.argmax` gives its place, and the place is the class.",
            ja="クラスの番号ではなく、端数のある数を返しています。`np.max` が返すのは最大の割合そのものです。"
            "`np.argmax` なら、その場所が返ります。場所がクラスの番号です。",
        ),
        shows=signs.no_class_numbers,
    ),
    ScoredSlip(
        "classes_counted_from_one",
        lambda X, T, X_test, seed: learners.classify(X, T, X_test, seed) + 1,
        Text(
            en="Your classes are right, but for one thing: you count them from 1. "
            "The first column of `T_train` is class 0.",
            ja="クラスは当たっていますが、1つだけ違います。番号を1から数えています。"
            "`T_train` の最初の列がクラス0です。",
        ),
        credit=0.5,
        shows=signs.from_one,
        meant=lambda came: came - 1,
    ),
)

LEARNING_SLIPS = (
    ScoredSlip(
        "test_rows_left_raw",
        _test_rows_left_raw,
        Text(
            en="The network learned from standardised rows, but `X_test` reaches it as it came. "
            "Standardise it too, with the mean and the deviation of the training rows.",
            ja="ネットワークは標準化した行で学習していますが、`X_test` はそのまま渡されています。"
            "訓練用の行の平均と標準偏差を使って、`X_test` も標準化してください。",
        ),
        shows=signs.good_when_the_test_rows_are_standardised,
    ),
    ScoredSlip(
        "not_standardised",
        lambda X, T, X_test, seed: most_probable(learners.scores(X, T, X_test, seed)),
        Text(
            en="On standardised rows your function is good. Here the columns have very different sizes, "
            "as metres have beside millimetres. "
            "Standardise both sets inside the function, with the mean and the deviation of the training rows.",
            ja="標準化した行なら、うまく学習します。ここでは、メートルとミリメートルのように、"
            "列ごとに数の大きさがまったく違います。関数の中で、訓練用の行の平均と標準偏差を使って、"
            "両方を標準化してください。",
        ),
        shows=signs.good_when_standardised,
    ),
    ScoredSlip(
        "test_rows_standardised_by_themselves",
        _standardised_by_themselves,
        Text(
            en="What you say of a row depends on the other rows that come with it: `X_test` is standardised by its own "
            "mean. Use the mean and the deviation of the training rows for both. "
            "A single new flower has no mean of its own.",
            ja="ある行への答えが、一緒に渡された行によって変わっています。`X_test` を、それ自身の平均で"
            "標準化しているのです。どちらにも、訓練用の行の平均と標準偏差を使ってください。"
            "新しい花が1つだけ来たときには、平均のとりようがありません。",
        ),
        shows=signs.good_in_company,
    ),
    ScoredSlip(
        "hardly_trained",
        _hardly_trained,
        Text(
            en="You stop too early. When every training row comes ten times, your function is good: "
            "take more epochs, or a larger learning rate.",
            ja="学習をやめるのが早すぎます。訓練用の行を10回ずつにして渡すと、うまくいきました。"
            "エポック数を増やすか、学習率を大きくしてみてください。",
        ),
        shows=signs.good_when_trained_longer,
    ),
    ScoredSlip(
        "one_class_for_all",
        lambda X, T, X_test, seed: np.full(len(X_test), np.argmax(T.sum(axis=0))),
        Text(
            en="You name the same class for every row. That is the baseline. If a network says so, look at its output: "
            "`nan` from too large a learning rate, or units of ReLU that are all 0?",
            ja="どの行にも同じクラスを答えています。これは基準と同じです。"
            "ネットワークがそう答えるなら、出力を見てみましょう。"
            "学習率が大きすぎて `nan` になったり、ReLUの出力が全部0になったりしていませんか。",
        ),
        shows=signs.one_class_only,
    ),
    ScoredSlip(
        "targets_ignored",
        _untrained,
        Text(
            en="With other targets your function answers the same, so it has learned nothing from them. "
            "Does the training change the very arrays that you classify with? "
            "What `training_step` returns has to take the place of the old weights.",
            ja="正解を変えて渡しても、答えが同じです。正解から何も学んでいません。"
            "訓練で変わった重みを使って分類していますか。"
            "`training_step` が返した値を、古い重みと置きかえてください。",
        ),
        shows=signs.the_same_for_other_targets,
    ),
    ScoredSlip(
        "walked_uphill",
        _uphill,
        Text(
            en="You are far below chance. To miss so reliably is to have learned something, the wrong way round: "
            "does the update go against the gradient?",
            ja="当てずっぽうよりもずっと外れています。これほど外すのは、何かを逆向きに学んだからです。"
            "重みを、勾配と逆の向きに動かしていますか。",
        ),
        shows=signs.worse_than_chance,
    ),
    ScoredSlip(
        "shuffled_apart",
        lambda X, T, X_test, seed: learners.classify(
            X, T[np.random.default_rng(seed).permutation(len(T))], X_test, seed
        ),
        Text(
            en="Your answers differ from row to row, but hit no more often than chance. "
            "Do the rows of X and T still belong together after the shuffling? Both need the same order.",
            ja="行によって違う答えを出していますが、当たり方は偶然と変わりません。"
            "並べかえたあとも、X の行と T の行は組になっていますか。どちらも同じ順番で並べかえてください。",
        ),
        shows=signs.as_by_chance,
    ),
)

SLIPS = (*FORM_SLIPS, *LEARNING_SLIPS)
