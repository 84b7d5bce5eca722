/*
 * unit: percent, per share, shares or currency. A row's own words say it, or
 * its percent signs, or - for "Basic" and the like - the caption above and the
 * decimals. What is not an amount of money does not share the scale.
 */
#include "recognize/statement/unit.h"

#include "recognize/column/unit.h"
#include "recognize/statement/unit_captions.h"
#include "recognize/statement/unit_counts.h"
#include "recognize/statement/unit_places.h"
#include "recognize/statement/unit_points.h"
#include "recognize/statement/unit_row.h"
#include "recognize/statement/unit_scale.h"
#include "recognize/statement/unit_signs.h"
#include "recognize/statement/unit_sites.h"
#include "recognize/statement/unit_steps.h"
#include "recognize/statement/unit_whole.h"
#include "recognize/statement/unit_words.h"

/* ---- the unit of a row ---- */

enum { RATE_MOST = 1000, RATIO_MOST = 3, RATIO_NEVER = 10000, PER_SHARE_NEVER = 100000 };

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

/* "Efficiency ratio 63": of a hundred, where one half is 0.63. */
static bool is_ratio_of_hundred(const struct words *words, const struct figures *figures) {
    return figures->all > 0 && figures->money == 0 && figures_below(figures, RATE_MOST) &&
           !figures_below(figures, RATIO_MOST) && words_tell_ratio_of_bank(words);
}

static enum unit unit_from_words(const struct words *words, text label, struct figures figures) {
    if (figures.all > 0 && (figures.points == figures.all || figures.ratios == figures.all))
        return figures.points > 0 ? UNIT_BASIS_POINTS : UNIT_RATIO;
    if (signs_tell_percent(&figures))
        return UNIT_PERCENT;
    if (words_count_shares(words))
        return UNIT_SHARES;
    if (words_tell_per_share(words) && (figures.fine > 0 || figures_below(&figures, PER_SHARE_NEVER)))
        return UNIT_PER_SHARE;
    if (figures.all > 0 && words_tell_percent(words))
        return UNIT_PERCENT;
    if (figures.broken > 0 && figures_below(&figures, RATE_MOST) && words_tell_rate(words))
        return UNIT_PERCENT;
    if (is_ratio_of_hundred(words, &figures))
        return UNIT_PERCENT;
    enum unit unit = counts_aside(label) || names_measure(words, label) ? UNIT_COUNT : words_tell_other(words);
    if (unit == UNIT_CURRENCY && figures.money == 0)
        unit = label_tells_other(label);
    if (unit == UNIT_RATIO && figures.percent > 0 && figures_below(&figures, RATE_MOST))
        return UNIT_PERCENT; /* the sign may stand on the first figure of a row alone, as that of a currency does */
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

/* Its amounts all bear the sign, and only a change beside them does not: "35.8% | 34.4% | 140", in basis points. */
static bool amounts_bear_percent(const struct statement *statement, const struct row *row) {
    int percent = 0, changes = 0;
    for (int i = 0; i < statement->column_count; i++) {
        if (row->values[i].kind != VALUE_NUMBER)
            continue;
        bool amount = statement->columns[i].measure == MEASURE_AMOUNT;
        if (amount && row->values[i].unit != UNIT_PERCENT)
            return false;
        percent += amount ? 1 : 0;
        changes += statement->columns[i].measure == MEASURE_CHANGE ? 1 : 0;
    }
    return percent > 1 && changes > 0;
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
    struct words behind;
    words_read(&behind, colon == text_npos ? (text){0} : text_skip(row[-1].label, colon + 1));
    return words_are_open(&behind);
}

/* "Basic earnings per share" in whole numbers below "Shares used in the computation of:": what it is divided by. */
static bool divides_earnings(const struct table *table, const struct row *row, const struct figures *figures) {
    return figures->all > 0 && figures->broken == 0 &&
           table_caption(table, row, CAPTION_SHARES) > table_caption(table, row, CAPTION_PER_SHARE);
}

/* "GAAP", "GAAP and Non-GAAP": the caption says of what. */
static const char *const bases[] = {"non? gaap", "gaap and non gaap"};

/* "Average - assuming dilution", "At end of period": of what the caption counts. */
static const char *const counted[] = {
    "average|weighted|ending ... assuming? dilution|diluted|basic?",
    "at? end|beginning of period|quarter|year",
};

/* "Diluted reported earnings" in whole amounts: what the shares earned, not how many they are. */
static const char *const incomes[] = {"... earnings|income|loss|profit|ffo|affo|ebitda|funds ..."};

#include "gates/recognize/statement/unit.h"

static enum unit unit_of(const struct table *table, const struct row *row, const struct words *words) {
    const struct statement *statement = table->statement;
    struct figures figures = figures_to_judge(table, row);
    enum unit unit = unit_from_words(words, row->label, figures);
    if (unit == UNIT_CURRENCY && (only_in_percent_columns(statement, row) || amounts_bear_percent(statement, row)))
        return UNIT_PERCENT;
    if (unit == UNIT_PER_SHARE && columns_take_per_share(table, &figures))
        return UNIT_CURRENCY;
    if (unit == UNIT_PER_SHARE && divides_earnings(table, row, &figures))
        return UNIT_SHARES;
    bool fine = figures.fine > 0 && figures.fine == figures.all;
    if (unit != UNIT_CURRENCY)
        return unit;
    bool open = words_are_open(words);
    if (!fine && words_match_list(words, PHRASES(counted)) && table_last_caption_tells(table, row, CAPTION_SHARES))
        return UNIT_SHARES;
    if (open && goes_on(statement, row))
        return row[-1].unit;
    const struct row *counts = table_caption(table, row, CAPTION_SHARES);
    const struct row *shared = table_caption(table, row, CAPTION_PER_SHARE);
    if (counts > shared && !fine) /* the inner caption speaks */
        return open || row->label.len == 0 || words_match_list(words, PHRASES(bases)) ? UNIT_SHARES : unit;
    bool under_open = table_caption(table, row, CAPTION_OPEN) != NULL;
    if (open && figures.all > 1 && figures.broken == 0 && table->whole && words_match_list(words, PHRASES(incomes)))
        return UNIT_CURRENCY; /* "Net income - diluted" below "Diluted earnings per share", above the shares */
    if (shared != NULL || under_open)
        return open || (fine && (table->whole || (shared != NULL && figures_below(&figures, RATE_MOST)))) ||
                       (figures.all == 0 && under_open)
                   ? UNIT_PER_SHARE
                   : unit;
    if (open && table->whole)
        return fine                                                             ? UNIT_PER_SHARE
               : figures.money > 0 || words_match_list(words, PHRASES(incomes)) ? UNIT_CURRENCY
                                                                                : UNIT_SHARES;
    return UNIT_CURRENCY;
}

/* ---- all rows ---- */

static void assign_rows(const struct table *table, struct statement *statement, const struct scale *scale) {
    struct captions captions = {NULL, 0};
    struct words words;
    bool first = true;
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        row->scale = scale->factor;
        if (row->role == ROLE_HEADING) {
            captions_pass(&captions, table, row);
            continue;
        }
        words_read(&words, row->label);
        row->unit = unit_of(table, row, &words);
        if (row->unit == UNIT_CURRENCY && counts_told_above(table, row, &words))
            row->unit = UNIT_COUNT;
        unit_set(statement, row, row->unit, scale_of_row(table, row, &words, &captions, scale));
        if (first && statement->kind == STATEMENT_CASH_FLOW && row->role == ROLE_TOTAL)
            row->role = ROLE_ITEM; /* cash flows begin with the net income of another statement */
        first = false;
    }
}

/* What words leave open, places may tell, once it is known which rows count no money. */
static void assign_open_rows(struct table *table, struct statement *statement) {
    bool changed = false;
    table_look_at_places(table);
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        enum unit unit = row->unit == UNIT_CURRENCY && row->role != ROLE_HEADING ? unit_from_places(table, row) : 0;
        if (unit != UNIT_CURRENCY)
            unit_set(statement, row, unit, 1);
        changed = changed || unit != UNIT_CURRENCY;
    }
    if (changed)
        table_look_at_places(table);
}

/* Every figure that the row prints is a percentage, by its sign or its column: then so is the row. */
static bool prints_percent_alone(const struct statement *statement, const struct row *row) {
    bool any = false;
    for (int i = 0; i < statement->column_count; i++) {
        bool number = row->values[i].kind == VALUE_NUMBER;
        if ((number && row->values[i].unit != UNIT_PERCENT) || row->values[i].kind == VALUE_TEXT)
            return false;
        any = any || number;
    }
    return any;
}

static void settle_percent_rows(struct statement *statement) {
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        if (row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY && prints_percent_alone(statement, row))
            unit_set(statement, row, UNIT_PERCENT, 1);
    }
}

/* The page's scale, of which the table itself says nothing, goes where nothing in it is money. */
static void drop_borrowed(const struct table *table, struct statement *statement, struct scale *scale) {
    if (!table->borrows || !table_counts_beside(table))
        return;
    *scale = (struct scale){0};
    statement->scale = 0;
    statement->scale_note = (text){NULL, 0};
}

void units_assign(struct arena *arena, const struct layout *layout, const struct scale *told, text box,
                  struct statement *statement, struct diag *diag) {
    struct arena *scratch = arena_scratch(arena);
    struct scale scale = *told;
    if (scale_from_caption(statement, &scale)) {
        statement->scale = scale.factor;
        statement->scale_note = scale.note;
    }
    column_units_assign(statement, &scale);
    struct table table = table_of(statement);
    table.borrows = told->of_page;
    drop_borrowed(&table, statement, &scale);
    table.captions = captions_read(scratch, statement);
    table_look_above(&table, box);
    assign_rows(&table, statement, &scale);
    assign_open_rows(&table, statement);
    counts_above_signs(&table, statement);
    units_of_sites(&table, statement);
    units_of_steps(&table, statement);
    units_of_wholes(&table, statement);
    percents_below_sign(&table, statement);
    unit_points_settle(statement);
    settle_percent_rows(statement);
    scale_of_counts_settle(&table, statement);
    places_tell_doubt(layout, &table, statement, diag);
    counts_tell_doubt(layout, statement, diag);
    arena_free(scratch);
}
