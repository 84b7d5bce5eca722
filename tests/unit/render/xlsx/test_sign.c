/*
 * In which sign rows count when all are written one way: what is taken from
 * the result is negative, however deep it stands, and a bare loss is turned.
 */
#include "render/xlsx/sign.h"
#include "tiny.h"
#include "unit.h"

static void calculate(struct arena *arena, struct calculation *calculation, int a, int b, int sign) {
    *ARRAY_ADD(arena, calculation->terms, calculation->term_count) = (struct term){a, 1};
    *ARRAY_ADD(arena, calculation->terms, calculation->term_count) = (struct term){b, sign};
}

/* Revenue less the sum of two costs; `result` is printed as `label`. */
static struct statement *table(struct arena *arena, enum statement_kind kind, const char *label, int result) {
    struct report *report = tiny_report(arena, 9);
    struct statement *statement = tiny_statement(arena, report, kind, 1);

    tiny_row(arena, statement, CONCEPT_REVENUE, "Revenue", (const int[]){100});
    tiny_row(arena, statement, CONCEPT_NONE, "Wages", (const int[]){50});
    tiny_row(arena, statement, CONCEPT_NONE, "Rent", (const int[]){30});
    tiny_row(arena, statement, CONCEPT_NONE, "Costs", (const int[]){80});
    tiny_row(arena, statement, CONCEPT_NONE, label, (const int[]){result});
    calculate(arena, &statement->rows[3].calculation, 1, 2, 1);
    return statement;
}

static void assert_signs(const int8_t *signs, const int *expected) {
    for (int r = 0; r < 5; r++)
        assert_int_equal(signs[r], expected[r]);
}

static void test_what_is_taken_from_the_result_is_negative(void **state) {
    struct statement *statement = table(*state, STATEMENT_INCOME, "Operating income", 20);

    calculate(*state, &statement->rows[4].calculation, 0, 3, -1);
    assert_signs(signs_settle(*state, statement), (const int[]){1, -1, -1, -1, 1});
}

static void test_a_loss_by_its_word_alone_is_turned_round(void **state) {
    struct statement *statement = table(*state, STATEMENT_INCOME, "Operating loss", 20);

    calculate(*state, &statement->rows[4].calculation, 3, 0, -1);
    assert_signs(signs_settle(*state, statement), (const int[]){1, -1, -1, -1, -1});
}

/* "Shares used in computing net loss per share", "Loss ratio". */
static void test_counts_and_ratios_are_no_losses(void **state) {
    struct statement *statement = table(*state, STATEMENT_INCOME, "Loss ratio", 20);

    assert_int_equal(signs_settle(*state, statement)[4], -1);
    statement->rows[4].unit = UNIT_PERCENT;
    assert_int_equal(signs_settle(*state, statement)[4], 1);
    statement->rows[4].unit = UNIT_SHARES;
    assert_int_equal(signs_settle(*state, statement)[4], 1);
}

static void test_a_cost_outside_of_all_sums_is_known_by_name(void **state) {
    struct statement *statement = table(*state, STATEMENT_INCOME, "Other", 20);

    statement->rows[3].concept = CONCEPT_OPERATING_EXPENSES;
    assert_signs(signs_settle(*state, statement), (const int[]){1, -1, -1, -1, 1});
    statement->kind = STATEMENT_CASH_FLOW;
    assert_signs(signs_settle(*state, statement), (const int[]){1, 1, 1, 1, 1});
}

static void test_sums_in_a_circle_end(void **state) {
    struct statement *statement = table(*state, STATEMENT_INCOME, "Other", 20);

    calculate(*state, &statement->rows[1].calculation, 3, 0, -1);
    assert_non_null(signs_settle(*state, statement));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_what_is_taken_from_the_result_is_negative),
        UNIT(test_a_loss_by_its_word_alone_is_turned_round),
        UNIT(test_counts_and_ratios_are_no_losses),
        UNIT(test_a_cost_outside_of_all_sums_is_known_by_name),
        UNIT(test_sums_in_a_circle_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
