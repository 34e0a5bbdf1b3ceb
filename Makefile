# ficbook: `make book` builds the sample story, `make test` runs the tests, `make help` lists the rest.
# What a target needs, it sets up once; a file under .venv/ stamps it as done.

PYTHON ?= python3
CORPUS ?= ../shared/corpus
WORKERS ?= auto

BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
PYTEST := $(BIN)/python -m pytest -q -n $(WORKERS)
NODE_MODULES := tests/clients/node_modules
PARTS := ficbook tests benchmarks tools

# Node brings certificates of its own; the system's are the ones that its owner trusts.
export NODE_USE_SYSTEM_CA := 1
# Compiled modules are kept, whoever wants none elsewhere: tests start the program often.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup book test quick check clients fuzz corpus lint types layers format golden lock bench clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS='	' read -r name what; do \
		printf '  make %-8s %s\n' "$$name" "$$what"; done

setup: .venv/dev.stamp ## set up everything that developing needs

book: .venv/book.stamp ## build manuscript/ into dist/ as EPUB and PDF
	@$(BIN)/ficbook build manuscript --format epub,pdf --output dist

test: .venv/test.stamp ## run the tests
	@$(PYTEST) -m "not clients and not corpus"

quick: .venv/dev.stamp lint types layers ## lint, types, layers and the fast tests, in under a minute
	@$(PYTEST) -m "not slow and not clients and not corpus" --hypothesis-profile=quick

check: lint types layers test clients corpus ## everything: what has to pass before a change is taken

clients: .venv/clients.stamp ## open the books in reading systems, Ace and veraPDF
	@$(PYTEST) -m clients tests/clients

fuzz: .venv/test.stamp ## let Hypothesis search at random and for long
	@$(PYTEST) -m "not clients and not corpus" --hypothesis-profile=searching -k "any_ or hostile or fuzz or lost or survive"

corpus: .venv/test.stamp ## run over the stories in CORPUS (../shared/corpus)
	@if [ -d "$(CORPUS)" ]; then $(PYTEST) -m corpus --corpus "$(CORPUS)" tests/corpus; \
	else echo "corpus: there is no folder $(CORPUS), so there is nothing to run over"; fi

lint: .venv/dev.stamp ## ruff: style and format
	@$(BIN)/ruff check --quiet $(PARTS)
	@$(BIN)/ruff format --quiet --check $(PARTS)

types: .venv/dev.stamp ## mypy --strict
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/mypy --no-error-summary --strict tests/typing/api.py

layers: .venv/dev.stamp ## import-linter: what may import what
	@$(BIN)/lint-imports --no-logo > .venv/layers.txt || { cat .venv/layers.txt; exit 1; }

format: .venv/dev.stamp ## let ruff format and mend what it can
	@$(BIN)/ruff format $(PARTS)
	@$(BIN)/ruff check --fix $(PARTS)

golden: .venv/test.stamp ## write the golden results anew: read the difference before you commit it
	@$(BIN)/python -m pytest -q -m "not clients and not corpus" --golden tests

lock: ## write the lock files anew from pyproject.toml (needs uv)
	@tools/lock

bench: .venv/book.stamp ## measure building beside pandoc, calibre and FanFicFare, and reading
	@$(BIN)/python benchmarks/epub.py
	@$(BIN)/python benchmarks/reading.py

clean: ## remove what was built and set up
	rm -rf .venv dist build $(NODE_MODULES) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/bin/pip:
	@$(PYTHON) tools/system.py book
	@echo "setting up: a virtual environment in .venv"
	@$(PYTHON) -m venv .venv

.venv/book.stamp: requirements.lock pyproject.toml | .venv/bin/pip
	@$(PYTHON) tools/system.py book
	@echo "installing: the Python packages that ficbook needs (requirements.lock) into .venv"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@$(BIN)/python -m compileall -q ficbook
	@touch $@

.venv/dev.stamp: requirements-dev.lock .venv/book.stamp
	@echo "installing: the Python packages for tests and checks (requirements-dev.lock) into .venv"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

.venv/test.stamp: .venv/dev.stamp
	@$(PYTHON) tools/system.py test
	@touch $@

.venv/clients.stamp: requirements-clients.lock tests/clients/package-lock.json .venv/test.stamp
	@$(PYTHON) tools/system.py clients
	@echo "installing: Node, veraPDF and outloud (requirements-clients.lock) into .venv"
	@$(PIP) install --require-hashes -r requirements-clients.lock
	@echo "installing: Ace and the reading systems into $(NODE_MODULES)"
	@$(BIN)/npm ci --prefix tests/clients --ignore-scripts --no-audit --no-fund --silent
	@touch $@
