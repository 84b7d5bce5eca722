/*
 * reconciliation: from GAAP | adjustments | non-GAAP columns. One column of
 * adjustments is taken apart by rows: those below the measure in its
 * calculation, signed by what they do to it. Several columns are adjustments
 * by themselves. Bridges down the page have no such columns and are not read
 * here: they would be another builder beside columns_build().
 */
#include "recognize/reconciliation.h"

static const enum concept measures[] = {
    CONCEPT_GROSS_PROFIT, CONCEPT_OPERATING_EXPENSES, CONCEPT_OPERATING_INCOME,      CONCEPT_NET_INCOME,
    CONCEPT_EPS_BASIC,    CONCEPT_EPS_DILUTED,        CONCEPT_EPS_BASIC_AND_DILUTED,
};

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

static void add_adjustment(struct arena *arena, const struct report *report, struct reconciliation *it, text label,
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

/* ---- one column of adjustments, taken apart by rows ---- */

/* Rows still to be looked at, each with the sign of its effect on the measure. */
struct pile {
    struct term *terms;
    int count;
};

/* The terms of a row go on top, the first of them uppermost. */
static void push_terms(struct arena *arena, struct pile *pile, const struct calculation *sum, int sign) {
    for (int t = sum->term_count - 1; t >= 0; t--) {
        *ARRAY_ADD(arena, pile->terms, pile->count) = (struct term){sum->terms[t].index, sign * sum->terms[t].sign};
    }
}

static void take_apart(struct arena *arena, const struct report *report, struct reconciliation *it,
                       struct term column) {
    const struct statement *statement = &report->statements[it->gaap_cell.statement];
    struct pile pile = {0};

    *ARRAY_ADD(arena, pile.terms, pile.count) = (struct term){it->gaap_cell.row, column.sign};
    for (int steps = 0; pile.count > 0 && steps <= statement->row_count; steps++) {
        struct term top = pile.terms[--pile.count];
        const struct row *row = &statement->rows[top.index];
        if (row->calculation.term_count > 0) {
            push_terms(arena, &pile, &row->calculation, top.sign);
        } else {
            struct cell_ref cell = {it->gaap_cell.statement, top.index, column.index};
            add_adjustment(arena, report, it, row->label, cell, top.sign);
        }
    }
}

/* ---- several columns of adjustments, each one by itself ---- */

static text column_name(const struct column *column) {
    if (column->member.len > 0) {
        return column->member;
    }
    return column->head_count > 0 ? column->heads[column->head_count - 1] : TEXT("Adjustments");
}

static void take_columns(struct arena *arena, const struct report *report, struct reconciliation *it,
                         const struct calculation *across) {
    const struct statement *statement = &report->statements[it->gaap_cell.statement];

    for (int t = 1; t < across->term_count; t++) {
        int column = across->terms[t].index;
        struct cell_ref cell = {it->gaap_cell.statement, it->gaap_cell.row, column};
        add_adjustment(arena, report, it, column_name(&statement->columns[column]), cell, across->terms[t].sign);
    }
}

static void name_adjustments(struct arena *arena, const struct report *report, struct reconciliation *it,
                             const struct calculation *across) {
    const struct statement *statement = &report->statements[it->gaap_cell.statement];
    bool parts = statement->rows[it->gaap_cell.row].calculation.term_count > 0;

    if (it->unit == UNIT_PER_SHARE) {
        return;
    }
    if (across->term_count == 2 && parts) {
        take_apart(arena, report, it, across->terms[1]);
    } else {
        take_columns(arena, report, it, across);
    }
}

/* ---- columns ---- */

static bool built_before(const struct report *report, enum concept measure, period when) {
    for (int i = 0; i < report->reconciliation_count; i++) {
        if (report->reconciliations[i].measure == measure && period_equal(report->reconciliations[i].period, when)) {
            return true;
        }
    }
    return false;
}

static void build_one(struct arena *arena, struct report *report, struct cell_ref non_gaap, enum concept measure) {
    const struct statement *statement = &report->statements[non_gaap.statement];
    const struct calculation *across = &statement->columns[non_gaap.column].calculation;
    const struct row *row = &statement->rows[non_gaap.row];
    struct cell_ref gaap = {non_gaap.statement, non_gaap.row, across->terms[0].index};
    struct reconciliation it = {.measure = measure, .label = row->label, .unit = row->unit, .scale = row->scale};

    it.period = statement->columns[non_gaap.column].period;
    it.gaap_cell = gaap;
    it.non_gaap_cell = non_gaap;
    it.verdict = VERDICT_UNTESTABLE;
    if (!value_is_amount(report_value(report, gaap)) || !value_is_amount(report_value(report, non_gaap)) ||
        built_before(report, measure, it.period)) {
        return;
    }
    it.gaap = report_value(report, gaap)->amount;
    it.non_gaap = report_value(report, non_gaap)->amount;
    name_adjustments(arena, report, &it, across);
    *ARRAY_ADD(arena, report->reconciliations, report->reconciliation_count) = it;
}

static int first_row(const struct statement *statement, enum concept concept) {
    for (int r = 0; r < statement->row_count; r++) {
        if (statement->rows[r].concept == concept && statement->rows[r].role != ROLE_HEADING) {
            return r;
        }
    }
    return -1;
}

static void columns_build(struct arena *arena, struct report *report, int statement) {
    const struct statement *it = &report->statements[statement];

    for (int c = 0; c < it->column_count; c++) {
        if (it->columns[c].calculation.term_count == 0) {
            continue;
        }
        for (size_t m = 0; m < sizeof measures / sizeof *measures; m++) {
            int row = first_row(it, measures[m]);
            if (row >= 0) {
                build_one(arena, report, (struct cell_ref){statement, row, c}, measures[m]);
            }
        }
    }
}

void reconciliations_build(struct arena *arena, struct report *report) {
    for (int s = 0; s < report->statement_count; s++) {
        columns_build(arena, report, s);
    }
}
