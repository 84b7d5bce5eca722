/*
 * articulation: statements hang together. Assets are liabilities and equity on
 * every date; an accumulated deficit moves by the net loss between two dates;
 * cash, an allowance or equity opens with what the period before closed with.
 */
#include <stdlib.h>

#include "check/checks.h"

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
        int assets = statement_row_of(statement, CONCEPT_ASSETS);
        int other = statement_row_of(statement, CONCEPT_LIABILITIES_AND_EQUITY);
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
            return (period){.end = to.end, .months = (uint8_t)months};
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

/* ---- what a period opens with is what the one before it closed with ---- */

enum { DAYS_APART_MOST = 8 }; /* fiscal periods of whole weeks */

struct opening {
    int statement;
    int first, last; /* rows: "balance, beginning of period" and the next "balance, end of period" */
};

static bool is_balance_row(const struct row *row, const char *a, const char *b) {
    return row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY &&
           (text_has_word(row->label, text_from(a)) || text_has_word(row->label, text_from(b)));
}

/* The row that closes what `first` opens; -1 where none does before the next opening. */
static int closing_row(const struct statement *statement, int first) {
    for (int r = first + 1; r < statement->row_count; r++) {
        if (is_balance_row(&statement->rows[r], "end", "ending")) {
            return r;
        }
        if (is_balance_row(&statement->rows[r], "beginning", "start")) {
            return -1;
        }
    }
    return -1;
}

/* The column of the period just before that of `column`; -1: none. */
static int column_before(const struct statement *statement, int column) {
    const struct column *now = &statement->columns[column];
    int32_t opens;

    if (now->measure != MEASURE_AMOUNT || !date_known(now->period.end) || now->period.months == 0) {
        return -1;
    }
    opens = date_serial(date_add_months(now->period.end, -now->period.months));
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *before = &statement->columns[c];
        if (before->measure == MEASURE_AMOUNT && before->basis == now->basis && before->period.months > 0 &&
            date_known(before->period.end) && text_equal_fold(before->member, now->member) &&
            abs(date_serial(before->period.end) - opens) <= DAYS_APART_MOST) {
            return c;
        }
    }
    return -1;
}

/* Whether the two balances agree in a pair of columns; false as well where one is not printed. */
static bool opens_as_closed(const struct checking *checking, struct cell_ref opened, struct cell_ref closed) {
    const struct value *a = report_value(checking->report, opened), *b = report_value(checking->report, closed);

    return closed.column >= 0 && a->kind == VALUE_NUMBER && b->kind == VALUE_NUMBER &&
           decimal_compare(a->amount, b->amount) == 0;
}

static int count_openings(const struct checking *checking, const struct opening *it) {
    const struct statement *statement = &checking->report->statements[it->statement];
    int count = 0;

    for (int c = 0; c < statement->column_count; c++) {
        struct cell_ref opened = {it->statement, it->first, c};
        count +=
            opens_as_closed(checking, opened, (struct cell_ref){it->statement, it->last, column_before(statement, c)});
    }
    return count;
}

/* One that differs may be restated, unless the others agree and a digit is all the difference. */
static void check_opening(const struct checking *checking, struct cell_ref opened, struct cell_ref closed, int ties) {
    const struct value *value = report_value(checking->report, opened), *other = report_value(checking->report, closed);
    struct finding finding = {.code = DIAG_ROLL_FORWARD};

    if (value->kind != VALUE_NUMBER || other->kind != VALUE_NUMBER ||
        !finding_numbers(&finding, other->amount, value->amount)) {
        return;
    }
    finding.verdict = decimal_is_zero(finding.difference) ? VERDICT_EXACT : VERDICT_BROKEN;
    if (finding.verdict == VERDICT_BROKEN && (ties == 0 || !looks_like_a_slip(finding.difference))) {
        return;
    }
    finding_cell(checking, &finding, opened);
    finding_cell(checking, &finding, closed);
    finding.message =
        text_format(checking->arena, "%.*s %.*s %s what the period before closed with, %.*s",
                    TEXT_ARG(row_words(checking, opened)), TEXT_ARG(cell_words(checking, opened)),
                    finding.verdict == VERDICT_EXACT ? "is" : "is not", TEXT_ARG(cell_words(checking, closed)));
    finding_add(checking, &finding);
}

static void check_openings(const struct checking *checking, int s) {
    const struct statement *statement = &checking->report->statements[s];

    for (int r = 0; r < statement->row_count; r++) {
        struct opening it = {s, r, -1};
        if (is_balance_row(&statement->rows[r], "beginning", "start")) {
            it.last = closing_row(statement, r);
        }
        for (int c = 0, ties = it.last < 0 ? 0 : count_openings(checking, &it);
             it.last >= 0 && c < statement->column_count; c++) {
            int before = column_before(statement, c);
            if (before >= 0) {
                check_opening(checking, (struct cell_ref){s, r, c}, (struct cell_ref){s, it.last, before}, ties);
            }
        }
    }
}

void roll_forward_check(const struct checking *checking) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        check_openings(checking, s);
    }
    for (int s = 0; s < checking->report->statement_count; s++) {
        const struct statement *statement = &checking->report->statements[s];
        int row = statement_row_of(statement, CONCEPT_RETAINED_EARNINGS);
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
