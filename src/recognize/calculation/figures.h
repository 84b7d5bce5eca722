/*
 * calculation_figures: the amounts of one statement as integers of one
 * decimal place, and which of its columns are independent witnesses.
 */
#ifndef CROSSFOOT_RECOGNIZE_CALCULATION_FIGURES_H
#define CROSSFOOT_RECOGNIZE_CALCULATION_FIGURES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/model.h"

/* One cell. `unit` is one unit of its last printed place: what it stands for is units +- unit / 2. */
struct figure {
    int64_t units;
    int64_t unit; /* 0 for a nil and a blank, which are no rounded numbers */
    bool known;   /* a number or a nil; a blank, words and amounts beyond reason are not */
};

struct figures {
    int row_count, column_count;
    struct figure *cells;    /* row by row */
    bool *row_takes_part;    /* amounts in currency that may be added */
    bool *row_is_deducted;   /* says "less" and prints no minus */
    bool *row_is_fine;       /* prints decimals where other rows print none: perhaps a ratio or a price */
    int *row_cue;            /* cue_bits() of the rows that take part */
    bool *column_takes_part; /* amounts, not percentages or changes */
    const struct column *columns;
};

/* `percents`: those of a table that prints nothing else. */
struct figures figures_of(struct arena *arena, const struct statement *statement, bool percents);

static inline const struct figure *figure_at(const struct figures *figures, int row, int column) {
    return &figures->cells[row * figures->column_count + column];
}

enum { FIGURE_SLIP_BITS = 7 };

/*
 * One digit wrong, or two neighbours swapped, leaves a digit (or nine of it) and zeros. About 2^FIGURE_SLIP_BITS
 * residuals look so: by chance that is nothing unless the total had far more room.
 */
bool figure_slips(int64_t residual, const struct figure *total);

/* The sign by which a row adds to a total below it. */
static inline int figures_sign(const struct figures *figures, int row) {
    return figures->row_is_deducted[row] ? -1 : 1;
}

#endif
