/*
 * Figures: what is one, with which unit and scale, and what is none.
 */
#include "recognize/release/figures.h"

#include "unit.h"

static const struct {
    const char *sentence;
    int64_t units;
    int places;
    int64_t scale;
    enum unit unit;
} told[] = {
    {"Sales were $16.0 million.", 160, 1, 1000000, UNIT_CURRENCY},
    {"Sales were $1.2B.", 12, 1, 1000000000, UNIT_CURRENCY},
    {"a loss of $(0.02) per share", -2, 2, 1, UNIT_PER_SHARE},
    {"a loss of ($0.02)", 2, 2, 1, UNIT_CURRENCY},
    {"a loss of ($1.5) million", -15, 1, 1000000, UNIT_CURRENCY},
    {"a loss of ($0.02) per share", -2, 2, 1, UNIT_PER_SHARE},
    {"earned 27 cents a share", 27, 2, 1, UNIT_PER_SHARE},
    {"earned 2.03 per diluted share", 203, 2, 1, UNIT_PER_SHARE},
    {"up 8.0 percent", 80, 1, 1, UNIT_PERCENT},
    {"changed (1.4)%", -14, 1, 1, UNIT_PERCENT},
    {"fell 100 basis points", 100, 0, 1, UNIT_BASIS_POINTS},
    {"216.5 million common equivalent shares", 2165, 1, 1000000, UNIT_SHARES},
    {"bought 421,984 shares of it", 421984, 0, 1, UNIT_SHARES},
    {"\xE2\x82\xAC"
     "5 million",
     5, 0, 1000000, UNIT_CURRENCY},
};

static void a_figure_has_unit_and_scale(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        struct figure figure;
        assert_true(figures_next(text_from(told[i].sentence), 0, &figure));
        assert_int_equal(figure.value.units, told[i].units);
        assert_int_equal(figure.value.places, told[i].places);
        assert_int_equal(figure.scale, told[i].scale);
        assert_int_equal(figure.unit, told[i].unit);
    }
}

static void other_numbers_are_none(void **state) {
    static const char *const sentences[] = {
        "in the quarter ended March 31, 2003",
        "call (404) 506-5333",
        "on Form 10-K",
        "61,342 customers",
        "the first 12 months",
        "a ratio of 1.8",
        "release 5.0",
        "1.2 million people",
    };
    (void)state;
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        struct figure figure;
        assert_false(figures_next(text_from(sentences[i]), 0, &figure));
    }
}

static void the_next_one_is_found_behind(void **state) {
    text sentence = TEXT("from $10 million to $12 million, or 20%");
    struct figure figure;
    (void)state;
    assert_true(figures_next(sentence, 0, &figure));
    assert_true(figures_next(sentence, figure.end, &figure));
    assert_int_equal(figure.value.units, 12);
    assert_true(figures_next(sentence, figure.end, &figure));
    assert_int_equal(figure.unit, UNIT_PERCENT);
    assert_false(figures_next(sentence, figure.end, &figure));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(a_figure_has_unit_and_scale),
        UNIT(other_numbers_are_none),
        UNIT(the_next_one_is_found_behind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
