/*
 * Agreement of statements; the ties and a planted fault are in tests/cases/proof-agreement.
 */
#include "check/check.h"
#include "check/checks.h"

#include "proof.h"
#include "tiny.h"
#include "unit.h"

static struct statement *flows_of(struct arena *arena, struct report **report, const int *told, const int *flows) {
    *report = tiny_report(arena, 6);
    struct statement *income = tiny_statement(arena, *report, STATEMENT_INCOME, 2);
    struct statement *cash = tiny_statement(arena, *report, STATEMENT_CASH_FLOW, 2);
    income = &(*report)->statements[0];
    for (int c = 0; c < 2; c++) {
        tiny_column(income, c, BASIS_UNSTATED, 20041231 - 10000 * c, 12);
        tiny_column(cash, c, BASIS_UNSTATED, 20041231 - 10000 * c, 12);
    }
    tiny_row(arena, income, CONCEPT_NET_INCOME, "Net income", told);
    tiny_row(arena, cash, CONCEPT_NET_INCOME, "Net income", flows);
    return cash;
}

static const struct finding *judged(struct arena *arena, struct report *report, int column) {
    check_report(arena, report, diag_new(arena, TEXT("tiny.txt")));
    return proof_finding(report, DIAG_AGREEMENT, 1, 0, column);
}

static void a_slip_is_broken_where_another_period_ties(void **state) {
    struct report *report;
    flows_of(*state, &report, (const int[]){6934, 4600}, (const int[]){6934, 4900});
    assert_int_equal(judged(*state, report, 1)->verdict, VERDICT_BROKEN);
    flows_of(*state, &report, (const int[]){6934, 4600}, (const int[]){6934, 4712});
    assert_int_equal(judged(*state, report, 1)->verdict, VERDICT_UNTESTABLE);
}

/* Income of noncontrolling interests, say: then the two lines never agree. */
static void lines_that_never_agree_are_others(void **state) {
    struct report *report;
    flows_of(*state, &report, (const int[]){6934, 4600}, (const int[]){6984, 4900});
    assert_null(judged(*state, report, 0));
    assert_null(judged(*state, report, 1));
}

static void scales_and_periods_must_be_the_same(void **state) {
    struct report *report;
    struct statement *cash = flows_of(*state, &report, (const int[]){6934, 4600}, (const int[]){6934, 4600});
    cash->rows[0].scale = 1;
    assert_null(judged(*state, report, 0));
    cash = flows_of(*state, &report, (const int[]){6934, 4600}, (const int[]){6934, 4600});
    cash->columns[0].period.months = 3;
    assert_null(judged(*state, report, 0));
    assert_int_equal(proof_finding(report, DIAG_AGREEMENT, 1, 0, 1)->verdict, VERDICT_EXACT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(a_slip_is_broken_where_another_period_ties),
        UNIT(lines_that_never_agree_are_others),
        UNIT(scales_and_periods_must_be_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
