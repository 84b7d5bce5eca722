/*
 * Titles: what kind they name, and what their lines say.
 */
#include "recognize/statement/title.h"

#include "sketch.h"
#include "unit.h"

static const struct {
    const char *heading;
    enum statement_kind kind;
} kinds[] = {
    {"Condensed Consolidated Balance Sheets", STATEMENT_BALANCE},
    {"CONSOLIDATED STATEMENTS OF OPERATIONS (Unaudited)", STATEMENT_INCOME},
    {"CONSOLIDATED INCOME", STATEMENT_INCOME},
    {"Statement of Earnings", STATEMENT_INCOME},
    {"Condensed Statements of Cashflows", STATEMENT_CASH_FLOW},
    {"Consolidated Statements of Cash Flows", STATEMENT_CASH_FLOW},
    {"Statement of Financial Position", STATEMENT_BALANCE},
    {"Consolidated Statements of Shareholders' Equity", STATEMENT_EQUITY},
    {"Reconciliation of GAAP to Non-GAAP Statements of Operations", STATEMENT_RECONCILIATION},
    {"Segment Income Statements", STATEMENT_SEGMENT},
    {"Selected Balance Sheet Data", STATEMENT_BALANCE},
    {"Selected Financial Data", STATEMENT_OTHER},
    {"Consolidated Financial Highlights", STATEMENT_OTHER},
};

static void titles_name_kinds(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        enum statement_kind kind = STATEMENT_OTHER;
        if (!title_kind(text_from(kinds[i].heading), &kind) || kind != kinds[i].kind)
            fail_msg("%s: %s", kinds[i].heading, statement_kind_name(kind));
    }
    enum statement_kind kind;
    assert_false(title_kind(TEXT("EXAMPLE NETWORKS, INC."), &kind));
    assert_false(title_kind(TEXT("(In thousands)"), &kind));
}

static const char *const full[] = {
    "# EXAMPLE NETWORKS, INC.",
    "# Condensed Consolidated Balance Sheets",
    "# (In thousands)",
    "# (unaudited)",
    "# March 31, 2003",
    "Cash | 1 | 2",
    NULL,
};

static void lines_are_told_apart(void **state) {
    struct sketch sketch = sketch_of(*state, full);
    struct title title;
    title_collect(*state, sketch.layout, sketch.layout->block_count - 1, 0, &title);
    title_read(*state, &title);
    assert_int_equal(title.line_count, 5);
    assert_text(title.entity, "EXAMPLE NETWORKS, INC.");
    assert_text(title.name, "Condensed Consolidated Balance Sheets");
    assert_int_equal(title.name_line, 1);
    assert_int_equal(title.kind, STATEMENT_BALANCE);
    assert_int_equal(title.scale.factor, 1000);
    assert_text(title.scale.note, "(In thousands)");
    assert_true(title.unaudited);
    assert_false(title.continued);
}

/* Whatever the number; a year alone tells a period. */
static void numbers_of_pages_are_no_lines(void **state) {
    static const char *const lines[] = {"# Balance Sheets", "# 17", "# Page 120", "# 2003", "Cash | 1 | 2", NULL};
    struct sketch sketch = sketch_of(*state, lines);
    struct title title;
    title_collect(*state, sketch.layout, sketch.layout->block_count - 1, 0, &title);
    assert_int_equal(title.line_count, 2);
    assert_text(title.lines[1].text, "2003");
}

static const char *const behind_prose[] = {
    "# CONSOLIDATED BALANCE SHEETS (in millions)",
    "# The table below presents the balances that we have drawn from our books in thousands.",
    "# Five year data",
    "Cash | 1 | 2",
    NULL,
};

/* A scale stated in prose, or beyond it, is none. */
static void prose_ends_a_heading(void **state) {
    struct sketch sketch = sketch_of(*state, behind_prose);
    struct title title;
    title_collect(*state, sketch.layout, sketch.layout->block_count - 1, 0, &title);
    title_read(*state, &title);
    assert_int_equal(title.line_count, 1);
    assert_text(title.name, "Five year data");
    assert_int_equal(title.scale.factor, 0);
    assert_false(title.has_kind);
}

static const char *const one_line[] = {
    "# CONSOLIDATED STATEMENTS OF INCOME          EXAMPLE COMPANY AND SUBSIDIARIES",
    "# (In Millions of Dollars",
    "# Except Earnings Per Share) (continued)",
    "Cash | 1 | 2",
    NULL,
};

static void shared_and_broken_lines(void **state) {
    struct sketch sketch = sketch_of(*state, one_line);
    struct title title;
    title_collect(*state, sketch.layout, sketch.layout->block_count - 1, 0, &title);
    title_read(*state, &title);
    assert_text(title.name, "CONSOLIDATED STATEMENTS OF INCOME");
    assert_text(title.entity, "EXAMPLE COMPANY AND SUBSIDIARIES");
    assert_int_equal(title.scale.factor, 1000000);
    assert_true(title.continued);
}

static const char *const led[] = {
    "# Sales grew in all regions again. Sales by region in the fourth quarter and the full year were as follows:",
    "Cash | 1 | 2",
    NULL,
};

static const char *const short_named[] = {
    "# Computation of Funds from Operations and Funds Available for Distribution",
    "# (\u201cFAD\u201d)",
    "# (In thousands)",
    "Cash | 1 | 2",
    NULL,
};

static const char *const told_of_a_year[] = {
    "# Comparison from the quarter ended June 30, 2025 to the quarter ended September 30, 2025", "Cash | 1 | 2", NULL};

static const char *const noted[] = {
    "# Sales of segments",
    "# The following table presents our revenues and operating income (loss) by segment (in millions; unaudited):",
    "Cash | 1 | 2",
    NULL,
};

static struct title title_of(struct arena *arena, const char *const *lines) {
    struct sketch sketch = sketch_of(arena, lines);
    struct title title;
    title_collect(arena, sketch.layout, sketch.layout->block_count - 1, 0, &title);
    title_read(arena, &title);
    return title;
}

/* A table may have no name but a sentence that leads to it; a short name on a line of its own ends the name above. */
static void what_leads_to_a_table_is_kept(void **state) {
    struct title title = title_of(*state, led);
    assert_text(title.name, "");
    assert_text(title.lead, "Sales by region in the fourth quarter and the full year were as follows:");
    title = title_of(*state, short_named);
    assert_text(title.name, "Computation of Funds from Operations and Funds Available for Distribution "
                            "(\u201cFAD\u201d)");
    assert_text(title.lead, "");
    title = title_of(*state, told_of_a_year);
    assert_text(title.name, "");
    assert_text(title.lead, "Comparison from the quarter ended June 30, 2025 to the quarter ended September 30, 2025");
    title = title_of(*state, noted);
    assert_text(title.name, "Sales of segments");
    assert_text(title.scale.note, "(in millions; unaudited)");
    assert_int_equal(title.scale.factor, 1000000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(titles_name_kinds),    UNIT(numbers_of_pages_are_no_lines), UNIT(lines_are_told_apart),
        UNIT(prose_ends_a_heading), UNIT(shared_and_broken_lines),       UNIT(what_leads_to_a_table_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
