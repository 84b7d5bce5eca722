/* Tests of render/template: the default, overriding it, and that nothing unknown or out of range passes. */
#include "unit.h"

#include "render/contrast.h"
#include "render/render.h"
#include "render/template.h"

static struct diag *sink(void **state) { return diag_new(*state, TEXT("house.yaml")); }

static const struct template *parse(void **state, const char *yaml, struct diag *diag) {
    return template_parse(*state, text_from(yaml), diag);
}

/* `yaml` is refused with one message, at that line and column, that holds `words`. */
static void refused(void **state, const char *yaml, uint32_t line, uint32_t column, const char *words) {
    struct diag *diag = sink(state);
    assert_null(parse(state, yaml, diag));
    assert_int_equal(diag->count, 1);
    assert_int_equal(diag->entries[0].code, DIAG_TEMPLATE_INVALID);
    if (text_find(diag->entries[0].message, text_from(words)) == text_npos)
        print_error("message: %.*s\n", TEXT_ARG(diag->entries[0].message));
    assert_int_equal(diag->entries[0].at.line, line);
    assert_int_equal(diag->entries[0].at.column, column);
    assert_true(text_find(diag->entries[0].message, text_from(words)) != text_npos);
}

static void test_default_is_complete(void **state) {
    struct diag *diag = sink(state);
    const struct template *template = template_default(*state, diag);
    assert_non_null(template);
    assert_int_equal(diag->count, 0);
    assert_true(template->page.width == 612 && template->page.height == 792);
    assert_int_equal(template->section_count, SECTION_COUNT);
    assert_int_equal(template->headline_count, 5);
    assert_int_equal(template->headline[4].count, 3);
    assert_int_equal(template->headline[4].concepts[0], CONCEPT_EPS_DILUTED);
#define SIZE(name, key, least, most) assert_true(template->sizes.name >= least && template->sizes.name <= most);
#include "render/template.def"
#undef SIZE
#define WORD(name, key) assert_true(template->words.name.len > 0);
#include "render/template.def"
#undef WORD
#define COLOUR(name) assert_true(template->colours.name != 0);
#include "render/template.def"
#undef COLOUR
}

static void test_what_is_left_out_is_the_defaults(void **state) {
    struct diag *diag = sink(state);
    const struct template *template = parse(state,
                                            "page: {size: a4}\ncolours: {accent: \"#005f7F\"}\nsections: [sources]\n"
                                            "headline: [assets | cash]\nnumbers: {negative: minus}\n",
                                            diag);
    const struct template *usual = template_default(*state, diag);
    assert_non_null(template);
    assert_int_equal(diag->count, 0);
    assert_true(template->page.width > 595 && template->page.width < 596);
    assert_int_equal(template->colours.accent, 0x005F7F);
    assert_int_equal(template->colours.ink, usual->colours.ink);
    assert_int_equal(template->section_count, 1);
    assert_int_equal(template->sections[0], SECTION_SOURCES);
    assert_int_equal(template->headline_count, 1);
    assert_int_equal(template->headline[0].concepts[1], CONCEPT_CASH);
    assert_int_equal(template->numbers.negative, NEGATIVE_MINUS);
    assert_true(template->sizes.table == usual->sizes.table);
    assert_true(text_equal(template->words.sources, usual->words.sources));
}

static void test_nothing_at_all_is_the_default(void **state) {
    struct diag *diag = sink(state);
    assert_non_null(parse(state, "", diag));
    assert_non_null(parse(state, "# a remark\n", diag));
    assert_int_equal(diag->count, 0);
}

static void test_unknown_keys(void **state) {
    refused(state, "page:\n  size: a4\nfoo: 3\n", 3, 1, "foo");
    refused(state, "page:\n  size: a4\n  margin: 12\n", 3, 3, "margin");
    refused(state, "fonts:\n  sizes:\n    tiny: 3\n", 3, 5, "tiny");
}

static void test_values_out_of_range(void **state) {
    refused(state, "page:\n  margin-top: 0\n", 2, 3, "between 18 and 180");
    refused(state, "page:\n  margin-top: 181\n", 2, 3, "between");
    refused(state, "page:\n  margin-top: nan\n", 2, 3, "between");
    refused(state, "page:\n  margin-top: -20\n", 2, 3, "between");
    refused(state, "fonts:\n  sizes:\n    body: 14.5\n", 3, 5, "between 6 and 14");
    refused(state, "fonts:\n  sizes:\n    table: 6\n    table-least: 7\n", 4, 5, "greater");
}

static void test_values_of_the_wrong_kind(void **state) {
    refused(state, "page:\n  margin-top: wide\n", 2, 3, "wide");
    refused(state, "page:\n  size: a5\n", 2, 3, "a5");
    refused(state, "page: 3\n", 1, 1, "MAPPING");
    refused(state, "colours:\n  ink: red\n", 2, 3, "colour");
    refused(state, "colours:\n  ink: \"#12345g\"\n", 2, 3, "colour");
    refused(state, "words:\n  page: \"  \"\n", 2, 3, "empty");
    refused(state, "just words\n", 1, 1, "");
}

static void test_lists(void **state) {
    refused(state, "sections:\n  - sources\n  - index\n", 3, 5, "index");
    refused(state, "sections:\n  - sources\n  - sources\n", 3, 5, "before");
    refused(state, "headline:\n  - revenue\n  - happiness\n", 3, 5, "concept");
    refused(state, "headline:\n  - cash | cash | cash | cash | cash\n", 2, 5, "four");
}

static void test_yaml_that_is_none(void **state) {
    refused(state, "page: [1,\n", 2, 1, "");
    refused(state, "page:\n  size: a4\n  size: a4\n", 3, 3, "already");
    refused(state, "page:\n  size: a4\n---\npage:\n  size: a4\n", 3, 1, "second document");
    refused(state, "words: &w\n  page: x\npage: *w\n", 3, 7, "aliases");
    refused(state, "a: [[[[[[[[[[[[1]]]]]]]]]]]]\n", 1, 11, "deeply");
}

static void test_documents_and_sheets(void **state) {
    struct diag *diag = sink(state);
    const struct template *usual = template_default(*state, diag);
    const struct template *house = parse(state, "documents: [csv]\nsheets: [source, statements, checks]\n", diag);
    assert_true(template_makes(usual, "pdf") && template_makes(usual, "json") && !template_makes(usual, "html"));
    assert_true(template_makes(house, "csv") && !template_makes(house, "pdf"));
    assert_int_equal(house->sheet_count, 3);
    assert_int_equal(house->sheets[0], SHEET_SOURCE);
    assert_int_equal(usual->sheet_count, SHEET_COUNT);
    refused(state, "sheets: [source, checks]", 1, 1, "statements, checks and source");
    refused(state, "documents: [pdf, xlsx, pdf]", 1, 24, "given before");
}

static void test_colours_must_be_seen(void **state) {
    assert_true(colour_contrast(0x000000, 0xFFFFFF) > 20.99 && colour_contrast(0xFFFFFF, 0x000000) < 21.01);
    assert_true(colour_contrast(0x123456, 0x123456) == 1);
    assert_true(colour_contrast(0x767676, 0xFFFFFF) > 4.5 && colour_contrast(0x777777, 0xFFFFFF) < 4.5);
    refused(state, "colours: {warning: \"#ff9999\"}", 1, 11, "contrast of 2.0:1 on white; it needs 4.5:1");
    refused(state, "colours: {increase: \"#aaddaa\"}", 1, 11, "it needs 3.0:1");
    refused(state, "colours: {ink: \"#6b6b6b\", tint: \"#bbbbbb\", muted: \"#222222\", accent: \"#111111\"}", 1, 11,
            "on colours.tint");
}

static void test_bundled(void **state) {
    struct diag *diag = sink(state);
    struct buffer list = BUFFER_EMPTY;
    assert_non_null(template_parse(*state, template_bundled(TEXT("board")), diag));
    assert_true(template_bundled(TEXT("page")).len == 0);
    assert_true(template_bundled(TEXT("board.yaml")).len == 0);
    template_list(&list);
    assert_true(text_find(buffer_view(&list), TEXT("\ncompact    two pages")) != text_npos);
    buffer_free(&list);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_default_is_complete),
        UNIT(test_documents_and_sheets),
        UNIT(test_colours_must_be_seen),
        UNIT(test_bundled),
        UNIT(test_what_is_left_out_is_the_defaults),
        UNIT(test_nothing_at_all_is_the_default),
        UNIT(test_unknown_keys),
        UNIT(test_values_out_of_range),
        UNIT(test_values_of_the_wrong_kind),
        UNIT(test_lists),
        UNIT(test_yaml_that_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
