// simdjson's first stage behind a C interface: UTF-8 is checked and the places of all structural
// characters and scalar starts of a JSON document are found. No logic lives here; the grammar is
// the JSON room's. No C++ exception leaves these functions.
#ifndef CANONYM_CSIMDJSON_H
#define CANONYM_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum csimdjson_status {
  CSIMDJSON_OK,
  CSIMDJSON_EMPTY,
  CSIMDJSON_NOT_UTF8,
  CSIMDJSON_CONTROL_CHARACTER, // below U+0020 inside a string
  CSIMDJSON_UNCLOSED_STRING,
  CSIMDJSON_NO_MEMORY,
  CSIMDJSON_OTHER,
};

typedef struct csimdjson_indexer csimdjson_indexer;

// NULL when there is no memory.
csimdjson_indexer *csimdjson_open(void);
void csimdjson_close(csimdjson_indexer *indexer);

// Indexes `length` bytes, at most UINT32_MAX - 64. On CSIMDJSON_OK `*positions` points at `*count`
// ascending offsets below `length`; they stay valid until the next call with the same indexer.
enum csimdjson_status csimdjson_index(csimdjson_indexer *indexer, const uint8_t *bytes,
                                      size_t length, const uint32_t **positions, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
