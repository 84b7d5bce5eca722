/*
 * Rows that bear a line's name and another figure than the registrant's statements.
 */
#include "recognize/statement/part.h"

#include "tiny.h"
#include "unit.h"

/* Revenue 100, before others' shares 32, net income 30, earnings per share: of the quarter. */
static struct report *whole(void **state) {
    struct report *report = tiny_report(*state, 5);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 1);
    tiny_column(statement, 0, BASIS_UNSTATED, 20030331, 3);
    tiny_row(*state, statement, CONCEPT_REVENUE, "Revenue", (int[]){100})->scale = 1000;
    tiny_row(*state, statement, CONCEPT_PROFIT_LOSS, "Net income", (int[]){32})->scale = 1000;
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net income of the parent", (int[]){30})->scale = 1000;
    struct row *per_share = tiny_row(*state, statement, CONCEPT_EPS_DILUTED, "Diluted", (int[]){24});
    per_share->unit = UNIT_PER_SHARE;
    per_share->values[0].unit = UNIT_PER_SHARE;
    return report;
}

/* The second statement: one row of one column, in thousands. */
static struct row *other(void **state, struct report *report, enum statement_kind kind, enum concept concept,
                         int value) {
    struct statement *statement = tiny_statement(*state, report, kind, 1);
    tiny_column(statement, 0, BASIS_UNSTATED, 20030331, 3);
    struct row *row = tiny_row(*state, statement, concept, "Revenue", (int[]){value});
    row->scale = 1000;
    parts_mark(*state, report);
    return row;
}

static void a_segments_line_is_a_part(void **state) {
    struct row *row = other(state, whole(state), STATEMENT_OTHER, CONCEPT_REVENUE, 40);
    assert_true(row->part);
    assert_null(row_element(row));
    row = other(state, whole(state), STATEMENT_INCOME, CONCEPT_REVENUE, 40);
    assert_true(row->part);
    row = other(state, whole(state), STATEMENT_OTHER, CONCEPT_REVENUE, 100);
    assert_false(row->part);
    assert_non_null(row_element(row));
}

static void any_column_that_agrees_speaks_for_the_row(void **state) {
    struct report *report = whole(state);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_SEGMENT, 2);
    tiny_column(statement, 0, BASIS_UNSTATED, 20030331, 3);
    tiny_column(statement, 1, BASIS_UNSTATED, 20030331, 3);
    struct row *row = tiny_row(*state, statement, CONCEPT_REVENUE, "Revenue", (int[]){40, 100});
    row->scale = 1000;
    parts_mark(*state, report);
    assert_false(row->part);
    statement->columns[1].member = TEXT("Europe");
    parts_mark(*state, report);
    assert_true(row->part);
}

/* Other periods, currencies, units, scales that nothing tells: nothing contradicts. */
static void what_cannot_be_compared_is_left(void **state) {
    struct report *report = whole(state);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_OTHER, 1);
    struct row *row = tiny_row(*state, statement, CONCEPT_REVENUE, "Revenue", (int[]){40});
    tiny_column(statement, 0, BASIS_UNSTATED, 20021231, 3);
    row->scale = 1000;
    parts_mark(*state, report);
    assert_false(row->part);
    tiny_column(statement, 0, BASIS_NON_GAAP, 20030331, 3);
    parts_mark(*state, report);
    assert_false(row->part);
    tiny_column(statement, 0, BASIS_UNSTATED, 20030331, 3);
    statement->currency = TEXT("SEK");
    parts_mark(*state, report);
    assert_false(row->part);
    statement->currency = TEXT("USD");
    row->scale = 0;
    parts_mark(*state, report);
    assert_false(row->part);
    row->scale = 1000;
    parts_mark(*state, report);
    assert_true(row->part);
}

static void net_income_by_its_other_name(void **state) {
    struct row *row = other(state, whole(state), STATEMENT_RECONCILIATION, CONCEPT_NET_INCOME, 32);
    assert_false(row->part);
    assert_int_equal(row->concept, CONCEPT_PROFIT_LOSS);
    row = other(state, whole(state), STATEMENT_CASH_FLOW, CONCEPT_NET_INCOME, 32);
    assert_false(row->part);
    assert_int_equal(row->concept, CONCEPT_PROFIT_LOSS);
    row = other(state, whole(state), STATEMENT_CASH_FLOW, CONCEPT_NET_INCOME, 17);
    assert_false(row->part);
    assert_int_equal(row->concept, CONCEPT_NET_INCOME);
}

/* Where no statement tells earnings per share, none is known to be the registrant's. */
static void without_the_whole_there_are_no_parts(void **state) {
    struct report *report = whole(state);
    report->statements[0].rows[3].concept = CONCEPT_NONE;
    assert_false(other(state, report, STATEMENT_OTHER, CONCEPT_REVENUE, 40)->part);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(a_segments_line_is_a_part),
        UNIT(any_column_that_agrees_speaks_for_the_row),
        UNIT(what_cannot_be_compared_is_left),
        UNIT(net_income_by_its_other_name),
        UNIT(without_the_whole_there_are_no_parts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
