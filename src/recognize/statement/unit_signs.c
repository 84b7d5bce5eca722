/*
 * unit_signs: takes rows whose words left it open, and which of their figures
 * bear a currency's sign. As accountants sign the first figure of a column
 * only, it speaks where all are signed, and of what stands above them.
 */
#include "recognize/statement/unit_signs.h"

#include "recognize/statement/scale.h"
#include "recognize/statement/unit_counts.h"
#include "recognize/statement/unit_row.h"
#include "recognize/vocabulary.h"

/* "SG&A expense rate", "Return on plan assets": a rate, though of money. */
static const char *const rates[] = {
    "... rate|rates|margin|margins|growth|change|yield|yields|spread|spreads|return|returns|percentage ...",
    "... cost trend ...",
};

/* Time and things are counted in parts, too: "Expected term in years". */
static const char *const counted[] = {
    "... years|months|days|weeks|hours|term|life|duration|maturity|turns|times|stores|employees|customers ...",
};

/* What one share has or brings, to the cent. */
static const char *const of_a_share[] = {"... dividend|dividends|value|quotation|share|stock|high|low|close|bid ..."};

/* What a registrant holds, owes or is to bring in: amounts, though no word says of money. */
static const char *const amounts[] = {
    "... backlog|bookings|orders|inventory|inventories|goodwill|loans|deposits|borrowings|taxes|dividends|proceeds ...",
};

#include "gates/recognize/statement/unit_signs.h"

enum { SIGNED_LEAST = 3 };

static bool is_money(const struct row *row, const struct figures *figures) {
    return row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY && figures->all > 0;
}

/* The first row of money that bears the sign, where all those below it do as well, and are enough; -1 where not. */
static int first_signed(const struct table *table) {
    const struct statement *statement = table->statement;
    int first = -1, count = 0;
    for (int i = 0; i < statement->row_count; i++) {
        struct figures figures = table_figures(table, &statement->rows[i]);
        if (!is_money(&statement->rows[i], &figures))
            continue;
        if (figures.money == figures.all) {
            first = first < 0 ? i : first;
            count++;
        } else if (first >= 0 || figures.money > 0) {
            return -1;
        }
    }
    return count >= SIGNED_LEAST ? first : -1;
}

/* Whole amounts that are called no money; in balance sheets and cash flows nothing is counted. */
static bool may_count(const struct statement *statement, const struct row *row, const struct figures *figures) {
    return statement->kind != STATEMENT_BALANCE && statement->kind != STATEMENT_CASH_FLOW && is_money(row, figures) &&
           figures->fine == 0 && !label_may_name_money(row->label) && !text_matches_list(row->label, PHRASES(amounts));
}

void counts_above_signs(const struct table *table, struct statement *statement) {
    int first = first_signed(table);
    for (int i = 0; i < first; i++) {
        struct row *row = &statement->rows[i];
        struct figures figures = table_figures(table, row);
        if (may_count(statement, row, &figures))
            unit_set(statement, row, UNIT_COUNT, scale_of_label(row->label));
    }
}

/* ---- below the first percent sign ---- */

enum { RATE_MOST = 1000 };

/* Small figures with places, as "7.25" below "8.5%", and none with a currency's sign. */
static bool may_be_percent(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    return figures.all == 0 || (figures.money == 0 && figures_below(&figures, RATE_MOST) &&
                                figures.broken == figures.all && row->unit != UNIT_PER_SHARE);
}

/* The row whose signs speak for all below it; -1 where none does. */
static int first_percent(const struct table *table) {
    const struct statement *statement = table->statement;
    int first = -1;
    for (int i = 0; i < statement->row_count; i++) {
        const struct row *row = &statement->rows[i];
        struct figures figures = table_figures(table, row);
        if (row->role == ROLE_HEADING || figures.all == 0)
            continue;
        if (first < 0 && figures.percent < figures.all)
            return -1;
        first = first < 0 ? i : first;
        if (!may_be_percent(table, row))
            return -1;
    }
    return first;
}

/* It stands under the table's first caption, or under one of those below that. */
static bool is_under_first(const struct statement *statement, const struct row *row) {
    int section = row->section;
    for (int i = 0; section > 0 && i < statement->row_count; i++)
        section = statement->rows[section].section;
    return section == 0;
}

/*
 * "Net charge-offs as a percentage of average loans:" above all rows; where the table may hold money, too, over its
 * own: "Average yields:" speak of no "Average balances:" below them.
 */
static bool tells_rates(const struct table *table, const struct row *row) {
    const struct statement *statement = table->statement;
    return statement->row_count > 0 && statement->rows[0].role == ROLE_HEADING && table->captions[0] & CAPTION_RATES &&
           (statement->scale <= 1 || is_under_first(statement, row));
}

/* It is called no money, and its table, "Dollars in millions", holds none: "Average loans 512.3" may be such. */
static bool may_lack_money(const struct table *table, const struct row *row) {
    return table->statement->scale <= 1 && !label_may_name_money(row->label) &&
           !text_matches_list(row->label, PHRASES(of_a_share));
}

static bool may_be_rate(const struct table *table, const struct row *row) {
    return (row->unit == UNIT_CURRENCY || row->unit == UNIT_COUNT) && scale_of_label(row->label) == 0 &&
           !text_matches_list(row->label, PHRASES(counted)) &&
           (text_matches_list(row->label, PHRASES(rates)) || may_lack_money(table, row) || tells_rates(table, row));
}

void percents_below_sign(const struct table *table, struct statement *statement) {
    int first = first_percent(table);
    for (int i = first + 1; first >= 0 && i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        if (row->role != ROLE_HEADING && table_figures(table, row).all > 0 && may_be_rate(table, row))
            unit_set(statement, row, UNIT_PERCENT, 1);
    }
}
