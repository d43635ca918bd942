"""Where a student's code runs: a process of its own, which answers questions with plain data and nothing else."""
