/*
 * claim: ties figures of the prose to the tables. A claim says how precisely:
 * "$16.0 million" is anything from 15.95 to 16.05 million. Signs are left to
 * words, for a "net loss of $4.4 million" is printed (4,381). A claim conflicts
 * only where measure and period are told and no figure of that period in any
 * table is the one it states; all else is merely not in the tables.
 */
#include "check/checks.h"

static interval claimed(const struct claim *claim) {
    return interval_scale(interval_printed(decimal_abs(claim->value)), claim->scale);
}

static bool ties_to(const struct checking *checking, const struct claim *claim, struct cell_ref cell) {
    const struct value *value = report_value(checking->report, cell);
    int64_t scale = value_scale(&checking->report->statements[cell.statement], cell.row, cell.column);

    return value->kind == VALUE_NUMBER && value->unit == claim->unit && scale > 0 &&
           interval_meets(interval_scale(interval_printed(decimal_abs(value->amount)), scale), claimed(claim));
}

/* The figure a claim speaks of; per share, whichever of the three lines is printed. */
static bool find_cell(const struct checking *checking, const struct claim *claim, struct cell_ref *out) {
    static const enum concept per_share[] = {CONCEPT_EPS_BASIC_AND_DILUTED, CONCEPT_EPS_DILUTED, CONCEPT_EPS_BASIC};

    if (claim->unit != UNIT_PER_SHARE) {
        return report_find(checking->report, claim->measure, claim->period, claim->basis, out);
    }
    for (size_t i = 0; i < sizeof per_share / sizeof *per_share; i++) {
        if (report_find(checking->report, per_share[i], claim->period, claim->basis, out)) {
            return true;
        }
    }
    return false;
}

/* Some figure of the claim's period is what it states. */
static bool stands_anywhere(const struct checking *checking, const struct claim *claim) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        const struct statement *statement = &checking->report->statements[s];
        for (int r = 0; r < statement->row_count; r++) {
            for (int c = 0; statement->rows[r].role != ROLE_HEADING && c < statement->column_count; c++) {
                if (date_equal(statement->columns[c].period.end, claim->period.end) &&
                    ties_to(checking, claim, (struct cell_ref){s, r, c})) {
                    return true;
                }
            }
        }
    }
    return false;
}

static void add_claim_finding(const struct checking *checking, const struct claim *claim) {
    struct finding finding = {.code = DIAG_CLAIM, .origin = claim->origin};
    bool ties = claim->verdict == CLAIM_TIES;

    finding_cell(checking, &finding, claim->cells[0]);
    finding.verdict = ties ? VERDICT_EXACT : VERDICT_BROKEN;
    finding.message = text_format(checking->arena, "\"%.*s\" in the release %s %.*s %.*s", TEXT_ARG(claim->text),
                                  ties ? "is" : "is not", TEXT_ARG(row_words(checking, claim->cells[0])),
                                  TEXT_ARG(cell_words(checking, claim->cells[0])));
    finding_add(checking, &finding);
}

static void tie(const struct checking *checking, struct claim *claim) {
    struct cell_ref cell;

    if (claim->verdict == CLAIM_FORWARD_LOOKING || claim->measure == CONCEPT_NONE ||
        !find_cell(checking, claim, &cell)) {
        return;
    }
    if (ties_to(checking, claim, cell)) {
        claim->verdict = CLAIM_TIES;
    } else if (!stands_anywhere(checking, claim)) {
        claim->verdict = CLAIM_CONFLICTS;
    } else {
        return;
    }
    *ARRAY_ADD(checking->arena, claim->cells, claim->cell_count) = cell;
    add_claim_finding(checking, claim);
}

void claim_check(const struct checking *checking) {
    for (int i = 0; i < checking->report->claim_count; i++) {
        tie(checking, &checking->report->claims[i]);
    }
}
