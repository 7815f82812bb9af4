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
  local watched=($!)
  VITE_API=http://127.0.0.1:$PORT npm run --prefix src/Web dev -- --debug hmr 9>&- </dev/null &
  watched+=($!)
  printf '%s\n' "${watched[@]}" >"$pids"
  trap 'exit 130' INT
  trap 'exit 143' TERM
  trap end_watched EXIT
  say "Open http://localhost:5173 (the API, with its log, is http://localhost:$PORT)"
  wait "${watched[@]}"
}

end_watched() {
  trap '' INT TERM
  kill_watched
  exec 9>&-
}

# Ctrl-C to each group, which dotnet watch needs (it takes SIGTERM for a crash of the program); after 6 s what still lives is killed.
kill_watched() {
  local pids tries=60
  pids=$(sed 's/^/-/' .vault/watch.pids)
  # shellcheck disable=SC2086 # a list of process groups
  kill -INT -- $pids 2>/dev/null || return 0
  while [ $((tries -= 1)) -gt 0 ] && any_alive "$pids"; do sleep 0.1; done
  # shellcheck disable=SC2086
  kill -KILL -- $pids 2>/dev/null || true
}

any_alive() {
  local group
  for group in $1; do
    if kill -0 -- "$group" 2>/dev/null; then return 0; fi
  done
  return 1
}

run_cluster() {
  if [[ " $* " == *' --production '* ]]; then
    require_tools
    install_production
  else
    prepare_programs
  fi
  build_dotnet tools/Cluster
  build_web
  export WEB_ROOT=$PWD/src/Web/dist DEMO=${DEMO:-true} Logging__LogLevel__Default=${Logging__LogLevel__Default:-Warning}
  exec dotnet "$(program Cluster)" "$@"
}

# Replaces what ./dev cluster --production runs. Builds nothing: its programs are in use.
run_rollout() {
  if [[ " $* " == *" --to previous "* ]]; then build_previous; fi
  exec dotnet "$(program Cluster)" rollout "$@"
}

run_migrations() {
  prepare_programs
  build_dotnet src/Database
  build_dotnet src/Embedded
  exec dotnet "$(program Database)" "$@"
}

run_refresh() {
  prepare_programs
  build_dotnet src/Silo
  build_dotnet src/Embedded
  migrate_own_stores
  exec dotnet "$(program Silo)" --refresh-catalog
}

# Against whatever runs at an address: it needs neither Node nor stores.
run_smoke() {
  require_dotnet
  build_dotnet tools/Smoke
  exec dotnet "$(program Smoke)" "$@"
}
