/* Tests of support/pages: that each rule of the pages finds what breaks it. */
#include "unit.h"

#include "booklets.h"
#include "pages.h"

static struct style body(const struct flow *flow) {
    return flow_style(flow, FACE_REGULAR, 8, flow->template->colours.ink);
}

static struct flow page(void **state) {
    struct flow flow = booklet_flow(*state);
    for (int i = 0; i < 8; i++)
        flow_paragraph(&flow, flow.left, 300, body(&flow), TEXT("a line of words"));
    assert_int_equal(pages_faults(flow.booklet, "sound"), 0);
    return flow;
}

static void test_clipping_is_found(void **state) {
    struct flow flow = page(state);
    sheet_text(flow.booklet, 0, 590, 400, ALIGN_LEFT, body(&flow), TEXT("beyond the edge"));
    sheet_text(flow.booklet, 0, 100, 791, ALIGN_LEFT, body(&flow), TEXT("below the edge"));
    assert_int_equal(pages_faults(flow.booklet, "clipped"), 2);
}

static void test_overlaps_are_found(void **state) {
    struct flow flow = page(state);
    sheet_text(flow.booklet, 0, 100, 400, ALIGN_LEFT, body(&flow), TEXT("one on"));
    sheet_text(flow.booklet, 0, 110, 403, ALIGN_LEFT, body(&flow), TEXT("the other"));
    assert_int_equal(pages_faults(flow.booklet, "overlapping"), 1);
}

static void test_strikes_are_found(void **state) {
    struct flow flow = page(state);
    sheet_text(flow.booklet, 0, 100, 400, ALIGN_LEFT, body(&flow), TEXT("struck"));
    sheet_rule(flow.booklet, 0, 90, 397, 100, 0.5, 0);
    sheet_rule(flow.booklet, 0, 90, 401, 100, 0.5, 0); /* an underline is none */
    assert_int_equal(pages_faults(flow.booklet, "struck"), 1);
}

static void test_orphans_are_found(void **state) {
    struct flow flow = page(state);
    flow_new_sheet(&flow);
    flow_paragraph(&flow, flow.left, 300, body(&flow), TEXT("the last line"));
    assert_int_equal(pages_faults(flow.booklet, "orphan"), 1);
}

static void test_contrast_is_measured_on_the_ground(void **state) {
    struct flow flow = page(state);
    struct style grey = flow_style(&flow, FACE_REGULAR, 8, 0x707070);
    sheet_text(flow.booklet, 0, 100, 400, ALIGN_LEFT, grey, TEXT("on white"));
    assert_int_equal(pages_faults(flow.booklet, "white"), 0);
    sheet_box(flow.booklet, 0, 90, 490, 200, 20, 0xE0E0E0);
    sheet_text(flow.booklet, 0, 100, 500, ALIGN_LEFT, grey, TEXT("on grey"));
    assert_int_equal(pages_faults(flow.booklet, "grey"), 1);
    assert_true(pages_contrast(0, 0xFFFFFF) > 20.99);
    assert_true(pages_contrast(0x777777, 0xFFFFFF) < 4.5);
}

static void test_tags_in_wrong_places_are_found(void **state) {
    struct flow flow = page(state);
    assert_true(booklet_is_tagged(flow.booklet));
    booklet_open(flow.booklet, TAG_TABLE);
    booklet_open(flow.booklet, TAG_CELL);
    assert_false(booklet_is_tagged(flow.booklet));
}

static void test_rows_of_different_widths_are_found(void **state) {
    struct flow flow = page(state);
    booklet_open(flow.booklet, TAG_TABLE);
    for (int row = 1; row <= 2; row++) {
        booklet_open(flow.booklet, TAG_ROW);
        for (int cell = 0; cell < row; cell++) {
            booklet_open(flow.booklet, TAG_CELL);
            booklet_close(flow.booklet);
        }
        booklet_close(flow.booklet);
    }
    assert_false(booklet_is_tagged(flow.booklet));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_clipping_is_found),
        UNIT(test_overlaps_are_found),
        UNIT(test_strikes_are_found),
        UNIT(test_orphans_are_found),
        UNIT(test_contrast_is_measured_on_the_ground),
        UNIT(test_tags_in_wrong_places_are_found),
        UNIT(test_rows_of_different_widths_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
