#!/usr/bin/env bash
# Splits the program in two, puts wasm-bindgen's glue, and what watches over the program, into the script that starts the
# page and its worker, and finishes the folder (finish.mjs). Trunk runs this after building.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
. scripts/page.sh

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
bound=("$TRUNK_STAGING_DIR"/rangerank-*_bg.wasm)
split_page "${bound[0]}" "$work"
unpacker "$work/unpacker.wasm"
rm "${bound[@]}"
shrink "$work/first.wasm" "$TRUNK_STAGING_DIR/first.wasm" &
shrink "$work/later.wasm" "$TRUNK_STAGING_DIR/later.wasm"
wait $!

start=src/worker/start.js
# Trunk leaves zeros out before a hash, so that it has no certain length.
for glue in "$TRUNK_STAGING_DIR"/rangerank-*[0-9]*.js; do
  grep -q '^let wasm_bindgen = ' "$glue" || { printf 'glue: FAILED: no classic glue in %s\n' "$glue" >&2; exit 1; }
  sed -i -f <(sed -E 's/(.*) (.*)/s,\\b\1\\b,\2,g/' "$work/renamed") "$glue"
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

PACK="$(page_tools)/pack" UNPACKER="$work/unpacker.wasm" node scripts/finish.mjs "$TRUNK_STAGING_DIR"
