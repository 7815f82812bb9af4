#!/bin/sh
# replica.sh: a hot standby of the server "postgres". Its first start copies the primary.
set -eu
PGPASSWORD=$(cat /run/secrets/database_replication_password)
export PGPASSWORD
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  rm -rf "${PGDATA:?}"/*
  install -d -m 700 "$PGDATA"
  # Written into the standby's own settings: it finds the primary again after each restart.
  pg_basebackup --host=postgres --username=replicator --pgdata="$PGDATA" --wal-method=stream --write-recovery-conf --checkpoint=fast
fi
unset PGPASSWORD
exec postgres -c hot_standby=on -c archive_mode=off -c max_connections="${MAX_CONNECTIONS:-300}"
