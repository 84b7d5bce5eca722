/*
 * Which lines make a label, and how they are joined.
 */
#include "recognize/statement/label.h"

#include "unit.h"

static const struct label_style plain = {.width = 40, .hang = 0};
static const struct label_style hanging = {.width = 20, .hang = 1};
static const struct label_style lower = {.width = 40, .lower = true};

static bool continues(const struct label_style *style, const char *above, int above_indent, const char *below,
                      int below_indent) {
    struct label_line first = {.text = text_from(above), .indent = above_indent};
    struct label_line next = {.text = text_from(below), .indent = below_indent};
    return label_continues(style, first.text, &first, &first, &next);
}

static void wraps_go_on(void **state) {
    (void)state;
    assert_true(continues(&plain, "Weighted average shares used in", 0, "computing net loss per share", 0));
    assert_true(continues(&plain, "Prepaid expenses and", 0, "Other Assets", 0));
    assert_true(continues(&hanging, "General and adminis-", 0, "trative", 1));
    assert_true(continues(&hanging, "Write-off (benefit", 0, "Net of Taxes)", 1));
    assert_true(continues(&hanging, "TOTAL SOFTWARE", 0, "REVENUES", 1));
    assert_true(continues(&plain, "Net loss per share -", 0, "basic", 0));
    assert_true(continues(&plain, "Common stock, $.01 par value:", 0, "100,000 shares authorized", 0));
    assert_true(continues(&plain, "Accumulated depreciation of", 0, "$22,245", 0));
}

static void captions_do_not(void **state) {
    (void)state;
    assert_false(continues(&plain, "Operating expenses:", 0, "research and development", 0));
    assert_false(continues(&plain, "REVENUES", 0, "Products", 0));
    assert_false(continues(&plain, "Current assets", 0, "Cash", 4));
    assert_false(continues(&plain, "Net loss per share", 0, "basic", 2));
    assert_false(continues(&plain, "Convertible preferred stock:", 0, "Series A: 100 shares designated", 0));
    assert_false(continues(&hanging, "Interest expense", 1, "Total", 0));
}

/* With wraps that hang as far as items stand in, room for the whole next line tells a caption. */
static void a_line_with_room_for_the_next_was_not_broken(void **state) {
    (void)state;
    static const struct label_style wide = {.width = 40, .hang = 2};
    assert_false(continues(&wide, "Finance receivables", 0, "Retail", 2));
    assert_true(continues(&wide, "Finance receivables of the group,", 0, "Retail Customers", 2));
    assert_true(continues(&wide, "Income Before Restructuring Charges", 0, "And Taxes", 2));
    assert_true(continues(&wide, "Common shares issued at", 0, "March 31", 2));
}

static void sections_of_a_cash_flow_are_captions(void **state) {
    (void)state;
    static const struct label_style narrow = {.width = 42, .hang = 2};
    assert_false(continues(&narrow, "Cash flows from financing activities", 0, "Cash dividends", 2));
    assert_true(continues(&narrow, "Cash flows from financing activities", 0, "of continuing operations", 2));
}

static void gaps_and_whole_labels_end_it(void **state) {
    (void)state;
    struct label_line first = {.text = TEXT("Prepaid expenses")};
    struct label_line next = {.text = TEXT("less reserves"), .blank_before = true};
    assert_false(label_continues(&plain, first.text, &first, &first, &next));
    next.blank_before = false;
    assert_true(label_continues(&plain, first.text, &first, &first, &next));
    next.whole = true;
    assert_false(label_continues(&plain, first.text, &first, &first, &next));
}

/* Cells of markup hold labels whole, but for what begins in small letters below a line that no colon ends. */
static void a_caption_in_two_cells_is_one(void **state) {
    (void)state;
    struct label_line first = {TEXT("Adjustments to reconcile net income to net cash"), .whole = true};
    struct label_line next = {TEXT("provided by operating activities:"), .whole = true};
    assert_true(label_continues(&plain, first.text, &first, &first, &next));
    next.text = TEXT("provided by operating activities");
    assert_true(label_continues(&plain, first.text, &first, &first, &next));
    assert_false(label_continues(&lower, first.text, &first, &first, &next));
    next.text = TEXT("basic:");
    assert_false(label_continues(&plain, first.text, &first, &first, &next));
}

static void asides_are_of_the_caption_above(void **state) {
    (void)state;
    struct label_line first = {.text = TEXT("Free Cash Flow"), .indent = 96, .rule_before = true};
    struct label_line next = {.text = TEXT("(In thousands)"), .indent = 96, .blank_before = true, .rule_before = true};
    assert_true(label_continues(&plain, first.text, &first, &first, &next));
    next.text = TEXT("(unaudited)");
    assert_true(label_continues(&plain, first.text, &first, &first, &next));
    next.text = TEXT("(Gain) on sales");
    assert_false(label_continues(&plain, first.text, &first, &first, &next));
}

static void lines_below_amounts(void **state) {
    (void)state;
    struct label_line next = {.text = TEXT("securities"), .indent = 1};
    assert_true(label_trails(&plain, TEXT("Cash and marketable"), &next));
    next.text = TEXT("Inventories");
    assert_false(label_trails(&plain, TEXT("Parent Company and Other"), &next));
    assert_true(label_trails(&plain, TEXT("Cash and"), &next));
    next.text = TEXT("basic");
    assert_false(label_trails(&plain, TEXT("Net loss"), &next));
}

static void style_is_measured(void **state) {
    (void)state;
    const struct label_line lines[] = {
        {.text = TEXT("Revenues")},
        {.text = TEXT("Cost of")},
        {.text = TEXT("goods sold, all kinds"), .indent = 2},
        {.text = TEXT("Total")},
    };
    const bool beside[] = {true, false, true, true, false};
    struct label_style style = label_style_of(lines, beside, 4);
    assert_int_equal(style.width, 23);
    assert_int_equal(style.hang, 2);
    assert_false(style.lower);
}

static void wraps_of_capitals_hang_where_an_and_leads_them(void **state) {
    (void)state;
    const struct label_line lines[] = {
        {.text = TEXT("SELLING, GENERAL &")},
        {.text = TEXT("ADMINISTRATIVE EXPENSES"), .indent = 4},
        {.text = TEXT("RESTRUCTURING AND INTEGRATION")},
        {.text = TEXT("EXPENSES"), .indent = 4},
    };
    const bool beside[] = {false, true, false, true};
    struct label_style style = label_style_of(lines, beside, 4);
    assert_int_equal(style.hang, 4);
    assert_true(label_continues(&style, lines[2].text, &lines[2], &lines[2], &lines[3]));
}

static void rows_that_stand_as_far_in_are_of_a_caption(void **state) {
    (void)state;
    const struct label_style hanging = {.width = 20, .hang = 2};
    struct label_line first = {.text = TEXT("Interest instruments")};
    struct label_line next = {.text = TEXT("Swaps"), .indent = 2};
    assert_true(label_continues(&hanging, first.text, &first, &first, &next));
    next.twinned = true;
    assert_false(label_continues(&hanging, first.text, &first, &first, &next));
    next.text = TEXT("and collars");
    assert_true(label_continues(&hanging, first.text, &first, &first, &next));
}

static void joins(void **state) {
    assert_text(label_join(*state, NULL, TEXT("General and adminis-"), TEXT("trative")), "General and administrative");
    assert_text(label_join(*state, NULL, TEXT("Long-"), TEXT("term debt")), "Long-term debt");
    assert_text(label_join(*state, NULL, TEXT("Right-of-"), TEXT("use assets")), "Right-of-use assets");
    assert_text(label_join(*state, NULL, TEXT("Total stock-"), TEXT("holders' equity")), "Total stockholders' equity");
    assert_text(label_join(*state, NULL, TEXT("LEASE LIABILI-"), TEXT("TIES")), "LEASE LIABILITIES");
    assert_text(label_join(*state, NULL, TEXT("Net loss"), TEXT("per share")), "Net loss per share");
    assert_text(label_join(*state, NULL, TEXT("Net loss -"), TEXT("basic")), "Net loss - basic");
}

/* The document's own spelling decides before any list does; asked often, it is indexed, and says the same. */
static void the_document_settles_hyphens(void **state) {
    struct line lines[] = {{TEXT("a Co-Payment is due"), 0}, {TEXT("coordination"), 20}};
    struct layout layout = {.lines = lines, .line_count = 2};
    struct printed_words *printed = printed_words_of(*state, &layout);
    for (int i = 0; i < 10; i++) {
        assert_text(label_join(*state, printed, TEXT("Pay-"), TEXT("ment")), "Payment");
        assert_text(label_join(*state, printed, TEXT("co-"), TEXT("payment")), "co-payment");
        assert_text(label_join(*state, printed, TEXT("co-"), TEXT("ordination")), "coordination");
    }
}

static void marks_come_off(void **state) {
    text marks = {NULL, 0};
    assert_text(label_take_marks(*state, TEXT("Total revenues (3) (4)"), &marks), "Total revenues");
    assert_text(marks, "3 4");
    marks = (text){NULL, 0};
    assert_text(label_take_marks(*state, TEXT("Costs (a), (b)"), &marks), "Costs");
    assert_text(marks, "a b");
    marks = (text){NULL, 0};
    assert_text(label_take_marks(*state, TEXT("Operating expenses (1):"), &marks), "Operating expenses:");
    assert_text(marks, "1");
    marks = (text){NULL, 0};
    assert_text(label_take_marks(*state, TEXT("Earnings (loss) :"), &marks), "Earnings (loss) :");
    assert_text(marks, "");
    assert_text(label_take_marks(*state, TEXT("Free cash flow*"), &marks), "Free cash flow");
    assert_text(marks, "*");
    marks = (text){NULL, 0};
    assert_text(label_take_marks(*state, TEXT("Amortization (benefit)"), &marks), "Amortization (benefit)");
    assert_text(label_take_marks(*state, TEXT("Item(s)"), &marks), "Item(s)");
    assert_int_equal(marks.len, 0);
}

static void marks_at_the_head_of_a_line(void **state) {
    (void)state;
    text mark;
    assert_int_equal(label_leading_mark(TEXT("  (A) These figures"), &mark), 5);
    assert_text(mark, "A");
    assert_int_equal(label_leading_mark(TEXT("(12) These"), &mark), 4);
    assert_text(mark, "12");
    assert_int_equal(label_leading_mark(TEXT("** Restated figures"), &mark), 2);
    assert_text(mark, "**");
    assert_int_equal(label_leading_mark(TEXT("(Loss) income"), &mark), 0);
    assert_int_equal(label_leading_mark(TEXT("(A)"), &mark), 0);
    assert_int_equal(label_leading_mark(TEXT("Net loss"), &mark), 0);
}

/* "Per share -" above "basic" and "diluted" is a caption of both; above "basic" alone it is its label's beginning. */
static void pairs_are_labels_of_their_own(void **state) {
    (void)state;
    struct label_line first = {.text = TEXT("Net loss per share -")};
    struct label_line next = {.text = TEXT("basic"), .indent = 1};
    assert_true(label_continues(&hanging, first.text, &first, &first, &next));
    next.paired = true;
    assert_false(label_continues(&hanging, first.text, &first, &first, &next));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(wraps_go_on),
        UNIT(captions_do_not),
        UNIT(a_line_with_room_for_the_next_was_not_broken),
        UNIT(sections_of_a_cash_flow_are_captions),
        UNIT(gaps_and_whole_labels_end_it),
        UNIT(a_caption_in_two_cells_is_one),
        UNIT(asides_are_of_the_caption_above),
        UNIT(lines_below_amounts),
        UNIT(style_is_measured),
        UNIT(rows_that_stand_as_far_in_are_of_a_caption),
        UNIT(wraps_of_capitals_hang_where_an_and_leads_them),
        UNIT(joins),
        UNIT(the_document_settles_hyphens),
        UNIT(marks_come_off),
        UNIT(marks_at_the_head_of_a_line),
        UNIT(pairs_are_labels_of_their_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
