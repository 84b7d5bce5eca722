/* The table of calls, each by its name in the library. */
#include "run/sqlite.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

static const struct {
    const char *name;
    size_t at;
} calls[] = {
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
    void *library = dlopen("libsqlite3.so.0", RTLD_NOW | RTLD_LOCAL);
    for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
        void *call = library != NULL ? dlsym(library, calls[i].name) : NULL;
        if (call == NULL)
            return false;
        memcpy((char *)out + calls[i].at, &call, sizeof call);
    }
    return true;
}
