"""`python -m autograde`: the command line."""

from autograde.cli import main

if __name__ == "__main__":
    main(prog_name="python -m autograde")
