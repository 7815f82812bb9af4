#!/bin/sh
# replica.sh [OPTIONS OF postgres]: a hot standby of the server "postgres". Its first start copies the primary.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  PGPASSWORD=$(cat "${SECRETS:-/run/secrets}/database_replication_password")
  export PGPASSWORD
  # What a copy that was cut off has left.
  rm -rf "${PGDATA:?}"
  # Written into the standby's own settings: it finds the primary again after each restart.
  pg_basebackup --host="${PRIMARY:-postgres}" --username=replicator --pgdata="$PGDATA" --wal-method=stream --write-recovery-conf --checkpoint=fast
  unset PGPASSWORD
fi
# No fewer connections than the primary allows, or it refuses to follow.
exec postgres -c hot_standby=on -c archive_mode=off -c max_connections="${MAX_CONNECTIONS:-300}" "$@"
