# `make serve` shows the board; `make test` runs every check. Both set up what this machine lacks first.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
# Every recipe sees the project's tools and its Rust.
ENV := . scripts/env.sh;

.PHONY: serve test setup build dist budget reproducible weight check native wild program stories size bench figures lighthouse hosts help

help:
	@echo "make serve   build the release and serve it"
	@echo "make test    run every check"
	@echo "make dist    build the module for programs and the page as one file"
	@echo "make budget  write down what the page weighs"
	@echo "make reproducible   build twice and compare"
	@echo "make weight  say what the program's bytes are spent on"
	@echo "make bench   measure the engine beside others and write docs/performance.md"
	@echo "make figures measure how soon the page answers"
	@echo "make hosts   show a board in MkDocs, VitePress and DokuWiki and write docs/hosts"
	@echo "make lighthouse   measure the page with Lighthouse as a phone would see it"

# PORT=8081 make serve chooses another port.
serve: setup
	@$(ENV) scripts/serve.sh

test:
	@scripts/setup.sh test
	@scripts/test.sh

setup:
	@scripts/setup.sh build

build: setup
	@$(ENV) scripts/build.sh

# What is given away beside the page, into release/.
dist: setup
	@$(ENV) scripts/dist.sh

# Writes budget.json anew: what the page weighs now.
budget: build
	@$(ENV) node scripts/size.mjs dist write

# Builds twice from nothing, in two places, and compares.
reproducible: setup
	@$(ENV) scripts/reproducible.sh

# What the program's bytes are spent on, into docs/weight.md.
weight:
	@scripts/setup.sh weight
	@$(ENV) scripts/weight.sh

# The parts of `make test`, for the fast loop.
check native wild program stories size:
	@scripts/setup.sh $(if $(filter wild program stories,$@),test,build)
	@scripts/test.sh $@

# ROUNDS=2 make bench is a quick look.
bench:
	@scripts/setup.sh test
	@$(ENV) scripts/bench.sh $(ROUNDS)

# Of the page in dist/, on a machine that does nothing else.
figures:
	@scripts/setup.sh test
	@$(ENV) node tests/e2e/measure.mjs

# ROUNDS=1 make lighthouse is a quick look.
lighthouse:
	@scripts/setup.sh lighthouse
	@scripts/build.sh
	@$(ENV) node scripts/lighthouse.mjs "$$RANGERANK_TOOLS/lighthouse-$$LIGHTHOUSE_VERSION/node_modules/.bin/lighthouse" $(ROUNDS)

# Installs MkDocs, VitePress, DokuWiki and PHP where they are missing.
hosts:
	@scripts/setup.sh test
	@$(ENV) scripts/hosts.sh
