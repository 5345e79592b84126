#!/usr/bin/env bash
# Runs every check, or the one named: check (format, lints), native, wild (links in other programs),
# program (the module for Node), size, stories.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

say() { printf '\n== %s\n' "$*"; }

check() {
  say "format and lints, native and wasm"
  cargo fmt --check
  cargo clippy --locked --quiet --workspace --all-targets -- -D warnings
  cargo clippy --locked --quiet --target "$WASM_TARGET" --lib --bins -- -D warnings
  say "names in scripts"
  find scripts bench tests -name '*.mjs' -not -path '*/node_modules/*' -exec node scripts/names.mjs {} +
}

native() {
  say "native tests"
  cargo test --locked --quiet
  say "LibreOffice opens the CSV"
  if command -v "${SOFFICE:-soffice}" >/dev/null; then
    cargo test --locked --quiet --test it libreoffice -- --ignored
  else
    echo "skipped: LibreOffice is missing (on Debian: apt-get install libreoffice-calc-nogui)"
  fi
  say "the example program"
  cargo run --locked --quiet --release --no-default-features --example evaluate <examples/boards/b2b-quarter-rice.tsv >/dev/null
}

wild() {
  say "links in other programs"
  cargo test --locked --quiet --test it ten_thousand_links -- --ignored
  node tests/wild/run.mjs target/links.txt
}

program() {
  scripts/dist.sh program
  say "the module for programs, in Node"
  node --test tests/program/module.test.mjs
}

size() {
  scripts/build.sh
  say "weight"
  scripts/size.sh
}

stories() {
  [ -e dist/index.html ] || scripts/build.sh
  say "browser stories"
  scripts/e2e.sh
}

if [ $# -gt 0 ]; then
  "$@"
else
  check
  native
  wild
  program
  size
  stories
  say "all checks passed"
fi
