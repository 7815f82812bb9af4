#!/usr/bin/env bash
# images.sh RELEASE: builds every image of the product, scans it, and pushes it under that tag. Writes digests and lists of
# materials to images/. A fault that has a remedy and is critical keeps the image from the registry.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
release=$1 registry=ghcr.io/${GITHUB_REPOSITORY,,}
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
mkdir -p images

scan() { docker run --rm -v /var/run/docker.sock:/var/run/docker.sock -v "$PWD/images:/images" -v trivy:/root/.cache ghcr.io/aquasecurity/trivy:0.74.0 image --quiet "$@"; }

targets=(api silo database web postgres recovery)
for target in "${targets[@]}"; do
  docker build --file deploy/docker/Dockerfile --target "$target" --tag "$registry/$target:$release" \
    --build-arg RELEASE="$release" --build-arg SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH" \
    --label org.opencontainers.image.source="https://github.com/$GITHUB_REPOSITORY" \
    --label org.opencontainers.image.revision="$release" .
  scan --severity CRITICAL --ignore-unfixed --exit-code 1 "$registry/$target:$release"
  scan --format cyclonedx --output "/images/$target.cdx.json" "$registry/$target:$release"
done
# All or none.
for target in "${targets[@]}"; do
  docker push "$registry/$target:$release"
  docker inspect --format '{{index .RepoDigests 0}}' "$registry/$target:$release" | tee -a images/digests.txt
done
