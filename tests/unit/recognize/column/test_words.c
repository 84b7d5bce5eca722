/*
 * What heads say of basis and measure.
 */
#include "recognize/column/words.h"

#include "unit.h"

static const struct {
    const char *head;
    enum basis basis;
    enum measure measure;
} heads[] = {
    {"As reported", BASIS_GAAP, MEASURE_AMOUNT},
    {"U.S. GAAP", BASIS_GAAP, MEASURE_AMOUNT},
    {"Non-GAAP adjustments", BASIS_ADJUSTMENT, MEASURE_AMOUNT},
    {"Special items", BASIS_ADJUSTMENT, MEASURE_AMOUNT},
    {"Translation adjustment", BASIS_UNSTATED, MEASURE_AMOUNT},
    {"Deductions and other adjustments", BASIS_UNSTATED, MEASURE_AMOUNT},
    {"Number of securities underlying options", BASIS_UNSTATED, MEASURE_AMOUNT},
    {"Adjusted", BASIS_NON_GAAP, MEASURE_AMOUNT},
    {"Underlying", BASIS_NON_GAAP, MEASURE_AMOUNT},
    {"Core", BASIS_NON_GAAP, MEASURE_AMOUNT},
    {"Core earnings", BASIS_NON_GAAP, MEASURE_AMOUNT},
    {"Core deposits", BASIS_UNSTATED, MEASURE_AMOUNT},
    {"Excluding special charges", BASIS_NON_GAAP, MEASURE_AMOUNT},
    {"Pro forma", BASIS_NON_GAAP, MEASURE_AMOUNT},
    {"% of revenues", BASIS_UNSTATED, MEASURE_PERCENT_OF_REVENUE},
    {"Growth rates", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE},
    {"\xce\x94 LFL", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE},
    {"D LFL\xc2\xb3", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE},
    {"Like-for-like %", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE},
    {"Change", BASIS_UNSTATED, MEASURE_CHANGE},
    {"Y/Y", BASIS_UNSTATED, MEASURE_CHANGE},
    {"Three Months Ended June 30, Y/Y", BASIS_UNSTATED, MEASURE_CHANGE},
    {"YoY %", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE},
    {"Pct. Chg.", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE},
    {"B/(W) %", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE},
    {"Var $", BASIS_UNSTATED, MEASURE_CHANGE},
    {"Var %", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE},
    {"VaR", BASIS_UNSTATED, MEASURE_AMOUNT},
    {"Incr. (Decr.)", BASIS_UNSTATED, MEASURE_CHANGE},
    {"Diff.", BASIS_UNSTATED, MEASURE_CHANGE},
    {"vs. 4Q20", BASIS_UNSTATED, MEASURE_CHANGE},
    {"+/(-)%", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE},
    {"% Inc (Dec)", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE},
    {"% change in constant currency", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE_CC},
    {"% Change Excluding Currency Changes", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE_CC},
    {"Growth at constant exchange rates", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE_CC},
    {"Currency-neutral growth", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE_CC},
    {"D constant", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE_CC},
    {"Year/Year Growth (%)", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE},
    {"4Q21 change from 3Q21 %", BASIS_UNSTATED, MEASURE_PERCENT_CHANGE},
    {"4Q21 change from 3Q21 $", BASIS_UNSTATED, MEASURE_CHANGE},
    {"Income before accounting changes", BASIS_UNSTATED, MEASURE_AMOUNT},
    {"Currency impact", BASIS_ADJUSTMENT, MEASURE_AMOUNT},
    {"Organic revenues", BASIS_NON_GAAP, MEASURE_AMOUNT},
    {"Organic volume", BASIS_UNSTATED, MEASURE_AMOUNT},
    {"Reconciliation of reported to organic", BASIS_UNSTATED, MEASURE_AMOUNT},
};

static void words_of_heads(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        text head = text_from(heads[i].head);
        if (column_basis(head) != heads[i].basis || column_measure(head) != heads[i].measure)
            fail_msg("%s: basis %d, measure %d", heads[i].head, column_basis(head), column_measure(head));
    }
}

static void words_that_name_no_member(void **state) {
    (void)state;
    assert_true(column_names_unit(TEXT("$ millions")));
    assert_true(column_names_unit(TEXT("Diluted per share amount")));
    assert_true(column_names_unit(TEXT("Amount ($ millions)")));
    assert_false(column_names_unit(TEXT("Restructuring")));
    assert_true(column_names_whole(TEXT("Consolidated total")));
    assert_false(column_names_whole(TEXT("Retail")));
    assert_true(column_names_notes(TEXT("Notes")));
    assert_false(column_names_notes(TEXT("Notes payable")));
    assert_true(column_tells_change(TEXT("Growth in constant currency")));
    assert_false(column_tells_change(TEXT("Constant currency revenues")));
    assert_true(column_is_pro_forma(TEXT("2004 Pro Forma")));
    assert_false(column_is_pro_forma(TEXT("2004 Adjusted")));
}

int main(void) {
    const struct CMUnitTest tests[] = {UNIT(words_of_heads), UNIT(words_that_name_no_member)};
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
