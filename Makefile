# Every chore is one word. Needs make and Python 3.11+; the rest is installed into .venv.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.SUFFIXES:

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VAR ?= var
DATA ?= $(VAR)/data
BIN := .venv/bin
INDEX := verifier/sdk/language/data/vocabulary.index

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/.run $(INDEX) stop ## start the service over the seed articles, and ask it a question
	@$(BIN)/verifier ingest seeds --data $(DATA)
	@$(BIN)/python scripts/start.py --data $(DATA) --var $(VAR) --host $(HOST) --port $(PORT)

stop: ## stop the service that `make run` started
	@test ! -f $(VAR)/verifier.pid || $(PYTHON) scripts/stop.py $(VAR)/verifier.pid

test: .venv/.dev ## run the tests
	$(BIN)/pytest -q -n auto --maxprocesses 4 --dist worksteal

lint: .venv/.dev ## check style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/.dev ## put the code into the house format
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

bench: .venv/.dev $(INDEX) ## measure speed, and write docs/performance.md
	$(BIN)/python -m bench --write

crash: .venv/.dev ## kill the service a hundred times, fill its disk, and look for what is lost
	$(BIN)/python -m trials.crash $(ARGS)

soak: .venv/.dev ## load the service for half an hour (ARGS="--minutes 5" for less)
	$(BIN)/python -m trials.soak $(ARGS)

fuzz: .venv/.dev ## ask a running service whatever its description allows, and more
	$(BIN)/python -m trials.fuzz $(ARGS)

openapi: .venv/.run ## write openapi/openapi.json anew
	$(BIN)/verifier openapi > openapi/openapi.json.new
	mv openapi/openapi.json.new openapi/openapi.json

fit: .venv/.dev ## fit the stance model: make fit ROWS="--evidence A.jsonl --corpus DOCS CLAIMS.jsonl"
	$(BIN)/python tools/fit_stance.py $(ROWS) > $(VAR)-stance.json
	mv $(VAR)-stance.json verifier/engine/judge/stance.json
ROWS = --corpus tests/desk/articles.jsonl tests/desk/claims.jsonl

reference: .venv/.dev ## write the reference of the sdk anew
	$(BIN)/python -m tools.sdk_reference

pins: .venv/.dev ## pin dependencies anew (needs uv)
	uv pip compile pyproject.toml -o requirements/run.txt $(PINS)
	uv pip compile --group build -o requirements/build.txt $(PINS)
	uv pip compile pyproject.toml --group dev -o requirements/dev.txt $(PINS)
PINS := --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header

clean: stop ## remove what the other chores made, .venv excepted
	rm -rf $(VAR) $(INDEX) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/.run: .venv/bin/python requirements/run.txt requirements/build.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		-r requirements/run.txt -r requirements/build.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q verifier plugins # or every command compiles anew where caches are off
	@touch $@

$(INDEX): verifier/sdk/language/data/vocabulary.txt | .venv/.run
	$(BIN)/python -m tools.vocabulary_index

.venv/.dev: .venv/.run requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements/dev.txt
	@touch $@

.PHONY: help run stop test lint format bench fit crash soak fuzz openapi pins reference clean
