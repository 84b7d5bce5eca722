/*
 * sqlite: the library's calls, found when a state is first opened. Linked, its 1,600 names would be looked up in every
 * start of the program: 1.4 million instructions and 20 pages of what one report takes (docs/performance.md).
 */
#ifndef CROSSFOOT_RUN_SQLITE_H
#define CROSSFOOT_RUN_SQLITE_H

#include <sqlite3.h>
#include <stdbool.h>

struct sqlite {
    __typeof__(sqlite3_malloc) *malloc;
    __typeof__(sqlite3_free) *free;
    __typeof__(sqlite3_open_v2) *open;
    __typeof__(sqlite3_close) *close;
    __typeof__(sqlite3_errcode) *errcode;
    __typeof__(sqlite3_errstr) *errstr;
    __typeof__(sqlite3_exec) *exec;
    __typeof__(sqlite3_prepare_v3) *prepare;
    __typeof__(sqlite3_finalize) *finalize;
    __typeof__(sqlite3_step) *step;
    __typeof__(sqlite3_reset) *reset;
    __typeof__(sqlite3_clear_bindings) *clear_bindings;
    __typeof__(sqlite3_bind_blob64) *bind_blob;
    __typeof__(sqlite3_bind_int64) *bind_int;
    __typeof__(sqlite3_bind_text64) *bind_text;
    __typeof__(sqlite3_column_bytes) *column_bytes;
    __typeof__(sqlite3_column_int64) *column_int;
    __typeof__(sqlite3_column_text) *column_text;
};

/* False where the library is not on this machine, or not of the kind that is known. What is loaded stays. */
bool sqlite_load(struct sqlite *out);

#endif
