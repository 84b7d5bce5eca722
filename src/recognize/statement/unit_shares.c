/*
 * unit_shares: rows that count shares because their neighbours do: what makes
 * diluted shares of basic ones, and shares that were bought or issued.
 */
#include "recognize/statement/unit_shares.h"

#include "recognize/statement/scale.h"
#include "recognize/statement/unit_row.h"
#include "recognize/vocabulary.h"

enum { STEPS_MOST = 24 };

bool shares_make(decimal sum, decimal figure) {
    decimal off;
    if (sum.places != figure.places)
        return decimal_compare(sum, figure) == 0;
    return decimal_subtract(sum, figure, &off) && off.units >= -1 && off.units <= 1;
}

/* ---- rows between counts of shares ---- */

static bool names_dilution(text label) {
    return text_matches(label, "... dilutive|dilution|potential|potentially|incremental|assumed|equivalents ...") ||
           text_matches(label, "... effect|impact|exercise of ... options|awards|warrants|units|stock|securities ...");
}

/* The next row on that side that is no heading; NULL where there is none. */
static const struct row *row_beside(const struct statement *statement, int at, int step) {
    for (int i = at + step; i >= 0 && i < statement->row_count; i += step)
        if (statement->rows[i].role != ROLE_HEADING)
            return &statement->rows[i];
    return NULL;
}

/* "Effect of stock options" between basic and diluted shares is of shares, though the sum may be off by rounding. */
static void units_of_dilution(struct statement *statement) {
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        const struct row *above = row_beside(statement, i, -1), *below = row_beside(statement, i, 1);
        if (row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY && above != NULL && below != NULL &&
            above->unit == UNIT_SHARES && below->unit == UNIT_SHARES && names_dilution(row->label))
            unit_set(statement, row, UNIT_SHARES, above->scale);
    }
}

/* The row has a figure, all of it money by no sign. */
static bool may_be_shares(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    return row->unit == UNIT_CURRENCY && figures.money == 0 && figures.percent == 0 && figures.fine == 0;
}

/* What row `at` prints in the column, nothing where it is blank; false where it is no amount. */
static bool figure_of(const struct row *row, int column, decimal *out) {
    const struct value *value = &row->values[column];
    *out = value->kind == VALUE_NUMBER ? value->amount : (decimal){0, 0};
    return value->kind == VALUE_NUMBER || value->kind == VALUE_NIL || value->kind == VALUE_BLANK;
}

/* In the column the last of the rows between `basic` and `diluted` is their difference, and the sum of the others. */
static bool last_is_dilution(const struct statement *statement, int basic, int diluted, int column) {
    const struct row *rows = statement->rows;
    decimal figure, before, behind, last, sum = {0, 0}, off;
    if (!figure_of(&rows[basic], column, &before) || !figure_of(&rows[diluted], column, &behind) ||
        !figure_of(&rows[diluted - 1], column, &last) || last.units == 0)
        return false;
    for (int i = basic + 1; i < diluted - 1; i++)
        if (rows[i].role != ROLE_HEADING && (!figure_of(&rows[i], column, &figure) || !decimal_add(sum, figure, &sum)))
            return false;
    return shares_make(sum, last) && decimal_subtract(behind, before, &off) && shares_make(off, last);
}

/* The rows between are two and more, and in some column, and against none, the last of them is all the dilution. */
static bool rows_are_dilution(const struct table *table, int basic, int diluted) {
    const struct statement *statement = table->statement;
    int between = 0, agreed = 0;
    for (int i = basic + 1; i < diluted; i++) {
        if (statement->rows[i].role == ROLE_HEADING)
            continue;
        if (!may_be_shares(table, &statement->rows[i]))
            return false;
        between++;
    }
    for (int c = 0; between > 1 && c < statement->column_count; c++) {
        decimal last;
        if (statement->columns[c].measure != MEASURE_AMOUNT || !figure_of(&statement->rows[diluted - 1], c, &last) ||
            last.units == 0)
            continue;
        if (!last_is_dilution(statement, basic, diluted, c))
            return false;
        agreed++;
    }
    return agreed > 0;
}

/* "Options 5,059", "Convertible debt 22,642" and "Dilutive potential shares 27,701", between basic and diluted ones. */
static void units_of_dilution_steps(const struct table *table, struct statement *statement) {
    int basic = -1;
    for (int i = 0; i < statement->row_count; i++) {
        if (statement->rows[i].role == ROLE_HEADING || statement->rows[i].unit != UNIT_SHARES)
            continue;
        bool steps = basic >= 0 && i - basic <= STEPS_MOST && rows_are_dilution(table, basic, i);
        for (int k = basic + 1; steps && k < i; k++)
            if (statement->rows[k].role != ROLE_HEADING)
                unit_set(statement, &statement->rows[k], UNIT_SHARES, statement->rows[basic].scale);
        basic = i;
    }
}

/* How many shares or what was paid for them: the label alone leaves it open. */
static const char *const dealt_shares[] = {
    "total|cumulative? shares repurchased|purchased|retired|acquired ...",
    "total? shares issued from|for|under|upon ...",
};

#include "gates/recognize/statement/unit_shares.h"

/* ---- shares bought back, shares issued ---- */

/* The scale of shares that words count, where no label tells its own; 0 where there are none. */
static int64_t scale_of_shares(const struct statement *statement) {
    for (int i = 0; i < statement->row_count; i++)
        if (statement->rows[i].unit == UNIT_SHARES && scale_of_label(statement->rows[i].label) == 0)
            return statement->rows[i].scale;
    return 0;
}

/* The row right beside it, above or below, counts shares or what one is: "Average price paid per share". */
static bool beside_shares(const struct statement *statement, int at) {
    for (int k = at - 1; k <= at + 1; k += 2)
        if (k >= 0 && k < statement->row_count && statement->rows[k].role != ROLE_HEADING &&
            (statement->rows[k].unit == UNIT_SHARES || statement->rows[k].unit == UNIT_PER_SHARE))
            return true;
    return false;
}

/*
 * "Shares repurchased 92" above the average price of one, or "Shares issued 1.1" where amounts have no places. In
 * cash flows and in equity such a row is money.
 */
static void units_of_dealt_shares(const struct table *table, struct statement *statement) {
    int64_t scale =
        statement->kind == STATEMENT_CASH_FLOW || statement->kind == STATEMENT_EQUITY ? 0 : scale_of_shares(statement);
    for (int i = 0; scale != 0 && i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        if (row->role == ROLE_HEADING || row->unit != UNIT_CURRENCY ||
            !text_matches_list(row->label, PHRASES(dealt_shares)))
            continue;
        struct figures figures = table_figures(table, row);
        bool places = table->round && figures.all > 0 && figures.broken == figures.all;
        if (figures.money == 0 && (places || beside_shares(statement, i)))
            unit_set(statement, row, UNIT_SHARES, scale);
    }
}

void units_of_shares(const struct table *table, struct statement *statement) {
    units_of_dilution(statement);
    units_of_dilution_steps(table, statement);
    units_of_dealt_shares(table, statement);
}
