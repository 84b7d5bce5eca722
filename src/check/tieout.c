/*
 * tieout: one figure printed in several places. Share counts of one period are
 * the same with and without adjustments; a line told in two tables, share
 * counts among them, is told alike.
 */
#include "check/checks.h"
#include "check/line_index.h"
#include "check/quotient.h"

static void add_pair(const struct checking *checking, enum diag_code code, struct cell_ref here, struct cell_ref there,
                     enum verdict verdict) {
    struct finding finding = {.code = code, .verdict = verdict};
    const char *verb = verdict == VERDICT_BROKEN || verdict == VERDICT_UNTESTABLE ? "differs from" : "agrees with";

    finding_cell(checking, &finding, here);
    finding_cell(checking, &finding, there);
    finding_numbers(&finding, report_value(checking->report, there)->amount,
                    report_value(checking->report, here)->amount);
    finding.message = text_format(checking->arena, "%.*s %.*s %s %.*s of the same period, line %u",
                                  TEXT_ARG(row_words(checking, here)), TEXT_ARG(cell_words(checking, here)), verb,
                                  TEXT_ARG(cell_words(checking, there)),
                                  (unsigned)report_value(checking->report, there)->origin.line);
    finding_add(checking, &finding);
}

/* ---- shares ---- */

static bool tells_a_loss(const struct checking *checking, struct cell_ref cell) {
    int row = nearest_row(&checking->report->statements[cell.statement], cell.row, CONCEPT_NET_INCOME);
    const struct value *income = report_value(checking->report, (struct cell_ref){cell.statement, row, cell.column});

    return income != NULL && decimal_sign(income->amount) < 0;
}

/* Diluted shares may differ by basis, but not where both results are losses: then nothing dilutes. */
static enum verdict judge_shares(const struct checking *checking, struct cell_ref gaap, struct cell_ref other) {
    enum verdict verdict = same_verdict(report_value(checking->report, gaap), report_value(checking->report, other));
    bool must_agree = report_row(checking->report, gaap)->concept == CONCEPT_SHARES_BASIC ||
                      (tells_a_loss(checking, gaap) && tells_a_loss(checking, other));

    return verdict == VERDICT_BROKEN && !must_agree ? VERDICT_UNTESTABLE : verdict;
}

static void check_bases(const struct checking *checking, struct cell_ref gaap) {
    const struct statement *statement = &checking->report->statements[gaap.statement];
    const struct column *column = report_column(checking->report, gaap);

    for (int c = 0; column->basis == BASIS_GAAP && c < statement->column_count; c++) {
        struct cell_ref other = {gaap.statement, gaap.row, c};
        if (statement->columns[c].basis == BASIS_NON_GAAP && statement->columns[c].measure == MEASURE_AMOUNT &&
            period_equal(statement->columns[c].period, column->period) &&
            value_is_amount(report_value(checking->report, other))) {
            add_pair(checking, DIAG_SHARES_AGREE, other, gaap, judge_shares(checking, gaap, other));
        }
    }
}

static void check_shares_row(const struct checking *checking, int statement, int row) {
    const struct statement *it = &checking->report->statements[statement];

    for (int c = 0; c < it->column_count; c++) {
        struct cell_ref cell = {statement, row, c};
        if (it->columns[c].measure == MEASURE_AMOUNT && it->columns[c].member.len == 0 &&
            value_is_amount(report_value(checking->report, cell))) {
            check_bases(checking, cell);
        }
    }
}

void shares_check(const struct checking *checking) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        for (int r = 0; r < checking->report->statements[s].row_count; r++) {
            if (checking->report->statements[s].rows[r].role == ROLE_SHARES) {
                check_shares_row(checking, s, r);
            }
        }
    }
}

/* ---- told twice ---- */

enum { TIES_FEWEST = 3, TIES_A_MISS = 3, TWINS_TRIED = 256 };

struct twin {
    int here, there; /* rows */
    enum verdict verdict;
};

/* What the search for twins works with: `twins` has room for the rows of any statement. */
struct twin_search {
    const struct checking *checking;
    const struct line_index *index;
    struct twin *twins;
};

static int pair_lines(const struct twin_search *search, struct cell_ref here, struct cell_ref there) {
    const struct report *report = search->checking->report;
    const struct statement *a = &report->statements[here.statement];
    int count = 0;

    for (int r = 0; r < a->row_count; r++) {
        const struct value *x, *y;
        here.row = r;
        there.row = line_index_find(search->index, here.statement, r, there.statement);
        x = report_value(report, here);
        y = report_value(report, there);
        if (value_is_amount(x) && value_is_amount(y) && x->unit == y->unit &&
            line_index_find(search->index, there.statement, there.row, here.statement) == r) {
            search->twins[count++] = (struct twin){r, there.row, same_verdict(x, y)};
        }
    }
    return count;
}

/* Two columns tell the same only if hardly any line says otherwise: a pro forma table repeats labels, not figures. */
static bool are_twins(const struct twin *twins, int count) {
    int broken = 0;

    for (int i = 0; i < count; i++) {
        broken += twins[i].verdict == VERDICT_BROKEN;
    }
    return count - broken >= TIES_FEWEST && count - broken >= TIES_A_MISS * broken;
}

/* Two tables of a kind of their own ("standardized approach", "advanced approach") may tell lines alike by design. */
static bool is_primary(const struct statement *statement) {
    return kind_is_primary(statement->kind) || statement->kind == STATEMENT_EQUITY;
}

/* The line differs in another pair of columns as well: then it is another line under the same name, not a slip. */
static bool differs_elsewhere(const struct checking *checking, struct cell_ref here, struct cell_ref there) {
    struct cell_ref x = here, y = there;

    for (x.column = 0; x.column < checking->report->statements[x.statement].column_count; x.column++) {
        for (y.column = 0; y.column < checking->report->statements[y.statement].column_count; y.column++) {
            const struct value *a = report_value(checking->report, x), *b = report_value(checking->report, y);
            if (x.column != here.column &&
                column_same(report_column(checking->report, x), report_column(checking->report, y)) &&
                value_is_amount(a) && value_is_amount(b) && same_verdict(a, b) == VERDICT_BROKEN) {
                return true;
            }
        }
    }
    return false;
}

/* True where `there` is an earlier telling of the column `here`. */
static bool check_twin_columns(const struct twin_search *search, struct cell_ref here, struct cell_ref there) {
    const struct checking *checking = search->checking;
    struct twin *twins = search->twins;
    int count = pair_lines(search, here, there);

    if (!are_twins(twins, count)) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        here.row = twins[i].here;
        there.row = twins[i].there;
        if (twins[i].verdict == VERDICT_BROKEN &&
            (!is_primary(&checking->report->statements[here.statement]) || differs_elsewhere(checking, here, there))) {
            twins[i].verdict = VERDICT_UNTESTABLE;
        }
        add_pair(checking,
                 report_row(checking->report, here)->role == ROLE_SHARES ? DIAG_SHARES_AGREE : DIAG_TOLD_TWICE, here,
                 there, twins[i].verdict);
    }
    return true;
}

/* The earliest telling; of very many tables that might be one, the first are looked at. */
static void check_column(const struct twin_search *search, struct cell_ref here) {
    struct cell_ref there;
    int at = 0;

    for (int tried = 0; tried < TWINS_TRIED && line_index_next_twin(search->index, here, &at, &there); tried++) {
        if (check_twin_columns(search, here, there)) {
            return;
        }
    }
}

static int most_rows(const struct report *report) {
    int most = 0;

    for (int s = 0; s < report->statement_count; s++) {
        most = report->statements[s].row_count > most ? report->statements[s].row_count : most;
    }
    return most;
}

void told_twice_check(const struct checking *checking) {
    struct arena *scratch = arena_scratch(checking->arena);
    struct twin_search search = {checking, line_index_of(scratch, checking->report),
                                 ARENA_ARRAY(scratch, struct twin, most_rows(checking->report) + 1)};

    for (int s = 1; s < checking->report->statement_count; s++) {
        for (int c = 0; c < checking->report->statements[s].column_count; c++) {
            check_column(&search, (struct cell_ref){s, 0, c});
        }
    }
    arena_free(scratch);
}
