"""Training without new arrays: what `train(..., fast=True)` runs. The lessons never read it, and need not.

The mathematics is that of `course_lib.layers`, `losses` and `optimizers`; tests hold both to the same numbers. What
differs is where numbers lie and who makes room for them:

- all parameters lie in one vector, so an optimizer's step is a few passes over it (`flat`, `rules`);
- everything that a step writes has its place beforehand, and a step is a list of NumPy calls that was made once for
  each size of batch (`program`);
- here, and only here, columns are examples. A layer's input gets a row of ones, and its bias is one more row of its
  weights: $Z = \\begin{pmatrix} W \\\\ b \\end{pmatrix}^T \\begin{pmatrix} A \\\\ 1 \\end{pmatrix}$. So one product
  makes Z, and one makes dW and db.
"""

from course_lib.fast.engine import Engine

__all__ = ["Engine"]
