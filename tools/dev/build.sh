# shellcheck shell=bash
# Builds, each skipped while nothing that it reads has changed.

built_inputs() { echo src tests tools ./*.props global.json .editorconfig PokeTradeVault.sln ':!src/Web' ':!tools/dev'; }

# build_dotnet PROJECT_OR_SOLUTION [CONFIGURATION]
build_dotnet() {
  local what=$1 configuration=${2:-Debug} stamp now
  stamp=artifacts/.built-$(basename "$what")-$configuration
  # shellcheck disable=SC2046 # a list of paths
  now=$(hash_of $(built_inputs))
  [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && return 0
  say "Building $(basename "$what")"
  # The servers that builds leave running would outlive us, holding their output's pipe.
  dotnet build "$what" -c "$configuration" --nologo -v quiet -nodeReuse:false -p:UseSharedCompilation=false >&2
  mkdir -p artifacts
  echo "$now" >"$stamp"
}

build_web() {
  [ -f src/Web/package.json ] || return 0
  install_web
  local stamp=artifacts/.built-web now
  now=$(hash_of src/Web src/Catalog/Data)
  [ -f src/Web/dist/index.html ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && return 0
  say "Building the web app"
  npm run --prefix src/Web --silent build -- --logLevel warn >&2
  mkdir -p artifacts
  echo "$now" >"$stamp"
}

# program NAME [release]: the built program's path
program() { echo "artifacts/bin/$1/${2:-debug}/PokeTradeVault.$1.dll"; }
