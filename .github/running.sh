#!/usr/bin/env bash
# running.sh URL: prints the release that runs there; nothing where nothing does yet.
set -euo pipefail
curl -fsS --max-time 20 "$1/health" 2>/dev/null | jq -r '.release // empty' || true
