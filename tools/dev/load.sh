# shellcheck shell=bash
# Programs that measure the product and try to break it: all are tests/Load.

run_bench() { run_load_program bench "$@"; }

run_load_program() {
  prepare_programs
  build_dotnet tests/Load
  exec dotnet "$(program Load)" "$@"
}
