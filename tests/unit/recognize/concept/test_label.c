/*
 * Labels without the words that tell their basis.
 */
#include "recognize/concept/label.h"

#include "unit.h"

static void words_without_their_basis(void **state) {
    (void)state;
    static const struct {
        const char *label, *left;
        enum basis basis;
    } labels[] = {
        {"Net income", "net income", BASIS_UNSTATED},
        {"GAAP net income, as reported", "net income", BASIS_GAAP},
        {"U.S. GAAP net income", "net income", BASIS_GAAP},
        {"Non-GAAP net income (1)", "net income", BASIS_NON_GAAP},
        {"Net income, as adjusted", "net income", BASIS_NON_GAAP},
        {"Net income (See Notes)", "net income", BASIS_UNSTATED},
        {"U.S. revenue", "u s revenue", BASIS_UNSTATED},
        {"Adjustments", "adjustments", BASIS_UNSTATED},
        {"Earnings excluding identified items", "earnings", BASIS_NON_GAAP},
        {"Earnings before special charges", "earnings", BASIS_NON_GAAP},
        {"Cost of sales, excluding amortization", "cost of sales excluding amortization", BASIS_UNSTATED},
        {"Income before income taxes", "income before income taxes", BASIS_UNSTATED},
        {"Basic3", "basic", BASIS_UNSTATED},
        {"Non-GAAP", "", BASIS_NON_GAAP},
    };
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        struct concept_label label;
        concept_label_read(&label, text_from(labels[i].label));
        assert_int_equal(label.basis, labels[i].basis);
        if (*labels[i].left == '\0')
            assert_int_equal(label.words.count, 0);
        else
            assert_true(words_match(&label.words, labels[i].left));
    }
}

static void captions(void **state) {
    (void)state;
    assert_int_equal(caption_basis(TEXT("Non-GAAP results:")), BASIS_NON_GAAP);
    assert_int_equal(caption_basis(TEXT("GAAP:")), BASIS_GAAP);
    assert_int_equal(caption_basis(TEXT("Reconciliation of GAAP to non-GAAP net income")), BASIS_UNSTATED);
    assert_int_equal(caption_basis(TEXT("Non-GAAP adjustments")), BASIS_UNSTATED);
}

static void one_word(void **state) {
    (void)state;
    struct words words = words_of(TEXT("Earnings per Share"));
    assert_true(words_hold(&words, "per"));
    assert_false(words_hold(&words, "shares"));
}

int main(void) {
    const struct CMUnitTest tests[] = {UNIT(words_without_their_basis), UNIT(captions), UNIT(one_word)};
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
