"""Training against what people would use: the article's program, scikit-learn, PyTorch, and a bare matrix product.

`make bench-library` prints the table, writes it to .bench/library.json and keeps it in docs/benchmarks.md. One process,
one thread each; all make the same number of steps with the same batches from the same weights, in turns, and the
shortest time of each counts.
"""
