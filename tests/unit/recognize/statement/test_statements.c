/*
 * From grids to statements: where one begins and ends, and what is none.
 */
#include "recognize/statement/statements.h"

#include "sketch.h"
#include "unit.h"

static struct sketch sketch;

static const struct report *read_lines(struct arena *arena, const char *const *lines) {
    sketch = sketch_of(arena, lines);
    return sketch_read(&sketch);
}

static const char *const two_in_one[] = {
    "# EXAMPLE, INC.",
    "# Statements of Operations",
    "# (In thousands)",
    " | Quarter ended June 30, 2005",
    "Sales | 10",
    "Net loss | 5",
    "",
    "Balance Sheets",
    "(In millions)",
    " | June 30, 2005",
    "Cash | 4",
    "Debt | 3",
    NULL,
};

static void two_statements_in_a_grid(void **state) {
    const struct report *report = read_lines(*state, two_in_one);
    assert_int_equal(report->statement_count, 2);
    assert_int_equal(report->statements[0].kind, STATEMENT_INCOME);
    assert_int_equal(report->statements[0].row_count, 2);
    assert_text(report->statements[0].entity, "EXAMPLE, INC.");
    assert_text(report->statements[0].document, "EX-99.1");
    assert_int_equal(report->statements[1].kind, STATEMENT_BALANCE);
    assert_text(report->statements[1].title, "Balance Sheets");
    assert_int_equal(report->statements[1].scale, 1000000);
    assert_int_equal(report->statements[1].origin.line, 8);
}

/* The sign of any dollar, or none, is the books' currency; "US$" is what it says. */
static void books_are_in_one_currency(void **state) {
    static const char *const canadian[] = {
        "# Statements of Operations",
        "# (In thousands of Canadian dollars)",
        " | Quarter ended June 30, 2005",
        "Sales | 10",
        "Costs | 5",
        "# Balance Sheets",
        "# (In thousands)",
        " | June 30, 2005",
        "Cash | $4",
        "Land | 3",
        "# Statements of Cash Flows",
        "# (In thousands)",
        " | Quarter ended June 30, 2005",
        "Net loss | 5",
        "Depreciation | 2",
        "# Notes payable",
        "# (In thousands)",
        " | June 30, 2005",
        "Notes | US$4",
        "Loans | US$3",
        NULL,
    };
    static const char *const american[] = {
        "# Statements of Operations",
        "# (In thousands)",
        " | Quarter ended June 30, 2005",
        "Sales | $10",
        "Costs | 5",
        "# Notes payable",
        "# (In thousands of Canadian dollars)",
        " | June 30, 2005",
        "Notes | 4",
        "Loans | 3",
        NULL,
    };
    static const char *const told[] = {"CAD", "CAD", "CAD", "USD"};
    const struct report *report = read_lines(*state, canadian);
    assert_int_equal(report->statement_count, 4);
    for (int s = 0; s < 4; s++)
        assert_text(report->statements[s].currency, told[s]);
    report = read_lines(*state, american);
    assert_text(report->statements[0].currency, "USD");
    assert_text(report->statements[1].currency, "CAD");
}

static const char *const continued[] = {
    "# Balance Sheets", "# (In thousands)",     " | 6/30/05 | 6/30/04", "Cash | 4 | 5",   "Land | 4 | 5",
    "<PAGE>",           " | 6/30/05 | 6/30/04", "Debt | 3 | 2",         "Equity | 1 | 1", NULL,
};

static void a_head_repeated_on_the_next_page(void **state) {
    const struct report *report = read_lines(*state, continued);
    assert_int_equal(report->statement_count, 1);
    assert_int_equal(report->statements[0].row_count, 4);
    assert_int_equal(report->statements[0].last_line, 9);
}

static const char *const new_heads[] = {
    "# Segment data", "# (In thousands)", " | 2005 | 2004", "East | 4 | 5", "West | 4 | 5",
    " | 2003 | 2002", "East | 3 | 2",     "West | 1 | 1",   NULL,
};

static void other_heads_make_another_statement(void **state) {
    assert_int_equal(read_lines(*state, new_heads)->statement_count, 2);
}

static const char *const no_statement[] = {"# Index", "Business | 3", "Properties | 9", NULL};

static void pages_and_telephones_are_none(void **state) {
    assert_int_equal(read_lines(*state, no_statement)->statement_count, 0);
}

static const char *const untold[] = {
    "# Statements of Operations", " | 2005 | June 30, 2004", "Sales | 10 | 9", "Net loss | 5 | 4", NULL,
};

/* Neither a year without a day nor a day without a length is a period of results. */
static void what_is_not_told_is_not_guessed(void **state) {
    const struct statement *statement = read_lines(*state, untold)->statements;
    assert_false(date_known(statement->columns[0].period.end));
    assert_false(date_known(statement->columns[1].period.end));
    assert_int_equal(statement->scale, 0);
    assert_int_equal(statement->rows[0].scale, 0);
    assert_int_equal(diag_count_of(sketch.diag, DIAG_HEAD_UNREADABLE), 2);
    assert_int_equal(diag_count_of(sketch.diag, DIAG_SCALE_MISSING), 1);
}

static const char *const untitled[] = {
    " | June 30, 2005 | June 30, 2004 | ",
    "Current assets | 10 | 9",
    "Total assets | 12 | 13",
    "Total current liabilities | 5 | 4",
    NULL,
};

static void labels_tell_the_kind_where_no_title_does(void **state) {
    const struct statement *statement = read_lines(*state, untitled)->statements;
    assert_int_equal(statement->kind, STATEMENT_BALANCE);
    assert_int_equal(statement->column_count, 2);
}

static const char *const dollars[] = {
    "# Balance Sheet",
    " | June 30, 2005",
    "Cash | 1,576,716",
    "Land | 2,415,207",
    "Debt | 1,943,666",
    "Equity | 4,048,257",
    NULL,
};

static void full_amounts_are_whole_units_and_told(void **state) {
    const struct statement *statement = read_lines(*state, dollars)->statements;
    assert_int_equal(statement->scale, 1);
    assert_int_equal(statement->rows[0].scale, 1);
    assert_int_equal(diag_count_of(sketch.diag, DIAG_SCALE_MISSING), 1);
}

static const char *const highlights[] = {
    "# Financial Highlights",      "# (in millions)",
    " | Year ended June 30, 2005", "Net income excluding charges | 9",
    "Net income as reported | 5",  NULL,
};

static void highlights_that_reconcile(void **state) {
    assert_int_equal(read_lines(*state, highlights)->statements[0].kind, STATEMENT_RECONCILIATION);
}

static const char *const marked[] = {
    "# Selected Data",
    "# (In thousands)",
    " | June 30, 2024 | < | June 30, 2023 | <",
    "Revenue | 1,200 | (1) | 950 | (1)",
    "Cost | 800 | | 700 |",
    "Tax | 340 | (2) | 300 | 2",
    NULL,
};

static void marks_in_cells_of_their_own_are_no_amounts(void **state) {
    struct sketch sketch = sketch_of(*state, marked);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->column_count, 2);
    assert_text(value_marks(&statement->rows[0].values[0]), "1");
    assert_text(value_marks(&statement->rows[2].values[1]), "2");
}

static const char *const small_changes[] = {
    "# Selected Data",       "# (In thousands)", " | June 30, 2024 | Change",
    "Revenue | 1,200 | (1)", "Cost | 800 | (2)", NULL,
};

static void small_figures_under_a_head_are_amounts(void **state) {
    struct sketch sketch = sketch_of(*state, small_changes);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->column_count, 2);
    assert_int_equal(statement->rows[0].values[1].amount.units, -1);
}

/* British and continental statements tell the scale over each column, and have notes beside the labels. */
static void the_scale_over_each_column(void **state) {
    static const char *const pounds[] = {
        "# Consolidated Income Statement",
        " | | Six months ended 30 June 2023 | Six months ended 30 June 2022",
        " | Note | \xc2\xa3m | \xc2\xa3m",
        "Revenue | 2 | 7,221.2 | 6,755.2",
        "Taxation | 6 | (65.1) | (133.0)",
        "Attributable to owners of the parent | | 112.0 | 257.5",
        NULL,
    };
    static const char *const one_of_two[] = {
        "# Sales",
        " | June 30, 2005 | June 30, 2005",
        " | Units | \xe2\x82\xac million",
        "Cars | 12 | 400",
        "Lorries | 3 | 90",
        NULL,
    };
    struct sketch sketch = sketch_of(*state, pounds);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->column_count, 2);
    assert_int_equal(statement->scale, 1000000);
    assert_text(statement->currency, "GBP");
    assert_int_equal(statement->columns[0].head_count, 1);
    assert_int_equal(statement->rows[2].concept, CONCEPT_NET_INCOME);
    sketch = sketch_of(*state, one_of_two);
    assert_int_equal(sketch_read(&sketch)->statements[0].scale, 0);
}

static const char *const in_thousands[] = {
    "# Balance Sheet",
    "# (In thousands)",
    " | June 30, 2005 | June 30, 2004",
    "Cash | 1,576,716 | 1,576,717",
    "Equity | 1,576,716 | 1,576,717",
    "",
    "Segments",
    " | 2005 | 2004",
    "Bridges | 3,924,029 | 3,741,386",
    "Tunnels | 3,586,419 | 3,474,387",
    NULL,
};

/* What is told of the statements is not said again of their notes, and whole dollars are not to be assumed there. */
static void notes_to_statements_in_thousands_are_not_in_dollars(void **state) {
    const struct report *report = read_lines(*state, in_thousands);
    assert_int_equal(report->statement_count, 2);
    assert_int_equal(report->statements[1].scale, 0);
}

static const char *const two_lengths[] = {
    "# Statements of Operations",
    "# (In thousands)",
    " | 13 Weeks Ended and 39 Weeks Ended June 26, 2004 | Year to date and quarter | <",
    " | | 39 Weeks Ended June 26, 2004 | 13 Weeks Ended June 26, 2004",
    "Sales | 10 | 9 | 8",
    "Net loss | 5 | 4 | 3",
    NULL,
};

/* Not the last one of them. */
static void a_head_of_two_lengths_tells_none(void **state) {
    const struct statement *statement = read_lines(*state, two_lengths)->statements;
    assert_int_equal(statement->columns[0].period.months, 0);
    assert_int_equal(statement->columns[1].period.months, 9);
    assert_int_equal(statement->columns[2].period.months, 3);
}

#define DATED                                                                                                          \
    "# Statements of Operations", "# (In thousands)", " | Year ended June 30, 2005 | Year ended June 30, 2004",        \
        "Sales | 1,210 | 1,109", "Net loss | (515) | (414)", ""

static const char *const years[] = {
    DATED,
    "Reconciliation of net loss",
    " | 2005 | 2004 | Change",
    "Net loss | (515) | (414) | (101)",
    "Charges | 215 | 114 | 101",
    NULL,
};

static void a_bare_year_is_that_of_the_column_whose_figure_it_repeats(void **state) {
    const struct report *report = read_lines(*state, years);
    assert_int_equal(report->statement_count, 2);
    const struct column *columns = report->statements[1].columns;
    assert_true(date_equal(columns[0].period.end, date_of(2005, 6, 30)));
    assert_int_equal(columns[0].period.months, 12);
    assert_true(date_equal(columns[1].period.end, date_of(2004, 6, 30)));
    assert_true(date_equal(columns[2].period.end, date_of(2005, 6, 30)));
}

static const char *const other_years[] = {
    DATED, "Reconciliation of segment loss", " | 2005 | 2004", "Net loss | (515) | (417)", "Charges | 215 | 114", NULL,
};

static void a_year_that_no_figure_ties_stays_open(void **state) {
    const struct report *report = read_lines(*state, other_years);
    assert_int_equal(report->statement_count, 2);
    assert_false(date_known(report->statements[1].columns[0].period.end));
    assert_false(date_known(report->statements[1].columns[1].period.end));
}

static const char *const equity[] = {
    "# Statement of changes in equity for the year ended 31 December 2019 (continued)",
    "# (In millions)",
    " | Share capital | Reserves | Total",
    "Balance at 1 January 2018 | 100 | 200 | 300",
    "Profit for the year | | 50 | 50",
    "Balance at 31 December 2018 | 100 | 250 | 350",
    NULL,
};

static void equity_is_of_the_day_of_its_last_balance(void **state) {
    const struct statement *statement = read_lines(*state, equity)->statements;
    assert_true(date_equal(statement->columns[0].period.end, date_of(2018, 12, 31)));
    assert_int_equal(statement->columns[2].period.months, 12);
}

#define SPENT                                                                                                          \
    "# Statements of Operations", "# (In thousands)", " | Year ended June 30, 2005", "Sales | 1,210",                  \
        "Research and development | 400", "Net loss | (515)", "", "Reconciliation of adjusted loss", "(In thousands)", \
        " | Year ended June 30, 2005", "Net loss | (515)"

static const char *const part[] = {SPENT, "Research and development | 40", "Adjusted net loss | (475)", NULL};
static const char *const told_otherwise[] = {SPENT, "Research and development | 399", "Other | 4", NULL};

/* Of stock-based compensation, say. What comes near the line is the line. */
static void a_part_of_an_expense_is_not_the_expense(void **state) {
    const struct report *report = read_lines(*state, part);
    assert_int_equal(report->statement_count, 2);
    assert_int_equal(report->statements[0].rows[1].concept, CONCEPT_RESEARCH_AND_DEVELOPMENT);
    assert_int_equal(report->statements[1].rows[1].concept, CONCEPT_NONE);
    report = read_lines(*state, told_otherwise);
    assert_int_equal(report->statements[1].rows[1].concept, CONCEPT_RESEARCH_AND_DEVELOPMENT);
}

/* What the box beside a head that stands again says is said of the rows below, and of no other. */
static void a_box_of_a_repeated_head_is_a_caption(void **state) {
    static const char *const lines[] = {
        "# Operating data",
        "Refinery throughput (kbd) | 4Q24 | 3Q24",
        "  United States | 1,957 | 1,855",
        "  Canada | 411 | 389",
        "Chemical sales (kt) | 4Q24 | 3Q24",
        "  United States | 1,682 | 1,707",
        "(unaudited) | 4Q24 | 3Q24",
        "  Other | 11 | 12",
        NULL,
    };
    struct sketch sketch = sketch_of(*state, lines);
    const struct report *report = sketch_read(&sketch);
    assert_int_equal(report->statement_count, 1);
    const struct statement *statement = &report->statements[0];
    assert_int_equal(statement->row_count, 5);
    assert_text(statement->rows[2].label, "Chemical sales (kt)");
    assert_int_equal(statement->rows[2].role, ROLE_HEADING);
    assert_int_equal(statement->rows[3].section, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(two_statements_in_a_grid),
        UNIT(books_are_in_one_currency),
        UNIT(a_head_repeated_on_the_next_page),
        UNIT(other_heads_make_another_statement),
        UNIT(pages_and_telephones_are_none),
        UNIT(what_is_not_told_is_not_guessed),
        UNIT(labels_tell_the_kind_where_no_title_does),
        UNIT(full_amounts_are_whole_units_and_told),
        UNIT(highlights_that_reconcile),
        UNIT(marks_in_cells_of_their_own_are_no_amounts),
        UNIT(small_figures_under_a_head_are_amounts),
        UNIT(the_scale_over_each_column),
        UNIT(notes_to_statements_in_thousands_are_not_in_dollars),
        UNIT(a_head_of_two_lengths_tells_none),
        UNIT(a_bare_year_is_that_of_the_column_whose_figure_it_repeats),
        UNIT(a_year_that_no_figure_ties_stays_open),
        UNIT(equity_is_of_the_day_of_its_last_balance),
        UNIT(a_part_of_an_expense_is_not_the_expense),
        UNIT(a_box_of_a_repeated_head_is_a_caption),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
