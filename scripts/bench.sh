#!/usr/bin/env bash
# Measures the engine beside numpy and squiggle-lang and writes docs/performance.md: `bench.sh [rounds]`, seven unless said.
# Needs Python 3.11 or later beside what the stories need; some ten minutes on a machine that does nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

say() { printf 'bench: %s\n' "$*"; }

python="$RANGERANK_TOOLS/bench-numpy/bin/python"
need_numpy() {
  cmp -s bench/requirements.txt "$RANGERANK_TOOLS/bench-numpy/installed" && return
  say "fetching numpy"
  rm -rf "$RANGERANK_TOOLS/bench-numpy"
  python3 -m venv "$RANGERANK_TOOLS/bench-numpy"
  "$python" -m pip install --quiet --disable-pip-version-check --requirement bench/requirements.txt
  cp bench/requirements.txt "$RANGERANK_TOOLS/bench-numpy/installed"
}

need_squiggle() {
  local folder="$RANGERANK_TOOLS/bench-squiggle"
  cmp -s bench/squiggle/package-lock.json "$folder/node_modules/.installed" || {
    say "fetching squiggle-lang"
    mkdir -p "$folder"
    cp bench/squiggle/package*.json "$folder"
    (cd "$folder" && npm ci --silent --no-audit --no-fund)
    cp bench/squiggle/package-lock.json "$folder/node_modules/.installed"
  }
  # Node looks for packages beside the program that asks for them.
  cp bench/squiggle/squiggle.mjs "$folder"
}

# The module is made from the same crates as the page, by the same steps.
build_wasm() (
  . scripts/page.sh
  cargo build --quiet --locked --package rangerank-bench --bin bench-wasm --profile page --target "$WASM_TARGET"
  bound_module bench-wasm target/bench/site engine
)

need_numpy
need_squiggle
mkdir -p target/bench/site
say "building, for the browser and native"
build_wasm
cargo build --quiet --locked --package rangerank-bench --bin bench-native --profile page
BENCH_PYTHON="$python" BENCH_SQUIGGLE="$RANGERANK_TOOLS/bench-squiggle/squiggle.mjs" node bench/run.mjs "$@"
