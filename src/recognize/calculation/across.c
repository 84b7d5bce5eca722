/*
 * across: every set of the columns about a target is tried on the three rows
 * that say most: all of them added, or the first less the others. What fits
 * two is judged by all rows. A row speaks where two of the columns tell an
 * amount; where one does, it may merely repeat the target. A relation is
 * believed where hardly a row contradicts and the agreement outweighs what was
 * tried; the contradicting rows are for check/.
 */
#include "recognize/calculation/across.h"

#include <stdlib.h>

#include "recognize/calculation/figures.h"

enum {
    PARTS_MOST = 10,
    ROWS_FEWEST = 3,
    ROWS_A_MISS = 4,
    ROWS_A_SLIP = 2,
    BITS_BELIEVED = 12,
    BITS_A_ROW_MOST = 16,
    PIVOTS = 3
};

struct across {
    const struct figures *figures;
    const struct row *rows;
    int target;
    int parts[PARTS_MOST]; /* columns */
    int part_count;
    int pivots[PIVOTS]; /* the rows that say most, best first; the last may be missing: -1 */
    unsigned best;      /* the set of parts, as bits; 0: none */
    bool best_less;     /* the first less the rest */
    int best_score;
};

/* Whether `column` is made of `other`, by whatever many steps. */
static bool is_made_of(const struct statement *statement, int column, int other) {
    bool made[PARTS_MOST * 8] = {false};
    bool moved = true;

    if (statement->column_count > (int)(sizeof made / sizeof *made)) {
        return true;
    }
    made[column] = true;
    while (moved) {
        moved = false;
        for (int c = 0; c < statement->column_count; c++) {
            for (int t = 0; made[c] && t < statement->columns[c].calculation.term_count; t++) {
                bool *part = &made[statement->columns[c].calculation.terms[t].index];
                moved = moved || !*part;
                *part = true;
            }
        }
    }
    return made[other];
}

/* The nearest columns that may be parts, those on the left first. */
static void choose_parts(const struct statement *statement, struct across *it) {
    for (int away = 1; away < statement->column_count && it->part_count < PARTS_MOST; away++) {
        for (int c = it->target - away; c <= it->target + away && it->part_count < PARTS_MOST; c += 2 * away) {
            if (c >= 0 && c < statement->column_count && it->figures->column_takes_part[c] &&
                statement->columns[c].unit == statement->columns[it->target].unit &&
                !is_made_of(statement, c, it->target)) {
                it->parts[it->part_count++] = c;
            }
        }
    }
    for (int i = 1; i < it->part_count; i++) {
        for (int k = i; k > 0 && it->parts[k] < it->parts[k - 1]; k--) {
            int swapped = it->parts[k];
            it->parts[k] = it->parts[k - 1];
            it->parts[k - 1] = swapped;
        }
    }
}

/* How many of the parts tell an amount in a row whose target does; 0 where it tells none. */
static int row_says(const struct across *it, int row) {
    int says = 0;

    for (int p = 0; it->figures->row_takes_part[row] && p < it->part_count; p++) {
        says += figure_at(it->figures, row, it->parts[p])->units != 0;
    }
    return figure_at(it->figures, row, it->target)->units != 0 ? says : 0;
}

/* The rows that say most; false where no two rows say anything of two columns. */
static bool choose_pivots(struct across *it) {
    for (int p = 0; p < PIVOTS; p++) {
        it->pivots[p] = -1;
    }
    for (int r = 0; r < it->figures->row_count; r++) {
        int says = row_says(it, r), place = PIVOTS;
        while (says >= 2 && place > 0 && (it->pivots[place - 1] < 0 || says > row_says(it, it->pivots[place - 1]))) {
            place--;
        }
        for (int p = PIVOTS - 1; p > place; p--) {
            it->pivots[p] = it->pivots[p - 1];
        }
        if (place < PIVOTS) {
            it->pivots[place] = r;
        }
    }
    return it->pivots[1] >= 0;
}

/* What one row says of a set: the residual, what rounding may leave, and how many parts are there. */
struct row_sum {
    int64_t left, allowed;
    int said;
};

static struct row_sum sum_row(const struct across *it, int row, unsigned set, bool less) {
    const struct figure *total = figure_at(it->figures, row, it->target);
    struct row_sum sum = {total->units, total->unit, 0};
    bool first = true;

    for (; set != 0; set &= set - 1) {
        const struct figure *part = figure_at(it->figures, row, it->parts[__builtin_ctz(set)]);
        sum.left -= less && !first ? -part->units : part->units;
        sum.allowed += part->unit;
        sum.said += part->units != 0;
        first = false;
    }
    return sum;
}

static bool fits(const struct row_sum *sum) { return 2 * llabs(sum->left) <= sum->allowed; }

static int bits_of_row(const struct across *it, int row, const struct row_sum *sum) {
    int64_t room = llabs(figure_at(it->figures, row, it->target)->units) / (2 * llabs(sum->left) + 1);
    int bits = 0;

    while (room > 1 && bits < BITS_A_ROW_MOST) {
        room /= 2;
        bits++;
    }
    return bits;
}

/* A part that holds words was perhaps an amount: the row says nothing. */
static bool holds_words(const struct across *it, int row, unsigned set) {
    for (int p = 0; p < it->part_count; p++) {
        if ((set >> p & 1) && it->rows[row].values[it->parts[p]].kind == VALUE_TEXT) {
            return true;
        }
    }
    return false;
}

/* Rows that bear the set out less those that contradict it, if it is to be believed; 0 if not. */
static int judge_set(const struct across *it, unsigned set, bool less) {
    int met = 0, alone = 0, missed = 0, slips = 0, bits = -it->part_count;

    for (int r = 0; r < it->figures->row_count; r++) {
        struct row_sum sum = sum_row(it, r, set, less);
        if (!it->figures->row_takes_part[r] || !figure_at(it->figures, r, it->target)->known || sum.said == 0 ||
            holds_words(it, r, set)) {
            continue;
        }
        if (!fits(&sum)) {
            bool slip = slips == 0 && figure_slips(sum.left, figure_at(it->figures, r, it->target));
            slips += slip;
            missed += !slip;
        } else if (sum.said == 1) {
            alone++;
        } else {
            met++;
            bits += bits_of_row(it, r, &sum);
        }
    }
    missed = ROWS_A_MISS * missed + ROWS_A_SLIP * slips;
    return met < ROWS_FEWEST || bits < BITS_BELIEVED || met + alone < missed ? 0 : met + alone - missed;
}

static int size_of(unsigned set) {
    int size = 0;

    for (; set != 0; set &= set - 1) {
        size++;
    }
    return size;
}

/* Two of the rows that say most bear the set out: the third may hold a wrong digit. */
static bool pivots_fit(const struct across *it, unsigned set, bool less) {
    int met = 0;

    for (int p = 0; p < PIVOTS && it->pivots[p] >= 0 && met + PIVOTS - p >= 2; p++) {
        struct row_sum sum = sum_row(it, it->pivots[p], set, less);
        met += fits(&sum);
    }
    return met >= 2;
}

static void try_set(struct across *it, unsigned set, bool less) {
    int score;

    if (size_of(set) < 2 || !pivots_fit(it, set, less)) {
        return;
    }
    score = judge_set(it, set, less);
    if (score > it->best_score || (score > 0 && score == it->best_score && size_of(set) < size_of(it->best))) {
        it->best = set;
        it->best_less = less;
        it->best_score = score;
    }
}

static void believe(struct arena *arena, struct statement *statement, const struct across *it) {
    struct calculation *sum = &statement->columns[it->target].calculation;

    for (int p = 0; p < it->part_count; p++) {
        if (it->best >> p & 1) {
            int sign = it->best_less && sum->term_count > 0 ? -1 : 1;
            *ARRAY_ADD(arena, sum->terms, sum->term_count) = (struct term){it->parts[p], sign};
        }
    }
    sum->evidence = it->best_score;
}

static bool says_total(const struct column *column) {
    static const char *const words[] = {"total", "consolidated", "combined", "full year"};

    for (int h = 0; h < column->head_count; h++) {
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            if (text_has_word(column->heads[h], text_from(words[i]))) {
                return true;
            }
        }
    }
    return false;
}

/* Columns that are one line in one length of time after another are no sums of each other. */
static bool may_hold_sums(const struct statement *statement) {
    bool members = statement->kind == STATEMENT_EQUITY;

    for (int c = 0; c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        members = members || column->member.len > 0 || says_total(column) ||
                  column->period.months != statement->columns[0].period.months;
        for (int k = 0; k < c; k++) {
            members = members || (date_known(column->period.end) && column->basis == statement->columns[k].basis &&
                                  period_equal(column->period, statement->columns[k].period));
        }
    }
    return members && statement->column_count > 2;
}

static void infer_column(struct arena *arena, struct statement *statement, const struct figures *figures, int column) {
    struct across it = {.figures = figures, .rows = statement->rows, .target = column};

    if (statement->columns[column].calculation.term_count > 0 || !figures->column_takes_part[column]) {
        return;
    }
    choose_parts(statement, &it);
    if (!choose_pivots(&it)) {
        return;
    }
    for (unsigned set = 1; set < 1u << it.part_count; set++) {
        try_set(&it, set, false);
        try_set(&it, set, true);
    }
    if (it.best_score > 0) {
        believe(arena, statement, &it);
    }
}

/* "Northwind Energy" over the sum of its segments, in a statement of Northwind Energy, Inc., is no part of it. */
static void name_registrant(struct statement *statement, struct column *column) {
    for (int i = 0; i < column->calculation.term_count; i++)
        if (column->calculation.terms[i].sign < 0 ||
            statement->columns[column->calculation.terms[i].index].member.len == 0)
            return;
    if (column->calculation.term_count > 1 && column->member.len > 0 &&
        text_starts_fold(statement->entity, column->member))
        column->member = (text){NULL, 0};
}

/* What says it is a total comes first, then from the right: sums mostly stand behind their parts. */
void across_infer(struct arena *arena, struct statement *statement, const struct figures *figures) {
    if (!may_hold_sums(statement)) {
        return;
    }
    for (int total = 1; total >= 0; total--) {
        for (int c = statement->column_count - 1; c >= 0; c--) {
            if (says_total(&statement->columns[c]) == (total == 1)) {
                infer_column(arena, statement, figures, c);
            }
        }
    }
    for (int c = 0; c < statement->column_count; c++)
        name_registrant(statement, &statement->columns[c]);
}
