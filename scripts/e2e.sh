#!/usr/bin/env bash
# Runs the browser stories against dist/: `e2e.sh [part of a file name]…`. REPEAT=n runs them all n times; no retries.
# `scripts/setup.sh test` installs what it needs; DIST=folder and CHROME=program say where things are.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

repeat="${REPEAT:-1}"
failed=0
for ((round = 1; round <= repeat; round++)); do
  [ "$repeat" -eq 1 ] || printf 'e2e: round %s of %s\n' "$round" "$repeat"
  node --test-reporter=spec tests/e2e/run.mjs "$@" || failed=$((failed + 1))
done
[ "$repeat" -eq 1 ] || printf 'e2e: %s of %s rounds passed\n' "$((repeat - failed))" "$repeat"
[ "$failed" -eq 0 ]
