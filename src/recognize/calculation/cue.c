/*
 * calculation_cue: the words, concepts and looks of totals. A cue lowers what
 * the figures must prove and allows a wider search; it never makes a relation
 * by itself.
 */
#include "recognize/calculation/cue.h"

#include "recognize/vocabulary.h"

enum { CUE_MOST = 10, CUE_TOTAL = 8, CUE_CAPTION = 5, CUE_LOOKS = 5, CUE_NET = 3, CUE_OUTDENT = 2 };

static const struct {
    const char *pattern;
    int bits;
} sayings[] = {
    {"... total|totals|subtotal ...", CUE_TOTAL},
    {"... gross profit|margin ...", CUE_CAPTION},
    {"... before ...", 4},
    {"... operating income|profit|loss ...", CUE_CAPTION},
    {"... from operations ...", CUE_CAPTION},
    {"... continuing operations ...", 4},
    {"... ebitda|ebit|adjusted ...", 4},
    {"... non gaap ...", 4},
    {"... end of ...", CUE_CAPTION},
    {"... at end ...", CUE_CAPTION},
    {"... free cash flow ...", CUE_CAPTION},
};

#include "gates/recognize/calculation/cue.h"

static const enum concept captions[] = {
    CONCEPT_COST_OF_REVENUE,
    CONCEPT_GROSS_PROFIT,
    CONCEPT_OPERATING_EXPENSES,
    CONCEPT_OPERATING_INCOME,
    CONCEPT_NET_INTEREST_INCOME,
    CONCEPT_PRETAX_INCOME,
    CONCEPT_NET_INCOME,
    CONCEPT_NET_INCOME_COMMON,
    CONCEPT_CURRENT_ASSETS,
    CONCEPT_ASSETS,
    CONCEPT_CURRENT_LIABILITIES,
    CONCEPT_LIABILITIES,
    CONCEPT_EQUITY,
    CONCEPT_LIABILITIES_AND_EQUITY,
    CONCEPT_OPERATING_CASH_FLOW,
    CONCEPT_INVESTING_CASH_FLOW,
    CONCEPT_FINANCING_CASH_FLOW,
    CONCEPT_CASH_CHANGE,
};

static int larger(int a, int b) { return a > b ? a : b; }

static int label_bits(text label) {
    int bits = 0;

    if (text_empty(label)) {
        return CUE_TOTAL;
    }
    if (text_starts_fold(label, TEXT("net "))) {
        bits = CUE_NET;
    }
    struct words words;
    words_read(&words, label);
    for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++) {
        if (words_match_gated(&words, &sayings_gates[i], sayings[i].pattern)) {
            bits = larger(bits, sayings[i].bits);
        }
    }
    return bits;
}

static int concept_bits(enum concept concept) {
    for (size_t i = 0; i < sizeof captions / sizeof *captions; i++) {
        if (captions[i] == concept) {
            return CUE_CAPTION;
        }
    }
    return 0;
}

static bool stands_out(const struct statement *statement, int row) {
    int above = row - 1;

    return above >= 0 && statement->rows[above].role != ROLE_HEADING &&
           statement->rows[row].depth < statement->rows[above].depth;
}

int cue_bits(const struct statement *statement, int row) {
    const struct row *it = &statement->rows[row];
    int bits = larger(label_bits(it->label), concept_bits(it->concept));

    if (it->rule_above || it->role == ROLE_SUBTOTAL || it->role == ROLE_TOTAL) {
        bits += CUE_LOOKS;
    } else if (stands_out(statement, row)) {
        bits += CUE_OUTDENT;
    }
    return bits < CUE_MOST ? bits : CUE_MOST;
}

bool cue_names_section(const struct statement *statement, int total, int part) {
    text label = statement->rows[total].label;
    int section = statement->rows[part].section;

    if (section < 0 || !text_starts_fold(label, TEXT("total"))) {
        return false;
    }
    label = text_trim(text_skip(label, sizeof "total" - 1));
    return !text_empty(label) && text_starts_fold(statement->rows[section].label, label);
}

bool cue_names_activity(const struct statement *statement, int total, int part) {
    static const char *const activities[] = {"operating", "operations", "investing", "financing"};
    int section = statement->rows[part].section;

    for (size_t i = 0; section >= 0 && i < sizeof activities / sizeof *activities; i++) {
        text activity = text_from(activities[i]);
        if (text_has_word(statement->rows[total].label, activity) &&
            text_has_word(statement->rows[section].label, activity)) {
            return true;
        }
    }
    return false;
}

/* What a total is made of, whatever else is: CONCEPT_NONE asks for nothing more. */
static const struct {
    enum concept total;
    enum concept parts[3];
} identities[] = {
    {CONCEPT_GROSS_PROFIT, {CONCEPT_REVENUE, CONCEPT_COST_OF_REVENUE, CONCEPT_NONE}},
    {CONCEPT_OPERATING_INCOME, {CONCEPT_GROSS_PROFIT, CONCEPT_OPERATING_EXPENSES, CONCEPT_NONE}},
    {CONCEPT_OPERATING_INCOME, {CONCEPT_REVENUE, CONCEPT_OPERATING_EXPENSES, CONCEPT_NONE}},
    {CONCEPT_PRETAX_INCOME, {CONCEPT_OPERATING_INCOME, CONCEPT_NONE, CONCEPT_NONE}},
    {CONCEPT_NET_INCOME, {CONCEPT_PRETAX_INCOME, CONCEPT_INCOME_TAX, CONCEPT_NONE}},
    {CONCEPT_PROFIT_LOSS, {CONCEPT_PRETAX_INCOME, CONCEPT_INCOME_TAX, CONCEPT_NONE}},
    {CONCEPT_NET_INCOME, {CONCEPT_PROFIT_LOSS, CONCEPT_NONE, CONCEPT_NONE}},
    {CONCEPT_NET_INCOME_COMMON, {CONCEPT_NET_INCOME, CONCEPT_NONE, CONCEPT_NONE}},
    {CONCEPT_ASSETS, {CONCEPT_CURRENT_ASSETS, CONCEPT_NONE, CONCEPT_NONE}},
    {CONCEPT_LIABILITIES_AND_EQUITY, {CONCEPT_LIABILITIES, CONCEPT_EQUITY, CONCEPT_NONE}},
    {CONCEPT_CASH_CHANGE, {CONCEPT_OPERATING_CASH_FLOW, CONCEPT_INVESTING_CASH_FLOW, CONCEPT_FINANCING_CASH_FLOW}},
};

static bool has_concept(const struct statement *statement, const struct term *terms, int term_count,
                        enum concept concept) {
    for (int t = 0; t < term_count; t++) {
        if (statement->rows[terms[t].index].concept == concept) {
            return true;
        }
    }
    return concept == CONCEPT_NONE;
}

bool cue_is_identity(const struct statement *statement, int total, const struct term *terms, int term_count) {
    for (size_t i = 0; i < sizeof identities / sizeof *identities; i++) {
        if (identities[i].total == statement->rows[total].concept &&
            has_concept(statement, terms, term_count, identities[i].parts[0]) &&
            has_concept(statement, terms, term_count, identities[i].parts[1]) &&
            has_concept(statement, terms, term_count, identities[i].parts[2])) {
            return true;
        }
    }
    return false;
}
