"""Data sets and their loaders."""

from course_lib.data.sine import sine_curve

__all__ = ["sine_curve"]
