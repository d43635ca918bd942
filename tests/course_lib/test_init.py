"""What `import course_lib` brings."""

import subprocess
import sys

import course_lib

MODULES = [
    "activations",
    "adversarial",
    "baseline",
    "clipping",
    "convolution",
    "data",
    "depth",
    "digit_reading",
    "dropout",
    "early_stopping",
    "errors",
    "experiment",
    "flatten",
    "forgery",
    "gradcheck",
    "graph",
    "im2col",
    "initializers",
    "landscapes",
    "language",
    "layer_kinds",
    "layers",
    "long_memory",
    "losses",
    "lstm",
    "modes",
    "moments",
    "network",
    "neuron",
    "npz",
    "optimizers",
    "pooling",
    "recurrent",
    "saving",
    "scaling",
    "schedules",
    "scores",
    "sequences",
    "splitting",
    "summary",
    "targets",
    "training",
    "weight_decay",
    "windows",
]


def test_the_public_modules():
    assert course_lib.__all__ == MODULES


def test_every_public_module_is_there():
    assert [getattr(course_lib, name).__name__ for name in MODULES] == [f"course_lib.{name}" for name in MODULES]


def test_pictures_and_sliders_are_not_imported_unasked():
    unasked = {
        "matplotlib",
        "ipywidgets",
        "IPython",
        "course_lib.plots",
        "course_lib.widgets",
        "course_lib.progress",
        "tqdm",
    }
    code = f"import course_lib, sys; print({unasked} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"
