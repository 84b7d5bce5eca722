/* Tests of render/paginate: the type area, new sheets, heads and feet. */
#include "unit.h"

#include "booklets.h"
#include "render/briefing/paginate.h"
#include "render/render.h"

static struct style body(const struct flow *flow) {
    return flow_style(flow, FACE_REGULAR, flow->template->sizes.body, flow->template->colours.ink);
}

static void test_need_starts_a_sheet_only_when_short(void **state) {
    struct flow flow = booklet_flow(*state);
    double left = flow_left_over(&flow);
    flow_need(&flow, left);
    assert_int_equal(flow.booklet->sheet_count, 1);
    flow.y += 100;
    flow_need(&flow, left);
    assert_int_equal(flow.booklet->sheet_count, 2);
    assert_true(flow_at_top(&flow));
    flow_need(&flow, 10000); /* a fresh sheet is all there is */
    assert_int_equal(flow.booklet->sheet_count, 2);
}

static void test_paragraphs_flow_over_sheets(void **state) {
    struct flow flow = booklet_flow(*state);
    struct buffer words = BUFFER_EMPTY;
    for (int i = 0; i < 3000; i++)
        buffer_format(&words, "word%d ", i);
    flow_paragraph(&flow, flow.left, flow_width(&flow), body(&flow), text_copy(*state, buffer_view(&words)));
    buffer_free(&words);
    assert_true(flow.booklet->sheet_count >= 2);
    assert_int_equal(booklet_count_in(flow.booklet, "word2999"), 1);
    assert_int_equal(booklet_count_in(flow.booklet, "word1500"), 1);
    flow_finish(&flow);
    assert_true(booklet_is_clean(flow.booklet));
}

static void test_feet_count_the_pages(void **state) {
    struct flow flow = booklet_flow(*state);
    flow_new_sheet(&flow);
    flow_new_sheet(&flow);
    flow_finish(&flow);
    assert_int_equal(booklet_count(flow.booklet, "Page 1 of 3"), 1);
    assert_int_equal(booklet_count(flow.booklet, "Page 2 of 3"), 1);
    assert_int_equal(booklet_count(flow.booklet, "Page 3 of 3"), 1);
    assert_int_equal(booklet_count(flow.booklet, "Registrant"), 2); /* not on page one */
}

static void test_sections_are_bookmarked_and_kept(void **state) {
    struct flow flow = booklet_flow(*state);
    flow.y = flow.bottom - 60;
    flow_section(&flow, TEXT("Sources"), 100);
    assert_int_equal(flow.booklet->sheet_count, 2);
    assert_int_equal(flow.booklet->bookmark_count, 1);
    assert_int_equal(flow.booklet->anchors[flow.booklet->bookmarks[0].anchor].sheet, 1);
    assert_text(flow.booklet->bookmarks[0].title, "Sources");
}

static void test_entries_stand_beside_their_captions(void **state) {
    struct flow flow = booklet_flow(*state);
    flow_entry(&flow, TEXT("A caption long enough to take several lines of its column"), body(&flow), TEXT("short"));
    double y = flow.y;
    flow_entry(&flow, TEXT("Next"), body(&flow), TEXT("text"));
    const struct mark *entry = booklet_find(flow.booklet, "short"), *next = booklet_find(flow.booklet, "Next");
    assert_true(entry->x > next->x + 50);
    assert_true(next->y > y);
    assert_true(booklet_is_clean(flow.booklet));
}

/* What goes on below a bullet's line stands below its words. */
static void test_bullets_hang(void **state) {
    struct flow flow = booklet_flow(*state);
    struct style style = flow_style(&flow, FACE_REGULAR, 9, 0);
    flow_paragraph(&flow, flow.left, 120, style, TEXT("\u2022 the effect of a pandemic, and of what comes behind it"));
    const struct mark *marks = flow.booklet->sheets[0].marks;
    assert_true(flow.booklet->sheets[0].mark_count > 1);
    assert_true(marks[0].x == flow.left && marks[1].x > flow.left + 2);
}

static void test_marks_without_a_number_are_left_out(void **state) {
    struct flow flow = booklet_flow(*state);
    int before = flow.booklet->sheets[0].mark_count;
    volatile double zero = 0;
    sheet_box(flow.booklet, 0, zero / zero, 1, 1, 1, 0);
    sheet_rule(flow.booklet, 0, 1, 1 / zero, 1, 1, 0);
    sheet_text(flow.booklet, 0, 1, 1, ALIGN_LEFT, body(&flow), TEXT("  "));
    assert_int_equal(flow.booklet->sheets[0].mark_count, before);
}

static void test_turned_sheets_lie_on_their_side(void **state) {
    struct flow flow = booklet_flow(*state);
    flow_paragraph(&flow, flow.left, flow_width(&flow), body(&flow), TEXT("upright"));
    double upright = flow_width(&flow);
    flow_turn(&flow, true);
    assert_int_equal(flow.booklet->sheet_count, 2);
    assert_true(flow_width(&flow) > upright);
    flow_turn(&flow, false); /* nothing stands on it yet */
    assert_int_equal(flow.booklet->sheet_count, 2);
    assert_true(flow.booklet->sheets[1].width < flow.booklet->sheets[1].height);
}

static void test_sheets_move_with_what_leads_to_them(void **state) {
    struct flow flow = booklet_flow(*state);
    flow_new_sheet(&flow);
    int second = booklet_bookmark(flow.booklet, 1, 10, 0, TEXT("second"));
    flow_new_sheet(&flow);
    int third = booklet_bookmark(flow.booklet, 2, 10, 0, TEXT("third"));
    sheet_text(flow.booklet, 2, 100, 100, ALIGN_LEFT, body(&flow), TEXT("on the third"));
    booklet_move_last(flow.booklet, 1, 1);
    assert_int_equal(flow.booklet->anchors[second].sheet, 2);
    assert_int_equal(flow.booklet->anchors[third].sheet, 1);
    assert_text(flow.booklet->sheets[1].marks[0].text, "on the third");
}

static void test_links_that_lead_nowhere_are_none(void **state) {
    struct flow flow = booklet_flow(*state);
    int anchors = booklet_anchors(flow.booklet, 2);
    for (int i = 0; i < 2; i++) {
        booklet_open(flow.booklet, TAG_LINK);
        booklet_link(flow.booklet, 0, 100, 100, 50, 10, anchors + i);
        booklet_close(flow.booklet);
    }
    booklet_set_anchor(flow.booklet, anchors + 1, 0, 300);
    booklet_settle_links(flow.booklet);
    assert_int_equal(flow.booklet->link_count, 1);
    assert_int_equal(flow.booklet->links[0].anchor, anchors + 1);
    assert_int_equal(flow.booklet->tags[flow.booklet->links[0].tag].kind, TAG_LINK);
    assert_int_equal(flow.booklet->tags[flow.booklet->links[0].tag - 1].kind, TAG_SPAN);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_need_starts_a_sheet_only_when_short),
        UNIT(test_paragraphs_flow_over_sheets),
        UNIT(test_feet_count_the_pages),
        UNIT(test_sections_are_bookmarked_and_kept),
        UNIT(test_entries_stand_beside_their_captions),
        UNIT(test_bullets_hang),
        UNIT(test_marks_without_a_number_are_left_out),
        UNIT(test_turned_sheets_lie_on_their_side),
        UNIT(test_sheets_move_with_what_leads_to_them),
        UNIT(test_links_that_lead_nowhere_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
