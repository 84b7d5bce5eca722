/*
 * sum_scale: goes over the sums of a statement. Below "Client assets
 * (billions)" a total closes the caption's rows, and what is added to it behind
 * that is still in billions, whatever the table's note says. A row whose own
 * words tell its scale keeps it.
 */
#include "recognize/calculation/sum_scale.h"

#include "recognize/statement/scale.h"

static bool is_money(const struct row *row) { return row->unit == UNIT_CURRENCY && row->role != ROLE_HEADING; }

/* The row's scale, where it is money's and not just the table's; 0 else. */
static int64_t told_scale(const struct statement *statement, int row) {
    int64_t scale = is_money(&statement->rows[row]) ? statement->rows[row].scale : 0;
    return scale != statement->scale ? scale : 0;
}

/* The one scale that is told among the rows of a sum; 0 where none is, or several are. */
static int64_t scale_of_sum(const struct statement *statement, int total) {
    const struct calculation *sum = &statement->rows[total].calculation;
    int64_t told = told_scale(statement, total);
    for (int i = 0; i < sum->term_count; i++) {
        int64_t scale = told_scale(statement, sum->terms[i].index);
        if (scale != 0 && told != 0 && scale != told)
            return 0;
        told = scale != 0 ? scale : told;
    }
    return told;
}

static void take_scale(struct row *row, int64_t scale) {
    if (is_money(row) && scale_of_label(row->label) == 0)
        row->scale = scale;
}

void sum_scales_settle(struct statement *statement) {
    for (int r = 0; r < statement->row_count; r++) {
        const struct calculation *sum = &statement->rows[r].calculation;
        int64_t scale = sum->term_count > 0 && is_money(&statement->rows[r]) ? scale_of_sum(statement, r) : 0;
        if (scale == 0)
            continue;
        take_scale(&statement->rows[r], scale);
        for (int i = 0; i < sum->term_count; i++)
            take_scale(&statement->rows[sum->terms[i].index], scale);
    }
}
