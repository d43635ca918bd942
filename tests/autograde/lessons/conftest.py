"""A small lesson as people write them, in a folder of its own, and ways to spoil it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from autograde.lessons.source import Lesson, read_lesson

EXAMPLE = """\
# %% [markdown] lang="en"
# # One neuron
#
# You will write a neuron. ![A circle with one arrow into it](neuron.png)

# %% [markdown] lang="ja"
# # ニューロンを1つ
#
# ニューロンを書きます。 ![矢印が1本入る丸](neuron.png)

# %% setup=true

# %% [markdown] lang="en"
# Here is a number.

# %% [markdown] lang="ja"
# 数が1つあります。

# %%
number = 2

# %%
number = 2

# %% exercise="0_1"
def forward(x, w, b):
    ...
    ### BEGIN SOLUTION
    u = x * w + b
    return 1 / (1 + np.exp(-u))
    ### END SOLUTION

# %% check="0_1"
check("0_1", forward)

# %% exercise="0_2"
def error(y, t):
    ...
    ### BEGIN SOLUTION
    return (t - y) ** 2 / 2
    ### END SOLUTION

# %% check="0_2"
check("0_2", error)

# %% [markdown] lang="en"
# That was all.

# %% [markdown] lang="ja"
# これで終わりです。
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder with the example as lesson 01."""
    folder = tmp_path / "notebooks" / "source"
    folder.mkdir(parents=True)
    (folder / "01_single_neuron.py").write_text(EXAMPLE, encoding="utf-8")
    return folder


@pytest.fixture
def example(sources: Path) -> Lesson:
    """The example as it is."""
    return read_lesson(sources / "01_single_neuron.py")


@pytest.fixture
def spoil(sources: Path) -> Callable[[str, str], Path]:
    """Replace the first `old` in the example's file by `new`."""

    def spoil(old: str, new: str) -> Path:
        path = sources / "01_single_neuron.py"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    return spoil


@pytest.fixture
def spoiled(spoil: Callable[[str, str], Path]) -> Callable[[str, str], Lesson]:
    """The example with the first `old` replaced by `new`, as it is read."""
    return lambda old, new: read_lesson(spoil(old, new))
