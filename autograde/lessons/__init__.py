"""The lesson build: notebooks/source/NN_name.py in, notebooks of both languages out. See `autograde.lessons.build`."""
