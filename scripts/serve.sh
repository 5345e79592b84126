#!/usr/bin/env bash
# Builds the release, serves it on this machine and builds it again whenever a file changes, until it is stopped.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
. scripts/page.sh

port="${PORT:-8080}"
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  printf 'serve: FAILED: port %s is taken\nserve:   Take another: PORT=%s make serve\n' "$port" "$((port + 1))" >&2
  exit 1
fi
# Trunk will not watch while a folder that it is told to ignore is missing.
sed -n '/^ignore = /s/[^a-z ]//g; s/^ignore *//p' Trunk.toml | xargs mkdir -p
printf 'serve: building the release; the board will be at http://127.0.0.1:%s/ (stop with Ctrl+C)\n' "$port"
NO_COLOR=true exec trunk serve --release --locked --offline --skip-version-check --port "$port"
