/*
 * ratio: percentages and per-share figures that the statement itself gives the
 * parts of. Captions are matched whole: "Product gross margin" is not the
 * gross margin.
 */
#include <stdlib.h>

#include "check/checks.h"
#include "check/quotient.h"

/* ---- percentages ---- */

static const struct {
    const char *caption;
    enum concept part, whole;
} percentages[] = {
    {"gross profit", CONCEPT_GROSS_PROFIT, CONCEPT_REVENUE},
    {"gross margin", CONCEPT_GROSS_PROFIT, CONCEPT_REVENUE},
    {"gross profit margin", CONCEPT_GROSS_PROFIT, CONCEPT_REVENUE},
    {"operating margin", CONCEPT_OPERATING_INCOME, CONCEPT_REVENUE},
    {"operating income", CONCEPT_OPERATING_INCOME, CONCEPT_REVENUE},
    {"operating income margin", CONCEPT_OPERATING_INCOME, CONCEPT_REVENUE},
    {"net margin", CONCEPT_NET_INCOME, CONCEPT_REVENUE},
    {"net income margin", CONCEPT_NET_INCOME, CONCEPT_REVENUE},
    {"effective tax", CONCEPT_INCOME_TAX, CONCEPT_PRETAX_INCOME},
};

/* Words of a caption that do not change what it means. */
static const char *const fillers[] = {"gaap", "non-gaap", "percent", "percentage", "rate",    "as",
                                      "a",    "of",       "total",   "revenue",    "revenues"};

static bool is_filler(text word) {
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++) {
        if (text_equal_fold(word, text_from(fillers[i]))) {
            return true;
        }
    }
    return text_empty(word);
}

static text bare_word(text word) {
    while (word.len > 0 && !is_alnum(word.ptr[0])) {
        word = text_skip(word, 1);
    }
    while (word.len > 0 && !is_alnum(word.ptr[word.len - 1])) {
        word.len--;
    }
    return word;
}

/* The next word of a caption that is not a filler; empty at the end. */
static text next_telling_word(text *rest) {
    text word;

    while (text_next_word(rest, &word)) {
        word = bare_word(word);
        if (!is_filler(word)) {
            return word;
        }
    }
    return (text){0};
}

static bool caption_matches(text label, text caption) {
    text said, meant;

    do {
        said = next_telling_word(&label);
        meant = next_telling_word(&caption);
        if (!text_equal_fold(said, meant)) {
            return false;
        }
    } while (said.len > 0);
    return true;
}

static void check_percentage(const struct checking *checking, int statement, int row) {
    const struct statement *it = &checking->report->statements[statement];
    text label = it->rows[row].label;

    for (size_t i = 0; i < sizeof percentages / sizeof *percentages; i++) {
        struct quotient quotient = {DIAG_RATIO, statement, row, -1, -1, 100, 1, false, 1};
        if (!caption_matches(label, text_from(percentages[i].caption))) {
            continue;
        }
        quotient.part = nearest_row(it, row, percentages[i].part);
        quotient.whole = nearest_row(it, row, percentages[i].whole);
        quotient.non_gaap = text_has(label, TEXT("non-gaap"));
        if (quotient.part >= 0 && quotient.whole >= 0) {
            quotient_check(checking, &quotient);
        }
        return;
    }
}

void ratio_check(const struct checking *checking) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        const struct statement *statement = &checking->report->statements[s];
        for (int r = 0; r < statement->row_count; r++) {
            if (statement->rows[r].unit == UNIT_PERCENT && statement->rows[r].role != ROLE_HEADING) {
                check_percentage(checking, s, r);
            }
        }
    }
}

/* ---- per share ---- */

enum { DILUTED_TIES_A_MISS = 3 };

static const struct {
    enum concept per_share;
    enum concept shares[3]; /* the first that stands */
} per_shares[] = {
    {CONCEPT_EPS_BASIC, {CONCEPT_SHARES_BASIC, CONCEPT_SHARES_BASIC_AND_DILUTED, CONCEPT_NONE}},
    {CONCEPT_EPS_DILUTED, {CONCEPT_SHARES_DILUTED, CONCEPT_SHARES_BASIC_AND_DILUTED, CONCEPT_NONE}},
    {CONCEPT_EPS_BASIC_AND_DILUTED, {CONCEPT_SHARES_BASIC_AND_DILUTED, CONCEPT_SHARES_BASIC, CONCEPT_SHARES_DILUTED}},
};

static int first_row_of(const struct statement *statement, int row, const enum concept *concepts, int count) {
    for (int i = 0; i < count && concepts[i] != CONCEPT_NONE; i++) {
        int found = nearest_row(statement, row, concepts[i]);
        if (found >= 0) {
            return found;
        }
    }
    return -1;
}

/* Brings income and shares to one scale; false where a scale is not told or they do not divide. */
static bool scale_quotient(struct quotient *quotient, int64_t income, int64_t shares) {
    if (income <= 0 || shares <= 0 || (income % shares != 0 && shares % income != 0)) {
        return false;
    }
    quotient->part_factor = income > shares ? income / shares : 1;
    quotient->whole_factor = shares > income ? shares / income : 1;
    return true;
}

static int income_row(const struct statement *statement, int row) {
    static const enum concept incomes[] = {CONCEPT_NET_INCOME_COMMON, CONCEPT_NET_INCOME};
    int nearest = -1;

    if (statement->rows[row].non_gaap == NON_GAAP_NONE) {
        return first_row_of(statement, row, incomes, 2);
    }
    for (int r = 0; r < statement->row_count; r++) {
        if (statement->rows[r].non_gaap == NON_GAAP_NET_INCOME && statement->rows[r].role != ROLE_HEADING &&
            (nearest < 0 || abs(r - row) < abs(nearest - row))) {
            nearest = r;
        }
    }
    return nearest;
}

static void check_per_share(const struct checking *checking, int statement, int row, const enum concept shares[3]) {
    const struct statement *it = &checking->report->statements[statement];
    struct quotient quotient = {DIAG_PER_SHARE, statement, row, -1, -1, 1, 1, false, 1};

    /*
     * Interest on convertible debt and the like is added back before income is divided by diluted shares; and non-GAAP
     * figures may rest on shares of their own.
     */
    if (it->rows[row].concept == CONCEPT_EPS_DILUTED || it->rows[row].non_gaap != NON_GAAP_NONE) {
        quotient.ties_a_miss = DILUTED_TIES_A_MISS;
    }
    quotient.part = income_row(it, row);
    quotient.whole = first_row_of(it, row, shares, 3);
    if (quotient.part >= 0 && quotient.whole >= 0 &&
        scale_quotient(&quotient, it->rows[quotient.part].scale, it->rows[quotient.whole].scale)) {
        quotient_check(checking, &quotient);
    }
}

/* What the row tells per share: GAAP by its concept, a non-GAAP figure by the line it adjusts. */
static enum concept per_share_line(const struct row *row) {
    return row->non_gaap != NON_GAAP_NONE ? non_gaap_twin(row->non_gaap) : row->concept;
}

void per_share_check(const struct checking *checking) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        const struct statement *statement = &checking->report->statements[s];
        for (int r = 0; r < statement->row_count; r++) {
            for (size_t i = 0; i < sizeof per_shares / sizeof *per_shares; i++) {
                if (per_share_line(&statement->rows[r]) == per_shares[i].per_share &&
                    statement->rows[r].role != ROLE_HEADING) {
                    check_per_share(checking, s, r, per_shares[i].shares);
                }
            }
        }
    }
}
