"""The sentences about how well a function classifies. They show accuracies, never a row or a class."""

from autograde.scored_exercise import Evidence, Task
from course_lib.language import Text
from course_lib.types import Array

ENOUGH = Text(
    en="It learns: on rows that it never saw, it is far better than one answer for all.",
    ja="きちんと学習しています。一度も見ていない行でも、「全部同じ答え」よりずっとよく当てています。",
)
NOT_ENOUGH = Text(
    en="It runs, but it is not good enough yet. Look at the loss after each epoch: does it still fall when you stop? "
    "Does it jump about? Then change the number of epochs, or the learning rate.",
    ja="動いていますが、まだ当たり方が足りません。エポックごとの損失を見てみましょう。"
    "まだ下がっている途中で止めていませんか。飛び回っていませんか。"
    "それに合わせて、エポック数や学習率を変えてみてください。",
)
WRONG_SHAPE = Text(
    en="Expected one class for each row of `X_test`, in an array of shape (m,). What you return has another shape: "
    "print its `.shape`, and that of `X_test`.",
    ja="`X_test` の1行につき1つのクラスを、形が (m,) の配列で返してください。返ってきたものは形が違います。"
    "その `.shape` と、`X_test` の `.shape` を表示して比べてみましょう。",
)


def score(evidence: Evidence) -> tuple[Text, ...]:
    """For each task one line: what was reached, what the baseline reaches, what is enough."""
    return tuple(_line(task, came) for task, came in zip(evidence.tasks, evidence.results, strict=True))


def _line(task: Task, came: Array) -> Text:
    reached, baseline, enough = (f"{100 * share:.0f}" for share in (task.accuracy(came), task.baseline, task.enough))
    return Text(
        en=f"• {task.name.en}: {reached} % of the rows right. The baseline has {baseline} %, "
        f"for full marks it takes {enough} %.",
        ja=f"・{task.name.ja}：{reached}％の行が正解です。基準は{baseline}％、満点に必要なのは{enough}％です。",
    )
