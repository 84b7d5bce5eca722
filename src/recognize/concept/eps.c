/*
 * concept_eps: a row's own words tell first, then those of the captions above,
 * innermost first: "Diluted" may stand in the row, over it, or over the caption
 * over it, and so may what is earned. A row that says neither basic nor diluted
 * is the basic one where another is diluted, and both where none is.
 */
#include "recognize/concept/eps.h"

#include "recognize/concept/dilution.h"
#include "recognize/concept/label.h"

/* What a row and its captions say together. */
struct eps_row {
    bool earnings;   /* earnings are what is told per share */
    bool per_share;  /* in words: a step between two figures per share only counts as they do */
    bool continuing; /* of continuing operations only */
    bool non_gaap;
    bool gaap; /* the row says so itself, whatever its captions name beside it */
    enum dilution dilution;
};

/* Per-share figures that are no earnings, or only a part of them. */
static const char *const not_earnings[] = {
    "... dividend|dividends|distribution|distributions|book|tangible|price|market|cash|ffo|funds|nav ...",
    "... adjustment|adjustments|effect|impact|amortization|depreciation|tax|taxes|charge|charges|benefit|gain ...",
    "... cumulative|extraordinary|before|growth|guidance|outlook|range|preferred|percent ...",
    "less|plus|add ...",
    "... loss|losses|gain|gains on|from sale|disposal|extinguishment|investments ...",
    "net? realized|unrealized ... gain|gains|loss|losses ...",
    "net? operating income|loss|earnings|profit ...",     /* of insurers: without what investments gained */
    "... net investment|interest|rental income|loss ...", /* of funds and lenders: before gains, losses and costs */
    "investment|interest|dividend|rental income ...",
};

/* Captions that stand over earnings per share and over adjustments alike say nothing against the rows below. */
static const char *const caption_not_earnings[] = {
    "... dividend|dividends|distribution|distributions|book|price|ffo|funds ...",
    "... net investment income|loss ...",
};

static const char *const earnings_words[] = {
    "... income|loss|losses|earnings|profit|eps ...",
    "... increase|decrease ... in net assets ... operations ...", /* what a fund earns */
};

/* Rows that leave it to their captions to say what they tell. */
static const char *const open_words[] = {
    "basic|primary|diluted|total|common ...",
    "class|series ...",
    "... basic",
    "... primary",
    "... diluted",
    "assuming ...",
    "per ... share ...",
};

/* "Earnings per share" / "Excluding one-time items": the captions tell all but what the row leaves out. */
static const char *const excluding_words[] = {
    "excluding ... item|items|charges|gains",
};

/* "Per diluted share", and nothing of what. */
static const char *const of_line_above[] = {
    "per basic|primary|diluted|fully? diluted? common? share|ads|unit basic|primary|diluted? assuming? dilution?",
};

static const char *const earnings_line[] = {
    "total? consolidated? net income|loss|earnings|profit loss|income|earnings|profit? ...",
    "income|loss|earnings attributable|available|applicable to? common ...",
};

#include "gates/recognize/concept/eps.h"

/* "From continuing and discontinued operations" is the total. */
static bool only_continuing(const struct words *words) {
    return words_hold(words, "continuing") && !words_hold(words, "discontinued");
}

static bool only_discontinued(const struct words *words) {
    return words_hold(words, "discontinued") && !words_hold(words, "continuing");
}

/* "Earnings per common share before accounting change:" stands above another of all that was earned. */
static bool before_some(const struct words *words) {
    return words_match(words, "... before ... accounting|cumulative|extraordinary|discontinued ...") &&
           !words_hold(words, "after"); /* "before and after" is over both */
}

/* ---- one row with its captions ---- */

static bool take_caption(struct eps_row *it, const struct words *words, enum basis basis) {
    if (words_match_list(words, PHRASES(caption_not_earnings)) || only_discontinued(words))
        return false;
    it->earnings = it->earnings || words_match_list(words, PHRASES(earnings_words));
    it->continuing = it->continuing || only_continuing(words) || before_some(words);
    it->non_gaap = it->non_gaap || (basis == BASIS_NON_GAAP && !it->gaap);
    if (it->dilution == DILUTION_UNTOLD)
        it->dilution = dilution_of(words);
    return true;
}

static bool tells_per_share(const struct words *words) {
    return words_match(words, "... per ... share|shares|unit|ads ...");
}

/* Captions speak for a row until one says outright that it is about something per share. */
static bool ask_captions(const struct statement *statement, int section, struct eps_row *it) {
    for (int at = section; at >= 0; at = statement->rows[at].section) {
        struct concept_label caption;
        concept_label_read(&caption, statement->rows[at].label);
        if (!take_caption(it, &caption.words, caption_basis(statement->rows[at].label)))
            return false;
        it->per_share = tells_per_share(&caption.words);
        if (it->per_share)
            break;
    }
    return true;
}

/*
 * A bridge per share may have captions of its own: "Earnings per share - diluted:", "Reconciling items:" and, behind
 * them, "Net income". The caption over all these figures per share speaks for the line that names what was earned.
 */
static int caption_over_bridge(const struct statement *statement, const struct row *row) {
    for (int at = (int)(row - statement->rows) - 1; at >= 0; at--) {
        const struct row *above = &statement->rows[at];
        if (above->role != ROLE_HEADING && above->unit != UNIT_PER_SHARE)
            break;
        struct words words = words_of(above->label);
        if (above->role == ROLE_HEADING && tells_per_share(&words))
            return at;
    }
    return -1;
}

/* Earnings per share are told in cents; whole numbers are shares or amounts that were placed under the same caption. */
static bool prints_cents(const struct statement *statement, const struct row *row) {
    bool whole = false;
    for (int c = 0; c < statement->column_count; c++) {
        const struct value *value = &row->values[c];
        if (statement->columns[c].measure != MEASURE_AMOUNT || value->kind != VALUE_NUMBER)
            continue;
        if (value->amount.places > 0)
            return true;
        whole = true;
    }
    return !whole;
}

/* Of the amount it stands below, with nothing but figures per share between. */
static bool tells_line_above(const struct statement *statement, const struct row *row, const struct words *words) {
    const struct row *above = row;
    if (!words_match_list(words, PHRASES(of_line_above)))
        return false;
    while (above > statement->rows && above->role != ROLE_HEADING && above->unit == UNIT_PER_SHARE)
        above--;
    return above->unit == UNIT_CURRENCY && above->role != ROLE_HEADING &&
           text_matches_list(above->label, PHRASES(earnings_line));
}

/* False for a row that is none of earnings per share. "Diluted" under "Per Common Share" is one. */
static bool read_row(const struct statement *statement, const struct row *row, struct eps_row *out) {
    if (row->role == ROLE_HEADING || row->unit != UNIT_PER_SHARE || !prints_cents(statement, row))
        return false;
    struct concept_label label;
    concept_label_read(&label, row->label);
    const struct words *words = &label.words;
    bool excluding = words_match_list(words, PHRASES(excluding_words));
    bool open = words->count == 0 || excluding || words_match_list(words, PHRASES(open_words));
    if (words_match_list(words, PHRASES(not_earnings)) || only_discontinued(words))
        return false;
    *out = (struct eps_row){
        .earnings = words_match_list(words, PHRASES(earnings_words)),
        .continuing = only_continuing(words),
        .non_gaap = label.basis == BASIS_NON_GAAP || excluding,
        .gaap = label.basis == BASIS_GAAP,
        .dilution = dilution_of(words),
    };
    struct words printed; /* the label is without its "excluding ... per share" */
    words_read(&printed, row->label);
    bool own = tells_per_share(&printed) || words_hold(&printed, "eps");
    if ((!out->earnings && !open) || !ask_captions(statement, row->section, out))
        return false;
    bool closes = !own && !out->per_share && words_match_list(words, PHRASES(earnings_line));
    if (closes && !ask_captions(statement, caption_over_bridge(statement, row), out))
        return false;
    out->earnings = out->earnings || (out->per_share && words_match(words, "basic|primary|diluted")) ||
                    tells_line_above(statement, row, words);
    if (!out->earnings)
        return false;
    return own || out->per_share || out->dilution != DILUTION_UNTOLD;
}

/* ---- the rows of a statement ---- */

static const struct kinds {
    enum concept concept;
    enum non_gaap non_gaap;
} kinds[DILUTION_COUNT] = {
    [DILUTION_UNTOLD] = {CONCEPT_EPS_BASIC_AND_DILUTED, NON_GAAP_EPS_BASIC_AND_DILUTED},
    [DILUTION_BASIC] = {CONCEPT_EPS_BASIC, NON_GAAP_EPS_BASIC},
    [DILUTION_DILUTED] = {CONCEPT_EPS_DILUTED, NON_GAAP_EPS_DILUTED},
    [DILUTION_BOTH] = {CONCEPT_EPS_BASIC_AND_DILUTED, NON_GAAP_EPS_BASIC_AND_DILUTED},
};

static bool is_taken(const struct statement *statement, const struct kinds *kind, bool non_gaap) {
    for (int r = 0; r < statement->row_count; r++)
        if (non_gaap ? statement->rows[r].non_gaap == kind->non_gaap : statement->rows[r].concept == kind->concept)
            return true;
    return false;
}

static void give(struct statement *statement, int r, const struct eps_row *it) {
    const struct kinds *kind = &kinds[it->dilution];
    if (is_taken(statement, kind, it->non_gaap))
        return;
    if (it->non_gaap)
        statement->rows[r].non_gaap = kind->non_gaap;
    else
        statement->rows[r].concept = kind->concept;
}

/* "Per diluted share:" above "Income from insurance" and "Net income": the line that names net income is it. */
static bool another_is_named(const struct statement *statement, int at, const struct eps_row *it) {
    const struct row *row = &statement->rows[at];
    struct eps_row other;
    if (row->section < 0 || text_matches_list(row->label, PHRASES(earnings_line)))
        return false;
    for (int r = row->section + 1; r < statement->row_count; r++)
        if (statement->rows[r].section == row->section &&
            text_matches_list(statement->rows[r].label, PHRASES(earnings_line)) &&
            read_row(statement, &statement->rows[r], &other) && other.dilution == it->dilution &&
            other.continuing == it->continuing && other.non_gaap == it->non_gaap)
            return true;
    return false;
}

/* Rows that tell the dilution, in total or of continuing operations. */
static void give_told(struct statement *statement, bool continuing) {
    struct eps_row it;
    for (int r = 0; r < statement->row_count; r++)
        if (read_row(statement, &statement->rows[r], &it) && it.continuing == continuing &&
            it.dilution != DILUTION_UNTOLD && !another_is_named(statement, r, &it))
            give(statement, r, &it);
}

/* What no word tells: beside a diluted figure it is the basic one; a measure, which is mostly diluted, stays untold. */
static void give_untold(struct statement *statement) {
    struct eps_row it;
    for (int r = 0; r < statement->row_count; r++) {
        struct row *row = &statement->rows[r];
        if (row->concept != CONCEPT_NONE || row->non_gaap != NON_GAAP_NONE || !read_row(statement, row, &it) ||
            it.continuing || it.dilution != DILUTION_UNTOLD || another_is_named(statement, r, &it))
            continue;
        if (!it.non_gaap && is_taken(statement, &kinds[DILUTION_DILUTED], false))
            it.dilution = DILUTION_BASIC;
        give(statement, r, &it);
    }
}

static bool tells_discontinued(const struct statement *statement) {
    for (int r = 0; r < statement->row_count; r++) {
        struct words words;
        words_read(&words, statement->rows[r].label);
        if (only_discontinued(&words))
            return true;
    }
    return false;
}

void concepts_assign_eps(struct statement *statement) {
    give_told(statement, false);
    give_untold(statement);
    if (!tells_discontinued(statement))
        give_told(statement, true);
}

enum concept concept_of_per_share(text label) {
    struct concept_label told;
    concept_label_read(&told, label);
    bool per_share = tells_per_share(&told.words) || words_hold(&told.words, "eps");
    if (told.basis == BASIS_NON_GAAP || !per_share || only_continuing(&told.words) || only_discontinued(&told.words) ||
        words_match_list(&told.words, PHRASES(not_earnings)) || !words_match_list(&told.words, PHRASES(earnings_words)))
        return CONCEPT_NONE;
    return kinds[dilution_of(&told.words)].concept;
}
