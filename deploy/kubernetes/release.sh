#!/usr/bin/env bash
# release.sh staging|production RELEASE [roles]: migrates, then replaces silos and APIs one by one by the images of that tag.
# With "roles" the database's roles are made or given new passwords first: at the first release, and when they rotate.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
overlay=$1 release=$2 first=${3:-} namespace=vault-$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -r base "$overlay" "$work"
cp ../database/app-role.sql "$work/$overlay"
cd "$work/$overlay"
kustomize edit set image "poketradevault/api=*:$release" "poketradevault/silo=*:$release" "poketradevault/database=*:$release"
echo "RELEASE=$release" >>settings.env
kustomize build . >all.yaml

# job NAME: made anew and waited for.
job() {
  kubectl -n "$namespace" delete job "$1" --ignore-not-found
  kubectl apply -f all.yaml -l "step=$1"
  kubectl -n "$namespace" wait --for=condition=complete --timeout=30m "job/$1" || {
    kubectl -n "$namespace" logs "job/$1"
    echo "$1 failed: nothing was replaced." >&2
    exit 1
  }
}

# What the jobs read comes first; what serves goes on until the schema is there.
kubectl apply -f <(yq 'select(.kind == "Namespace" or .kind == "Secret" or .kind == "ConfigMap" or .kind == "NetworkPolicy")' all.yaml)
[ "$first" != roles ] || job roles
job migrate
kubectl apply -f <(yq 'select(.kind != "Job")' all.yaml)
kubectl -n "$namespace" rollout status deployment/silo --timeout=15m
kubectl -n "$namespace" rollout status deployment/api --timeout=15m
