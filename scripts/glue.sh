#!/usr/bin/env bash
# Puts wasm-bindgen's glue, and what watches over the program, into the script that starts the page and its worker, and
# finishes the folder (finish.mjs). Trunk runs this after building.
set -euo pipefail
cd "$(dirname "$0")/.."

start=src/worker/start.js
for glue in "$TRUNK_STAGING_DIR"/rangerank-????????????????.js; do
  grep -q '^let wasm_bindgen = ' "$glue" || { printf 'glue: FAILED: no classic glue in %s\n' "$glue" >&2; exit 1; }
  sed -e "/\/\* glue \*\//{
    r $glue
    d
  }" -e "/\/\* stopped \*\//{
    r src/browser/stopped.js
    d
  }" -e "/\/\* unstarted \*\//{
    r src/browser/unstarted.js
    d
  }" -e '/^\/\/ /d' "$start" >"$glue.whole"
  mv "$glue.whole" "$glue"
done

# The packer is a program of this machine's: nothing of how the page is compiled holds for it.
native=(env -u RUSTFLAGS -u RUSTC_BOOTSTRAP -u CARGO_UNSTABLE_BUILD_STD -u CARGO_UNSTABLE_BUILD_STD_FEATURES)
"${native[@]}" cargo build --quiet --locked --release --package rangerank-pack
PACK=target/release/pack node scripts/finish.mjs "$TRUNK_STAGING_DIR"
