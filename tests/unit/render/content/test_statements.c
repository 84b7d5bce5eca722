/* Tests of content/statements and content/prose: notes among rows, rules that are a grid, bullets without a blank. */
#include "unit.h"

#include "render/content/content.h"
#include "render/render.h"
#include "sample.h"

static struct content content_of(void **state, const struct report *report) {
    return (struct content){*state, report, template_default(*state, diag_new(*state, TEXT("test")))};
}

static void test_notes_are_told_from_headings(void **state) {
    (void)state;
    assert_true(table_label_is_note(TEXT("1) Includes income of a leasing business sold in May")));
    assert_true(table_label_is_note(TEXT("(a) Represents period end unless otherwise noted.")));
    assert_true(table_label_is_note(TEXT("2 Two plants that were closed in 2022 are left out.")));
    assert_true(table_label_is_note(TEXT("Adjusted earnings leave out what the merger cost us.")));
    assert_false(table_label_is_note(TEXT("Current assets:")));
    assert_false(table_label_is_note(TEXT("Salaries and employee benefits, Underlying:")));
    assert_false(table_label_is_note(TEXT("(Gains) losses on investments of the group, net:")));
    assert_false(table_label_is_note(TEXT("Weighted average shares used in computing net loss per share")));
    assert_false(table_label_is_note(TEXT("2003 and the two quarters before it")));
    assert_false(table_label_is_note(TEXT("")));
}

static void test_a_note_stands_at_the_margin(void **state) {
    struct report *report = sample_report(*state);
    struct row *row = &report->statements[0].rows[0];
    row->role = ROLE_HEADING;
    row->depth = 2;
    row->label = TEXT("1) Includes restricted cash of the two subsidiaries.");
    for (int c = 0; c < report->statements[0].column_count; c++)
        row->values[c].kind = VALUE_BLANK;
    struct content content = content_of(state, report);
    struct table table = content_statement(&content, 0);
    assert_true(table.rows[0].heading && table.rows[0].note);
    assert_true(table.rows[0].indent < 0.01);
}

static int rules(const struct table *table) {
    int count = 0;
    for (int r = 0; r < table->row_count; r++)
        count += table->rows[r].rule_above;
    return count;
}

static void test_rules_of_a_grid_close_nothing(void **state) {
    struct report *report = sample_report(*state);
    struct statement *statement = &report->statements[1];
    struct content content = content_of(state, report);
    struct table before = content_statement(&content, 1);
    for (int r = 0; r < statement->row_count; r++)
        statement->rows[r].rule_above = true;
    struct table ruled = content_statement(&content, 1);
    assert_true(rules(&before) > 0);
    assert_int_equal(rules(&ruled), rules(&before));
}

static void test_a_bullet_keeps_its_distance(void **state) {
    struct report *report = sample_report(*state);
    struct release *release = &report->release;
    struct paragraph *paragraph = ARRAY_ADD((struct arena *)*state, release->paragraphs, release->paragraph_count);
    *paragraph = (struct paragraph){.kind = PARAGRAPH_FORWARD_LOOKING, .text = TEXT("\u2022The loss of a customer")};
    struct content content = content_of(state, report);
    struct entries entries = content_release(&content);
    assert_text(entries.list[entries.count - 1].words, "\u2022 The loss of a customer");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_notes_are_told_from_headings),
        UNIT(test_a_note_stands_at_the_margin),
        UNIT(test_rules_of_a_grid_close_nothing),
        UNIT(test_a_bullet_keeps_its_distance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
