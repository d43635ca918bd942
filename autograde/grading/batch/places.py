"""Where the submissions of a course lie, and where their graded notebooks go."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

TIMESTAMP = "timestamp.txt"


@dataclass(frozen=True)
class Places:
    """The folders of one assignment, laid out as nbgrader_config.py says.

    Attributes:
        directory: nbgrader's own `CourseDirectory`.
        assignment: its name.
    """

    directory: Any
    assignment: str

    @property
    def source(self) -> Path:
        """The instructor's folder."""
        return self._path(self.directory.source_directory, ".")

    def submitted(self, student: str) -> Path:
        """What a student handed in."""
        return self._path(self.directory.submitted_directory, student)

    def graded(self, student: str) -> Path:
        """Where the graded notebook goes."""
        return self._path(self.directory.autograded_directory, student)

    def students(self) -> list[str]:
        """Who handed something in, by name."""
        pattern = self._path(self.directory.submitted_directory, "*")
        step = pattern.parts.index("*")
        found = Path(*pattern.parts[:step]).glob(str(Path(*pattern.parts[step:])))
        excluded = self.directory.student_id_exclude.split(",")
        names = (folder.parts[step] for folder in found if folder.is_dir())
        return sorted(name for name in names if name not in excluded and not name.startswith("."))

    def _path(self, step: str, student: str) -> Path:
        return Path(self.directory.format_path(step, student, self.assignment))
