#!/usr/bin/env bash
# Lets each write, synchronization and renaming of a file fail, one after the other, alone and with all that follow:
#
#   Tests/Checks/faults.sh [COMMAND]     .build/release/canonym unless told
#
# Whatever fails, the command ends with status 4 and a message, or what failed did not matter; the registry is intact,
# and holds all or nothing of the change.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command=$(realpath "${1:-.build/release/canonym}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
clang -shared -fPIC -O1 -o "$work/fault.so" Tests/Checks/fault.c -ldl
status=0

canonym() { "$command" "$@"; }
entities() { # FROM TO
  for number in $(seq "$1" "$2"); do
    printf '{"id":"e%s","name":"Name %s","aliases":["Назва %s"],"ids":{"s":"%s"}}\n' \
      "$number" "$number" "$number" "$number"
  done
}
fresh() { # what a run begins with, without the log of an earlier one
  rm -f "$work"/db* "$work"/out*
  cp "$work/base" "$work/db"
  echo old > "$work/out"
}

entities 1 40 > "$work/first.jsonl"
entities 30 400 > "$work/second.jsonl"
canonym -q registry import -r "$work/base" "$work/first.jsonl"
canonym registry export -r "$work/base" > "$work/before"

# try NAME WORD…: the calls of a command that changes the registry `db`, or writes the file `out`.
try() {
  local name=$1 count at stays failed code
  shift
  fresh
  FAULT_COUNT=$work/count LD_PRELOAD=$work/fault.so "$command" -q "$@" > /dev/null
  count=$(< "$work/count")
  canonym registry export -r "$work/db" > "$work/after"
  failed=0
  for stays in '' yes; do
    for at in $(seq 1 "$count"); do
      fresh
      code=0
      env ${stays:+FAULT_STAYS=1} FAULT_AT="$at" LD_PRELOAD="$work/fault.so" \
        "$command" -q "$@" > /dev/null 2> "$work/message" || code=$?
      if [ $code != 0 ] && { [ $code != 4 ] || [ ! -s "$work/message" ]; }; then
        echo "$name, call $at${stays:+ and after}: status $code, $(head -c 200 "$work/message")"
        failed=$((failed + 1))
      fi
      if ! canonym registry check -r "$work/db" > "$work/checked" 2>&1; then
        echo "$name, call $at${stays:+ and after}: $(head -n 1 "$work/checked")"
        failed=$((failed + 1))
        continue
      fi
      canonym registry export -r "$work/db" > "$work/now"
      if ! cmp -s "$work/now" "$work/after" && { [ $code = 0 ] || ! cmp -s "$work/now" "$work/before"; }; then
        echo "$name, call $at${stays:+ and after}: the registry holds a part (status $code)"
        failed=$((failed + 1))
      fi
      if [ $code = 4 ] && compgen -G "$work/out.*" > /dev/null; then
        echo "$name, call $at${stays:+ and after}: an unfinished file is left"
        failed=$((failed + 1))
      fi
    done
  done
  echo "$name: $count calls, $failed wrong"
  [ $failed = 0 ] || status=1
}

try import registry import -r "$work/db" "$work/second.jsonl"
try merge registry merge -r "$work/db" e1 e2 e3
try undo registry undo -r "$work/db" 1
try backup registry backup -r "$work/db" -o "$work/out"
try restore registry restore -r "$work/db" "$work/base"
try export registry export -r "$work/db" -o "$work/out"
try compile registry compile -r "$work/db" -o "$work/out"
exit $status
