/*
 * calculation_columns: the columns of one period are joined by their bases;
 * whether adjustments are printed to be added or to be taken off is told by
 * the rows. A relation is believed when rows with an adjustment bear it out
 * and hardly any contradicts: the contradicting ones are for check/ to report.
 */
#include "recognize/calculation/columns.h"

#include <stdlib.h>

#include "recognize/calculation/figures.h"

enum { ROWS_FEWEST = 2, ROWS_A_MISS = 3, ROWS_A_SLIP = 1, CALM_ROWS = 3 };

static bool same_period(const struct column *a, const struct column *b) {
    return period_equal(a->period, b->period) && a->measure == b->measure;
}

static void add_terms(struct arena *arena, const struct statement *statement, int non_gaap, enum basis basis, int sign,
                      struct calculation *sum) {
    for (int c = 0; c < statement->column_count; c++) {
        if (statement->columns[c].basis == basis &&
            same_period(&statement->columns[c], &statement->columns[non_gaap])) {
            *ARRAY_ADD(arena, sum->terms, sum->term_count) = (struct term){c, sign};
        }
    }
}

/* Its period's one GAAP column, first, and every adjustment; none where there is not one of each. */
static struct calculation terms_for(struct arena *arena, const struct statement *statement, int non_gaap, int sign) {
    struct calculation sum = {0};
    int gaap;

    add_terms(arena, statement, non_gaap, BASIS_GAAP, 1, &sum);
    gaap = sum.term_count;
    add_terms(arena, statement, non_gaap, BASIS_ADJUSTMENT, sign, &sum);
    return gaap == 1 && sum.term_count >= 2 ? sum : (struct calculation){0};
}

/*
 * Rows that bear the sum out with an adjustment that is not zero, less ROWS_A_MISS for each that contradicts; one
 * may do so by a digit and cost less, or nothing where rows without an adjustment agree.
 */
static int rows_for(const struct figures *figures, int non_gaap, const struct calculation *sum) {
    int rows = 0, slips = 0, calm = 0;

    for (int r = 0; r < figures->row_count; r++) {
        const struct figure *total = figure_at(figures, r, non_gaap);
        int64_t units = 0, rounding = total->unit;
        bool moved = false;
        for (int t = 0; t < sum->term_count; t++) {
            const struct figure *part = figure_at(figures, r, sum->terms[t].index);
            units += sum->terms[t].sign * part->units;
            rounding += part->unit;
            moved = moved || (part->units != 0 && figures->columns[sum->terms[t].index].basis == BASIS_ADJUSTMENT);
        }
        if (!total->known || !moved) {
            calm += total->known && total->units != 0 && total->units == units;
            continue;
        }
        if (2 * llabs(total->units - units) <= rounding) {
            rows++;
        } else if (slips == 0 && figure_slips(total->units - units, total)) {
            slips = 1;
        } else {
            rows -= ROWS_A_MISS;
        }
    }
    return calm >= CALM_ROWS ? rows + 1 : rows - slips * ROWS_A_SLIP;
}

void columns_infer(struct arena *arena, struct statement *statement, const struct figures *figures) {
    for (int c = 0; c < statement->column_count; c++) {
        int most = ROWS_FEWEST - 1;
        if (statement->columns[c].basis != BASIS_NON_GAAP) {
            continue;
        }
        for (int sign = 1; sign >= -1; sign -= 2) {
            struct calculation sum = terms_for(arena, statement, c, sign);
            int rows = sum.term_count > 0 ? rows_for(figures, c, &sum) : 0;
            if (rows > most) {
                most = rows;
                statement->columns[c].calculation = sum;
                statement->columns[c].calculation.evidence = rows;
            }
        }
    }
}
