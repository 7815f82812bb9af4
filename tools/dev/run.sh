# shellcheck shell=bash
# Programs for a developer to use.

prepare_programs() {
  require_tools
  install_postgres
  export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-${NODE_ENV:-Development}}
  export PORT=${PORT:-8080}
}

# Stores of one's own are migrated here; the embedded ones migrate by themselves.
migrate_own_stores() {
  [ -n "${DATABASE_URL:-}${DATABASE_URL_FILE:-}" ] || return 0
  dotnet "$(program Database)" up >&2
}

run_app() {
  case ${1:-} in
    --watch) watch_app ;;
    '')
      prepare_programs
      build_dotnet src/Api
      build_web
      migrate_own_stores
      # In this process' place: whatever ends it ends the program, and the program's stores end with it.
      export WEB_ROOT=$PWD/src/Web/dist DEMO=${DEMO:-true} Logging__LogLevel__Default=${Logging__LogLevel__Default:-Warning}
      exec dotnet "$(program Api)"
      ;;
    *) fail "./dev run takes --watch or nothing" ;;
  esac
}

watch_app() {
  prepare_programs
  build_dotnet src/Api
  install_web
  migrate_own_stores
  local pids=.vault/watch.pids
  mkdir -p .vault
  : >"$pids"
  set -m # each in a process group of its own, to be ended with all that it starts
  # Holds the reading end of a pipe that we alone write to: it closes when we end, even by kill -9.
  exec 9> >(
    trap '' INT TERM HUP
    cat >/dev/null
    kill_watched
  )
  export DEMO=${DEMO:-true} Logging__LogLevel__Default=Debug
  dotnet watch --non-interactive --project src/Api run 9>&- </dev/null &
  echo $! >>"$pids"
  VITE_API=http://127.0.0.1:$PORT npm run --prefix src/Web dev -- --debug hmr 9>&- </dev/null &
  echo $! >>"$pids"
  trap 'exit 130' INT
  trap 'exit 143' TERM
  trap end_watched EXIT
  say "Open http://localhost:5173 (the API, with its log, is http://localhost:$PORT)"
  wait
}

end_watched() {
  trap '' INT TERM
  kill_watched
  wait
}

kill_watched() {
  while read -r pid; do kill -TERM -- "-$pid" 2>/dev/null || true; done <.vault/watch.pids
}

run_cluster() {
  prepare_programs
  build_dotnet tools/Cluster
  build_web
  export WEB_ROOT=$PWD/src/Web/dist DEMO=${DEMO:-true} Logging__LogLevel__Default=${Logging__LogLevel__Default:-Warning}
  exec dotnet "$(program Cluster)" "$@"
}

run_migrations() {
  prepare_programs
  build_dotnet src/Database
  build_dotnet src/Embedded
  exec dotnet "$(program Database)" "$@"
}

run_bench() {
  prepare_programs
  build_dotnet tests/Load
  exec dotnet "$(program Load)"
}
