/* Tests of render/figure: filed figures stay as filed, computed ones follow the template. */
#include "unit.h"

#include "render/content/content.h"
#include "render/figure.h"
#include "render/render.h"
#include "tiny.h"

static const struct template *usual(void **state) { return template_default(*state, diag_new(*state, TEXT("test"))); }

/* A report of one line, and a value at that column (from 1) of it. */
static struct table_cell cell_of(void **state, const char *line, uint32_t column, const char *printed, enum unit unit) {
    struct report *report = arena_take(*state, sizeof *report);
    struct document *document = ARRAY_ADD((struct arena *)*state, report->documents, report->document_count);
    *ARRAY_ADD((struct arena *)*state, document->lines, document->line_count) = (struct line){text_from(line), 0};
    document->first_line = 1;
    struct value value = {.kind = VALUE_NUMBER, .unit = unit, .printed = text_from(printed)};
    value.origin = (struct origin){.line = 1, .column = column, .length = (uint32_t)value.printed.len};
    struct content content = {*state, report, usual(state)};
    return figure_cell(&content, &value, (struct cell_ref){0, 0, 0});
}

static void test_currency_as_filed(void **state) {
    assert_text(cell_of(state, "Net loss  $(4,381)   $430", 12, "(4,381)", UNIT_CURRENCY).currency, "$");
    assert_text(cell_of(state, "Net loss  $ (4,381)", 13, "(4,381)", UNIT_CURRENCY).currency, "$");
    assert_text(cell_of(state, "Net loss  $(4,381)   430", 22, "430", UNIT_CURRENCY).currency, "");
    assert_text(cell_of(state, "Net loss  \u20AC 4,381", 13, "4,381", UNIT_CURRENCY).currency, "\u20AC");
    assert_text(cell_of(state, "in $ only 4,381", 11, "4,381", UNIT_CURRENCY).currency, "");
    assert_text(cell_of(state, "4,381  $5", 1, "4,381", UNIT_CURRENCY).currency, "");
}

static void test_percent_as_filed(void **state) {
    assert_text(cell_of(state, "Margin  66.1%", 9, "66.1", UNIT_PERCENT).figure, "66.1%");
    assert_text(cell_of(state, "Margin  66.1%", 9, "66.1%", UNIT_PERCENT).figure, "66.1%");
    assert_text(cell_of(state, "Margin  66.1  50%", 9, "66.1", UNIT_PERCENT).figure, "66.1");
    assert_text(cell_of(state, "Change  -6.1", 9, "-6.1", UNIT_CURRENCY).figure, "\u20136.1");
}

static void test_nil_and_blank_differ(void **state) {
    struct value nil = {.kind = VALUE_NIL, .printed = TEXT("--")}, blank = {.kind = VALUE_BLANK};
    assert_text(figure_filed(usual(state), &nil), "\u2013");
    assert_text(figure_filed(usual(state), &blank), "");
}

static void test_computed(void **state) {
    struct diag *diag = diag_new(*state, TEXT("test"));
    const struct template *minus = template_parse(*state, TEXT("numbers: {negative: minus}"), diag);
    assert_text(figure_computed(*state, usual(state), decimal_of(-513900, 2)), "(5,139.00)");
    assert_text(figure_computed(*state, usual(state), decimal_of(8439, 0)), "8,439");
    assert_text(figure_computed(*state, minus, decimal_of(-5139, 0)), "\u20135,139");
    assert_text(figure_percent(*state, usual(state), decimal_of(-243, 1)), "(24.3%)");
    assert_text(figure_percent(*state, usual(state), decimal_of(265, 1)), "26.5%");
    assert_text(figure_signed_percent(*state, usual(state), decimal_of(265, 1)), "+26.5%");
    assert_text(figure_signed_percent(*state, usual(state), decimal_of(-243, 1)), "\u201324.3%");
    assert_text(figure_signed_percent(*state, usual(state), decimal_of(0, 1)), "0.0%");
}

static void test_words(void **state) {
    assert_text(period_words(*state, (period){.end = date_of(2003, 3, 31), .months = 3}),
                "Three months ended March 31, 2003");
    assert_text(period_words(*state, (period){.end = date_of(2003, 3, 31), .months = 0}), "March 31, 2003");
    assert_text(period_words(*state, (period){.end = date_of(2003, 12, 31), .months = 12}),
                "Year ended December 31, 2003");
    assert_text(period_quarter_words(*state, (period){.end = date_of(2003, 6, 30), .months = 6}),
                "six months ended June 30, 2003");
    const date end = date_of(2025, 8, 31);
    assert_text(period_words(*state, (period){.end = end, .months = 4, .weeks = 16, .trailing = false}),
                "16 weeks ended August 31, 2025");
    assert_text(period_words(*state, (period){.end = end, .months = 3, .weeks = 13, .trailing = false}),
                "Three months ended August 31, 2025");
    assert_text(period_words(*state, (period){.end = end, .months = 12, .weeks = 53, .trailing = false}),
                "Year ended August 31, 2025");
    assert_text(period_words(*state, (period){.end = end, .months = 9, .weeks = 16, .trailing = false}),
                "Nine months ended August 31, 2025");
    assert_text(period_words(*state, (period){.end = end, .months = 12, .weeks = 0, .trailing = true}),
                "Twelve months ended August 31, 2025");
    assert_text(period_quarter_words(*state, (period){.end = end, .months = 4, .weeks = 17, .trailing = false}),
                "17 weeks ended August 31, 2025");
    assert_text(period_quarter_words(*state, (period){.end = end, .months = 3, .weeks = 12, .trailing = false}),
                "quarter ended August 31, 2025");
    assert_text(period_words(*state, (period){.end = end, .months = 3, .days = 101}), "101 days ended August 31, 2025");
    assert_text(period_words(*state, (period){.end = date_of(2019, 12, 31), .months = 48}),
                "48 months ended December 31, 2019");
    assert_text(basis_label(*state, TEXT("GAAP"), TEXT("Net loss")), "GAAP net loss");
    assert_text(basis_label(*state, TEXT("GAAP"), TEXT("EBITDA")), "GAAP EBITDA");
    assert_text(unbroken_days(*state, TEXT("ended March 31, 2003")), "ended March\u00A031, 2003");
}

static void test_pounds_a_share_may_be_pence(void **state) {
    const struct statement pounds = {.currency = TEXT_INIT("GBP")}, dollars = {.currency = TEXT_INIT("USD")};
    (void)state;
    assert_text(currency_sign_of(&pounds, UNIT_CURRENCY), "\u00A3");
    assert_text(currency_sign_of(&pounds, UNIT_PER_SHARE), "");
    assert_text(currency_sign_of(&dollars, UNIT_PER_SHARE), "$");
    assert_text(currency_sign_of(&dollars, UNIT_SHARES), "");
}

static void test_a_sign_within_parentheses_stands_apart(void **state) {
    text sign;
    assert_text(figure_without_currency(*state, TEXT("($ 9,810)"), &sign), "(9,810)");
    assert_text(sign, "$");
    assert_text(figure_without_currency(*state, TEXT("(9,810)"), &sign), "(9,810)");
    assert_text(figure_without_currency(*state, TEXT("$"), &sign), "$");
    assert_text(sign, "");
    assert_int_equal(sign.len, 0);
}

static void test_a_basis_is_said_once(void **state) {
    assert_text(basis_label(*state, TEXT("GAAP"), TEXT("Net income")), "GAAP net income");
    assert_text(basis_label(*state, TEXT("GAAP"), TEXT("GAAP net income")), "GAAP net income");
    assert_text(basis_label(*state, TEXT("GAAP"), TEXT("Net (Loss) Earnings")), "GAAP Net (Loss) Earnings");
}

/* What leads to EBITDA is net income; of two bases in columns both ends are the measure. */
static void test_ends_of_a_bridge_are_called_by_their_rows(void **state) {
    const struct template *template = template_default(*state, diag_new(*state, TEXT("test")));
    struct report *report = tiny_report(*state, 3);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_RECONCILIATION, 2);
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net income", (const int[]){5, 5});
    tiny_row(*state, statement, CONCEPT_NONE, "EBITDA (1)", (const int[]){9, 9});
    struct reconciliation it = {.label = TEXT("EBITDA"), .gaap_cell = {0, 0, 0}, .non_gaap_cell = {0, 1, 0}};
    assert_text(end_label(*state, template, report, &it, true), "GAAP net income");
    assert_text(end_label(*state, template, report, &it, false), "EBITDA");
    statement->rows[0].label = TEXT("Net income, as reported");
    assert_text(end_label(*state, template, report, &it, true), "Net income, as reported");
    it = (struct reconciliation){.label = TEXT("Net income"), .gaap_cell = {0, 0, 0}, .non_gaap_cell = {0, 0, 1}};
    assert_text(end_label(*state, template, report, &it, true), "GAAP net income");
    assert_text(end_label(*state, template, report, &it, false), "Non-GAAP net income");
    statement->rows[1].label = TEXT("Net income, as reported**");
    it.non_gaap_cell = (struct cell_ref){0, 1, 0};
    assert_text(end_label(*state, template, report, &it, false), "Non-GAAP net income");
}

/* Of a sentence that leads to the table only what it says of the scale; other captions stay whole. */
static void test_the_scale_in_the_tables_words(void **state) {
    static const char *const told[][2] = {
        {"(In thousands, except per share data)", "(In thousands, except per share data)"},
        {"each of the quarters ending then (dollars in millions):", "(dollars in millions)"},
        {"share (restated) (in millions, except per share data):", "(in millions, except per share data)"},
        {"thousands):", "in thousands"},
        {"and May 3, 1998 (dollars in thousands,", "in thousands"},
        {"dollars in millions", "dollars in millions"},
        {"Net Sales (in thousands)", "Net Sales (in thousands)"},
        {"", ""},
    };
    struct statement *statement = tiny_statement(*state, tiny_report(*state, 1), STATEMENT_OTHER, 1);
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        statement->scale_note = text_from(told[i][0]);
        assert_text(scale_note_words(statement), told[i][1]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_currency_as_filed),
        UNIT(test_percent_as_filed),
        UNIT(test_nil_and_blank_differ),
        UNIT(test_computed),
        UNIT(test_words),
        UNIT(test_pounds_a_share_may_be_pence),
        UNIT(test_a_basis_is_said_once),
        UNIT(test_ends_of_a_bridge_are_called_by_their_rows),
        UNIT(test_a_sign_within_parentheses_stands_apart),
        UNIT(test_the_scale_in_the_tables_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
