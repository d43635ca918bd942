"""An exam: the student's cells run there, the tests here, and only answers cross."""
