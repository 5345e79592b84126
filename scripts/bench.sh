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

# The module is made from the same crates as the page, by the same steps: Trunk's, with the words of index.html.
build_wasm() (
  . scripts/page.sh
  local module="target/$WASM_TARGET/page/bench-wasm.wasm" level params
  level="$(sed -n 's/.*data-wasm-opt="\([^"]*\)".*/\1/p' index.html)"
  params="$(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)"
  cargo build --quiet --locked --package rangerank-bench --bin bench-wasm --profile page --target "$WASM_TARGET"
  wasm-bindgen --target web --no-typescript --out-dir target/bench/site --out-name engine "$module"
  # shellcheck disable=SC2086 # several words
  wasm-opt "-O$level" $params --output target/bench/site/engine_bg.wasm target/bench/site/engine_bg.wasm
)

need_numpy
need_squiggle
mkdir -p target/bench/site
say "building, for the browser and native"
build_wasm
cargo build --quiet --locked --package rangerank-bench --bin bench-native --profile page
BENCH_PYTHON="$python" BENCH_SQUIGGLE="$RANGERANK_TOOLS/bench-squiggle/squiggle.mjs" node bench/run.mjs "$@"
