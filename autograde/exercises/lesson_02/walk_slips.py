"""The slips of exercise 0_6 in the walk through the points, from its start to what is returned.

Every rule takes (x, t, w, b, eta), with arrays x and t of shape (n,), and returns (w, b).
"""

from autograde.exercise import Slip
from autograde.exercises.lesson_02 import epochs
from course_lib.language import Text

SLIPS = (
    Slip(
        "nothing_updated",
        lambda x, t, w, b, eta: (w, b),
        Text(
            en="w and b come back as they went in. Is there an update of both inside the loop, "
            "under the names that you return?",
            ja="w も b も元の値のまま返ってきます。ループの中で両方を更新していますか。"
            "更新した変数と、返す変数は同じですか。",
        ),
    ),
    Slip(
        "all_points_at_once",
        epochs.at_once,
        Text(
            en="Your gradients are arrays, one entry for each point, and so w and b become arrays. "
            "One neuron has one w and one b: "
            "loop over the points and update at each.",
            ja="勾配が点ごとの値を並べた配列なので、w と b も配列になっています。"
            "1つのニューロンの w と b は1つずつです。"
            "点を1つずつ取り出すループの中で更新してください。",
        ),
    ),
    Slip(
        "gradients_summed_over_the_epoch",
        epochs.summed,
        Text(
            en="All points use the w and b from before the loop, and their gradients add up. "
            "Here each point moves w and b before the next is looked at.",
            ja="どの点でも始めの w と b を使い、勾配を合計しています。"
            "ここでは1点ごとに w と b を更新してから、次の点に進みます。",
        ),
    ),
    Slip(
        "gradients_averaged_over_the_epoch",
        epochs.averaged,
        Text(
            en="You made one update with the mean gradient of all points. "
            "Here there is one update for each point, inside the loop.",
            ja="全部の点の勾配の平均で1回だけ更新しています。ここではループの中で、1点ごとに更新します。",
        ),
    ),
    Slip(
        "points_backwards",
        epochs.backwards,
        Text(
            en="You took the points from last to first. "
            "The order matters, since each point starts where the one before it stopped: begin at `x[0]`.",
            ja="点を最後から順に使っています。前の点の結果から次の点が始まるので、順番で結果が変わります。"
            "`x[0]` から始めてください。",
        ),
    ),
    Slip(
        "first_point_only",
        epochs.first_point_only,
        Text(
            en="Your function returns after the first point. Look at the `return`: how far is it indented?",
            ja="最初の点だけで関数が終わっています。`return` の字下げを見てください。ループの中に入っていませんか。",
        ),
    ),
    Slip(
        "last_point_only",
        epochs.last_point_only,
        Text(
            en="Only the last point moved w and b. Look at the updates: are they indented into the loop?",
            ja="最後の点でしか w と b が動いていません。更新の行は、字下げされてループの中に入っていますか。",
        ),
    ),
    Slip(
        "first_point_left_out",
        epochs.first_left_out,
        Text(
            en="The first point is not used. The loop begins at place 0, not at 1.",
            ja="最初の点が使われていません。番号は1ではなく0から始まります。",
        ),
    ),
    Slip(
        "last_point_left_out",
        epochs.last_left_out,
        Text(
            en="The last point is not used. Where does your loop end: does it reach the last place?",
            ja="最後の点が使われていません。ループの終わりを見てください。最後の番号まで届いていますか。",
        ),
    ),
    Slip(
        "two_epochs",
        epochs.twice,
        Text(
            en="You went through the points twice. One call is one epoch: each point is used once.",
            ja="点を2回ずつ使っています。1回の呼び出しは1エポックです。どの点も1回だけ使います。",
        ),
    ),
    Slip(
        "start_of_the_lesson",
        epochs.start_of_the_lesson,
        Text(
            en="You always start from w = 0.2 and b = -0.2, as in the lesson's cell. "
            "Start from the arguments `w` and `b`.",
            ja="いつもレッスンのセルの w = 0.2、b = -0.2 から始めています。引数の `w` と `b` から始めてください。",
        ),
    ),
    Slip(
        "start_at_zero",
        epochs.start_at_zero,
        Text(
            en="Your w and b start at 0. Start from the arguments `w` and `b`: training goes on from where it stopped.",
            ja="w と b を0から始めています。引数の `w` と `b` から始めてください。訓練は、前の状態から続けます。",
        ),
    ),
    Slip(
        "change_only",
        epochs.change_only,
        Text(
            en="You return how much w and b changed. Return their values after the last point.",
            ja="w と b の変化した量を返しています。最後の点のあとの w と b の値を返してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "weight_and_bias_swapped",
        epochs.swapped,
        Text(
            en="Both values are right, in the other order. Return w first, then b.",
            ja="値はどちらも合っていますが、順番が逆です。w、b の順に返してください。",
        ),
        credit=0.5,
    ),
)
