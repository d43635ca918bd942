"""Measurements of the course, which `make bench` prints and keeps in .bench/lessons.json; never part of the tests.

Times depend on the machine: they are medians of CPU time on one core, except for notebooks, whose kernel is a process
of its own.
"""
