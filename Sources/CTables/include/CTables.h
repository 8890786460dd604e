// The tables of the folder Tables/, embedded in the program as they stand.
#ifndef CANONYM_CTABLES_H
#define CANONYM_CTABLES_H

#include <stddef.h>

struct ctable {
  const char *name; // path below Tables/, such as "Registry/aliases.tsv"
  const unsigned char *bytes;
  size_t size;
};

// All embedded tables, in byte order of their names.
const struct ctable *ctables(void);
size_t ctables_count(void);

#endif
