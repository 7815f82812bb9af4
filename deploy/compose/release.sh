#!/usr/bin/env bash
# release.sh staging|production TAG: in the folder of docker-compose.yml, on the machine that runs the containers. Backup,
# migrations, then each silo and each API by one of the new images, new ones first: an old one goes when all new ones are ready.
# Where something fails, what runs goes on running. An earlier tag rolls back.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=/dev/null
. ./.env
environment=${1:-} release=${2:-}
case $environment in
  production) COMPOSE_FILE=docker-compose.yml:docker-compose.production.yml ;;
  staging) COMPOSE_FILE=docker-compose.yml:docker-compose.production.yml:docker-compose.staging.yml ;;
  *) echo "release.sh staging|production TAG" >&2 && exit 2 ;;
esac
[ -n "$release" ] || { echo "release.sh staging|production TAG" >&2 && exit 2; }
export COMPOSE_FILE RELEASE=$release
# How many there are: as docker-compose.production.yml has it.
declare -A wanted=([silo]=${SILOS:-3} [api]=${APIS:-2})
grace=75 ready_within=${READY_WITHIN:-180}

fail() {
  echo "$*" >&2
  exit 1
}

# once SERVICE: runs it and waits for its end.
once() { docker compose run --rm --no-deps -T "$1" || fail "$1 failed: nothing was replaced."; }

health() { docker inspect --format '{{.State.Health.Status}}' "$1"; }

# healthy CONTAINER...: waits until each is.
healthy() {
  local container until=$((SECONDS + ready_within))
  for container in "$@"; do
    until [ "$(health "$container")" = healthy ]; do
      [ $SECONDS -lt $until ] || return 1
      sleep 2
    done
  done
}

# without OLD NEW: the lines of NEW that OLD has not.
without() { grep -vxF -f <(printf '%s\n' "$1") <<<"$2" || true; }

# replace SERVICE
replace() {
  local service=$1 old new container
  old=$(docker compose ps --quiet "$service")
  if [ -z "$old" ]; then
    docker compose up -d --no-deps --wait "$service"
    return
  fi
  docker compose up -d --no-deps --no-recreate --scale "$service=$(($(wc -l <<<"$old") + ${wanted[$service]}))" "$service"
  new=$(without "$old" "$(docker compose ps --quiet "$service")")
  # shellcheck disable=SC2086 # lists of ids
  if ! healthy $new; then
    docker logs --tail 50 "$(tail -1 <<<"$new")" >&2
    docker rm --force $new >/dev/null
    fail "The new $service did not become ready; the old ones go on."
  fi
  # It drains: browsers go elsewhere, what runs is finished.
  for container in $old; do
    docker stop --time "$grace" "$container" >/dev/null
    docker rm "$container" >/dev/null
  done
  echo "$service: ${wanted[$service]} of $release"
}

docker compose pull --quiet migrate silo api
docker compose up -d --no-recreate --wait postgres replica redis redis-cache
once backup-before-migration
once migrate
replace silo
replace api
others=$(docker compose config --services | grep -vxE 'postgres|replica|redis|redis-cache|backup-before-migration|migrate|silo|api|recovery')
# shellcheck disable=SC2086 # a list of services
docker compose up -d --no-deps --no-recreate $others
sed -i "s/^RELEASE=.*/RELEASE=$release/" .env
echo "$environment runs $release."
