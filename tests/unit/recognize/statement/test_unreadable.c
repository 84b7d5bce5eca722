/*
 * unreadable: a statement whose columns are lost is told; prose and contents that name statements are not.
 */
#include "unit.h"

#include "laid.h"
#include "recognize/statement/unreadable.h"

static int told(void **state, const char *document) {
    struct diag *diag;
    struct layout *layout = laid_out(*state, document, &diag);
    unreadable_tell(layout, diag);
    return diag_count_of(diag, DIAG_TABLE_UNREADABLE);
}

static void test_blanks_that_were_lost(void **state) {
    assert_int_equal(told(state, "EXAMPLE MILLS, INC.\nConsolidated Balance Sheets\n(In thousands)\n"
                                 "March 31, December 31,\n2003 2002\nCash $ 1,250 $ 1,100\nInventories 740 690\n"
                                 "Total assets $ 1,990 $ 1,790\n"),
                     1);
}

static void test_prose_about_statements(void **state) {
    assert_int_equal(told(state, "The consolidated balance sheets are attached to this release.\n"
                                 "Revenues were 1,250 and 1,100.\nCosts were 740 and 690.\n"
                                 "The rest was 510 and 410.\n"),
                     0);
}

static void test_contents(void **state) {
    assert_int_equal(told(state, "Consolidated Balance Sheets\nConsolidated Statements of Income\nNotes\n"), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_blanks_that_were_lost),
        UNIT(test_prose_about_statements),
        UNIT(test_contents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
