# `make run` and `make test` are all that a newcomer needs; docs/architecture.md tells the rest.

PYTHON ?= python3
PORT ?= 8000
PY := .venv/bin/python
WORKERS ?= 2
export PORT

.DEFAULT_GOAL := help
.PHONY: help install install-dev install-services run test lint services-test bench lighthouse messages compile lock clean

help: ## What there is to make
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 24

install:
	@$(PYTHON) requirements/install.py base

install-dev:
	@$(PYTHON) requirements/install.py dev

install-services:
	@$(PYTHON) requirements/install.py services

run: install ## The whole site on http://127.0.0.1:$PORT (8000), with demo content
	@exec $(PY) -m config.run

test: install-dev compile ## The tests on the embedded defaults (SQLite, files), in parallel
	@$(PY) -m pytest -q -n $(WORKERS) --dist worksteal $(ARGS)

lint: install-dev ## Style, types, templates, translations
	@.ci/lint

services-test: install-services compile ## The tests on PostgreSQL, Redis and an S3 store, in a browser, with faults
	@.ci/services-test

bench: install-services compile ## Measure, and write bench.json
	@$(PY) -m tests.benchmarks.run $(ARGS)

lighthouse: install-services compile ## Lighthouse on five public pages, into docs/figures.md (needs Node)
	@$(PY) -m tests.lighthouse

messages: install-dev ## Collect new strings into the Korean catalogue (needs GNU gettext)
	@$(PY) -m config.messages collect

compile:
	@$(PY) -m config.messages compile

# pillow-heif comes with Wagtail, bundles an HEVC encoder under GPLv2, and would teach Pillow a format that the site refuses.
lock: install-dev ## Pin requirements/*.in anew
	@for name in base dev services; do \
	  $(PY) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	    --no-emit-index-url --no-emit-find-links --no-emit-package pillow-heif requirements/$$name.in -o requirements/$$name.txt || exit 1; \
	done

clean: ## Remove the environment and what tools left behind; your data in var/ stays
	rm -rf .venv .pytest_cache .ruff_cache .mypy_cache bench.json staticfiles
	find . -name __pycache__ -prune -exec rm -rf {} +
	find locale -name '*.mo' -delete
