# shellcheck shell=bash
# Suites. Each writes what it counted to test-results; the sum is the last line.

all_suites='lint unit web integration browser production'

run_tests() {
  require_tools
  local suites=${*:-$all_suites} suite failed=0
  for suite in $suites; do
    [[ " $all_suites " == *" $suite "* ]] || fail "No such suite: $suite (there are: $all_suites)"
  done
  # Tests have stores of their own, on free ports.
  unset DATABASE_URL REDIS_URL VAULT_POSTGRES_PORT VAULT_REDIS_PORT
  rm -rf test-results
  mkdir -p test-results
  for suite in $suites; do
    say "== $suite"
    local since=$SECONDS
    # Not in a condition: set -e must hold inside.
    set +e
    (
      set -e
      "suite_$suite"
    )
    local code=$?
    set -e
    node tools/dev/count.mjs "$suite" "$code" || failed=1
    say "   $((SECONDS - since)) s"
  done
  node tools/dev/count.mjs --sum
  return "$failed"
}

suite_lint() {
  npm_install tools/dev
  run_lint >test-results/lint.txt
}

suite_unit() {
  build_dotnet tests/Unit
  dotnet "$(program Unit)" -noLogo -noColor -result-xml test-results/unit.xml
}

suite_web() {
  install_web
  (cd src/Web && npx --no-install vitest run --reporter=default --reporter=json --outputFile.json=../../test-results/web.json)
}

suite_integration() {
  install_postgres
  install_oldest_postgres
  build_dotnet PokeTradeVault.sln
  dotnet "$(program Integration)" -noLogo -noColor -result-xml test-results/integration.xml
}

suite_browser() {
  install_postgres
  install_chromium
  build_dotnet PokeTradeVault.sln
  build_web
  CHROMIUM=$(find_chromium) WEB_ROOT=$PWD/src/Web/dist \
    dotnet "$(program Browser)" -noLogo -noColor -result-xml test-results/browser.xml
}

suite_production() {
  install_postgres
  install_production
  build_dotnet PokeTradeVault.sln
  build_previous
  build_web
  WEB_ROOT=$PWD/src/Web/dist dotnet "$(program Production)" -noLogo -noColor -result-xml test-results/production.xml
}
