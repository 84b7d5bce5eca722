/* Tests of render/chart: the waterfall's bars stand where the amounts say. */
#include "unit.h"

#include <math.h>

#include "booklets.h"
#include "render/briefing/chart.h"
#include "render/render.h"

static struct reconciliation bridge(void **state, int64_t gaap, const int64_t *amounts, int count) {
    struct reconciliation r = {.label = TEXT("Net loss"), .gaap = decimal_of(gaap, 0)};
    for (int i = 0; i < count; i++) {
        struct adjustment *adjustment = ARRAY_ADD((struct arena *)*state, r.adjustments, r.adjustment_count);
        adjustment->label = text_format(*state, "Adjustment number %d with a label of several words", i);
        adjustment->amount = decimal_of(amounts[i], 0);
        gaap += amounts[i];
    }
    r.non_gaap = decimal_of(gaap, 0);
    return r;
}

/* Box number `index` of the first sheet. */
static const struct mark *box(const struct flow *flow, int index) {
    const struct sheet *sheet = &flow->booklet->sheets[0];
    for (int i = 0; i < sheet->mark_count; i++)
        if (sheet->marks[i].kind == MARK_BOX && index-- == 0)
            return &sheet->marks[i];
    return NULL;
}

static void test_bars_are_in_proportion(void **state) {
    struct flow flow = booklet_flow(*state);
    struct reconciliation r = bridge(state, -4000, (int64_t[]){-1000, 2000, 0}, 3);
    assert_true(chart_waterfall(&flow, &r));
    assert_non_null(box(&flow, 3));
    assert_null(box(&flow, 4)); /* GAAP, two adjustments that are not nil, non-GAAP */
    assert_true(fabs(box(&flow, 0)->height - 4 * box(&flow, 1)->height) < 0.01);
    assert_true(fabs(box(&flow, 2)->height - 2 * box(&flow, 1)->height) < 0.01);
    assert_true(fabs(box(&flow, 3)->height - 3 * box(&flow, 1)->height) < 0.01);
    assert_true(fabs(box(&flow, 0)->y - box(&flow, 3)->y) < 0.01); /* both hang from nil */
    assert_true(fabs(box(&flow, 1)->y - box(&flow, 0)->y - box(&flow, 0)->height) < 0.01);
}

static void test_every_amount_is_printed(void **state) {
    struct flow flow = booklet_flow(*state);
    struct reconciliation r = bridge(state, -4381, (int64_t[]){-735, 894, 271}, 3);
    assert_true(chart_waterfall(&flow, &r));
    assert_int_equal(booklet_count(flow.booklet, "(4,381)"), 1);
    assert_int_equal(booklet_count(flow.booklet, "(735)"), 1);
    assert_int_equal(booklet_count(flow.booklet, "894"), 1);
    assert_int_equal(booklet_count(flow.booklet, "(3,951)"), 1);
    assert_true(booklet_is_clean(flow.booklet));
}

static void test_gaap_is_not_smaller_than_its_twin(void **state) {
    struct flow flow = booklet_flow(*state);
    struct reconciliation r = bridge(state, 500, (int64_t[]){100}, 1);
    assert_true(chart_waterfall(&flow, &r));
    const struct mark *gaap = booklet_find(flow.booklet, "500"), *twin = booklet_find(flow.booklet, "600");
    assert_true(gaap->style.size >= twin->style.size);
    assert_true(gaap->x < twin->x);
}

static void test_many_adjustments_are_summed_up(void **state) {
    struct flow flow = booklet_flow(*state);
    int64_t amounts[30];
    for (int i = 0; i < 30; i++)
        amounts[i] = i + 1;
    struct reconciliation r = bridge(state, 1000, amounts, 30);
    assert_true(chart_waterfall(&flow, &r));
    assert_non_null(box(&flow, 10));
    assert_null(box(&flow, 11));
    assert_int_equal(booklet_count(flow.booklet, "253"), 1); /* 1 + ... + 22 */
    assert_int_equal(booklet_count(flow.booklet, "30"), 1);
    assert_true(booklet_is_clean(flow.booklet));
}

static void test_amounts_that_overflow_set_nothing(void **state) {
    struct flow flow = booklet_flow(*state);
    struct reconciliation r = bridge(state, 0, (int64_t[]){1}, 1);
    r.gaap = decimal_of(INT64_MAX, 0);
    assert_false(chart_waterfall(&flow, &r));
    assert_int_equal(flow.booklet->sheets[0].mark_count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_bars_are_in_proportion),
        UNIT(test_every_amount_is_printed),
        UNIT(test_gaap_is_not_smaller_than_its_twin),
        UNIT(test_many_adjustments_are_summed_up),
        UNIT(test_amounts_that_overflow_set_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
