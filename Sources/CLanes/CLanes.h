// The one instruction on vectors of bytes that Swift has no word for.
#ifndef CANONYM_CLANES_H
#define CANONYM_CLANES_H

#include <stdint.h>

typedef int64_t clanes_sixteen __attribute__((vector_size(16)));

#if defined(__SSE2__)
/// The highest bits of sixteen bytes, that of the first byte lowest.
static inline uint32_t clanes_high_bits(clanes_sixteen bytes) {
  typedef char lanes __attribute__((vector_size(16)));
  return (uint32_t)__builtin_ia32_pmovmskb128((lanes)bytes);
}
#endif

#endif
