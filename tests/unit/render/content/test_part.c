/* Tests of content/part and content/bridge: a segment's reconciliation is no registrant's, whichever stands first. */
#include "unit.h"

#include "render/content/content.h"
#include "render/render.h"
#include "tiny.h"

enum { LOSS = 400, SEGMENT = 139 };

static void add_bridge(struct arena *arena, struct report *report, int row, int gaap) {
    struct reconciliation *it = ARRAY_ADD(arena, report->reconciliations, report->reconciliation_count);
    *it = (struct reconciliation){.label = TEXT("EBITDA"),
                                  .period = {.end = date_of(2003, 3, 31), .months = 3},
                                  .unit = UNIT_CURRENCY,
                                  .scale = 1,
                                  .gaap = decimal_of(gaap, 0),
                                  .non_gaap = decimal_of(gaap + 50, 0),
                                  .gaap_cell = {1, row, 0},
                                  .non_gaap_cell = {1, row + 1, 0}};
    *ARRAY_ADD(arena, it->adjustments, it->adjustment_count) =
        (struct adjustment){.label = TEXT("Depreciation"), .amount = decimal_of(50, 0), .cell = {-1, -1, -1}};
}

/* Net income of 400; a segment's bridge from 139, and then the registrant's own. */
static struct report *segments(struct arena *arena) {
    struct report *report = tiny_report(arena, 9);
    const int blank[] = {TINY_BLANK}, loss[] = {LOSS}, segment[] = {SEGMENT}, more[] = {SEGMENT + 50};
    struct statement *income = tiny_statement(arena, report, STATEMENT_INCOME, 1);
    tiny_column(income, 0, BASIS_UNSTATED, 20030331, 3);
    tiny_row(arena, income, CONCEPT_NET_INCOME, "Net income", loss);
    struct statement *bridges = tiny_statement(arena, report, STATEMENT_RECONCILIATION, 1);
    tiny_column(bridges, 0, BASIS_UNSTATED, 20030331, 3);
    tiny_row(arena, bridges, CONCEPT_NONE, "Drilling:", blank)->role = ROLE_HEADING;
    tiny_row(arena, bridges, CONCEPT_NET_INCOME, "Net income", segment)->section = 0;
    tiny_row(arena, bridges, CONCEPT_NONE, "EBITDA", more)->section = 0;
    tiny_row(arena, bridges, CONCEPT_NONE, "Consolidated:", blank)->role = ROLE_HEADING;
    tiny_row(arena, bridges, CONCEPT_NONE, "Net income", loss)->section = 3;
    tiny_row(arena, bridges, CONCEPT_NONE, "EBITDA", (const int[]){LOSS + 50})->section = 3;
    add_bridge(arena, report, 1, SEGMENT);
    add_bridge(arena, report, 4, LOSS);
    return report;
}

static void test_a_part_is_told_from_the_whole(void **state) {
    struct report *report = segments(*state);
    assert_int_equal(content_whose(report, &report->reconciliations[0]), WHOSE_PART);
    assert_text(content_part(report, &report->reconciliations[0]), "Drilling");
    assert_int_equal(content_whose(report, &report->reconciliations[1]), WHOSE_REGISTRANT);
    assert_text(content_part(report, &report->reconciliations[1]), "");
}

static void test_the_bridge_is_the_registrants(void **state) {
    struct report *report = segments(*state);
    assert_ptr_equal(content_bridge(report), &report->reconciliations[1]);
    report->reconciliation_count = 1;
    assert_null(content_bridge(report));
    report->statements[0].row_count = 0; /* its label still stands in two sections */
    assert_int_equal(content_whose(report, &report->reconciliations[0]), WHOSE_PART);
    report->statements[1].rows[4].label = TEXT("Profit");
    assert_ptr_equal(content_bridge(report), &report->reconciliations[0]);
}

/* Printed in thousands there and in tenths of a million here, it is one amount. */
static void test_one_amount_in_two_scales(void **state) {
    struct report *report = segments(*state);
    report->statements[0].rows[0].scale = 1000;
    report->statements[0].rows[0].values[0].amount = decimal_of(138962, 0);
    report->statements[1].rows[1].scale = 1000000;
    assert_int_equal(content_whose(report, &report->reconciliations[0]), WHOSE_REGISTRANT);
}

static void test_parts_are_tables_of_their_own(void **state) {
    struct report *report = segments(*state);
    struct content content = {*state, report, template_default(*state, diag_new(*state, TEXT("test")))};
    struct measure_tables tables = content_reconciliations(&content);
    assert_int_equal(tables.count, 2);
    assert_text(tables.tables[0].table.title, "EBITDA, Drilling");
    assert_text(tables.tables[1].table.title, "EBITDA");
}

static void test_what_adjusts_nothing_is_not_told(void **state) {
    struct report *report = segments(*state);
    struct content content = {*state, report, template_default(*state, diag_new(*state, TEXT("test")))};
    report->reconciliations[0].adjustment_count = 0;
    report->reconciliations[0].non_gaap = report->reconciliations[0].gaap;
    assert_int_equal(content_reconciliations(&content).count, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_a_part_is_told_from_the_whole),    UNIT(test_the_bridge_is_the_registrants),
        UNIT(test_one_amount_in_two_scales),         UNIT(test_parts_are_tables_of_their_own),
        UNIT(test_what_adjusts_nothing_is_not_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
