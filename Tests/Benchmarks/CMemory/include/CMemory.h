#pragma once
#include <stddef.h>

/// The bytes that malloc has given and not got back.
size_t cmemory_allocated(void);
