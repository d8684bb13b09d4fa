# Python 3.11 or newer with venv, git and make are all that a machine must have.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
BIN := .venv/bin
# Left empty, tools/set-up takes the first Python on the machine that fits.
PYTHON ?=

.PHONY: help
help:
	@echo 'make run     start the bot (without a token: the local chat, in the browser)'
	@echo 'make test    run all tests'
	@echo 'make check   lint, formatting, types, walls between the rooms, known weaknesses'
	@echo 'make bench   run the benchmarks (QUICK=1: in three minutes)'
	@echo 'make proof   kill it, cut its power, feed it anything (QUICK=1: in some minutes)'
	@echo 'make container  build the container, run it, and keep its size'
	@echo 'make docs    take the pictures of the docs anew, and build their site into site/'

.PHONY: run
run: .venv/.installed
	@$(BIN)/makker run

.PHONY: test
test: .venv/.installed
	@$(BIN)/python -m tests.browser
	@$(BIN)/python -m tests.debian
	@$(BIN)/python -m pytest -q -n 2 --dist loadgroup

.PHONY: check
check: lint format types walls weaknesses advisories

.PHONY: lint
lint: .venv/.installed
	@$(BIN)/ruff check --quiet && echo 'lint: nothing to remark'

.PHONY: format
format: .venv/.installed
	@$(BIN)/ruff format --quiet --check && echo 'format: as it should be'

.PHONY: types
types: .venv/.installed
	@$(BIN)/mypy

.PHONY: walls
walls: .venv/.installed
	@$(BIN)/lint-imports --no-logo

.PHONY: weaknesses
weaknesses: .venv/.installed
	@$(BIN)/bandit --quiet --recursive --configfile pyproject.toml bot tools && echo 'weaknesses: none found by bandit'

.PHONY: advisories
advisories: .venv/.installed
	@$(BIN)/python -m tools.advisories

.PHONY: bench
bench: .venv/.installed
	@$(BIN)/python -m tests.bench

.PHONY: proof
proof: .venv/.installed
	@$(BIN)/python -m tests.proof

.PHONY: container
container: .venv/.installed
	@$(BIN)/python -m tests.container

.PHONY: docs
docs: .venv/.installed
	@$(BIN)/python -m tests.browser
	@$(BIN)/python -m tools.access_table
	@$(BIN)/python -m tests.docs.screenshots
	@$(BIN)/zensical build --clean --strict

# The stamp is written last, so an interrupted set-up is taken up again.
.venv/.installed: requirements.lock pyproject.toml tools/set-up
	@PYTHON='$(PYTHON)' sh tools/set-up
