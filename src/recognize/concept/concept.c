/*
 * concept: a table of word patterns, best first for each concept. A row of it
 * may ask for a caption above ("Total" under "Cost of revenues") and for a
 * unit; the first row of the statement that fits the earliest pattern of a
 * concept gets it. Words that only tell the basis are set aside first: a row
 * that tells a non-GAAP one is a measure's, not a concept's. What words leave
 * open, structure decides (structure.c).
 */
#include "recognize/concept/concept.h"

#include "recognize/concept/eps.h"
#include "recognize/concept/label.h"
#include "recognize/concept/non_gaap.h"
#include "recognize/concept/sector.h"
#include "recognize/concept/shares.h"
#include "recognize/concept/structure.h"
#include "recognize/vocabulary.h"

enum { IN_INCOME = 1, IN_BALANCE = 2, IN_CASH = 4, IN_RECONCILIATION = 8, IN_OTHER = 16 };
enum {
    IN_FLOWS = IN_INCOME | IN_RECONCILIATION | IN_OTHER,
    IN_CASH_OR_BRIDGE = IN_CASH | IN_RECONCILIATION,
    IN_ALL_BUT_BALANCE = IN_FLOWS | IN_CASH,
    IN_ANY = IN_ALL_BUT_BALANCE | IN_BALANCE
};

struct concept_words {
    enum concept concept;
    unsigned kinds;
    enum unit unit;
    const char *pattern;
    const char *except;  /* labels that fit `pattern` but are something else; may be NULL */
    const char *section; /* the innermost caption above must fit; NULL: any */
};

#define NOT_OF_COMMON "... noncontrolling|minority|redeemable|discontinued|preferred|non|continuing|adjustments|per ..."
#define NOT_OF_PARENT                                                                                                  \
    "... noncontrolling|minority|redeemable|discontinued|preferred|non|common|ordinary|participating|unvested|"        \
    "restricted|nonvested|rsu|rsus|continuing|outside|segment|segments ..."
/* "Wells Fargo net income" is the parent's; "Noncontrolling interest in net income" is not. */
#define NOT_PREFIXED                                                                                                   \
    "... consolidated|total|less|other|add|plus|comprehensive|before|minority|noncontrolling|controlling|segment|"     \
    "from|and|in|of|on|equity|share|distributions|adjustments|to|change|increase|decrease|excess|tax|taxes ..."

static const struct concept_words table[] = {
#define WORDS(concept, kinds, unit, pattern, except, section)                                                          \
    {CONCEPT_##concept, kinds, UNIT_##unit, pattern, except, section},
#include "recognize/concept/words.def"
#undef WORDS
};

enum { TABLE_ROWS = sizeof table / sizeof *table };

/* What may be discontinued in part, and is told whole. */
static const char *const wholes[] = {"net ...", "profit|loss for ..."};

#include "gates/recognize/concept/concept.h"

static unsigned kind_bit(enum statement_kind kind) {
    switch (kind) {
    case STATEMENT_INCOME:
        return IN_INCOME;
    case STATEMENT_BALANCE:
        return IN_BALANCE;
    case STATEMENT_CASH_FLOW:
        return IN_CASH;
    case STATEMENT_RECONCILIATION:
        return IN_RECONCILIATION;
    default:
        return IN_OTHER;
    }
}

static bool label_fits(const struct words *label, int k) {
    const struct concept_words *words = &table[k];
    return words_match_gated(label, &table_gates[k], words->pattern) &&
           (words->except == NULL || !words_match(label, words->except));
}

/* Captions such as "Basic" say for their rows what the rows' own labels leave out. */
static bool caption_fits(const struct statement *statement, const struct row *row, const char *pattern) {
    return pattern == NULL || (row->section >= 0 && text_matches(statement->rows[row->section].label, pattern));
}

/* An "operating loss" among the parts of discontinued operations is not the registrant's. */
static bool is_discontinued(const struct statement *statement, const struct row *row) {
    static const char only[] = "... discontinued ...", both[] = "... continuing ...";
    if (row->section < 0)
        return false;
    struct words caption;
    words_read(&caption, statement->rows[row->section].label);
    return words_match(&caption, only) && !words_match(&caption, both) &&
           !text_matches_list(row->label, PHRASES(wholes));
}

/* Below "Adjusted" or "Non-GAAP results" stand no lines of GAAP's, but for the cash that nobody adjusts. */
static bool is_below_non_gaap(const struct statement *statement, const struct row *row) {
    return row->section >= 0 && row->unit == UNIT_CURRENCY && !text_matches(row->label, "... cash ...") &&
           caption_basis_alone(statement->rows[row->section].label) == BASIS_NON_GAAP;
}

/* "Income allocated to common stock for diluted EPS" is what is divided by the shares, below the income itself. */
static bool is_numerator(const struct concept_label *label) {
    return words_match(&label->words, "... for basic|diluted eps");
}

/* "Interest" and "Income taxes" alone are what was paid of them. */
static bool is_paid(const struct statement *statement, const struct row *row) {
    return row > statement->rows && text_matches(row[-1].label, "interest ...") &&
           text_matches(row->label, "income taxes|tax ...") &&
           !statement_has_label(statement, "net income|loss|earnings ...") &&
           !statement_has_label(statement, "... before ... tax|taxes ...");
}

/* What notes call as statements do: "Depreciation" among deferred taxes is what the tax books differ by. */
static bool is_elsewhere(const struct statement *statement, const struct row *row, enum concept concept) {
    if (statement->kind != STATEMENT_OTHER)
        return false;
    if (concept == CONCEPT_INCOME_TAX)
        return is_paid(statement, row);
    return (concept == CONCEPT_DEPRECIATION_AND_AMORTIZATION || concept == CONCEPT_STOCK_COMPENSATION ||
            concept == CONCEPT_RESEARCH_AND_DEVELOPMENT) &&
           statement_has_label(statement,
                               "total|net|gross? ... deferred income? tax|taxes assets?|liabilities?|liability? ...");
}

/* The rows of the table that are of statements of a kind, by unit. */
struct candidates {
    struct of_unit {
        uint16_t row[TABLE_ROWS];
        int count;
    } of[UNIT_COUNT + 1];
};

static void find_candidates(const struct statement *statement, struct candidates *out) {
    unsigned kind = kind_bit(statement->kind);
    for (int k = 0; k < TABLE_ROWS; k++) {
        struct of_unit *of = &out->of[table[k].unit];
        if (table[k].kinds & kind)
            of->row[of->count++] = (uint16_t)k;
    }
}

/* "Income before income taxes of the insurance segment" is a part of the registrant's. */
static bool is_of_segment(const struct concept_label *label) {
    return words_match(&label->words, "... of|for|in|by|from ... segment|segments ...");
}

/* The rows of the table that the words of one row fit, a bit each. */
struct fits {
    uint64_t bits[(TABLE_ROWS + 63) / 64];
};

static bool fits_at(const struct fits *fits, int k) { return fits->bits[k / 64] >> (k % 64) & 1; }

/* A row's words fit line `k` of the table. */
static bool fits_line(const struct statement *statement, const struct row *row, const struct concept_label *label,
                      int k) {
    return gate_opens(&table_gates[k], &label->words) && label_fits(&label->words, k) &&
           caption_fits(statement, row, table[k].section) && !is_of_segment(label) && !is_numerator(label) &&
           !is_elsewhere(statement, row, table[k].concept);
}

/* Few rows fit a line: what their caption bars is asked where one does. */
static void find_fits(const struct statement *statement, const struct row *row, const struct concept_label *label,
                      const struct candidates *candidates, struct fits *out) {
    if (row->role == ROLE_HEADING || row->concept != CONCEPT_NONE || row->non_gaap != NON_GAAP_NONE ||
        label->basis == BASIS_NON_GAAP)
        return;
    const struct of_unit *of = &candidates->of[row->unit];
    bool any = false;
    for (int i = 0; i < of->count; i++) {
        int k = of->row[i];
        if (!fits_line(statement, row, label, k))
            continue;
        if (!any &&
            (is_discontinued(statement, row) || is_below_non_gaap(statement, row) || row_is_of_sector(statement, row)))
            return;
        any = true;
        out->bits[k / 64] |= (uint64_t)1 << (k % 64);
    }
}

static bool is_open(const struct row *row) { return row->concept == CONCEPT_NONE && row->non_gaap == NON_GAAP_NONE; }

/* What the words of any row fit. */
static struct fits fits_of_all(const struct fits *fits, int count) {
    struct fits all = {{0}};
    for (int i = 0; i < count; i++)
        for (size_t w = 0; w < sizeof all.bits / sizeof *all.bits; w++)
            all.bits[w] |= fits[i].bits[w];
    return all;
}

static void assign_by_words(struct statement *statement, const struct fits *fits) {
    struct fits all = fits_of_all(fits, statement->row_count);
    for (int k = 0; k < TABLE_ROWS; k++) {
        if (!fits_at(&all, k) || statement_row_of(statement, table[k].concept) >= 0)
            continue;
        for (int i = 0; i < statement->row_count; i++)
            if (fits_at(&fits[i], k) && is_open(&statement->rows[i])) {
                statement->rows[i].concept = table[k].concept;
                break;
            }
    }
}

/* A label is read once, for its basis, the measures and the concepts it may name. */
static void assign_labels(struct arena *arena, struct statement *statement) {
    struct arena *scratch = arena_scratch(arena);
    struct fits *concepts = ARENA_ARRAY(scratch, struct fits, statement->row_count);
    uint32_t *measures = ARENA_ARRAY(scratch, uint32_t, statement->row_count);
    struct candidates candidates = {0};
    struct concept_label label;
    find_candidates(statement, &candidates);
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        row->basis = concept_label_read_row(&label, row);
        measures[i] = non_gaap_fits(statement, row, &label);
        find_fits(statement, row, &label, &candidates, &concepts[i]);
    }
    non_gaap_assign(statement, measures);
    assign_by_words(statement, concepts);
    arena_free(scratch);
}

void concepts_assign(struct arena *arena, struct statement *statement) {
    if (kind_bit(statement->kind) & IN_FLOWS)
        concepts_assign_eps(statement);
    assign_labels(arena, statement);
    if (statement->kind == STATEMENT_INCOME)
        concepts_assign_shares(statement);
    concepts_assign_by_structure(statement);
}

void concepts_assign_again(struct arena *arena, struct statement *statement) {
    for (int r = 0; r < statement->row_count; r++) {
        statement->rows[r].concept = CONCEPT_NONE;
        statement->rows[r].non_gaap = NON_GAAP_NONE;
    }
    concepts_assign(arena, statement);
}

enum concept concept_of_label(text label, enum statement_kind kind) {
    struct concept_label told;
    concept_label_read(&told, label);
    if (told.words.count == 0 || told.basis == BASIS_NON_GAAP)
        return CONCEPT_NONE;
    for (int k = 0; k < TABLE_ROWS; k++)
        if ((table[k].kinds & kind_bit(kind)) && table[k].section == NULL && label_fits(&told.words, k))
            return table[k].concept;
    return CONCEPT_NONE;
}

enum concept concept_of_column(text head, enum unit unit) {
    if (unit == UNIT_PER_SHARE)
        return concept_of_per_share(head);
    return unit == UNIT_CURRENCY ? concept_of_label(head, STATEMENT_RECONCILIATION) : CONCEPT_NONE;
}
