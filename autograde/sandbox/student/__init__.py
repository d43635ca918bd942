"""The student's side: it runs the cells, keeps what they make, and answers."""

UNSEEN = "unseen"
"""Among the arguments of the server: no figure will be drawn."""
