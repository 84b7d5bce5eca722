/*
 * reading: what the readers were not sure of stands among the findings, so
 * that no document passes in silence over an amount that was left out of a
 * statement. Tables that are no statements are nobody's figures.
 */
#include "check/checks.h"

static const struct {
    enum diag_code code;
    enum verdict verdict;
} readings[] = {
    {DIAG_VALUE_UNPLACED, VERDICT_UNPLACED},
    {DIAG_AMOUNT_OVERFLOW, VERDICT_UNPLACED},
    {DIAG_VALUE_DOUBTFUL, VERDICT_DOUBTFUL},
};

static bool in_a_statement(const struct report *report, struct origin at) {
    for (int s = 0; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        if (statement->origin.document == at.document && statement->origin.line <= at.line &&
            at.line <= statement->last_line) {
            return true;
        }
    }
    return false;
}

static void add_reading(const struct checking *checking, const struct diag_entry *entry) {
    for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
        if (readings[i].code == entry->code && in_a_statement(checking->report, entry->at)) {
            struct finding finding = {.code = entry->code, .verdict = readings[i].verdict};
            finding.message = entry->message;
            finding.origin = entry->at;
            finding_add(checking, &finding);
        }
    }
}

void reading_check(const struct checking *checking) {
    int told = checking->diag->count; /* the readers' own; the checks add theirs behind */

    for (int i = 0; i < told; i++) {
        add_reading(checking, &checking->diag->entries[i]);
    }
}
