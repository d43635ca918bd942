"""What nbgrader needs to grade this course: a course folder, its secret, the hidden tests, and a demo of all of it."""
