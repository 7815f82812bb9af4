#!/bin/bash
# Once, in a new database: the owner's role, which migrates, the programs' role, which can change no table, and the replica's.
# Names and passwords are those of the addresses that the programs are given.
set -euo pipefail
secrets=${SECRETS:-/run/secrets}

part() { sed -nE "s,^postgres(ql)?://([^:@/]+):([^@/]+)@.*/([^?/]+)(\?.*)?\$,\\$2,p" "$secrets/$1"; }

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner="$(part database_migration_url 2)" -v owner_password="$(part database_migration_url 3)" \
  -v program="$(part database_url 2)" -v program_password="$(part database_url 3)" \
  -v database="$(part database_url 4)" -v replica_password="$(cat "$secrets/database_replication_password")" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"program" LOGIN PASSWORD :'program_password';
CREATE ROLE replicator LOGIN REPLICATION PASSWORD :'replica_password';
CREATE DATABASE :"database" OWNER :"owner";
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO :"program";
SQL
echo "host replication replicator all scram-sha-256" >>"$PGDATA/pg_hba.conf"
