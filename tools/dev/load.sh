# shellcheck shell=bash
# Programs that measure the product and try to break it: all are tests/Load.

run_bench() {
  if ! find_pgbench; then install_production; fi
  run_load_program bench "$@"
}

find_pgbench() { command -v pgbench >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/pgbench' >/dev/null; }

run_load() { run_load_program load "$@"; }

# Built for release, as what it measures runs in production.
run_load_program() {
  prepare_programs
  build_dotnet tests/Load Release
  exec dotnet "$(program Load release)" "$@"
}

# Stores, silos and APIs of its own, as in production; nothing else on the machine is touched.
run_chaos() {
  require_tools
  install_production
  install_fake_clock
  build_dotnet tests/Load
  exec dotnet "$(program Load)" chaos "$@"
}

# One silo's clock goes wrong by it.
install_fake_clock() {
  compgen -G '/usr/lib/*/faketime/libfaketimeMT.so.1' >/dev/null && return 0
  if ! command -v apt-get >/dev/null || ! may_install; then
    fail "libfaketime is missing. On Debian: sudo apt-get install --no-install-recommends libfaketime"
  fi
  say "Installing libfaketime"
  as_root apt-get update -qq >&2
  install_unstarted libfaketime
}
