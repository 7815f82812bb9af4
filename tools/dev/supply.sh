# shellcheck shell=bash
# What the product is made of, and what is known against it.

# Asks the registries about every package of the lock files, those of packages too.
run_audit() {
  require_tools
  local failed=0 lock
  # Its findings are warnings, which are errors here; so is a registry that can't be asked.
  dotnet restore PokeTradeVault.sln --force -v quiet -p:NuGetAudit=true -p:NuGetAuditMode=all -p:NuGetAuditLevel=moderate || failed=1
  while read -r lock; do
    say "== $lock"
    npm audit --prefix "$(dirname "$lock")" --package-lock-only --audit-level=high || failed=1
  done < <(git ls-files '*package-lock.json')
  return "$failed"
}

run_sbom() {
  require_tools
  mkdir -p artifacts
  git ls-files '*packages.lock.json' '*package-lock.json' | xargs node tools/dev/sbom.mjs >artifacts/sbom.cdx.json
  say "artifacts/sbom.cdx.json"
}
