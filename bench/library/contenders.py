"""The contenders: `course_lib` in place and layer by layer, PyTorch, and scikit-learn.

What can be made ready beforehand is, for all of them: arrays in the right type, batches cut, networks built.
"""

import warnings
from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

from bench.library.task import Attempt, Parameters, Task, network
from course_lib.fast import Engine
from course_lib.network import Network
from course_lib.optimizers import SGD, Adam
from course_lib.targets import one_hot
from course_lib.training import batches


def in_place(task: Task) -> Attempt:
    """What `train(..., fast=True)` runs."""
    X, labels = task.examples()
    T = one_hot(labels, task.sizes[-1]).astype(task.dtype)
    trained = network(task.parameters())
    engine = Engine(trained, X, T, _optimizer(task))
    return Attempt(lambda: engine.epoch(batches(len(X), task.batch, None)), lambda: _parameters(trained))


def layer_by_layer(task: Task) -> Attempt:
    """The code that students read."""
    X, labels = task.examples()
    T = one_hot(labels, task.sizes[-1]).astype(task.dtype)
    trained, optimizer = network(task.parameters()), _optimizer(task)

    def train() -> None:
        for rows in batches(len(X), task.batch, None):
            trained.forward(X[rows], training=True)
            optimizer.step(trained.parameters, trained.backward(T[rows]))

    return Attempt(train, lambda: _parameters(trained))


def pytorch(task: Task) -> Attempt:
    """`torch.nn.Sequential`, the loop that its manual shows, and its fused optimizers."""
    torch: Any = import_module("torch")
    torch.set_num_threads(1)
    X, labels = task.examples()
    layers: list[Any] = []
    for W, b in task.parameters():
        linear = torch.nn.Linear(*W.shape, dtype=getattr(torch, task.dtype))
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(W.T.copy()))
            linear.bias.copy_(torch.from_numpy(b))
        layers += [linear, torch.nn.ReLU()]
    model = torch.nn.Sequential(*layers[:-1])
    loss = torch.nn.CrossEntropyLoss()
    optimizer = getattr(torch.optim, task.optimizer)(model.parameters(), lr=task.eta, fused=True)
    pairs = list(zip(torch.from_numpy(X).split(task.batch), torch.from_numpy(labels).split(task.batch), strict=True))

    def train() -> None:
        for x, t in pairs:
            optimizer.zero_grad()
            loss(model(x), t).backward()
            optimizer.step()

    def parameters() -> Parameters:
        return [(layer.weight.detach().numpy().T, layer.bias.detach().numpy()) for layer in layers[::2]]

    return Attempt(train, parameters)


def scikit_learn(task: Task) -> Attempt:
    """`MLPClassifier.fit`, one epoch; momentum, L2 and shuffling off, as for the others."""
    neural_network: Any = import_module("sklearn.neural_network")
    X, labels = task.examples()
    given = iter(task.parameters())

    class Started(neural_network.MLPClassifier):  # type: ignore[misc]  # not there when types are checked
        def _init_coef(self, fan_in: int, fan_out: int, dtype: Any) -> Any:
            return next(given)

    model = Started(
        hidden_layer_sizes=task.sizes[1:-1],
        solver=task.optimizer.lower(),
        learning_rate_init=task.eta,
        batch_size=task.batch,
        max_iter=1,
        shuffle=False,
        alpha=0.0,
        momentum=0.0,
        nesterovs_momentum=False,
    )

    def train() -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # one epoch has not converged
            model.fit(X, labels)

    return Attempt(train, lambda: list(zip(model.coefs_, model.intercepts_, strict=True)))


CONTENDERS: Mapping[str, Callable[[Task], Attempt]] = MappingProxyType(
    {"in_place": in_place, "layer_by_layer": layer_by_layer, "pytorch": pytorch, "scikit_learn": scikit_learn}
)


def _optimizer(task: Task) -> SGD | Adam:
    return SGD(task.eta) if task.optimizer == "SGD" else Adam(task.eta)


def _parameters(trained: Network) -> Parameters:
    return [(layer.parameters["W"], layer.parameters["b"]) for layer in trained.layers]
