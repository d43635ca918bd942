"""A made-up class, graded with the real nbgrader: what `make demo` shows."""
