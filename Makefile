# Every target installs what it needs into .venv, from the lock files, once.

PYTHON ?= python3
BIN := .venv/bin
BUILD := _build
SPHINX := $(BIN)/python -m sphinx -W -n --jobs auto
export PYTHONPATH :=

.DEFAULT_GOAL := help
.PHONY: help html test bench check epub handouts offline verify site live lock schema clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

html: .venv/book ## Build the book into _build/html
	$(SPHINX) -b html -d $(BUILD)/doctrees/html . $(BUILD)/html
	@echo "The book is in $(BUILD)/html/index.html"

test: .venv/dev ## Check style and types, and run all tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2

check: .venv/book ## Check every case, law and guide, offline
	$(BIN)/casebook check

epub: .venv/book ## Build the e-book into _build/epub and _build/take
	$(SPHINX) -b epub -d $(BUILD)/doctrees/epub . $(BUILD)/epub
	@mkdir -p $(BUILD)/take && cp $(BUILD)/epub/tech-worker-kit.epub $(BUILD)/take/

handouts: .venv/book ## Write what is made for paper and the classroom into _build/take
	$(BIN)/casebook handouts --to $(BUILD)/take

# The folder is emptied first: the page of a case that was taken out must not go into a zip that nobody can call back.
offline: epub handouts ## Build all that can be taken away, and the book with it, also as one zip in _build/html/take
	rm -rf $(BUILD)/html
	$(SPHINX) -b html -D casebook_take=$(BUILD)/take -D casebook_offline=1 -d $(BUILD)/doctrees/html . $(BUILD)/html
	@echo "The zip is in $(BUILD)/html/take; $(BUILD)/html/download.html gives its sum"

# Built anew, for what a former build left behind would look like a difference; with all files if the copy has them.
verify: site .venv/book ## Compare a copy of the site with a fresh build: make verify SITE=/path/to/copy
	rm -rf $(BUILD)/verify
	$(MAKE) --no-print-directory BUILD=$(BUILD)/verify SPHINX='$(SPHINX) -q' "$$(test -d "$$SITE/take" && echo offline || echo html)"
	$(BIN)/casebook verify --against $(BUILD)/verify/html -- "$$SITE"

site:
	@test -n "$$SITE" || { echo "Say which copy to check: make verify SITE=/path/to/copy"; exit 2; }
	@test -d "$$SITE" || { echo "There is no folder $$SITE. Say which copy to check: make verify SITE=/path/to/copy"; exit 2; }

live: .venv/dev ## Serve the book on this machine, built again on every save
	$(BIN)/sphinx-autobuild -n -d $(BUILD)/doctrees/live --re-ignore '$(BUILD)|\.git|\.venv' --watch scripts . $(BUILD)/live

lock: .venv/dev ## Write the lock files again from pyproject.toml (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' --extra install pyproject.toml -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' --extra install --extra dev pyproject.toml -o requirements-dev.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' --group bench -o requirements-bench.txt

bench: .venv/book .venv-bench/ready ## Measure made-up books of 100, 400 and 1,600 cases, here and with other tools
	$(BIN)/casebook bench

schema: .venv/book ## Write the JSON Schemas for editors again from the model
	for kind in case protection; do $(BIN)/casebook schema $$kind > $(BUILD)-schema && mv $(BUILD)-schema cases/registry/$$kind.schema.json || exit 1; done

clean: ## Remove what was built
	rm -rf $(BUILD)

.venv/book: requirements.txt pyproject.toml
	@echo "Installing what the book needs into .venv ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { echo "Python's venv module is missing; on Debian: apt install python3-venv"; rm -rf .venv; exit 1; }
	$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

.venv/dev: .venv/book requirements-dev.txt
	@echo "Installing what the tests need into .venv ..."
	$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

.venv-bench/ready: requirements-bench.txt
	@echo "Installing the tools to compare with into .venv-bench ..."
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@
