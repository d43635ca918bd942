"""The measurement of training: that the contenders are given the same task, and that the page is kept."""

import numpy as np
import pytest

from bench.library import article_tasks, machine
from bench.library.contenders import in_place, layer_by_layer
from bench.library.report import BEGIN, END, PAGE, Report
from bench.library.rounds import Result
from bench.library.share import Share
from bench.library.task import Task

SMALL = Task((4, 5, 6, 3), 2, "float64", "Adam", 10)


def trained(start, task: Task):
    attempt = start(task)
    attempt.train()
    return attempt.parameters()


def test_the_articles_program_computes_what_course_lib_computes():
    task = article_tasks.ArticleTask((4, 7, 5, 3), 1, "float64", "SGD", 12)
    pairs = list(zip(trained(article_tasks.program, task), trained(in_place, task), strict=True))
    assert len(pairs) == 3
    for (W, b), (other_W, other_b) in pairs:
        np.testing.assert_allclose(W, other_W, rtol=1e-12)
        np.testing.assert_allclose(b, other_b, rtol=1e-12)


def test_its_adam_is_adam_where_no_gradient_is_0():
    task = article_tasks.ArticleTask((4, 3), 1, "float64", "Adam", 12)
    ((W, b),), ((other_W, other_b),) = trained(article_tasks.program, task), trained(in_place, task)
    np.testing.assert_allclose(W, other_W, rtol=1e-12)
    np.testing.assert_allclose(b, other_b, rtol=1e-12)


def test_every_attempt_begins_at_the_same_weights_and_makes_all_steps():
    first, second, other = (trained(start, SMALL) for start in (in_place, in_place, layer_by_layer))
    for (W, _), (again, _), (expected, _), (begin, _) in zip(first, second, other, SMALL.parameters(), strict=True):
        np.testing.assert_array_equal(W, again)
        np.testing.assert_allclose(W, expected, rtol=1e-9)
        # a step of Adam is no larger than about eta
        assert 5 * SMALL.eta < np.abs(W - begin).max() < 15 * SMALL.eta


def test_products_of_this_machine_are_right():
    assert machine.products_are_right()


def result(task: Task, others: float, losses: float) -> Result:
    names = ("layer_by_layer", "scikit_learn", "pytorch", "article")
    return Result(
        task, {"in_place": 1.0} | dict.fromkeys(names, others), {"in_place": 0.5} | dict.fromkeys(names, losses)
    )


def report(ratio: float = 3.0, loss: float = 0.5) -> Report:
    sgd = Task((4, 5, 3), 1, "float64", "SGD", 1)
    slow = result(SMALL, 2000.0, 0.7)
    return Report(
        {"NumPy": "2"}, [slow], result(sgd, 2000, 0.5), [result(sgd, ratio, loss)], [slow], [Share(SMALL, 8, 7)]
    )


def test_figures_are_the_smallest_ratios():
    figures = report(ratio=3.0).figures
    assert figures["article_program"] == 2000
    assert figures["scikit_learn"] == figures["pytorch"] == 3
    assert figures["matmul_share"] == 7 / 8


def test_what_is_missed_is_named():
    # SMALL is trained with Adam, where the article's and scikit-learn's mathematics differ, but not PyTorch's
    assert report().missed == ["losses"]
    assert report(ratio=1.9).missed == ["scikit_learn", "pytorch", "losses"]
    assert report().difference == pytest.approx(0.2)


def test_the_page_keeps_what_stands_around_the_table(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    PAGE.parent.mkdir()
    PAGE.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    report().keep()
    report().keep()
    page = PAGE.read_text(encoding="utf-8")
    assert page.startswith(f"before\n{BEGIN}\n\n## Training against")
    assert page.endswith(f"\n{END}\nafter\n")
    assert "old" not in page
    assert page.count("## Training against") == 1
