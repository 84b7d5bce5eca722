/*
 * Kind: tables whose titles tell nothing are known by their sums.
 */
#include "recognize/statement/kind.h"

#include "recognize/calculation/calculation.h"
#include "sketch.h"
#include "unit.h"

/* The utility's way: taxes among the expenses, so no line "before taxes" tells what it is. */
#define EARNINGS                                                                                                       \
    "# (In thousands)", " | Year ended June 30, 2005 | Year ended June 30, 2004",                                      \
        "Operating revenues:", "  Electric | 31551 | 28903", "  Gas | 14203 | 15670", "    Total | 45754 | 44573",     \
        "Fuel | 8011 | 7702", "Operation | 19903 | 19522", "Income taxes | 1880 | 1890",                               \
        "Operating income | 15960 | 15459", "Interest charges | 1755 | 1733", "Net income | 14205 | 13726"

static const struct statement *read(struct arena *arena, const char *const *lines, bool corrected) {
    struct sketch sketch = sketch_of(arena, lines);
    struct report *report = sketch_read(&sketch);
    assert_int_equal(report->statement_count, 1);
    assert_int_equal(report->statements[0].kind, STATEMENT_OTHER);
    if (corrected)
        *ARRAY_ADD(arena, report->corrections, report->correction_count) =
            (struct correction){.kind = CORRECTION_KIND, .fits = true};
    calculations_infer(arena, report);
    kinds_by_sums(arena, report, sketch.diag);
    return &report->statements[0];
}

static enum concept concept_called(const struct statement *statement, const char *label) {
    for (int i = 0; i < statement->row_count; i++)
        if (text_equal(statement->rows[i].label, text_from(label)))
            return statement->rows[i].concept;
    return CONCEPT_NONE;
}

static void net_income_that_is_reached_from_revenue(void **state) {
    static const char *const lines[] = {"# Summary of Earnings", EARNINGS, "Earnings per share | 0.83 | 0.82", NULL};
    const struct statement *statement = read(*state, lines, false);
    assert_int_equal(statement->kind, STATEMENT_INCOME);
    assert_int_equal(concept_called(statement, "Total"), CONCEPT_REVENUE);
    assert_int_equal(concept_called(statement, "Interest charges"), CONCEPT_INTEREST_EXPENSE);
}

static void a_segment_earns_nothing_a_share(void **state) {
    static const char *const lines[] = {"# Northern Division", EARNINGS, NULL};
    assert_int_equal(read(*state, lines, false)->kind, STATEMENT_OTHER);
}

#define WHOLE                                                                                                          \
    "# (In thousands)", " | Year ended June 30, 2005 | Year ended June 30, 2004", "Revenue | 900 | 800",               \
        "Cost of goods sold | 400 | 350", "Gross margin | 500 | 450", "Research and development | 100 | 90",           \
        "Selling and administrative | 50 | 45", "Restructuring | 11 | 12", "Operating income | 339 | 303",             \
        "Interest income | 8 | 7", "Interest expense | (3) | (2)", "Income before taxes | 344 | 308",                  \
        "Income taxes | 44 | 38", "Net income | 300 | 270", "Diluted earnings per share | 3.00 | 2.70", NULL

/* Some call the statement of income so, and have no other. A few lines of one are a summary. */
static void a_financial_summary_that_is_whole(void **state) {
    static const char *const whole[] = {"# Consolidated Financial Summary", WHOLE};
    static const char *const highlights[] = {"# Financial Highlights", WHOLE};
    static const char *const part[] = {"# Consolidated Financial Summary", EARNINGS, "Earnings per share | 0.83 | 0.82",
                                       NULL};
    assert_int_equal(read(*state, whole, false)->kind, STATEMENT_INCOME);
    assert_int_equal(read(*state, highlights, false)->kind, STATEMENT_INCOME);
    assert_int_equal(read(*state, part, false)->kind, STATEMENT_OTHER);
}

static void what_a_title_or_a_person_says_stays(void **state) {
    static const char *const lines[] = {"# Financial Highlights", EARNINGS, "Earnings per share | 0.83 | 0.82", NULL};
    static const char *const summary[] = {"# Summary of Earnings", EARNINGS, "Earnings per share | 0.83 | 0.82", NULL};
    assert_int_equal(read(*state, lines, false)->kind, STATEMENT_OTHER);
    assert_int_equal(read(*state, summary, true)->kind, STATEMENT_OTHER);
}

static void figures_that_do_not_add_up_are_highlights(void **state) {
    static const char *const lines[] = {
        "# Results in Brief",
        "# (In thousands)",
        " | Year ended June 30, 2005 | Year ended June 30, 2004",
        "Revenues | 45754 | 44573",
        "Operating income | 15960 | 15459",
        "Net income | 14205 | 13726",
        "Earnings per share | 0.83 | 0.82",
        NULL,
    };
    assert_int_equal(read(*state, lines, false)->kind, STATEMENT_OTHER);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(net_income_that_is_reached_from_revenue),   UNIT(a_segment_earns_nothing_a_share),
        UNIT(a_financial_summary_that_is_whole),         UNIT(what_a_title_or_a_person_says_stays),
        UNIT(figures_that_do_not_add_up_are_highlights),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
