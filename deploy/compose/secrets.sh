#!/usr/bin/env bash
# secrets.sh HOST [FOLDER]: the secrets of a new installation, each in a file of FOLDER (./secrets). What is there stays.
# Files are readable inside of containers, whose users differ; the folder is the guard on the host.
# The certificate is self-made, for HOST: put a real one in its place (docs/operations.md).
set -euo pipefail
host=${1:?the host name in the address} folder=${2:-./secrets}
mkdir -p "$folder"
chmod 700 "$folder"
cd "$folder"

random() { openssl rand -hex 32; }

# keep NAME TEXT
keep() {
  [ -e "$1" ] || printf '%s' "$2" >"$1"
  chmod 444 "$1"
}

owner=$(random) program=$(random) redis=$(random)
keep postgres_password "$(random)"
keep database_migration_url "postgres://vault_owner:$owner@postgres:5432/vault"
keep database_url "postgres://vault:$program@postgres:5432/vault"
# The replica has the primary's roles.
keep database_read_url "$(sed 's,@postgres:,@replica:,' database_url)"
keep database_replication_password "$(random)"
keep redis_password "$redis"
keep redis_url "redis://:$(cat redis_password)@redis:6379"
keep redis_cache_url "redis://:$(cat redis_password)@redis-cache:6379"
keep jwt_secret "$(random)"
keep grafana_password "$(random)"
keep backup_secrets "[global]
repo1-cipher-pass=$(random)
repo2-cipher-pass=$(random)
repo2-s3-bucket=
repo2-s3-region=
repo2-s3-endpoint=
repo2-s3-key=
repo2-s3-key-secret=
"
# Empty is not set.
for optional in jwt_secret_previous sentry_dsn smtp_url alerts_team_url alerts_on_call_url alerts_watchdog_url; do keep "$optional" ''; done
if [ ! -e tls_certificate ]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365 -subj "/CN=$host" \
    -addext "subjectAltName=DNS:$host" -keyout tls_key -out tls_certificate 2>/dev/null
  chmod 444 tls_key tls_certificate
fi
echo "Secrets are in $PWD. Fill in backup_secrets' second place, and what is empty; keep the passes of backups in the safe too."
