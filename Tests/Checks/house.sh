#!/usr/bin/env bash
# The rules of the house that the compiler does not know: who may import what, where `unsafe` may stand.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

edges='Unicode Tables Storage JSON Streams'  # floor 1: rooms that call C
kernels='Sources/Transliteration/Kernel/ Sources/Gazetteer/ScanKernel.swift' # measured hot loops
longest=670                                  # lines of a file

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
complain() {
  if [ -n "$1" ]; then
    printf '%s\n' "$1"
    status=1
  fi
}

mapfile -t sources < <(find Sources -name '*.swift' | sort)
mapfile -t all < <(find Sources Tests Package.swift -name '*.swift' | sort)

complain "$(awk '
  /^ *(@[A-Za-z_() ]+ )?((public|package|internal|private|fileprivate) )?import .*Foundation/ {
    print FILENAME ":" FNR ": Foundation is not to be imported: " $0
  }' "${sources[@]}")"

complain "$(awk -v edges="$edges" -v kernels="$kernels" '
  BEGIN {
    n = split(edges, room, " "); for (i = 1; i <= n; i++) allowed[room[i]]
    count = split(kernels, kernel, " ")
  }
  FNR == 1 {
    split(FILENAME, part, "/"); free = part[2] in allowed
    for (i = 1; i <= count; i++) if (index(FILENAME, kernel[i]) == 1) free = 1
  }
  free { next }
  { line = $0; gsub(/"([^"\\]|\\.)*"/, "", line); sub(/\/\/.*/, "", line) }
  line ~ /(^|[^A-Za-z0-9_])unsafe([^A-Za-z0-9_]|$)/ {
    print FILENAME ":" FNR ": unsafe belongs on floor 1: " $0
  }' "${sources[@]}")"

complain "$(awk -v longest="$longest" '
  FNR == longest + 1 { print FILENAME ": more than " longest " lines: two files?" }' "${all[@]}")"

# What each room is given, as the package manager reads the manifest: lines of `room NAME PATH TYPE` and
# `on NAME OTHER`.
swift package describe 2> /dev/null | awk '
  /^    Name: / { name = $2 }
  /^    Type: / { type = $2 }
  /^    Path: / { print "room", name, $2, type }
  /^    [^ ]/ { listing = /Target dependencies:/ }
  listing && /^        / { print "on", name, $1 }' > "$work/rooms"

complain "$(awk '
  # Floors are said by the manifest: let floor3 = room("Names", …)
  FILENAME == "Package.swift" {
    if (match($0, /let floor[0-9]+/)) current = substr($0, RSTART + 9, RLENGTH - 9) + 0
    for (line = $0; match(line, /(room|door)\("[A-Za-z]+"/); line = substr(line, RSTART + RLENGTH)) {
      split(substr(line, RSTART, RLENGTH), word, "\""); floor["Canonym" word[2]] = current
    }
  }
  FILENAME != "Package.swift" && $1 == "on" && ($2 in floor) && ($3 in floor) && floor[$3] >= floor[$2] {
    print "Package.swift: " $2 " is on floor " floor[$2] ", and may not use " $3 " on floor " floor[$3]
  }' Package.swift "$work/rooms")"

complain "$(awk '
  FNR == NR && $1 == "room" { path[$2] = $3 "/"; next }
  FNR == NR { given[$2, $3]; next }
  FNR == 1 {
    here = ""
    for (room in path) if (index(FILENAME, path[room]) == 1) here = room
  }
  /^ *(@[A-Za-z_() ]+ )?((public|package|internal|private|fileprivate) )?import / {
    sub(/.*import +((struct|class|enum|protocol|typealias|func|let|var) +)?/, "")
    sub(/[^A-Za-z0-9_].*/, "")
    if (($0 in path) && here != "" && !((here, $0) in given))
      print FILENAME ":" FNR ": imports " $0 ", which Package.swift does not give to " here
  }' "$work/rooms" "${all[@]}")"
exit $status
