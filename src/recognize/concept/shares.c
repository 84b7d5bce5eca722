/*
 * concept_shares: "Weighted-average shares outstanding" may stand once below
 * "Basic earnings per share" and once below the diluted ones, or beside shares
 * that say "diluted" themselves.
 */
#include "recognize/concept/shares.h"

#include "recognize/concept/dilution.h"
#include "recognize/vocabulary.h"

static const char *const average_shares[] = {
    "... weighted|average ... shares|units ...",
    "shares used in ...",
};

#include "gates/recognize/concept/shares.h"

static enum concept concept_of_dilution(enum dilution dilution) {
    static const enum concept concepts[DILUTION_COUNT] = {
        [DILUTION_UNTOLD] = CONCEPT_NONE,
        [DILUTION_BASIC] = CONCEPT_SHARES_BASIC,
        [DILUTION_DILUTED] = CONCEPT_SHARES_DILUTED,
        [DILUTION_BOTH] = CONCEPT_NONE,
    };
    return concepts[dilution];
}

static bool may_count(const struct row *row) {
    return row->role != ROLE_HEADING && row->unit == UNIT_SHARES &&
           (row->concept == CONCEPT_NONE || row->concept == CONCEPT_SHARES_BASIC_AND_DILUTED) &&
           text_matches_list(row->label, PHRASES(average_shares));
}

/*
 * Right below the caption, other shares, or the earnings that they divide: dividends and prices between them and the
 * caption are no part of what it heads.
 */
static bool follows(const struct statement *statement, int row) {
    while (row > 0 && statement->rows[row - 1].unit == UNIT_SHARES && statement->rows[row - 1].role != ROLE_HEADING)
        row--;
    const struct row *above = row > 0 ? &statement->rows[row - 1] : NULL;
    return above == NULL || above->role == ROLE_HEADING || above->concept == CONCEPT_EPS_BASIC ||
           above->concept == CONCEPT_EPS_DILUTED;
}

static void settle_by_captions(struct statement *statement) {
    for (int r = 0; r < statement->row_count; r++) {
        struct row *row = &statement->rows[r];
        enum concept told =
            may_count(row) && follows(statement, r) ? concept_of_dilution(dilution_of_row(statement, r)) : CONCEPT_NONE;
        if (told != CONCEPT_NONE && statement_row_of(statement, told) < 0)
            row->concept = told;
    }
}

/* Shares that say nothing, beside those that count potential shares as well, are the basic ones. */
static void settle_beside_diluted(struct statement *statement) {
    int both = -1;
    for (int r = 0; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        if (row->concept == CONCEPT_SHARES_BASIC)
            return;
        if (row->concept == CONCEPT_SHARES_BASIC_AND_DILUTED && !text_has_word(row->label, TEXT("diluted")))
            both = r;
        if (row->concept == CONCEPT_SHARES_DILUTED && both >= 0) {
            statement->rows[both].concept = CONCEPT_SHARES_BASIC;
            return;
        }
    }
}

/* "Diluted common shares outstanding at period end": how many there were on a day is no average. */
static void drop_of_a_day(struct statement *statement) {
    for (int r = 0; r < statement->row_count; r++) {
        struct row *row = &statement->rows[r];
        bool average = row->concept == CONCEPT_SHARES_BASIC || row->concept == CONCEPT_SHARES_DILUTED ||
                       row->concept == CONCEPT_SHARES_BASIC_AND_DILUTED;
        if (average && text_matches(row->label, "... shares ... at period|year|quarter|end|month ...") &&
            !text_matches(row->label, "... average|weighted ..."))
            row->concept = CONCEPT_NONE;
    }
}

void concepts_assign_shares(struct statement *statement) {
    drop_of_a_day(statement);
    settle_by_captions(statement);
    settle_beside_diluted(statement);
}
