/*
 * reconciliation: each measure's way from GAAP to non-GAAP, once a period. This
 * file reads columns, GAAP | adjustments | non-GAAP; several columns are
 * adjustments by themselves, one is taken apart by rows. Bridges down the page
 * are reconciliation_bridge's, measures side by side are transposed's.
 */
#include "recognize/reconciliation/reconciliation.h"

#include "base/interval.h"
#include "recognize/reconciliation/adjustments.h"
#include "recognize/reconciliation/bridge.h"
#include "recognize/reconciliation/named.h"
#include "recognize/reconciliation/transposed.h"
#include "recognize/statement/forecast.h"

static const enum concept measures[] = {
    CONCEPT_GROSS_PROFIT,  CONCEPT_OPERATING_EXPENSES, CONCEPT_OPERATING_INCOME,
    CONCEPT_PRETAX_INCOME, CONCEPT_NET_INCOME,         CONCEPT_NET_INCOME_COMMON,
    CONCEPT_EPS_BASIC,     CONCEPT_EPS_DILUTED,        CONCEPT_EPS_BASIC_AND_DILUTED,
};

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
        adjustment_add(arena, report, it, column_name(&statement->columns[column]), cell, across->terms[t].sign);
    }
}

/*
 * Columns of adjustments may tell what each is per share, or leave that to the ends. They do where all that is printed
 * is per share and leads from one end to the other as rounded.
 */
static bool tells_each_per_share(const struct report *report, const struct reconciliation *it,
                                 const struct calculation *across) {
    const struct row *row = report_row(report, it->gaap_cell);
    interval sum = interval_printed(it->gaap);
    bool any = false;
    for (int t = 1; t < across->term_count; t++) {
        const struct value *value = &row->values[across->terms[t].index];
        if (!value_is_amount(value)) {
            continue;
        }
        interval part = interval_printed(value->amount);
        sum = across->terms[t].sign > 0 ? interval_add(sum, part) : interval_subtract(sum, part);
        any = any || !decimal_is_zero(value->amount);
        if (value->unit != UNIT_PER_SHARE) {
            return false;
        }
    }
    return any && interval_meets(sum, interval_printed(it->non_gaap));
}

static void name_adjustments(struct arena *arena, const struct report *report, struct reconciliation *it,
                             const struct calculation *across) {
    const struct statement *statement = &report->statements[it->gaap_cell.statement];
    bool parts = statement->rows[it->gaap_cell.row].calculation.term_count > 0;

    if (it->unit == UNIT_PER_SHARE) {
        if (tells_each_per_share(report, it, across)) {
            take_columns(arena, report, it, across);
        }
    } else if (across->term_count == 2 && parts) {
        adjustments_below(arena, report, it, &(struct term){it->gaap_cell.row, across->terms[1].sign}, 1,
                          across->terms[1].index);
    } else {
        take_columns(arena, report, it, across);
    }
}

/* ---- columns ---- */

static void build_one(struct arena *arena, struct report *report, struct cell_ref non_gaap, enum concept measure) {
    const struct calculation *across = &report->statements[non_gaap.statement].columns[non_gaap.column].calculation;
    struct cell_ref gaap = {non_gaap.statement, non_gaap.row, across->terms[0].index};
    const struct row *row = &report->statements[gaap.statement].rows[gaap.row];
    struct reconciliation it;

    if (reconciliation_open(report, measure, row->label, gaap, non_gaap, row->unit, &it)) {
        name_adjustments(arena, report, &it, across);
        *ARRAY_ADD(arena, report->reconciliations, report->reconciliation_count) = it;
    }
}

static void columns_build(struct arena *arena, struct report *report, int statement) {
    const struct statement *it = &report->statements[statement];

    for (int c = 0; c < it->column_count; c++) {
        if (!column_is_adjusted(it, c)) {
            continue;
        }
        for (size_t m = 0; m < sizeof measures / sizeof *measures; m++) {
            int row = statement_row_of(it, measures[m]);
            if (row >= 0) {
                build_one(arena, report, (struct cell_ref){statement, row, c}, measures[m]);
            }
        }
    }
}

void reconciliations_build(struct arena *arena, struct report *report) {
    date last = forecast_last_day(report);

    named_infer(arena, report);
    for (int s = 0; s < report->statement_count; s++) {
        if (statement_is_forecast(&report->statements[s], last)) {
            continue; /* what is expected reconciles no results */
        }
        columns_build(arena, report, s);
        bridges_build(arena, report, s);
        transposed_build(arena, report, s);
    }
    for (int s = 0; s < report->statement_count; s++) {
        if (!statement_is_forecast(&report->statements[s], last)) {
            ends_build(arena, report, s);
        }
    }
}
