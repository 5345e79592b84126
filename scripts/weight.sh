#!/usr/bin/env bash
# Asks twiggy what the bytes of both parts of the program are spent on, with their names, and writes docs/weight.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
. scripts/page.sh

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cargo build --quiet --locked --bin rangerank --profile page --target "$WASM_TARGET"
wasm-bindgen --target no-modules --no-typescript --no-demangle --out-dir "$work" --out-name page "$(compiled rangerank)"
split_page "$work/page_bg.wasm" "$work"
{
  printf '# What the program weighs\n\nThe largest functions and tables of the two parts of the program, of a build that keeps their names (`make weight`; shares are of bytes before compression, and the names are a part of them).\n'
  for part in first later; do
    shrink "$work/$part.wasm" "$work/$part-named.wasm" -g
    printf '\n## The %s part\n\n```\n' "$part"
    twiggy top -n 40 "$work/$part-named.wasm" | LC_ALL=C.UTF-8 sed -E 's/::h[0-9a-f]{16}//; s/\[[0-9a-f]{12,16}\]//g; s/ +$//; s/^(.{140}).+/\1…/'
    printf '```\n'
  done
} >docs/weight.md
printf 'weight: docs/weight.md\n'
