#!/usr/bin/env bash
# Annotations into the log, a summary on the job's page, and the SARIF report where one is asked for.
# The exit code goes into the output `code`, as the pull request is made even where the job fails.
set -euo pipefail

arguments=()
while IFS= read -r line; do
  if [ -n "$line" ]; then arguments+=("$line"); fi
done <<< "${INPUT_ARGS:-}"
if [ -n "${INPUT_FAIL_ON:-}" ]; then arguments+=("--fail-on=$INPUT_FAIL_ON"); fi
read -r -d '' -a paths <<< "${INPUT_PATHS:-.}" || true
if [ "${#paths[@]}" -eq 0 ]; then paths=(.); fi

code=0
"$PINNING" scan --format github ${arguments[@]+"${arguments[@]}"} -- "${paths[@]}" > "$RUNNER_TEMP/pinning.txt" || code=$?
cat "$RUNNER_TEMP/pinning.txt"
findings=$(grep -c '^::' "$RUNNER_TEMP/pinning.txt" || true)

# Before the SARIF report, which may stand in the tree.
if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ "$findings" -gt 0 ]; then
  {
    echo "### Certificate pins: $findings"
    echo
    echo '```text'
    "$PINNING" scan ${arguments[@]+"${arguments[@]}"} -- "${paths[@]}" 2>&1 | head -n 200 || true
    echo '```'
  } >> "$GITHUB_STEP_SUMMARY"
fi

sarif="${INPUT_SARIF:-}"
if [ -z "$sarif" ] && [ "${INPUT_UPLOAD:-false}" = true ]; then sarif="$RUNNER_TEMP/pinning.sarif"; fi
if [ -n "$sarif" ]; then
  "$PINNING" scan --format sarif --output "$sarif" ${arguments[@]+"${arguments[@]}"} -- "${paths[@]}" || [ $? -eq 1 ] || code=2
fi

{
  echo "code=$code"
  echo "findings=$findings"
  echo "sarif=$sarif"
} >> "$GITHUB_OUTPUT"
