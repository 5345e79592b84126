#!/usr/bin/env bash
# Builds what is given away beside the page into release/, or the parts named: program, one_file.
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
  bound_module rangerank_program "$folder" rangerank
  cp src/program/{index.js,index.d.ts,package.json,README.md,example.mjs} LICENSE-MIT LICENSE-APACHE "$folder"
  say "done, in $folder"
}

# The page as one file, which the build of the page leaves beside it.
one_file() {
  scripts/build.sh
  mkdir -p release
  cp dist/rangerank.html release/rangerank.html
  say "done, release/rangerank.html ($(wc -c <release/rangerank.html) bytes)"
}

if [ $# -eq 0 ]; then set -- program one_file; fi
for part in "$@"; do "$part"; done
