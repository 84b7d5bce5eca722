/* Facts: one a figure, none for a blank, nothing told that the filing does not tell. */
#include <string.h>

#include "render/csv/csv.h"
#include "render/render.h"
#include "tiny.h"
#include "unit.h"

/* The document's record number `index`, its head being 0. */
static text record(void **state, const struct report *report, int index) {
    struct buffer out = BUFFER_EMPTY;
    struct diag *diag = diag_new(*state, TEXT("test"));
    assert_true(csv_render(*state, report, template_default(*state, diag), &out, diag));
    text rest = text_copy(*state, buffer_view(&out)), line = TEXT("");
    buffer_free(&out);
    for (int i = 0; i <= index; i++)
        if (!text_next_line(&rest, &line))
            return TEXT("");
    return line;
}

static struct report *report_of(struct arena *arena) {
    struct report *report = tiny_report(arena, 9);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_INCOME, 2);
    memset(report->sha256, 'a', 2);
    report->filing.registrant.text = TEXT("Ex, Inc.");
    tiny_column(statement, 0, BASIS_GAAP, 20030331, 3);
    tiny_row(arena, statement, CONCEPT_NET_INCOME, "-Net", (const int[]){-7, TINY_BLANK});
    return report;
}

static void test_a_fact(void **state) {
    assert_text(record(state, report_of(*state), 1),
                "\"Ex, Inc.\",,,,,tiny.txt,aa,,0,income_statement,Statement,,0,'-Net,,item,us-gaap:NetIncomeLoss,,0,"
                "gaap,2003-03-31,3,amount,,number,'-7,-7,1000,-7000,currency,USD,,false,2,20,0,4,0,,,,false");
    assert_text(record(state, report_of(*state), 2), "");
}

static void test_no_amount_without_a_scale(void **state) {
    struct report *report = report_of(*state);
    report->statements[0].rows[0].scale = 0;
    assert_true(text_find(record(state, report, 1), TEXT(",-7,,,currency")) != text_npos);
}

static void test_a_percentage_in_a_row_of_money_is_no_money(void **state) {
    struct report *report = report_of(*state);
    report->statements[0].rows[0].values[0].unit = UNIT_PERCENT;
    text fact = record(state, report, 1);
    assert_true(text_find(fact, TEXT(",-7,1,-7,percent,,")) != text_npos);
    assert_true(text_find(fact, TEXT("us-gaap:")) == text_npos);
}

static void test_the_rows_own_basis_where_the_column_tells_none(void **state) {
    struct report *report = report_of(*state);
    report->statements[0].columns[0].basis = BASIS_UNSTATED;
    report->statements[0].rows[0].basis = BASIS_NON_GAAP;
    assert_true(text_find(record(state, report, 1), TEXT(",non_gaap,2003-03-31")) != text_npos);
}

static void test_a_filing_without_figures_tells_itself(void **state) {
    struct report *report = report_of(*state);
    report->statement_count = 0;
    assert_text(text_slice(record(state, report, 1), 0, 30), "\"Ex, Inc.\",,,,,tiny.txt,aa,,,,");
    assert_text(record(state, report, 2), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_a_fact),
        UNIT(test_no_amount_without_a_scale),
        UNIT(test_a_percentage_in_a_row_of_money_is_no_money),
        UNIT(test_the_rows_own_basis_where_the_column_tells_none),
        UNIT(test_a_filing_without_figures_tells_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
