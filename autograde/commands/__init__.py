"""The commands of `python -m autograde`, one in each module, named `command`. They print; others do the work."""
