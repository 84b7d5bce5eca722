/*
 * unit_steps: rows whose words name no unit count what the rows around them
 * count: the parts of a sum, and what stands to the cent beside figures per
 * share.
 */
#include "recognize/statement/unit_steps.h"

#include "recognize/statement/unit_percents.h"
#include "recognize/statement/unit_row.h"
#include "recognize/statement/unit_shares.h"
#include "recognize/vocabulary.h"

enum { STEPS_MOST = 24, STEP_FIGURE_MOST = 1000, ALIKE_MOST = 2, STEPS_MANY = 4 };

/*
 * Adds the row to the sums; false where it has a figure and the row they are to make has none. What is to come may end
 * in a range in words, "$10.05 - $10.25", and is passed over.
 */
static bool add_step(const struct table *table, const struct row *row, const struct row *whole, decimal *sums) {
    for (int i = 0; i < table->statement->column_count && i < PERCENT_COLUMNS; i++) {
        const struct value *value = &row->values[i];
        if (value->kind != VALUE_NUMBER || whole->values[i].kind == VALUE_TEXT || table_counts_no_money(table, i))
            continue;
        if (whole->values[i].kind != VALUE_NUMBER || !decimal_add(sums[i], value->amount, &sums[i]))
            return false;
    }
    return true;
}

static bool sum_is(decimal sum, decimal figure, enum unit unit) {
    return unit == UNIT_SHARES ? shares_make(sum, figure) : decimal_compare(sum, figure) == 0;
}

/*
 * The sums are the row's figures, in two columns of amounts at the least and against none; one column is enough for
 * many steps to the cent.
 */
static bool sums_to(const struct table *table, const struct row *row, const decimal *sums, int steps) {
    int agreed = 0;
    for (int i = 0; i < table->statement->column_count && i < PERCENT_COLUMNS; i++) {
        if (row->values[i].kind != VALUE_NUMBER || table_counts_no_money(table, i) ||
            table->statement->columns[i].measure != MEASURE_AMOUNT)
            continue;
        if (!sum_is(sums[i], row->values[i].amount, row->unit))
            return false;
        agreed++;
    }
    return agreed >= 2 || (agreed == 1 && steps >= STEPS_MANY && row->unit == UNIT_PER_SHARE);
}

/* No figure of the row is money beside its percentages or per-share figures: all are small and of one kind. */
static bool counts_one_thing(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    if (figures.percent > 0 && figures.percent < figures.all)
        return false;
    if (row->unit == UNIT_SHARES)
        return true;
    decimal most = {STEP_FIGURE_MOST, 0};
    for (int i = 0; i < table->statement->column_count; i++)
        if (row->values[i].kind == VALUE_NUMBER && !table_counts_no_money(table, i) &&
            decimal_compare(row->values[i].amount, most) >= 0)
            return false;
    return row->unit != UNIT_PER_SHARE || figures.fine == figures.all;
}

/*
 * The first of the rows right above that sum to the row, at least two with figures; -1 where none do. Beside the one
 * they begin with, another may say itself what it counts: "Impact of AOCI, excluded from core earnings ROE".
 */
static int first_step(const struct table *table, int at) {
    const struct row *rows = table->statement->rows;
    decimal sums[PERCENT_COLUMNS] = {0};
    for (int i = at - 1, steps = 0, found = 0; i >= 0 && steps < STEPS_MOST; i--) {
        if (rows[i].role == ROLE_HEADING)
            continue;
        bool alike = rows[i].unit == rows[at].unit;
        if ((!alike && rows[i].unit != UNIT_CURRENCY) || !add_step(table, &rows[i], &rows[at], sums))
            return -1;
        if (++steps >= 2 && sums_to(table, &rows[at], sums, steps))
            return i;
        if (alike && ++found == ALIKE_MOST)
            return -1;
    }
    return -1;
}

/* Shares of something else each: what stands above them does not make them up, unless it is in percent as well. */
static const char *const rates[] = {
    "... tax rate|rates ...",
    "... margin|margins|yield|yields ...",
    "... return|returns on ...",
};

/* What is hardly told in points of a percentage, and in whole ones never. */
static const char *const flows[] = {
    "... income|expense|expenses|cost|costs|charge|charges|revenue|revenues|earnings|profit|capex ...",
    "... depreciation|amortization|restructuring|expenditures|dividends|repurchases|interest|loans|deposits|cash ...",
};

/* What its parts are meant to make: "Total operating expenses 70%", "Combined ratio 88%". */
static const char *const made_up[] = {"total ...", "... combined|expense|loss ratio|ratios ..."};

#include "gates/recognize/statement/unit_steps.h"

/* What adds up to a percentage may be money: [first, at) prints its sign, or in whole numbers the words tell. */
static bool steps_are_money(const struct table *table, int first, int at) {
    text sum = table->statement->rows[at].label;
    bool money = false, alike = false, flow = false;
    int broken = 0;
    for (int i = first; i <= at; i++) {
        const struct row *row = &table->statement->rows[i];
        if (row->role == ROLE_HEADING)
            continue;
        struct figures figures = table_figures(table, row);
        broken += figures.broken;
        alike = alike || (i < at && row->unit == UNIT_PERCENT);
        money = money || figures.money > 0;
        if (i < at && row->unit == UNIT_CURRENCY && text_matches_list(row->label, PHRASES(flows)))
            flow = true;
    }
    bool rate = !alike && text_matches_list(sum, PHRASES(rates));
    bool told = alike && table->statement->rows[at].unit == UNIT_PERCENT; /* from one percentage to another */
    return money || (broken == 0 && (rate || (flow && !told && !text_matches_list(sum, PHRASES(made_up)))));
}

/*
 * Rows whose words name no unit count what the row counts that they sum to: the steps from earnings per share to core
 * earnings per share, the parts of a combined ratio, shares issued less treasury shares.
 */
static void units_of_sums(const struct table *table, struct statement *statement) {
    for (int at = 2; at < statement->row_count; at++) {
        const struct row *sum = &statement->rows[at];
        if (sum->role == ROLE_HEADING || sum->unit == UNIT_CURRENCY || !counts_one_thing(table, sum))
            continue;
        int first = first_step(table, at);
        if (first >= 0 && sum->unit == UNIT_PERCENT && steps_are_money(table, first, at))
            continue;
        for (int i = first; first >= 0 && i < at; i++) {
            struct row *row = &statement->rows[i];
            if (row->role == ROLE_HEADING || row->unit != UNIT_CURRENCY)
                continue;
            unit_set(statement, row, sum->unit, sum->scale);
        }
    }
}

/* From a signed percentage through unsigned steps to what they sum to: "Total spread 0.66%", "Hedging 0.04", ... */
static void units_of_signed_sums(const struct table *table, struct statement *statement) {
    for (int i = 0; i + 2 < statement->row_count; i++) {
        decimal sums[PERCENT_COLUMNS] = {0};
        if (!row_bears_percent(table, &statement->rows[i]))
            continue;
        const struct row *rows = statement->rows;
        for (int at = i + 1, steps = 1; at < statement->row_count && steps < STEPS_MOST; at++, steps++) {
            if (!row_bears_no_sign(table, &rows[at]) || !add_step(table, &rows[at - 1], &rows[at], sums))
                break;
            if (steps < 2 || !sums_to(table, &rows[at], sums, steps) || steps_are_money(table, i, at))
                continue;
            for (int k = i + 1; k <= at; k++)
                unit_set(statement, &statement->rows[k], UNIT_PERCENT, 1);
            break;
        }
    }
}

/* ---- rows between rows per share ---- */

enum { STEP_MOST = 1000 };

/* Printed to the cent where amounts are not, in all its columns. */
bool row_stands_out(const struct table *table, const struct row *row) {
    if (row->role == ROLE_HEADING || row->unit != UNIT_CURRENCY || !table->whole)
        return false;
    struct figures figures = table_figures(table, row);
    return figures.all > 0 && figures.fine == figures.all && figures.percent == 0 && figures_below(&figures, STEP_MOST);
}

/* Dashes alone, and nothing that tells of what. */
static bool row_is_nil(const struct table *table, const struct row *row) {
    bool nil = false;
    for (int i = 0; i < table->statement->column_count; i++) {
        if (row->values[i].kind == VALUE_NUMBER)
            return false;
        nil = nil || row->values[i].kind == VALUE_NIL;
    }
    return nil && row->unit == UNIT_CURRENCY && row->role != ROLE_HEADING;
}

/* A row whose unit its neighbours may tell. */
static bool row_is_step(const struct table *table, const struct row *row) {
    return row_stands_out(table, row) || row_is_nil(table, row);
}

/* The unit of the next row on that side, not far off, that is no step itself; currency where there is none. */
static enum unit unit_beside(const struct table *table, int at, int step) {
    const struct row *rows = table->statement->rows;
    for (int i = at + step, steps = 0; i >= 0 && i < table->statement->row_count && steps < STEPS_MOST;
         i += step, steps++)
        if (rows[i].role != ROLE_HEADING && !row_is_step(table, &rows[i]))
            return rows[i].unit;
    return UNIT_CURRENCY;
}

static bool has_per_share_rows(const struct statement *statement) {
    for (int i = 0; i < statement->row_count; i++)
        if (statement->rows[i].unit == UNIT_PER_SHARE)
            return true;
    return false;
}

/* "Amortization 0.06", and "Other --", between GAAP earnings per share and adjusted ones. */
static void units_of_neighbours(const struct table *table, struct statement *statement) {
    bool any = has_per_share_rows(statement);
    for (int i = 0; any && i < statement->row_count; i++)
        if (row_is_step(table, &statement->rows[i]) && unit_beside(table, i, -1) == UNIT_PER_SHARE &&
            unit_beside(table, i, 1) == UNIT_PER_SHARE)
            unit_set(statement, &statement->rows[i], UNIT_PER_SHARE, 1);
}

/* ---- what explains a change in percent ---- */

static bool tells_impact(const struct row *row) {
    return row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY &&
           text_matches(row->label, "impact|impacts|effect|effects|contribution of|from ...");
}

static bool tells_change(const struct row *row) {
    return row->unit == UNIT_PERCENT && text_matches(row->label, "... change|growth|increase|decrease|performance ...");
}

/* "Impact of acquisitions (2.5)" between reported and organic growth: points of it, bare of signs as they may be. */
static void units_of_impacts(const struct table *table, struct statement *statement) {
    struct row *rows = statement->rows;
    for (int i = 1; i < statement->row_count; i++) {
        if (!tells_change(&rows[i - 1]) || !tells_impact(&rows[i]))
            continue;
        int end = i;
        while (end < statement->row_count && tells_impact(&rows[end]) && counts_one_thing(table, &rows[end]))
            end++;
        for (int k = i; end < statement->row_count && tells_change(&rows[end]) && k < end; k++)
            unit_set(statement, &rows[k], UNIT_PERCENT, 1);
    }
}

void units_of_steps(const struct table *table, struct statement *statement) {
    units_of_impacts(table, statement);
    units_of_signed_sums(table, statement);
    units_of_sums(table, statement);
    units_of_percent_signs(table, statement);
    units_of_neighbours(table, statement);
    units_of_shares(table, statement);
}
