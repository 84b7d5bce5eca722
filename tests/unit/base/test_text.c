/* Tests of base/text: slicing, blanks, comparing, searching, taking apart. */
#include "unit.h"

#include <string.h>

static const text none = {0};

static void test_from(void **state) {
    (void)state;
    assert_text(text_from("abc"), "abc");
    assert_int_equal(text_from("").len, 0);
    assert_int_equal(text_from(NULL).len, 0);
}

static void test_slice_is_clamped(void **state) {
    (void)state;
    text t = TEXT("abcdef");
    assert_text(text_slice(t, 1, 3), "bc");
    assert_text(text_slice(t, 4, 100), "ef");
    assert_text(text_slice(t, 100, 200), "");
    assert_text(text_slice(t, 4, 2), "");
    assert_text(text_slice(t, 0, text_npos), "abcdef");
    assert_text(text_skip(t, 5), "f");
    assert_text(text_skip(t, 6), "");
    assert_text(text_skip(t, 7), "");
    assert_int_equal(text_slice(none, 0, 4).len, 0);
    assert_int_equal(text_skip(none, 4).len, 0);
}

static void test_trim_knows_every_blank(void **state) {
    (void)state;
    assert_text(text_trim(TEXT(" \t\r\n\v\f\xC2\xA0"
                               "a b\xC2\xA0\n ")),
                "a b");
    assert_text(text_trim_end(TEXT(" a \xC2\xA0")), " a");
    assert_text(text_trim(TEXT("   ")), "");
    assert_text(text_trim(none), "");
    /* neither half of U+00A0 alone, nor another character's end, is a blank */
    assert_text(text_trim(TEXT("\xA0")), "\xA0");
    assert_text(text_trim(TEXT("\xC2")), "\xC2");
    assert_text(text_trim(TEXT("\xC3\xA0")), "\xC3\xA0");
}

static void test_empty(void **state) {
    (void)state;
    assert_true(text_empty(none));
    assert_true(text_empty(TEXT("")));
    assert_true(text_empty(TEXT(" \t\xC2\xA0\n")));
    assert_false(text_empty(TEXT(" .")));
    assert_false(text_empty(TEXT(". ")));
}

static void test_blank(void **state) {
    (void)state;
    assert_int_equal(text_blank(TEXT(" x")), 1);
    assert_int_equal(text_blank(TEXT("\xC2\xA0 ")), 2);
    assert_int_equal(text_blank(TEXT("x ")), 0);
    assert_int_equal(text_blank(none), 0);
    assert_int_equal(text_blank((text){"\xC2\xA0", 1}), 0);
}

static void test_equal(void **state) {
    (void)state;
    assert_true(text_equal(none, TEXT("")));
    assert_true(text_equal(TEXT("ab"), TEXT("ab")));
    assert_false(text_equal(TEXT("ab"), TEXT("aB")));
    assert_false(text_equal(TEXT("ab"), TEXT("abc")));
    assert_true(text_equal_fold(TEXT("Net LOSS"), TEXT("nET loss")));
    assert_false(text_equal_fold(TEXT("Net"), TEXT("Nett")));
    assert_true(text_is_fold(TEXT("Net LOSS"), "nET loss"));
    assert_true(text_is_fold(TEXT(""), ""));
    assert_false(text_is_fold(TEXT("Net"), "Nett"));
    assert_false(text_is_fold(TEXT("Nett"), "Net"));
    /* only letters fold: '[' is '{' with the case bit */
    assert_false(text_equal_fold(TEXT("["), TEXT("{")));
    assert_false(text_equal_fold(TEXT("\xC3\x80"), TEXT("\xC3\xA0")));
}

static void test_compare_orders_bytes_then_length(void **state) {
    (void)state;
    assert_int_equal(text_compare(TEXT("a"), TEXT("b")), -1);
    assert_int_equal(text_compare(TEXT("b"), TEXT("a")), 1);
    assert_int_equal(text_compare(TEXT("a"), TEXT("ab")), -1);
    assert_int_equal(text_compare(TEXT("ab"), TEXT("a")), 1);
    assert_int_equal(text_compare(TEXT("ab"), TEXT("ab")), 0);
    assert_int_equal(text_compare(none, TEXT("")), 0);
    assert_int_equal(text_compare(none, TEXT("a")), -1);
    assert_int_equal(text_compare(TEXT("\xC3"), TEXT("z")), 1);
}

static void test_starts_and_ends(void **state) {
    (void)state;
    text t = TEXT("Total assets");
    assert_true(text_starts(t, TEXT("Total")));
    assert_false(text_starts(t, TEXT("total")));
    assert_true(text_starts_fold(t, TEXT("TOTAL")));
    assert_true(text_ends(t, TEXT("assets")));
    assert_false(text_ends(t, TEXT("Assets")));
    assert_true(text_ends_fold(t, TEXT("ASSETS")));
    assert_true(text_starts(t, none) && text_ends(t, none));
    assert_false(text_starts(TEXT("To"), t) || text_ends(TEXT("ts"), t));
    assert_false(text_starts_fold(none, t) || text_ends_fold(none, t));
}

static void test_find(void **state) {
    (void)state;
    assert_int_equal(text_find(TEXT("abcabc"), TEXT("ca")), 2);
    assert_int_equal(text_find(TEXT("abcabc"), TEXT("cb")), text_npos);
    assert_int_equal(text_find(TEXT("abc"), TEXT("abcd")), text_npos);
    assert_int_equal(text_find(TEXT("abc"), TEXT("c")), 2);
    assert_int_equal(text_find(TEXT("abc"), none), 0);
    assert_int_equal(text_find(none, TEXT("a")), text_npos);
    assert_int_equal(text_find_fold(TEXT("Net Loss"), TEXT("LOSS")), 4);
    assert_true(text_has(TEXT("Net Loss"), TEXT("t l")));
    assert_false(text_has(TEXT("Net Loss"), TEXT("lost")));
    assert_int_equal(text_find_byte(TEXT("a.b.c"), '.'), 1);
    assert_int_equal(text_find_byte(TEXT("abc"), '.'), text_npos);
    assert_int_equal(text_find_byte(none, '.'), text_npos);
}

static void test_find_word_wants_its_bounds(void **state) {
    (void)state;
    assert_int_equal(text_find_word(TEXT("subtotal, Total"), TEXT("total")), 10);
    assert_int_equal(text_find_word(TEXT("totals total"), TEXT("total")), 7);
    assert_int_equal(text_find_word(TEXT("totals"), TEXT("total")), text_npos);
    assert_int_equal(text_find_word(TEXT("total2"), TEXT("total")), text_npos);
    assert_int_equal(text_find_word(TEXT("(total)"), TEXT("total")), 1);
    assert_int_equal(text_find_word(TEXT("total"), TEXT("total")), 0);
    assert_int_equal(text_find_word(TEXT("total"), none), text_npos);
    assert_true(text_has_word(TEXT("Non-GAAP loss"), TEXT("gaap")));
    assert_false(text_has_word(TEXT("NonGAAP loss"), TEXT("gaap")));
}

static void test_next_line(void **state) {
    (void)state;
    text rest = TEXT("one\r\ntwo\n\nfour\rfive"), line;
    const char *expected[] = {"one", "two", "", "four\rfive"};
    for (int i = 0; i < 4; i++) {
        assert_true(text_next_line(&rest, &line));
        assert_text(line, expected[i]);
    }
    assert_false(text_next_line(&rest, &line));
    rest = TEXT("a\n");
    assert_true(text_next_line(&rest, &line));
    assert_false(text_next_line(&rest, &line));
    rest = TEXT("\n");
    assert_true(text_next_line(&rest, &line));
    assert_text(line, "");
    assert_false(text_next_line(&rest, &line));
    rest = TEXT("end\r");
    assert_true(text_next_line(&rest, &line));
    assert_text(line, "end\r");
    rest = none;
    assert_false(text_next_line(&rest, &line));
}

static void test_next_word(void **state) {
    (void)state;
    text rest = TEXT(" Net\t loss\xC2\xA0per\nshare "), word;
    const char *expected[] = {"Net", "loss", "per", "share"};
    for (int i = 0; i < 4; i++) {
        assert_true(text_next_word(&rest, &word));
        assert_text(word, expected[i]);
    }
    assert_false(text_next_word(&rest, &word));
    assert_int_equal(rest.len, 0);
}

static void test_classes_are_ascii(void **state) {
    (void)state;
    int alnum = 0, blank = 0, digit = 0;
    for (int c = -128; c < 128; c++) {
        alnum += is_alnum((char)c);
        blank += is_blank((char)c);
        digit += is_digit((char)c);
    }
    assert_int_equal(alnum, 62);
    assert_int_equal(blank, 6);
    assert_int_equal(digit, 10);
    assert_int_equal(to_lower('Q'), 'q');
    assert_int_equal(to_lower('@'), '@');
}

static void test_lists(void **state) {
    (void)state;
    static const char *const list[] = {"net sales", "EPS", NULL}, *const none[] = {NULL};
    assert_true(text_is_any(TEXT("Net Sales"), list));
    assert_false(text_is_any(TEXT("Net Sales "), list));
    assert_true(text_has_any(TEXT("on steps taken"), list) && !text_has_any_word(TEXT("on steps taken"), list));
    assert_true(text_has_any_word(TEXT("(eps)"), list));
    assert_false(text_has_any(TEXT("sales"), list) || text_has_any(TEXT("eps"), none) || text_is_any(TEXT(""), none));
}

static void test_without_endings(void **state) {
    (void)state;
    static const char *const endings[] = {" as follows", ":", "-", NULL};
    static const char *const cases[][2] = {{" Costs were as follows: ", "Costs were"},
                                           {"Per share -:-", "Per share"},
                                           {"as follows", "as follows"},
                                           {":", ""},
                                           {"a - b", "a - b"},
                                           {"", ""}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_text(text_without_endings(text_from(cases[i][0]), endings), cases[i][1]);
}

static void test_without_zeros(void **state) {
    (void)state;
    static const char *const cases[][2] = {{"0000320193", "320193"}, {"1000", "1000"}, {"00", "0"}, {"", ""}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_text(text_without_zeros(text_from(cases[i][0])), cases[i][1]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_from),
        cmocka_unit_test(test_slice_is_clamped),
        cmocka_unit_test(test_trim_knows_every_blank),
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_blank),
        cmocka_unit_test(test_equal),
        cmocka_unit_test(test_compare_orders_bytes_then_length),
        cmocka_unit_test(test_starts_and_ends),
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_find_word_wants_its_bounds),
        cmocka_unit_test(test_next_line),
        cmocka_unit_test(test_next_word),
        cmocka_unit_test(test_classes_are_ascii),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_without_endings),
        cmocka_unit_test(test_without_zeros),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
