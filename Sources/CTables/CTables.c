// Made by embed.sh: do not edit. The tables of the folder Tables/, embedded, in byte order of their names.
#include "CTables.h"

static const unsigned char bytes_0[] = {
#embed "../../Tables/Articles/character-references.tsv"
};
static const unsigned char bytes_1[] = {
#embed "../../Tables/Names/apostrophes.tsv"
};

static const struct ctable tables[] = {
    {"Articles/character-references.tsv", bytes_0, sizeof bytes_0},
    {"Names/apostrophes.tsv", bytes_1, sizeof bytes_1},
};

const struct ctable *ctables(void) { return tables; }
size_t ctables_count(void) { return sizeof tables / sizeof tables[0]; }
