/*
 * concept_non_gaap: a row is a measure's where its label says so: by a word
 * such as "adjusted", or because the measure has no other sense ("EBITDA").
 * A caption's word speaks for rows that name the whole measure again.
 */
#include "recognize/concept/non_gaap.h"

#include "recognize/concept/label.h"

static const struct measure_words {
    enum non_gaap kind;
    bool adjusted;       /* the label must tell a non-GAAP basis beside these words */
    const char *pattern; /* of the other words, all of them */
} table[] = {
    {NON_GAAP_ADJUSTED_EBITDA, true, "... ebitda|ebitdax|ebitdar|oibda"},
    {NON_GAAP_EBITDA, false, "ebitda|ebitdax|ebitdar"},
    {NON_GAAP_ADJUSTED_EBITDA, true,
     "earnings|income|loss|profit before interest expense|net? income? tax|taxes depreciation depletion? and? "
     "amortization ebitda?"},
    {NON_GAAP_EBITDA, false,
     "earnings|income|loss|profit before interest expense|net? income? tax|taxes depreciation depletion? and? "
     "amortization ebitda?"},
    {NON_GAAP_FREE_CASH_FLOW, false, "total? free cash flow fcf?"},
    {NON_GAAP_FREE_CASH_FLOW, true, "total? free cash flow fcf?"},
    {NON_GAAP_FUNDS_FROM_OPERATIONS, false, "ffo"},
    {NON_GAAP_FUNDS_FROM_OPERATIONS, false, "funds from operations ffo?"},
    {NON_GAAP_REVENUE, true, "total? net? revenue|revenues|sales net?"},
    {NON_GAAP_GROSS_PROFIT, true, "total? gross profit|margin|income|loss loss?"},
    {NON_GAAP_OPERATING_INCOME, true, "total? operating income|profit|loss|earnings income|loss|profit|earnings?"},
    {NON_GAAP_OPERATING_INCOME, true, "income|loss|earnings|profit loss|earnings|income? from operations"},
    {NON_GAAP_PRETAX_INCOME, true, "income|loss|earnings|profit loss|income? before income? taxes|tax|taxation"},
    {NON_GAAP_PRETAX_INCOME, true, "pre tax income|loss|earnings|profit loss|income?"},
    {NON_GAAP_NET_INCOME, true, "net income|loss|earnings|profit loss|income|earnings?"},
    {NON_GAAP_NET_INCOME, true, "earnings|loss|losses|profit loss|losses?"},
    {NON_GAAP_NET_INCOME, true, "income|loss loss|income?"}, /* an insurer's "core income" */
    {NON_GAAP_NET_INCOME, true, "net operating income|loss|earnings loss|income?"},
    {NON_GAAP_NET_INCOME, true,
     "net? income|loss|earnings|profit loss|income|earnings? attributable|available|applicable to ..."},
};
enum { TABLE_ROWS = sizeof table / sizeof *table };

static const char *const others[] = {"... noncontrolling|minority|discontinued|participating|unvested ..."};

#include "gates/recognize/concept/non_gaap.h"

static bool is_open_row(const struct row *row) {
    return row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY && row->concept == CONCEPT_NONE &&
           row->non_gaap == NON_GAAP_NONE && row->label.len > 0;
}

/* "Non-GAAP operating margin as a percentage of revenues" is no caption of adjusted revenues; "Non-GAAP results" is. */
static bool speaks_of(text caption, enum non_gaap kind) {
    struct concept_label label;
    concept_label_read(&label, caption);
    bool other = false;
    for (int k = 0; k < TABLE_ROWS; k++) {
        if (!words_match_gated(&label.words, &table_gates[k], table[k].pattern))
            continue;
        if (table[k].kind == kind)
            return true;
        other = true;
    }
    return !other && !words_match(&label.words, "... margin|margins|percentage|percent|ratio|rate|per ...");
}

static bool caption_tells(const struct statement *statement, const struct row *row, enum non_gaap kind) {
    text caption = row->section >= 0 ? statement->rows[row->section].label : TEXT("");
    return caption_basis(caption) == BASIS_NON_GAAP && speaks_of(caption, kind);
}

/* "Pro forma revenue" with the revenue of purchased businesses is what combined ones would have had. */
static bool combines_businesses(const struct statement *statement, const struct row *row) {
    return text_matches(row->label, "... pro forma ...") &&
           statement_has_label(statement, "... purchased|acquired businesses|companies ...");
}

/* 'Adjusted "earnings"' are what covers the fixed charges, before taxes and interest. */
static bool covers_charges(const struct statement *statement, const struct row *row) {
    return text_matches(row->label, "adjusted earnings") &&
           statement_has_label(statement, "total|ratio? ... fixed charges ...");
}

/* "Numerator for diluted earnings per share - adjusted net income": with the interest that conversion would save. */
static bool is_numerator(const struct statement *statement, const struct row *row) {
    static const char numerator[] = "... numerator for ... earnings|income|loss per ...";
    text caption = row->section >= 0 ? statement->rows[row->section].label : TEXT("");
    return (caption_basis(caption) != BASIS_NON_GAAP && text_matches(caption, numerator)) ||
           text_matches(row->label, numerator);
}

uint32_t non_gaap_fits(const struct statement *statement, const struct row *row, const struct concept_label *label) {
    uint32_t fits = 0;
    if (!is_open_row(row))
        return 0;
    for (int k = 0; k < TABLE_ROWS && label->basis != BASIS_GAAP; k++)
        if (words_match_gated(&label->words, &table_gates[k], table[k].pattern) &&
            (!table[k].adjusted || label->basis == BASIS_NON_GAAP || caption_tells(statement, row, table[k].kind)))
            fits |= (uint32_t)1 << k;
    bool not_it = fits != 0 && (text_matches_list(row->label, PHRASES(others)) || combines_businesses(statement, row) ||
                                covers_charges(statement, row) || is_numerator(statement, row));
    return not_it ? 0 : fits;
}

static bool is_taken(const struct statement *statement, enum non_gaap kind) {
    for (int r = 0; r < statement->row_count; r++)
        if (statement->rows[r].non_gaap == kind)
            return true;
    return false;
}

static void assign_first(struct statement *statement, const uint32_t *fits, int k) {
    for (int r = 0; r < statement->row_count; r++) {
        if ((fits[r] >> k & 1) == 0 || statement->rows[r].non_gaap != NON_GAAP_NONE)
            continue;
        statement->rows[r].non_gaap = table[k].kind;
        return;
    }
}

/* For each kind the first row that fits the earliest row of the table. */
void non_gaap_assign(struct statement *statement, const uint32_t *fits) {
    for (int k = 0; k < TABLE_ROWS; k++)
        if (!is_taken(statement, table[k].kind))
            assign_first(statement, fits, k);
}
