#!/usr/bin/env bash
# Runs the parsers of Canonym under arbitrary bytes, by libFuzzer with AddressSanitizer:
#
#   Tests/Fuzz/run.sh [SECONDS] [NAME…]     60 seconds a target unless told; all of them, or JSONFuzz …
#
# A target is a file NameFuzz.swift of this folder: a `FuzzTarget` (Support.swift) that hands its input to a
# parser and checks what must hold of the answer. SwiftPM cannot link such programs, so it builds the rooms and
# the compiler links each target with their object files. Everything is kept in .build/fuzz:
#
#   NAME           the program of a target; `SWIFT_BACKTRACE=enable=no .build/fuzz/NAME FILE` runs one input
#   seeds/NAME     what seeds.sh makes of the project's own tables and examples
#   long           one piece repeated to a hundred thousand bytes: each target reads such texts within seconds
#   corpus/NAME    what was found worth keeping; the next run begins with it
#   found/NAME-*   inputs that ended a run
#
# Status 1 when something was found.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
. Tests/setup.sh

seconds=60
if [[ ${1:-} =~ ^[0-9]+$ ]]; then seconds=$1 && shift; fi
targets=("$@")
if [ $# = 0 ]; then
  for file in Tests/Fuzz/*Fuzz.swift; do targets+=("$(basename "$file" .swift)"); done
fi
work=.build/fuzz
objects=$work/release

build_rooms() {
  local room
  for room in Canonym CanonymArguments; do
    swift build -c release --scratch-path $work --target $room -Xswiftc -g -Xswiftc -enable-testing \
      -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address || return
  done
}

# Objects of sources that are there no more would be linked with the others.
drop_stale_objects() {
  local object room
  for object in $objects/Canonym*.build/*.swift.o; do
    room=$(basename "$(dirname "$object")" .build)
    room=${room#Canonym}
    [ -n "$(find "Sources/${room:-Canonym}" -name "$(basename "$object" .o)" -print -quit)" ] || rm -f "$object"
  done
}

# link NAME: the program of one target. The command lines it may read are those of the tests' sample program.
link() {
  local parts
  mapfile -t parts < <(find $objects/C*.build -name '*.o')
  parts+=(Tests/Fuzz/Support.swift "Tests/Fuzz/$1.swift" Tests/ArgumentsTests/SampleProgram.swift)
  echo "typealias Target = $1" > $work/Target.swift
  swiftc -O -g -sanitize=fuzzer,address -parse-as-library -swift-version 6 -strict-memory-safety \
    -module-name "$1" -package-name canonym -I $objects/Modules -I Sources/CICU -I Sources/CSQLite \
    -I Sources/CCompression -I Sources/CLanes -Xcc -fmodule-map-file=$objects/CSimdJSON.build/module.modulemap \
    -Xcc -fmodule-map-file=$objects/CTables.build/module.modulemap \
    "${parts[@]}" $work/Target.swift -o "$work/$1" -use-ld=lld \
    -licui18n -licuuc -licudata -lsqlite3 -lsimdjson -lz -lzstd -lstdc++
}

# fuzz NAME ARGUMENT…: runs a target's program. What it shares for all runs is no leak, neither now nor at the end,
# where pointers that Swift marks in their spare bits are taken for lost.
fuzz() {
  local name=$1
  shift
  ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no "$work/$name" -detect_leaks=0 -timeout=10 -rss_limit_mb=4096 \
    -artifact_prefix="$work/found/$name-" "$@" > "$work/$name.log" 2>&1
}

mkdir -p $work
build_rooms > $work/build.log 2>&1 || give_up "The rooms cannot be built:" "$(grep error: $work/build.log || tail $work/build.log)"
drop_stale_objects
rm -rf $work/seeds $work/long
. Tests/Fuzz/seeds.sh
status=0
for name in "${targets[@]}"; do
  mkdir -p "$work/corpus/$name" $work/found
  link "$name" > "$work/$name.log" 2>&1 || give_up "$name cannot be linked:" "$(grep -aA4 'error:' "$work/$name.log" || tail "$work/$name.log")"
  if fuzz "$name" -runs=0 $work/long/* \
    && fuzz "$name" -dict=Tests/Fuzz/words.dict -max_total_time="$seconds" -print_final_stats=1 \
      "$work/corpus/$name" "$work/seeds/$name"; then
    printf 'ok    %-22s %s\n' "$name" "$(grep -E '^#[0-9]+.DONE' "$work/$name.log" | tail -n 1)"
  else
    printf 'FOUND %-22s %s\n' "$name" "$(grep -aE 'Fatal error|ERROR|SUMMARY|Test unit written' "$work/$name.log")"
    status=1
  fi
done
exit $status
