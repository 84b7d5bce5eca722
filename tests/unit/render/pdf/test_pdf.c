/* Tests of render/pdf: a PDF comes out, the same each time, with its fonts in it; what the font lacks is told. */
#include "unit.h"

#include <string.h>
#include <zlib.h>

#include "render/pdf/pdf.h"
#include "sample.h"

static struct buffer render(void **state, const struct report *report, struct diag *diag) {
    struct buffer out = BUFFER_EMPTY;
    assert_true(pdf_render(*state, report, template_default(*state, diag), &out, diag));
    return out;
}

static int count(const struct buffer *pdf, const char *words) {
    int found = 0;
    text rest = buffer_view(pdf);
    for (size_t at; (at = text_find(rest, text_from(words))) != text_npos; found++)
        rest = text_skip(rest, at + 1);
    return found;
}

static void test_is_a_pdf_with_embedded_fonts(void **state) {
    struct diag *diag = diag_new(*state, TEXT("test"));
    struct buffer pdf = render(state, sample_report(*state), diag);
    assert_int_equal(diag->count, 0);
    assert_memory_equal(pdf.ptr, "%PDF-1.", 7);
    assert_int_equal(count(&pdf, "/FontFile2"), 2);
    assert_int_equal(count(&pdf, "/WinAnsiEncoding"), 2);
    assert_int_equal(count(&pdf, "/CreationDate(D:20030409000000+00"), 1);
    assert_int_equal(count(&pdf, "/PageMode/UseOutlines"), 1);
    assert_true(count(&pdf, "/Title(") > 5);
    assert_int_equal(count(&pdf, "/MediaBox"), 1);
    assert_int_equal(count(&pdf, "/Resources"), 1);
    buffer_free(&pdf);
}

/* What PDF/A-1b and assistive programs ask for; `make test-documents` has it validated by another program. */
static void test_is_tagged_and_archival(void **state) {
    struct diag *diag = diag_new(*state, TEXT("test"));
    struct buffer pdf = render(state, sample_report(*state), diag);
    assert_int_equal(count(&pdf, "%PDF-1.4"), 1);
    assert_int_equal(count(&pdf, "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"), 1);
    assert_int_equal(count(&pdf, "/GTS_PDFA1"), 1);
    assert_int_equal(count(&pdf, "/Marked true"), 1);
    assert_int_equal(count(&pdf, "/Lang(en-US)"), 1);
    assert_int_equal(count(&pdf, "/Type/StructTreeRoot"), 1);
    assert_true(count(&pdf, "/S/Table/") >= 3);
    assert_true(count(&pdf, "/S/TH/") > 20);
    assert_int_equal(count(&pdf, "/Subtype/Link"), count(&pdf, "/Border[0 0 0]/F 4"));
    buffer_free(&pdf);
}

/* The stream of the first object that holds `key`, inflated into `bytes`; how many they are. */
static size_t stream_of(text pdf, text key, Bytef *bytes, size_t room) {
    uLongf inflated = (uLongf)room;
    text rest = text_skip(pdf, text_find(pdf, key));
    rest = text_skip(rest, text_find(rest, TEXT("stream\r\n")) + strlen("stream\r\n"));
    text stream = text_slice(rest, 0, text_find(rest, TEXT("\nendstream")));
    assert_int_equal(uncompress(bytes, &inflated, (const Bytef *)stream.ptr, (uLong)stream.len), Z_OK);
    return inflated;
}

/* A tile's cell holds words and behind them the linked figure. */
static void test_words_and_links_share_a_cell(void **state) {
    struct diag *diag = diag_new(*state, TEXT("test"));
    struct buffer pdf = render(state, sample_report(*state), diag);
    text cell = text_skip(buffer_view(&pdf), text_find(buffer_view(&pdf), TEXT("/S/TD/P ")));
    text kids = text_slice(cell, text_find(cell, TEXT("/K[")) + 3, text_find_byte(cell, ']'));
    size_t link = text_find(kids, TEXT(" 0 R"));
    assert_true(text_find_byte(cell, ']') < text_find(cell, TEXT("endobj")));
    assert_true(link != text_npos && text_find_byte(kids, ' ') < link);
    assert_true(is_digit(kids.ptr[0]));
    buffer_free(&pdf);
}

/* Lines of a paragraph are parted by a blank that is nowhere seen, but for those that part a word. */
static void test_words_end_at_the_ends_of_lines(void **state) {
    static Bytef page[1 << 16];
    struct diag *diag = diag_new(*state, TEXT("test"));
    struct buffer pdf = render(state, sample_report(*state), diag);
    static const text filter = TEXT_INIT("/Filter[/FlateDecode]");
    text behind = text_skip(buffer_view(&pdf), text_find(buffer_view(&pdf), filter) + filter.len);
    text all = {(const char *)page, stream_of(behind, filter, page, sizeof page)};
    assert_true(text_has(all, TEXT(" )Tj\n0 -")));
    assert_false(text_has(all, TEXT("- )Tj")));
    buffer_free(&pdf);
}

/* What pages bear alike is one stream, before the first page's; and pages but the first refer to both. */
static void test_heads_and_feet_stand_once(void **state) {
    static Bytef head[1 << 16];
    struct diag *diag = diag_new(*state, TEXT("test"));
    struct buffer pdf = render(state, sample_report(*state), diag);
    text all = {(const char *)head, stream_of(buffer_view(&pdf), TEXT("/Filter[/FlateDecode]"), head, sizeof head)};
    assert_true(text_has(all, TEXT("Made from the filing as furnished")));
    assert_false(text_has(all, TEXT("Page ")));
    assert_false(text_has(all, TEXT("MCID")));
    assert_int_equal(count(&pdf, "/Contents["), count(&pdf, "/Type/Page/") - 1);
    buffer_free(&pdf);
}

static unsigned long number_of(const Bytef *at) {
    return (unsigned long)at[0] << 24 | (unsigned long)at[1] << 16 | (unsigned long)at[2] << 8 | at[3];
}

/* Glyphs that are not used have no metrics, and .notdef and the digits theirs. */
static void test_only_glyphs_used_have_metrics(void **state) {
    static Bytef font[1 << 16];
    struct diag *diag = diag_new(*state, TEXT("test"));
    struct buffer pdf = render(state, sample_report(*state), diag);
    size_t size = stream_of(buffer_view(&pdf), TEXT("/Length1 "), font, sizeof font);
    text all = {(const char *)font, size};
    const Bytef *table = font + text_find(all, TEXT("hmtx"));
    unsigned long at = number_of(table + 8), glyphs = number_of(table + 12) / 4, empty = 0;
    assert_true(at + 4 * glyphs <= size && glyphs > 200);
    for (unsigned long i = 0; i < glyphs; i++)
        empty += number_of(font + at + 4 * i) == 0;
    assert_true(number_of(font + at) != 0);
    assert_in_range(empty, 100, glyphs - 30);
    buffer_free(&pdf);
}

static void test_the_same_bytes_each_time(void **state) {
    struct diag *diag = diag_new(*state, TEXT("test"));
    struct buffer first = render(state, sample_report(*state), diag);
    struct buffer second = render(state, sample_report(*state), diag);
    assert_int_equal(first.len, second.len);
    assert_memory_equal(first.ptr, second.ptr, first.len);
    buffer_free(&first);
    buffer_free(&second);
}

static void test_unmapped_characters_are_told_once(void **state) {
    struct diag *diag = diag_new(*state, TEXT("test"));
    struct report *report = sample_report(*state);
    report->statements[0].rows[2].label = TEXT("Cash \u4E2D\u6587");
    report->statements[0].rows[3].label = TEXT("\u2212 minus is mapped");
    struct buffer pdf = render(state, report, diag);
    assert_int_equal(diag->count, 1);
    assert_int_equal(diag->entries[0].code, DIAG_CHARACTER_UNMAPPED);
    assert_true(text_has(diag->entries[0].message, TEXT("U+4E2D")));
    buffer_free(&pdf);
}

static void test_appends_to_what_is_there(void **state) {
    struct diag *diag = diag_new(*state, TEXT("test"));
    struct buffer out = BUFFER_EMPTY;
    buffer_string(&out, "before");
    assert_true(pdf_render(*state, sample_cover_only(*state), template_default(*state, diag), &out, diag));
    assert_memory_equal(out.ptr, "before%PDF", 10);
    buffer_free(&out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_is_a_pdf_with_embedded_fonts),      UNIT(test_is_tagged_and_archival),
        UNIT(test_words_and_links_share_a_cell),      UNIT(test_words_end_at_the_ends_of_lines),
        UNIT(test_only_glyphs_used_have_metrics),     UNIT(test_the_same_bytes_each_time),
        UNIT(test_unmapped_characters_are_told_once), UNIT(test_appends_to_what_is_there),
        UNIT(test_heads_and_feet_stand_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
