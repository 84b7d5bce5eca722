/*
 * reconciliation_bridge: a row that prints a non-GAAP measure and is the sum of
 * its GAAP twin and other rows is a bridge: those rows are the adjustments, in
 * every column by itself. A measure without one GAAP twin (EBITDA, free cash
 * flow) is followed down to the GAAP row it starts from; one whose sum was not
 * found is not reconciled.
 */
#include "recognize/reconciliation/bridge.h"

#include "recognize/concept/concept.h"
#include "recognize/reconciliation/adjustments.h"
#include "recognize/reconciliation/ends.h"
#include "recognize/reconciliation/named.h"

/* "Earnings (U.S. GAAP)" opens the sum and names no other line: what it is, the measure's own row says. */
static bool says_only_gaap(const struct statement *statement, const struct term *first) {
    const struct row *row = &statement->rows[first->index];
    return first->sign > 0 && row->basis == BASIS_GAAP && row->concept == CONCEPT_NONE &&
           concept_of_label(row->label, STATEMENT_RECONCILIATION) == CONCEPT_NONE;
}

/* The row among the terms that is the GAAP measure; -1 where none is, or several might be. */
static int gaap_row(const struct statement *statement, const struct row *row) {
    int found = -1;

    if (row->unit == UNIT_PER_SHARE && row->calculation.term_count > 0) {
        return row->calculation.terms[0].index;
    }
    for (int t = 0; t < row->calculation.term_count; t++) {
        const struct term *term = &row->calculation.terms[t];
        if (!end_is_twin(&statement->rows[term->index], non_gaap_twin(row->non_gaap))) {
            continue;
        }
        if (found >= 0 || term->sign < 0) {
            return -1;
        }
        found = term->index;
    }
    if (found < 0 && row->calculation.term_count > 0 && says_only_gaap(statement, &row->calculation.terms[0])) {
        return row->calculation.terms[0].index;
    }
    return found;
}

/* A sum of several measures leads from none of them to the row. */
static bool joins_measures(const struct statement *statement, const struct row *row, int start) {
    for (int t = 1; t < row->calculation.term_count; t++) {
        const struct row *it = &statement->rows[row->calculation.terms[t].index];
        bool measure = it->non_gaap != NON_GAAP_NONE || (it->calculation.term_count > 0 && end_names_measure(it));
        if (row->calculation.terms[t].index != start && measure) {
            return true;
        }
    }
    return false;
}

/* "GAAP net income" as "Net income": it stands beside the word GAAP. */
static text measure_label(struct arena *arena, text label) {
    const text basis = TEXT("GAAP ");

    if (!text_starts_fold(label, basis) || label.len == basis.len) {
        return label;
    }
    label = text_skip(label, basis.len);
    if (!is_lower(label.ptr[0])) {
        return label;
    }
    return text_format(arena, "%c%.*s", label.ptr[0] - 'a' + 'A', TEXT_ARG(text_skip(label, 1)));
}

/*
 * A column that crossfoots is not a bridge's: reconciliation.c has read it. What a non-GAAP column begins with is no
 * GAAP figure, unless its row says so: below "Non-GAAP", "Diluted earnings per share" leads to what excludes more.
 */
static bool may_bridge(const struct statement *statement, int column, int gaap) {
    const struct column *it = &statement->columns[column];
    bool adjusted = it->basis == BASIS_NON_GAAP && statement->rows[gaap].basis != BASIS_GAAP;

    return it->measure == MEASURE_AMOUNT && date_known(it->period.end) && it->basis != BASIS_ADJUSTMENT && !adjusted &&
           !it->expected && !column_is_adjusted(statement, column);
}

/* "Diluted per share" beside the amounts of net income: the last line of such a column's head; else empty. */
static text per_share_beside(const struct statement *statement, const struct row *row, int column) {
    const struct column *it = &statement->columns[column];
    bool income = row->unit == UNIT_CURRENCY && non_gaap_twin(row->non_gaap) == CONCEPT_NET_INCOME;
    for (int h = 0; income && it->unit == UNIT_PER_SHARE && h < it->head_count; h++) {
        if (text_has_word(it->heads[h], TEXT("diluted")) && !text_has_word(it->heads[h], TEXT("forma"))) {
            return it->heads[h];
        }
    }
    return (text){0};
}

/* A measure of its own goes by its own name; one with a twin by the twin's. */
static void build_one(struct arena *arena, struct report *report, struct cell_ref non_gaap, int gaap, bool twin) {
    const struct row *row = &report->statements[non_gaap.statement].rows[non_gaap.row];
    const struct row *start = &report->statements[non_gaap.statement].rows[gaap];
    struct cell_ref gaap_cell = {non_gaap.statement, gaap, non_gaap.column};
    text beside = per_share_beside(&report->statements[non_gaap.statement], row, non_gaap.column);
    bool diluted = beside.len > 0;
    enum concept measure = diluted ? CONCEPT_EPS_DILUTED : twin ? non_gaap_twin(row->non_gaap) : CONCEPT_NONE;
    text label = diluted ? beside : twin ? measure_label(arena, start->label) : row->label;
    struct reconciliation it;

    if (reconciliation_open(report, measure, label, gaap_cell, non_gaap, diluted ? UNIT_PER_SHARE : start->unit, &it)) {
        adjustments_below(arena, report, &it, row->calculation.terms, row->calculation.term_count, non_gaap.column);
        *ARRAY_ADD(arena, report->reconciliations, report->reconciliation_count) = it;
    }
}

/* Segments have no net income of their own: their columns set out from another line. */
static bool tells_wherever(const struct statement *statement, int start, int row) {
    for (int c = 0; c < statement->column_count; c++)
        if (value_is_amount(&statement->rows[row].values[c]) && !value_is_amount(&statement->rows[start].values[c]))
            return false;
    return true;
}

/*
 * Below "Income before taxes" the table may set out from net income: that is what the measure is compared with. What
 * cash measures are compared with is cash, and what calls itself GAAP's is it.
 */
static int net_income_below(const struct statement *statement, int row) {
    const struct calculation *sum = &statement->rows[row].calculation;
    bool ends_here = statement->rows[row].basis == BASIS_GAAP || end_is_cash(&statement->rows[row]);
    bool starts = !ends_here && sum->term_count > 0 && sum->terms[0].sign > 0 && sum->terms[0].index < row &&
                  !row_is_net_income(&statement->rows[row]);
    int start = starts ? sum->terms[0].index : row;
    return row_is_net_income(&statement->rows[start]) && tells_wherever(statement, start, row) ? start : row;
}

/*
 * The GAAP row that the first term of a measure without a twin leads down to ("Adjusted EBITDA" by way of EBITDA to net
 * income); -1 where it leads to none.
 */
static int gaap_leaf(const struct statement *statement, int row) {
    const struct calculation *sum = &statement->rows[row].calculation;

    if (sum->term_count == 0 || !end_names_measure(&statement->rows[row])) {
        return -1;
    }
    for (int steps = 0; steps < statement->row_count && sum->term_count > 0 && sum->terms[0].sign > 0; steps++) {
        int first = sum->terms[0].index;
        if (end_is_gaap(&statement->rows[first])) {
            return net_income_below(statement, first);
        }
        sum = &statement->rows[first].calculation;
    }
    return -1;
}

/*
 * "Income before taxes | Net income" over "Income as reported": of the one column that is another measure. What only
 * words such as "underlying" name is nobody's but the registrant's: a segment's would go by the same name.
 */
static bool tells_another(const struct column *column, const struct row *row) {
    enum concept twin = non_gaap_twin(row->non_gaap);
    if (row->non_gaap == NON_GAAP_NONE && !text_starts_fold(row->label, TEXT("non-GAAP ")))
        return column->member.len > 0;
    struct row head = {.label = column->member, .concept = concept_of_column(column->member, UNIT_CURRENCY)};
    return head.concept != CONCEPT_NONE && twin != CONCEPT_NONE && !end_is_twin(&head, twin);
}

static void build_row(struct arena *arena, struct report *report, int statement, int row, int gaap, bool twin) {
    const struct statement *it = &report->statements[statement];

    for (int c = 0; gaap >= 0 && c < it->column_count; c++) {
        if (may_bridge(it, c, gaap) && !tells_another(&it->columns[c], &it->rows[row])) {
            build_one(arena, report, (struct cell_ref){statement, row, c}, gaap, twin);
        }
    }
}

void bridges_build(struct arena *arena, struct report *report, int statement) {
    const struct statement *it = &report->statements[statement];

    for (int r = 0; r < it->row_count; r++) {
        bool twin = non_gaap_twin(it->rows[r].non_gaap) != CONCEPT_NONE;
        int gaap = twin ? gaap_row(it, &it->rows[r]) : gaap_leaf(it, r);
        if (gaap >= 0 && !joins_measures(it, &it->rows[r], gaap)) {
            build_row(arena, report, statement, r, gaap, twin);
        }
    }
}

void ends_build(struct arena *arena, struct report *report, int statement) {
    const struct statement *it = &report->statements[statement];

    for (int r = 0; r < it->row_count; r++) {
        const struct row *row = &it->rows[r];
        if (row->unit == UNIT_PER_SHARE && row->calculation.term_count == 0 &&
            non_gaap_twin(row->non_gaap) != CONCEPT_NONE) {
            build_row(arena, report, statement, r, named_start(it, r), true);
        }
    }
}
