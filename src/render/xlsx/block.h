/*
 * xlsx_block: reconciliations gathered by measure: one block each, a column a
 * period, a line an adjustment.
 */
#ifndef CROSSFOOT_RENDER_XLSX_BLOCK_H
#define CROSSFOOT_RENDER_XLSX_BLOCK_H

#include "base/arena.h"
#include "model/model.h"

/* Reconciliations of one measure in one unit: its periods, and the names of all their adjustments. */
struct block {
    int *members; /* indices of reconciliations */
    int member_count;
    text *names;
    enum adjustment_type *types;
    int name_count, type_count;
};

struct blocks {
    struct block *list;
    int count;
};

struct blocks blocks_of(struct arena *arena, const struct report *report);

/* Which of the block's names a reconciliation's adjustment stands under. */
int block_line(const struct block *block, const struct reconciliation *reconciliation, int adjustment);

#endif
