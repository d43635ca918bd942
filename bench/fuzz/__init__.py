"""Fuzzers, run by hand: python -m bench.fuzz wire. They need `pip install atheris`."""
