/*
 * concept_consolidated: compares "net income" of cash flows and of other tables
 * with the two lines of the statement of income that it may be.
 */
#include "recognize/concept/consolidated.h"

/* Columns of the registrant as a whole, for the same period. */
static bool columns_compare(const struct column *a, const struct column *b) {
    return a->measure == MEASURE_AMOUNT && b->measure == MEASURE_AMOUNT && a->basis == b->basis && a->member.len == 0 &&
           b->member.len == 0 && date_known(a->period.end) && period_equal(a->period, b->period);
}

/* How often the row prints what the two lines print for the same period. */
struct agreement {
    int compared, whole, parents;
};

static bool is_amount_of(const struct value *a, const struct value *b) {
    return value_is_amount(a) && value_is_amount(b) && decimal_compare(a->amount, b->amount) == 0;
}

static struct agreement compare(const struct statement *statement, const struct row *row,
                                const struct statement *income, int whole, int parents) {
    struct agreement it = {0, 0, 0};
    for (int c = 0; c < statement->column_count; c++)
        for (int k = 0; k < income->column_count; k++) {
            if (!columns_compare(&statement->columns[c], &income->columns[k]) || !value_is_amount(&row->values[c]))
                continue;
            it.compared++;
            it.whole += is_amount_of(&row->values[c], &income->rows[whole].values[k]);
            it.parents += is_amount_of(&row->values[c], &income->rows[parents].values[k]);
        }
    return it;
}

static void settle(struct statement *statement, const struct statement *income, int whole, int parents) {
    int at = statement_row_of(statement, CONCEPT_NET_INCOME);
    bool own = statement->kind == STATEMENT_CASH_FLOW || statement->kind == STATEMENT_OTHER;
    if (!own || at < 0 || statement->scale != income->scale || statement_row_of(statement, CONCEPT_PROFIT_LOSS) >= 0)
        return;
    struct agreement it = compare(statement, &statement->rows[at], income, whole, parents);
    if (it.compared > 0 && it.whole == it.compared && it.parents < it.compared)
        statement->rows[at].concept = CONCEPT_PROFIT_LOSS;
}

void concept_consolidated_settle(struct report *report, int first) {
    for (int i = first; i < report->statement_count; i++) {
        const struct statement *income = &report->statements[i];
        int whole = statement_row_of(income, CONCEPT_PROFIT_LOSS),
            parents = statement_row_of(income, CONCEPT_NET_INCOME);
        for (int s = first;
             income->kind == STATEMENT_INCOME && whole >= 0 && parents >= 0 && s < report->statement_count; s++)
            settle(&report->statements[s], income, whole, parents);
    }
}
