"""Entries of what works on images: windows, convolution, pooling, flattening, the reading of digits."""

from dataclasses import replace

import numpy as np
from hypothesis import strategies as st

from course_lib.activations import ACTIVATIONS
from course_lib.convolution import Convolution, check_convolution, check_kernels, convolve, convolve_backward
from course_lib.data.digits import digits
from course_lib.digit_reading import ImageRecipe, build_reader, read_digits
from course_lib.flatten import Flatten
from course_lib.im2col import col2im, im2col
from course_lib.pooling import AveragePool, MaxPool
from course_lib.windows import add_windows, check_images, check_whole, check_windows, n_windows, windows
from tests.course_lib.every.data_and_scores import shipped
from tests.course_lib.every.entry import Arrays, Own
from tests.course_lib.every.layers_and_networks import settings
from tests.course_lib.every.other_things import silent

PAIR = (2, 2)
NO_SHAPE = st.sampled_from([(), (1, 1), (1, 1, -1, 1), (1, 1, 1.5, 1), (1, 1, 1, 1, 1)])
NO_COUNT = st.sampled_from([0, -1, 1.5, True, None, "2", np.nan])
QUICK = ImageRecipe(kernels=2, epochs=1)


def fits(kernel, image, frame=0):
    """Whether the kernel, which is the argument of that number, lies inside the image, which is another."""
    return lambda shapes: all(
        1 <= k <= side + 2 * frame for k, side in zip(shapes[kernel][-2:], shapes[image][-2:], strict=True)
    )


def at_least(size, image=0):
    return lambda shapes: min(shapes[image][2:]) >= size


def there(make):
    return lambda X, *parameters: make(*parameters).forward(X)


def back(make):
    """The way back through a layer without parameters."""

    def f(X, dA):
        layer = make()
        layer.forward(X)
        return layer.backward(dA)[0]

    return f


def convolved(activation):
    def there_and_back(X, W, b, dA):
        layer = Convolution(W, b, activation)
        A = layer.forward(X)
        dX, of_layer = layer.backward(dA)
        return A, dX, of_layer["W"], of_layer["b"]

    return Arrays(
        f"{TAKES}, n k h-i+1 w-j+1 -> n k h-i+1 w-j+1, n c h w, k c i j, k", None, there_and_back, only=INSIDE
    )


def pooling(kind):
    return [
        Arrays("n c h w -> n c h//2 w//2", "apart", there(lambda: kind(2)), only=at_least(2)),
        Arrays("n c h w -> n c h-1 w-1", "apart", there(lambda: kind(2, 1)), only=at_least(2)),
        Arrays("n c h w, n c h//2 w//2 -> n c h w", "apart", back(lambda: kind(2)), only=at_least(2)),
        Arrays("n c h w, n c h-1 w-1 -> n c h w", "apart", back(lambda: kind(2, 1)), only=at_least(2)),
        Own(lambda data: None, lambda data: kind(data.draw(NO_COUNT))),
        Own(lambda data: None, lambda data: kind(2, data.draw(NO_COUNT.filter(lambda number: number is not None)))),
    ]


def counted(data):
    length, size, stride = data.draw(st.tuples(st.integers(0, 30), st.integers(1, 9), st.integers(1, 9)))
    starts = [start for start in range(0, length, stride) if start + size <= length]
    assert n_windows(length, size, stride) == len(starts)


def not_counted(data):
    return n_windows(*data.draw(st.permutations([4, 2, data.draw(st.sampled_from([-1, 1.5, True, None]))])))


def whole(data):
    number = data.draw(st.integers(1, 99))
    assert check_whole("n", number) == check_whole("n", np.int8(number)) == number
    assert check_whole("n", 0, least=0) == 0


def not_whole(data):
    return check_whole("n", data.draw(NO_COUNT))


def reader(data):
    kernels, hidden = data.draw(st.integers(1, 3)), tuple(data.draw(st.lists(st.integers(1, 3), max_size=2)))
    X = np.full((data.draw(st.integers(0, 3)), 2, 5, 6), np.inf)
    network = build_reader(X, 3, replace(QUICK, kernels=kernels, hidden=hidden), np.random.default_rng(0))
    assert network.predict(np.ones((4, 2, 5, 6))).shape == (4, 3)


def wrong_reader(data):
    change = data.draw(st.sampled_from([{"kernels": 0}, {"size": 9}, {"pool": 9}, {"padding": -1}, {"pool": 1.5}]))
    return build_reader(np.ones((2, 1, 6, 6)), 3, replace(QUICK, **change), np.random.default_rng(0))


def read(data):
    every = digits()
    some = replace(every, X=every.X[:150].copy(), labels=every.labels[:150].copy())
    seed = data.draw(st.integers(0, 1))
    outcome, again = read_digits(QUICK, seed, some), read_digits(QUICK, seed, some)
    assert 0 <= outcome.accuracy <= 1
    assert len(outcome.train_rows) + len(outcome.held_out_rows) == 150
    np.testing.assert_array_equal(outcome.history.losses, again.history.losses)


def no_way_back(make):
    return Own(lambda data: None, lambda data: make().backward(np.ones((1, 1, 1, 1))))


TAKES = "n c h w, k c i j, k"
INSIDE = fits(kernel=1, image=0)
GRADIENTS = "n k h-i+1 w-j+1, n c h w, k c i j"
RNG = np.random.default_rng(0)
ENTRIES = {
    "windows.n_windows": Own(counted, not_counted),
    "windows.windows": [
        Arrays("n c h w -> n c h-1 w-1 2 2", "apart", lambda X: windows(X, PAIR), only=at_least(2)),
        Arrays("n c h w -> n c (h+1)//2 (w+1)//2 1 1", "apart", lambda X: windows(X, (1, 1), 2)),
        settings(windows, (np.ones((1, 1, 3, 3)), 2), (np.ones((1, 1, 3, 3)), (2,)), (np.ones((1, 1, 3, 3)), PAIR, 0)),
    ],
    "windows.add_windows": [
        Arrays(
            "n c h-i+1 w-j+1 i j, n c h w -> n c h w",
            "apart",
            lambda W, like: add_windows(W, np.shape(like)),
            only=fits(kernel=0, image=1),
        ),
        settings(add_windows, (np.ones((1, 1, 2, 2, 2, 2)), (1, 1, 3, 3), 0), (np.ones((1,) * 6), (1, 1, -1, 1))),
    ],
    "windows.no_images": Own(lambda data: None, lambda data: add_windows(np.ones((1,) * 6), data.draw(NO_SHAPE))),
    "windows.check_images": Arrays("n c h w -> ()", f=silent(check_images)),
    "windows.check_windows": Arrays("n c h w -> ()", f=silent(lambda X: check_windows(X, PAIR, 1)), only=at_least(2)),
    "windows.check_whole": Own(whole, not_whole),
    "im2col.im2col": [
        Arrays("n c h w -> n*(h-1)*(w-1) 4*c", None, lambda X: im2col(X, PAIR), only=at_least(2)),
        Arrays("n c h w -> n c*h*w", "apart", lambda X: im2col(X, np.shape(X)[2:])),
    ],
    "im2col.col2im": [
        Arrays(
            "n*(h-1)*(w-1) 4*c, n c h w -> n c h w",
            None,
            lambda M, like: col2im(M, np.shape(like), PAIR),
            only=at_least(2, image=1),
        ),
        settings(col2im, (np.ones((1, 1)), (1, 1, 1, 1), 1), (np.ones((1, 1)), (1, 1, 1, 1), (1, 1), 0)),
    ],
    "convolution.convolve": [
        Arrays(f"{TAKES} -> n k h-i+1 w-j+1", "apart", only=INSIDE),
        Arrays(
            f"{TAKES} -> n k (h-i)//2+2 (w-j)//2+2",
            "apart",
            lambda X, W, b: convolve(X, W, b, 2, 1),
            only=fits(kernel=1, image=0, frame=1),
        ),
        settings(
            convolve, *((np.ones((1, 1, 3, 3)), np.ones((1, 1, 2, 2)), [0.0], *s) for s in ((0,), (1, -1), (1.5,)))
        ),
    ],
    "convolution.convolve_backward": [
        Arrays(f"{GRADIENTS} -> k c i j, k", "summed", lambda *given: convolve_backward(*given)[:2], only=fits(2, 1)),
        Arrays(f"{GRADIENTS} -> n c h w", "apart", lambda *given: convolve_backward(*given)[2], only=fits(2, 1)),
    ],
    "convolution.Convolution": [
        *(convolved(activation) for activation in ACTIVATIONS),
        Arrays(f"{TAKES} -> n k h-i+1 w-j+1", "apart", there(Convolution), only=INSIDE),
        settings(Convolution, (np.ones((1,) * 4), [0.0], "step"), (np.ones((1,) * 4), [0.0], "relu", 0)),
        settings(Convolution.random, (0, 1, 1, "relu", RNG), (1, 0, 1, "relu", RNG), (1, 1, 1.5, "tanh", RNG)),
        no_way_back(lambda: Convolution(np.ones((1,) * 4), [0.0])),
    ],
    "convolution.check_kernels": Arrays("k c i j, k -> ()", f=silent(check_kernels)),
    "convolution.check_convolution": Arrays(f"{TAKES} -> ()", f=silent(check_convolution)),
    "pooling.MaxPool": [*pooling(MaxPool), no_way_back(lambda: MaxPool(2))],
    "pooling.AveragePool": [*pooling(AveragePool), no_way_back(lambda: AveragePool(2))],
    "flatten.Flatten": [
        Arrays("n -> n 1 | n d -> n d | n c d -> n c*d | n c h w -> n c*h*w", "apart", there(Flatten)),
        Arrays("n c h w, n c*h*w -> n c h w", "apart", back(Flatten)),
        no_way_back(Flatten),
    ],
    "data.digits.digits": Own(shipped),
    "data.digits.to_images": Arrays("n 64 -> n 1 8 8", "apart"),
    "digit_reading.build_reader": Own(reader, wrong_reader),
    "digit_reading.read_digits": Own(read),
}
