/*
 * tiny: reports of a few cells, made up of what a test tells: for the model's
 * own tests, where every cell must be in sight.
 */
#ifndef CROSSFOOT_TESTS_SUPPORT_TINY_H
#define CROSSFOOT_TESTS_SUPPORT_TINY_H

#include "model/model.h"

/* A report of one document of `lines` lines ("line 1", ...) and nothing else. */
struct report *tiny_report(struct arena *arena, int lines);

/* Appends a statement with `columns` amount columns and no rows. */
struct statement *tiny_statement(struct arena *arena, struct report *report, enum statement_kind kind, int columns);

/* What a column tells: a basis, the end of its period as yyyymmdd, its months. */
void tiny_column(struct statement *statement, int column, enum basis basis, int end, int months);

/* Appends a row of numbers; a value of TINY_BLANK makes a blank cell. */
enum { TINY_BLANK = -999 };
struct row *tiny_row(struct arena *arena, struct statement *statement, enum concept concept, const char *label,
                     const int *values);

#endif
