/* Tests of model/dump: every part of the model stands in its dump, in a form a diff can show. */
#include "unit.h"

#include "tiny.h"

static struct report *two_rows(struct arena *arena) {
    struct report *report = tiny_report(arena, 9);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_INCOME, 3);
    tiny_column(statement, 0, BASIS_GAAP, 20030331, 3);
    tiny_column(statement, 1, BASIS_ADJUSTMENT, 20030331, 3);
    tiny_row(arena, statement, CONCEPT_NONE, "Cost of \"revenues\"", (int[]){6165, -735, TINY_BLANK});
    struct row *total = tiny_row(arena, statement, CONCEPT_COST_OF_REVENUE, "", (int[]){5430, 0, TINY_BLANK});
    total->role = ROLE_TOTAL;
    total->depth = 1;
    total->rule_above = true;
    *ARRAY_ADD(arena, total->calculation.terms, total->calculation.term_count) = (struct term){0, -1};
    total->calculation.evidence = 12;
    return report;
}

static void test_statement(void **state) {
    struct report *report = two_rows(*state);
    struct value *values = report->statements[0].rows[1].values;
    values[0].doubtful = true;
    value_set_marks(*state, &values[0], TEXT("A"));
    values[1].kind = VALUE_NIL;
    values[2] = (struct value){.kind = VALUE_NOT_MEANINGFUL, .unit = UNIT_PERCENT, .printed = TEXT("N/M")};
    values[2].origin = (struct origin){.line = 5, .column = 40};
    text heads[] = {TEXT("Three months"), TEXT("GAAP")};
    report->statements[0].columns[0].heads = heads;
    report->statements[0].columns[0].head_count = 2;
    report->statements[0].columns[1].member = TEXT("stock");
    struct buffer out = BUFFER_EMPTY;
    model_dump(&out, report);
    assert_buffer(&out, "report \"tiny.txt\" bytes 0 sha256 \n"
                        "document 0 \"\" \"\" lines 1+9 bytes 0+0\n"
                        "no filing\n"
                        "no release\n"
                        "statement 0 income_statement \"Statement\" x1000 USD @0:1:1 to line 0\n"
                        "  column 0 gaap 2003-03-31 3m amount \"Three months\" / \"GAAP\"\n"
                        "  column 1 adjustment 2003-03-31 3m amount member \"stock\"\n"
                        "  column 2 unstated no period amount\n"
                        "    0 item     \"Cost of \\\"revenues\\\"\" currency @0:2:1 | 6165@20 | -735@30 | .\n"
                        "    1 total      \"\" cost_of_revenue currency ruled @0:3:1 = -0 (12 bits)"
                        " | 5430? [A]@20 | -@30 | \"N/M\" percent@5:40\n");
}

static void test_form_and_release(void **state) {
    struct report *report = tiny_report(*state, 1);
    struct filing *filing = &report->filing;
    filing->found = true;
    filing->form = TEXT("8-K");
    filing->report_date = date_of(2003, 4, 9);
    filing->registrant = (struct field){TEXT("SONUS"), {.line = 13, .column = 31}};
    filing->furnished = true;
    filing->period_of_results = (period){.end = date_of(2003, 3, 31), .months = 3};
    struct item *item = ARRAY_ADD((struct arena *)*state, filing->items, filing->item_count);
    *item = (struct item){.number = TEXT("12"), .title = TEXT("RESULTS"), .modern = TEXT("2.02"), .results = true};
    item->body = TEXT("one\ntwo\t");
    filing->results_item = 0;
    struct exhibit *exhibit = ARRAY_ADD((struct arena *)*state, filing->exhibits, filing->exhibit_count);
    *exhibit = (struct exhibit){.number = TEXT("99.1"), .description = TEXT("Press release")};
    filing->signed_on = date_of(2003, 4, 10);
    report->release.found = true;
    report->release.headline = TEXT("Head");
    struct ticker *ticker = ARRAY_ADD((struct arena *)*state, report->release.tickers, report->release.ticker_count);
    *ticker = (struct ticker){TEXT("Nasdaq"), TEXT("SONS")};
    struct paragraph *paragraph =
        ARRAY_ADD((struct arena *)*state, report->release.paragraphs, report->release.paragraph_count);
    *paragraph = (struct paragraph){PARAGRAPH_ABOUT, TEXT("About"), {.line = 1, .column = 2}};
    struct buffer out = BUFFER_EMPTY;
    model_dump(&out, report);
    assert_buffer(&out, "report \"tiny.txt\" bytes 0 sha256 \n"
                        "document 0 \"\" \"\" lines 1+1 bytes 0+0\n"
                        "filing \"8-K\" to line 0\n"
                        "  report date 2003-04-09\n"
                        "  registrant \"SONUS\" @0:13:31\n"
                        "  item \"12\" \"RESULTS\" today \"2.02\" results\n"
                        "    body \"one\\ntwo\\x09\"\n"
                        "  results item 0\n"
                        "  furnished\n"
                        "  period of results 2003-03-31 3m\n"
                        "  exhibit \"99.1\" \"Press release\" not in this file\n"
                        "  signed on 2003-04-10\n"
                        "release\n"
                        "  headline \"Head\"\n"
                        "  ticker \"Nasdaq\" \"SONS\"\n"
                        "  paragraph about @0:1:2 \"About\"\n");
}

static void test_checks(void **state) {
    struct report *report = two_rows(*state);
    struct cell_ref cell = {0, 1, 0};
    struct finding *finding = ARRAY_ADD((struct arena *)*state, report->findings, report->finding_count);
    *finding = (struct finding){DIAG_FOOTING, VERDICT_BROKEN, &cell, 1, true, .message = TEXT("m")};
    finding->expected = decimal_of(-51, 1);
    finding->found = decimal_of(5430, 0);
    finding->difference = decimal_of(54351, 1);
    struct claim *claim = ARRAY_ADD((struct arena *)*state, report->claims, report->claim_count);
    *claim = (struct claim){.text = TEXT("$16.0 million"), .measure = CONCEPT_REVENUE, .verdict = CLAIM_TIES};
    claim->value = decimal_of(160, 1);
    claim->scale = 1000000;
    claim->cells = &cell;
    claim->cell_count = 1;
    struct reconciliation *way =
        ARRAY_ADD((struct arena *)*state, report->reconciliations, report->reconciliation_count);
    *way = (struct reconciliation){.measure = CONCEPT_NET_INCOME, .label = TEXT("Net loss"), .scale = 1000};
    way->gaap = decimal_of(-4381, 0);
    way->non_gaap = decimal_of(-3951, 0);
    struct adjustment *adjustment = ARRAY_ADD((struct arena *)*state, way->adjustments, way->adjustment_count);
    *adjustment = (struct adjustment){TEXT("Stock"), ADJUSTMENT_STOCK_COMPENSATION, {430, 0}, {0, 1, 1}};
    struct buffer out = BUFFER_EMPTY;
    checks_dump(&out, report);
    assert_buffer(&out, "reconciliation net_income \"Net loss\" no period currency x1000 gaap -4381 [0,0,0]"
                        " non_gaap -3951 [0,0,0] exact\n"
                        "  adjustment stock_compensation \"Stock\" 430 [0,1,1]\n"
                        "claim ties \"$16.0 million\" revenue unstated no period 16.0 currency x1000000 [0,1,0]\n"
                        "finding footing broken [0,1,0] expected -5.1 found 5430 difference 5435.1 \"m\"\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_statement),
        UNIT(test_form_and_release),
        UNIT(test_checks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
