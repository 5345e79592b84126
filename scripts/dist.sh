#!/usr/bin/env bash
# Builds what is given away beside the page into release/, or the parts named: program.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
. scripts/page.sh

say() { printf 'dist: %s\n' "$*"; }

# The module that programs import.
program() {
  local folder=release/program
  say "the module for programs"
  rm -rf "$folder"
  mkdir -p "$folder"
  cargo build --quiet --locked --package rangerank-program --lib --profile page --target "$WASM_TARGET"
  bound_module rangerank_program.wasm "$folder" rangerank
  cp src/program/{index.js,index.d.ts,package.json,README.md,example.mjs} LICENSE-MIT LICENSE-APACHE "$folder"
  say "done, in $folder"
}

if [ $# -eq 0 ]; then set -- program; fi
for part in "$@"; do "$part"; done
