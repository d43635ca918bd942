"""The credit-card network as a program: six lines that are needed, and a wrong twin of each, out of order.

Given are X, W1, b1, W2, b2, W3 and theta3, the thresholds of the last layer. In the end Y holds the shares of f, g, h
for every applicant, and answer the place of the largest in each row.
"""

from collections.abc import Mapping
from types import MappingProxyType

GIVEN = ("X", "W1", "b1", "W2", "b2", "W3", "theta3")
"""What the lines may use from the start."""

LINES: Mapping[str, str] = MappingProxyType(
    {
        "A": "Y = softmax(Z3)",
        "B": "b3 = theta3",
        "C": "A2 = relu(A1 @ W2 + b2)",
        "D": "answer = np.argmax(Y, axis=0)",
        "E": "A1 = relu(W1 @ X + b1)",
        "F": "Z3 = A2 @ W3 + b3",
        "G": "A2 = relu(A1 @ b2 + W2)",
        "H": "b3 = -theta3",
        "I": "Y = softmax(A2)",
        "J": "answer = np.argmax(Y, axis=1)",
        "K": "A1 = relu(X @ W1 + b1)",
        "L": "Z3 = A2 @ W3.T + b3",
    }
)
"""The lines by their letters."""
