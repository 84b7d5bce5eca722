/*
 * xlsx_sign: a row's sign is that of all the calculations that lead from it to
 * the last total, one multiplied with the other. Where a loss is printed as
 * "Net loss 4,381" it is the total that is turned round. A cost outside of all
 * calculations is known by its name.
 */
#include "render/xlsx/sign.h"

#include "model/headline.h"

/* Where a row goes: the first total that it is a part of, or -1, and its sign there. */
struct way {
    int total;
    int8_t sign;
};

bool signs_apply(const struct statement *statement) { return kind_is_primary(statement->kind); }

static struct way *ways_of(struct arena *arena, const struct statement *statement) {
    struct way *ways = ARENA_ARRAY(arena, struct way, statement->row_count + 1);

    for (int r = 0; r < statement->row_count; r++)
        ways[r] = (struct way){-1, 1};
    for (int total = 0; total < statement->row_count; total++) {
        const struct calculation *calculation = &statement->rows[total].calculation;
        for (int t = 0; t < calculation->term_count; t++) {
            struct way *way = &ways[calculation->terms[t].index];
            if (way->total < 0)
                *way = (struct way){total, calculation->terms[t].sign < 0 ? -1 : 1};
        }
    }
    return ways;
}

static bool is_cost(const struct statement *statement, const struct row *row) {
    bool cost = row->concept == CONCEPT_COST_OF_REVENUE || row->concept == CONCEPT_OPERATING_EXPENSES ||
                row->concept == CONCEPT_RESEARCH_AND_DEVELOPMENT || row->concept == CONCEPT_SELLING_AND_MARKETING ||
                row->concept == CONCEPT_GENERAL_AND_ADMINISTRATIVE ||
                row->concept == CONCEPT_SELLING_GENERAL_ADMINISTRATIVE;

    for (int c = 0; c < statement->column_count && cost && row->values; c++)
        if (value_is_amount(&row->values[c]) && decimal_sign(row->values[c].amount) < 0)
            return false;
    return cost;
}

/* Of a row that no total takes. */
static int8_t own_sign(const struct statement *statement, const struct row *row) {
    if (statement->kind != STATEMENT_INCOME || !row->values)
        return 1;
    return is_cost(statement, row) || row_is_bare_loss(statement, row) ? -1 : 1;
}

int8_t *signs_settle(struct arena *arena, const struct statement *statement) {
    const struct way *ways = ways_of(arena, statement);
    int8_t *signs = ARENA_ARRAY(arena, int8_t, statement->row_count + 1);

    for (int r = 0; r < statement->row_count; r++) {
        int at = r, steps = 0;
        signs[r] = 1;
        for (; ways[at].total >= 0 && steps < statement->row_count; steps++) {
            signs[r] = (int8_t)(signs[r] * ways[at].sign);
            at = ways[at].total;
        }
        signs[r] = (int8_t)(signs[r] * own_sign(statement, &statement->rows[at]));
    }
    return signs;
}
