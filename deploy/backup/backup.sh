#!/bin/sh
# backup.sh [full|diff|incr]: a backup into each place. As the user postgres, on the database's host; BACKUP_COMMAND may call it too.
set -eu
type=${1:-diff}
stanza=${STANZA:-vault}
pgbackrest --stanza="$stanza" stanza-create
failed=
for repo in ${REPOSITORIES:-1 2}; do
  # One place that can't be reached does not keep the other from its backup.
  pgbackrest --stanza="$stanza" --repo="$repo" --type="$type" backup || failed="$failed $repo"
done
[ -z "$failed" ] || {
  echo "No backup in place$failed." >&2
  exit 1
}
pgbackrest --stanza="$stanza" check
