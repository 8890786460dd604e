#!/bin/sh
# Writes CTables.c anew: one embedded array for each file below Tables/ that is a table.
# Run from anywhere after a table was added, renamed or removed; edits inside a table need no run.
set -eu
cd "$(dirname "$0")"
list=$(cd ../../Tables && find . -type f \( -name '*.tsv' -o -name '*.txt' \) ! -path '*/Sources/*' | sed 's|^\./||' | LC_ALL=C sort)
{
  printf '// Made by embed.sh: do not edit. The tables of the folder Tables/, embedded, in byte order of their names.\n'
  printf '#include "CTables.h"\n\n'
  n=0
  for name in $list; do
    printf 'static const unsigned char bytes_%d[] = {\n#embed "../../Tables/%s"\n};\n' "$n" "$name"
    n=$((n + 1))
  done
  printf '\nstatic const struct ctable tables[] = {\n'
  n=0
  for name in $list; do
    printf '    {"%s", bytes_%d, sizeof bytes_%d},\n' "$name" "$n" "$n"
    n=$((n + 1))
  done
  printf '};\n\n'
  printf 'const struct ctable *ctables(void) { return tables; }\n'
  printf 'size_t ctables_count(void) { return sizeof tables / sizeof tables[0]; }\n'
} > CTables.c.new
cmp -s CTables.c.new CTables.c 2>/dev/null && rm CTables.c.new || mv CTables.c.new CTables.c
