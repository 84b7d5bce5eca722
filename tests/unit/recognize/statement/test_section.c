/*
 * Sections: which caption holds which rows, with indents and without.
 */
#include "recognize/statement/section.h"

#include "unit.h"

enum { ROWS_MOST = 16 };

static struct row rows[ROWS_MOST];
static struct statement statement = {.rows = rows};

struct line_of {
    const char *label; /* one that begins with "[" is a caption */
    int indent;
    int section; /* expected */
};

static void assert_sections(const struct line_of *lines, int count) {
    int indents[ROWS_MOST] = {0};
    bool gaps[ROWS_MOST] = {false};
    for (int i = 0; i < count; i++) {
        bool caption = lines[i].label[0] == '[';
        rows[i] =
            (struct row){.label = text_from(lines[i].label + caption), .role = caption ? ROLE_HEADING : ROLE_ITEM};
        indents[i] = lines[i].indent;
    }
    statement.row_count = count;
    sections_assign(&statement, indents, gaps);
    for (int i = 0; i < count; i++)
        if (rows[i].section != lines[i].section)
            fail_msg("%s: section %d, not %d", lines[i].label, rows[i].section, lines[i].section);
}

static void indents_hold_rows(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"[Assets", 21, -1},
        {"[Current assets:", 0, 0},
        {"Cash", 5, 1},
        {"Total current assets", 9, 1},
        {"Property", 0, 0},
        {"", 0, 0},
        {"[Liabilities and stockholders' equity", 6, -1},
        {"[Current liabilities:", 0, 6},
        {"Payables", 5, 7},
        {"[Stockholders' equity:", 0, 6},
        {"Common stock", 5, 9},
        {"Total stockholders' equity", 10, 9},
        {"", 0, 6},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
    assert_int_equal(rows[2].depth, 2);
    assert_int_equal(rows[5].depth, 1);
}

static void liabilities_end_the_assets(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"[ASSETS", 0, -1},
        {"[Current", 0, 0},
        {"Cash", 2, 1},
        {"Fixed assets", 0, 0},
        {"", 0, 0},
        {"[LIABILITIES", 0, -1},
        {"Accounts payable", 2, 5},
        {"[SHAREHOLDERS' EQUITY", 0, -1},
        {"Deficit", 0, 7},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
}

static void sums_of_activities_stand_far_in(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"[Cash flows from operating activities:", 0, -1},   {"Net income", 2, 0},
        {"[Changes in assets and liabilities:", 2, 0},       {"Receivables", 4, 2},
        {"Net cash provided by operating activities", 8, 0}, {"[Cash flows from investing activities:", 0, -1},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
}

static void data_holds_its_totals(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"[Balance sheet data:", 0, -1},    {"Total assets", 2, 0}, {"Long-term debt", 2, 0},
        {"[Pro forma information:", 0, -1}, {"Net income", 2, 3},   {"Net income per share", 2, 3},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
}

static void totals_close_captions_of_flat_tables(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"Revenues", 0, -1},
        {"[Cost of revenues:", 0, -1},
        {"Products", 0, 1},
        {"Total cost of revenues", 0, 1},
        {"Gross profit", 0, -1},
        {"[Operating expenses:", 0, -1},
        {"Research", 0, 5},
        {"Total operating expenses", 0, 5},
        {"Loss from operations", 0, -1},
        {"[Net loss per share:", 0, -1},
        {"Basic", 0, 9},
        {"[Shares used in computing:", 0, -1},
        {"Basic", 0, 11},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
}

static void subtotals_of_another_name_end_a_caption(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"[Costs and expenses", 0, -1},
        {"Cost of sales", 0, 0},
        {"Operating income", 0, -1},
        {"Taxes", 0, -1},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
}

/* Per share, a subtotal's name ends nothing, unless it says itself that it is per share. */
static void names_of_subtotals_are_repeated_per_share(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"[Amounts per share of common stock", 0, -1},
        {"Income before cumulative effects of changes", 0, 0},
        {"Cumulative effects of changes", 0, 0},
        {"Net income", 0, 0},
        {"Cash dividends", 0, 0},
        {"Net income per share", 0, 0},
        {"Cash dividends", 0, -1},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
}

static void captions_hold_captions(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"[Earnings per share", 0, -1}, {"[Basic", 0, 0}, {"Before change", 2, 1}, {"[Diluted", 0, 0},
        {"Before change", 2, 3},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
}

/* "Commitments and contingencies" bears no amount, and the equity below it is none of its parts. */
static void lines_without_amounts_hold_nothing(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"[Liabilities and equity", 0, -1},
        {"[Other liabilities", 0, 0},
        {"Debt", 3, 1},
        {"Total liabilities", 8, 1},
        {"[Commitments and contingencies", 0, 0},
        {"[Equity", 0, 0},
        {"Common stock", 3, 5},
        {"Total liabilities and equity", 0, 0},
        {"[Commitments", 0, -1},
        {"Letters of credit", 3, 8},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
}

static void lines_without_amounts_hold_none(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"[Liabilities and stockholders' equity", 0, -1},
        {"[Current liabilities:", 0, 0},
        {"Payables", 2, 1},
        {"Total liabilities", 2, 1},
        {"[Commitments and contingencies (Note 7)", 0, 0},
        {"[Stockholders' equity:", 0, 0},
        {"Common stock", 2, 5},
        {"Total liabilities and stockholders' equity", 0, 0},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
    assert_int_equal(rows[4].role, ROLE_ITEM);
    static const struct line_of holding[] = {
        {"[Commitments:", 0, -1},
        {"Letters of credit", 2, 0},
    };
    assert_sections(holding, sizeof holding / sizeof *holding);
}

static void rows_between_two_captions_are_of_the_outer(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"[Per share data:", 0, -1},   {"[Net income per share", 0, 0},    {"Basic", 12, 1}, {"Diluted", 12, 1},
        {"Dividends per share", 4, 0}, {"[Weighted-average shares", 4, 0}, {"Basic", 8, 5},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
}

/* A total that no row of its caption stands before is one of them. */
static void a_total_of_nothing_closes_nothing(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"[Kilowatt-hour sales-", 0, -1},
        {"Total sales", 0, 0},
        {"Total retail sales-", 0, 0},
        {"Residential", 0, 0},
        {"Commercial", 0, 0},
        {"Total wholesale sales", 0, 0},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
}

/* The same lines below each caption are its own; alone, a subtotal of another name ends the caption. */
static void groups_of_the_same_rows_stay_whole(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"[North -", 0, -1},
        {"Operating revenues", 0, 0},
        {"Earnings before income taxes", 0, 0},
        {"Net income", 0, 0},
        {"[South -", 0, -1},
        {"Operating revenues", 0, 4},
        {"Earnings before income taxes", 0, 4},
        {"Net income (See Note)", 0, 4},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
}

static void deep_nesting_is_bounded(void **state) {
    (void)state;
    struct line_of lines[ROWS_MOST];
    for (int i = 0; i < ROWS_MOST; i++)
        lines[i] = (struct line_of){"[Caption", i, i < 12 ? i - 1 : 11};
    assert_sections(lines, ROWS_MOST);
}

/* What holds "Assuming dilution" holds "Basic" too, though a total closed the first. */
static void captions_of_dilution_share_theirs(void **state) {
    (void)state;
    static const struct line_of lines[] = {
        {"Net income", 0, -1},
        {"[Earnings per share", 0, -1},
        {"[Assuming dilution", 0, 1},
        {"Continuing operations", 0, 2},
        {"Total", 0, 2},
        {"[Basic", 0, 1},
        {"Continuing operations", 0, 5},
        {"Total", 0, 5},
        {"[Shares outstanding", 0, -1},
        {"Basic", 0, 8},
    };
    assert_sections(lines, sizeof lines / sizeof *lines);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(indents_hold_rows),
        UNIT(liabilities_end_the_assets),
        UNIT(data_holds_its_totals),
        UNIT(sums_of_activities_stand_far_in),
        UNIT(totals_close_captions_of_flat_tables),
        UNIT(subtotals_of_another_name_end_a_caption),
        UNIT(names_of_subtotals_are_repeated_per_share),
        UNIT(captions_hold_captions),
        UNIT(lines_without_amounts_hold_nothing),
        UNIT(lines_without_amounts_hold_none),
        UNIT(rows_between_two_captions_are_of_the_outer),
        UNIT(a_total_of_nothing_closes_nothing),
        UNIT(groups_of_the_same_rows_stay_whole),
        UNIT(deep_nesting_is_bounded),
        UNIT(captions_of_dilution_share_theirs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
