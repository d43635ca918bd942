"""From an answer to what is to be said of it: reading it, judging values, judging functions.

`diagnose` brings them together.
"""
