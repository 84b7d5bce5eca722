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

int main(void) {
    static const struct CMUnitTest tests[] = {
        UNIT(test_points_in_a_row_are_cut),
        UNIT(test_a_label_s_own_point_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
