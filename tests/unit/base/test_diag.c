/* Tests of base/diag: collecting messages and writing them as compilers do. */
#include "unit.h"

#include <string.h>

#include "base/diag.h"

static const struct origin here = {.line = 210, .column = 17};

static void assert_written(const struct diag *diag, bool colour, const char *expected) {
    struct buffer buffer = BUFFER_EMPTY;
    diag_write(&buffer, diag, &diag->entries[diag->count - 1], colour);
    assert_buffer(&buffer, expected);
}

static void test_codes_are_whole_and_unique(void **state) {
    (void)state;
    for (int i = 0; i < DIAG_COUNT; i++) {
        const char *name = diag_code_name((enum diag_code)i);
        assert_true(strlen(name) > 2 && strspn(name, "abcdefghijklmnopqrstuvwxyz-") == strlen(name));
        const char *explanation = diag_code_explanation((enum diag_code)i);
        assert_int_equal(explanation[strlen(explanation) - 1], '.');
        for (int j = 0; j < i; j++)
            assert_string_not_equal(name, diag_code_name((enum diag_code)j));
    }
    assert_string_equal(diag_code_name(DIAG_EXHIBIT_MISSING), "exhibit-missing");
    assert_int_equal(diag_code_severity(DIAG_EXHIBIT_MISSING), SEVERITY_WARNING);
    assert_string_equal(severity_name(SEVERITY_NOTE), "note");
    assert_string_equal(severity_name(SEVERITY_ERROR), "error");
}

static void test_report_collects(void **state) {
    struct diag *diag = diag_new(*state, TEXT("a.txt"));
    for (int i = 0; i < 100; i++)
        diag_report(diag, i % 4 == 0 ? DIAG_FOOTING : DIAG_CLAIM, here, (text){0}, "number %d", i);
    assert_int_equal(diag->count, 100);
    assert_int_equal(diag_count_of(diag, DIAG_FOOTING), 25);
    assert_int_equal(diag_count_of(diag, DIAG_BALANCE), 0);
    assert_text(diag->entries[77].message, "number 77");
    assert_int_equal(diag->entries[77].severity, SEVERITY_WARNING);
    assert_int_equal(diag->entries[77].at.line, 210);
}

static void test_append_puts_behind(void **state) {
    struct diag *first = diag_new(*state, TEXT("a.txt")), *more = diag_new(*state, TEXT("a.txt"));
    diag_report(first, DIAG_FOOTING, here, (text){0}, "one");
    diag_report(more, DIAG_CLAIM, here, TEXT("shown"), "two");
    diag_append(first, more);
    assert_int_equal(first->count, 2);
    assert_text(first->entries[0].message, "one");
    assert_text(first->entries[1].message, "two");
    assert_text(first->entries[1].shown, "shown");
    assert_int_equal(first->entries[1].code, DIAG_CLAIM);
}

static void test_write_with_line_and_caret(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sonus.txt"));
    diag_report(diag, DIAG_FOOTING, here, TEXT(" expenses      15,221  (1,165)"), "Total %d is not %d", 15221, 15211);
    assert_written(diag, false,
                   "sonus.txt:210:17: warning: Total 15221 is not 15211 [footing]\n"
                   "   expenses      15,221  (1,165)\n"
                   "                  ^\n");
}

static void test_write_without_a_place(void **state) {
    struct diag *diag = diag_new(*state, TEXT("a.txt"));
    diag_report(diag, DIAG_INPUT_EMPTY, (struct origin){0}, TEXT("not shown"), "it is empty");
    assert_written(diag, false, "a.txt: error: it is empty [input-empty]\n");
    diag_report(diag, DIAG_CHARSET_ASSUMED, (struct origin){.line = 3}, TEXT("shown"), "read");
    assert_written(diag, false, "a.txt:3: note: read [charset-assumed]\n  shown\n");
    diag_report(diag, DIAG_CHARSET_ASSUMED, here, TEXT("  "), "read");
    assert_written(diag, false, "a.txt:210:17: note: read [charset-assumed]\n");
}

static void test_colour(void **state) {
    struct diag *diag = diag_new(*state, TEXT("a"));
    diag_report(diag, DIAG_FOOTING, (struct origin){.line = 1, .column = 1}, TEXT("x"), "m");
    assert_written(diag, true,
                   "\x1b[1ma:1:1:\x1b[0m \x1b[1;35mwarning:\x1b[0m m [footing]\n  x\n  \x1b[1;32m^\x1b[0m\n");
}

static void test_controls_are_made_harmless(void **state) {
    struct diag *diag = diag_new(*state, TEXT("a\x1b[2J.txt"));
    diag_report(diag, DIAG_FOOTING, (struct origin){.line = 1, .column = 3},
                TEXT("\ta\x1b]0;\xC2\x9B\x7F\xE2\x80\xAE\xFF"), "%s", "b\ac\r\n");
    assert_written(diag, false,
                   "a\xEF\xBF\xBD[2J.txt:1:3: warning: b\xEF\xBF\xBD"
                   "c\xEF\xBF\xBD\xEF\xBF\xBD [footing]\n"
                   "   a\xEF\xBF\xBD]0;\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\n"
                   "    ^\n");
}

static void test_caret_counts_code_points(void **state) {
    struct diag *diag = diag_new(*state, TEXT("a"));
    diag_report(diag, DIAG_FOOTING, (struct origin){.line = 1, .column = 5}, TEXT("\xC3\xA9\xC3\xA9\xC3\xA9 9"), "m");
    assert_written(diag, false, "a:1:5: warning: m [footing]\n  \xC3\xA9\xC3\xA9\xC3\xA9 9\n      ^\n");
}

/* The digit under the caret is the 5,000th of its line, and a screenful is shown. */
static void test_long_lines_are_shown_around_the_caret(void **state) {
    struct buffer line = BUFFER_EMPTY, written = BUFFER_EMPTY;
    buffer_repeat(&line, '.', 4999);
    buffer_byte(&line, '7');
    buffer_repeat(&line, '.', 1000000);
    struct diag *diag = diag_new(*state, TEXT("a"));
    diag_report(diag, DIAG_FOOTING, (struct origin){.line = 1, .column = 5000}, buffer_view(&line), "m");
    diag_write(&written, diag, &diag->entries[0], false);
    text rest = buffer_view(&written), first, shown, caret;
    assert_true(text_next_line(&rest, &first));
    assert_true(text_next_line(&rest, &shown));
    assert_true(text_next_line(&rest, &caret));
    assert_true(shown.len < 200);
    assert_int_equal(text_find_byte(shown, '7'), text_find_byte(caret, '^'));
    assert_int_not_equal(text_find_byte(caret, '^'), text_npos);
    buffer_free(&line);
    buffer_free(&written);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_codes_are_whole_and_unique),
        UNIT(test_report_collects),
        UNIT(test_append_puts_behind),
        UNIT(test_write_with_line_and_caret),
        UNIT(test_write_without_a_place),
        UNIT(test_colour),
        UNIT(test_controls_are_made_harmless),
        UNIT(test_caret_counts_code_points),
        UNIT(test_long_lines_are_shown_around_the_caret),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
