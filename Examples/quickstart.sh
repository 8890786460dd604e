#!/usr/bin/env bash
# Builds Canonym and cleans the articles beside this script with the registry built in: shows what is done to
# the first of them, and writes all of them as JSON lines. Says what is missing, or installs it where it may.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. Tests/setup.sh

out=${1:-.build/clean.jsonl}
echo 'Building the release (some minutes the first time) ...'
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! swift build -c release --static-swift-stdlib --product canonym > "$log" 2>&1; then
  tail -n 30 "$log" >&2
  give_up 'The build failed; what the compiler said stands above.'
fi
canonym=.build/release/canonym

echo
echo 'What cleaning does: - is a line removed, < and > a line before and after, then who and how much is meant.'
echo
# Ten of the articles; all thirty go to the file.
pattern='"id":"ex-\(01\|05\|07\|12\|15\|19\|21\|25\|26\|28\)"'
grep "$pattern" Examples/articles.jsonl | "$canonym" clean --show

"$canonym" clean --threads 2 -o "$out" Examples/articles.jsonl
echo "The cleaned articles are in $out, a JSON object a line. Their sources come back with:"
echo "  $canonym restore $out"
echo 'More: try'
echo "  $canonym lookup Харьков"
echo "  $canonym clean --help"
