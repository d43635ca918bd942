"""The student's side: it runs the cells, keeps what they make, and answers."""
