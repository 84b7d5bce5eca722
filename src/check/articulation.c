/*
 * articulation: statements hang together. Assets are liabilities and equity on
 * every date; an accumulated deficit moves by the net loss between two dates.
 */
#include "check/checks.h"

static int find_row(const struct statement *statement, enum concept concept) {
    for (int r = 0; r < statement->row_count; r++) {
        if (statement->rows[r].concept == concept && statement->rows[r].role != ROLE_HEADING) {
            return r;
        }
    }
    return -1;
}

/* ---- assets = liabilities and equity ---- */

/* A table that adds up to zero prints what is owed with the opposite sign. */
static int sign_of_owed(const struct value *assets, const struct value *owed) {
    return decimal_compare(assets->amount, decimal_negate(owed->amount)) == 0 ? -1 : 1;
}

static void check_date(const struct checking *checking, struct cell_ref assets, int other_row) {
    struct cell_ref other = {assets.statement, other_row, assets.column};
    const struct value *left = report_value(checking->report, assets), *right = report_value(checking->report, other);
    struct finding finding = {.code = DIAG_BALANCE};
    struct sum sum = sum_empty();

    if (!value_is_amount(left) || !value_is_amount(right)) {
        return;
    }
    finding_cell(checking, &finding, assets);
    finding_cell(checking, &finding, other);
    sum_add(&sum, right, sign_of_owed(left, right));
    finding.verdict = finding_numbers(&finding, sum.total, left->amount) ? sum_verdict(&sum, left) : VERDICT_UNTESTABLE;
    finding.message =
        text_format(checking->arena, "Total assets %.*s %s total liabilities and equity %.*s",
                    TEXT_ARG(cell_words(checking, assets)), finding.verdict == VERDICT_BROKEN ? "are not" : "are",
                    TEXT_ARG(cell_words(checking, other)));
    finding_add(checking, &finding);
}

void balance_check(const struct checking *checking) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        const struct statement *statement = &checking->report->statements[s];
        int assets = find_row(statement, CONCEPT_ASSETS);
        int other = find_row(statement, CONCEPT_LIABILITIES_AND_EQUITY);
        for (int c = 0; assets >= 0 && other >= 0 && c < statement->column_count; c++) {
            if (statement->columns[c].measure == MEASURE_AMOUNT) {
                check_date(checking, (struct cell_ref){s, assets, c}, other);
            }
        }
    }
}

/* ---- roll-forward ---- */

/* The period from one instant to another where it is whole months; no date otherwise. */
static period period_between(period from, period to) {
    for (int months = 3; months <= 12; months += 3) {
        if (date_equal(date_add_months(from.end, months), to.end)) {
            return (period){to.end, (uint8_t)months};
        }
    }
    return (period){0};
}

/*
 * Dividends, buy-backs and accretions move the balance too, and few releases tell of them. What is left unexplained is
 * called broken only for a deficit, and where it looks like a slip.
 */
static enum verdict judge_move(const struct row *row, const struct sum *sum, const struct value *later) {
    enum verdict verdict = sum_verdict(sum, later);
    decimal difference;

    if (verdict != VERDICT_BROKEN ||
        (text_has_word(row->label, TEXT("deficit")) && decimal_subtract(later->amount, sum->total, &difference) &&
         looks_like_a_slip(difference))) {
        return verdict;
    }
    return VERDICT_UNTESTABLE;
}

/* A net loss printed without a minus takes off what it moves. */
static int sign_of_income(const struct row *row, const struct value *income) {
    bool loss = text_has_word(row->label, TEXT("loss")) && !text_has_word(row->label, TEXT("income")) &&
                !text_has_word(row->label, TEXT("earnings"));

    return loss && decimal_sign(income->amount) > 0 ? -1 : 1;
}

static text move_message(const struct checking *checking, const struct finding *finding) {
    static const char *const words[] = {
        [VERDICT_BROKEN] = "does not move by",
        [VERDICT_UNTESTABLE] = "moves by something else than",
    };
    const char *verb = finding->verdict == VERDICT_BROKEN || finding->verdict == VERDICT_UNTESTABLE
                           ? words[finding->verdict]
                           : "moves by";

    return text_format(
        checking->arena, "%.*s %.*s %s %.*s %.*s from %.*s", TEXT_ARG(row_words(checking, finding->cells[0])),
        TEXT_ARG(cell_words(checking, finding->cells[0])), verb, TEXT_ARG(row_words(checking, finding->cells[2])),
        TEXT_ARG(cell_words(checking, finding->cells[2])), TEXT_ARG(cell_words(checking, finding->cells[1])));
}

static void check_move(const struct checking *checking, struct cell_ref later, struct cell_ref earlier) {
    const struct report *report = checking->report;
    const struct statement *statement = &report->statements[later.statement];
    period between = period_between(statement->columns[earlier.column].period, statement->columns[later.column].period);
    const struct value *from = report_value(report, earlier), *to = report_value(report, later), *moved;
    struct finding finding = {.code = DIAG_ROLL_FORWARD};
    struct sum sum = sum_empty();
    struct cell_ref income;

    if (!value_is_amount(from) || !value_is_amount(to) || !date_known(between.end) ||
        !report_find(report, CONCEPT_NET_INCOME, between, BASIS_GAAP, &income) ||
        report->statements[income.statement].rows[income.row].scale != statement->rows[later.row].scale) {
        return;
    }
    moved = report_value(report, income);
    finding_cell(checking, &finding, later);
    finding_cell(checking, &finding, earlier);
    finding_cell(checking, &finding, income);
    sum_add(&sum, from, 1);
    sum_add(&sum, moved, sign_of_income(&report->statements[income.statement].rows[income.row], moved));
    finding.verdict = judge_move(&statement->rows[later.row], &sum, to);
    finding_numbers(&finding, sum.total, to->amount);
    finding.message = move_message(checking, &finding);
    finding_add(checking, &finding);
}

void roll_forward_check(const struct checking *checking) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        const struct statement *statement = &checking->report->statements[s];
        int row = find_row(statement, CONCEPT_RETAINED_EARNINGS);
        if (row < 0 || statement->kind != STATEMENT_BALANCE) {
            continue;
        }
        for (int later = 0; later < statement->column_count; later++) {
            for (int earlier = 0; earlier < statement->column_count; earlier++) {
                check_move(checking, (struct cell_ref){s, row, later}, (struct cell_ref){s, row, earlier});
            }
        }
    }
}
