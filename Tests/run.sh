#!/usr/bin/env bash
# Builds Canonym and runs every check and test there is. One line a check; status 1 if one failed.
# A first run takes minutes, a second one only what changed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
. Tests/setup.sh

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0
failed=()

# check NAME COMMAND...: runs it, and shows what it said when it fails; its status is the command's.
check() {
  local name=$1 start=$SECONDS
  shift
  if "$@" > "$work/log" 2>&1; then
    printf 'ok    %-48s %4d s\n' "$name" $((SECONDS - start))
    passed=$((passed + 1))
  else
    printf 'FAIL  %-48s %4d s\n' "$name" $((SECONDS - start))
    # A compiler's errors, where there are any, else how it ended.
    { grep -m 20 -A 2 'error:' "$work/log" || tail -n 60 "$work/log"; } | sed 's/^/      /'
    failed+=("$name")
    return 1
  fi
}

# The tests' own lines are shown as they come; those that only say that a test has started are not.
run_tests() {
  swift test 2>&1 | grep --line-buffered -v ' started\.$'
}

check 'the sources are formatted' swift format lint --strict -r Sources Tests Package.swift
check 'the rooms keep the rules of the house' bash Tests/Checks/house.sh
check 'the embedded tables are the files of Tables/' bash Tests/Checks/tables.sh
check 'the links of the documents lead somewhere' bash Tests/Checks/links.sh
check 'the release is built' swift build -c release --static-swift-stdlib --product canonym
built=yes
check 'a write that fails leaves all or nothing' bash Tests/Checks/faults.sh
check 'the tests are built' swift build --build-tests || built=no
if [ $built = yes ] && run_tests; then
  echo 'ok    the tests pass'
  passed=$((passed + 1))
else
  echo 'FAIL  the tests pass'
  failed+=('the tests pass')
fi
check 'the commands of README.md print what it shows' bash Tests/Checks/readme.sh README.md
check 'the quick start cleans the example articles' Examples/quickstart.sh .build/quickstart.jsonl
check 'the command runs away from where it was built' bash Tests/Checks/relocatable.sh

if [ ${#failed[@]} -gt 0 ]; then
  printf '\n%d checks passed, %d failed after %d s:\n' "$passed" ${#failed[@]} "$SECONDS"
  printf '  %s\n' "${failed[@]}"
  exit 1
fi
printf '\n%d checks passed after %d s\n' "$passed" "$SECONDS"
