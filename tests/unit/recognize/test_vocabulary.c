/*
 * Words and patterns, and the captions they make.
 */
#include "recognize/vocabulary.h"

#include "unit.h"

static void words_leave_punctuation_out(void **state) {
    (void)state;
    struct words words = words_of(TEXT("Stockholders\xe2\x80\x99 equity (deficit): R&D, 5%"));
    assert_int_equal(words.count, 8);
    assert_true(word_is(words.word[0], "stockholders"));
    assert_true(word_is(words.word[2], "deficit"));
    assert_true(word_is(words.word[4], "and"));
    assert_true(word_is(words.word[7], "percent"));
    assert_int_equal(words_of(TEXT(" -- ")).count, 0);
}

static void long_texts_are_cut(void **state) {
    struct buffer buffer = BUFFER_EMPTY;
    for (int i = 0; i < WORDS_MOST * 3; i++)
        buffer_string(&buffer, "word ");
    assert_int_equal(words_of(text_copy(*state, buffer_view(&buffer))).count, WORDS_MOST);
    buffer_free(&buffer);
}

static const struct {
    const char *text, *pattern;
    bool matches;
} matches[] = {
    {"Total assets", "total assets", true},
    {"Total current assets", "total assets", false},
    {"Total current assets", "total current? assets", true},
    {"Net loss per share", "net income|loss ...", true},
    {"Net lossy", "net income|loss ...", false},
    {"Net", "net ...", true},
    {"", "total?", true},
    {"", "total", false},
    {"Shareholder's equity", "shareholder* equity", true},
    {"Cash flows from operating activities", "cash ... activities", true},
    {"Cash flows from operating", "cash ... activities", false},
    {"a a a a a a a a a b", "... a ... a ... a ... b", true},
    {"a a a a a a a a a c", "... a ... a ... a ... b", false},
    {"(loss) income", "loss income", true},
};

static void patterns_cover_the_whole_text(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof matches / sizeof *matches; i++)
        if (text_matches(text_from(matches[i].text), matches[i].pattern) != matches[i].matches)
            fail_msg("%s ~ %s", matches[i].text, matches[i].pattern);
}

static void numbers_in_words_and_digits(void **state) {
    (void)state;
    assert_int_equal(word_number(TEXT("Three")), 3);
    assert_int_equal(word_number(TEXT("52")), 52);
    assert_int_equal(word_number(TEXT("fifty")), 50);
    assert_int_equal(word_number(TEXT("5x")), 0);
    assert_int_equal(word_number(TEXT("assets")), 0);
}

static void a_single_word_is_one_of_the_choices(void **state) {
    (void)state;
    assert_true(word_matches(TEXT("Months"), "month|months"));
    assert_true(word_matches(TEXT("Shareholders'"), "stockholder*|shareholder*"));
    assert_false(word_matches(TEXT("monthly"), "month|months"));
    assert_true(word_matches(TEXT("&"), "or|and"));
}

static void words_behind_others_match_alone(void **state) {
    (void)state;
    struct words words = words_of(TEXT("Income before special items"));
    assert_true(words_match_from(&words, 1, "before|without special ..."));
    assert_false(words_match_from(&words, 0, "before|without special ..."));
    assert_false(words_match_from(&words, 4, "before ..."));
    assert_true(words_match_from(&words, 4, "..."));
}

/* Whoever takes words away and says so gets what the words left would get. */
static void words_taken_away_are_forgotten(void **state) {
    (void)state;
    struct words words = words_of(TEXT("GAAP net income"));
    words.word[0] = words.word[1];
    words.word[1] = words.word[2];
    words.count = 2;
    words_index(&words);
    assert_true(words_match(&words, "net income"));
    assert_false(words_match(&words, "... gaap ..."));
}

static void captions(void **state) {
    (void)state;
    assert_true(vocabulary_half(TEXT("Liabilities and Stockholders' Equity")));
    assert_true(vocabulary_half(TEXT("ASSETS")));
    assert_false(vocabulary_half(TEXT("Current assets:")));
    assert_true(vocabulary_heading(TEXT("Operating expenses:")));
    assert_false(vocabulary_heading(TEXT("Research and development")));
    assert_true(vocabulary_subtotal(TEXT("Loss from operations")));
    assert_false(vocabulary_subtotal(TEXT("Interest income")));
    assert_true(vocabulary_total(TEXT("Net (loss) income")));
    assert_false(vocabulary_total(TEXT("Net loss per share")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(words_leave_punctuation_out),         UNIT(long_texts_are_cut),
        UNIT(patterns_cover_the_whole_text),       UNIT(numbers_in_words_and_digits),
        UNIT(a_single_word_is_one_of_the_choices), UNIT(words_behind_others_match_alone),
        UNIT(words_taken_away_are_forgotten),      UNIT(captions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
