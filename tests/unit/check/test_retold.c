/*
 * Lines retold in tables of other kinds.
 */
#include "check/check.h"
#include "check/checks.h"

#include "proof.h"
#include "tiny.h"
#include "unit.h"

/* The same line at the foot of an income statement and at the head of a reconciliation. */
static struct report *two_tables(struct arena *arena, const char *there, const char *here, const int *told,
                                 const int *retold) {
    struct report *report = tiny_report(arena, 6);
    tiny_statement(arena, report, STATEMENT_INCOME, 3);
    tiny_statement(arena, report, STATEMENT_RECONCILIATION, 3);
    for (int s = 0; s < 2; s++)
        for (int c = 0; c < 3; c++)
            tiny_column(&report->statements[s], c, BASIS_UNSTATED, 20041231 - 10000 * c, 12);
    tiny_row(arena, &report->statements[0], CONCEPT_NONE, there, told);
    tiny_row(arena, &report->statements[1], CONCEPT_NONE, here, retold);
    return report;
}

static const struct finding *judged(struct arena *arena, struct report *report, int column) {
    check_report(arena, report, diag_new(arena, TEXT("tiny.txt")));
    return proof_finding(report, DIAG_TOLD_TWICE, 1, 0, column);
}

static const int told[] = {69341, 45862, 38177};

static void a_line_is_known_by_its_figures(void **state) {
    static const int other[] = {69341, 41111, 30222};
    struct report *report = two_tables(*state, "Net earnings", "Earnings as reported", told, told);
    assert_int_equal(judged(*state, report, 1)->verdict, VERDICT_EXACT);
    report = two_tables(*state, "Net earnings", "Earnings as reported", told, other);
    assert_null(judged(*state, report, 0));
}

static void a_wrong_digit_is_told(void **state) {
    static const int wrong[] = {69341, 45862, 58177};
    struct report *report = two_tables(*state, "Net earnings", "GAAP net earnings", told, wrong);
    assert_int_equal(judged(*state, report, 2)->verdict, VERDICT_BROKEN);
    assert_null(proof_finding(report, DIAG_TOLD_TWICE, 1, 0, 0));
}

/* A figure that was worked out anew; a line under another name that holds a small item more. */
static void a_unit_is_rounding_or_another_line(void **state) {
    static const int near[] = {69341, 45862, 38178}, small[] = {69341, 45862, 38172};
    struct report *report = two_tables(*state, "Net earnings", "GAAP net earnings", told, near);
    assert_int_equal(judged(*state, report, 2)->verdict, VERDICT_IMPROBABLE_ROUNDING);
    report = two_tables(*state, "Net earnings", "Earnings as reported", told, small);
    assert_null(judged(*state, report, 2));
}

/* What the one holds and the other does not is printed beside it. */
static void a_line_of_its_own_explains_the_difference(void **state) {
    static const int more[] = {69341, 45862, 58177}, item[] = {TINY_BLANK, TINY_BLANK, 20000};
    struct report *report = two_tables(*state, "Net earnings", "GAAP net earnings", told, more);
    tiny_row(*state, &report->statements[0], CONCEPT_NONE, "Discontinued operations", item);
    assert_null(judged(*state, report, 2));
}

/* An item that both years tell is in none of the lines, where they agree in one of the years. */
static void an_item_of_every_year_explains_nothing(void **state) {
    static const int more[] = {69341, 45862, 58177}, item[] = {150, 230, 20000};
    struct report *report = two_tables(*state, "Net earnings", "GAAP net earnings", told, more);
    tiny_row(*state, &report->statements[0], CONCEPT_NONE, "Interest", item);
    assert_int_equal(judged(*state, report, 2)->verdict, VERDICT_BROKEN);
}

/* "(as calculated above)" is a remark; "Europe net sales" stands below "Europe". */
static void names_are_compared_without_remarks_and_with_captions(void **state) {
    static const int near[] = {69341, 45862, 38178}, blank[] = {TINY_BLANK, TINY_BLANK, TINY_BLANK};
    struct report *report = two_tables(*state, "Net interest", "Net interest (as calculated above)", told, near);
    assert_int_equal(judged(*state, report, 2)->verdict, VERDICT_IMPROBABLE_ROUNDING);
    report = two_tables(*state, "Net sales", "Europe net sales", told, near);
    tiny_row(*state, &report->statements[0], CONCEPT_NONE, "Europe:", blank)->role = ROLE_HEADING;
    assert_null(judged(*state, report, 2));
    report->finding_count = 0;
    report->statements[0].rows[0].section = 1;
    assert_int_equal(judged(*state, report, 2)->verdict, VERDICT_IMPROBABLE_ROUNDING);
}

/* A row under another name that agrees, and too little to be told, does not stand before the one of the same name. */
static void the_line_of_the_name_comes_first(void **state) {
    static const int wrong[] = {250400, 282649, TINY_BLANK}, right[] = {250403, 282649, TINY_BLANK};
    struct report *report = two_tables(*state, "Net sales", "Net sales", wrong, right);
    tiny_row(*state, &report->statements[0], CONCEPT_NONE, "Region four", right);
    assert_int_equal(judged(*state, report, 0)->verdict, VERDICT_BROKEN);
}

static void a_percentage_explains_no_difference(void **state) {
    static const int more[] = {69341, 45862, 58177}, item[] = {TINY_BLANK, TINY_BLANK, 20000};
    struct report *report = two_tables(*state, "Net earnings", "GAAP net earnings", told, more);
    tiny_row(*state, &report->statements[0], CONCEPT_NONE, "Margin", item)->unit = UNIT_PERCENT;
    assert_int_equal(judged(*state, report, 2)->verdict, VERDICT_BROKEN);
}

static void another_basis_is_another_line(void **state) {
    static const int wrong[] = {69341, 45862, 58177};
    struct report *report = two_tables(*state, "Net earnings", "GAAP net earnings", told, wrong);
    tiny_column(&report->statements[1], 2, BASIS_NON_GAAP, 20021231, 12);
    assert_null(judged(*state, report, 2));
    report = two_tables(*state, "Net sales", "Cost of net sales", told, told);
    report->statements[0].rows[0].concept = CONCEPT_REVENUE;
    report->statements[1].rows[0].concept = CONCEPT_COST_OF_REVENUE;
    assert_null(judged(*state, report, 2));
}

/* "Total assets" of selected data, and the total without a label of the balance sheet. */
static void a_blank_label_goes_by_its_concept(void **state) {
    static const int two[] = {69341, 45862, TINY_BLANK};
    struct report *report = two_tables(*state, "", "Total assets", two, two);
    assert_null(judged(*state, report, 0));
    report = two_tables(*state, "", "Total assets", two, two);
    report->statements[0].rows[0].concept = CONCEPT_ASSETS;
    assert_int_equal(judged(*state, report, 0)->verdict, VERDICT_EXACT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(a_line_is_known_by_its_figures),         UNIT(a_wrong_digit_is_told),
        UNIT(a_unit_is_rounding_or_another_line),     UNIT(a_line_of_its_own_explains_the_difference),
        UNIT(an_item_of_every_year_explains_nothing), UNIT(names_are_compared_without_remarks_and_with_captions),
        UNIT(the_line_of_the_name_comes_first),       UNIT(a_percentage_explains_no_difference),
        UNIT(another_basis_is_another_line),          UNIT(a_blank_label_goes_by_its_concept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
