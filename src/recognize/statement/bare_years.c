/*
 * bare_years: takes the period of a column headed by a year alone from a dated
 * column of that year that prints the same figure on the same line, or from the
 * balance of that year in a statement of equity. A fiscal year's end is not
 * assumed: what neither tells stays open. A statement of
 * equity whose last balance is of another day than its title tells is of that.
 */
#include "recognize/statement/bare_years.h"

#include "recognize/column/heading.h"
#include "recognize/column/relations.h"
#include "recognize/statement/amounts_seen.h"

enum { AMOUNT_LEAST = 100, COLUMNS_MOST = 64, COMPARED_MOST = 20000000 };

/* A document's dated columns, and how many pairs of rows may still be compared: tables without end must end. */
struct dated {
    struct arena *arena;
    const struct report *report;
    int first;
    int64_t budget;
};

/* The year that a head tells and nothing else of a period; 0 for any other head. */
static int bare_year(struct arena *arena, const struct column *column) {
    if (date_known(column->period.end) || column->measure != MEASURE_AMOUNT || column->head_count == 0)
        return 0;
    struct period_words told = period_words_of(head_whole(arena, column));
    bool more = told.day_count > 0 || told.quarter > 0 || told.half > 0 || told.to_date || told.lengths_differ ||
                (told.months != 0 && told.months != 12);
    return more ? 0 : period_words_only_year(&told);
}

static bool same_line(const struct row *a, const struct row *b) {
    if (a->role == ROLE_HEADING || b->role == ROLE_HEADING || a->unit != UNIT_CURRENCY || b->unit != UNIT_CURRENCY)
        return false;
    return (a->concept != CONCEPT_NONE && a->concept == b->concept) ||
           (a->label.len > 0 && text_equal_fold(a->label, b->label));
}

/* Too small a figure may be printed anywhere. */
static bool is_telling(const struct value *value) {
    return value->kind == VALUE_NUMBER && (value->amount.units >= AMOUNT_LEAST || value->amount.units <= -AMOUNT_LEAST);
}

static bool same_amount(const struct value *a, const struct value *b) {
    return a->amount.units == b->amount.units && b->kind == VALUE_NUMBER && a->amount.places == b->amount.places;
}

static bool row_ties(const struct row *row, int column, const struct statement *b, int other) {
    for (int k = 0; k < b->row_count; k++)
        if (same_amount(&row->values[column], &b->rows[k].values[other]) && same_line(row, &b->rows[k]))
            return true;
    return false;
}

static bool columns_tie(const struct statement *a, int column, const struct statement *b, int other) {
    struct amounts_seen seen = {{0}};
    for (int k = 0; k < b->row_count; k++)
        amounts_see(&seen, b->rows[k].values[other].amount.units);
    for (int i = 0; i < a->row_count; i++) {
        const struct value *value = &a->rows[i].values[column];
        if (is_telling(value) && amounts_may_have(&seen, value->amount.units) &&
            row_ties(&a->rows[i], column, b, other))
            return true;
    }
    return false;
}

/* Column `k` of `other` may date a column of `open` that is headed by `year`. */
static bool may_date(const struct statement *open, int year, const struct statement *other, int k) {
    period told = other->columns[k].period;
    bool balance = open->kind == STATEMENT_BALANCE;
    bool flows = open->kind == STATEMENT_INCOME || open->kind == STATEMENT_CASH_FLOW;
    return date_known(told.end) && told.end.year == year && other->columns[k].measure == MEASURE_AMOUNT &&
           !(balance && told.months != 0) && !(flows && told.months == 0);
}

/* The period of the dated columns of `year` that the column ties to; no date where there is none, or two differ. */
static period period_by_ties(struct dated *dated, const struct statement *open, int column, int year) {
    period found = {0};
    for (int s = dated->first; s < dated->report->statement_count; s++) {
        const struct statement *other = &dated->report->statements[s];
        for (int k = 0; k < other->column_count && other != open; k++) {
            if (!may_date(open, year, other, k))
                continue;
            dated->budget -= (int64_t)open->row_count * other->row_count;
            if (dated->budget < 0)
                return (period){0};
            if (!columns_tie(open, column, other, k))
                continue;
            if (date_known(found.end) && !period_equal(found, other->columns[k].period))
                return (period){0};
            found = other->columns[k].period;
        }
    }
    return found;
}

/* ---- by the balances of a statement of equity ---- */

/* "Balance at September 24, 1993": the day; no date where the row is of another kind. */
static date day_of_balance(const struct row *row) {
    const struct period_words silent = {0};
    if (row->role == ROLE_HEADING || !text_matches(row->label, "balance|balances ..."))
        return (date){0};
    struct period_words told = period_words_of(row->label);
    return period_words_resolve(&told, &silent, true).end;
}

/* The one day of `year` that statements of equity strike balances on. */
static date balance_day(const struct dated *dated, int year) {
    date found = {0};
    for (int s = dated->first; s < dated->report->statement_count; s++) {
        const struct statement *equity = &dated->report->statements[s];
        for (int i = 0; equity->kind == STATEMENT_EQUITY && i < equity->row_count; i++) {
            date day = day_of_balance(&equity->rows[i]);
            if (!date_known(day) || day.year != year)
                continue;
            if (date_known(found) && !date_equal(found, day))
                return (date){0};
            found = day;
        }
    }
    return found;
}

/* Years of 52 and 53 weeks end within days of each other's end. */
static bool ends_like(date day, date other) {
    enum { DAYS_APART_MOST = 7 };
    int last = date_month_days(day.year, other.month);
    int64_t apart = date_serial(day) - date_serial(date_of(day.year, other.month, other.day < last ? other.day : last));
    return apart <= DAYS_APART_MOST && apart >= -DAYS_APART_MOST;
}

/* A year beside dated ones ends with the balance of that year, where that is about their anniversary. */
static period period_by_balances(const struct dated *dated, const struct statement *open, int year) {
    if (open->kind != STATEMENT_INCOME && open->kind != STATEMENT_CASH_FLOW)
        return (period){0};
    date day = balance_day(dated, year);
    for (int c = 0; c < open->column_count && date_known(day); c++) {
        period beside = open->columns[c].period;
        if (date_known(beside.end) && beside.months == 12 && ends_like(day, beside.end))
            return (period){.end = day, .months = 12};
    }
    return (period){0};
}

static void settle_years(struct dated *dated, struct statement *statement) {
    period found[COLUMNS_MOST] = {{.months = 0}};
    int open = 0;
    for (int c = 0; c < statement->column_count; c++) {
        int year = statement->column_count <= COLUMNS_MOST ? bare_year(dated->arena, &statement->columns[c]) : 0;
        if (year == 0)
            continue;
        found[c] = period_by_ties(dated, statement, c, year);
        if (!date_known(found[c].end))
            found[c] = period_by_balances(dated, statement, year);
        if (!date_known(found[c].end))
            return;
        open++;
    }
    for (int c = 0; open > 0 && c < statement->column_count; c++)
        if (date_known(found[c].end))
            statement->columns[c].period = found[c];
    if (open > 0)
        columns_settle_changes(statement->columns, statement->column_count);
}

/* ---- equity: what the last balance is of ---- */

/* The day of the last row, "Balance at 31 December 2018"; no date where it is no such row. */
static date last_balance(const struct statement *statement) {
    const struct period_words silent = {0};
    for (int i = statement->row_count - 1; i >= 0; i--) {
        const struct row *row = &statement->rows[i];
        if (row->role == ROLE_HEADING || !text_matches(row->label, "... balance|balances ..."))
            continue;
        struct period_words told = period_words_of(row->label);
        return period_words_resolve(&told, &silent, true).end;
    }
    return (date){0};
}

/* No head dates its column, and the title dates all of them alike: the date of another year's movements. */
static bool dated_by_title(struct arena *arena, const struct statement *statement) {
    for (int c = 0; c < statement->column_count; c++) {
        struct period_words told = period_words_of(head_whole(arena, &statement->columns[c]));
        if (!period_words_empty(&told) || !period_equal(statement->columns[c].period, statement->columns[0].period))
            return false;
    }
    return statement->column_count > 0 && statement->columns[0].period.months > 0;
}

/* Balances of three days and more: the rows between them are of several periods, and no column is of one. */
static bool spans_periods(const struct statement *statement) {
    enum { BALANCES_OF_ONE = 2 };
    date seen[BALANCES_OF_ONE];
    int count = 0;
    for (int i = 0; i < statement->row_count; i++) {
        date day = day_of_balance(&statement->rows[i]);
        bool known = !date_known(day);
        for (int k = 0; k < count && !known; k++)
            known = date_equal(seen[k], day);
        if (!known && count == BALANCES_OF_ONE)
            return true;
        if (!known)
            seen[count++] = day;
    }
    return false;
}

static void drop_periods(struct statement *statement) {
    for (int c = 0; c < statement->column_count; c++)
        statement->columns[c].period = (period){0};
}

/* A title is repeated above the movements of the year before; they end with that year's balance. */
static void settle_equity(struct arena *arena, struct statement *statement) {
    date end = last_balance(statement);
    if (spans_periods(statement))
        drop_periods(statement);
    if (!date_known(end) || !dated_by_title(arena, statement) || date_equal(end, statement->columns[0].period.end))
        return;
    for (int c = 0; c < statement->column_count; c++)
        statement->columns[c].period.end = end;
}

void bare_years_settle(struct arena *arena, struct report *report, int first) {
    struct arena *scratch = arena_scratch(arena);
    struct dated dated = {scratch, report, first, COMPARED_MOST};
    for (int s = first; s < report->statement_count; s++) {
        settle_years(&dated, &report->statements[s]);
        if (report->statements[s].kind == STATEMENT_EQUITY)
            settle_equity(scratch, &report->statements[s]);
    }
    arena_free(scratch);
}
