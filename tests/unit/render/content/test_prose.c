/* Tests of content/prose: which paragraphs of the release are quoted, once, whole and together. */
#include "unit.h"

#include "render/content/content.h"
#include "render/render.h"
#include "sample.h"

static void add(struct arena *arena, struct report *report, enum paragraph_kind kind, const char *words) {
    *ARRAY_ADD(arena, report->release.paragraphs, report->release.paragraph_count) =
        (struct paragraph){.kind = kind, .text = text_from(words)};
}

static struct entries quoted(struct arena *arena, struct report *report) {
    struct content content = {arena, report, template_default(arena, diag_new(arena, TEXT("test")))};
    return content_release(&content);
}

static struct report *bare_report(struct arena *arena) {
    struct report *report = sample_report(arena);
    report->release.paragraphs = NULL;
    report->release.paragraph_count = 0;
    return report;
}

static void test_each_kind_stands_together(void **state) {
    struct report *report = bare_report(*state);
    add(*state, report, PARAGRAPH_NON_GAAP, "Measures exclude charges.");
    add(*state, report, PARAGRAPH_FORWARD_LOOKING, "Results may differ.");
    add(*state, report, PARAGRAPH_NON_GAAP, "\u2022 ");
    add(*state, report, PARAGRAPH_NON_GAAP, "Margin is their share of revenue.");
    struct entries entries = quoted(*state, report);
    assert_int_equal(entries.count, 3);
    assert_text(entries.list[1].words, "Margin is their share of revenue.");
    assert_int_equal(entries.list[1].caption.len, 0);
    assert_text(entries.list[2].caption, "Forward-looking statements");
}

static void test_a_page_tears_no_paragraph(void **state) {
    struct report *report = bare_report(*state);
    add(*state, report, PARAGRAPH_FORWARD_LOOKING, "Results may differ from those in any");
    add(*state, report, PARAGRAPH_FORWARD_LOOKING, "forward-looking statement.");
    add(*state, report, PARAGRAPH_FORWARD_LOOKING, "eBay bears risks.");
    struct entries entries = quoted(*state, report);
    assert_int_equal(entries.count, 2);
    assert_text(entries.list[0].words, "Results may differ from those in any forward-looking statement.");
}

static void test_a_note_below_its_table_is_not_quoted_again(void **state) {
    struct report *report = bare_report(*state);
    struct statement *statement = &report->statements[0];
    add(*state, report, PARAGRAPH_NON_GAAP, "* Measures exclude charges.");
    report->release.paragraphs[0].origin = statement->origin;
    assert_int_equal(quoted(*state, report).count, 1);
    *ARRAY_ADD((struct arena *)*state, statement->notes, statement->note_count) =
        (struct note){.mark = TEXT("*"), .text = TEXT("Measures exclude charges."), .origin = statement->origin};
    assert_int_equal(quoted(*state, report).count, 0);
}

/* What a document shows is explained, and nothing else. */
static void test_notes_explain_what_is_there(void **state) {
    struct report *report = sample_report(*state);
    struct content content = {*state, report, template_default(*state, diag_new(*state, TEXT("test")))};
    report->finding_count = 0;
    struct entries notes = content_notes(&content);
    assert_int_equal(notes.count, 3);
    assert_text(notes.list[2].caption, "Non-GAAP");
    report->reconciliation_count = 0;
    for (int s = 0; s < report->statement_count; s++)
        report->statements[s].column_count = report->statements[s].row_count = 0;
    assert_int_equal(content_notes(&content).count, 2);
}

static void test_an_address_is_parted_once(void **state) {
    struct report *report = sample_report(*state);
    struct content content = {*state, report, template_default(*state, diag_new(*state, TEXT("test")))};
    report->filing.address[0].text = TEXT("6601 Lyons Road, Suite C-12,");
    struct entries entries = content_filing(&content);
    for (int i = 0; i < entries.count; i++)
        assert_false(text_has(entries.list[i].words, TEXT(",,")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_each_kind_stands_together),
        UNIT(test_a_page_tears_no_paragraph),
        UNIT(test_notes_explain_what_is_there),
        UNIT(test_an_address_is_parted_once),
        UNIT(test_a_note_below_its_table_is_not_quoted_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
