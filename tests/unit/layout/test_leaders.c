/*
 * leaders: what of a label's end leads to its figures.
 */
#include "unit.h"

#include "layout/leaders.h"

static void test_points_in_a_row_are_cut(void **state) {
    (void)state;
    assert_text(leaders_cut(TEXT("Cash.......")), "Cash");
    assert_text(leaders_cut(TEXT("Net sales . . . . ")), "Net sales");
    assert_text(leaders_cut(TEXT("Taxes \xE2\x80\xA6\xE2\x80\xA6")), "Taxes");
    assert_text(leaders_cut(TEXT("......")), "");
}

static void test_a_label_s_own_point_stays(void **state) {
    (void)state;
    assert_text(leaders_cut(TEXT("Example Inc.")), "Example Inc.");
    assert_text(leaders_cut(TEXT("Sold in the U.S. . . .")), "Sold in the U.S.");
    assert_text(leaders_cut(TEXT("Net sales")), "Net sales");
    assert_text(leaders_cut(TEXT("")), "");
}

static void test_a_line_drawn_from_the_label_is_cut(void **state) {
    (void)state;
    assert_text(leaders_cut(TEXT("Cash_______")), "Cash");
    assert_text(leaders_cut(TEXT("Net sales-----")), "Net sales");
    assert_text(leaders_cut(TEXT("Cash generated (used)____")), "Cash generated (used)");
    assert_text(leaders_cut(TEXT("|----")), "|----");
    assert_text(leaders_cut(TEXT("Net sales::::::")), "Net sales");
    assert_text(leaders_cut(TEXT("Costs ::::::")), "Costs");
    assert_text(leaders_cut(TEXT("Taxes * * * * * *")), "Taxes");
    assert_text(leaders_cut(TEXT("Rent ~~~~~~")), "Rent");
    assert_text(leaders_cut(TEXT("Net income ****")), "Net income ****");
    assert_text(leaders_cut(TEXT("Costs:")), "Costs:");
    assert_text(leaders_cut(TEXT("Net sales--")), "Net sales--");
    assert_text(leaders_cut(TEXT("____")), "____");
}

static void test_what_ends_in_leaders(void **state) {
    (void)state;
    static const char *const leading[] = {"Cash..",  "Cash ....", "Cash . .",
                                          "Cash___", "Cash----",  "Cash \xE2\x80\xA6"};
    static const char *const others[] = {"Example Inc.", "Cash", "--", "-----", "Cash --", ".", ""};
    for (size_t i = 0; i < sizeof leading / sizeof *leading; i++)
        assert_true(leaders_end(text_from(leading[i])));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(leaders_end(text_from(others[i])));
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        UNIT(test_points_in_a_row_are_cut),
        UNIT(test_a_label_s_own_point_stays),
        UNIT(test_a_line_drawn_from_the_label_is_cut),
        UNIT(test_what_ends_in_leaders),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
