/* Tests of content/named: what a filing without a cover calls its registrant. */
#include "tiny.h"
#include "unit.h"

#include "render/content/content.h"

static const char unnamed[] = "Registrant not named";

/* A statement with a row of each label. */
static struct report *with_labels(struct arena *arena, const char *const *labels) {
    struct report *report = tiny_report(arena, 2);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_INCOME, 1);
    tiny_column(statement, 0, BASIS_GAAP, 20220331, 3);
    for (int i = 0; labels[i] != NULL; i++)
        tiny_row(arena, statement, CONCEPT_NONE, labels[i], (const int[]){i + 1});
    return report;
}

static void assert_named(void **state, const char *const *labels, const char *name) {
    assert_text(content_document_name(with_labels(*state, labels)), name);
}

static void test_income_is_attributed_to_the_registrant(void **state) {
    assert_named(state,
                 (const char *const[]){"Net income applicable to Ashdown Group",
                                       "Earnings applicable to Ashdown Group common shareholders",
                                       "Income attributable to Ashdown Group before taxes", NULL},
                 "Ashdown Group");
    assert_named(
        state,
        (const char *const[]){"Net income applicable to Ashdown Group", "Net income applicable to Ashdown Group", NULL},
        unnamed); /* which some company may be that the registrant holds a part of */
}

static void test_holders_are_nobody(void **state) {
    assert_named(state,
                 (const char *const[]){"Net Income Attributable to Common Stockholders",
                                       "Basic, Attributable to Common Stockholders",
                                       "Diluted, Attributable to Common Stockholders", NULL},
                 unnamed);
    assert_named(state,
                 (const char *const[]){"Net income attributable to the Company", "Income attributable to the Company",
                                       "Loss attributable to the Company", NULL},
                 unnamed);
    assert_named(state,
                 (const char *const[]){"Loss attributable to Class A Units", "Income attributable to Class A Units",
                                       "Per unit, attributable to Class A Units", NULL},
                 unnamed);
}

static void test_titles_name_the_registrant(void **state) {
    struct report *report = with_labels(*state, (const char *const[]){"Net income", NULL});
    report->statements[0].title = TEXT("EXAMPLE FINANCIAL INC. CONSOLIDATED INCOME STATEMENT");
    assert_text(content_document_name(report), unnamed);
    tiny_statement(*state, report, STATEMENT_BALANCE, 1)->title = TEXT("Example Financial Inc. Balance Sheet");
    assert_text(content_document_name(report), "Example Financial Inc.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_income_is_attributed_to_the_registrant),
        UNIT(test_holders_are_nobody),
        UNIT(test_titles_name_the_registrant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
