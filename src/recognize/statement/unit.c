/*
 * unit: percent, per share, shares or currency. A row's own words say it, or
 * its percent signs, or - for "Basic" and the like - the caption above and the
 * decimals. What is not an amount of money does not share the scale.
 */
#include "recognize/statement/unit.h"

#include "recognize/column/unit.h"
#include "recognize/statement/unit_row.h"
#include "recognize/statement/unit_steps.h"
#include "recognize/statement/unit_words.h"

/* ---- the unit of a row ---- */

/* A caption above, up to the outermost, fits one of the patterns. */
static const struct row *caption_above(const struct statement *statement, const struct row *row, bool (*fits)(text)) {
    for (int at = row->section; at >= 0; at = statement->rows[at].section)
        if (fits(statement->rows[at].label))
            return &statement->rows[at];
    return NULL;
}

enum { RATE_MOST = 1000, PRICE_MOST = 1000, PER_SHARE_NEVER = 100000 };

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
    struct words words = words_of(label);
    if (words_count_shares(&words))
        return UNIT_SHARES;
    if (words_tell_per_share(&words) && (figures.fine > 0 || figures_below(&figures, PER_SHARE_NEVER)))
        return UNIT_PER_SHARE;
    if (figures.all > 0 && words_tell_percent(&words))
        return UNIT_PERCENT;
    return words_tell_other(&words);
}

/* A rate that stands in columns of percentages alone is told by them. */
static struct figures figures_to_judge(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    struct table plain = *table;
    plain.percents = 0;
    return figures.all > 0 ? figures : table_figures(&plain, row);
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

/* ---- what places tell where words leave it open ---- */

/* Rates of a table whose amounts have no places. */
static const char *const rates[] = {
    "... return on ...",
    "... yield|yields|spread|spreads|leverage ...",
    "... margin|margins|rate|rates|percentage",
    "... rate|rates|margin|margins paid|earned|on|as|before|after|excluding|annualized|including|fully ...",
    "... delinquency|delinquencies|interest|tax|growth|loss|off|coupon rate|rates ...",
    "... net interest margin ...",
    "... to ... assets|loans|equity|deposits|revenue|revenues|sales|capital|estate|receivables",
    "... loans|assets|exposure|properties as? of? total? commercial|loans|assets|utilized ...",
    "... tier 1|one ...",
    NULL,
};

/* Captions over rates that are called by what they are the rates of. */
static const char *const rate_captions[] = {
    "... rate|rates|ratio|ratios|yield|yields|margin|margins|spread|spreads",
    "... rate|rates|ratio|ratios|yield|yields paid|earned|annualized|percent ...",
    "percent|percentage ...",
    "... as? a? percent|percentage of ...",
    NULL,
};

static bool is_rate_caption(text label) { return text_matches_any(label, rate_captions); }

/* Figures that are printed per share without a word, with cents in a table whose amounts have none. */
static const char *const prices[] = {
    "... dividend|dividends|distributions ...",
    "high|low|close|closing",
    "... book value ...",
    "... stock|closing|market price|prices ...",
    "... income|loss|earnings|profit|eps ...",
    NULL,
};

static enum unit unit_from_places(const struct table *table, const struct row *row, const struct figures *figures) {
    bool broken = figures->all > 0 && (table->round ? figures->broken : figures->fine) == figures->all;
    bool fine = figures->fine == figures->all;
    if (!table->whole || !broken)
        return UNIT_CURRENCY;
    bool rate = text_matches_any(row->label, rates) || caption_above(table->statement, row, is_rate_caption) != NULL;
    if (rate && figures_below(figures, RATE_MOST))
        return UNIT_PERCENT;
    bool price = fine && figures_below(figures, PRICE_MOST) && text_matches_any(row->label, prices);
    return price ? UNIT_PER_SHARE : UNIT_CURRENCY;
}

/* "Diluted" right below "Average shares: Basic", whose caption was printed beside it. */
static bool goes_on(const struct statement *statement, const struct row *row) {
    if (row == statement->rows || row[-1].role == ROLE_HEADING)
        return false;
    size_t colon = text_find_byte(row[-1].label, ':');
    return colon != text_npos && label_is_open(text_skip(row[-1].label, colon + 1));
}

static enum unit unit_of(const struct table *table, const struct row *row) {
    const struct statement *statement = table->statement;
    struct figures figures = figures_to_judge(table, row);
    enum unit unit = unit_from_words(row->label, figures);
    if (unit == UNIT_PER_SHARE && columns_take_per_share(table, &figures))
        return UNIT_CURRENCY;
    bool fine = figures.fine > 0 && figures.fine == figures.all;
    if (unit != UNIT_CURRENCY)
        return unit;
    bool open = label_is_open(row->label);
    if (open && goes_on(statement, row))
        return row[-1].unit;
    const struct row *counted = caption_above(statement, row, label_counts_shares);
    const struct row *shared = caption_above(statement, row, label_tells_per_share);
    if (counted > shared && !fine) /* the inner caption speaks */
        return open || row->label.len == 0 ? UNIT_SHARES : unit;
    bool under_open = caption_above(statement, row, label_is_open) != NULL;
    if (shared != NULL || under_open)
        return open || (fine && table->whole) || (figures.all == 0 && under_open) ? UNIT_PER_SHARE : unit;
    if (open && table->whole)
        return fine ? UNIT_PER_SHARE : UNIT_SHARES;
    return unit_from_places(table, row, &figures);
}

/* ---- scale ---- */

static bool tells_scale(text label) { return scale_of_label(label) != 0; }

/* The row's own words, or the innermost caption's that speaks: "End of period levels ($ in millions)". */
static int64_t scale_of_row(const struct statement *statement, const struct row *row, const struct scale *scale) {
    int64_t own = scale_of_label(row->label);
    if (row->unit != UNIT_CURRENCY && row->unit != UNIT_SHARES)
        return own != 0 ? own : 1;
    if (own != 0)
        return own;
    const struct row *caption = caption_above(statement, row, tells_scale);
    const struct row *counted = row->unit == UNIT_SHARES ? caption_above(statement, row, label_counts_shares) : NULL;
    if (caption != NULL && (row->unit == UNIT_CURRENCY || caption == counted))
        return scale_of_label(caption->label);
    return row->unit == UNIT_SHARES ? scale->shares : scale->factor;
}

enum { SCALED = 1000 };

/* What stands out and is nothing that a word names is not in thousands; which unit it has nobody can tell. */
static void tell_doubt(const struct layout *layout, const struct statement *statement, struct row *row,
                       struct diag *diag) {
    row->scale = 0;
    for (int i = 0; i < statement->column_count; i++)
        row->values[i].doubtful = row->values[i].doubtful || row->values[i].unit == UNIT_CURRENCY;
    diag_report(diag, DIAG_VALUE_DOUBTFUL, row->origin, layout->lines[row->origin.line - layout->first_line].text,
                "nothing tells what \"%.*s\" counts, printed to the cent among amounts that are not",
                TEXT_ARG(row->label));
}

/* "Cost of sales per short ton", "$/MCF": the price of one is not in thousands. */
static bool is_price_of_one(text label) {
    return text_has(label, TEXT("$/")) || text_matches(label, "... per ... ton|tons|tonne|barrel|bbl|boe|mcf|mmbtu|"
                                                              "ounce|gallon|pound|lb|mwh|kwh|unit|room|day|foot ...");
}

static void assign_rows(const struct table *table, struct statement *statement, const struct scale *scale) {
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        row->scale = scale->factor;
        if (row->role == ROLE_HEADING)
            continue;
        row->unit = unit_of(table, row);
        unit_set(statement, row, row->unit, scale_of_row(statement, row, scale));
    }
}

void units_assign(const struct layout *layout, const struct scale *scale, struct statement *statement,
                  struct diag *diag) {
    column_units_assign(statement, scale);
    struct table table = table_of(statement);
    assign_rows(&table, statement, scale);
    table_look_at_places(&table);
    units_of_steps(&table, statement);
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        if (row->scale < SCALED || scale_of_label(row->label) != 0 || !row_stands_out(&table, row))
            continue;
        if (is_price_of_one(row->label))
            row->scale = 1;
        else
            tell_doubt(layout, statement, row, diag);
    }
}
