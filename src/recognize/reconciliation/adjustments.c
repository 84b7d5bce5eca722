/*
 * reconciliation_adjustments: adjustments get their names and kinds from rows.
 * A row that is itself a sum is taken apart, so that what remains are the rows
 * that were printed as parts, signed by what they do to the measure.
 */
#include "recognize/reconciliation/adjustments.h"

/* The first that fits: amortization of stock-based compensation is compensation, write-off of goodwill impairment. */
static const struct {
    const char *words;
    enum adjustment_type type;
} types[] = {
    {"stock-based", ADJUSTMENT_STOCK_COMPENSATION},
    {"share-based", ADJUSTMENT_STOCK_COMPENSATION},
    {"equity-based", ADJUSTMENT_STOCK_COMPENSATION},
    {"stock compensation", ADJUSTMENT_STOCK_COMPENSATION},
    {"deferred compensation", ADJUSTMENT_STOCK_COMPENSATION},
    {"restructuring", ADJUSTMENT_RESTRUCTURING},
    {"severance", ADJUSTMENT_RESTRUCTURING},
    {"impairment", ADJUSTMENT_IMPAIRMENT},
    {"write-off", ADJUSTMENT_IMPAIRMENT},
    {"write-down", ADJUSTMENT_IMPAIRMENT},
    {"writedown", ADJUSTMENT_IMPAIRMENT},
    {"amort", ADJUSTMENT_AMORTIZATION},
    {"acquisition", ADJUSTMENT_ACQUISITION},
    {"acquired", ADJUSTMENT_ACQUISITION},
    {"in-process", ADJUSTMENT_ACQUISITION},
    {"merger", ADJUSTMENT_ACQUISITION},
    {"integration", ADJUSTMENT_ACQUISITION},
    {"litigation", ADJUSTMENT_LITIGATION},
    {"settlement", ADJUSTMENT_LITIGATION},
    {"legal", ADJUSTMENT_LITIGATION},
    {"tax", ADJUSTMENT_TAX_EFFECT},
};

static enum adjustment_type type_of(text label) {
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (text_has(label, text_from(types[i].words))) {
            return types[i].type;
        }
    }
    return ADJUSTMENT_OTHER;
}

void adjustment_add(struct arena *arena, const struct report *report, struct reconciliation *it, text label,
                    struct cell_ref cell, int sign) {
    const struct value *value = report_value(report, cell);

    if (value_is_amount(value) && !decimal_is_zero(value->amount)) {
        struct adjustment *adjustment = ARRAY_ADD(arena, it->adjustments, it->adjustment_count);
        adjustment->label = label;
        adjustment->type = type_of(label);
        adjustment->amount = sign < 0 ? decimal_negate(value->amount) : value->amount;
        adjustment->cell = cell;
    }
}

/* Rows still to be looked at, each with the sign of its effect on the measure. */
struct pile {
    struct term *terms;
    int count;
};

/* The terms go on top, the first of them uppermost. */
static void push_terms(struct arena *arena, struct pile *pile, const struct term *terms, int count, int sign) {
    for (int t = count - 1; t >= 0; t--) {
        *ARRAY_ADD(arena, pile->terms, pile->count) = (struct term){terms[t].index, sign * terms[t].sign};
    }
}

void adjustments_below(struct arena *arena, const struct report *report, struct reconciliation *it,
                       const struct term *rows, int count, int column) {
    const struct statement *statement = &report->statements[it->gaap_cell.statement];
    struct pile pile = {0};

    push_terms(arena, &pile, rows, count, 1);
    for (int steps = 0; pile.count > 0 && steps <= statement->row_count; steps++) {
        struct term top = pile.terms[--pile.count];
        const struct row *row = &statement->rows[top.index];
        if (top.index == it->gaap_cell.row && column == it->gaap_cell.column) {
            continue;
        }
        if (row->calculation.term_count > 0) {
            push_terms(arena, &pile, row->calculation.terms, row->calculation.term_count, top.sign);
        } else {
            struct cell_ref cell = {it->gaap_cell.statement, top.index, column};
            adjustment_add(arena, report, it, row->label, cell, top.sign);
        }
    }
}

/*
 * Of one row each column is its own (members of a group, say); another table may tell the same once more, and then it
 * prints the same figure at one end at least: pro forma ones are others.
 */
static bool tells_the_same(const struct reconciliation *other, const struct reconciliation *it) {
    bool gaap = decimal_compare(other->gaap, it->gaap) == 0;
    if (it->measure == CONCEPT_NONE && !gaap) {
        return false;
    }
    bool non_gaap = decimal_compare(other->non_gaap, it->non_gaap) == 0;
    return it->measure != CONCEPT_NONE ? gaap || non_gaap : non_gaap && text_equal_fold(other->label, it->label);
}

static bool known_before(const struct report *report, const struct reconciliation *it) {
    for (int i = 0; i < report->reconciliation_count; i++) {
        const struct reconciliation *other = &report->reconciliations[i];
        bool same_row = other->gaap_cell.statement == it->gaap_cell.statement &&
                        other->non_gaap_cell.row == it->non_gaap_cell.row &&
                        other->non_gaap_cell.column != it->non_gaap_cell.column &&
                        other->gaap_cell.row == it->gaap_cell.row;
        if (other->measure == it->measure && !same_row && period_equal(other->period, it->period) &&
            tells_the_same(other, it)) {
            return true;
        }
    }
    return false;
}

bool reconciliation_open(const struct report *report, enum concept measure, text label, struct cell_ref gaap,
                         struct cell_ref non_gaap, enum unit unit, struct reconciliation *out) {
    const struct statement *statement = &report->statements[gaap.statement];
    const struct value *from = report_value(report, gaap), *to = report_value(report, non_gaap);

    *out = (struct reconciliation){.measure = measure, .label = label, .unit = unit};
    out->period = statement->columns[non_gaap.column].period;
    out->verdict = VERDICT_UNTESTABLE;
    out->gaap_cell = gaap;
    out->non_gaap_cell = non_gaap;
    if (!value_is_amount(from) || !value_is_amount(to) || from->unit != unit || to->unit != unit) {
        return false;
    }
    out->scale = value_scale(statement, gaap.row, gaap.column);
    out->gaap = from->amount;
    out->non_gaap = to->amount;
    return !known_before(report, out);
}
