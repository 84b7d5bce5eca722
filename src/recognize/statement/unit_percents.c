/*
 * unit_percents: as accountants sign the first figure of a column only, so they do
 * with percentages: takes which rows bear the sign and gives it to those below
 * or between them that nothing else speaks of.
 */
#include "recognize/statement/unit_percents.h"

#include "recognize/statement/unit_row.h"
#include "recognize/vocabulary.h"

enum { SIGNED_MOST = 1000 };

bool row_bears_percent(const struct table *table, const struct row *row) {
    if (row->role == ROLE_HEADING || row->unit != UNIT_PERCENT)
        return false;
    struct figures figures = table_figures(table, row);
    return figures.all > 0 && figures.percent == figures.all;
}

bool row_bears_no_sign(const struct table *table, const struct row *row) {
    if (row->role == ROLE_HEADING || row->unit != UNIT_CURRENCY)
        return false;
    struct figures figures = table_figures(table, row);
    return figures.all > 0 && figures.money == 0 && figures.percent == 0 && figures_below(&figures, SIGNED_MOST);
}

static bool prints_money_sign(const struct table *table) {
    for (int i = 0; i < table->statement->row_count; i++)
        if (table_figures(table, &table->statement->rows[i]).money > 0)
            return true;
    return false;
}

/* All figures of both rows have the same places, and at least so many. */
static bool same_places(const struct statement *statement, const struct row *row, const struct row *above, int least) {
    int places = 0;
    for (int i = 0; i < statement->column_count; i++)
        if (statement->columns[i].measure == MEASURE_AMOUNT && above->values[i].kind == VALUE_NUMBER)
            places = above->values[i].amount.places;
    for (int i = 0; i < statement->column_count; i++)
        if (statement->columns[i].measure == MEASURE_AMOUNT && row->values[i].kind == VALUE_NUMBER &&
            row->values[i].amount.places != places)
            return false;
    return places >= least;
}

/* Money, or what one share or thing brings: small figures to the cent may well be such. */
static const char *const not_percents[] = {
    "... revenue|revenues|income|loss|earnings|profit|sales|price|prices|dividend|dividends|value|cost|costs ...",
    "... share|shares|eps|per|days|months|years|times ...",
};

static const char *const capital[] = {"... tier 1|one|2|two ...", "... cet1 ...", "... risk based capital? ratio",
                                      "... equity to ... assets", "... charge offs|losses ... to ... loans|assets ..."};

static const char *const capital_alone[] = {"total capital?", "leverage", "... capital|leverage ratio",
                                            "ratio of ... charge offs|losses ... to ... loans|assets ..."};

/* What banks print in percent, whatever their rows are called: "End of period". */
static const char *const of_loans[] = {"ratio of ... allowance|losses|offs ... to ... loans|assets ..."};

/* What sales grow by, and what else may stand among it. */
static const char *const drivers[] = {
    "... volume|volumes|price|prices|pricing|mix|currency|currencies|fx|translation",
    "... foreign exchange ...",
    "... price|volume and|product|mix|volume|price ...",
};
/* What one of those sold brought in. */
static const char *const paid[] = {"... average|realized|per ...", "... selling|sales|sale price|prices"};
static const char *const other_drivers[] = {
    "... acquisition|acquisitions|divestiture|divestitures|portfolio|organic|structure|structural ...",
    "... portfolio and other",
    "... acquisitions and divestitures",
    "... growth|change|total ...",
    "other",
};

#include "gates/recognize/statement/unit_percents.h"

/* What a rate is of, below it: "Operating income 89.4" and "Amount 396" under "Operating margin:". */
static bool may_be_of_margin(const struct table *table, const struct row *row, const struct row *above) {
    return table_last_caption_tells(table, row, CAPTION_RATES) &&
           (!same_places(table->statement, row, above, 0) ||
            text_matches(row->label, "... income|profit|earnings|ebitda|amount ..."));
}

/* A line above is called so: "Operating income" below "Ratio analysis", whose section the name of a subtotal ends. */
static bool repeats_line(const struct statement *statement, const struct row *row) {
    for (const struct row *line = statement->rows; line < row; line++)
        if (line->role != ROLE_HEADING && line->unit == UNIT_CURRENCY && text_equal_fold(line->label, row->label))
            return true;
    return false;
}

/*
 * As accountants sign the first figure only: below "Checking 1.96%" stands "Savings 2.24" and nothing else tells that
 * it is no money - the caption, "Deposit spreads", or that amounts have no places here and begin with their own sign.
 */
static bool goes_on_in_percent(const struct table *table, const struct row *row, const struct row *above) {
    if (!row_bears_no_sign(table, row))
        return false;
    bool within = table_caption(table, row, CAPTION_RATES | CAPTION_GROWTH) != NULL ||
                  (same_places(table->statement, row, above, 1) && repeats_line(table->statement, row));
    if (within && table_last_caption_tells(table, row, CAPTION_RATES | CAPTION_GROWTH))
        return !may_be_of_margin(table, row, above);
    return table->round && prints_money_sign(table) && same_places(table->statement, row, above, 1) &&
           !text_matches_list(row->label, PHRASES(not_percents));
}

static void units_of_first_signs(const struct table *table, struct statement *statement) {
    bool percent = false;
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        if (percent && goes_on_in_percent(table, row, row - 1))
            unit_set(statement, row, UNIT_PERCENT, 1);
        else
            percent = row_bears_percent(table, row) || (percent && row->unit == UNIT_PERCENT);
    }
}

/* ---- what sales grow by ---- */

static bool is_driver(text name) { return text_matches_list(name, PHRASES(drivers)); }

static bool may_be_driver(text name) { return is_driver(name) || text_matches_list(name, PHRASES(other_drivers)); }

/* Percentages that sales grow by have at most two digits: "Total change 137" is told in money. */
static bool may_be_growth(const struct table *table, const struct row *row) {
    enum { GROWTH_MOST = 100 };
    struct figures figures = table_figures(table, row);
    return row_bears_no_sign(table, row) && figures_below(&figures, GROWTH_MOST) && may_be_driver(row->label) &&
           !text_matches_list(row->label, PHRASES(paid));
}

/* "Volume 6%", "Price 2", "Currency (1)": whole numbers below the one that bears the sign. */
static void units_of_drivers(const struct table *table, struct statement *statement) {
    bool percent = false;
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        bool goes_on = percent && may_be_growth(table, row);
        if (goes_on)
            unit_set(statement, row, UNIT_PERCENT, 1);
        percent = goes_on || (row_bears_percent(table, row) && is_driver(row->label));
    }
}

/* Every column of amounts is headed by what sales grow by, or all of that; two at least by what is nothing else. */
static bool columns_drive(const struct statement *statement) {
    int drive = 0;
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        if (column->measure != MEASURE_AMOUNT)
            continue;
        text head = column->head_count > 0 ? column->heads[column->head_count - 1] : TEXT("");
        if (!may_be_driver(head))
            return false;
        drive += is_driver(head) ? 1 : 0;
    }
    return drive >= 2;
}

static bool has_words(const struct statement *statement, const struct row *row) {
    for (int i = 0; i < statement->column_count; i++)
        if (row->values[i].kind == VALUE_TEXT)
            return true;
    return false;
}

/* The first row with figures and the last bear the sign, and no other row says anything else: "Market shares". */
static void units_of_signed_ends(const struct table *table, struct statement *statement) {
    const struct row *first = NULL, *last = NULL;
    int places = columns_drive(statement) ? 0 : 1;
    for (int i = 0; i < statement->row_count; i++) {
        const struct row *row = &statement->rows[i];
        bool blank = table_figures(table, row).all == 0;
        if (row->role == ROLE_HEADING || (blank && !has_words(statement, row)))
            continue;
        if (blank)
            return;
        if (!row_bears_percent(table, row) && (first == NULL || row->unit != UNIT_PERCENT) &&
            (first == NULL || !row_bears_no_sign(table, row) || !same_places(statement, row, first, places)))
            return;
        first = first == NULL ? row : first;
        last = row;
    }
    for (int i = 0; last != NULL && row_bears_percent(table, last) && i < statement->row_count; i++)
        if (statement->rows[i].role != ROLE_HEADING && statement->rows[i].unit == UNIT_CURRENCY)
            unit_set(statement, &statement->rows[i], UNIT_PERCENT, 1);
}

/* "Total 13.2" and "Leverage capital ratio 8.7" below "Tier 1 11.3%" are no multiples. */
static void units_of_capital(struct statement *statement) {
    bool percent = false;
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        bool open = row->unit == UNIT_RATIO || row->unit == UNIT_PERCENT;
        bool below =
            open && row->section >= 0 && text_matches_list(statement->rows[row->section].label, PHRASES(of_loans));
        bool alone = row->unit == UNIT_RATIO && (below || text_matches_list(row->label, PHRASES(capital_alone)));
        for (int c = 0; percent && alone && c < statement->column_count; c++)
            row->values[c].unit = UNIT_CURRENCY; /* no multiple is printed as such between percentages */
        if (percent && alone)
            unit_set(statement, row, UNIT_PERCENT, 1);
        else
            percent =
                row->unit == UNIT_PERCENT && (percent || below || text_matches_list(row->label, PHRASES(capital)));
    }
}

void units_of_percent_signs(const struct table *table, struct statement *statement) {
    units_of_first_signs(table, statement);
    units_of_drivers(table, statement);
    units_of_signed_ends(table, statement);
    units_of_capital(statement);
}
