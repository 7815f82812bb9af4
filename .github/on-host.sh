#!/usr/bin/env bash
# on-host.sh COMMAND: in the folder of the installation on DEPLOY_HOST (user@name or user@name:folder, default /opt/poketradevault),
# which must be one of DEPLOY_KNOWN_HOSTS. Standard input goes there too. The key is DEPLOY_KEY and never lies on a disk for long.
set -euo pipefail
keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT
(
  umask 077
  printf '%s\n' "$DEPLOY_KEY" >"$keys/key"
  printf '%s\n' "$DEPLOY_KNOWN_HOSTS" >"$keys/known"
)
folder=/opt/poketradevault
[[ $DEPLOY_HOST != *:* ]] || folder=${DEPLOY_HOST#*:}
ssh -i "$keys/key" -o IdentitiesOnly=yes -o BatchMode=yes -o UserKnownHostsFile="$keys/known" -o StrictHostKeyChecking=yes \
  -o ServerAliveInterval=30 "${DEPLOY_HOST%%:*}" "cd '$folder' && $1"
