"""Entries of what deals with classes and data sets: targets, scores, splits, experiments, the data themselves."""

import numpy as np
from hypothesis import strategies as st

from course_lib.baseline import majority_accuracy, majority_class
from course_lib.data import iris, sine_curve, wine_recognition
from course_lib.data.credit_card import outputs, parameters, pre_activations
from course_lib.data.digits import digits
from course_lib.data.shipped import read_shipped
from course_lib.experiment import Recipe, build_network, repeat, run
from course_lib.scores import accuracy, confusion_matrix, mean_distance
from course_lib.splitting import stratified_split
from course_lib.targets import checked_classes, one_hot
from tests.course_lib.every.entry import Own

QUICK = Recipe(hidden=(2,), epochs=1, batch_size=64)
classes = st.lists(st.integers(0, 3), min_size=1, max_size=8)
NO_CLASSES = st.sampled_from([[], [[0, 1]], 1, [0, -1], [0.5], [np.nan], ["a"]])


def two_of(data):
    true = data.draw(classes)
    return data.draw(st.lists(st.integers(0, 3), min_size=len(true), max_size=len(true))), true


def wrong_pair(score):
    """Two that differ in length, or are no class numbers."""

    def wrong(data):
        if data.draw(st.booleans()):
            return score(data.draw(classes), [0] * 9)
        same = data.draw(st.sampled_from([[], [[0, 1]], 1]))
        return score(same, same)

    return wrong


def shared(data):
    predicted, true = two_of(data)
    order = data.draw(st.permutations(range(len(true))))
    turned = np.array(predicted)[order], np.array(true)[order]
    assert accuracy(predicted, true) == accuracy(*turned) == sum(np.equal(predicted, true)) / len(true)
    assert abs(mean_distance(predicted, true) - mean_distance(*turned)) < 1e-12
    assert (mean_distance(predicted, true) == 0) == (accuracy(predicted, true) == 1)


def counted(data):
    predicted, true = two_of(data)
    counts = confusion_matrix(predicted, true, 4)
    assert counts.shape == (4, 4)
    assert counts.sum(axis=1).tolist() == [true.count(c) for c in range(4)]
    assert counts.sum(axis=0).tolist() == [predicted.count(c) for c in range(4)]


def most_frequent(data):
    labels = data.draw(classes)
    best = majority_class(labels)
    assert labels.count(best) == max(labels.count(c) for c in range(4))
    assert majority_accuracy(labels, labels) == labels.count(best) / len(labels)


def hot(data):
    labels = data.draw(classes | st.just([]))
    T = one_hot(labels, 4)
    assert T.shape == (len(labels), 4)
    assert T.argmax(axis=1).tolist() == checked_classes("labels", labels, 4).tolist() == labels
    assert T.sum() == len(labels)


def wrong_classes(f):
    return lambda data: f(data.draw(NO_CLASSES.filter(lambda labels: labels != [])), 3)


def split(data):
    labels = np.array(data.draw(st.lists(st.integers(0, 2), min_size=6, max_size=20)) * 4)
    learn, rest = stratified_split(labels, np.random.default_rng(1), data.draw(st.floats(0.25, 0.75)))
    assert sorted([*learn, *rest]) == list(range(len(labels)))
    assert set(labels[learn]) == set(labels)


def wrong_split(data):
    labels, share = data.draw(
        st.sampled_from([([0, 1], 0.3), ([0, 0, 0], 0.0), ([0, 0], 1.0), ([0, 0], np.nan), ([], 0.5), ([[0, 1]], 0.5)])
    )
    return stratified_split(labels, np.random.default_rng(0), share)


def experiment(data):
    seed = data.draw(st.integers(0, 3))
    outcome, (again,) = run(iris(), QUICK, seed), repeat(iris(), QUICK, [seed])
    assert 0 <= outcome.accuracy <= 1
    assert outcome.confusion.sum() == len(outcome.true) == 45
    np.testing.assert_array_equal(outcome.history.losses, again.history.losses)


def built(data):
    sizes = data.draw(st.lists(st.integers(1, 4), max_size=3))
    made = build_network(3, 2, Recipe(hidden=tuple(sizes)), np.random.default_rng(0))
    assert made.predict(np.ones((5, 3))).shape == (5, 2)


def wrong_recipe(data):
    recipe = data.draw(st.sampled_from([Recipe(activation="step"), Recipe(hidden=(0,)), Recipe(hidden=(-1,))]))
    return build_network(3, 2, recipe, np.random.default_rng(0))


def curve(data):
    n = data.draw(st.integers(2, 50))
    x, t = sine_curve(n)
    assert x.shape == t.shape == (n,)
    np.testing.assert_allclose(t + t[::-1], 1, rtol=1e-14)


def shipped(data):
    one = data.draw(st.sampled_from([iris, wine_recognition, digits]))()
    assert one.X.shape == (len(one.labels), len(one.features))
    assert one.class_counts.sum() == len(one.labels)
    assert one.n_classes == len(one.classes)


def applicant(data):
    x, y, z = data.draw(st.tuples(*[st.sampled_from([0, 1])] * 3))
    u, sent = pre_activations(x, y, z), outputs(x, y, z)
    assert sent["x"] == x
    assert u["a"] == x - 2 * y + 2 * z - 2
    assert sent["a"] == max(u["a"], 0)
    assert abs(sum(sent[name] for name in "fgh") - 1) < 1e-12


def fitting(data):
    (W, b), (V, c) = parameters(data.draw(st.just(1))), parameters(2)
    assert (W.shape, b.shape, V.shape, c.shape) == ((3, 2), (2,), (2, 3), (3,))


def table(data):
    X, labels = read_shipped("iris.csv")
    assert len(X) == len(labels) == 150


ENTRIES = {
    "targets.one_hot": Own(hot, wrong_classes(one_hot)),
    "targets.checked_classes": Own(hot, wrong_classes(lambda labels, k: checked_classes("labels", labels, k))),
    "scores.accuracy": Own(shared, wrong_pair(accuracy)),
    "scores.mean_distance": Own(shared, wrong_pair(mean_distance)),
    "scores.confusion_matrix": Own(counted, wrong_pair(lambda one, other: confusion_matrix(one, other, 4))),
    "baseline.majority_class": Own(most_frequent, lambda data: majority_class(data.draw(NO_CLASSES))),
    "baseline.majority_accuracy": Own(most_frequent, lambda data: majority_accuracy([0, 1], data.draw(NO_CLASSES))),
    "splitting.stratified_split": Own(split, wrong_split),
    "experiment.run": Own(experiment),
    "experiment.repeat": Own(experiment),
    "experiment.Outcome": Own(experiment),
    "experiment.learn_and_score": Own(experiment),
    "experiment.dense_layers": Own(built, wrong_recipe),
    "experiment.build_network": Own(built, wrong_recipe),
    "data.credit_card.parameters": Own(fitting, lambda data: parameters(data.draw(st.sampled_from([-1, 0, 4, 99])))),
    "data.credit_card.pre_activations": Own(applicant, lambda data: pre_activations("a", 1, 0)),
    "data.credit_card.outputs": Own(applicant, lambda data: outputs([1, 2], 1, 0)),
    "data.sine.sine_curve": Own(curve, lambda data: sine_curve(data.draw(st.integers(-5, 1)))),
    "data.data_set.DataSet": Own(shipped),
    "data.flowers.iris": Own(shipped),
    "data.cultivars.wine_recognition": Own(shipped),
    "data.shipped.read_shipped": Own(table),
}
