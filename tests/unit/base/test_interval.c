/* Tests of base/interval: what printed numbers stand for, and the bounds. */
#include "unit.h"

#include "base/interval.h"

static interval printed(int64_t units, uint8_t places) { return interval_printed(decimal_of(units, places)); }

#define assert_interval(actual, low_, high_, places_)                                                                  \
    do {                                                                                                               \
        interval actual_ = (actual);                                                                                   \
        assert_true(actual_.low == (low_) && actual_.high == (high_));                                                 \
        assert_int_equal(actual_.places, (places_));                                                                   \
    } while (0)

static void test_printed_is_half_a_unit_either_side(void **state) {
    (void)state;
    assert_interval(printed(16019, 0), 160185, 160195, 1);
    assert_interval(printed(-2, 2), -25, -15, 3);
    assert_interval(printed(0, 0), -5, 5, 1);
    assert_interval(interval_exact(decimal_of(-7, 2)), -7, -7, 2);
}

static void test_sums_widen(void **state) {
    (void)state;
    assert_interval(interval_add(printed(1, 0), printed(2, 0)), 20, 40, 1);
    assert_interval(interval_subtract(printed(1, 0), printed(2, 0)), -20, 0, 1);
    assert_interval(interval_add(printed(1, 0), printed(25, 1)), 295, 405, 2);
    assert_interval(interval_negate(printed(3, 0)), -35, -25, 1);
    assert_interval(interval_scale(printed(3, 0), 1000), 25000, 35000, 1);
    assert_interval(interval_scale(printed(3, 0), -2), -70, -50, 1);
    assert_interval(interval_scale(printed(3, 0), 0), 0, 0, 1);
}

static void test_meeting(void **state) {
    (void)state;
    /* 0.4 + 0.4 printed as 0 and 0; the sum printed as 1 */
    interval sum = interval_add(printed(0, 0), printed(0, 0));
    assert_true(interval_meets(sum, printed(1, 0)));
    assert_false(interval_meets(sum, printed(2, 0)));
    assert_true(interval_meets(printed(1, 0), printed(2, 0))); /* both may be 1.5 */
    assert_false(interval_meets(printed(1, 0), printed(3, 0)));
    assert_true(interval_meets(printed(15, 1), printed(2, 0)));
    assert_false(interval_meets(printed(14, 1), printed(2, 0)));
    assert_true(interval_holds(printed(2, 0), decimal_of(25, 1)));
    assert_false(interval_holds(printed(2, 0), decimal_of(251, 2)));
    assert_true(interval_holds(printed(2, 0), decimal_of(15, 1)));
    assert_false(interval_holds(printed(2, 0), decimal_of(149, 2)));
}

static void test_quotients_widen_outwards(void **state) {
    (void)state;
    interval out;
    assert_true(interval_divide(interval_exact(decimal_of(1, 0)), interval_exact(decimal_of(3, 0)), 2, &out));
    assert_interval(out, 33, 34, 2);
    assert_true(interval_divide(interval_exact(decimal_of(-1, 0)), interval_exact(decimal_of(3, 0)), 2, &out));
    assert_interval(out, -34, -33, 2);
    assert_true(interval_divide(interval_exact(decimal_of(6, 0)), interval_exact(decimal_of(3, 0)), 0, &out));
    assert_interval(out, 2, 2, 0);
    assert_true(interval_divide(printed(10589, 0), printed(16019, 0), 4, &out));
    assert_interval(out, 6609, 6611, 4);
    assert_true(interval_divide(printed(-4381, 0), printed(198703, 0), 2, &out));
    assert_true(interval_meets(out, printed(-2, 2)));
    /* from -0.5..0.5 over -3.5..-2.5 */
    assert_true(interval_divide(printed(0, 0), printed(-3, 0), 1, &out));
    assert_interval(out, -2, 2, 1);
    /* fewer places than the operands have */
    assert_true(interval_divide(interval_exact(decimal_of(123456, 5)), interval_exact(decimal_of(1, 0)), 0, &out));
    assert_interval(out, 1, 2, 0);
}

static void test_division_by_what_may_be_zero(void **state) {
    (void)state;
    interval out;
    assert_false(interval_divide(printed(1, 0), printed(0, 0), 2, &out));
    assert_false(interval_divide(printed(1, 0), interval_exact(decimal_of(0, 0)), 2, &out));
    assert_true(interval_divide(printed(1, 0), printed(1, 0), 2, &out));
}

static void test_the_unbounded_meets_everything_and_says_so(void **state) {
    (void)state;
    interval huge = interval_exact(decimal_of(INT64_MAX, 0));
    assert_true(interval_bounded(huge));
    interval product = interval_scale(huge, INT64_MAX);
    assert_false(interval_bounded(product));
    assert_true(interval_meets(product, printed(-1, 0)) && interval_meets(printed(-1, 0), product));
    assert_false(interval_bounded(interval_add(product, printed(1, 0))));
    assert_false(interval_bounded(interval_subtract(product, product)));
    assert_false(interval_bounded(interval_negate(product)));
    assert_false(interval_bounded(interval_scale(product, 0)));
    assert_false(interval_bounded(interval_scale(huge, INT64_MIN)));
    interval out;
    assert_false(interval_divide(huge, product, 2, &out));
    assert_true(interval_divide(product, huge, 2, &out));
    assert_false(interval_bounded(out));
}

static void test_sums_never_wrap(void **state) {
    (void)state;
    interval sum = interval_exact(decimal_of(INT64_MAX, 0));
    sum.places = 18;
    for (int i = 0; i < 200; i++) {
        interval next = interval_add(sum, sum);
        assert_true(!interval_bounded(next) || (next.low > sum.low && next.high > sum.high));
        sum = next;
    }
    assert_false(interval_bounded(sum));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_printed_is_half_a_unit_either_side),
        cmocka_unit_test(test_sums_widen),
        cmocka_unit_test(test_meeting),
        cmocka_unit_test(test_quotients_widen_outwards),
        cmocka_unit_test(test_division_by_what_may_be_zero),
        cmocka_unit_test(test_the_unbounded_meets_everything_and_says_so),
        cmocka_unit_test(test_sums_never_wrap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
