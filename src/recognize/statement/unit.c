/*
 * unit: percent, per share, shares or currency. A row's own words say it, or
 * its percent signs, or - for "Basic" and the like - the caption above and the
 * decimals. What is not an amount of money does not share the scale.
 */
#include "recognize/statement/unit.h"

#include "recognize/column/unit.h"
#include "recognize/statement/section.h"
#include "recognize/statement/unit_counts.h"
#include "recognize/statement/unit_places.h"
#include "recognize/statement/unit_row.h"
#include "recognize/statement/unit_scale.h"
#include "recognize/statement/unit_steps.h"
#include "recognize/statement/unit_words.h"

/* ---- the unit of a row ---- */

enum { RATE_MOST = 1000, RATIO_NEVER = 10000, PER_SHARE_NEVER = 100000 };

/*
 * Percent signs in at least half of the columns count for all of the row, unless the others show amounts: "Taxes 212
 * 35.0%" is money and its share.
 */
static bool signs_tell_percent(const struct figures *figures) {
    if (figures->percent == 0 || figures->percent * 2 < figures->all)
        return false;
    return figures->percent == figures->all ||
           (figures_below(figures, RATE_MOST) && (figures->plain_whole == 0 || figures->percent_broken == 0));
}

static enum unit unit_from_words(text label, struct figures figures) {
    if (signs_tell_percent(&figures))
        return UNIT_PERCENT;
    struct words words;
    words_read(&words, label);
    if (words_count_shares(&words))
        return UNIT_SHARES;
    if (words_tell_per_share(&words) && (figures.fine > 0 || figures_below(&figures, PER_SHARE_NEVER)))
        return UNIT_PER_SHARE;
    if (figures.all > 0 && words_tell_percent(&words))
        return UNIT_PERCENT;
    if (figures.broken > 0 && figures_below(&figures, RATE_MOST) && words_tell_rate(&words))
        return UNIT_PERCENT;
    enum unit unit = counts_by_sign(label) || names_measure(label) ? UNIT_COUNT : words_tell_other(&words);
    return unit == UNIT_RATIO && !figures_below(&figures, RATIO_NEVER) ? UNIT_CURRENCY : unit;
}

/* A rate that stands in columns of percentages alone is told by them. */
static struct figures figures_to_judge(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    struct table plain = *table;
    plain.percents = 0;
    return figures.all > 0 ? figures : table_figures(&plain, row);
}

/* All figures of the row stand in columns of percentages. */
static bool only_in_percent_columns(const struct statement *statement, const struct row *row) {
    int figures = 0;
    for (int i = 0; i < statement->column_count; i++) {
        if (row->values[i].kind != VALUE_NUMBER)
            continue;
        if (statement->columns[i].unit != UNIT_PERCENT)
            return false;
        figures++;
    }
    return figures > 0;
}

/* Columns of figures per share stand beside others. */
static bool has_per_share_column(const struct statement *statement) {
    for (int i = 0; i < statement->column_count; i++)
        if (statement->columns[i].unit == UNIT_PER_SHARE)
            return true;
    return false;
}

/* "Net income and diluted earnings per share" over a column of each counts money in the one that does not say so. */
static bool columns_take_per_share(const struct table *table, const struct figures *figures) {
    return figures->all > 0 && figures->fine == 0 && has_per_share_column(table->statement);
}

/* "Diluted" right below "Average shares: Basic", whose caption was printed beside it. */
static bool goes_on(const struct statement *statement, const struct row *row) {
    if (row == statement->rows || row[-1].role == ROLE_HEADING)
        return false;
    size_t colon = text_find_byte(row[-1].label, ':');
    return colon != text_npos && label_is_open(text_skip(row[-1].label, colon + 1));
}

/* "GAAP", "GAAP and Non-GAAP": the caption says of what. */
static bool names_basis(text label) {
    return text_matches(label, "non? gaap") || text_matches(label, "gaap and non gaap");
}

/* "Average - assuming dilution", "At end of period": of what the caption counts. */
static bool names_count(text label) {
    return text_matches(label, "average|weighted|ending ... assuming? dilution|diluted|basic?") ||
           text_matches(label, "at? end|beginning of period|quarter|year");
}

static bool last_counts_shares(const struct statement *statement, const struct row *row) {
    const struct row *caption = section_last_caption(statement, row);
    return caption != NULL && label_counts_shares(caption->label);
}

/* "Diluted reported earnings" in whole amounts: what the shares earned, not how many they are. */
static bool names_income(text label) { return text_matches(label, "... earnings|income|loss|profit ..."); }

static enum unit unit_of(const struct table *table, const struct row *row) {
    const struct statement *statement = table->statement;
    struct figures figures = figures_to_judge(table, row);
    enum unit unit = unit_from_words(row->label, figures);
    if (unit == UNIT_CURRENCY && only_in_percent_columns(statement, row))
        return UNIT_PERCENT;
    if (unit == UNIT_PER_SHARE && columns_take_per_share(table, &figures))
        return UNIT_CURRENCY;
    bool fine = figures.fine > 0 && figures.fine == figures.all;
    if (unit != UNIT_CURRENCY)
        return unit;
    bool open = label_is_open(row->label);
    if (!fine && names_count(row->label) && last_counts_shares(statement, row))
        return UNIT_SHARES;
    if (open && goes_on(statement, row))
        return row[-1].unit;
    const struct row *counted = section_caption(statement, row, label_counts_shares);
    const struct row *shared = section_caption(statement, row, label_tells_per_share);
    if (counted > shared && !fine) /* the inner caption speaks */
        return open || row->label.len == 0 || names_basis(row->label) ? UNIT_SHARES : unit;
    bool under_open = section_caption(statement, row, label_is_open) != NULL;
    if (shared != NULL || under_open)
        return open || (fine && (table->whole || (shared != NULL && figures_below(&figures, RATE_MOST)))) ||
                       (figures.all == 0 && under_open)
                   ? UNIT_PER_SHARE
                   : unit;
    if (open && table->whole)
        return fine ? UNIT_PER_SHARE : names_income(row->label) ? UNIT_CURRENCY : UNIT_SHARES;
    return UNIT_CURRENCY;
}

/* ---- all rows ---- */

static void assign_rows(const struct table *table, struct statement *statement, const struct scale *scale) {
    struct captions captions = {NULL, NULL};
    bool first = true;
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        row->scale = scale->factor;
        if (row->role == ROLE_HEADING) {
            captions_pass(&captions, row);
            continue;
        }
        row->unit = unit_of(table, row);
        if (row->unit == UNIT_CURRENCY && counts_told_above(statement, row))
            row->unit = UNIT_COUNT;
        unit_set(statement, row, row->unit, scale_of_row(statement, row, &captions, scale));
        if (first && statement->kind == STATEMENT_CASH_FLOW && row->role == ROLE_TOTAL)
            row->role = ROLE_ITEM; /* cash flows begin with the net income of another statement */
        first = false;
    }
}

/* What words leave open, places may tell, once it is known which rows count no money. */
static void assign_open_rows(struct table *table, struct statement *statement) {
    table_look_at_places(table);
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        enum unit unit = row->unit == UNIT_CURRENCY && row->role != ROLE_HEADING ? unit_from_places(table, row) : 0;
        if (unit != UNIT_CURRENCY)
            unit_set(statement, row, unit, 1);
    }
    table_look_at_places(table);
}

void units_assign(const struct layout *layout, const struct scale *told, struct statement *statement,
                  struct diag *diag) {
    struct scale scale = *told;
    if (scale_from_caption(statement, &scale)) {
        statement->scale = scale.factor;
        statement->scale_note = scale.note;
    }
    column_units_assign(statement, &scale);
    struct table table = table_of(statement);
    assign_rows(&table, statement, &scale);
    assign_open_rows(&table, statement);
    units_of_steps(&table, statement);
    places_tell_doubt(layout, &table, statement, diag);
    counts_tell_doubt(layout, statement, diag);
}
