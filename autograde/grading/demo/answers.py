"""What the made-up class wrote in lesson 01, by exercise id.

Each is a whole cell, typed as people type. Those that are not right hold only the cells that differ from RIGHT.
"""

RIGHT = {
    "0_1": """\
def forward(x, w, b):
    u = x * w + b
    return 1 / (1 + np.exp(-u))
""",
    "0_2": """\
def error(y, t):
    return 0.5 * (t - y) ** 2
""",
    "0_3": """\
def delta(y, t):
    return (y - t) * y * (1 - y)
""",
    "0_4": """\
def weight_gradient(x, y, t):
    return delta(y, t) * x
""",
    "0_5": """\
def bias_gradient(y, t):
    return delta(y, t)
""",
}

RIGHT_IN_LOOPS = {
    "0_1": """\
import math

def one_neuron(x, w, b):
    return 1 / (1 + math.exp(-(w * x + b)))

def forward(x, w, b):
    if np.ndim(x) == 0:
        return one_neuron(x, w, b)
    answer = []
    for one_x in x:
        answer.append(one_neuron(one_x, w, b))
    return answer
""",
    "0_2": """\
def error(y, t):
    if np.ndim(y) == 0:
        return (y * y - 2 * y * t + t * t) / 2
    return [error(a, b) for a, b in zip(y, t)]
""",
    "0_3": """\
def delta(y, t):
    if np.ndim(y) == 0:
        dE_dy = -(t - y)
        dy_du = y - y ** 2
        return dE_dy * dy_du
    return np.array([delta(a, b) for a, b in zip(y, t)])
""",
    "0_4": """\
def weight_gradient(x, y, t):
    return np.multiply(x, delta(y, t))
""",
    "0_5": """\
bias_gradient = lambda y, t: delta(y, t)
""",
}

RIGHT_IN_FLOAT32 = {
    "0_1": """\
def forward(x, w, b):
    x = np.asarray(x, dtype=np.float32)
    return (0.5 * (1 + np.tanh((x * w + b) / 2))).astype(np.float32)
""",
    "0_2": """\
def error(y, t):
    gap = np.float32(t) - np.float32(y)
    return gap * gap / 2
""",
    "0_3": """\
def delta(y, t):
    y, t = np.float32(y), np.float32(t)
    return (y - t) * y * (1 - y)
""",
    "0_4": RIGHT["0_4"],
    "0_5": RIGHT["0_5"],
}

RIGHT_IN_JAPANESE = {
    "0_1": """\
def forward(x, w, b):
    # 重み付きの和を計算してから、シグモイド関数に通す
    和 = w * x + b
    return 1.0 / (1.0 + np.exp(-和))
""",
    "0_2": """\
def error(y, t):
    差 = y - t
    return 差 ** 2 / 2
""",
    "0_3": """\
def delta(y, t):
    傾き = y * (1 - y)  # シグモイド関数の微分
    return (y - t) * 傾き
""",
    "0_4": RIGHT["0_4"],
    "0_5": RIGHT["0_5"],
}

BIAS_AS_THRESHOLD = {
    "0_1": """\
def forward(x, w, b):
    u = x * w - b
    return 1 / (1 + np.exp(-u))
""",
    "0_2": """\
def error(y, t):
    return (t - y) ** 2
""",
}

SIGNS = {
    "0_1": """\
def forward(x, w, b):
    return 1 / (1 + np.exp(x * w + b))
""",
    "0_3": """\
def delta(y, t):
    return (t - y) * y * (1 - y)
""",
}

NO_SLOPE = {
    "0_3": """\
def delta(y, t):
    return y - t
""",
    "0_4": """\
def weight_gradient(x, y, t):
    # y = w x + b, so dy/dw = x
    return (y - t) * x
""",
}

NO_SIGMOID = {
    "0_1": """\
def forward(x, w, b):
    return w * x + b
""",
    "0_2": """\
def error(y, t):
    return abs(t - y)
""",
    "0_4": """\
def weight_gradient(x, y, t):
    return delta(y, t)
""",
}

MEANS = {
    "0_2": """\
def error(y, t):
    return np.mean((t - y) ** 2 / 2)
""",
    "0_4": """\
def weight_gradient(x, y, t):
    return np.mean(x * (y - t) * y * (1 - y))
""",
    "0_5": """\
def bias_gradient(y, t):
    return np.mean((y - t) * y * (1 - y))
""",
}

PRINTS = {
    "0_1": """\
def forward(x, w, b):
    u = x * w + b
    print(1 / (1 + np.exp(-u)))
""",
    "0_5": """\
def bias_gradient(y, t):
    return 1
""",
}

HALF_DONE = {"0_1": RIGHT_IN_JAPANESE["0_1"], "0_2": RIGHT["0_2"]}

SYNTAX_ERROR = {
    "0_2": """\
def error(y, t)
    return (t - y) ** 2 / 2
""",
    "0_3": """\
def delta(y, t):
    return (y - t) * y(1 - y)
""",
}

ENDLESS_LOOP = {
    "0_2": """\
def error(y, t):
    # make y a little better until the error is gone
    e = (t - y) ** 2 / 2
    while np.any(e >= 0):
        e = (t - y) ** 2 / 2
    return e
""",
}

A_LETTER = """\
Dear teacher,

my laptop would not save the notebook, so I copied my answers into this file and renamed it.

0_1: u = x * w + b and then the sigmoid of u.

Omar
"""
