// Makes one call of the system fail: the FAULT_AT-th of those that write, synchronize, cut short or rename a file, and
// with FAULT_STAYS all after it, as on a full or broken disk. Without FAULT_AT the calls are counted, and their number
// is written to FAULT_COUNT. Loaded before the C library (LD_PRELOAD); see faults.sh.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static long calls, at, stays;

__attribute__((constructor)) static void begin(void) {
  at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
  stays = getenv("FAULT_STAYS") != NULL;
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (file) {
    fprintf(file, "%ld\n", calls);
    fclose(file);
  }
}

static int fails(int error) {
  calls++;
  if (at == 0 || (stays ? calls < at : calls != at)) return 0;
  errno = error;
  return 1;
}

// What the program says on its standard streams is no file.
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define PASSED(file) ((file) < 3)

ssize_t write(int file, const void *bytes, size_t count) {
  return !PASSED(file) && fails(ENOSPC) ? -1 : REAL(write)(file, bytes, count);
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  return fails(ENOSPC) ? -1 : REAL(pwrite)(file, bytes, count, offset);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  return fails(ENOSPC) ? -1 : REAL(pwrite64)(file, bytes, count, offset);
}
int fsync(int file) { return fails(EIO) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails(EIO) ? -1 : REAL(fdatasync)(file); }
int ftruncate(int file, off_t length) { return fails(EIO) ? -1 : REAL(ftruncate)(file, length); }
int ftruncate64(int file, off64_t length) {
  return fails(EIO) ? -1 : REAL(ftruncate64)(file, length);
}
int rename(const char *from, const char *to) { return fails(EIO) ? -1 : REAL(rename)(from, to); }
