r"""Convolution: a small kernel slides over an image and takes the same weighted sum, bias added, in every window.

$Z_{k,r,s} = b_k + \sum_{c,i,j} W_{k,c,i,j} X_{c,\,r t + i,\,s t + j}$ for each image, with stride t. The kernel is not
turned round: mathematics calls this a cross-correlation, and the field of neural networks a convolution.

Images are (n, channels, height, width), see `course_lib.windows`; a result has one channel for each kernel. The edges
are those of `course_lib.inputs`: nan or infinity in X reaches the results whose window holds it, and no other.

Source: LeCun, Bottou, Bengio and Haffner (1998), Gradient-Based Learning Applied to Document Recognition,
Proceedings of the IEEE 86.
"""

import numpy as np

from course_lib.activations import activation_named
from course_lib.errors import CourseError
from course_lib.im2col import col2im, im2col
from course_lib.initializers import he_normal, scaled_normal
from course_lib.inputs import floats, without_warnings
from course_lib.layers import own_copy
from course_lib.shapes import check_like, misfit
from course_lib.types import Array
from course_lib.windows import check_images, check_whole, check_windows, n_windows


def convolve(X: Array, W: Array, b: Array, stride: int = 1, padding: int = 0) -> Array:
    r"""Z, see above, for every image, kernel and window.

    Args:
        X: images, shape (n, channels, height, width).
        W: kernels, shape (kernels, channels, h, w).
        b: one bias for each kernel, shape (kernels,).
        stride: how far the kernel moves, down and to the right.
        padding: how many rows and columns of zeros are put around the image, on each side.

    Returns:
        Z, shape (n, kernels, rows, columns): $\lfloor (\text{height} + 2 \text{padding} - h) / t \rfloor + 1$ rows, and
        columns likewise.

    Raises:
        ShapeError: the three do not fit, or the kernel is larger than the padded image.
        SettingError: `stride` is no whole number from 1 up, or `padding` none from 0 up.
    """
    X, W, b = floats(X), floats(W), floats(b)
    check_convolution(X, W, b)
    P = _pad(X, padding)
    check_windows(P, W.shape[2:], stride)
    rows, columns = (n_windows(P.shape[a], W.shape[a], stride) for a in (2, 3))
    with without_warnings():
        Z = im2col(P, W.shape[2:], stride) @ _matrix(W) + b
    return Z.reshape(len(X), rows, columns, len(W)).transpose(0, 3, 1, 2)


def convolve_backward(dZ: Array, X: Array, W: Array, stride: int = 1, padding: int = 0) -> tuple[Array, Array, Array]:
    r"""Gradients of the loss through Z = `convolve(X, W, b, stride, padding)`.

    As matrices this is a dense layer: the rows of X are its windows, and W has one column for each kernel. A pixel in
    several windows gets the sum of their gradients.

    Args:
        dZ: $\partial L / \partial Z$, shape (n, kernels, rows, columns).
        X: what `convolve` received.
        W: likewise.
        stride: likewise.
        padding: likewise.

    Returns:
        dW, db and dX, shaped like W, b and X.

    Raises:
        ShapeError: dZ is not shaped like Z, or X and W do not fit.
        SettingError: as in `convolve`.
    """
    dZ, X, W = floats(dZ), floats(X), floats(W)
    check_convolution(X, W, np.empty(np.shape(W)[:1]))
    P = _pad(X, padding)
    check_windows(P, W.shape[2:], stride)
    rows, columns = (n_windows(P.shape[a], W.shape[a], stride) for a in (2, 3))
    check_like("dZ", dZ, "Z", np.empty((len(X), len(W), rows, columns)))
    D = dZ.transpose(0, 2, 3, 1).reshape(-1, len(W))
    height, width = X.shape[2:]
    with without_warnings():
        dW = (im2col(P, W.shape[2:], stride).T @ D).T.reshape(W.shape)
        dP = col2im(D @ _matrix(W).T, P.shape, W.shape[2:], stride)
        return dW, D.sum(axis=0), dP[:, :, padding : padding + height, padding : padding + width]


class Convolution:
    r"""The layer $f(Z)$, with its own copy of the kernels W and the biases b in `parameters`.

    Raises:
        SettingError: the activation is not in `ACTIVATIONS`, `stride` is no whole number from 1 up, or `padding` none
            from 0 up.
        ShapeError: W does not have four axes, or b does not hold one bias for each kernel.
    """

    def __init__(self, W: Array, b: Array, activation: str = "linear", stride: int = 1, padding: int = 0) -> None:
        named = activation_named(activation)
        W, b = floats(W), floats(b)
        check_kernels(W, b)
        self.activation = named
        self.stride = check_whole("stride", stride)
        self.padding = check_whole("padding", padding, least=0)
        self.parameters = {"W": own_copy(W), "b": own_copy(b)}
        self._seen: tuple[Array, Array] | None = None

    @classmethod
    def random(
        cls,
        channels: int,
        kernels: int,
        size: int,
        activation: str,
        rng: np.random.Generator,
        stride: int = 1,
        padding: int = 0,
    ) -> "Convolution":
        """Square kernels, drawn to suit the activation as in `Dense.random`; a window is its fan_in. Biases 0."""
        draw = he_normal if activation == "relu" else scaled_normal
        fan_in = check_whole("channels", channels) * check_whole("size", size) ** 2
        W = draw(fan_in, kernels, rng).T.reshape(kernels, channels, size, size)
        return cls(W, np.zeros(kernels), activation, stride, padding)

    def forward(self, X: Array) -> Array:
        """$A = f(Z)$, shape (n, kernels, rows, columns); see `convolve`."""
        X = floats(X)
        Z = convolve(X, self.parameters["W"], self.parameters["b"], self.stride, self.padding)
        self._seen = X, Z
        return self.activation.f(Z)

    def backward(self, dA: Array) -> tuple[Array, dict[str, Array]]:
        """dX, and {"W": dW, "b": db}, for the X of the last forward pass.

        Raises:
            CourseError: there was no forward pass yet.
            ShapeError: `dA` is not shaped like the result of the last forward pass.
        """
        if self._seen is None:
            raise CourseError("`backward` came before `forward`: call `forward(X)` first, the gradients depend on X.")
        X, Z = self._seen
        check_like("dA", dA, "A", Z)
        with without_warnings():
            dZ = floats(dA) * self.activation.prime(Z)
        dW, db, dX = convolve_backward(dZ, X, self.parameters["W"], self.stride, self.padding)
        return dX, {"W": dW, "b": db}


def check_kernels(W: Array, b: Array) -> None:
    """Raise ShapeError unless W has the four axes of kernels, and b one entry for each kernel."""
    if np.ndim(W) != 4 or 0 in np.shape(W):
        repair = "Give `W` four axes, none of them empty."
        if np.ndim(W) == 2:
            repair = "Did you mean `W[np.newaxis, np.newaxis]`, one kernel for one channel?"
        raise misfit("W", W, "(kernels, channels, h, w)", "each W[k] is a kernel", repair)
    if np.shape(b) != (len(W),):
        repair = f"Give `b` {len(W)} entries."
        if np.size(b) == len(W):
            repair = f"Did you mean `np.reshape(b, {len(W)})`?"
        raise misfit("b", b, (len(W),), "one bias for each kernel", repair)


def check_convolution(X: Array, W: Array, b: Array) -> None:
    """Raise ShapeError unless X holds images of as many channels as the kernels have."""
    check_images(X)
    check_kernels(W, b)
    if np.shape(X)[1] == np.shape(W)[1]:
        return
    n, *image = np.shape(X)
    channels = np.shape(W)[1]
    repair = f"Give `X` {channels} channels, or `W` {image[0]}."
    if image[-1] == channels:
        repair = "Did you mean `X.transpose(0, 3, 1, 2)`? Channels come before height and width."
    raise misfit("X", X, (n, channels, *image[1:]), f"the kernels have {channels} channels", repair)


def _pad(X: Array, padding: int) -> Array:
    """X within a frame of zeros; X itself where there is none."""
    if check_whole("padding", padding, least=0) == 0:
        return X
    return np.pad(X, ((0, 0), (0, 0), (padding, padding), (padding, padding)))


def _matrix(W: Array) -> Array:
    """The kernels in columns, shape (channels h w, kernels): the W of a dense layer whose inputs are a window."""
    return W.reshape(len(W), -1).T
