/*
 * ends: concepts tell where the rows have them. A statement gives each concept
 * once, so what stands a second time, or in a table of another kind ("Total
 * assets" above tangible assets), is known by its words.
 */
#include "recognize/reconciliation/ends.h"

#include "recognize/concept/concept.h"
#include "recognize/concept/label.h"
#include "recognize/vocabulary.h"

static const char *const lines[] = {
    "gaap|reported ...",
    "net income|loss|earnings ...",
    "operating income|loss ...",
    "net cash ...",
};

/* Kinds of statements whose lines bridges set out from, and the lines. */
static const struct {
    enum statement_kind kind;
    enum concept concept;
} starts[] = {
    {STATEMENT_CASH_FLOW, CONCEPT_OPERATING_CASH_FLOW},
    {STATEMENT_BALANCE, CONCEPT_EQUITY},
    {STATEMENT_BALANCE, CONCEPT_ASSETS},
};

/* Rows that name a basis and are steps between measures. */
static const char *const steps[] = {
    "... adjustment|adjustments|impact|effect|effects|item|items|reconciling|difference ...",
    "less|add|plus ...",
};

static const char *const measures[] = {
    "adjusted|core|underlying|comparable|organic ...",
    "... non gaap ...",
    "... ebitda ...",
    "... ffo|affo|nareit ...",
    "... funds from operations ...",
    "average|total? tangible common? equity|assets ...",
    "average|total? tangible common? shareholders|stockholders|shareowners equity ...",
};

#include "gates/recognize/reconciliation/ends.h"

static bool starts_by_words(text label) {
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (concept_of_label(label, starts[i].kind) == starts[i].concept)
            return true;
    return false;
}

bool end_is_gaap(const struct row *row) {
    if (row->non_gaap != NON_GAAP_NONE || row->basis == BASIS_NON_GAAP)
        return false;
    return row->concept != CONCEPT_NONE || row->basis == BASIS_GAAP || text_matches_list(row->label, PHRASES(lines)) ||
           starts_by_words(row->label);
}

bool end_is_cash(const struct row *row) {
    return row->concept == CONCEPT_OPERATING_CASH_FLOW ||
           concept_of_label(row->label, STATEMENT_CASH_FLOW) == CONCEPT_OPERATING_CASH_FLOW;
}

bool end_is_twin(const struct row *row, enum concept twin) {
    enum concept told = row->concept;
    if (told == CONCEPT_NONE && row->non_gaap == NON_GAAP_NONE)
        told = concept_of_label(row->label, STATEMENT_RECONCILIATION);
    return told != CONCEPT_NONE && (told == twin || (concept_is_net_income(told) && concept_is_net_income(twin)));
}

bool end_names_measure(const struct row *row) {
    if (row->non_gaap != NON_GAAP_NONE)
        return true;
    return text_matches_list(row->label, PHRASES(measures)) && !text_matches_list(row->label, PHRASES(steps)) &&
           !row_tells_basis_alone(row, BASIS_NON_GAAP);
}

bool row_is_net_income(const struct row *row) {
    return row->non_gaap == NON_GAAP_NONE &&
           (concept_is_net_income(row->concept) || text_starts_fold(row->label, TEXT("net income")) ||
            text_starts_fold(row->label, TEXT("net loss")));
}
