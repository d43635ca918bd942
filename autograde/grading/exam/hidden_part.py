"""The hidden part of a test: from the line with BEGIN HIDDEN TESTS to that with END HIDDEN TESTS, both included.

These are nbgrader's own marks. A part that does not end goes to the end of the cell.
"""

from functools import lru_cache

BEGIN, END = "BEGIN HIDDEN TESTS", "END HIDDEN TESTS"


def hidden_lines(source: str) -> frozenset[int]:
    """The numbers of the hidden lines, from 1.

    >>> sorted(hidden_lines("a\\n### BEGIN HIDDEN TESTS\\nb\\n### END HIDDEN TESTS\\nc"))
    [2, 3, 4]
    """
    found: list[int] = []
    hidden = False
    for number, line in enumerate(source.split("\n"), start=1):
        hidden = hidden or BEGIN in line
        if hidden:
            found.append(number)
        hidden = hidden and END not in line
    return frozenset(found)


def with_usual_marks(source: str, begin: str, end: str) -> str:
    """A test's source in which a course's own marks, as its settings have them, are nbgrader's.

    >>> with_usual_marks("a\\n# SECRET\\nb\\n# TERCES", "SECRET", "TERCES")
    'a\\n# BEGIN HIDDEN TESTS\\nb\\n# END HIDDEN TESTS'
    """
    return source.replace(begin, BEGIN).replace(end, END)


@lru_cache(maxsize=1024)
def without_hidden(source: str) -> str:
    """A test's source as a student may see it.

    >>> without_hidden("a\\n### BEGIN HIDDEN TESTS\\nb\\n### END HIDDEN TESTS\\nc")
    'a\\nc'
    """
    hidden = hidden_lines(source)
    return "\n".join(line for number, line in enumerate(source.split("\n"), start=1) if number not in hidden)
