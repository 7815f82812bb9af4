#!/bin/sh
# restore.sh latest | TIME [REPOSITORY]: brings the data folder to a point in time, as in restore.sh '2026-11-23 13:05:00+00'.
# As the user postgres, with PostgreSQL and all programs stopped. What to do then stands at the end.
set -eu
to=${1:?latest, or a time with its zone, such as 2026-11-23 13:05:00+00}
stanza=${STANZA:-vault}
set -- --stanza="$stanza" --delta ${2:+--repo="$2"}
case $to in
  latest) ;;
  *[+-][0-9][0-9] | *[+-][0-9][0-9]:[0-9][0-9]) set -- "$@" --type=time --target="$to" --target-action=promote ;;
  *)
    echo "The time needs its zone, as in 2026-11-23 13:05:00+00." >&2
    exit 2
    ;;
esac
# It refuses by itself where PostgreSQL runs.
pgbackrest "$@" restore
cat <<'TEXT'
The files are in place. Now:
1. Start PostgreSQL; it replays the archive up to that time and then opens. Wait until it takes writes.
2. PokeTradeVault.Database up, and PokeTradeVault.Recovery audit.
3. A new CLUSTER_ID for every program; SERVICE_ID stays.
4. PokeTradeVault.Recovery after-restore: every session ends.
5. Start the silos, then the APIs. Then backup.sh full.
TEXT
