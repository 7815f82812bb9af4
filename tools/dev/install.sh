# shellcheck shell=bash
# What must be on the machine, and what npm brings.

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

require_dotnet() {
  command -v git >/dev/null || fail "git is missing: install it from https://git-scm.com or with your system's packages."
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' ||
    fail ".NET SDK 10 is missing: install it from https://dotnet.microsoft.com/download/dotnet/10.0"
}

require_tools() {
  require_dotnet
  local node_major
  node_major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
  [ "${node_major:-0}" -ge 20 ] || fail "Node 20 or later is missing: install it from https://nodejs.org"
}

# Hash of the named files' contents, of all that git knows or would know of.
hash_of() {
  git ls-files -z --cached --others --exclude-standard -- "$@" | xargs -0 cksum 2>&1 | cksum
}

# npm_install FOLDER [flags]: only when the lock file has changed since the last time.
npm_install() {
  local folder=$1 stamp=$1/node_modules/.installed-lock
  shift
  [ -f "$folder/package-lock.json" ] || return 0
  cmp -s "$folder/package-lock.json" "$stamp" && return 0
  say "Installing npm packages of $folder"
  (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error "$@" >&2)
  mkdir -p "$folder/node_modules"
  cp "$folder/package-lock.json" "$stamp"
}

# The links that its install script would make are made at the first start, so the script need not run.
install_postgres() { npm_install src/Embedded --ignore-scripts; }

install_oldest_postgres() { npm_install tests/Integration --ignore-scripts; }

install_catalog_generator() { npm_install src/Catalog/generate; }

install_web() { npm_install src/Web; }

# Prints the browser's path.
find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

install_chromium() {
  find_chromium >/dev/null && return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    fail "Chromium is missing: install it (on Debian: sudo apt-get install chromium)."
  fi
  say "Installing Chromium"
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium fonts-dejavu-core >/dev/null
}
