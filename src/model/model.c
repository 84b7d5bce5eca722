/*
 * model: the names of the model's words, as JSON and dumps write them. A table
 * an enum; an index outside its table is a defect and named "?".
 */
#include "model/model.h"

static const char *const value_kinds[] = {
    [VALUE_BLANK] = "blank", [VALUE_NUMBER] = "number", [VALUE_NIL] = "nil", [VALUE_NOT_MEANINGFUL] = "not_meaningful",
    [VALUE_TEXT] = "text",
};

static const char *const units[] = {
    [UNIT_CURRENCY] = "currency",
    [UNIT_SHARES] = "shares",
    [UNIT_PER_SHARE] = "per_share",
    [UNIT_PERCENT] = "percent",
    [UNIT_BASIS_POINTS] = "basis_points",
    [UNIT_RATIO] = "ratio",
    [UNIT_COUNT] = "count",
};

static const char *const bases[] = {
    [BASIS_UNSTATED] = NULL,
    [BASIS_GAAP] = "gaap",
    [BASIS_ADJUSTMENT] = "adjustment",
    [BASIS_NON_GAAP] = "non_gaap",
};

static const char *const measures[] = {
    [MEASURE_AMOUNT] = "amount",
    [MEASURE_PERCENT_OF_REVENUE] = "percent_of_revenue",
    [MEASURE_CHANGE] = "change",
    [MEASURE_PERCENT_CHANGE] = "percent_change",
    [MEASURE_PERCENT_CHANGE_CC] = "percent_change_cc",
};

static const char *const roles[] = {
    [ROLE_HEADING] = "heading", [ROLE_ITEM] = "item",           [ROLE_SUBTOTAL] = "subtotal", [ROLE_TOTAL] = "total",
    [ROLE_RATIO] = "ratio",     [ROLE_PER_SHARE] = "per_share", [ROLE_SHARES] = "shares",
};

static const char *const statement_kinds[] = {
    [STATEMENT_INCOME] = "income_statement",
    [STATEMENT_BALANCE] = "balance_sheet",
    [STATEMENT_CASH_FLOW] = "cash_flow",
    [STATEMENT_EQUITY] = "equity",
    [STATEMENT_RECONCILIATION] = "reconciliation",
    [STATEMENT_SEGMENT] = "segment",
    [STATEMENT_OTHER] = "other",
};

static const char *const verdicts[] = {
    [VERDICT_EXACT] = "exact",
    [VERDICT_WITHIN_ROUNDING] = "within_rounding",
    [VERDICT_IMPROBABLE_ROUNDING] = "improbable_rounding",
    [VERDICT_BROKEN] = "broken",
    [VERDICT_UNTESTABLE] = "untestable",
    [VERDICT_DOUBTFUL] = "doubtful",
    [VERDICT_UNPLACED] = "unplaced",
    [VERDICT_OBSERVED] = "observed",
    [VERDICT_DECIDED] = "decided",
};

static const char *const claim_verdicts[] = {
    [CLAIM_TIES] = "ties",
    [CLAIM_DERIVED] = "derived",
    [CLAIM_CONFLICTS] = "conflicts",
    [CLAIM_NOT_IN_TABLES] = "not_in_tables",
    [CLAIM_FORWARD_LOOKING] = "forward_looking",
};
static const char *const claim_doubts[] = {NULL, "measure_untold", "period_untold"};

static const char *const adjustment_types[] = {
    [ADJUSTMENT_OTHER] = "other",
    [ADJUSTMENT_STOCK_COMPENSATION] = "stock_compensation",
    [ADJUSTMENT_AMORTIZATION] = "amortization",
    [ADJUSTMENT_RESTRUCTURING] = "restructuring",
    [ADJUSTMENT_ACQUISITION] = "acquisition",
    [ADJUSTMENT_IMPAIRMENT] = "impairment",
    [ADJUSTMENT_LITIGATION] = "litigation",
    [ADJUSTMENT_TAX_EFFECT] = "tax_effect",
};

static const char *const paragraph_kinds[] = {
    [PARAGRAPH_HEADLINE] = "headline",
    [PARAGRAPH_BODY] = "body",
    [PARAGRAPH_HEADING] = "heading",
    [PARAGRAPH_ABOUT] = "about",
    [PARAGRAPH_FORWARD_LOOKING] = "forward_looking",
    [PARAGRAPH_NON_GAAP] = "non_gaap",
    [PARAGRAPH_CONTACT] = "contact",
    [PARAGRAPH_TRADEMARK] = "trademark",
};

static const struct {
    const char *key, *element, *title;
} concepts[CONCEPT_COUNT] = {
    [CONCEPT_NONE] = {"none", NULL, "?"},
#define CONCEPT(name, key, element, title) [CONCEPT_##name] = {key, element, title},
#include "model/concept.def"
#undef CONCEPT
};

static const char *const correction_kinds[] = {
    [CORRECTION_VALUE] = "value",   [CORRECTION_LABEL] = "label", [CORRECTION_PERIOD] = "period",
    [CORRECTION_BASIS] = "basis",   [CORRECTION_KIND] = "kind",   [CORRECTION_SCALE] = "scale",
    [CORRECTION_STANDS] = "stands",
};

#define NAMED(table, index) ((size_t)(index) < sizeof(table) / sizeof *(table) ? (table)[index] : "?")

const char *value_kind_name(enum value_kind kind) { return NAMED(value_kinds, kind); }
const char *unit_name(enum unit unit) { return NAMED(units, unit); }
const char *basis_name(enum basis basis) { return NAMED(bases, basis); }
const char *measure_name(enum measure measure) { return NAMED(measures, measure); }
const char *role_name(enum role role) { return NAMED(roles, role); }
const char *statement_kind_name(enum statement_kind kind) { return NAMED(statement_kinds, kind); }
const char *verdict_name(enum verdict verdict) { return NAMED(verdicts, verdict); }
const char *claim_verdict_name(enum claim_verdict verdict) { return NAMED(claim_verdicts, verdict); }
const char *claim_doubt_name(enum claim_doubt doubt) { return NAMED(claim_doubts, doubt); }
const char *adjustment_type_name(enum adjustment_type type) { return NAMED(adjustment_types, type); }
const char *paragraph_kind_name(enum paragraph_kind kind) { return NAMED(paragraph_kinds, kind); }
const char *correction_kind_name(enum correction_kind kind) { return NAMED(correction_kinds, kind); }

static size_t concept_index(enum concept concept) { return (size_t)concept < CONCEPT_COUNT ? concept : CONCEPT_NONE; }

const char *concept_key(enum concept concept) { return concepts[concept_index(concept)].key; }
const char *concept_element(enum concept concept) { return concepts[concept_index(concept)].element; }
const char *concept_title(enum concept concept) { return concepts[concept_index(concept)].title; }

enum concept concept_by_key(text key) {
    for (int i = CONCEPT_NONE + 1; i < CONCEPT_COUNT; i++)
        if (text_equal(key, text_from(concepts[i].key)))
            return (enum concept)i;
    return CONCEPT_NONE;
}

/* ---- non-GAAP measures ---- */

static const struct {
    const char *key;
    enum concept twin;
} measures_by_kind[NON_GAAP_COUNT] = {
    [NON_GAAP_NONE] = {NULL, CONCEPT_NONE},
#define NON_GAAP(name, key, twin, title) [NON_GAAP_##name] = {key, CONCEPT_##twin},
#include "model/non_gaap.def"
#undef NON_GAAP
};

static size_t kind_index(enum non_gaap measure) { return (size_t)measure < NON_GAAP_COUNT ? measure : NON_GAAP_NONE; }

const char *non_gaap_key(enum non_gaap measure) { return measures_by_kind[kind_index(measure)].key; }
enum concept non_gaap_twin(enum non_gaap measure) { return measures_by_kind[kind_index(measure)].twin; }
