"""The slips of 6_2, a step with momentum.

Every rule takes (w, g, v, eta, mu) and returns (w, v). Some are right by another convention: then the message says so,
and half the points are given.
"""

from typing import TypeAlias

from autograde.exercise import Slip
from course_lib.language import Text
from course_lib.types import Array

State: TypeAlias = tuple[Array, Array]


def _velocity(g: Array, v: Array, eta: float, mu: float) -> Array:
    """The right new velocity."""
    return mu * v - eta * g


def _right(w: Array, g: Array, v: Array, eta: float, mu: float) -> State:
    v = _velocity(g, v, eta, mu)
    return w + v, v


def _upward(w: Array, g: Array, v: Array, eta: float, mu: float) -> State:
    v = mu * v + eta * g
    return w - v, v


def _rate_in_the_step(w: Array, g: Array, v: Array, eta: float, mu: float) -> State:
    v = mu * v + g
    return w - eta * v, v


def _mean_of_gradients(w: Array, g: Array, v: Array, eta: float, mu: float) -> State:
    v = mu * v + (1 - mu) * g
    return w - eta * v, v


def _nesterov(w: Array, g: Array, v: Array, eta: float, mu: float) -> State:
    v = _velocity(g, v, eta, mu)
    return w + mu * v - eta * g, v


def _uphill(w: Array, g: Array, v: Array, eta: float, mu: float) -> State:
    v = mu * v + eta * g
    return w + v, v


def _subtracted(w: Array, g: Array, v: Array, eta: float, mu: float) -> State:
    v = _velocity(g, v, eta, mu)
    return w - v, v


def _rate_times_all(w: Array, g: Array, v: Array, eta: float, mu: float) -> State:
    v = eta * (mu * v - g)
    return w + v, v


SLIPS = (
    Slip(
        "velocity_points_uphill",
        _upward,
        Text(
            en="Your w is right and your v has the other sign: v = mu v + eta g, then w - v. Many texts write it like "
            "this. Here v is the way that w really moves: v = mu v - eta g, then w + v. A given v has to be read in "
            "the same way.",
            ja="v の符号が逆の流儀（v = μv + ηg、w − v）で書いています。そう書く本も多くあります。"
            "ここでは v は w が実際に動く向きを表します。v = μv − ηg としてから w + v です。"
            "引数で渡される v も、この流儀の値です。",
        ),
        credit=0.5,
    ),
    Slip(
        "learning_rate_in_the_step",
        _rate_in_the_step,
        Text(
            en="This is another convention, that of PyTorch: v = mu v + g, then w - eta v. Here eta is inside v, "
            "and v is what is added to w.",
            ja="これは別の流儀です。PyTorchでは v = μv + g、w − ηv と書きます。"
            "ここでは η は v の中に入っていて、v はそのまま w に足す量です。",
        ),
        credit=0.5,
    ),
    Slip(
        "mean_of_gradients",
        _mean_of_gradients,
        Text(
            en="This is another convention: v as a running mean of gradients, with the factor 1 - mu, as in Adam. "
            "Here v is a velocity: v = mu v - eta g, without that factor.",
            ja="これは別の流儀で、v を勾配の移動平均とするものです（Adamのように 1 − μ をかける）。"
            "ここでは v は速度です。v = μv − ηg で、その係数はつきません。",
        ),
        credit=0.5,
    ),
    Slip(
        "share_of_the_gradient",
        lambda w, g, v, eta, mu: _right(w, (1 - mu) * g, v, eta, mu),
        Text(
            en="Your gradient has a factor 1 - mu. Some texts have it, ours has not: the whole of eta g goes into v.",
            ja="勾配に 1 − μ がかかっています。そう書く本もありますが、ここではかけません。"
            "ηg をそのまま v に入れます。",
        ),
        credit=0.5,
    ),
    Slip(
        "nesterov",
        _nesterov,
        Text(
            en="This is Nesterov's momentum, which looks one step ahead. Plain momentum is asked for: "
            "w moves by the new v alone.",
            ja="これは一歩先を見る「ネステロフのモメンタム」です。ここで求めているのはふつうのモメンタムです。"
            "w は新しい v の分だけ動きます。",
        ),
        credit=0.5,
    ),
    Slip(
        "uphill",
        _uphill,
        Text(
            en="Your ball is pushed uphill: the gradient is added to v, and v to w. The push goes against the slope.",
            ja="ボールが坂の上へ押されています。勾配を v に足し、その v を w に足しているからです。"
            "押す向きは傾きと逆です。",
        ),
    ),
    Slip(
        "velocity_subtracted",
        _subtracted,
        Text(
            en="v is right, but you subtracted it from w. The minus is inside v already.",
            ja="v は合っていますが、それを w から引いています。マイナスはもう v の中に入っています。",
        ),
    ),
    Slip(
        "old_velocity_used",
        lambda w, g, v, eta, mu: (w + v, _velocity(g, v, eta, mu)),
        Text(
            en="w moves by the old v, from before the gradient. Update v first, then move w by the new one.",
            ja="w を古い v で動かしています。先に v を更新し、新しい v で w を動かしてください。",
        ),
    ),
    Slip(
        "velocity_not_returned",
        lambda w, g, v, eta, mu: (w + _velocity(g, v, eta, mu), v),
        Text(
            en="w is right, but v comes back as it went in. The next step needs the new velocity: return it.",
            ja="w は合っていますが、v が元の値のまま返ってきます。次の一歩には新しい速度が必要です。"
            "更新した v を返してください。",
        ),
    ),
    Slip(
        "weight_not_moved",
        lambda w, g, v, eta, mu: (w, _velocity(g, v, eta, mu)),
        Text(
            en="v is right, but w comes back as it went in. The new velocity still has to be added to it.",
            ja="v は合っていますが、w が元の値のまま返ってきます。新しい速度を w に足してください。",
        ),
    ),
    Slip(
        "nothing_moved",
        lambda w, g, v, eta, mu: (w, v),
        Text(
            en="w and v come back as they went in. Are the updated values under the names that you return?",
            ja="w も v も元の値のまま返ってきます。更新した変数と、返す変数は同じですか。",
        ),
    ),
    Slip(
        "momentum_forgotten",
        lambda w, g, v, eta, mu: _right(w, g, 0 * v, eta, mu),
        Text(
            en="Your ball forgets its speed: the old v is not in the new one. Which share of it is kept?",
            ja="ボールが速さを忘れています。新しい v に古い v が入っていません。どれだけの割合が残りますか。",
        ),
    ),
    Slip(
        "momentum_without_friction",
        lambda w, g, v, eta, mu: _right(w, g, v, eta, 1.0),
        Text(
            en="You keep the whole of the old v. A share mu of it is kept; the rest is friction.",
            ja="古い v をそのまま全部残しています。残すのは割合 μ だけで、あとは摩擦で失われます。",
        ),
    ),
    Slip(
        "learning_rate_forgotten",
        lambda w, g, v, eta, mu: _right(w, g, v, 1.0, mu),
        Text(
            en="Your result does not change with eta. How strongly the slope pushes is eta times g.",
            ja="η を変えても結果が変わりません。傾きが押す強さは η × g です。",
        ),
    ),
    Slip(
        "learning_rate_times_all",
        _rate_times_all,
        Text(
            en="Your eta multiplies the old velocity too. It belongs to the gradient alone: mind the brackets.",
            ja="古い速度にまで η がかかっています。η をかけるのは勾配だけです。かっこを見てください。",
        ),
    ),
    Slip(
        "mu_times_all",
        lambda w, g, v, eta, mu: _right(w, g, v, mu * eta, mu),
        Text(
            en="Your mu multiplies the new push too. It belongs to the old velocity alone: mind the brackets.",
            ja="新しく加わる分にまで μ がかかっています。μ をかけるのは古い速度だけです。かっこを見てください。",
        ),
    ),
    Slip(
        "eta_and_mu_exchanged",
        lambda w, g, v, eta, mu: _right(w, g, v, mu, eta),
        Text(
            en="eta and mu are exchanged. mu belongs to the old velocity, eta to the gradient.",
            ja="η と μ が入れ替わっています。μ は古い速度に、η は勾配にかけます。",
        ),
    ),
    Slip(
        "gradient_counted_twice",
        lambda w, g, v, eta, mu: (w + _velocity(g, v, eta, mu) - eta * g, _velocity(g, v, eta, mu)),
        Text(
            en="The gradient moves w twice: through v, and once more directly. v alone moves w.",
            ja="勾配が w を2回動かしています。v を通して1回、直接もう1回です。w を動かすのは v だけです。",
        ),
    ),
    Slip(
        "weight_replaced",
        lambda w, g, v, eta, mu: (_velocity(g, v, eta, mu), _velocity(g, v, eta, mu)),
        Text(
            en="You put the velocity in the place of w. It is added to where w stands.",
            ja="w を速度で置きかえています。速度は、いまの w に足します。",
        ),
    ),
    Slip(
        "swapped",
        lambda w, g, v, eta, mu: (_velocity(g, v, eta, mu), w + _velocity(g, v, eta, mu)),
        Text(
            en="Both values are right, in the other order. Return w first, then v.",
            ja="値はどちらも合っていますが、順番が逆です。w、v の順に返してください。",
        ),
        credit=0.5,
    ),
)
