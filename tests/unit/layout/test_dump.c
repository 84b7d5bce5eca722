/*
 * dump: a grid drawn with its columns, spans and doubts.
 */
#include "laid.h"
#include "unit.h"

static void test_grid_is_drawn(void **state) {
    struct buffer out = BUFFER_EMPTY;
    layout_dump(&out, laid_out(*state,
                               "                     Year ended\n"
                               "                  2003      2002\n"
                               "Revenue         12,345    67,890\n"
                               "Costs           12,000    67,000\n"
                               "                ------    ------\n"
                               "Odd                 1234567\n",
                               NULL));
    assert_buffer(&out, "layout document=0 lines=6 blocks=1\n"
                        "grid 1-6 columns=2\n"
                        "     1                                               |~~~~~~~~~Year ended~~~~~~~~~~|\n"
                        "     2                                               |          2003|          2002|\n"
                        "     3   Revenue                                     |        12,345|        67,890|\n"
                        "     4   Costs                                       |        12,000|        67,000|\n"
                        "     5 -                                             |--------------|--------------|\n"
                        "     6   Odd                                         |    1234567?1 |              |\n");
}

static void test_paragraphs_are_cut_short(void **state) {
    struct buffer out = BUFFER_EMPTY;
    layout_dump(&out, laid_out(*state, "One paragraph.\n\n<PAGE>\nTHE END\n", NULL));
    assert_buffer(&out, "layout document=0 lines=4 blocks=3\n"
                        "paragraph 1-1 indent=0: One paragraph.\n"
                        "page 3-3\n"
                        "paragraph 4-4 indent=0 strong: THE END\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {UNIT(test_grid_is_drawn), UNIT(test_paragraphs_are_cut_short)};
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
