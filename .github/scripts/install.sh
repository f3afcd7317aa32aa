#!/usr/bin/env bash
# Installs into an environment of its own, so that nothing of the job's own packages changes.
set -euo pipefail

folder="${RUNNER_TEMP:-/tmp}/flake8-pinning"
bin="$folder/bin"
"${PYTHON:-python3}" -m venv "$folder"
if [ ! -d "$bin" ]; then bin="$folder/Scripts"; fi

package="${INPUT_PACKAGE:-}"
if [ -z "$package" ]; then
  package="$ACTION"
  if [ "${INPUT_FIX:-false}" = true ]; then package="${ACTION}[codemods]"; fi
fi
"$bin/python" -m pip install --quiet --disable-pip-version-check "$package"
if [ "${INPUT_FIX:-false}" = true ]; then
  # The certificates for PEM bundles come from certifi's.
  "$bin/python" -m pip install --quiet --disable-pip-version-check certifi
fi
echo "pinning=$bin/pinning" >> "$GITHUB_OUTPUT"
