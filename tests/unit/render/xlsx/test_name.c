/*
 * What tabs are called: titles cut where they still say something.
 */
#include "render/xlsx/name.h"

#include "unit.h"

static void test_what_fits_is_kept(void **state) {
    assert_text(name_words(*state, TEXT("Revenue by Region"), 31), "Revenue by Region");
    assert_text(name_words(*state, TEXT("1234567890"), 10), "1234567890");
}

static void test_titles_are_cut_behind_words_that_say_something(void **state) {
    assert_text(name_words(*state, TEXT("Selected Capital and Liquidity Information"), 21), "Selected Capital");
    assert_text(name_words(*state, TEXT("Selected Capital Information"), 16), "Selected Capital");
    assert_text(name_words(*state, TEXT("GAAP, quarter ended January 25, 2026"), 31), "GAAP, quarter");
    assert_text(name_words(*state, TEXT("Sales by Region, three months ended May 1, 2023"), 30), "Sales by Region");
    assert_text(name_words(*state, TEXT("Adjusted earnings (before items of the year)"), 31), "Adjusted earnings");
    assert_text(name_words(*state, TEXT("Proved reserves: additions and revisions"), 18), "Proved reserves");
}

static void test_what_has_no_words_is_cut_where_it_must(void **state) {
    assert_text(name_words(*state, TEXT("Donaudampfschifffahrt"), 10), "Donaudampf");
    assert_text(name_words(*state, TEXT("of the and for the"), 9), "of the an");
    assert_text(name_words(*state, TEXT("\u20ac\u20ac\u20ac\u20ac"), 3), "\u20ac\u20ac\u20ac");
}

static void test_a_table_of_no_kind_bears_its_title(void **state) {
    struct statement statement = {.kind = STATEMENT_OTHER};
    assert_text(name_of_statement(*state, &statement, TEXT("Store Count")), "Store Count");
    assert_text(name_of_statement(*state, &statement, TEXT("Untitled table: Stores")), "Table");
    statement.kind = STATEMENT_CASH_FLOW;
    assert_text(name_of_statement(*state, &statement, TEXT("Statements of Cash Flows")), "Cash flow");
    statement.kind = STATEMENT_RECONCILIATION;
    assert_text(name_of_statement(*state, &statement, TEXT("Non-GAAP Measures: Operating Margin")), "Operating Margin");
    assert_text(name_of_statement(*state, &statement, TEXT("Non-GAAP Measures")), "Reconciliation as filed");
    assert_text(name_of_statement(*state, &statement, TEXT("Untitled table: Net loss")), "Reconciliation as filed");
}

/* "Reconciliation of the ..." is cut to the name of the sheet that sets out every measure. */
static void test_no_table_takes_the_name_of_another_sheet(void **state) {
    struct statement statement = {.kind = STATEMENT_OTHER};
    assert_text(
        name_of_statement(*state, &statement, TEXT("Reconciliation of operating-profit-to-headline-operating-profit")),
        "Table");
    assert_text(name_of_statement(*state, &statement, TEXT("Charts")), "Table");
    assert_text(name_of_statement(*state, &statement, TEXT("Sources of Revenue")), "Sources of Revenue");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_what_fits_is_kept),
        UNIT(test_titles_are_cut_behind_words_that_say_something),
        UNIT(test_what_has_no_words_is_cut_where_it_must),
        UNIT(test_a_table_of_no_kind_bears_its_title),
        UNIT(test_no_table_takes_the_name_of_another_sheet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
