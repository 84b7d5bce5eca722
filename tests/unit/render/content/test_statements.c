/* Tests of content/statements and content/prose: notes among rows, rules that are a grid, bullets without a blank. */
#include "unit.h"

#include "render/content/content.h"
#include "render/render.h"
#include "sample.h"
#include "tiny.h"

static struct content content_of(void **state, const struct report *report) {
    return (struct content){*state, report, template_default(*state, diag_new(*state, TEXT("test")))};
}

static void test_notes_are_told_from_headings(void **state) {
    (void)state;
    assert_true(table_label_is_note(TEXT("1) Includes income of a leasing business sold in May")));
    assert_true(table_label_is_note(TEXT("(a) Represents period end unless otherwise noted.")));
    assert_true(table_label_is_note(TEXT("2 Two plants that were closed in 2022 are left out.")));
    assert_true(table_label_is_note(TEXT("Adjusted earnings leave out what the merger cost us.")));
    assert_false(table_label_is_note(TEXT("Current assets:")));
    assert_false(table_label_is_note(TEXT("Salaries and employee benefits, Underlying:")));
    assert_false(table_label_is_note(TEXT("(Gains) losses on investments of the group, net:")));
    assert_false(table_label_is_note(TEXT("Weighted average shares used in computing net loss per share")));
    assert_false(table_label_is_note(TEXT("2003 and the two quarters before it")));
    assert_false(table_label_is_note(TEXT("")));
}

static void test_a_note_stands_at_the_margin(void **state) {
    struct report *report = sample_report(*state);
    struct row *row = &report->statements[0].rows[0];
    row->role = ROLE_HEADING;
    row->depth = 2;
    row->label = TEXT("1) Includes restricted cash of the two subsidiaries.");
    for (int c = 0; c < report->statements[0].column_count; c++)
        row->values[c].kind = VALUE_BLANK;
    struct content content = content_of(state, report);
    struct table table = content_statement(&content, 0);
    assert_true(table.rows[0].heading && table.rows[0].note);
    assert_true(table.rows[0].indent < 0.01);
    for (int r = 1; r < report->statements[0].row_count; r++) /* nothing is below it */
        report->statements[0].rows[r].section = -1;
    table = content_statement(&content, 0);
    assert_true(table.rows[0].heading && table.rows[0].note);
}

static void test_a_title_tells_its_scale_once(void **state) {
    struct report *report = sample_report(*state);
    struct statement *statement = &report->statements[1];
    struct content content = content_of(state, report);
    statement->title = TEXT("Reconciliation of net income (in thousands)");
    statement->scale_note = TEXT("(in thousands)");
    text apart = content_statement_scale(&content, statement);
    statement->scale_note = statement->title;
    assert_text(content_statement_scale(&content, statement), text_string(*state, apart));
}

static int rules(const struct table *table) {
    int count = 0;
    for (int r = 0; r < table->row_count; r++)
        count += table->rows[r].rule_above;
    return count;
}

static void test_rules_of_a_grid_close_nothing(void **state) {
    struct report *report = sample_report(*state);
    struct statement *statement = &report->statements[1];
    struct content content = content_of(state, report);
    for (int r = 0; r < statement->row_count; r++)
        statement->rows[r].calculation.term_count = statement->rows[r].role == ROLE_TOTAL ? 2 : 0;
    struct table before = content_statement(&content, 1);
    for (int r = 0; r < statement->row_count; r++)
        statement->rows[r].rule_above = true;
    struct table ruled = content_statement(&content, 1);
    assert_true(rules(&before) > 0);
    assert_int_equal(rules(&ruled), rules(&before));
}

/* "Commitments and contingencies": no row stands under it, and it is set as a row without figures. */
static void test_what_heads_nothing_is_no_heading(void **state) {
    struct report *report = sample_report(*state);
    struct row *row = &report->statements[0].rows[0];
    row->role = ROLE_HEADING;
    row->label = TEXT("Commitments and contingencies");
    for (int r = 0; r < report->statements[0].row_count; r++)
        report->statements[0].rows[r].section = -1;
    for (int c = 0; c < report->statements[0].column_count; c++)
        row->values[c].kind = VALUE_BLANK;
    struct content content = content_of(state, report);
    assert_false(content_statement(&content, 0).rows[0].heading);
    report->statements[0].rows[1].section = 0;
    assert_true(content_statement(&content, 0).rows[0].heading);
}

/* "Three months ended March 31," stands once over its years, and with what is no year it is one head. */
static void test_years_stand_below_what_they_share(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 3);
    static const text heads[][2] = {{TEXT_INIT("Three months ended March 31,"), TEXT_INIT("2003")},
                                    {TEXT_INIT("Three months ended March 31,"), TEXT_INIT("2002")},
                                    {TEXT_INIT("December 31,"), TEXT_INIT("2002")}};
    for (int c = 0; c < 3; c++)
        for (int h = 0; h < 2; h++)
            *ARRAY_ADD((struct arena *)*state, statement->columns[c].heads, statement->columns[c].head_count) =
                heads[c][h];
    struct content content = content_of(state, report);
    struct table table = content_statement(&content, 0);
    assert_int_equal(table.columns[0].head_count, 2);
    assert_text(table.columns[1].heads[1], "2002");
    assert_int_equal(table.columns[2].head_count, 1);
    assert_text(table.columns[2].heads[0], "December\u00a031, 2002");
}

static void assert_rules(struct arena *arena, const struct statement *statement, const int *expected) {
    const uint8_t *rules = content_row_rules(arena, statement);
    for (int r = 0; r < statement->row_count; r++)
        assert_int_equal(rules[r], expected[r]);
}

/* Rules tell sums: not what begins a table, not a share of others, nor figures a share below a ruled row. */
static void test_rules_stand_at_sums_alone(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_RECONCILIATION, 1);
    const int figure[] = {5};
    tiny_row(*state, statement, CONCEPT_NONE, "Net income", figure)->role = ROLE_TOTAL;
    tiny_row(*state, statement, CONCEPT_NONE, "Income taxes", figure);
    tiny_row(*state, statement, CONCEPT_NONE, "Net income attributable to noncontrolling interests", figure)->role =
        ROLE_TOTAL;
    tiny_row(*state, statement, CONCEPT_NONE, "EBITDA", figure)->role = ROLE_SUBTOTAL;
    tiny_row(*state, statement, CONCEPT_NONE, "Diluted", figure)->unit = UNIT_PER_SHARE;
    tiny_row(*state, statement, CONCEPT_NONE, "Total", figure)->role = ROLE_TOTAL;
    statement->rows[3].calculation.term_count = statement->rows[5].calculation.term_count = 2;
    statement->rows[4].rule_above = true;
    assert_rules(*state, statement, (const int[]){ROW_BARE, ROW_BARE, ROW_BARE, ROW_RULED, ROW_BARE, ROW_CLOSED});
    statement->rows[5].calculation.term_count = 0;
    statement->rows[3].calculation.term_count = 0; /* highlights: nothing tells sums */
    assert_rules(*state, statement, (const int[]){ROW_BARE, ROW_BARE, ROW_BARE, ROW_BARE, ROW_BARE, ROW_BARE});
    statement->rows[4].unit = UNIT_CURRENCY;
    statement->rows[5].rule_above = true;
    assert_rules(*state, statement, (const int[]){ROW_BARE, ROW_BARE, ROW_BARE, ROW_BARE, ROW_RULED, ROW_CLOSED});
    statement->rows[5].label = TEXT("GAAP net income");
    assert_rules(*state, statement, (const int[]){ROW_BARE, ROW_BARE, ROW_BARE, ROW_BARE, ROW_RULED, ROW_BARE});
}

/* The double rule stands below the cash at the end, of which the change in cash is a part. */
static void test_cash_flows_close_with_the_cash_at_their_end(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_CASH_FLOW, 1);
    tiny_row(*state, statement, CONCEPT_NONE, "Net cash from operations", (const int[]){5});
    tiny_row(*state, statement, CONCEPT_CASH_CHANGE, "Change in cash", (const int[]){5})->role = ROLE_TOTAL;
    tiny_row(*state, statement, CONCEPT_NONE, "Cash at the beginning", (const int[]){7});
    tiny_row(*state, statement, CONCEPT_NONE, "Cash at the end", (const int[]){12})->role = ROLE_SUBTOTAL;
    statement->rows[1].rule_above = true;
    assert_rules(*state, statement, (const int[]){ROW_BARE, ROW_CLOSED, ROW_BARE, ROW_BARE});
    struct calculation *sum = &statement->rows[3].calculation;
    *ARRAY_ADD((struct arena *)*state, sum->terms, sum->term_count) = (struct term){1, 1};
    *ARRAY_ADD((struct arena *)*state, sum->terms, sum->term_count) = (struct term){2, 1};
    assert_rules(*state, statement, (const int[]){ROW_BARE, ROW_RULED, ROW_BARE, ROW_CLOSED});
}

static text title_of(void **state, const char *title, const char *label) {
    struct row row = {.label = text_from(label)};
    return content_statement_title(*state,
                                   &(struct statement){.title = text_from(title), .rows = &row, .row_count = 1});
}

static void test_a_title_names_its_table(void **state) {
    assert_text(title_of(state, "RESULTS: ", "Sales"), "RESULTS");
    assert_text(title_of(state, "Accrued expenses consisted of the following:", "Sales"), "Accrued expenses");
    assert_text(title_of(state, "eBay Marketplaces", "Sales"), "eBay Marketplaces");
    assert_text(title_of(state, ":", "Sales:"), "Untitled table: Sales …");
    assert_text(title_of(state, "as follows", "Sales"), "Untitled table: Sales …");
    assert_text(title_of(state, "payable within one year) is as follows", "Sales"), "Untitled table: Sales …");
    assert_text(title_of(state, "FOR IMMEDIATE RELEASE", "Sales"), "Untitled table: Sales …");
    assert_text(title_of(state, "", ""), "Untitled table");
}

static void assert_lead(void **state, const char *lead, const char *name) {
    struct row row = {.label = TEXT("Sales")};
    assert_text(
        content_statement_title(*state, &(struct statement){.lead = text_from(lead), .rows = &row, .row_count = 1}),
        name);
}

static void test_a_sentence_that_leads_to_a_table_names_it(void **state) {
    assert_lead(state, "Comparable sales for the fourth quarter and fiscal year were as follows:", "Comparable sales");
    assert_lead(state,
                "The following table presents our segment revenues (in millions; unaudited):", "Segment revenues");
    assert_lead(state, "The table below reconciles net income to EBITDA for the periods shown:",
                "Reconciliation of net income to EBITDA");
    assert_lead(state, "A reconciliation of net margin to core margin is set forth below.",
                "Reconciliation of net margin to core margin");
    assert_lead(state, "At May 31, 2009 and 2008, other assets consisted of the following:", "Other assets");
    assert_lead(state, "The table below presents a reconciliation of these measures to GAAP:",
                "Reconciliation of measures to GAAP");
    assert_lead(state, "The following table shows high and low prices, which are adjusted:", "High and low prices");
    assert_lead(state, "Net sales of $1.5 million, consisting of the following:", "Net sales of $1.5 million");
    assert_lead(state, "Stock prices of the two classes are set forth below:", "Stock prices of the two classes");
    assert_lead(state, "The following is from our records:", "Untitled table: Sales …");
    assert_lead(state, "These losses are summarized below:", "Untitled table: Sales …");
    assert_lead(state, "As a result, the segments have changed as follows:", "Untitled table: Sales …");
    assert_text(title_of(state, "The following table presents our sales by region (in millions):", "Sales"),
                "Sales by region");
}

/* Highlights of a quarter and of a year, each once as GAAP has them and once adjusted: the period parts them. */
static void test_a_basis_alone_is_no_name(void **state) {
    struct statement *statement = tiny_statement(*state, tiny_report(*state, 9), STATEMENT_OTHER, 1);
    statement->title = TEXT("Non-GAAP");
    assert_text(content_statement_title(*state, statement), "Non-GAAP");
    tiny_column(statement, 0, BASIS_UNSTATED, 20260125, 12);
    assert_text(content_statement_title(*state, statement), "Non-GAAP, year ended January 25, 2026");
    statement->title = TEXT("GAAP results");
    assert_text(content_statement_title(*state, statement), "GAAP results, year ended January 25, 2026");
}

/* Where columns are segments and the title's line told the period, the title tells it; else the heads do. */
static void test_a_title_tells_the_period_that_no_head_tells(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 2);
    statement->title = TEXT("Consolidating Statements");
    for (int c = 0; c < 2; c++) {
        tiny_column(statement, c, BASIS_UNSTATED, 20200331, 3);
        *ARRAY_ADD((struct arena *)*state, statement->columns[c].heads, statement->columns[c].head_count) =
            TEXT("Group Benefits");
    }
    assert_text(content_statement_title(*state, statement),
                "Consolidating Statements, three months ended March 31, 2020");
    statement->columns[1].heads[0] = TEXT("1Q20");
    assert_text(content_statement_title(*state, statement), "Consolidating Statements");
    statement->columns[1].heads[0] = TEXT("Corporate");
    tiny_column(statement, 1, BASIS_UNSTATED, 20190331, 3);
    assert_text(content_statement_title(*state, statement), "Consolidating Statements");
}

/* The quarter's table and the year's bear one title: the period parts them, in the contents, too. */
static void test_titles_that_repeat_tell_their_periods(void **state) {
    struct report *report = tiny_report(*state, 9);
    for (int s = 0; s < 2; s++) {
        struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 2);
        statement->title = TEXT("Revenue by Region");
        for (int c = 0; c < 2; c++)
            tiny_column(statement, c, BASIS_UNSTATED, c == 0 ? 20201231 : 20191231, 3);
    }
    assert_text(content_title(*state, report, 1), "Revenue by Region");
    for (int c = 0; c < 2; c++)
        report->statements[1].columns[c].period.months = 12;
    assert_text(content_title(*state, report, 0), "Revenue by Region, three months ended December 31, 2020");
    assert_text(content_title(*state, report, 1), "Revenue by Region, year ended December 31, 2020");
    report->statements[1].columns[1].period.months = 3; /* of both lengths: no period is its own */
    assert_text(content_title(*state, report, 0), "Revenue by Region");
    assert_text(content_title(*state, report, 1), "Revenue by Region");
    report->statements[0].entity = TEXT("Example Insurance Corporation");
    assert_text(content_title(*state, report, 0), "Revenue by Region");
    report->statements[1].entity = TEXT("Example Guarantee Corporation");
    assert_text(content_title(*state, report, 0), "Revenue by Region, Example Insurance Corporation");
}

/* Marks behind a title's bracket, which lead nowhere where the table has no notes. */
static void test_titles_shed_marks_without_notes(void **state) {
    struct statement statement = {.title = TEXT("Balance Sheets (unaudited)3,4")};
    struct note note = {.mark = TEXT("3")};
    assert_text(content_statement_title(*state, &statement), "Balance Sheets (unaudited)");
    statement.title = TEXT("Balance Sheets (unaudited)\u2074");
    assert_text(content_statement_title(*state, &statement), "Balance Sheets (unaudited)");
    statement.notes = &note;
    statement.note_count = 1;
    assert_text(content_statement_title(*state, &statement), "Balance Sheets (unaudited)\u2074");
    statement = (struct statement){.title = TEXT("Results (restated) 2019")};
    assert_text(content_statement_title(*state, &statement), "Results (restated) 2019");
}

/* Exhibits without a cover and an issuer: neither a table's title nor a headline is a registrant's name. */
static void test_a_registrant_nothing_names_is_not_named(void **state) {
    struct report *report = tiny_report(*state, 3);
    report->name = TEXT("ex991.htm");
    assert_text(content_registrant(report), "Registrant not named");
    tiny_statement(*state, report, STATEMENT_BALANCE, 1)->title = TEXT("Consolidated Balance Sheets");
    report->release.headline = TEXT("Fellow shareholders,");
    assert_text(content_registrant(report), "Registrant not named");
    assert_text(content_headline(report), "");
    report->release.headline = TEXT("4Q23 Financial Results");
    assert_text(content_registrant(report), "Registrant not named");
    assert_text(content_headline(report), "4Q23 Financial Results");
    report->statements[0].title = TEXT("EXAMPLE FINANCIAL INC. CONSOLIDATED BALANCE SHEET");
    assert_text(content_registrant(report), "Registrant not named");
    tiny_statement(*state, report, STATEMENT_INCOME, 1)->title = TEXT("EXAMPLE FINANCIAL INC. INCOME STATEMENT");
    assert_text(content_registrant(report), "EXAMPLE FINANCIAL INC.");
}

static struct statement *headed(struct arena *arena, struct report *report, const char *const heads[2][4]) {
    struct statement *statement = tiny_statement(arena, report, STATEMENT_OTHER, 2);
    for (int c = 0; c < 2; c++) {
        text *list = ARENA_ARRAY(arena, text, 4);
        for (int h = 0; h < 4 && heads[c][h] != NULL; h++)
            list[statement->columns[c].head_count++] = text_from(heads[c][h]);
        statement->columns[c].heads = list;
        statement->columns[c].unaudited = true;
    }
    return statement;
}

/* The length of a period and what stands below the days of all columns are set over them, "(unaudited)" once. */
static void test_heads_of_all_columns_are_set_once(void **state) {
    static const char *const printed[2][4] = {
        {"Three Months Ended March 31, 2020", "Total Trading Volume", "(unaudited)"},
        {"Three Months Ended March 31, 2019", "Total Trading Volume", "(unaudited)"}};
    static const char *const above[2][4] = {{"(unaudited)", "Three Months Ended", "March 31, 2020"},
                                            {"(unaudited)", "Three Months Ended", "March 31, 2019"}};
    static const char *const before[2][4] = {{"(unaudited) Three months ended March 31,", "2020"},
                                             {"(unaudited) Three months ended March 31,", "2019"}};
    static const char *const parted[2][4] = {{"Three Months Ended", "2020", "Volume"},
                                             {"Year Ended", "2020", "Volume"}};
    struct report *report = tiny_report(*state, 3);
    struct content content = content_of(state, report);
    struct statement *statement = headed(*state, report, printed);
    struct table table = content_statement(&content, 0);
    assert_int_equal(table.columns[1].head_count, 3);
    assert_text(table.columns[1].heads[0], "Total Trading Volume");
    assert_text(table.columns[1].heads[1], "Three Months Ended");
    assert_text(table.columns[1].heads[2], "March\u00a031, 2019");
    assert_text(content_statement_scale(&content, statement), "(unaudited)");
    statement->title = TEXT("Volumes (Unaudited)");
    assert_text(content_statement_scale(&content, statement), "");
    headed(*state, report, above);
    table = content_statement(&content, 1);
    assert_text(table.columns[0].heads[0], "Three Months Ended");
    headed(*state, report, parted);
    table = content_statement(&content, 2);
    assert_text(table.columns[1].heads[0], "Year Ended");
    assert_text(table.columns[1].heads[2], "Volume");
    report = tiny_report(*state, 1);
    content = content_of(state, report);
    headed(*state, report, before);
    table = content_statement(&content, 0);
    assert_true(text_starts(table.columns[1].heads[0], TEXT("Three months ended")));
}

/* "EXAMPLE STORES CORPORATION" above statements is the "Example Stores Corporation" of the release. */
static void test_a_name_is_written_as_in_prose(void **state) {
    struct report *report = tiny_report(*state, 3);
    tiny_statement(*state, report, STATEMENT_BALANCE, 1)->entity = TEXT("EXAMPLE STORES CORPORATION AND SUBSIDIARIES");
    report->release.issuer = TEXT("Example Stores Corporation");
    assert_text(content_registrant(report), "Example Stores Corporation");
    report->release.issuer = TEXT("Example Stores");
    assert_text(content_registrant(report), "EXAMPLE STORES CORPORATION");
}

static void test_a_bullet_keeps_its_distance(void **state) {
    struct report *report = sample_report(*state);
    struct release *release = &report->release;
    struct paragraph *paragraph = ARRAY_ADD((struct arena *)*state, release->paragraphs, release->paragraph_count);
    *paragraph = (struct paragraph){.kind = PARAGRAPH_FORWARD_LOOKING, .text = TEXT("\u2022The loss of a customer")};
    struct content content = content_of(state, report);
    struct entries entries = content_release(&content);
    assert_text(entries.list[entries.count - 1].words, "\u2022 The loss of a customer");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_notes_are_told_from_headings),
        UNIT(test_a_note_stands_at_the_margin),
        UNIT(test_a_title_tells_its_scale_once),
        UNIT(test_what_heads_nothing_is_no_heading),
        UNIT(test_years_stand_below_what_they_share),
        UNIT(test_rules_of_a_grid_close_nothing),
        UNIT(test_a_bullet_keeps_its_distance),
        UNIT(test_rules_stand_at_sums_alone),
        UNIT(test_cash_flows_close_with_the_cash_at_their_end),
        UNIT(test_a_title_names_its_table),
        UNIT(test_a_sentence_that_leads_to_a_table_names_it),
        UNIT(test_a_title_tells_the_period_that_no_head_tells),
        UNIT(test_a_registrant_nothing_names_is_not_named),
        UNIT(test_heads_of_all_columns_are_set_once),
        UNIT(test_a_name_is_written_as_in_prose),
        UNIT(test_a_basis_alone_is_no_name),
        UNIT(test_titles_that_repeat_tell_their_periods),
        UNIT(test_titles_shed_marks_without_notes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
