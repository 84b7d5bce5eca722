/*
 * paragraphs: what begins one, and how its lines are joined.
 */
#include "laid.h"
#include "unit.h"

static void assert_paragraph(const struct layout *layout, int n, const char *expected) {
    struct block *block = laid_block(layout, BLOCK_PARAGRAPH, n);
    assert_non_null(block);
    assert_text(block->text, expected);
}

static void test_indent_begins_a_paragraph(void **state) {
    struct layout *layout = laid_out(*state,
                                     "    Sales rose in the quarter that ended in March of this\n"
                                     "year, and so did costs.\n"
                                     "    Margins fell a little, as the company had said that they\n"
                                     "would.\n",
                                     NULL);
    assert_paragraph(layout, 0, "Sales rose in the quarter that ended in March of this year, and so did costs.");
    assert_paragraph(layout, 1, "Margins fell a little, as the company had said that they would.");
    assert_int_equal(laid_block(layout, BLOCK_PARAGRAPH, 1)->indent, 4);
}

static void test_hanging_lines_go_on(void **state) {
    struct layout *layout = laid_out(*state,
                                     "99.1   Press release of the company about the results of the\n"
                                     "       first quarter.\n",
                                     NULL);
    assert_paragraph(layout, 0, "99.1 Press release of the company about the results of the first quarter.");
    assert_null(laid_block(layout, BLOCK_PARAGRAPH, 1));
}

static void test_hyphenation_is_undone(void **state) {
    struct layout *layout =
        laid_out(*state, "The company sells end-to-\nend systems to carriers and adminis-\ntrators.\n", NULL);
    assert_paragraph(layout, 0, "The company sells end-to-end systems to carriers and administrators.");
}

static void test_centred_lines_are_titles(void **state) {
    struct layout *layout = laid_out(*state,
                                     "                         EXAMPLE, INC.\n"
                                     "                  Statements of Operations\n"
                                     "                       (In thousands)\n",
                                     NULL);
    assert_paragraph(layout, 1, "Statements of Operations");
    assert_true(laid_block(layout, BLOCK_PARAGRAPH, 2)->centred);
    assert_true(laid_block(layout, BLOCK_PARAGRAPH, 0)->strong);
    assert_false(laid_block(layout, BLOCK_PARAGRAPH, 1)->strong);
}

static void test_line_that_breaks_early_ends(void **state) {
    struct layout *layout = laid_out(*state,
                                     "Notes:\n"
                                     "The results are unaudited and may change before the report on\n"
                                     "Form 10-Q is filed.\n",
                                     NULL);
    assert_paragraph(layout, 0, "Notes:");
}

static void test_pages_and_rules(void **state) {
    struct layout *layout = laid_out(*state, "One.\n-----------\n\n     4\n<PAGE>\nTwo.\n\f\nThree.\n", NULL);
    assert_non_null(laid_block(layout, BLOCK_RULE, 0));
    assert_non_null(laid_block(layout, BLOCK_PAGE, 2));
    assert_null(laid_block(layout, BLOCK_PAGE, 3));
    assert_paragraph(layout, 2, "Three.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_indent_begins_a_paragraph), UNIT(test_hanging_lines_go_on),         UNIT(test_hyphenation_is_undone),
        UNIT(test_centred_lines_are_titles),  UNIT(test_line_that_breaks_early_ends), UNIT(test_pages_and_rules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
