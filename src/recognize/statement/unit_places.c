/*
 * unit_places: in a table of whole thousands, what is printed to the cent is
 * a rate, a price or a figure per share; captions and a few words say which.
 * What they leave open is told, and has no scale.
 */
#include "recognize/statement/unit_places.h"

#include "recognize/statement/scale.h"
#include "recognize/statement/section.h"
#include "recognize/statement/unit_price.h"
#include "recognize/statement/unit_steps.h"
#include "recognize/statement/worded.h"
#include "recognize/vocabulary.h"

enum { RATE_MOST = 1000, RATIO_MOST = 200, PRICE_MOST = 1000, SCALED = 1000 };

/* Rates of a table whose amounts have no places. */
static const char *const rates[] = {
    "... return on ...",
    "... economic|shareholder|stockholder|total return|returns ...",
    "... yield|yields|spread|spreads|leverage ...",
    "... margin|margins|rate|rates|percentage",
    "... rate|rates|margin|margins paid|earned|on|as|before|after|excluding|annualized|including|fully ...",
    "... delinquency|delinquencies|interest|tax|growth|loss|off|coupon rate|rates ...",
    "... net interest margin ...",
    "... to ... assets|loans|equity|deposits|revenue|revenues|sales|capital|estate|receivables",
    "... loans|assets|exposure|properties as? of? total? commercial|loans|assets|utilized ...",
    "... tier 1|one ...",
};

/* Figures that are printed per share without a word, with cents in a table whose amounts have none. */
static const char *const prices[] = {
    "... dividend|dividends|distributions ...",
    "high|low|close|closing",
    "... book value ...",
    "... stock|closing|market price|prices ...",
    "... income|loss|earnings|profit|eps ...",
};

#include "gates/recognize/statement/unit_places.h"

static bool is_ratio(const struct table *table, const struct row *row, const struct figures *figures) {
    return figures_below(figures, RATIO_MOST) && scale_of_label(row->label) == 0 &&
           table_caption(table, row, figures->broken == figures->all ? CAPTION_RATIOS : CAPTION_RATIOS_ALONE) != NULL;
}

/* Of "Selected financial ratios" the first bears the percent sign for those below it. */
static bool is_percent_of_ratios(const struct table *table, const struct figures *figures) {
    return table->of_ratios && figures->broken == figures->all && figures->money == 0 &&
           figures_below(figures, RATIO_MOST);
}

static bool is_share(const struct table *table, const struct row *row, const struct figures *figures) {
    return table->round && figures_below(figures, RATE_MOST) && table_caption(table, row, CAPTION_PART) != NULL;
}

/* What plan assets returned is money. */
static bool names_rate(text label) {
    return text_matches_list(label, PHRASES(rates)) && !text_matches(label, "actual|expected|gain|loss ...");
}

static bool under_rates(const struct table *table, const struct row *row) {
    return table_caption(table, row, CAPTION_RATES) != NULL || table_last_caption_tells(table, row, CAPTION_RATES);
}

/* "Average transaction fee per million": money for each, whatever the rows are called ("fixed-rate"). */
static bool under_price(const struct table *table, const struct row *row) {
    const struct row *last = section_last_caption(table->statement, row);
    return last != NULL && text_matches(last->label, "... fee|fees|price|prices|charge|charges per ...");
}

/* `named`: by its own words, else by those of a caption. */
static bool is_rate(const struct table *table, const struct row *row, const struct figures *figures, bool named) {
    bool broken = (table->round ? figures->broken : figures->fine) == figures->all;
    return table->whole && broken && figures->money == 0 && figures_below(figures, RATE_MOST) &&
           !under_price(table, row) && (named ? names_rate(row->label) : under_rates(table, row));
}

/* "High" and "Low" under "Common stock price range": of one share, in fractions or in whole dollars. */
static bool is_price_of_range(const struct table *table, const struct row *row, const struct figures *figures) {
    const struct row *last =
        text_matches(row->label, "high|low|close|closing") ? section_last_caption(table->statement, row) : NULL;
    return last != NULL && figures_below(figures, PRICE_MOST) &&
           text_matches(last->label, "... stock|share|shares|unit|market price|prices ...");
}

enum unit unit_from_places(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    if (figures.all == 0)
        return UNIT_CURRENCY;
    if (is_rate(table, row, &figures, true) || is_share(table, row, &figures))
        return UNIT_PERCENT;
    if (is_percent_of_ratios(table, &figures))
        return UNIT_PERCENT;
    if (is_ratio(table, row, &figures))
        return UNIT_RATIO;
    if (is_rate(table, row, &figures, false))
        return UNIT_PERCENT;
    if (is_price_of_range(table, row, &figures))
        return UNIT_PER_SHARE;
    bool price = table->whole && figures.fine == figures.all && figures_below(&figures, PRICE_MOST) &&
                 text_matches_list(row->label, PHRASES(prices));
    return price ? UNIT_PER_SHARE : UNIT_CURRENCY;
}

/* ---- what stays open ---- */

/* "Cost of sales per short ton", "$/MCF": the price of one is not in thousands. */
static bool is_price_of_one(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    return figures.all > 0 && figures.broken == figures.all && figures_below(&figures, PRICE_MOST) &&
           (text_has(row->label, TEXT("$/")) || text_matches(row->label, "... per ...") || under_price(table, row));
}

/* What stands out and is nothing that a word names is not in thousands; which unit it has nobody can tell. */
static void tell_doubt(const struct layout *layout, const struct statement *statement, struct row *row,
                       struct diag *diag) {
    row->scale = 0;
    for (int i = 0; i < statement->column_count; i++)
        row->values[i].doubtful = row->values[i].doubtful || row->values[i].unit == UNIT_CURRENCY;
    diag_report(diag, DIAG_VALUE_DOUBTFUL, row->origin, layout_line_at(layout, row->origin),
                "nothing tells what \"%.*s\" counts, printed with places among amounts that have none",
                TEXT_ARG(row->label));
}

/* Prices in a table that prints nothing else, below one whose scale it would share: "Average ticket $88.87". */
static bool row_is_price_below(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    return table->borrows && !table->whole && figures.fine == figures.all && figures_below(&figures, PRICE_MOST);
}

/*
 * Printed with places among thousands that have none: no money, or in millions. In a table of millions or billions
 * small amounts may well have them.
 */
static bool row_has_other_places(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    return table->round && row->scale == SCALED && figures.all > 0 && figures.broken == figures.all &&
           figures.percent == 0 && figures_below(&figures, RATE_MOST);
}

/* "Yield (cents)", "Dividends per share - cents": as printed, a hundredth of the currency that the table counts. */
static bool names_cents(text label) {
    if (!text_has(label, TEXT("cent"))) /* hardly a label has */
        return false;
    return text_matches(label, "... cents|cent") || text_has(label, TEXT("(cents")) ||
           text_has(label, TEXT("(in cents"));
}

static bool tell_cents(const struct layout *layout, const struct statement *statement, struct row *row,
                       struct diag *diag) {
    bool money = row->unit == UNIT_CURRENCY || row->unit == UNIT_PER_SHARE;
    if (!money || row->role == ROLE_HEADING || !names_cents(row->label))
        return false;
    row->scale = 0;
    for (int i = 0; i < statement->column_count; i++)
        row->values[i].doubtful = row->values[i].doubtful || row->values[i].unit == row->unit;
    diag_report(diag, DIAG_VALUE_DOUBTFUL, row->origin, layout_line_at(layout, row->origin),
                "\"%.*s\" is in cents, hundredths of the currency of its table", TEXT_ARG(row->label));
    return true;
}

void places_tell_doubt(const struct layout *layout, const struct table *table, struct statement *statement,
                       struct diag *diag) {
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        if (tell_cents(layout, statement, row, diag))
            continue;
        if (row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY && row->scale == 0 &&
            prints_price_of_one(table, row))
            row->scale = 1;
        if (row->role == ROLE_HEADING || row->unit != UNIT_CURRENCY || row->scale < SCALED ||
            table_figures(table, row).broken == 0 || scale_of_label(row->label) != 0 ||
            worded_scale(statement, row) != 0)
            continue; /* what has no places stands out by none */
        if (is_price_of_one(table, row))
            row->scale = 1;
        else if (row_stands_out(table, row) || row_has_other_places(table, row) || row_is_price_below(table, row))
            tell_doubt(layout, statement, row, diag);
    }
}
