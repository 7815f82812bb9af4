# shellcheck shell=bash
# The release before this one, built beside it, to be tested together with it: deploy/previous-release names its commit.

previous_commit() { tr -d '[:space:]' <deploy/previous-release; }

# A checkout that brought the newest commit alone lacks it.
fetch_previous() {
  local commit=$1
  git cat-file -e "$commit^{commit}" 2>/dev/null && return 0
  say "Fetching the previous release, $commit"
  git fetch --quiet --depth 1 origin "$commit" || fail "The commit of deploy/previous-release, $commit, is not here and can't be fetched."
}

# Its programs then lie in artifacts/previous/COMMIT/artifacts/bin, as the current ones in artifacts/bin.
build_previous() {
  local commit tree stamp
  commit=$(previous_commit)
  tree=$PWD/artifacts/previous/$commit
  stamp=$tree/artifacts/.built-previous
  [ -f "$stamp" ] && return 0
  fetch_previous "$commit"
  say "Building the previous release, ${commit:0:7}"
  git worktree prune
  [ -e "$tree/.git" ] || git worktree add --quiet --force --detach "$tree" "$commit" >&2
  (
    cd "$tree" || exit
    # It was checked when it was new. The Api brings the silo's and the migrator's programs along.
    for project in src/Api src/Silo src/Database; do
      dotnet build "$project" --nologo -v quiet -nodeReuse:false -p:UseSharedCompilation=false \
        -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false -p:GenerateDocumentationFile=false >&2
    done
  )
  touch "$stamp"
}
