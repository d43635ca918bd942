"""What course_lib raises.

CourseError
├── ShapeError      an array does not fit the others
├── LanguageError   a language that the course is not written in
└── SettingError    a number or name that a function cannot work with
"""


class CourseError(Exception):
    """Everything that course_lib raises on purpose."""


class ShapeError(CourseError, ValueError):
    """An array has the wrong shape. The message names it, its shape, the expected one and the likely fix."""


class LanguageError(CourseError, ValueError):
    """A language that the course is not written in."""


class SettingError(CourseError, ValueError):
    """A setting is out of range or unknown. The message says what is possible."""
