// simdjson behind a C interface: one document in, a flat list of its values out.
// No exception crosses this border.
#ifndef CANONYM_CSIMDJSON_H
#define CANONYM_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum csj_kind {
  CSJ_NULL = 0,
  CSJ_FALSE = 1,
  CSJ_TRUE = 2,
  CSJ_NUMBER = 3,
  CSJ_STRING = 4,
  CSJ_ARRAY = 5,
  CSJ_OBJECT = 6, // its members follow: a string (the key), then the value
};

struct csj_node {
  uint32_t kind;
  uint32_t next;   // number of the node behind this one and all within it
  uint64_t start;  // where the text of a string or number begins in csj_text
  uint64_t length; // how many bytes it has
};

struct csj_reader;

// A reader of documents of up to `maximum` bytes; NULL without memory.
struct csj_reader *csj_open(size_t maximum);
void csj_close(struct csj_reader *reader);

// Reads one document. Returns 0, or simdjson's error code.
int csj_read(struct csj_reader *reader, const uint8_t *bytes, size_t length);

// What an error code means, as a static text.
const char *csj_message(int error);
// Where the last error was met, in bytes; SIZE_MAX when that is not known.
size_t csj_error_offset(const struct csj_reader *reader);

// The values of the last document; valid until the next read.
const struct csj_node *csj_nodes(const struct csj_reader *reader);
size_t csj_node_count(const struct csj_reader *reader);
// The text of its strings, decoded, and of its numbers, as written.
const uint8_t *csj_text(const struct csj_reader *reader);
size_t csj_text_length(const struct csj_reader *reader);

#ifdef __cplusplus
}
#endif

#endif
