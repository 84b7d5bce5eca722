/* How a figure stands: the worst of its checks, and the worst that checks it itself. */
#include "unit.h"

#include "render/standing.h"
#include "tiny.h"

static struct report *report_of(struct arena *arena) {
    struct report *report = tiny_report(arena, 9);
    struct statement *first = tiny_statement(arena, report, STATEMENT_INCOME, 2);
    tiny_row(arena, first, CONCEPT_NONE, "A", (const int[]){1, 2});
    tiny_row(arena, first, CONCEPT_NONE, "B", (const int[]){3, 4});
    struct statement *second = tiny_statement(arena, report, STATEMENT_OTHER, 3);
    tiny_row(arena, second, CONCEPT_NONE, "C", (const int[]){5, 6, 7});
    return report;
}

static void add_finding(struct arena *arena, struct report *report, enum verdict verdict, struct cell_ref checked,
                        struct cell_ref part) {
    struct finding *finding = ARRAY_ADD(arena, report->findings, report->finding_count);
    *finding = (struct finding){.verdict = verdict};
    *ARRAY_ADD(arena, finding->cells, finding->cell_count) = checked;
    *ARRAY_ADD(arena, finding->cells, finding->cell_count) = part;
}

static void test_worst_of_all_checks(void **state) {
    struct report *report = report_of(*state);
    struct cell_ref total = {0, 1, 1}, part = {0, 0, 1}, other = {1, 0, 2};
    add_finding(*state, report, VERDICT_EXACT, total, part);
    add_finding(*state, report, VERDICT_BROKEN, total, other);
    add_finding(*state, report, VERDICT_WITHIN_ROUNDING, total, part);
    struct standings standings = standings_of(*state, report);
    assert_int_equal(standing_of(&standings, total)->checks, 3);
    assert_int_equal(standing_of(&standings, total)->worst, VERDICT_BROKEN);
    assert_int_equal(standing_of(&standings, total)->told, 1);
    assert_int_equal(standing_of(&standings, part)->worst, VERDICT_WITHIN_ROUNDING);
    assert_int_equal(standing_of(&standings, part)->told, -1);
    assert_int_equal(standing_of(&standings, other)->worst, VERDICT_BROKEN);
    assert_int_equal(standing_of(&standings, (struct cell_ref){0, 0, 0})->checks, 0);
}

static void test_cells_that_are_not_there_are_passed_over(void **state) {
    struct report *report = report_of(*state);
    add_finding(*state, report, VERDICT_EXACT, (struct cell_ref){0, 9, 0}, (struct cell_ref){7, 0, 0});
    struct standings standings = standings_of(*state, report);
    assert_int_equal(standing_of(&standings, (struct cell_ref){0, 0, 0})->checks, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_worst_of_all_checks),
        UNIT(test_cells_that_are_not_there_are_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
