#!/usr/bin/env bash
# Weighs what a browser fetches from dist/ (or the folder named) and fails above budget.json.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
exec node scripts/size.mjs "${1:-dist}"
