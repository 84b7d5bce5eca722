/*
 * Columns that are sums of columns: totals of members, a year of its quarters, measures side by side.
 */
#include "recognize/calculation/across.h"

#include "tiny.h"
#include "unit.h"

/* "+0 +1 -2" of a column; empty where there is none. */
static text terms_of(struct arena *arena, const struct column *column) {
    text words = TEXT("");
    for (int t = 0; t < column->calculation.term_count; t++)
        words = text_format(arena, "%.*s%s%c%d", TEXT_ARG(words), t > 0 ? " " : "",
                            column->calculation.terms[t].sign > 0 ? '+' : '-', column->calculation.terms[t].index);
    return words;
}

static void infer(struct arena *arena, struct statement *statement) {
    struct figures figures = figures_of(arena, statement, false);
    across_infer(arena, statement, &figures);
}

enum { ROWS = 6 };

static struct statement *table(struct arena *arena, enum statement_kind kind, int columns, const int *figures) {
    struct report *report = tiny_report(arena, ROWS + 2);
    struct statement *statement = tiny_statement(arena, report, kind, columns);
    for (int r = 0; r < ROWS; r++)
        tiny_row(arena, statement, CONCEPT_NONE, "Row", figures + r * columns);
    return statement;
}

/* Shares beside amounts, rows of one member only, and what is told of the total alone. */
static void the_total_of_an_equity_statement(void **state) {
    enum { B = TINY_BLANK };
    static const int figures[ROWS][5] = {{119543, 298, 2096, -11, 2383},
                                         {3379, 100, B, B, 100},
                                         {1575, 41, B, -12, 29},
                                         {B, B, 424, B, 424},
                                         {B, B, B, B, 430},
                                         {122922, 398, 2464, 39, 2901}};
    struct statement *statement = table(*state, STATEMENT_EQUITY, 5, figures[0]);
    infer(*state, statement);
    assert_text(terms_of(*state, &statement->columns[4]), "+1 +2 +3");
    assert_text(terms_of(*state, &statement->columns[3]), "");
    /* Two rows of two members are not enough. */
    statement->columns[4].calculation = (struct calculation){0};
    statement->rows[2].unit = UNIT_PER_SHARE;
    infer(*state, statement);
    assert_text(terms_of(*state, &statement->columns[4]), "");
}

static void consolidated_stands_before_its_parts(void **state) {
    static const int figures[ROWS][4] = {{13589, 12886, 0, 703}, {11110, 9560, 1611, -61}, {1855, 1781, 175, -101},
                                         {2346, 2200, 209, -63}, {457, 457, 0, 0},         {1537, 1180, 357, 0}};
    text heads[] = {TEXT("Consolidated")};
    struct statement *statement = table(*state, STATEMENT_INCOME, 4, figures[0]);
    for (int c = 0; c < 4; c++)
        tiny_column(statement, c, BASIS_UNSTATED, 20030331, 3);
    statement->columns[0].heads = heads;
    statement->columns[0].head_count = 1;
    infer(*state, statement);
    assert_text(terms_of(*state, &statement->columns[0]), "+1 +2 +3");
}

static void a_year_is_its_quarters(void **state) {
    static const int figures[ROWS][3] = {{12890, 17394, 30284}, {33853, 26668, 60521}, {49, 123, 172},
                                         {58, 64, 122},         {4291, 3989, 8280},    {5398, 5030, 10428}};
    struct statement *statement = table(*state, STATEMENT_INCOME, 3, figures[0]);
    tiny_column(statement, 0, BASIS_UNSTATED, 20030630, 3);
    tiny_column(statement, 1, BASIS_UNSTATED, 20030331, 3);
    tiny_column(statement, 2, BASIS_UNSTATED, 20030630, 6);
    infer(*state, statement);
    assert_text(terms_of(*state, &statement->columns[2]), "+0 +1");
    /* Three years tell no sums, whatever their figures. */
    statement->columns[2].calculation = (struct calculation){0};
    for (int c = 0; c < 3; c++)
        tiny_column(statement, c, BASIS_UNSTATED, 20031231 - 10000 * c, 12);
    infer(*state, statement);
    assert_text(terms_of(*state, &statement->columns[2]), "");
}

static void gross_profit_is_revenue_less_cost(void **state) {
    static const int figures[ROWS][3] = {{47061, 18324, 28737}, {-164, -70, -94},      {1120, 400, 720},
                                         {46897, 18254, 28643}, {45754, 18520, 27234}, {1307, -196, 1503}};
    struct statement *statement = table(*state, STATEMENT_RECONCILIATION, 3, figures[0]);
    for (int c = 0; c < 3; c++)
        tiny_column(statement, c, BASIS_UNSTATED, 20031231, 12);
    infer(*state, statement);
    assert_text(terms_of(*state, &statement->columns[2]), "+0 -1");
    assert_text(terms_of(*state, &statement->columns[0]), "");
}

/* No dates, but a head that says so; a cell of words says nothing, and one wrong digit is left to be told. */
static void quarters_without_dates(void **state) {
    static const int figures[ROWS][5] = {{4138, 5075, 4954, 4701, 18868}, {2843, 3466, 3295, 3249, 12853},
                                         {987, 1314, 1011, 817, 4129},    {4224, 5286, 4687, 4476, 18673},
                                         {2694, 3380, 2873, 2988, 11935}, {713, 1050, 967, 762, 3492}};
    text heads[] = {TEXT("Full Year")};
    struct statement *statement = table(*state, STATEMENT_OTHER, 5, figures[0]);
    infer(*state, statement);
    assert_text(terms_of(*state, &statement->columns[4]), "");
    statement->columns[4].heads = heads;
    statement->columns[4].head_count = 1;
    statement->rows[0].values[4].amount.units += 3000;
    statement->rows[1].values[0].kind = VALUE_TEXT;
    infer(*state, statement);
    assert_text(terms_of(*state, &statement->columns[4]), "+0 +1 +2 +3");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(the_total_of_an_equity_statement), UNIT(consolidated_stands_before_its_parts),
        UNIT(a_year_is_its_quarters),           UNIT(gross_profit_is_revenue_less_cost),
        UNIT(quarters_without_dates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
