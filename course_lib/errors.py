"""What course_lib raises.

CourseError
├── ShapeError      an array does not fit the others
├── LanguageError   a language that the course is not written in
├── SettingError    a number or name that a function cannot work with
├── DataUnavailable a data set that is not on this machine and cannot be downloaded now
├── DamagedData     a file that is not the data set it should be
└── DamagedNetwork  a file that is not a saved network
"""


class CourseError(Exception):
    """Everything that course_lib raises on purpose."""


class ShapeError(CourseError, ValueError):
    """An array has the wrong shape. The message names it, its shape, the expected one and the likely fix."""


class LanguageError(CourseError, ValueError):
    """A language that the course is not written in."""


class SettingError(CourseError, ValueError):
    """A setting is out of range or unknown. The message says what is possible."""


class DataUnavailable(CourseError, OSError):
    """A data set cannot be had now. The message says where to get it and where to put it."""


class DamagedData(CourseError, ValueError):
    """A file is not the data set that it should be. The message names it and holds both hashes."""


class DamagedNetwork(CourseError, ValueError):
    """A file is not a saved network, or a damaged one. The message names it, what came and what was expected."""
