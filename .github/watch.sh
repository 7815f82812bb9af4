#!/usr/bin/env bash
# watch.sh URL RELEASE SECONDS: whether that release stays ready for so long. Two looks in a row that fail are a failure: one may
# meet a host that is just leaving.
set -euo pipefail
url=$1 release=$2 until=$((SECONDS + $3)) failed=0
while [ $SECONDS -lt "$until" ]; do
  running=$(curl -fsS --max-time 10 "$url/health" | jq -r 'select(.status != "unhealthy") | .release // empty') || running=
  if [ "$running" = "$release" ] && curl -fsS --max-time 10 -o /dev/null "$url/health/ready"; then
    failed=0
  else
    failed=$((failed + 1))
    echo "$(date -u +%T) not as it should be: release \"$running\"" >&2
    [ $failed -lt 2 ] || exit 1
  fi
  sleep 15
done
[ $failed = 0 ] || exit 1
echo "$release has been ready for $3 s."
