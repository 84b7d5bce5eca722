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
        {"Reported gross profit, GAAP measure", "gross profit", BASIS_GAAP},
        {"Core gross profit, non-GAAP measure", "gross profit", BASIS_NON_GAAP},
        {"Net income (in millions)", "net income", BASIS_UNSTATED},
        {"Net sales (millions of US dollars)", "net sales", BASIS_UNSTATED},
        {"Net sales (millions of dollars)", "net sales", BASIS_UNSTATED},
        {"Adjusted earnings (1) $ MM", "earnings", BASIS_NON_GAAP},
        {"Cash flow $B", "cash flow", BASIS_UNSTATED},
        {"Preferred stock, series B", "preferred stock series b", BASIS_UNSTATED},
        {"Million", "million", BASIS_UNSTATED},
        {"Economic net income", "net income", BASIS_NON_GAAP},
        {"Economic profit", "", BASIS_UNSTATED},
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

/* Rows that leave it to columns what their figures are of. */
static void a_basis_alone(void **state) {
    (void)state;
    struct row row = {.label = TEXT("Comparable (Non-GAAP)"), .basis = BASIS_NON_GAAP, .role = ROLE_ITEM};
    assert_true(row_tells_basis_alone(&row, BASIS_NON_GAAP));
    assert_false(row_tells_basis_alone(&row, BASIS_GAAP));
    row.label = TEXT("Adjusted results");
    assert_true(row_tells_basis_alone(&row, BASIS_NON_GAAP));
    row.label = TEXT("Adjusted operating income");
    assert_false(row_tells_basis_alone(&row, BASIS_NON_GAAP));
    row.label = TEXT("Non-GAAP");
    row.unit = UNIT_PERCENT;
    assert_false(row_tells_basis_alone(&row, BASIS_NON_GAAP));
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
    const struct CMUnitTest tests[] = {UNIT(words_without_their_basis), UNIT(a_basis_alone), UNIT(captions),
                                       UNIT(one_word)};
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
