"""The table: in print, in .bench/library.json, and in docs/benchmarks.md."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.library.rounds import Result
from bench.library.share import Share

KEPT = Path(".bench/library.json")
PAGE = Path("docs/benchmarks.md")
BEGIN, END = "<!-- library: written by make bench-library -->", "<!-- library: end -->"
AGREEMENT = 1e-6
OTHERS = ("layer_by_layer", "scikit_learn", "pytorch")
TARGETS = {
    "article_program": 1000.0,
    "scikit_learn": 2.0,
    "pytorch": 2.0,
    "scikit_learn_larger": 1.0,
    "pytorch_larger": 1.0,
    "matmul_share": 0.75,
}


@dataclass(frozen=True)
class Report:
    """All that was measured."""

    machine: Mapping[str, str]
    article: Sequence[Result]
    article_compared: Result
    course: Sequence[Result]
    larger: Sequence[Result]
    shares: Sequence[Share]

    @property
    def figures(self) -> dict[str, float]:
        """The smallest ratio of each comparison."""
        return {
            "article_program": min(result.ratio("article") for result in self.article),
            "scikit_learn": min(result.ratio("scikit_learn") for result in self.course),
            "pytorch": min(result.ratio("pytorch") for result in self.course),
            "scikit_learn_larger": min(result.ratio("scikit_learn") for result in self.larger),
            "pytorch_larger": min(result.ratio("pytorch") for result in self.larger),
            "matmul_share": min(share.share for share in self.shares),
        }

    @property
    def difference(self) -> float:
        """The largest difference of final losses where the mathematics is the same."""
        same = [
            result.difference(name)
            for result in (*self.course, *self.larger)
            for name in OTHERS
            if not (name == "scikit_learn" and result.task.optimizer == "Adam")
        ]
        return max(*same, self.article_compared.difference("article"))

    @property
    def missed(self) -> list[str]:
        """What is not as it should be."""
        missed = [name for name, value in self.figures.items() if value < TARGETS[name]]
        return missed + (["losses"] if self.difference > AGREEMENT else [])

    def keep(self) -> None:
        """Write the JSON file, and the page's part between its two marks."""
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(json.dumps(self._json(), indent=1) + "\n", encoding="utf-8")
        PAGE.parent.mkdir(exist_ok=True)
        old = PAGE.read_text(encoding="utf-8") if PAGE.exists() else f"# Benchmarks\n\n{BEGIN}\n{END}\n"
        before, _, rest = old.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n\n{self.markdown()}\n{END}{rest.partition(END)[2]}", encoding="utf-8")

    def markdown(self) -> str:
        """The page's part."""
        return "\n\n".join([_INTRODUCTION, self._machine(), self._summary(), self._table(), self._others()]) + "\n"

    def _machine(self) -> str:
        return "\n".join(["| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in self.machine.items())])

    def _summary(self) -> str:
        lines = ["| smallest of | measured | wanted |", "|---|--:|--:|"]
        for name, value in self.figures.items():
            mark = "" if value >= TARGETS[name] else ", **missed**"
            lines.append(f"| {_NAMES[name]} | {value:.4g} | {TARGETS[name]:g}{mark} |")
        mark = "" if self.difference <= AGREEMENT else ", **missed**"
        lines.append(f"| largest difference of final losses | {self.difference:.1e} | {AGREEMENT:.0e}{mark} |")
        return "\n".join(lines)

    def _table(self) -> str:
        lines = [
            "Microseconds for a step in place, and how many times as long the others take:",
            "",
            "| task | in place | layer by layer | scikit-learn | PyTorch |",
            "|---|--:|--:|--:|--:|",
        ]
        for result in (*self.course, *self.larger):
            ratios = " | ".join(f"{result.ratio(name):.2f}" for name in OTHERS)
            lines.append(f"| {result.task.name} | {1e6 * result.seconds['in_place']:.0f} | {ratios} |")
        return "\n".join(lines)

    def _others(self) -> str:
        lines = ["| the article's program | a step | in place | times as long |", "|---|--:|--:|--:|"]
        for result in (*self.article, self.article_compared):
            own, ours = result.seconds["article"], result.seconds["in_place"]
            lines.append(f"| {result.task.name} | {1e3 * own:.0f} ms | {1e6 * ours:.0f} µs | {own / ours:.0f} |")
        lines += ["", "| 1024 units, batch 1024 | `A @ B` | a step | share |", "|---|--:|--:|--:|"]
        for share in self.shares:
            rates = f"{share.product_rate / 1e9:.0f} GFLOP/s | {share.step_rate / 1e9:.0f} GFLOP/s"
            lines.append(f"| {share.task.dtype}, {share.task.optimizer} | {rates} | {share.share:.2f} |")
        return "\n".join(lines)

    def _json(self) -> dict[str, Any]:
        results = (*self.article, self.article_compared, *self.course, *self.larger)
        return {
            **self.figures,
            "loss_difference": self.difference,
            "machine": dict(self.machine),
            "steps": [
                {"task": result.task.name, "seconds": dict(result.seconds), "losses": dict(result.losses)}
                for result in results
            ],
            "shares": [
                {"task": share.task.name, "product": share.product_rate, "step": share.step_rate, "share": share.share}
                for share in self.shares
            ],
        }


_NAMES = {
    "article_program": "the article's program, its own task",
    "scikit_learn": "scikit-learn, 4 x 100 units, batches 1 to 32",
    "pytorch": "PyTorch, likewise",
    "scikit_learn_larger": "scikit-learn, up to 4 x 256 and batch 256",
    "pytorch_larger": "PyTorch, likewise",
    "matmul_share": "share of the bare matrix product",
}

_INTRODUCTION = """\
## Training against what people would use

`make bench-library` measures `train(..., fast=True)` ("in place") against the code that students read ("layer by
layer"), scikit-learn's `MLPClassifier`, PyTorch on the CPU with its fused optimizers, and the program of the article
that the course follows. One process, one thread each, in turns; the shortest of several times counts, but the article's
program runs once. All begin with the same weights and make the same steps with the same batches of Iris, at a rate of
0.01 with SGD and of 0.0001 with Adam. Measuring the loss is left out; only scikit-learn's `fit` cannot leave it out.

Where the mathematics is the same, the final losses have to agree. It differs in two places: scikit-learn's Adam adds
epsilon before the correction of the means, and the article's Adam skips a gradient of 0; so the article's losses are
compared after SGD. Of red wine the article's program is given 60 samples, not 1,200: the figure is for one step."""
