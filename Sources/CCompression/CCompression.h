// zlib and zstd. zlib opens its streams by macros that check versions, which Swift cannot see, so
// those have a wrapper here. No logic lives in this file.
#ifndef CANONYM_CCOMPRESSION_H
#define CANONYM_CCOMPRESSION_H

#include <zlib.h>
#include <zstd.h>

// 16 on top of the window bits asks for gzip's header and checksum (zlib.h, inflateInit2).
static inline int ccompression_gzip_decoder_open(z_stream *stream) {
  return inflateInit2(stream, MAX_WBITS + 16);
}
static inline int ccompression_gzip_encoder_open(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, MAX_WBITS + 16, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
}

#endif
