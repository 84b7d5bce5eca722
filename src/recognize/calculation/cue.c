/*
 * calculation_cue: the words, concepts and looks of totals. A cue lowers what
 * the figures must prove and allows a wider search; it never makes a relation
 * by itself.
 */
#include "recognize/calculation/cue.h"

enum { CUE_MOST = 10, CUE_TOTAL = 8, CUE_CAPTION = 5, CUE_LOOKS = 5, CUE_NET = 3, CUE_OUTDENT = 2 };

static const struct {
    const char *word;
    int bits;
} words[] = {
    {"total", CUE_TOTAL},
    {"totals", CUE_TOTAL},
    {"subtotal", CUE_TOTAL},
    {"gross profit", CUE_CAPTION},
    {"gross margin", CUE_CAPTION},
    {"before", 4},
    {"operating income", CUE_CAPTION},
    {"operating profit", CUE_CAPTION},
    {"operating loss", CUE_CAPTION},
    {"from operations", CUE_CAPTION},
    {"continuing operations", 4},
    {"ebitda", 4},
    {"ebit", 4},
    {"adjusted", 4},
    {"non-gaap", 4},
    {"end of", CUE_CAPTION},
    {"at end", CUE_CAPTION},
    {"free cash flow", CUE_CAPTION},
};

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
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (text_has_word(label, text_from(words[i].word))) {
            bits = larger(bits, words[i].bits);
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
