// SQLite's C interface, with an inline wrapper where Swift cannot call it: destructors that are
// numbers cast to function pointers (SQLITE_TRANSIENT), and functions with variable arguments.
// No logic lives in this file.
#ifndef CANONYM_CSQLITE_H
#define CANONYM_CSQLITE_H

#include <sqlite3.h>

// Binds bytes as text or as a blob; SQLite copies them before it returns.

static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const void *bytes,
                                    sqlite3_uint64 length) {
  return sqlite3_bind_text64(statement, index, (const char *)bytes, length, SQLITE_TRANSIENT,
                             SQLITE_UTF8);
}
static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes,
                                    sqlite3_uint64 length) {
  return sqlite3_bind_blob64(statement, index, bytes, length, SQLITE_TRANSIENT);
}

// Spares SQLite the counting of its memory, and a lock with it; to be called before all else.

static inline void csqlite_start(void) {
  (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)sqlite3_initialize();
}

// Switches of one connection (SQLITE_DBCONFIG_…) to on or off.

static inline int csqlite_configure(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}

#endif
