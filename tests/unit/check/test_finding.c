/*
 * Verdicts: what rounding allows, and what it hardly ever does.
 */
#include "check/finding.h"

#include "unit.h"

static struct value number(int64_t units, uint8_t places) {
    return (struct value){.kind = VALUE_NUMBER, .amount = decimal_of(units, places)};
}

/* `count` addends of 100 each against a total that is off by `off`. */
static enum verdict off_by(int count, int64_t off) {
    struct sum sum = sum_empty();
    struct value addend = number(100, 0), total = number(100 * count + off, 0);
    for (int i = 0; i < count; i++)
        sum_add(&sum, &addend, 1);
    return sum_verdict(&sum, &total);
}

static void a_sum_ties_or_not(void **state) {
    (void)state;
    assert_int_equal(off_by(3, 0), VERDICT_EXACT);
    assert_int_equal(off_by(3, 1), VERDICT_WITHIN_ROUNDING);
    assert_int_equal(off_by(3, -1), VERDICT_WITHIN_ROUNDING);
    assert_int_equal(off_by(3, 2), VERDICT_IMPROBABLE_ROUNDING); /* 2 of 2 units; 3.3 spreads are 1.9 */
    assert_int_equal(off_by(3, 3), VERDICT_BROKEN);
    assert_int_equal(off_by(1, 1), VERDICT_WITHIN_ROUNDING);
    assert_int_equal(off_by(1, 2), VERDICT_BROKEN);
    assert_int_equal(off_by(15, 3), VERDICT_WITHIN_ROUNDING); /* 3.3 spreads are 3.8 */
    assert_int_equal(off_by(15, 4), VERDICT_IMPROBABLE_ROUNDING);
    assert_int_equal(off_by(15, 8), VERDICT_IMPROBABLE_ROUNDING);
    assert_int_equal(off_by(15, 9), VERDICT_BROKEN);
}

static void a_nil_is_not_rounded(void **state) {
    (void)state;
    struct sum sum = sum_empty();
    struct value nil = {.kind = VALUE_NIL}, one = number(1, 0), two = number(2, 0);
    sum_add(&sum, &nil, 1);
    sum_add(&sum, &one, 1);
    assert_int_equal(sum_verdict(&sum, &one), VERDICT_EXACT);
    assert_int_equal(sum_verdict(&sum, &two), VERDICT_WITHIN_ROUNDING);
    assert_int_equal(sum_verdict(&sum, &nil), VERDICT_BROKEN);
}

static void places_count(void **state) {
    (void)state;
    struct sum sum = sum_empty();
    struct value addend = number(1234, 1), whole = number(123, 0), far = number(125, 0);
    sum_add(&sum, &addend, 1);
    assert_int_equal(sum_verdict(&sum, &whole), VERDICT_WITHIN_ROUNDING);
    assert_int_equal(sum_verdict(&sum, &far), VERDICT_BROKEN);
}

static void signs_and_overflow(void **state) {
    (void)state;
    struct sum sum = sum_empty();
    struct value a = number(700, 0), b = number(300, 0), c = number(400, 0), huge = number(INT64_MAX, 0);
    sum_add(&sum, &a, 1);
    sum_add(&sum, &b, -1);
    assert_int_equal(sum_verdict(&sum, &c), VERDICT_EXACT);
    sum_add(&sum, &huge, 1);
    sum_add(&sum, &huge, 1);
    assert_int_equal(sum_verdict(&sum, &c), VERDICT_UNTESTABLE);
}

static void one_figure_in_two_places(void **state) {
    (void)state;
    struct value exact = number(16019, 0), other = number(16018, 0), rounded = number(160190, 1),
                 off = number(160183, 1);
    assert_int_equal(same_verdict(&exact, &exact), VERDICT_EXACT);
    assert_int_equal(same_verdict(&exact, &rounded), VERDICT_EXACT);
    assert_int_equal(same_verdict(&exact, &other), VERDICT_BROKEN);
    assert_int_equal(same_verdict(&other, &off), VERDICT_WITHIN_ROUNDING);
    assert_int_equal(same_verdict(&exact, &off), VERDICT_BROKEN);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(a_sum_ties_or_not),  UNIT(a_nil_is_not_rounded),     UNIT(places_count),
        UNIT(signs_and_overflow), UNIT(one_figure_in_two_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
