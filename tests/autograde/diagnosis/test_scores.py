import numpy as np

from autograde.diagnosis.scores import score
from autograde.scored_exercise import Evidence, Task
from course_lib.language import Text


def test_a_line_for_each_task_with_three_percentages_in_both_languages() -> None:
    true = np.array([0, 0, 0, 1])
    task = Task(Text(en="Four", ja="4つ"), np.ones((1, 1)), np.eye(2), np.ones((4, 1)), true, 1)
    (line,) = score(Evidence((task,), (np.array([0, 0, 1, 0]),), lambda _: None))
    # two of four are right; three of four is the baseline; a third of the mistakes, 8.3 %, may be left
    assert line.en == "• Four: 50 % of the rows right. The baseline has 75 %, for full marks it takes 92 %."
    assert line.ja == "・4つ：50％の行が正解です。基準は75％、満点に必要なのは92％です。"
