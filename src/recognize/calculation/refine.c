/*
 * refine: two readings are tried, each without a choice of its own, so that
 * they cost no evidence. Terms that are zero wherever the sum holds are left
 * out ("Loss from continuing operations" already holds the charges that one
 * year tells of). And a total is put back to its first row (revenue as
 * reported, not at constant currency, where most columns print them alike).
 */
#include "recognize/calculation/refine.h"

#include <stdlib.h>

#include "recognize/calculation/evidence.h"

static bool holds(const struct figures *figures, int target, const struct found_sum *sum, int column) {
    int64_t left = figure_at(figures, target, column)->units, rounding = figure_at(figures, target, column)->unit;

    for (int t = 0; t < sum->term_count; t++) {
        const struct figure *part = figure_at(figures, sum->terms[t].index, column);
        left -= sum->terms[t].sign * part->units;
        rounding += part->unit;
    }
    return 2 * llabs(left) <= rounding;
}

static bool is_zero_where_it_holds(const struct figures *figures, int target, const struct found_sum *sum, int row) {
    for (int c = 0; c < figures->column_count; c++) {
        if (figures->column_takes_part[c] && figure_at(figures, row, c)->units != 0 && holds(figures, target, sum, c)) {
            return false;
        }
    }
    return true;
}

static bool contradicted(const struct figures *figures, int target, const struct found_sum *sum) {
    struct evidence evidence = evidence_of(figures, target, sum->terms, sum->term_count);

    return evidence.missed + evidence.slips > 0;
}

static struct found_sum without_zeros(struct arena *arena, const struct figures *figures, int target,
                                      const struct found_sum *found) {
    struct found_sum other = *found;

    other.terms = ARENA_ARRAY(arena, struct term, found->term_count);
    other.term_count = 0;
    for (int t = 0; t < found->term_count; t++) {
        if (!is_zero_where_it_holds(figures, target, found, found->terms[t].index)) {
            other.terms[other.term_count++] = found->terms[t];
        }
    }
    return other;
}

static struct found_sum from_first_rows(struct arena *arena, const struct statement *statement,
                                        const struct found_sum *found) {
    struct found_sum other = *found;

    other.terms = ARENA_ARRAY(arena, struct term, found->term_count);
    for (int t = 0; t < found->term_count; t++) {
        const struct calculation *sum = &statement->rows[found->terms[t].index].calculation;
        other.terms[t] = found->terms[t];
        if (sum->term_count > 0 && sum->terms[0].sign > 0) {
            other.terms[t].index = sum->terms[0].index;
        }
    }
    return other;
}

struct found_sum refine_sum(struct arena *arena, const struct figures *figures, const struct statement *statement,
                            int target, struct found_sum found) {
    struct found_sum other;

    if (found.term_count == 0 || !contradicted(figures, target, &found)) {
        return found;
    }
    other = without_zeros(arena, figures, target, &found);
    if (other.term_count > 1 && !contradicted(figures, target, &other)) {
        return other;
    }
    other = from_first_rows(arena, statement, &found);
    return contradicted(figures, target, &other) ? found : other;
}
