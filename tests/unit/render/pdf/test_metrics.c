/* Tests of render/pdf/metrics and render/winansi: widths as the PDF states them, line breaking, the way to CP1252. */
#include "unit.h"

#include "render/pdf/metrics.h"
#include "render/pdf/winansi.h"

static const struct style plain = {FACE_REGULAR, 10, 0};

static const struct fonts *open_sans(void **state) { return fonts_open(*state, FAMILY_OPEN_SANS); }

static void test_both_families_open(void **state) {
    assert_non_null(fonts_open(*state, FAMILY_OPEN_SANS));
    assert_non_null(fonts_open(*state, FAMILY_ROBOTO));
}

static void test_figures_are_tabular(void **state) {
    for (int family = FAMILY_OPEN_SANS; family <= FAMILY_ROBOTO; family++) {
        const struct fonts *fonts = fonts_open(*state, (enum font_family)family);
        for (int face = 0; face < FACE_COUNT; face++)
            for (int digit = '1'; digit <= '9'; digit++)
                assert_int_equal(fonts->faces[face].widths[digit], fonts->faces[face].widths['0']);
    }
}

static void test_every_character_of_cp1252_has_a_width(void **state) {
    const struct fonts *fonts = open_sans(state);
    for (uint32_t c = 0x20; c < 0x2200; c++) {
        int byte = winansi_byte(c);
        if (byte > 0)
            assert_true(fonts->faces[FACE_REGULAR].widths[byte] > 0);
    }
}

static void test_width_is_the_sum_of_advances(void **state) {
    const struct fonts *fonts = open_sans(state);
    double one = font_width(fonts, FACE_REGULAR, 10, TEXT("0"));
    assert_true(one > 5.70 && one < 5.73); /* 572 of 1000 units */
    assert_true(font_width(fonts, FACE_REGULAR, 20, TEXT("00")) > 3.99 * one);
    assert_true(font_width(fonts, FACE_REGULAR, 10, TEXT("\u200B")) == 0);
}

static void test_wrap_breaks_at_blanks(void **state) {
    const struct fonts *fonts = open_sans(state);
    struct lines lines = font_wrap(*state, fonts, plain, TEXT("general and administrative"), 75, 0);
    assert_int_equal(lines.count, 2);
    assert_text(lines.lines[0], "general and");
    assert_text(lines.lines[1], "administrative");
}

static void test_wrap_never_exceeds_the_width(void **state) {
    const struct fonts *fonts = open_sans(state);
    text t = TEXT("Antidisestablishmentarianism\u2019s 1,234,567,890 non-GAAP and/or (benefit)");
    for (double width = 12; width < 200; width += 7) {
        struct lines lines = font_wrap(*state, fonts, plain, t, width, 4);
        for (int i = 0; i < lines.count; i++)
            assert_true(font_width(fonts, FACE_REGULAR, 10, lines.lines[i]) <= width + 0.01);
    }
}

static void test_wrap_keeps_every_character(void **state) {
    const struct fonts *fonts = open_sans(state);
    struct lines lines = font_wrap(*state, fonts, plain, TEXT("abcdefghijklmnop"), 20, 0);
    size_t bytes = 0;
    for (int i = 0; i < lines.count; i++)
        bytes += lines.lines[i].len;
    assert_int_equal(bytes, 16);
    assert_int_equal(font_wrap(*state, fonts, plain, TEXT(""), 20, 0).count, 1);
    assert_int_equal(font_wrap(*state, fonts, plain, TEXT("a\nb"), 200, 0).count, 2);
}

static void test_hang_narrows_later_lines(void **state) {
    const struct fonts *fonts = open_sans(state);
    text t = TEXT("aaaa aaaa aaaa aaaa");
    double two = font_width(fonts, FACE_REGULAR, 10, TEXT("aaaa aaaa")) + 0.1;
    assert_int_equal(font_wrap(*state, fonts, plain, t, two, 0).count, 2);
    assert_int_equal(font_wrap(*state, fonts, plain, t, two, 5).count, 3);
}

static void test_winansi(void **state) {
    uint32_t unmapped = 0;
    assert_string_equal(winansi_string(*state, TEXT("a\u2212\u2014\u20AC\u00E9\u2009b\u00AD"), &unmapped),
                        "a\x96\x97\x80\xE9 b");
    assert_int_equal(unmapped, 0);
    assert_string_equal(winansi_string(*state, TEXT("x\u2260\u4E2D"), &unmapped), "x??");
    assert_int_equal(unmapped, 0x2260);
    assert_string_equal(winansi_string(*state, TEXT("EPS\u2074 \u2070"), &unmapped), "EPS(4) (0)");
    assert_int_equal(unmapped, 0);
    assert_string_equal(winansi_string(*state, TEXT("LFL\u00b9\u2074 \u2075\u00b2"), &unmapped), "LFL(14) (52)");
    assert_string_equal(winansi_string(*state, TEXT("\u00b9\u00b2"), &unmapped), "\xB9\xB2");
    assert_int_equal(winansi_raised_digit(0x2071), 0);
    assert_int_equal(winansi_byte(0x81), WINANSI_NONE);
    assert_int_equal(winansi_byte(0x97), WINANSI_NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_both_families_open),
        UNIT(test_figures_are_tabular),
        UNIT(test_every_character_of_cp1252_has_a_width),
        UNIT(test_width_is_the_sum_of_advances),
        UNIT(test_wrap_breaks_at_blanks),
        UNIT(test_wrap_never_exceeds_the_width),
        UNIT(test_wrap_keeps_every_character),
        UNIT(test_hang_narrows_later_lines),
        UNIT(test_winansi),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
