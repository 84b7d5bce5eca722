/* The table of calls, each by its name in the library. */
#include "run/sqlite.h"

#include "base/library.h"

static const struct library_call calls[] = {
    {"sqlite3_malloc", offsetof(struct sqlite, malloc)},
    {"sqlite3_free", offsetof(struct sqlite, free)},
    {"sqlite3_open_v2", offsetof(struct sqlite, open)},
    {"sqlite3_close", offsetof(struct sqlite, close)},
    {"sqlite3_errcode", offsetof(struct sqlite, errcode)},
    {"sqlite3_errstr", offsetof(struct sqlite, errstr)},
    {"sqlite3_exec", offsetof(struct sqlite, exec)},
    {"sqlite3_prepare_v3", offsetof(struct sqlite, prepare)},
    {"sqlite3_finalize", offsetof(struct sqlite, finalize)},
    {"sqlite3_step", offsetof(struct sqlite, step)},
    {"sqlite3_reset", offsetof(struct sqlite, reset)},
    {"sqlite3_clear_bindings", offsetof(struct sqlite, clear_bindings)},
    {"sqlite3_bind_blob64", offsetof(struct sqlite, bind_blob)},
    {"sqlite3_bind_int64", offsetof(struct sqlite, bind_int)},
    {"sqlite3_bind_text64", offsetof(struct sqlite, bind_text)},
    {"sqlite3_column_bytes", offsetof(struct sqlite, column_bytes)},
    {"sqlite3_column_int64", offsetof(struct sqlite, column_int)},
    {"sqlite3_column_text", offsetof(struct sqlite, column_text)},
};

bool sqlite_load(struct sqlite *out) {
    return library_open("libsqlite3.so.0", calls, sizeof calls / sizeof calls[0], out) != NULL;
}
