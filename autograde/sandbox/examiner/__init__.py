"""The examiner's side: it asks the student's process, and reads answers."""
