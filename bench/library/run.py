"""The run: everything is measured, printed and kept."""

from collections.abc import Iterator

from bench.library import article_tasks, machine, rounds, share
from bench.library.contenders import CONTENDERS
from bench.library.report import OTHERS, TARGETS, Report
from bench.library.task import Task, course_tasks, larger_tasks

ROUNDS = 5


def main() -> int:
    """The exit status: 1 if a target is missed."""
    described = machine.described()
    print(*(f"{name:16} {value}" for name, value in described.items()), sep="\n", flush=True)
    report = Report(
        machine=described,
        course=list(_steps(course_tasks())),
        larger=list(_steps(larger_tasks())),
        article=[article_tasks.measure(*timed, ROUNDS) for timed in article_tasks.timed_tasks()],
        article_compared=article_tasks.measure(*article_tasks.compared_task(), ROUNDS),
        shares=list(share.measure(ROUNDS)),
    )
    report.keep()
    print(report.markdown())
    print(*(f"{name:20} {value:9.4g}  (wanted {TARGETS[name]:g})" for name, value in report.figures.items()), sep="\n")
    print("MISSED: " + ", ".join(report.missed) if report.missed else "All targets reached.")
    return int(bool(report.missed))


def _steps(tasks: Iterator[Task]) -> Iterator[rounds.Result]:
    for task in tasks:
        result = rounds.measure(task, CONTENDERS, ROUNDS)
        print(
            f"{task.name:38} {1e6 * result.seconds['in_place']:6.0f} us",
            *(f"{name} x {result.ratio(name):.2f} ({result.difference(name):.0e})" for name in OTHERS),
            sep="  ",
            flush=True,
        )
        yield result
