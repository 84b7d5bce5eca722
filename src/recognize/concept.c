/*
 * concept: a table of word patterns, best first for each concept. A row of it
 * may ask for a caption above ("Total" under "Cost of revenues") and for a
 * unit; the first row of the statement that fits the earliest pattern of a
 * concept gets it. Blank-label totals of a balance sheet are told by position.
 */
#include "recognize/concept.h"

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

#define NOT_MINORITY "... noncontrolling|minority|redeemable|discontinued|preferred|non ..."

static const struct concept_words table[] = {
#define WORDS(concept, kinds, unit, pattern, except, section)                                                          \
    {CONCEPT_##concept, kinds, UNIT_##unit, pattern, except, section},
#include "recognize/concept_words.def"
#undef WORDS
};

enum { TABLE_ROWS = sizeof table / sizeof *table };

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

static bool label_fits(const struct words *label, const struct concept_words *words) {
    return words_match(label, words->pattern) && (words->except == NULL || !words_match(label, words->except));
}

/* Captions such as "Basic" say for their rows what the rows' own labels leave out. */
static bool label_or_caption_fits(const struct statement *statement, const struct row *row,
                                  const struct concept_words *words) {
    struct words label = words_of(row->label);
    if (!label_fits(&label, words))
        return false;
    if (words->section == NULL)
        return true;
    return row->section >= 0 && text_matches(statement->rows[row->section].label, words->section);
}

static bool row_fits(const struct statement *statement, const struct row *row, const struct concept_words *words) {
    bool open = row->role != ROLE_HEADING && row->concept == CONCEPT_NONE && row->unit == words->unit;
    return open && label_or_caption_fits(statement, row, words);
}

static bool concept_taken(const struct statement *statement, enum concept concept) {
    for (int i = 0; i < statement->row_count; i++)
        if (statement->rows[i].concept == concept)
            return true;
    return false;
}

/* ---- blank-label totals of a balance sheet ---- */

static bool begins_liabilities(text label) {
    return text_matches(label, "current? liabilities ...") || text_matches(label, "accounts payable ...");
}

static int last_blank_total(const struct statement *statement, int begin, int end) {
    for (int i = end - 1; i >= begin; i--)
        if (statement->rows[i].role == ROLE_SUBTOTAL && statement->rows[i].label.len == 0)
            return i;
    return -1;
}

static void give(struct statement *statement, int at, enum concept concept, enum role role) {
    if (at < 0 || statement->rows[at].concept != CONCEPT_NONE || concept_taken(statement, concept))
        return;
    statement->rows[at].concept = concept;
    statement->rows[at].role = role;
}

/* The last one before the liabilities is total assets, the last one of all is its counterpart. */
static void place_blank_totals(struct statement *statement) {
    int border = 0;
    while (border < statement->row_count && !begins_liabilities(statement->rows[border].label))
        border++;
    if (border == statement->row_count)
        return;
    give(statement, last_blank_total(statement, 0, border), CONCEPT_ASSETS, ROLE_TOTAL);
    int last = last_blank_total(statement, border, statement->row_count);
    if (last == statement->row_count - 1)
        give(statement, last, CONCEPT_LIABILITIES_AND_EQUITY, ROLE_TOTAL);
}

void concepts_assign(struct statement *statement) {
    unsigned kind = kind_bit(statement->kind);
    for (int k = 0; k < TABLE_ROWS; k++) {
        if (!(table[k].kinds & kind) || concept_taken(statement, table[k].concept))
            continue;
        for (int i = 0; i < statement->row_count; i++)
            if (row_fits(statement, &statement->rows[i], &table[k])) {
                statement->rows[i].concept = table[k].concept;
                break;
            }
    }
    if (statement->kind == STATEMENT_BALANCE)
        place_blank_totals(statement);
}

enum concept concept_of_label(text label, enum statement_kind kind) {
    struct words words = words_of(label);
    for (int k = 0; k < TABLE_ROWS && words.count > 0; k++)
        if ((table[k].kinds & kind_bit(kind)) && table[k].section == NULL && label_fits(&words, &table[k]))
    return table[k].concept;
    return CONCEPT_NONE;
}
