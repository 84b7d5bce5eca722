/* Tests of briefing/table and its parts: where figures stand, what spans, splitting by columns and over pages. */
#include "unit.h"

#include <math.h>
#include <string.h>

#include "booklets.h"
#include "render/briefing/table.h"
#include "render/briefing/table_layout.h"
#include "render/render.h"

static struct table new_table(void **state, int columns) {
    struct table table = {.title = TEXT("Statement"), .column_count = columns};
    table.columns = arena_take_array(*state, (size_t)columns, sizeof *table.columns);
    for (int c = 0; c < columns; c++) {
        text *heads = arena_take_array(*state, 2, sizeof *heads);
        heads[0] = text_format(*state, "Span %d", c / 3);
        heads[1] = text_format(*state, "Head %d", c);
        table.columns[c] = (struct table_column){heads, 2, TEXT("")};
    }
    return table;
}

/* A row with the same figure in every column. */
static struct table_row *add_row(void **state, struct table *table, const char *label, const char *figure) {
    struct table_row *row = ARRAY_ADD((struct arena *)*state, table->rows, table->row_count);
    row->label = text_from(label);
    row->cells = arena_take_array(*state, (size_t)table->column_count, sizeof *row->cells);
    for (int c = 0; c < table->column_count; c++)
        row->cells[c].figure = text_from(figure);
    return row;
}

static void set(struct flow *flow, const struct table *table) {
    const struct table_plan *plan = table_plan(flow, table, (struct table_options){0});
    flow_turn(flow, table_turned(plan));
    table_set(flow, plan);
}

static double figure_end(const struct flow *flow, const char *figure) {
    const struct mark *mark = booklet_find(flow->booklet, figure);
    assert_non_null(mark);
    return mark->x + font_width(flow->booklet->fonts, mark->style.face, mark->style.size, figure_body(mark->text));
}

static void same_place(double a, double b) { assert_true(fabs(a - b) < 0.01); }

static void test_parentheses_and_percent_hang(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 1);
    add_row(state, &table, "a", "1,234");
    add_row(state, &table, "b", "(567)");
    add_row(state, &table, "c", "66.1%")->cells[0].group = 1;
    add_row(state, &table, "d", "\u2013");
    set(&flow, &table);
    same_place(figure_end(&flow, "1,234"), figure_end(&flow, "(567)"));
    same_place(figure_end(&flow, "1,234"), figure_end(&flow, "66.1%"));
    same_place(figure_end(&flow, "1,234"), figure_end(&flow, "\u2013"));
    const struct mark *closed = booklet_find(flow.booklet, "(567)");
    assert_true(closed->x + closed->width > figure_end(&flow, "1,234") + 1);
    assert_true(closed->x + closed->width <= flow.right + 0.01);
}

static void test_points_of_a_group_are_under_each_other(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 1);
    add_row(state, &table, "a", "12.50");
    add_row(state, &table, "b", "7");
    add_row(state, &table, "c", "9.1");
    set(&flow, &table);
    double digit = font_width(flow.booklet->fonts, FACE_REGULAR, flow.template->sizes.table, TEXT("0"));
    double point = font_width(flow.booklet->fonts, FACE_REGULAR, flow.template->sizes.table, TEXT("."));
    same_place(figure_end(&flow, "12.50"), figure_end(&flow, "7") + 2 * digit + point);
    same_place(figure_end(&flow, "12.50"), figure_end(&flow, "9.1") + digit);
}

static void test_shared_heads_are_set_once(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 6);
    add_row(state, &table, "a", "1");
    set(&flow, &table);
    assert_int_equal(booklet_count(flow.booklet, "Span 0"), 1);
    assert_int_equal(booklet_count(flow.booklet, "Span 1"), 1);
    assert_int_equal(booklet_count(flow.booklet, "Head 4"), 1);
    const struct mark *span = booklet_find(flow.booklet, "Span 1"), *leaf = booklet_find(flow.booklet, "Head 4");
    assert_true(span->y < leaf->y);
    assert_true(fabs(span->x + span->width / 2 - leaf->x - leaf->width / 2) < 25);
}

/* Dots lead to figures: "Commitments" has none. */
static void test_no_dots_lead_nowhere(void **state) {
    struct flow with = booklet_flow(*state), without = booklet_flow(*state);
    struct table table = new_table(state, 1);
    add_row(state, &table, "Cash", "735");
    set(&with, &table);
    int before = with.booklet->sheets[0].mark_count;
    struct table more = new_table(state, 1);
    add_row(state, &more, "Cash", "735");
    add_row(state, &more, "Commitments", "");
    set(&without, &more);
    assert_int_equal(without.booklet->sheets[0].mark_count, before + 1);
}

/* Where there is room, a day of four columns stands on one line. */
static void test_days_are_not_broken_without_need(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 4);
    for (int c = 0; c < 4; c++)
        ((text *)table.columns[c].heads)[1] = text_format(*state, "September\u00a030, 201%d", c);
    add_row(state, &table, "Net income", "735");
    set(&flow, &table);
    assert_int_equal(booklet_count(flow.booklet, "September\u00a030, 2013"), 1);
}

/* Where the year of one day has to go below it, those of its neighbours do, too, though they had room. */
static void test_days_side_by_side_break_alike(void **state) {
    int broken = 0;
    for (int columns = 4; columns <= 12; columns++) {
        struct flow flow = booklet_flow(*state);
        struct table table = new_table(state, columns);
        for (int c = 0; c < columns; c++)
            ((text *)table.columns[c].heads)[1] =
                c == 1 ? TEXT("September\u00a030, 2013") : text_format(*state, "May\u00a01, 20%d", 20 + c);
        add_row(state, &table, "Goodwill and purchased intangible assets, net of amortization", "(123,456)");
        const struct table_plan *plan = table_plan(&flow, &table, (struct table_options){.upright = true});
        if (plan->count > 1)
            continue;
        table_set(&flow, plan);
        int below = booklet_count(flow.booklet, "September\u00a030,");
        assert_int_equal(booklet_count(flow.booklet, "May\u00a01,"), below * (columns - 1));
        broken += below;
    }
    assert_true(broken > 0);
}

static void test_figure_stands_on_the_labels_last_line(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 6);
    add_row(state, &table,
            "Write-off (benefit) of inventory and of purchase commitments made before the year that came last", "735");
    set(&flow, &table);
    const struct mark *last = NULL;
    for (int i = 0; i < flow.booklet->sheets[0].mark_count; i++)
        if (text_has(flow.booklet->sheets[0].marks[i].text, TEXT("last")))
            last = &flow.booklet->sheets[0].marks[i];
    assert_non_null(last);
    assert_true(last->width < 250);
    same_place(last->y, booklet_find(flow.booklet, "735")->y);
}

static void test_long_tables_repeat_their_heads(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 2);
    for (int r = 0; r < 150; r++)
        add_row(state, &table, "Row", "(1,234)");
    set(&flow, &table);
    assert_true(flow.booklet->sheet_count >= 3);
    assert_int_equal(booklet_count(flow.booklet, "Head 1"), flow.booklet->sheet_count);
    assert_int_equal(booklet_count(flow.booklet, "Statement (continued)"), flow.booklet->sheet_count - 1);
    assert_int_equal(booklet_count(flow.booklet, "(1,234)"), 300);
    assert_true(booklet_is_clean(flow.booklet));
}

static void test_a_title_filed_as_continued_says_so_once(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 2);
    table.title = TEXT("Statement (Continued)");
    for (int r = 0; r < 90; r++)
        add_row(state, &table, "Row", "1");
    set(&flow, &table);
    assert_int_equal(booklet_count(flow.booklet, "Statement (Continued)"), flow.booklet->sheet_count - 1);
    assert_int_equal(booklet_count_in(flow.booklet, "(continued)"), 0);
}

/* Of a table with words in its corner, how far below its last line of heads that of the corner stands. */
static double corner_below_heads(void **state, int columns, const char *label) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, columns);
    add_row(state, &table, label, "1,234,567");
    struct table_options options = {.corner = {TEXT("EX-99.1, lines 7\u20139"), TEXT("in thousands")}};
    table_set(&flow, table_plan(&flow, &table, options));
    assert_true(booklet_is_clean(flow.booklet));
    const struct mark *scale = booklet_find(flow.booklet, "in thousands");
    assert_true(booklet_find(flow.booklet, "EX-99.1, lines 7\u20139")->y < scale->y);
    assert_int_equal(flow.booklet->tags[scale->tag].kind, TAG_CELL);
    return scale->y - booklet_find(flow.booklet, "Head 1")->y;
}

static void test_a_corner_stands_beside_the_heads(void **state) {
    same_place(corner_below_heads(state, 2, "Selling, general and administrative expenses"), 0);
    assert_true(corner_below_heads(state, 9, "") < -8);
}

/* The last rows of the first page would be a caption and a few rows of its section. */
static void test_a_section_does_not_begin_low(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 2);
    for (int r = 0; r < 70; r++)
        add_row(state, &table, r == 49 ? "Liabilities" : "Row", "1")->heading = r == 49;
    set(&flow, &table);
    assert_int_equal(flow.booklet->sheet_count, 2);
    int found = 0;
    for (int i = 0; i < flow.booklet->sheets[1].mark_count; i++)
        found += text_equal(flow.booklet->sheets[1].marks[i].text, TEXT("Liabilities"));
    assert_int_equal(found, 1);
}

static void test_headings_do_not_end_a_page(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 2);
    for (int r = 0; r < 60; r++)
        add_row(state, &table, r % 2 == 0 ? "Heading" : "Row", "1")->heading = r % 2 == 0;
    set(&flow, &table);
    assert_true(flow.booklet->sheet_count >= 2);
    const struct sheet *sheet = &flow.booklet->sheets[0];
    assert_false(text_equal(sheet->marks[sheet->mark_count - 1].text, TEXT("Heading")));
}

/* "Basic" and "Diluted" below a heading stay on one side of a page's end. */
static void test_two_rows_of_a_section_stay_together(void **state) {
    for (int rows = 40; rows < 60; rows++) {
        struct flow flow = booklet_flow(*state);
        struct table table = new_table(state, 2);
        for (int r = 0; r < rows; r++)
            add_row(state, &table, "Row", "1");
        for (int r = 0; r < 12; r++)
            add_row(state, &table,
                    r % 3 == 0   ? "Heading"
                    : r % 3 == 1 ? "Basic"
                                 : "Diluted",
                    "1")
                ->heading = r % 3 == 0;
        set(&flow, &table);
        int basic = 0, diluted = 0;
        for (int i = 0; i < flow.booklet->sheets[0].mark_count; i++) {
            basic += text_equal(flow.booklet->sheets[0].marks[i].text, TEXT("Basic"));
            diluted += text_equal(flow.booklet->sheets[0].marks[i].text, TEXT("Diluted"));
        }
        assert_int_equal(basic, diluted);
    }
}

static void test_wide_tables_shrink_then_split(void **state) {
    for (int columns = 1; columns <= 24; columns += 1) {
        struct flow flow = booklet_flow(*state);
        struct table table = new_table(state, columns);
        for (int r = 0; r < 12; r++)
            add_row(state, &table, "Goodwill and purchased intangible assets, net of amortization", "(1,234,567)");
        set(&flow, &table);
        assert_true(booklet_is_clean(flow.booklet));
        assert_int_equal(booklet_count(flow.booklet, "(1,234,567)"), 12 * columns);
        const struct table_plan *plan = table_plan(&flow, &table, (struct table_options){0});
        assert_int_equal(plan->parts[plan->count - 1].first + plan->parts[plan->count - 1].count, columns);
        assert_true(plan->parts[0].size >= flow.template->sizes.table_least - 0.01);
        assert_true(plan->count == 1 || plan->parts[plan->count - 1].count > 1);
    }
}

static void test_a_sentence_for_a_head_stays_on_the_page(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 3);
    text *head = arena_take(*state, sizeof *head);
    struct buffer words = BUFFER_EMPTY;
    for (int i = 0; i < 40; i++)
        buffer_string(&words, "words of a sentence ");
    *head = text_copy(*state, buffer_view(&words));
    buffer_free(&words);
    table.columns[1] = (struct table_column){head, 1, TEXT("")};
    add_row(state, &table, "Revenue", "1,234");
    set(&flow, &table);
    assert_true(booklet_is_clean(flow.booklet));
}

static void test_splits_between_spans(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 18);
    add_row(state, &table, "Goodwill and purchased intangible assets, net", "(123,456,789)");
    const struct table_plan *plan = table_plan(&flow, &table, (struct table_options){0});
    assert_true(plan->count > 1);
    for (int i = 0; i < plan->count; i++)
        assert_int_equal(plan->parts[i].first % 3, 0);
}

/* One head above all, one above each three: the cut is where the inner one ends. */
static void test_splits_between_inner_spans(void **state) {
    for (int columns = 12; columns <= 24; columns += 3) {
        struct flow flow = booklet_flow(*state);
        struct table table = new_table(state, columns);
        for (int c = 0; c < columns; c++) {
            text *heads = arena_take_array(*state, 3, sizeof *heads);
            heads[0] = TEXT("Trends");
            heads[1] = table.columns[c].heads[0];
            heads[2] = table.columns[c].heads[1];
            table.columns[c] = (struct table_column){heads, 3, TEXT("")};
        }
        add_row(state, &table, "Goodwill and purchased intangible assets, net", "(123,456,789)");
        const struct table_plan *plan = table_plan(&flow, &table, (struct table_options){0});
        assert_true(plan->count > 1);
        for (int i = 0; i < plan->count; i++)
            assert_int_equal(plan->parts[i].first % 3, 0);
    }
}

static void test_turns_before_it_splits(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 9);
    add_row(state, &table, "Goodwill and purchased intangible assets, net", "(123,456,789)");
    assert_false(table_turned(table_plan(&flow, &table, (struct table_options){0}))); /* not for one row */
    for (int r = 0; r < 20; r++)
        add_row(state, &table, "Row", "(123,456,789)");
    assert_true(table_turned(table_plan(&flow, &table, (struct table_options){0})));
    flow_section(&flow, TEXT("Section"), 0);
    set(&flow, &table);
    assert_int_equal(flow.booklet->sheet_count, 2); /* on the first is already something */
    assert_true(flow.booklet->sheets[1].width > flow.booklet->sheets[1].height);
    const struct table_plan *upright = table_plan(&flow, &table, (struct table_options){.upright = true});
    assert_false(table_turned(upright));
    assert_true(upright->count > 1);
}

static void test_parts_leave_out_rows_that_say_nothing_there(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 24);
    add_row(state, &table, "Everywhere", "(123,456,789)");
    struct table_row *first = add_row(state, &table, "In the first columns", "(123,456,789)");
    for (int c = 3; c < 24; c++)
        first->cells[c].figure = TEXT("");
    set(&flow, &table);
    assert_true(booklet_count(flow.booklet, "Everywhere") > 1);
    assert_int_equal(booklet_count(flow.booklet, "In the first columns"), 1);
}

static void test_no_page_begins_with_a_total_or_holds_a_row(void **state) {
    for (int rows = 40; rows < 70; rows++) {
        struct flow flow = booklet_flow(*state);
        struct table table = new_table(state, 2);
        for (int r = 0; r < rows; r++)
            add_row(state, &table, "Row", "1");
        add_row(state, &table, "Total", "1")->rule_above = true;
        set(&flow, &table);
        int last = flow.booklet->sheet_count - 1, found = 0;
        for (int i = 0; i < flow.booklet->sheets[last].mark_count; i++)
            found += text_equal(flow.booklet->sheets[last].marks[i].text, TEXT("Row"));
        assert_true(last == 0 || found >= 3);
    }
}

static const struct table_part *only_part(const struct flow *flow, const struct table *table) {
    const struct table_plan *plan = table_plan(flow, table, (struct table_options){0});
    assert_int_equal(plan->count, 1);
    return &plan->parts[0];
}

/* Days stand on one line where there is room, a long label beside small figures, too; dots lead to a page number. */
static void test_columns_give_room_to_heads_and_labels(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table days = new_table(state, 4);
    text heads[] = {TEXT("Latest"), TEXT("December 31, 2019")}, page[] = {TEXT("Page")};
    for (int c = 0; c < 4; c++)
        days.columns[c].heads = heads;
    add_row(state, &days, "Total revenues", "298,504");
    const struct table_part *part = only_part(&flow, &days);
    double wide = font_width(flow.booklet->fonts, FACE_SEMIBOLD, part->size * 0.92, TEXT("December 31, 2019"));
    assert_true(part->places[1].right - part->places[1].left >= wide - 0.01);

    struct table proof = new_table(state, 3);
    struct table_row *row =
        add_row(state, &proof, "Quarterly supplemental data and reconciliation of non-GAAP measures", "57");
    part = only_part(&flow, &proof);
    wide = font_width(flow.booklet->fonts, FACE_REGULAR, part->size, row->label);
    assert_true(part->label_width >= wide - 0.01 && wide > 0.5 * flow_width(&flow));

    struct table contents = new_table(state, 1);
    contents.columns[0] = (struct table_column){page, 1, TEXT("")};
    add_row(state, &contents, "Sources", "9");
    part = only_part(&flow, &contents);
    assert_true(part->places[0].right - part->places[0].left < part->size * 4);
}

static void test_rules_follow_the_figures(void **state) {
    struct flow flow = booklet_flow(*state);
    struct table table = new_table(state, 2);
    struct table_row *row = add_row(state, &table, "Total", "1");
    row->rule_above = row->double_below = true;
    row->cells[1].figure = TEXT("");
    int before = 0, after = 0;
    struct table plain = new_table(state, 2);
    add_row(state, &plain, "Total", "1");
    set(&flow, &plain);
    before = flow.booklet->sheets[0].mark_count;
    set(&flow, &table);
    after = flow.booklet->sheets[0].mark_count - before;
    assert_int_equal(after, before + 3 - 1); /* three rules under one figure more, one figure less */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_parentheses_and_percent_hang),
        UNIT(test_points_of_a_group_are_under_each_other),
        UNIT(test_shared_heads_are_set_once),
        UNIT(test_no_dots_lead_nowhere),
        UNIT(test_days_are_not_broken_without_need),
        UNIT(test_days_side_by_side_break_alike),
        UNIT(test_two_rows_of_a_section_stay_together),
        UNIT(test_figure_stands_on_the_labels_last_line),
        UNIT(test_long_tables_repeat_their_heads),
        UNIT(test_headings_do_not_end_a_page),
        UNIT(test_a_corner_stands_beside_the_heads),
        UNIT(test_a_section_does_not_begin_low),
        UNIT(test_wide_tables_shrink_then_split),
        UNIT(test_a_sentence_for_a_head_stays_on_the_page),
        UNIT(test_splits_between_spans),
        UNIT(test_splits_between_inner_spans),
        UNIT(test_a_title_filed_as_continued_says_so_once),
        UNIT(test_columns_give_room_to_heads_and_labels),
        UNIT(test_rules_follow_the_figures),
        UNIT(test_turns_before_it_splits),
        UNIT(test_parts_leave_out_rows_that_say_nothing_there),
        UNIT(test_no_page_begins_with_a_total_or_holds_a_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
