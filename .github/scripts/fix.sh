#!/usr/bin/env bash
# `pinning pull-request` branches, commits, pushes, and opens or updates the pull request; 1 means that it did.
set -euo pipefail

git config user.name >/dev/null || git config user.name "github-actions[bot]"
git config user.email >/dev/null || git config user.email "41898282+github-actions[bot]@users.noreply.github.com"

arguments=()
if [ -n "${INPUT_BASE:-}" ]; then arguments+=("--base=$INPUT_BASE"); fi
read -r -d '' -a paths <<< "${INPUT_PATHS:-.}" || true
if [ "${#paths[@]}" -eq 0 ]; then paths=(.); fi

code=0
"$PINNING" pull-request ${arguments[@]+"${arguments[@]}"} -- "${paths[@]}" || code=$?
if [ "$code" -gt 1 ]; then exit "$code"; fi
