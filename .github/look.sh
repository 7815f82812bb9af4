#!/usr/bin/env bash
# look.sh URL: whether it is ready, quick, and its certificate good for two more weeks.
set -euo pipefail
url=$1 host=${1#https://}
host=${host%%/*}
seconds=$(curl -fsS --retry 3 --retry-delay 10 --retry-all-errors --max-time 15 -o /dev/null -w '%{time_total}' "$url/health/ready")
curl -fsS --max-time 15 -o /dev/null "$url/"
[[ $host == *:* ]] || host=$host:443
openssl s_client -connect "$host" -servername "${host%:*}" </dev/null 2>/dev/null | openssl x509 -noout -checkend $((14 * 24 * 3600))
echo "ready after $seconds s"
