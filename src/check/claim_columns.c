/*
 * claim_columns: bits and pairs of columns are kept with the table. Claims of
 * one sentence share their period, which is all that the bits depend on.
 */
#include "check/claim_columns.h"

#include <stdlib.h>

enum { DAYS_OFF = 10 };

bool claim_period_fits(period told, period column) {
    return period_equal(told, column) || (column.months == 0 && date_equal(told.end, column.end));
}

bool claim_column_fits(const struct claim *claim, const struct column *column) {
    return date_known(column->period.end) &&
           (!date_known(claim->period.end) || claim_period_fits(claim->period, column->period));
}

bool claim_column_ends_with(const struct claim *claim, const struct column *column) {
    return date_equal(column->period.end, claim->period.end);
}

bool claim_column_same_kind(const struct column *a, const struct column *b) {
    return a->measure == MEASURE_AMOUNT && a->basis == b->basis && text_equal_fold(a->member, b->member);
}

static int days_between(date a, date b) { return abs(date_serial(a) - date_serial(b)); }

bool claim_column_before(const struct statement *statement, int then_column, int now_column, int months) {
    const struct column *now = &statement->columns[now_column], *then = &statement->columns[then_column];
    return then != now && then->period.months == now->period.months && claim_column_same_kind(then, now) &&
           date_known(then->period.end) && date_known(now->period.end) &&
           days_between(then->period.end, date_add_months(now->period.end, -months)) <= DAYS_OFF;
}

void claim_columns_ask(struct claim_columns *table, const struct claim *claim, const struct statement *statement) {
    if (table->asked && period_equal(table->period, claim->period))
        return;
    table->asked = true;
    table->period = claim->period;
    table->fitting = table->same_day = 0;
    for (int c = 0; c < statement->column_count && c < COLUMNS_KEPT; c++) {
        table->fitting |= (uint64_t)claim_column_fits(claim, &statement->columns[c]) << c;
        table->same_day |= (uint64_t)claim_column_ends_with(claim, &statement->columns[c]) << c;
    }
}

bool claim_may_be_in(struct claim_columns *table, const struct claim *claim, const struct statement *statement) {
    if (!date_known(claim->period.end))
        return statement->column_count > 0;
    claim_columns_ask(table, claim, statement);
    for (int c = COLUMNS_KEPT; c < statement->column_count && table->same_day == 0; c++)
        if (claim_column_ends_with(claim, &statement->columns[c]))
            return true;
    return table->same_day != 0;
}

static void add_pairs(struct arena *arena, struct claim_columns *table, const struct statement *statement, int now) {
    static const int months[] = {12, 3};
    for (int attempt = 0; attempt < 2; attempt++)
        for (int then = 0; then < statement->column_count; then++)
            if (claim_column_before(statement, then, now, months[attempt]))
                *ARRAY_ADD(arena, table->pairs, table->pair_count) = (struct column_pair){now, then, attempt};
}

void claim_columns_pair(struct arena *arena, struct claim_columns *table, const struct statement *statement) {
    if (table->paired)
        return;
    table->paired = true;
    for (int c = 0; c < statement->column_count; c++)
        if (statement->columns[c].measure == MEASURE_AMOUNT)
            add_pairs(arena, table, statement, c);
}
