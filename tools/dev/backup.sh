# shellcheck shell=bash
# The embedded database: copies of it, and the way back. A database of one's own has deploy/backup.

prepare_embedded() {
  [ -z "${DATABASE_URL:-}${DATABASE_URL_FILE:-}" ] ||
    fail "DATABASE_URL names a database of your own: deploy/backup is for that."
  prepare_programs
  build_dotnet src/Embedded
}

run_backup() {
  prepare_embedded
  exec dotnet "$(program Embedded)" backup "$@"
}

# run_restore [--to TIME]
run_restore() {
  prepare_embedded
  exec dotnet "$(program Embedded)" restore "$@"
}
