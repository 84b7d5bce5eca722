/*
 * Cells, tips and properties: what reaches them means what the filing means
 * and cannot spoil the workbook.
 */
#include "render/xlsx/text.h"
#include "unit.h"

static void test_plain_text_is_kept(void **state) {
    bool cut = true;

    assert_string_equal(xlsx_cell_text(*state, TEXT("Net loss \xE2\x80\x93 \xF0\x9F\x93\x88"), XLSX_CELL_MOST, &cut),
                        "Net loss \xE2\x80\x93 \xF0\x9F\x93\x88");
    assert_false(cut);
}

static void test_invalid_bytes_are_replaced(void **state) {
    assert_string_equal(xlsx_cell_text(*state, TEXT("a\xFF\xC0\x80z"), 9, NULL),
                        "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz");
    assert_string_equal(xlsx_cell_text(*state, TEXT("a\xEF\xBF\xBFz"), 9, NULL), "a\xEF\xBF\xBDz");
}

static void test_control_characters_become_blanks(void **state) {
    assert_string_equal(xlsx_cell_text(*state, TEXT("a\x01\x1B\x7F z\nb"), 99, NULL), "a    z\nb");
    assert_string_equal(xlsx_cell_text(*state, (text){"a\0b", 3}, 99, NULL), "a b");
}

static void test_literal_escape_is_escaped_in_cells_only(void **state) {
    assert_string_equal(xlsx_cell_text(*state, TEXT("_x0041_"), 99, NULL), "_x005F_x0041_");
    assert_string_equal(xlsx_cell_text(*state, TEXT("_x00G1_ _x41_"), 99, NULL), "_x00G1_ _x41_");
    assert_string_equal(xlsx_plain_text(*state, TEXT("_x0041_"), 99, NULL), "_x0041_");
}

static void test_cut_counts_utf16_units(void **state) {
    bool cut = false;

    assert_string_equal(xlsx_cell_text(*state, TEXT("abcd"), 3, &cut), "abc");
    assert_true(cut);
    assert_string_equal(xlsx_cell_text(*state, TEXT("ab\xF0\x9F\x93\x88"), 3, &cut), "ab");
    assert_true(cut);
    assert_string_equal(xlsx_cell_text(*state, TEXT("a\xF0\x9F\x93\x88"), 3, &cut), "a\xF0\x9F\x93\x88");
    assert_false(cut);
}

static void test_tabs_reach_the_next_stop(void **state) {
    assert_text(xlsx_untab(*state, TEXT("a\tb")), "a       b");
    assert_text(xlsx_untab(*state, TEXT("12345678\tb")), "12345678        b");
    assert_text(xlsx_untab(*state, TEXT("\xC3\xA9\tb")), "\xC3\xA9       b");
    assert_text(xlsx_untab(*state, TEXT("none")), "none");
}

static void test_pieces_end_with_words_and_characters(void **state) {
    text t = TEXT("one two three four"), euros = TEXT("a \u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac");

    (void)state;
    assert_text(xlsx_piece(t, 18), "one two three four");
    assert_text(xlsx_piece(t, 17), "one two");
    assert_text(xlsx_piece(text_skip(t, 8), 10), "three four");
    for (size_t most = 8; most < euros.len; most++) {
        text piece = xlsx_piece(euros, most);
        assert_true(piece.len > 2 && piece.len <= most && text_is_utf8(piece));
    }
    assert_int_equal(xlsx_piece(TEXT(""), 5).len, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_plain_text_is_kept),
        UNIT(test_invalid_bytes_are_replaced),
        UNIT(test_control_characters_become_blanks),
        UNIT(test_literal_escape_is_escaped_in_cells_only),
        UNIT(test_cut_counts_utf16_units),
        UNIT(test_tabs_reach_the_next_stop),
        UNIT(test_pieces_end_with_words_and_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
