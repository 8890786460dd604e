#!/usr/bin/env bash
# readme.sh FILE.md: runs the commands of its ```console blocks and compares what they print.
#
# A line `$ COMMAND` is run by bash, in a scratch folder where Examples/ and Tables/ are those of the
# repository and `canonym` is the release; the lines below it, up to the next command or the block's end,
# are what it prints, errors too. `…` stands for anything in its line, alone on a line for any lines.
set -euo pipefail
file=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
release=$PWD/.build/release
[ -x "$release/canonym" ] || { echo "There is no $release/canonym: build the release first."; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$PWD/Examples" "$PWD/Tables" "$work/"
export PATH=$release:$PATH
export LC_ALL=C.UTF-8
cd "$work"

status=0
count=0
command=
place=
expected=

# Sets `wanted` to lines, each after its newline, as a pattern of bash: all stands for itself, but … for
# anything.
pattern() {
  local text=$1
  text=${text//\\/\\\\}; text=${text//\*/\\*}; text=${text//\?/\\?}; text=${text//\[/\\[}
  text=${text//$'\n…\n'/*$'\n'}
  text=${text/%$'\n…'/*}
  wanted=${text//…/*}
}

# Runs the command read last, if there is one.
try() {
  [ -n "$command" ] || return 0
  local printed wanted
  printed=$(bash -c "$command" 2>&1) || true
  count=$((count + 1))
  pattern $'\n'"${expected%$'\n'}"
  if [[ $'\n'$printed != $wanted ]]; then
    printf '%s: $ %s\nprints\n%s\nand not\n%s\n' "$place" "$command" "$printed" "$expected"
    status=1
  fi
  command=
  expected=
}

number=0
inside=
while IFS= read -r line || [ -n "$line" ]; do
  number=$((number + 1))
  if [ -z "$inside" ]; then
    [ "$line" != '```console' ] || inside=yes
  elif [ "$line" = '```' ]; then
    try
    inside=
  elif [[ $line == '$ '* ]]; then
    try
    command=${line#'$ '}
    place=$(basename "$file"):$number
  elif [[ $command == *\\ && -z $expected ]]; then
    command+=$'\n'$line
  else
    expected+=$line$'\n'
  fi
done < "$file"
echo "$count commands tried"
[ "$count" -gt 0 ] || { echo "There is no command in $file."; status=1; }
exit $status
