"""`python -m autograde grade`: a whole class through the examiners, several submissions at a time."""
