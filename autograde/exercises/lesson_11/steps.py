"""One training step of a network with one hidden layer, with a place for every way to do it wrong.

All take (X, T, W1, b1, W2, b2, eta): X (n, d), T (n, k) one-hot, W1 (d, h), b1 (h,), W2 (h, k), b2 (k,); and return
the new (W1, b1, W2, b2). Where the shapes of a wrong way do not fit, NumPy's ValueError stops it.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from course_lib.activations import relu, relu_prime, softmax
from course_lib.types import Array

Parameters: TypeAlias = tuple[Array, Array, Array, Array]
Update: TypeAlias = Callable[[Parameters, Parameters, float], Parameters]


def downhill(old: Parameters, gradients: Parameters, eta: float) -> Parameters:
    """Each parameter against its gradient."""
    W1, b1, W2, b2 = old
    dW1, db1, dW2, db2 = gradients
    return W1 - eta * dW1, b1 - eta * db1, W2 - eta * dW2, b2 - eta * db2


def right_output_gradient(Z2: Array, T: Array) -> Array:
    """(Y - T) / n."""
    return (softmax(Z2) - T) / len(T)


def right_hidden_gradient(dZ2: Array, W2: Array, new_W2: Array) -> Array:
    """dA1, through the weights that the forward pass used."""
    return dZ2 @ W2.T


def step(
    X: Array,
    T: Array,
    W1: Array,
    b1: Array,
    W2: Array,
    b2: Array,
    eta: float,
    *,
    f: Callable[[Array], Array] = relu,
    output_gradient: Callable[[Array, Array], Array] = right_output_gradient,
    hidden_gradient: Callable[[Array, Array, Array], Array] = right_hidden_gradient,
    slope: Callable[[Array, Array], Array | float] = lambda X, Z1: relu_prime(Z1),
    received: Callable[[Array, Array], Array] = lambda X, A1: A1,
    over_rows: Callable[[Array], Array] = lambda dZ: dZ.sum(axis=0),
    update: Update = downhill,
) -> Parameters:
    """The step.

    Args:
        f: from Z1 to A1.
        output_gradient: from (Z2, T) to dZ2.
        hidden_gradient: from (dZ2, W2, the new W2) to dA1.
        slope: from (X, Z1) to what dA1 is multiplied by.
        received: from (X, A1) to what the second layer is said to have received.
        over_rows: from dZ to db.
        update: from the parameters, their gradients and eta to what is returned.
    """
    Z1 = X @ W1 + b1
    A1 = f(Z1)
    dZ2 = output_gradient(A1 @ W2 + b2, T)
    dW2 = received(X, A1).T @ dZ2
    dZ1 = hidden_gradient(dZ2, W2, W2 - eta * dW2) * slope(X, Z1)
    return update((W1, b1, W2, b2), (X.T @ dZ1, over_rows(dZ1), dW2, over_rows(dZ2)), eta)


training_step = partial(step)
"""The right step."""
