"""What nbgrader does with an instructor's notebook when it is released, by the names of its steps.

nbgrader's list for generate_assignment with our step in the place of ClearSolutions, for a course's configuration. The
gradebook keeps the test cells (SaveCells) before their hidden tests are taken out, hence two checksums.
"""

RELEASE_STEPS = [
    "nbgrader.preprocessors.IncludeHeaderFooter",
    "nbgrader.preprocessors.InstantiateTests",
    "nbgrader.preprocessors.LockCells",
    "autograde.lessons.student.TakeOutSolutions",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.SaveCells",
    "nbgrader.preprocessors.ClearHiddenTests",
    "nbgrader.preprocessors.ClearMarkScheme",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.CheckCellMetadata",
]
IN_A_COURSE = frozenset(
    f"nbgrader.preprocessors.{name}" for name in ("IncludeHeaderFooter", "InstantiateTests", "SaveCells")
)
"""Those that need a course folder."""
