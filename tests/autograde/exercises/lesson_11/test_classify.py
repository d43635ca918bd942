"""7_2: other good ways pass, and so does nothing that has only learned the irises by heart."""

import time
from typing import Any

import numpy as np

from autograde.diagnose import diagnose
from autograde.exercises import get
from autograde.exercises.lesson_11.tasks import tasks
from course_lib.data import iris

HIDDEN = 20_260


def judged(answer: Any, seed: int = HIDDEN) -> Any:
    return diagnose(get("7_2"), answer, rng=np.random.default_rng(seed), reveal=False)


def plain_numpy(X_train: Any, T_train: Any, X_test: Any, seed: Any) -> Any:
    """Softmax without a hidden layer, all rows at once."""
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    A, B = (X_train - mean) / std, (X_test - mean) / std
    W, b = np.zeros((A.shape[1], T_train.shape[1])), np.zeros(T_train.shape[1])
    for _ in range(300):
        E = np.exp(A @ W + b)
        gap = (E / E.sum(axis=1, keepdims=True) - T_train) / len(A)
        W, b = W - 0.5 * A.T @ gap, b - 0.5 * gap.sum(axis=0)
    return (B @ W + b).argmax(axis=1).tolist()


def nearest_row(X_train: Any, T_train: Any, X_test: Any, seed: Any) -> Any:
    std = X_train.std(axis=0)
    away = np.linalg.norm((X_test / std)[:, None] - X_train / std, axis=2)
    return np.argmax(T_train[np.argmin(away, axis=1)], axis=1)


def by_heart(X_train: Any, T_train: Any, X_test: Any, seed: Any) -> Any:
    """The nearest flower in the file, whatever was handed over."""
    flowers = iris()
    width = min(4, X_test.shape[1])
    away = np.linalg.norm(X_test[:, None, :width] - flowers.X[:, :width], axis=2)
    return flowers.labels[np.argmin(away, axis=1)]


def test_other_good_ways_pass() -> None:
    assert judged(plain_numpy).status == "passed"
    assert judged(nearest_row).status == "passed"


def test_the_reference_passes_whatever_is_drawn() -> None:
    assert {judged(get("7_2").reference, seed).points for seed in range(20)} == {4.0}


def test_irises_by_heart_are_no_help() -> None:
    assert judged(by_heart).points <= 1.0


def test_guessing_earns_nothing() -> None:
    guess = judged(lambda X_train, T_train, X_test, seed: np.random.default_rng(seed).integers(0, 3, len(X_test)))
    assert guess.points < 0.4


def test_the_function_sees_no_true_class_and_no_generator() -> None:
    seen: list[Any] = []
    judged(lambda *given: seen.append(given))
    true = [task.true for task in tasks(np.random.default_rng(HIDDEN))]
    assert [type(part) for part in seen[0]] == [np.ndarray, np.ndarray, np.ndarray, int]
    assert all(part.base is None for part in seen[0][:3])
    assert all(len(part) != len(labels) for given, labels in zip(seen, true, strict=False) for part in given[:2])


def test_a_check_takes_less_than_a_second() -> None:
    begin = time.perf_counter()
    judged(get("7_2").reference)
    assert time.perf_counter() - begin < 1.0


def test_the_card_shows_no_row() -> None:
    (irises, _) = tasks(np.random.default_rng(HIDDEN))
    assert all(f"{number:.4g}" not in repr(judged(by_heart)) for number in irises.X_test[0])
