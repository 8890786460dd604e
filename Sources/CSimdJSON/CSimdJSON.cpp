#include "CSimdJSON.h"

#include <simdjson.h>

#include <algorithm>
#include <memory>
#include <new>

using namespace simdjson;

struct csimdjson_indexer {
  std::unique_ptr<internal::dom_parser_implementation> stages;
};

static enum csimdjson_status status_of(error_code error) noexcept {
  switch (error) {
  case SUCCESS: return CSIMDJSON_OK;
  case EMPTY: return CSIMDJSON_EMPTY;
  case UTF8_ERROR: return CSIMDJSON_NOT_UTF8;
  case UNESCAPED_CHARS: return CSIMDJSON_CONTROL_CHARACTER;
  case UNCLOSED_STRING: return CSIMDJSON_UNCLOSED_STRING;
  case MEMALLOC: return CSIMDJSON_NO_MEMORY;
  default: return CSIMDJSON_OTHER;
  }
}

// Makes room for documents of `length` bytes. Grows to the next power of two, so that lines of
// slowly growing length do not allocate each time; the memory is touched only as far as used.
static error_code reserve(csimdjson_indexer &indexer, size_t length) noexcept {
  constexpr size_t smallest = 64 * 1024;
  constexpr size_t depth = 1; // for the second stage, which is not used
  if (indexer.stages && indexer.stages->capacity() >= length) { return SUCCESS; }
  size_t capacity = smallest;
  while (capacity < length) { capacity *= 2; }
  capacity = std::min(capacity, SIMDJSON_MAXSIZE_BYTES);
  if (indexer.stages) { return indexer.stages->set_capacity(capacity); }
  return get_active_implementation()->create_dom_parser_implementation(capacity, depth,
                                                                       indexer.stages);
}

extern "C" csimdjson_indexer *csimdjson_open(void) {
  return new (std::nothrow) csimdjson_indexer();
}

extern "C" void csimdjson_close(csimdjson_indexer *indexer) { delete indexer; }

extern "C" enum csimdjson_status csimdjson_index(csimdjson_indexer *indexer, const uint8_t *bytes,
                                                 size_t length, const uint32_t **positions,
                                                 size_t *count) {
  *positions = nullptr;
  *count = 0;
  if (length == 0) { return CSIMDJSON_EMPTY; }
  try {
    error_code error = reserve(*indexer, length);
    if (error) {
      indexer->stages.reset();
      return CSIMDJSON_NO_MEMORY;
    }
    error = indexer->stages->stage1(bytes, length, stage1_mode::regular);
    if (error) { return status_of(error); }
    *positions = indexer->stages->structural_indexes.get();
    *count = indexer->stages->n_structural_indexes;
    return CSIMDJSON_OK;
  } catch (const std::bad_alloc &) {
    indexer->stages.reset();
    return CSIMDJSON_NO_MEMORY;
  } catch (...) {
    return CSIMDJSON_OTHER;
  }
}
