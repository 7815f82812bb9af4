#!/usr/bin/env bash
# tell.sh WHAT OUTCOME RUN: one open issue of that title while it is so; it is closed by the first good run.
set -euo pipefail
what=$1 outcome=$2 run=$3
issue=$(gh issue list --state open --search "in:title \"$what\"" --json number,title --jq "map(select(.title == \"$what\"))[0].number // empty")
if [ "$outcome" = success ]; then
  [ -z "$issue" ] || gh issue close "$issue" --comment "It is well again: $run"
elif [ -z "$issue" ]; then
  gh issue create --title "$what" --body "Seen by $run. What to do: docs/runbook.md."
fi
