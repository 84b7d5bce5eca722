/*
 * Parts: of segments in a table each, of captions in one table, of a table without a total; and what is no whole.
 */
#include "check/checks.h"

#include "proof.h"
#include "tiny.h"
#include "unit.h"

static struct statement *table(struct arena *arena, struct report *report, const char *title) {
    struct statement *statement = tiny_statement(arena, report, STATEMENT_OTHER, 2);
    statement->title = text_from(title);
    tiny_column(statement, 0, BASIS_UNSTATED, 20030331, 3);
    tiny_column(statement, 1, BASIS_UNSTATED, 20020331, 3);
    return statement;
}

static void check(struct arena *arena, struct report *report) {
    report->finding_count = 0;
    parts_check(&(struct checking){arena, report, diag_new(arena, TEXT("tiny.txt"))});
}

/* Two segments of five lines each, and the whole of two of the lines. */
static struct report *segments(struct arena *arena) {
    static const char *const labels[] = {"Net sales", "Costs", "Operating expenses", "Operating profit", "Assets"};
    static const int whole[][2] = {{20743, 18319}, {1706, 1411}};
    static const int parts[2][5][2] = {
        {{12605, 11212}, {9871, 8905}, {1622, 1496}, {1112, 811}, {30417, 28840}},
        {{8138, 7107}, {6313, 5398}, {1231, 1109}, {594, 600}, {17303, 16620}},
    };
    struct report *report = tiny_report(arena, 16);
    struct statement *all = table(arena, report, "Consolidated");
    tiny_row(arena, all, CONCEPT_NONE, "Total net sales", whole[0]);
    tiny_row(arena, all, CONCEPT_NONE, "Operating profit", whole[1]);
    for (int s = 0; s < 2; s++) {
        struct statement *segment = table(arena, report, s == 0 ? "Valves" : "Pumps");
        for (int r = 0; r < 5; r++)
            tiny_row(arena, segment, CONCEPT_NONE, labels[r], parts[s][r]);
    }
    return report;
}

static void segments_make_up_the_whole(void **state) {
    struct report *report = segments(*state);
    check(*state, report);
    assert_int_equal(proof_count(report, DIAG_PARTS, VERDICT_EXACT), 4);
    assert_int_equal(report->finding_count, 4);
    const struct finding *finding = proof_finding(report, DIAG_PARTS, 0, 0, 1);
    assert_int_equal(finding->cell_count, 3);
    assert_int_equal(finding->cells[2].statement, 2);
}

static void a_digit_is_broken(void **state) {
    struct report *report = segments(*state);
    proof_change(report, 1, 0, 0, 12805);
    check(*state, report);
    assert_int_equal(proof_finding(report, DIAG_PARTS, 0, 0, 0)->verdict, VERDICT_BROKEN);
    assert_int_equal(proof_finding(report, DIAG_PARTS, 0, 0, 1)->verdict, VERDICT_EXACT);
    proof_change(report, 1, 0, 0, 12617);
    check(*state, report);
    assert_null(proof_finding(report, DIAG_PARTS, 0, 0, 1));
}

static void another_period_is_no_whole(void **state) {
    struct report *report = segments(*state);
    tiny_column(&report->statements[0], 0, BASIS_UNSTATED, 20030331, 6);
    tiny_column(&report->statements[0], 1, BASIS_NON_GAAP, 20020331, 3);
    check(*state, report);
    assert_int_equal(report->finding_count, 0);
}

/* "Net sales" below each region. */
static void captions_make_up_the_whole(void **state) {
    static const int rows[][2] = {{2178, 1904}, {1143, 1011}, {469, 388}}, whole[] = {3790, 3303};
    struct report *report = tiny_report(*state, 12);
    tiny_row(*state, table(*state, report, "Operations"), CONCEPT_NONE, "Net sales", whole);
    struct statement *regions = table(*state, report, "Regions");
    static const int blank[] = {TINY_BLANK, TINY_BLANK};
    for (int i = 0; i < 3; i++) {
        tiny_row(*state, regions, CONCEPT_NONE, "Region:", blank)->role = ROLE_HEADING;
        tiny_row(*state, regions, CONCEPT_NONE, "Net sales", rows[i])->section = 2 * i;
        tiny_row(*state, regions, CONCEPT_NONE, i == 0 ? "Profit" : "Result", rows[2 - i])->section = 2 * i;
    }
    check(*state, report);
    assert_int_equal(proof_count(report, DIAG_PARTS, VERDICT_EXACT), 2);
    assert_int_equal(proof_finding(report, DIAG_PARTS, 0, 0, 0)->cell_count, 4);
}

/* Compensation by function; without a word in common, more must agree. */
static void a_table_without_a_total(void **state) {
    static const int rows[][2] = {{2124, 1788}, {7016, 6213}, {5890, 4811}}, whole[] = {15030, 12812};
    for (int other = 0; other < 2; other++) {
        struct report *report = tiny_report(*state, 8);
        tiny_row(*state, table(*state, report, "Cash flows"), CONCEPT_NONE,
                 other ? "Proceeds from loans" : "Stock-based compensation", whole);
        struct note note = {.text = TEXT("Includes stock-based compensation as follows:")};
        struct statement *functions = table(*state, report, "");
        report->statements[0].notes = &note;
        report->statements[0].note_count = 1;
        for (int i = 0; i < 3; i++)
            tiny_row(*state, functions, CONCEPT_NONE, "Costs", rows[i]);
        check(*state, report);
        assert_int_equal(report->finding_count, other ? 0 : 2);
        functions->rows[2].calculation.term_count = 1;
        check(*state, report);
        assert_int_equal(report->finding_count, 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(segments_make_up_the_whole), UNIT(a_digit_is_broken),       UNIT(another_period_is_no_whole),
        UNIT(captions_make_up_the_whole), UNIT(a_table_without_a_total),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
