#!/usr/bin/env bash
# Builds the page and the module for programs twice, each from nothing in a folder of its own, and compares every byte.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
# Folders of other names and lengths, which must not show.
for place in one the/other/one; do
  printf 'reproducible: building in %s\n' "$place"
  mkdir -p "$work/$place"
  git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$work/$place" 2>/dev/null
  (cd "$work/$place" && CARGO_TARGET_DIR="$PWD/target" scripts/build.sh >/dev/null && scripts/dist.sh program >/dev/null)
done
for part in dist release/program; do
  diff -rq "$work/one/$part" "$work/the/other/one/$part" || {
    printf 'reproducible: FAILED: %s differs\n' "$part" >&2
    exit 1
  }
done
printf 'reproducible: %s files are the same\n' "$(find "$work/one/dist" "$work/one/release/program" -type f | wc -l)"
(cd "$work/one" && sha256sum dist/* release/program/*)
