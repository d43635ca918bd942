"""What a notebook calls, and what it keeps between two calls: the session, and the record of what is done."""
