"""Where the attacks are run: a throw-away course, an examination of one notebook, and a watch over what it touched."""
