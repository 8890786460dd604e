// Made by embed.sh: do not edit. The tables of the folder Tables/, embedded, in byte order of their names.
#include "CTables.h"

static const unsigned char bytes_0[] = {
#embed "../../Tables/Articles/character-references.tsv"
};
static const unsigned char bytes_1[] = {
#embed "../../Tables/Names/apostrophes.tsv"
};
static const unsigned char bytes_2[] = {
#embed "../../Tables/Registry/aliases.tsv"
};
static const unsigned char bytes_3[] = {
#embed "../../Tables/Registry/entities.tsv"
};
static const unsigned char bytes_4[] = {
#embed "../../Tables/Registry/places.tsv"
};
static const unsigned char bytes_5[] = {
#embed "../../Tables/Registry/stop-aliases.tsv"
};

static const struct ctable tables[] = {
    {"Articles/character-references.tsv", bytes_0, sizeof bytes_0},
    {"Names/apostrophes.tsv", bytes_1, sizeof bytes_1},
    {"Registry/aliases.tsv", bytes_2, sizeof bytes_2},
    {"Registry/entities.tsv", bytes_3, sizeof bytes_3},
    {"Registry/places.tsv", bytes_4, sizeof bytes_4},
    {"Registry/stop-aliases.tsv", bytes_5, sizeof bytes_5},
};

const struct ctable *ctables(void) { return tables; }
size_t ctables_count(void) { return sizeof tables / sizeof tables[0]; }
