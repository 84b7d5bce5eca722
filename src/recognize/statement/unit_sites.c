/*
 * unit_sites: a row that is called by sites alone counts them where it stands
 * among other counts, "ATMs", "Full-time employees". It is money where its
 * figures have places or a currency's sign, in a statement, and below a title
 * or caption that names sales or income: "Revenue by channel". What neither
 * tells keeps what its words say.
 */
#include "recognize/statement/unit_sites.h"

#include "recognize/statement/unit_counts.h"
#include "recognize/statement/unit_row.h"
#include "recognize/vocabulary.h"

static const char *const sites[] = {
    "total? financial|banking|retail|service|customer centers",
    "total? bank|banking|brokerage|retail? branches|offices",
    "branches",
};

/* What is sold or earned by sites: of their number no title says so. */
static const char *const by_sites[] = {
    "... revenue|revenues|sales|income|profit|earnings|ebitda by|of|from ...",
    "... disaggregated|disaggregation of? revenue|revenues ...",
};

#include "gates/recognize/statement/unit_sites.h"

static bool is_site(const struct row *row) {
    return row->role != ROLE_HEADING && (row->unit == UNIT_COUNT || row->unit == UNIT_CURRENCY) &&
           text_matches_list(row->label, PHRASES(sites));
}

/* The captions over the row name money, or the title says by what it was earned. */
static bool stands_below_money(const struct statement *statement, const struct row *row) {
    for (int at = row->section; at >= 0; at = statement->rows[at].section)
        if (label_may_name_money(statement->rows[at].label))
            return true;
    return text_matches_list(statement->title, PHRASES(by_sites));
}

static bool is_of_money(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    return figures.money > 0 || figures.broken > 0 || kind_is_primary(table->statement->kind) ||
           stands_below_money(table->statement, row);
}

/* The next row on that side that is no site counts things under the same caption. */
static bool counts_beside(const struct statement *statement, int at, int step) {
    for (int i = at + step; i >= 0 && i < statement->row_count; i += step) {
        const struct row *row = &statement->rows[i];
        if (row->role == ROLE_HEADING)
            return false;
        if (!is_site(row))
            return row->unit == UNIT_COUNT && row->section == statement->rows[at].section;
    }
    return false;
}

/* "Branches 52" in no table that tells by what something was earned: nobody earns so little in them. */
static bool is_number_alone(const struct table *table, const struct row *row) {
    enum { SITES_MOST = 10000 };
    struct figures figures = table_figures(table, row);
    return text_matches(row->label, "branches") && table->statement->kind == STATEMENT_OTHER && figures.all > 0 &&
           figures_below(&figures, SITES_MOST) && !text_matches(table->statement->title, "... by ...");
}

void units_of_sites(const struct table *table, struct statement *statement) {
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        if (!is_site(row))
            continue;
        bool counted = counts_beside(statement, i, -1) || counts_beside(statement, i, 1);
        bool money = !counted && is_of_money(table, row);
        counted = counted || (!money && is_number_alone(table, row));
        if (row->unit == UNIT_COUNT && money)
            unit_set(statement, row, UNIT_CURRENCY, statement->scale);
        if (row->unit == UNIT_CURRENCY && counted && table_figures(table, row).money == 0)
            unit_set(statement, row, UNIT_COUNT, 1);
    }
}
