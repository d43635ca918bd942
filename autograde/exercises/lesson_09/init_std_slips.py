"""The slips of 5_2, the standard deviation to start from.

Every rule takes (n, activation): the number of inputs, and "sigmoid", "tanh" or "relu".
"""

from collections.abc import Callable
from math import sqrt

from autograde.exercise import Slip
from course_lib.language import Text

Scale = Callable[[int], float]


def _by_name(others: Scale, relu: Scale) -> Callable[[int, str], float]:
    """One formula for sigmoid and tanh, one for ReLU."""
    return lambda n, activation: relu(n) if activation == "relu" else others(n)


def _right(n: int) -> float:
    return 1 / sqrt(n)


def _he(n: int) -> float:
    return sqrt(2 / n)


SLIPS = (
    Slip(
        "taken_for_the_variance",
        _by_name(lambda n: sqrt(1 / sqrt(n)), lambda n: sqrt(sqrt(2 / n))),
        Text(
            en="You took a root once too often: 1/sqrt(n) and sqrt(2/n) are standard deviations already. "
            "The article calls them variances; the variances are 1/n and 2/n.",
            ja="平方根を1回多くとっています。1/√n と √(2/n) は、すでに標準偏差です。"
            "もとの記事では分散と書かれていますが、分散は 1/n と 2/n です。",
        ),
    ),
    Slip(
        "taken_for_the_variance_but_for_relu",
        _by_name(lambda n: sqrt(1 / sqrt(n)), _he),
        Text(
            en="ReLU is right. For the other two you took a root once too often: 1/sqrt(n) is the standard deviation "
            "already, and not the variance.",
            ja="ReLUは合っています。ほかの2つは平方根を1回多くとっています。1/√n は分散ではなく、すでに標準偏差です。",
        ),
        credit=0.5,
    ),
    Slip(
        "variance_returned",
        _by_name(lambda n: 1 / n, lambda n: 2 / n),
        Text(
            en="These are the variances. The standard deviation is asked for: which step is left?",
            ja="これは分散です。求めるのは標準偏差です。あと何をすればよいでしょうか。",
        ),
    ),
    Slip(
        "variance_returned_but_for_relu",
        _by_name(lambda n: 1 / n, _he),
        Text(
            en="ReLU is right. For the other two you return the variance: its root is still to be taken.",
            ja="ReLUは合っています。ほかの2つでは分散を返しています。まだ平方根をとっていません。",
        ),
        credit=0.5,
    ),
    Slip(
        "variance_returned_for_relu",
        _by_name(_right, lambda n: 2 / n),
        Text(
            en="Sigmoid and tanh are right. For ReLU you return the variance: its root is still to be taken.",
            ja="シグモイド関数とtanhは合っています。ReLUでは分散を返しています。まだ平方根をとっていません。",
        ),
        credit=0.5,
    ),
    Slip(
        "one_for_all",
        _by_name(_right, _right),
        Text(
            en="Sigmoid and tanh are right. ReLU gets the same value, but it sets half of the signal to 0: "
            "what makes up for that?",
            ja="シグモイド関数とtanhは合っています。ReLUにも同じ値を返していますが、ReLUは信号の半分を0にします。"
            "それを補うには何が必要ですか。",
        ),
        credit=0.5,
    ),
    Slip(
        "he_for_all",
        _by_name(_he, _he),
        Text(
            en="ReLU is right. Sigmoid and tanh get the 2 as well, but they do not set half of the signal to 0.",
            ja="ReLUは合っています。シグモイド関数とtanhにも2を使っていますが、この2つは信号の半分を0にしたりしません。",
        ),
        credit=0.5,
    ),
    Slip(
        "exchanged",
        _by_name(_he, _right),
        Text(
            en="Both formulas are there, at the wrong names: which function loses half of the signal, and needs the 2?",
            ja="式は2つとも合っていますが、名前との対応が逆です。信号の半分を失い、2が必要なのはどの関数ですか。",
        ),
    ),
    Slip(
        "tanh_as_relu",
        lambda n, activation: _right(n) if activation == "sigmoid" else _he(n),
        Text(
            en="Sigmoid and ReLU are right; tanh is treated as ReLU. An `else` catches more than one may think.",
            ja="シグモイド関数とReLUは合っていますが、tanhがReLUと同じ扱いになっています。"
            "`else` が何を受け取るか、見直してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "sigmoid_as_relu",
        lambda n, activation: _right(n) if activation == "tanh" else _he(n),
        Text(
            en="tanh and ReLU are right; the sigmoid is treated as ReLU. An `else` catches more than one may think.",
            ja="tanhとReLUは合っていますが、シグモイド関数がReLUと同じ扱いになっています。"
            "`else` が何を受け取るか、見直してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "two_outside_the_root",
        _by_name(_right, lambda n: 2 / sqrt(n)),
        Text(
            en="Sigmoid and tanh are right. For ReLU the *variance* is doubled: the 2 belongs under the root.",
            ja="シグモイド関数とtanhは合っています。ReLUで2倍になるのは「分散」です。2は平方根の中に入ります。",
        ),
        credit=0.5,
    ),
    Slip(
        "halved_for_relu",
        _by_name(_right, lambda n: sqrt(1 / (2 * n))),
        Text(
            en="Sigmoid and tanh are right. For ReLU you halve the variance: "
            "what ReLU takes away the weights have to bring back.",
            ja="シグモイド関数とtanhは合っています。ReLUでは分散を半分にしています。"
            "ReLUで失われる分を、重みのほうで取り戻さなければなりません。",
        ),
        credit=0.5,
    ),
    Slip(
        "root_over_the_two_only",
        _by_name(_right, lambda n: sqrt(2) / n),
        Text(
            en="Sigmoid and tanh are right. For ReLU the root ends too early: n belongs under it too.",
            ja="シグモイド関数とtanhは合っています。ReLUでは平方根が途中で終わっています。n も平方根の中に入ります。",
        ),
        credit=0.5,
    ),
    Slip(
        "upside_down",
        _by_name(sqrt, lambda n: sqrt(2 * n)),
        Text(
            en="Your weights grow with the number of inputs. The more inputs there are, the smaller each weight "
            "should be: divide by the root.",
            ja="入力が多いほど重みが大きくなっています。入力が多いほど、1つ1つの重みは小さくします。"
            "平方根で割ってください。",
        ),
    ),
    Slip(
        "upside_down_with_he",
        _by_name(sqrt, lambda n: sqrt(n / 2)),
        Text(
            en="Your fractions stand on their heads: the weights grow with the number of inputs. "
            "n belongs below the line.",
            ja="分数が上下逆で、入力が多いほど重みが大きくなっています。n は分母に入ります。",
        ),
    ),
)
