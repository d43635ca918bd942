"""Fuzzers, run by hand: python -m bench.fuzz wire, python -m bench.fuzz notebook. They need `pip install atheris`."""
