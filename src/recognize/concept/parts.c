/*
 * concept_parts: compares lines of expense outside of statements of income
 * with the line itself. What comes near it may be the line told otherwise, and
 * keeps its concept: check/ tells that.
 */
#include "recognize/concept/parts.h"

static const enum concept expenses[] = {
    CONCEPT_COST_OF_REVENUE,
    CONCEPT_RESEARCH_AND_DEVELOPMENT,
    CONCEPT_SELLING_AND_MARKETING,
    CONCEPT_GENERAL_AND_ADMINISTRATIVE,
    CONCEPT_SELLING_GENERAL_ADMINISTRATIVE,
};

/* `part` is less than half of `whole`, of either sign. */
static bool is_part(const struct value *part, const struct value *whole) {
    decimal once = decimal_abs(part->amount), twice;
    return value_is_amount(part) && whole->kind == VALUE_NUMBER && decimal_add(once, once, &twice) &&
           decimal_compare(twice, decimal_abs(whole->amount)) < 0;
}

/* Columns of the registrant as a whole, for the same period. */
static bool columns_compare(const struct column *a, const struct column *b) {
    return a->measure == MEASURE_AMOUNT && b->measure == MEASURE_AMOUNT && a->basis != BASIS_ADJUSTMENT &&
           b->basis != BASIS_ADJUSTMENT && a->member.len == 0 && b->member.len == 0 && date_known(a->period.end) &&
           period_equal(a->period, b->period);
}

/* Wherever the row and `line` print something for one period, and they do, the row prints a part. */
static bool rows_tell_part(const struct statement *a, const struct row *row, const struct statement *b,
                           const struct row *line) {
    int parts = 0;
    for (int c = 0; c < a->column_count; c++)
        for (int k = 0; k < b->column_count; k++) {
            if (!columns_compare(&a->columns[c], &b->columns[k]) || !value_is_amount(&row->values[c]))
                continue;
            if (!is_part(&row->values[c], &line->values[k]))
                return false;
            parts++;
        }
    return parts > 0;
}

/* The first statement of income that prints the line; NULL where there is none. */
static const struct row *line_of(const struct report *report, int first, enum concept concept,
                                 const struct statement **out) {
    for (int s = first; s < report->statement_count; s++) {
        *out = &report->statements[s];
        for (int r = 0; r < (*out)->row_count && (*out)->kind == STATEMENT_INCOME; r++)
            if ((*out)->rows[r].concept == concept)
                return &(*out)->rows[r];
    }
    return NULL;
}

/* The rows of that statement that are called as the income statement's line, and are a part of it. */
static void settle_parts(struct statement *statement, const struct statement *income, const struct row *line) {
    bool own = statement->kind == STATEMENT_RECONCILIATION || statement->kind == STATEMENT_OTHER;
    bool alike = statement->scale == income->scale || statement->scale == 0; /* none told: the same */
    if (!own || !alike)
        return;
    for (int r = 0; r < statement->row_count; r++) {
        struct row *row = &statement->rows[r];
        if (row->concept == line->concept && rows_tell_part(statement, row, income, line))
            row->concept = CONCEPT_NONE;
    }
}

void concept_parts_settle(struct report *report, int first) {
    for (size_t i = 0; i < sizeof expenses / sizeof *expenses; i++) {
        const struct statement *income;
        const struct row *line = line_of(report, first, expenses[i], &income);
        for (int s = first; line != NULL && s < report->statement_count; s++)
            settle_parts(&report->statements[s], income, line);
    }
}
