# shellcheck shell=bash
# Checks that read the sources only. Prints one line a check: "passed NAME" or "failed NAME".

# check NAME COMMAND...
check() {
  local name=$1 output
  shift
  if output=$("$@" 2>&1); then
    echo "passed $name"
  else
    echo "failed $name"
    say "-- $name" "$output"
  fi
}

run_lint() {
  # Style beyond white space is the compiler's: warnings are errors.
  check 'formatting of C#' dotnet format whitespace . --folder --include src/ tests/ tools/ --verify-no-changes
  check 'workflows' node tools/dev/workflows.mjs .github/workflows/*.yml
  check 'owners, updates and required checks' node tools/dev/github.mjs
  check 'compose files' node tools/dev/compose.mjs docker-compose.yml docker-compose.yml+docker-compose.production.yml docker-compose.yml+docker-compose.production.yml+docker-compose.staging.yml
  check 'Dockerfiles' node tools/dev/dockerfiles.mjs deploy/docker/Dockerfile heroku.Dockerfile
  check 'Terraform modules' node tools/dev/terraform.mjs deploy/*/*.tf
  if command -v terraform >/dev/null; then check 'formatting of Terraform' terraform fmt -check -diff -recursive deploy; fi
  check 'Kubernetes manifests' node tools/dev/kubernetes.mjs deploy/kubernetes/base deploy/kubernetes/staging deploy/kubernetes/production
  fetch_previous "$(previous_commit)"
  check 'migrations' node tools/dev/migrations.mjs
  check 'Heroku' node tools/dev/heroku.mjs
  check 'settings of hosting options' node tools/dev/settings.mjs deploy/*/*.tf app.json deploy/kubernetes/*/kustomization.yaml
  check 'documents' node tools/dev/documents.mjs README.md docs/*.md docs/*/*.md
  check 'secrets in files' node tools/dev/secrets.mjs
  # shellcheck disable=SC2046 # a list of paths
  check 'dependencies' node tools/dev/dependencies.mjs $(git ls-files '*package-lock.json' '*packages.lock.json')
  check 'syntax of scripts' bash -n dev .ci/run tools/dev/*.sh deploy/*/*.sh deploy/docker/postgres/*.sh .github/*.sh tests/*/*/*.sh
  if command -v shellcheck >/dev/null; then check 'scripts' shellcheck dev .ci/run tools/dev/*.sh deploy/*/*.sh deploy/docker/postgres/*.sh .github/*.sh tests/*/*/*.sh; fi
  install_catalog_generator
  check 'catalog snapshot' npm run --prefix src/Catalog/generate --silent check
  if [ -f src/Web/package.json ]; then
    install_web
    npm_install src/Web/openapi
    check 'web app' npm run --prefix src/Web --silent lint
  fi
}
