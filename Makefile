# Every target does its own set-up; nothing but Python 3.11, pip and make is needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := out/german-credit

.PHONY: demo test fast check bench finetune clean

demo: $(VENV)/.user
	$(BIN)/cdraft models fetch
	$(BIN)/python examples/german-credit/train.py
	$(BIN)/cdraft generate --model-card examples/german-credit --out $(DEMO)

test: $(VENV)/.dev
	$(BIN)/cdraft models fetch
	$(BIN)/python examples/german-credit/train.py
	$(BIN)/python -m pytest -q

fast: $(VENV)/.dev
	$(BIN)/python -m pytest -q -m "not slow"

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/pyright
	$(BIN)/python docs/check_language.py

# BEIR=FOLDER names a benchmark in BEIR's layout: ratios of search and encoding are measured on it.
bench: $(VENV)/.dev
	$(BIN)/python evals/bench/bench.py
	$(BIN)/python evals/bench/index.py --passages 50000 $(if $(BEIR),--beir $(BEIR))
	$(if $(BEIR),$(BIN)/python evals/bench/encoding.py --beir $(BEIR))

finetune: $(VENV)/.user
	$(BIN)/cdraft finetune data
	$(BIN)/cdraft finetune train --size small
	$(BIN)/cdraft finetune evaluate

$(VENV)/.user: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.user
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf out $(VENV)
