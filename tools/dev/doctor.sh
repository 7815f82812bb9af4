# shellcheck shell=bash
# What is missing or wrong on this machine and in this set-up. Changes nothing but what it builds to ask the stores.

run_doctor() {
  local wrong=0
  doctor_tools || wrong=1
  doctor_machine || wrong=1
  doctor_environment
  if dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-${NODE_ENV:-Development}}
    build_dotnet tools/Doctor
    dotnet "$(program Doctor)" || wrong=1
  fi
  if [ "$wrong" = 0 ]; then say 'Nothing is wrong.'; else say 'Something is wrong; what it is stands above.'; fi
  return "$wrong"
}

# found LEVEL SUBJECT TEXT
found() { printf '%-8s %-18s %s\n' "$@"; }

# has COMMAND LEVEL_IF_MISSING WHAT_FOR HOW_TO_GET_IT
has() {
  local version
  if command -v "$1" >/dev/null; then
    version=$("$1" --version 2>/dev/null | head -n 1) || version=
    found fine "$1" "${version:-is there}"
    return 0
  fi
  found "$2" "$1" "is missing: $3; $4"
  [ "$2" != WRONG ]
}

doctor_tools() {
  local bad=0 node_major
  has git WRONG 'everything needs it' "your system's packages" || bad=1
  if dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    found fine dotnet "SDK $(dotnet --version)"
  else
    found WRONG dotnet 'SDK 10 is missing: https://dotnet.microsoft.com/download/dotnet/10.0'
    bad=1
  fi
  node_major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
  if [ "${node_major:-0}" -ge 20 ]; then
    found fine node "$(node --version)"
  else
    found WRONG node 'Node 20 or later is missing: https://nodejs.org'
    bad=1
  fi
  if find_chromium >/dev/null; then found fine chromium "$(find_chromium)"; else found warning chromium 'is missing: ./dev test browser installs it on Debian as root'; fi
  doctor_production_tools
  return "$bad"
}

# Only ./dev cluster --production and ./dev test production need these.
doctor_production_tools() {
  local tool missing=
  for tool in nginx redis-server pgbackrest promtool; do
    PATH=$PATH:/usr/sbin:/usr/local/sbin command -v "$tool" >/dev/null || missing="$missing $tool"
  done
  [ -x /usr/lib/postgresql/15/bin/postgres ] || missing="$missing postgresql-15"
  if [ -z "$missing" ]; then
    found fine 'production tools' 'nginx, redis-server, PostgreSQL 15, pgBackRest, promtool'
  else
    found warning 'production tools' "missing:$missing; ./dev test production installs them on Debian as root"
  fi
}

doctor_machine() {
  local free memory bad=0
  free=$(df -Pm . | awk 'NR == 2 { print $4 }')
  if [ "$free" -lt 1000 ]; then
    found WRONG disk "$free MB are free here: builds and data need 1,000 at least"
    bad=1
  elif [ "$free" -lt 5000 ]; then
    found warning disk "$free MB are free here; all tests want 5,000"
  else
    found fine disk "$((free / 1024)) GB are free here"
  fi
  memory=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo 2>/dev/null || echo)
  if [ -n "$memory" ] && [ "$memory" -lt 2000 ]; then found warning memory "$memory MB are available; the programs with their stores want 2,000"; fi
  return "$bad"
}

# Names that are nearly those of settings are taken for none by the programs.
doctor_environment() {
  local known key
  known=$(grep -ohE '"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+"' src/Settings/*.cs | tr -d '"' | sort -u)
  for key in $(compgen -e | grep -E '^(DATABASE|REDIS|JWT|SILO|CLUSTER|SERVICE|CORS|SENTRY|SMTP|POKEAPI|METRICS|TRUSTED|DRAIN|GATEWAY)_' || true); do
    grep -qx "${key%_FILE}" <<<"$known" || found warning environment "$key is set, but the product reads no such setting"
  done
}
