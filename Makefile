# The commands that a person types. Each makes what it needs, and is quick the second time.
# PYTHON names the interpreter that makes the environment: make PYTHON=python3.13 test

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
STAMP := $(VENV)/.installed
COMPARED := $(VENV)/.installed-bench
LESSON := notebooks/en/01_single_neuron/01_single_neuron.ipynb
# Jupyter refuses to run as root unless told; in a container one often is.
AS_ROOT := $(if $(filter 0,$(shell id -u)),--allow-root)

.PHONY: help lab demo test lint build looks bench bench-library mutants format clean $(VENV)

help:  ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */  make \1\t/'

lab: $(STAMP)  ## open JupyterLab on lesson 01
	$(RUN) -m jupyterlab $(AS_ROOT) --LabApp.default_url=/lab/tree/$(LESSON)

demo: $(STAMP)  ## a class of students, graded with nbgrader, from nothing to feedback
	$(RUN) -m autograde demo

test: $(STAMP)  ## all tests
	$(RUN) -m pytest -n 2 --dist loadfile

lint: $(STAMP)  ## style, types, exercises, and that the committed notebooks are fresh
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -m autograde lint --quiet
	$(RUN) -m autograde build --check

build: $(STAMP)  ## notebooks/source -> notebooks/en, notebooks/ja and the instructor's sources
	$(RUN) -m autograde build

looks: $(STAMP)  ## draw the reference thumbnails of the pictures anew
	$(RUN) -m pytest -q tests/course_lib/plots/test_every_picture.py -k looks_as_it_did --write-looks

bench: $(STAMP)  ## measure widgets, checks and notebooks, and print the table
	$(RUN) -m bench

mutants: $(STAMP)  ## change the mathematics in six thousand small ways, and see which no test notices
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable '.[mutants]'
	rm -rf mutants
	OPENBLAS_NUM_THREADS=1 nice -n 10 $(VENV)/bin/mutmut run
	OPENBLAS_NUM_THREADS=1 nice -n 10 $(RUN) -m bench.mutants_outside
	$(RUN) -m bench.mutants

bench-library: $(COMPARED)  ## time training against scikit-learn, PyTorch and the article's program
	$(RUN) -m bench.library

format: $(STAMP)  ## put the code into the house's format
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

clean:  ## delete the environment and everything that was made
	rm -rf $(VENV) build dist demo_course mutants .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV): $(STAMP)

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "$$($(PYTHON) --version) is too old: Python 3.11 or newer is needed. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "python3 has no venv module. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable '.[lab,grade,dev]'
	@touch $@

$(COMPARED): $(STAMP)
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@
