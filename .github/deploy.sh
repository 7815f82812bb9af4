#!/usr/bin/env bash
# deploy.sh ENVIRONMENT RELEASE: brings the images of that tag to where DEPLOY_TO says:
#   compose      DEPLOY_HOST, a machine with Docker: its files become those of this commit, then deploy/compose/release.sh
#   kubernetes   deploy/kubernetes/release.sh; DEPLOY_KEY is the kubeconfig
# AWS has its own registry and its own step, deploy/aws/release.sh; Heroku builds by itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
environment=$1 release=$2
case $release in *[!0-9A-Za-z._-]* | '') echo "\"$release\" is no tag." >&2 && exit 2 ;; esac

case ${DEPLOY_TO:-} in
  compose)
    tar -c docker-compose.yml docker-compose.production.yml docker-compose.staging.yml deploy |
      .github/on-host.sh "tar -x && deploy/compose/release.sh '$environment' '$release'"
    ;;
  kubernetes)
    KUBECONFIG=$(mktemp)
    export KUBECONFIG
    trap 'rm -f "$KUBECONFIG"' EXIT
    printf '%s\n' "$DEPLOY_KEY" >"$KUBECONFIG"
    deploy/kubernetes/release.sh "$environment" "$release"
    ;;
  *) echo "The variable DEPLOY_TO of the environment $environment must be compose or kubernetes; it is \"${DEPLOY_TO:-}\"." >&2 && exit 2 ;;
esac
