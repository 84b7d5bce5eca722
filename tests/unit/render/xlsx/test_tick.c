/*
 * Which tick marks stand beside a figure, and to which check they lead.
 */
#include "render/xlsx/tick.h"
#include "tiny.h"
#include "unit.h"

enum { FOOTS = 1 << TICK_FOOTS, AGREES = 1 << TICK_AGREES, ROUNDED = 1 << TICK_ROUNDED, BROKEN = 1 << TICK_BROKEN };

static struct report *three_rows(struct arena *arena) {
    struct report *report = tiny_report(arena, 9);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_INCOME, 1);

    tiny_row(arena, statement, CONCEPT_NONE, "A", (const int[]){10});
    tiny_row(arena, statement, CONCEPT_NONE, "B", (const int[]){20});
    tiny_row(arena, statement, CONCEPT_NONE, "Total", (const int[]){30});
    return report;
}

/* A finding about `row`, against row 0. */
static void find(struct arena *arena, struct report *report, enum diag_code code, enum verdict verdict, int row) {
    struct finding finding = {.code = code, .verdict = verdict};

    *ARRAY_ADD(arena, finding.cells, finding.cell_count) = (struct cell_ref){0, row, 0};
    *ARRAY_ADD(arena, finding.cells, finding.cell_count) = (struct cell_ref){0, 0, 0};
    *ARRAY_ADD(arena, report->findings, report->finding_count) = finding;
}

static void assert_tick(struct tick **ticks, int row, uint8_t marks, int finding) {
    assert_int_equal(ticks[0][row].marks, marks);
    assert_int_equal(ticks[0][row].finding, finding);
}

static void test_a_sum_is_marked_and_its_parts_are_not(void **state) {
    struct report *report = three_rows(*state);

    find(*state, report, DIAG_FOOTING, VERDICT_EXACT, 2);
    struct tick **ticks = ticks_settle(*state, report);
    assert_tick(ticks, 2, FOOTS, 0);
    assert_tick(ticks, 0, 0, -1);
}

static void test_both_of_a_comparison_are_marked(void **state) {
    struct report *report = three_rows(*state);

    find(*state, report, DIAG_AGREEMENT, VERDICT_WITHIN_ROUNDING, 1);
    struct tick **ticks = ticks_settle(*state, report);
    assert_tick(ticks, 1, AGREES | ROUNDED, 0);
    assert_tick(ticks, 0, AGREES | ROUNDED, 0);
}

static void test_what_breaks_leads_and_what_was_not_tested_marks_nothing(void **state) {
    struct report *report = three_rows(*state);

    find(*state, report, DIAG_AGREEMENT, VERDICT_EXACT, 2);
    find(*state, report, DIAG_FOOTING, VERDICT_BROKEN, 2);
    find(*state, report, DIAG_FOOTING, VERDICT_UNTESTABLE, 1);
    find(*state, report, DIAG_VALUE_DOUBTFUL, VERDICT_DOUBTFUL, 1);
    struct tick **ticks = ticks_settle(*state, report);
    assert_tick(ticks, 2, AGREES | BROKEN, 1);
    assert_tick(ticks, 1, 0, -1);
    assert_string_equal(text_string(*state, tick_words(*state, ticks[0][2].marks)), "=×");
}

static void test_prose_marks_the_figure_it_gives(void **state) {
    struct report *report = three_rows(*state);
    struct claim ties = {.verdict = CLAIM_TIES}, derived = {.verdict = CLAIM_DERIVED};

    *ARRAY_ADD(*state, ties.cells, ties.cell_count) = (struct cell_ref){0, 2, 0};
    *ARRAY_ADD(*state, derived.cells, derived.cell_count) = (struct cell_ref){0, 1, 0};
    *ARRAY_ADD(*state, report->claims, report->claim_count) = ties;
    *ARRAY_ADD(*state, report->claims, report->claim_count) = derived;
    struct tick **ticks = ticks_settle(*state, report);
    assert_tick(ticks, 2, 1 << TICK_PROSE, -1);
    assert_tick(ticks, 1, 0, -1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_a_sum_is_marked_and_its_parts_are_not),
        UNIT(test_both_of_a_comparison_are_marked),
        UNIT(test_what_breaks_leads_and_what_was_not_tested_marks_nothing),
        UNIT(test_prose_marks_the_figure_it_gives),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
