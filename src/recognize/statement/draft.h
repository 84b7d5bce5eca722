/*
 * draft: a statement in the making: its title and rows, before anything was
 * read from them.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_DRAFT_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_DRAFT_H

#include "recognize/column/heading_rows.h"
#include "recognize/statement/title.h"

struct draft {
    struct title title;
    struct grid_rows rows; /* heads first */
    int head_count;
    int column_count;
    int block; /* the block of its last grid */
    bool open;
    bool parted; /* it begins further down in a grid, below another statement */
};

/* A number stands in the row. */
bool draft_row_counts(const struct grid_row *row);

/* What kind of statement it is: its title says it, and where that is silent or weak, its labels. The title was read. */
enum statement_kind draft_kind(const struct draft *draft);

#endif
