#!/usr/bin/env bash
# Every relative link of every Markdown file leads to a file or folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
find . -name '*.md' -not -path './.build/*' -not -path './.git/*' -print0 | xargs -0 awk '
  /^ *```/ { code = !code }
  FNR == 1 { code = 0 }
  code { next }
  {
    line = $0
    gsub(/`[^`]*`/, "", line)
    while (match(line, /\]\([^) ]+\)/)) {
      link = substr(line, RSTART + 2, RLENGTH - 3)
      line = substr(line, RSTART + RLENGTH)
      if (link ~ /^([a-z]+:|#)/) continue
      sub(/#.*/, "", link)
      folder = FILENAME; sub(/[^\/]*$/, "", folder)
      if (system("test -e \"" folder link "\"") != 0) { print FILENAME ":" FNR ": " link " is not there"; bad = 1 }
    }
  }
  END { exit bad }'
