#!/bin/sh
# daily.sh: beside the primary, with its data, its socket and its configuration, a backup each day at BACKUP_AT (UTC): full on
# Sundays, else what has changed since. One that fails ends the container: it starts again, and the archive's age is an alert.
set -eu
trap 'exit 0' TERM INT
pgbackrest --stanza="${STANZA:-vault}" stanza-create
while :; do
  now=$(date -u +%s)
  next=$(date -u -d "today ${BACKUP_AT:-02:15}" +%s)
  [ "$next" -gt "$now" ] || next=$((next + 86400))
  # In the background, so that a signal is heard while it waits.
  sleep $((next - now)) &
  wait $!
  if [ "$(date -u +%u)" = 7 ]; then backup.sh full; else backup.sh diff; fi
done
