import numpy as np
import pytest

from autograde.diagnosis.program import run
from autograde.exercises import get
from autograde.exercises.lesson_07.program import APPLICANTS, EXERCISE, lines, start
from autograde.lessons.locations import lesson_sources
from course_lib.activations import relu, softmax
from course_lib.data.program_lines import GIVEN, LINES


def known() -> dict[str, object]:
    """Something of the right shape under every name."""
    made = run(EXERCISE, "HKCFAJ").values
    return {**made, "np": np, "relu": relu, "softmax": softmax}


@pytest.mark.parametrize("letter", LINES)
def test_each_line_computes_what_its_code_says(letter: str) -> None:
    line, names = lines()[letter], known()
    right_side = compile(line.code.split(" = ", 1)[1], "<line>", "eval")
    try:
        wanted = eval(right_side, names)
    except ValueError:
        with pytest.raises(ValueError, match="matmul"):
            line.rule(*(names[name] for name in line.needs))
        return
    assert np.array_equal(line.rule(*(names[name] for name in line.needs)), wanted)
    assert set(line.needs) == set(right_side.co_names) - {"np", "relu", "softmax", "argmax", "T"}


def test_each_name_has_a_right_line_and_a_twin() -> None:
    made = [line.gives for line in lines().values()]
    assert sorted(made) == sorted(["b3", "A1", "A2", "Z3", "Y", "answer"] * 2)
    assert len({line.gives for letter, line in lines().items() if letter in EXERCISE.reference()}) == 6


def test_the_numbers_are_those_that_the_lines_need() -> None:
    assert tuple(start()) == GIVEN
    assert len(np.unique(np.concatenate([np.ravel(value) for value in start().values()]))) == sum(
        np.size(value) for value in start().values()
    )


def test_the_numbers_of_examples_and_nodes_hide_no_mistake() -> None:
    values = run(EXERCISE, "HKCFAJ").values
    assert APPLICANTS not in {size for name, value in start().items() if name != "X" for size in value.shape}
    assert np.any(values["A1"] == 0)
    assert np.any(values["A2"] == 0)
    assert np.any(values["Z3"] < 0)
    assert len(set(values["answer"].tolist())) > 1


def test_the_shares_are_those_of_a_walk_in_loops() -> None:
    given = start()
    u = [
        sum(a * w for a, w in zip(_hidden(given, row), column, strict=True)) - theta
        for row in given["X"]
        for column, theta in zip(given["W3"].T, given["theta3"], strict=True)
    ]
    powers = np.exp(u).reshape(APPLICANTS, 3)
    values = run(EXERCISE, "KHCFAJ").values
    assert values["Y"] == pytest.approx(powers / powers.sum(axis=1, keepdims=True))
    assert values["answer"].tolist() == [max(range(3), key=row.__getitem__) for row in powers.tolist()]


def _hidden(given, row):
    signals = row
    for W, b in ((given["W1"], given["b1"]), (given["W2"], given["b2"])):
        signals = [max(0.0, sum(s * w for s, w in zip(signals, W[:, k], strict=True)) + b[k]) for k in range(len(b))]
    return signals


def test_the_lesson_shows_the_lines_in_both_languages() -> None:
    shown = "\n".join(f"# {letter}   {code}" for letter, code in LINES.items())
    assert (lesson_sources() / f"{EXERCISE.lesson}.py").read_text(encoding="utf-8").count(shown) == 2


def test_the_solution_shows_a_right_program() -> None:
    for text in (EXERCISE.solution().en, EXERCISE.solution().ja):
        block = text.split("```")[1].strip().split("\n")
        assert "".join(row[0] for row in block) == "HKCFAJ"
        assert all(row[4:] == LINES[row[0]] for row in block)


def test_hints_name_no_letter() -> None:
    for hint in EXERCISE.hints():
        assert not {f"line {letter}" for letter in LINES} & {hint.en[i : i + 6] for i in range(len(hint.en))}


def test_the_exercise_is_found_by_its_id() -> None:
    assert get("3_8") is EXERCISE
