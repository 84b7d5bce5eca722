/*
 * part: segments, regions, parts by function and figures on another basis name
 * the same lines as the registrant's statements: "Net revenue" of a bank's card
 * business, "Research and development" of stock compensation. Their figures
 * tell: where the statements print that line for a period and no column of the
 * row agrees, the row is a part. Statements of income count as the registrant's
 * where they tell earnings per share. A row is never made a part by what is
 * nowhere told.
 */
#include "recognize/statement/part.h"

#include "base/interval.h"
#include "recognize/statement/forecast.h"

enum { TOLD_MOST = 32 }; /* of a line: periods, as printed in one statement or another */

/* A figure of the registrant's. */
struct told {
    period when;
    enum unit unit;
    text currency;
    interval amount;
};

struct known {
    struct told told[CONCEPT_COUNT][TOLD_MOST];
    int count[CONCEPT_COUNT];
};

static bool counts(const struct statement *statement, int c) {
    const struct column *column = &statement->columns[c];
    return column->measure == MEASURE_AMOUNT && column->member.len == 0 && date_known(column->period.end) &&
           (column->basis == BASIS_GAAP || column->basis == BASIS_UNSTATED);
}

/* Without its sign: a loss is printed with and without one. False for what is no amount of a known scale. */
static bool read_cell(const struct statement *statement, int r, int c, struct told *out) {
    const struct value *value = &statement->rows[r].values[c];
    int64_t scale = value_scale(statement, r, c);
    if (!counts(statement, c) || !value_is_amount(value) || value->doubtful || scale == 0 ||
        value->unit != statement->rows[r].unit)
        return false;
    *out = (struct told){statement->columns[c].period, (enum unit)value->unit,
                         column_currency(statement, &statement->columns[c]),
                         interval_scale(interval_printed(decimal_abs(value->amount)), scale)};
    return true;
}

/* Columns of parts beside those of the whole: a consolidating statement. */
static bool tells_members(const struct statement *statement) {
    int members = 0;
    for (int c = 0; c < statement->column_count; c++)
        members += statement->columns[c].member.len > 0 ? 1 : 0;
    return members > 0 && members < statement->column_count;
}

static bool is_registrants(const struct statement *statement) {
    return kind_is_primary(statement->kind) && !statement->of_another &&
           (statement->kind != STATEMENT_INCOME || statement_tells_per_share(statement) || tells_members(statement));
}

/* Cash flows may set out from net income by any of its names: which it is the income statement says. */
static void gather(const struct statement *statement, struct known *known) {
    for (int r = 0; r < statement->row_count; r++) {
        enum concept line = statement->rows[r].concept;
        bool open = line == CONCEPT_NONE || (concept_is_net_income(line) && statement->kind != STATEMENT_INCOME);
        struct told told;
        for (int c = 0; !open && c < statement->column_count; c++)
            if (known->count[line] < TOLD_MOST && read_cell(statement, r, c, &told))
                known->told[line][known->count[line]++] = told;
    }
}

/* 1: the statements print that figure, -1: they print another for its period, 0: they print none. */
static int ask(const struct known *known, enum concept line, const struct told *figure) {
    int answer = 0;
    for (int i = 0; i < known->count[line]; i++) {
        const struct told *told = &known->told[line][i];
        if (!period_equal(told->when, figure->when) || told->unit != figure->unit ||
            !text_equal(told->currency, figure->currency))
            continue;
        if (interval_meets(told->amount, figure->amount))
            return 1;
        answer = -1;
    }
    return answer;
}

/* The same of a row: 1 where any column agrees. */
static int ask_row(const struct known *known, const struct statement *statement, int r, enum concept line) {
    int answer = 0;
    for (int c = 0; c < statement->column_count; c++) {
        struct told figure;
        int told = read_cell(statement, r, c, &figure) ? ask(known, line, &figure) : 0;
        if (told > 0)
            return 1;
        answer = told < 0 ? -1 : answer;
    }
    return answer;
}

/* "Net income" of a bridge may be what is before others' shares, or what is left for common stock. */
static enum concept other_name(const struct known *known, const struct statement *statement, int r) {
    static const enum concept names[] = {CONCEPT_PROFIT_LOSS, CONCEPT_NET_INCOME, CONCEPT_NET_INCOME_COMMON};
    enum concept own = statement->rows[r].concept;
    for (size_t i = 0; concept_is_net_income(own) && i < sizeof names / sizeof *names; i++)
        if (names[i] != own && statement_row_of(statement, names[i]) < 0 && ask_row(known, statement, r, names[i]) > 0)
            return names[i];
    return CONCEPT_NONE;
}

/* What is expected is no figure of a line yet. */
static void mark_all(struct statement *statement) {
    for (int r = 0; r < statement->row_count; r++)
        statement->rows[r].part = statement->rows[r].concept != CONCEPT_NONE;
}

static void mark(const struct known *known, struct statement *statement) {
    for (int r = 0; r < statement->row_count; r++) {
        struct row *row = &statement->rows[r];
        if (row->concept == CONCEPT_NONE || row->values == NULL || ask_row(known, statement, r, row->concept) >= 0)
            continue;
        enum concept other = other_name(known, statement, r);
        row->part = other == CONCEPT_NONE && !is_registrants(statement);
        row->concept = other == CONCEPT_NONE ? row->concept : other;
    }
}

void parts_mark(struct arena *arena, struct report *report) {
    struct arena *scratch = arena_scratch(arena);
    struct known *known = ARENA_NEW(scratch, struct known);
    for (int s = 0; s < report->statement_count; s++)
        if (is_registrants(&report->statements[s]))
            gather(&report->statements[s], known);
    date last = forecast_last_day(report);
    for (int s = 0; s < report->statement_count; s++) {
        struct statement *statement = &report->statements[s];
        if (statement_is_forecast(statement, last))
            mark_all(statement);
        else if (statement->kind == STATEMENT_CASH_FLOW || !is_registrants(statement))
            mark(known, statement);
    }
    arena_free(scratch);
}
