#!/usr/bin/env bash
# The release is one file: copied to an empty folder it works, while the folder it was built in is away.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
aside=.build-aside
[ ! -e "$aside" ] || { echo "$aside is in the way: an earlier run was killed; rename it to .build."; exit 1; }
cp .build/release/canonym "$work/"
trap 'if [ -e "$aside" ]; then mv "$aside" .build; fi; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mv .build "$aside"

try() {
  (cd "$work" && env -i ./canonym "$@" > out) || { echo "canonym $* ends with status $?"; exit 1; }
  [ -s "$work/out" ] || { echo "canonym $* prints nothing"; exit 1; }
}
try --version
try manual
try systems uk-national-2010
try lookup Kharkiv
try match Kyiv Київ
