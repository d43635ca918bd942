"""What an instructor reads after grading: tables on the terminal."""
