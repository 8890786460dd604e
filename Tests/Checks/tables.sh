#!/usr/bin/env bash
# The embedded list of tables is the one that embed.sh writes now.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/Sources/CTables"
ln -s "$PWD/Tables" "$work/Tables"
cp Sources/CTables/embed.sh "$work/Sources/CTables/"
sh "$work/Sources/CTables/embed.sh"
diff Sources/CTables/CTables.c "$work/Sources/CTables/CTables.c" \
  || { echo 'Run sh Sources/CTables/embed.sh, and commit CTables.c.'; exit 1; }
