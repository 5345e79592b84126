#!/usr/bin/env bash
# Asks twiggy what the program's bytes are spent on, of a build that keeps names, and writes docs/weight.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
. scripts/page.sh

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cargo build --quiet --locked --bin rangerank --profile page --target "$WASM_TARGET" --config profile.page.debug=1
level="$(sed -n 's/.*data-wasm-opt="\([^"]*\)".*/\1/p' index.html)"
wasm-bindgen --target no-modules --no-typescript --keep-debug --out-dir "$work" --out-name page "target/$WASM_TARGET/page/rangerank.wasm"
# Names only: the lines of the source would outweigh the program.
wasm-opt "-O$level" -g --strip-dwarf --output "$work/named.wasm" "$work/page_bg.wasm"
{
  printf '# What the program weighs\n\nThe largest functions and tables, of a build that keeps their names (`make weight`; shares are of bytes before compression, and the names are a part of them).\n\n```\n'
  twiggy top -n 40 "$work/named.wasm" | LC_ALL=C.UTF-8 sed -E 's/::h[0-9a-f]{16}//; s/\[[0-9a-f]{12,16}\]//g; s/ +$//; s/^(.{140}).+/\1…/'
  printf '```\n'
} >docs/weight.md
printf 'weight: docs/weight.md\n'
