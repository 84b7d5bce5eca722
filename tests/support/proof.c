/*
 * proof: see proof.h.
 */
#include "proof.h"

#include "check/check.h"
#include "recognize/calculation/calculation.h"
#include "recognize/reconciliation/reconciliation.h"
#include "sample.h"

struct report *proof_sample(struct arena *arena) {
    struct report *report = sample_report(arena);
    calculations_infer(arena, report);
    reconciliations_build(arena, report);
    return report;
}

void proof_change(struct report *report, int statement, int row, int column, int64_t units) {
    report->statements[statement].rows[row].values[column].amount.units = units;
}

static void forget(struct report *report) {
    for (int s = 0; s < report->statement_count; s++) {
        for (int r = 0; r < report->statements[s].row_count; r++)
            report->statements[s].rows[r].calculation = (struct calculation){0};
        for (int c = 0; c < report->statements[s].column_count; c++)
            report->statements[s].columns[c].calculation = (struct calculation){0};
    }
    report->reconciliations = NULL;
    report->reconciliation_count = 0;
    report->findings = NULL;
    report->finding_count = 0;
}

void proof_check(struct arena *arena, struct report *report) {
    forget(report);
    calculations_infer(arena, report);
    reconciliations_build(arena, report);
    check_report(arena, report, diag_new(arena, TEXT("sample.txt")));
}

int proof_count(const struct report *report, enum diag_code code, enum verdict verdict) {
    int count = 0;
    for (int i = 0; i < report->finding_count; i++)
        count += report->findings[i].code == code && report->findings[i].verdict == verdict;
    return count;
}

const struct finding *proof_finding(const struct report *report, enum diag_code code, int statement, int row,
                                    int column) {
    for (int i = 0; i < report->finding_count; i++) {
        const struct cell_ref *cell = report->findings[i].cells;
        if (report->findings[i].code == code && cell->statement == statement && cell->row == row &&
            cell->column == column)
            return &report->findings[i];
    }
    return NULL;
}

text proof_terms(struct arena *arena, const struct statement *statement, int row) {
    const struct calculation *sum = &statement->rows[row].calculation;
    text terms = {"", 0};
    for (int t = 0; t < sum->term_count; t++)
        terms = text_format(arena, "%.*s%s%c%d", TEXT_ARG(terms), t > 0 ? " " : "", sum->terms[t].sign > 0 ? '+' : '-',
                            sum->terms[t].index);
    return terms;
}
