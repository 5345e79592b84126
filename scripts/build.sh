#!/usr/bin/env bash
# Builds the release of the page into dist/.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
. scripts/page.sh

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
printf 'build: the page, release\n'
if ! NO_COLOR=true trunk build --release --locked --offline --skip-version-check >"$log" 2>&1; then
  cat "$log" >&2
  printf 'build: FAILED: fix the error above and run this again\n' >&2
  exit 1
fi
printf 'build: done, in dist/\n'
