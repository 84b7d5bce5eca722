/*
 * Reconciliations: adjustments by name, each measure and period once.
 */
#include "recognize/reconciliation/reconciliation.h"

#include "proof.h"
#include "tiny.h"
#include "unit.h"

static const struct reconciliation *find(const struct report *report, enum concept measure, int year, int month) {
    for (int i = 0; i < report->reconciliation_count; i++) {
        const struct reconciliation *it = &report->reconciliations[i];
        if (it->measure == measure && it->period.end.year == year && it->period.end.month == month)
            return it;
    }
    fail_msg("no reconciliation of that measure and period");
    return NULL;
}

static void add_adjustments(struct buffer *out, const struct reconciliation *it) {
    for (int a = 0; a < it->adjustment_count; a++) {
        buffer_format(out, "%.*s: %s ", TEXT_ARG(it->adjustments[a].label),
                      adjustment_type_name(it->adjustments[a].type));
        decimal_write(out, it->adjustments[a].amount);
        buffer_byte(out, '\n');
    }
}

static void a_measure_and_period_once(void **state) {
    struct report *report = proof_sample(*state);
    assert_int_equal(report->reconciliation_count, 5 * 3);
    for (int i = 0; i < report->reconciliation_count; i++)
        for (int j = 0; j < i; j++)
            assert_false(report->reconciliations[i].measure == report->reconciliations[j].measure &&
                         period_equal(report->reconciliations[i].period, report->reconciliations[j].period));
}

static void net_loss_by_name(void **state) {
    const struct reconciliation *it = find(proof_sample(*state), CONCEPT_NET_INCOME, 2002, 3);
    struct buffer out = BUFFER_EMPTY;
    add_adjustments(&out, it);
    assert_buffer(&out, "Write-off (benefit) of inventory and purchase commitments: impairment 9434\n"
                        "Stock-based compensation: stock_compensation 5743\n"
                        "Amort. of goodwill and purchased intangible assets: amortization 406\n"
                        "Restructuring charges (benefit), net: restructuring -12141\n");
    assert_int_equal(it->gaap.units, -16194);
    assert_int_equal(it->non_gaap.units, -12752);
}

static void an_expense_is_signed_by_its_own_effect(void **state) {
    struct buffer out = BUFFER_EMPTY;
    add_adjustments(&out, find(proof_sample(*state), CONCEPT_OPERATING_EXPENSES, 2003, 3));
    assert_buffer(&out, "Stock-based compensation: stock_compensation -894\n"
                        "Amort. of goodwill and purchased intangible assets: amortization -271\n");
}

static void per_share_gives_both_ends(void **state) {
    const struct reconciliation *it = find(proof_sample(*state), CONCEPT_EPS_BASIC_AND_DILUTED, 2002, 12);
    assert_int_equal(it->adjustment_count, 0);
    assert_int_equal(it->unit, UNIT_PER_SHARE);
    assert_int_equal(it->gaap.units, -7);
    assert_int_equal(it->non_gaap.units, -4);
}

static void columns_are_adjustments_by_themselves(void **state) {
    static const int rows[][4] = {{9017, 10, 0, 9027}, {4203, -211, -97, 3895}};
    struct report *report = tiny_report(*state, 5);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 4);
    struct buffer out = BUFFER_EMPTY;
    static const enum basis bases[] = {BASIS_GAAP, BASIS_ADJUSTMENT, BASIS_ADJUSTMENT, BASIS_NON_GAAP};
    for (int c = 0; c < 4; c++)
        tiny_column(statement, c, bases[c], 20030331, 3);
    statement->columns[1].member = TEXT("Stock compensation");
    statement->columns[2].member = TEXT("Restructuring");
    tiny_row(*state, statement, CONCEPT_REVENUE, "Revenue", rows[0]);
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net income", rows[1]);
    proof_check(*state, report);
    add_adjustments(&out, find(report, CONCEPT_NET_INCOME, 2003, 3));
    assert_buffer(&out, "Stock compensation: stock_compensation -211\nRestructuring: restructuring -97\n");
}

/* GAAP, two adjustments, non-GAAP: income and what it is per share, in cents. */
static struct report *per_share_across(void **state, int adjusted) {
    const int rows[][4] = {{1446, 370, 446, 2262}, {147, 38, 45, adjusted}};
    static const enum basis bases[] = {BASIS_GAAP, BASIS_ADJUSTMENT, BASIS_ADJUSTMENT, BASIS_NON_GAAP};
    static struct term across[] = {{0, 1}, {1, 1}, {2, 1}};
    struct report *report = tiny_report(*state, 5);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_RECONCILIATION, 4);
    for (int c = 0; c < 4; c++)
        tiny_column(statement, c, bases[c], 20030331, 3);
    statement->columns[1].member = TEXT("Amortization");
    statement->columns[2].member = TEXT("Restructuring");
    statement->columns[3].calculation = (struct calculation){across, 3, 0};
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net income", rows[0]);
    struct row *per_share = tiny_row(*state, statement, CONCEPT_EPS_DILUTED, "Diluted earnings per share", rows[1]);
    per_share->unit = UNIT_PER_SHARE;
    for (int c = 0; c < 4; c++) {
        per_share->values[c].unit = UNIT_PER_SHARE;
        per_share->values[c].amount.places = 2;
    }
    reconciliations_build(*state, report);
    return report;
}

/* What each column takes off a share, where that leads from one end to the other as rounded. */
static void adjustments_per_share_in_columns(void **state) {
    const struct reconciliation *it = find(per_share_across(state, 230), CONCEPT_EPS_DILUTED, 2003, 3);
    struct buffer out = BUFFER_EMPTY;
    add_adjustments(&out, it);
    assert_buffer(&out, "Amortization: amortization 0.38\nRestructuring: restructuring 0.45\n");
    assert_int_equal(find(per_share_across(state, 231), CONCEPT_EPS_DILUTED, 2003, 3)->adjustment_count, 2);
    assert_int_equal(find(per_share_across(state, 240), CONCEPT_EPS_DILUTED, 2003, 3)->adjustment_count, 0);
}

/* GAAP net income, adjustments (the last two under a sum of their own), adjusted net income; quarter and half year. */
static struct report *bridge(void **state) {
    static const int rows[][2] = {{1660, 2500}, {820, 1640}, {-410, -820}, {35, 0}, {-375, -820}, {2105, 3320}};
    static const char *const labels[] = {"GAAP net income", "Amortization",      "Tax effect",
                                         "Severance",       "Other adjustments", "Adjusted net income"};
    struct report *report = tiny_report(*state, 8);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_RECONCILIATION, 2);
    for (int c = 0; c < 2; c++)
        tiny_column(statement, c, BASIS_UNSTATED, 20030630, 3 + 3 * c);
    for (int r = 0; r < 6; r++)
        tiny_row(*state, statement, r == 0 ? CONCEPT_NET_INCOME : CONCEPT_NONE, labels[r], rows[r]);
    statement->rows[5].non_gaap = NON_GAAP_NET_INCOME;
    static struct term parts[] = {{2, 1}, {3, 1}}, all[] = {{0, 1}, {1, 1}, {4, 1}};
    statement->rows[4].calculation = (struct calculation){parts, 2, 0};
    statement->rows[5].calculation = (struct calculation){all, 3, 0};
    return report;
}

static void a_bridge_down_the_page(void **state) {
    struct report *report = bridge(state);
    struct buffer out = BUFFER_EMPTY;
    reconciliations_build(*state, report);
    assert_int_equal(report->reconciliation_count, 2);
    const struct reconciliation *quarter = &report->reconciliations[0];
    assert_int_equal(quarter->measure, CONCEPT_NET_INCOME);
    assert_text(quarter->label, "Net income");
    assert_int_equal(quarter->period.months, 3);
    assert_int_equal(quarter->gaap.units, 1660);
    assert_int_equal(quarter->non_gaap.units, 2105);
    add_adjustments(&out, quarter);
    assert_buffer(&out, "Amortization: amortization 820\nTax effect: tax_effect -410\nSeverance: restructuring 35\n");
    assert_int_equal(report->reconciliations[1].period.months, 6);
    assert_int_equal(report->reconciliations[1].adjustment_count, 2);
}

static void a_bridge_needs_its_sum_and_one_gaap_end(void **state) {
    struct report *report = bridge(state);
    report->statements[0].rows[1].concept = CONCEPT_NET_INCOME;
    reconciliations_build(*state, report);
    assert_int_equal(report->reconciliation_count, 0);
    report = bridge(state);
    report->statements[0].rows[5].calculation = (struct calculation){0};
    for (int c = 0; c < 2; c++)
        report->statements[0].rows[5].values[c].amount.units += 4321;
    reconciliations_build(*state, report);
    assert_int_equal(report->reconciliation_count, 0);
}

/* EBITDA is no line of the statements: it goes by its own name, from the GAAP row it leads down to. */
static void a_measure_of_its_own(void **state) {
    struct report *report = bridge(state);
    report->statements[0].rows[5].non_gaap = NON_GAAP_EBITDA;
    report->statements[0].rows[5].label = TEXT("EBITDA");
    reconciliations_build(*state, report);
    assert_int_equal(report->reconciliation_count, 2);
    assert_int_equal(report->reconciliations[0].measure, CONCEPT_NONE);
    assert_text(report->reconciliations[0].label, "EBITDA");
    assert_int_equal(report->reconciliations[0].gaap.units, 1660);
    assert_int_equal(report->reconciliations[0].adjustment_count, 3);
}

/* 100 of net income, 30 of taxes: 130 before taxes, 20 of depreciation: EBITDA of 150. */
static struct report *ebitda(void **state, int net_income) {
    struct report *report = tiny_report(*state, 3);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_RECONCILIATION, 1);
    tiny_column(statement, 0, BASIS_UNSTATED, 20200331, 3);
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net income", (int[]){net_income});
    tiny_row(*state, statement, CONCEPT_INCOME_TAX, "Income taxes", (int[]){30});
    tiny_row(*state, statement, CONCEPT_PRETAX_INCOME, "Income before taxes", (int[]){130});
    tiny_row(*state, statement, CONCEPT_NONE, "Depreciation", (int[]){20});
    tiny_row(*state, statement, CONCEPT_NONE, "EBITDA", (int[]){150})->non_gaap = NON_GAAP_EBITDA;
    static struct term before_tax[] = {{0, 1}, {1, 1}}, all[] = {{2, 1}, {3, 1}};
    statement->rows[2].calculation = (struct calculation){before_tax, 2, 0};
    statement->rows[4].calculation = (struct calculation){all, 2, 0};
    return report;
}

static void a_measure_sets_out_from_net_income(void **state) {
    struct report *report = ebitda(state, 100);
    reconciliations_build(*state, report);
    assert_int_equal(report->reconciliation_count, 1);
    assert_int_equal(report->reconciliations[0].gaap.units, 100);
    assert_int_equal(report->reconciliations[0].adjustment_count, 2);
    report = ebitda(state, TINY_BLANK);
    reconciliations_build(*state, report);
    assert_int_equal(report->reconciliations[0].gaap.units, 130);
    assert_int_equal(report->reconciliations[0].adjustment_count, 1);
}

struct entry {
    const char *label;
    enum concept concept;
    enum basis basis;
    int value;
};

/* One quarter down the page; the last line is the sum of all others. */
static struct report *down(void **state, const struct entry *lines, int count, enum non_gaap measure) {
    struct report *report = tiny_report(*state, count);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_RECONCILIATION, 1);
    struct calculation sum = {0};
    tiny_column(statement, 0, BASIS_UNSTATED, 20240331, 3);
    for (int i = 0; i < count; i++) {
        struct row *row = tiny_row(*state, statement, lines[i].concept, lines[i].label, (int[]){lines[i].value});
        row->basis = lines[i].basis;
        if (i < count - 1)
            *ARRAY_ADD((struct arena *)*state, sum.terms, sum.term_count) = (struct term){i, 1};
    }
    statement->rows[count - 1].calculation = sum;
    statement->rows[count - 1].non_gaap = measure;
    reconciliations_build(*state, report);
    return report;
}

#define DOWN(state, lines, measure) down((state), (lines), (int)(sizeof(lines) / sizeof *(lines)), (measure))

/* Measures that only their words name, each from the line it sets out from. */
static void measures_by_their_words(void **state) {
    static const struct entry tables[][3] = {
        {{"Total stockholders' equity", CONCEPT_NONE, BASIS_UNSTATED, 900},
         {"Less: goodwill", CONCEPT_NONE, BASIS_UNSTATED, -200},
         {"Tangible common equity", CONCEPT_NONE, BASIS_UNSTATED, 700}},
        {{"Net income allocable to common shareholders", CONCEPT_NET_INCOME_COMMON, BASIS_UNSTATED, 900},
         {"Depreciation", CONCEPT_NONE, BASIS_UNSTATED, -200},
         {"FFO allocable to common shares and units", CONCEPT_NONE, BASIS_UNSTATED, 700}},
        {{"Noninterest expense (GAAP)", CONCEPT_NONE, BASIS_GAAP, 900},
         {"Integration costs", CONCEPT_NONE, BASIS_UNSTATED, -200},
         {"Noninterest expense, Underlying (non-GAAP)", CONCEPT_NONE, BASIS_NON_GAAP, 700}},
        {{"Cash provided by operations", CONCEPT_NONE, BASIS_UNSTATED, 900},
         {"Investments in parks", CONCEPT_NONE, BASIS_UNSTATED, -200},
         {"Adjusted free cash flow", CONCEPT_NONE, BASIS_NON_GAAP, 700}},
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        struct report *report = DOWN(state, tables[i], NON_GAAP_NONE);
        assert_int_equal(report->reconciliation_count, 1);
        assert_text(report->reconciliations[0].label, tables[i][2].label);
        assert_int_equal(report->reconciliations[0].gaap.units, 900);
        assert_int_equal(report->reconciliations[0].adjustment_count, 1);
    }
}

/* Steps between measures, and deposits called core, are sums and no measures. */
static void words_that_name_no_measure(void **state) {
    static const struct entry tables[][3] = {
        {{"Net income", CONCEPT_NET_INCOME, BASIS_UNSTATED, 900},
         {"Tax effect", CONCEPT_NONE, BASIS_UNSTATED, -200},
         {"Total non-GAAP adjustments", CONCEPT_NONE, BASIS_NON_GAAP, 700}},
        {{"Demand deposits", CONCEPT_NONE, BASIS_UNSTATED, 900},
         {"Savings", CONCEPT_NONE, BASIS_UNSTATED, -200},
         {"Core deposits", CONCEPT_NONE, BASIS_NON_GAAP, 700}},
        {{"Non-GAAP research", CONCEPT_NONE, BASIS_NON_GAAP, 900},
         {"Selling", CONCEPT_NONE, BASIS_UNSTATED, -200},
         {"Combined non-GAAP expenses", CONCEPT_NONE, BASIS_NON_GAAP, 700}},
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        assert_int_equal(DOWN(state, tables[i], NON_GAAP_NONE)->reconciliation_count, 0);
}

/* A bank's adjusted income sets out from what common stock earned; "Earnings (U.S. GAAP)" opens by its basis alone. */
static void other_names_of_net_income(void **state) {
    static const struct entry common[] = {
        {"Net income applicable to common shareholders", CONCEPT_NET_INCOME_COMMON, BASIS_UNSTATED, 900},
        {"Intangibles amortization", CONCEPT_NONE, BASIS_UNSTATED, 200},
        {"Net income, excluding intangibles amortization", CONCEPT_NONE, BASIS_NON_GAAP, 1100}};
    static const struct entry bare[] = {{"Earnings/(Loss) (U.S. GAAP)", CONCEPT_NONE, BASIS_GAAP, 900},
                                        {"Impairments", CONCEPT_NONE, BASIS_UNSTATED, 200},
                                        {"Earnings excluding identified items", CONCEPT_NONE, BASIS_NON_GAAP, 1100}};
    static const struct entry other[] = {{"GAAP operating income", CONCEPT_NONE, BASIS_GAAP, 900},
                                         {"Impairments", CONCEPT_NONE, BASIS_UNSTATED, 200},
                                         {"Adjusted net income", CONCEPT_NONE, BASIS_NON_GAAP, 1100}};
    assert_int_equal(DOWN(state, common, NON_GAAP_NET_INCOME)->reconciliations[0].measure, CONCEPT_NET_INCOME);
    assert_int_equal(DOWN(state, bare, NON_GAAP_NET_INCOME)->reconciliations[0].gaap.units, 900);
    assert_int_equal(DOWN(state, other, NON_GAAP_NET_INCOME)->reconciliation_count, 0);
}

/* A column that names another measure, or whose figures they are, is none of the row's. */
static void columns_of_other_measures_and_members(void **state) {
    static const struct entry income[] = {{"Income as reported", CONCEPT_NONE, BASIS_GAAP, 900},
                                          {"Realized losses", CONCEPT_NONE, BASIS_UNSTATED, 200},
                                          {"Adjusted net income", CONCEPT_NONE, BASIS_NON_GAAP, 1100}};
    struct report *report = DOWN(state, income, NON_GAAP_NET_INCOME);
    static const struct {
        const char *member;
        enum non_gaap measure;
        int count;
    } columns[] = {{"Income Before Taxes", NON_GAAP_NET_INCOME, 0},
                   {"Net Income", NON_GAAP_NET_INCOME, 1},
                   {"Latin America", NON_GAAP_NONE, 0}};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        report->reconciliation_count = 0;
        report->statements[0].columns[0].member = text_from(columns[i].member);
        report->statements[0].rows[2].non_gaap = columns[i].measure;
        reconciliations_build(*state, report);
        assert_int_equal(report->reconciliation_count, columns[i].count);
    }
}

/* Net income and, in a column of its own, what it is per diluted share. */
static void diluted_per_share_beside_net_income(void **state) {
    static const int rows[][2] = {{-10643, -41}, {23012, 88}, {12369, 47}};
    static const char *const labels[] = {"Net income, as reported", "Impairments", "Net income, as adjusted"};
    static text heads[] = {TEXT_INIT("Per Diluted Share")};
    struct report *report = tiny_report(*state, 3);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_RECONCILIATION, 2);
    for (int c = 0; c < 2; c++)
        tiny_column(statement, c, BASIS_UNSTATED, 20200229, 3);
    statement->columns[1].unit = UNIT_PER_SHARE;
    statement->columns[1].scale = 1;
    statement->columns[1].heads = heads;
    statement->columns[1].head_count = 1;
    for (int r = 0; r < 3; r++) {
        struct row *row = tiny_row(*state, statement, r == 0 ? CONCEPT_NET_INCOME : CONCEPT_NONE, labels[r], rows[r]);
        row->values[1].unit = UNIT_PER_SHARE;
        row->values[1].amount.places = 2;
    }
    static struct term all[] = {{0, 1}, {1, 1}};
    statement->rows[2].non_gaap = NON_GAAP_NET_INCOME;
    statement->rows[2].calculation = (struct calculation){all, 2, 0};
    reconciliations_build(*state, report);
    assert_int_equal(report->reconciliation_count, 2);
    assert_int_equal(find(report, CONCEPT_NET_INCOME, 2020, 2)->non_gaap.units, 12369);
    const struct reconciliation *per_share = find(report, CONCEPT_EPS_DILUTED, 2020, 2);
    assert_int_equal(per_share->non_gaap.units, 47);
    assert_int_equal(per_share->scale, 1);
    assert_text(per_share->label, "Per Diluted Share");
}

/* Columns tell the measure and rows the basis: reported, a charge, adjusted. */
static struct report *transposed(void **state, const char *const heads[4]) {
    static const int rows[][4] = {{5200, 880, 610, 52}, {15, 85, 64, 5}, {5215, 965, 674, 57}};
    static const char *const labels[] = {"Reported (GAAP)", "Severance", "Comparable (Non-GAAP)"};
    struct report *report = tiny_report(*state, 5);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_RECONCILIATION, 4);
    for (int c = 0; c < 4; c++) {
        tiny_column(statement, c, BASIS_UNSTATED, 20240331, 3);
        statement->columns[c].member = text_from(heads[c]);
    }
    statement->columns[3].unit = UNIT_PER_SHARE;
    statement->columns[3].scale = 1;
    for (int r = 0; r < 3; r++) {
        struct row *row = tiny_row(*state, statement, CONCEPT_NONE, labels[r], rows[r]);
        row->values[3].unit = UNIT_PER_SHARE;
        row->values[3].amount.places = 2;
    }
    statement->rows[0].basis = BASIS_GAAP;
    statement->rows[2].basis = BASIS_NON_GAAP;
    static struct term all[] = {{0, 1}, {1, 1}};
    statement->rows[2].calculation = (struct calculation){all, 2, 0};
    return report;
}

static void measures_side_by_side(void **state) {
    static const char *const heads[] = {"Net sales", "Operating income", "Net income\xc2\xb3",
                                        "Diluted net income per share"};
    struct report *report = transposed(state, heads);
    reconciliations_build(*state, report);
    assert_int_equal(report->reconciliation_count, 4);
    const struct reconciliation *income = find(report, CONCEPT_NET_INCOME, 2024, 3);
    assert_text(income->label, "Net income");
    assert_int_equal(income->gaap.units, 610);
    assert_int_equal(income->non_gaap.units, 674);
    assert_int_equal(income->adjustment_count, 1);
    const struct reconciliation *per_share = find(report, CONCEPT_EPS_DILUTED, 2024, 3);
    assert_int_equal(per_share->unit, UNIT_PER_SHARE);
    assert_int_equal(per_share->scale, 1);
    assert_int_equal(per_share->non_gaap.units, 57);
}

/* "Net income" over "2024": the outer line of the head names it. */
static void measures_above_their_years(void **state) {
    static const char *const heads[] = {"", "", "", ""};
    static text outer[4][2] = {{TEXT_INIT("Net sales"), TEXT_INIT("2024")},
                               {TEXT_INIT("Operating income"), TEXT_INIT("2024")},
                               {TEXT_INIT("Net income"), TEXT_INIT("2024")},
                               {TEXT_INIT("Diluted earnings per share"), TEXT_INIT("2024")}};
    struct report *report = transposed(state, heads);
    for (int c = 0; c < 4; c++) {
        report->statements[0].columns[c].heads = outer[c];
        report->statements[0].columns[c].head_count = 2;
    }
    reconciliations_build(*state, report);
    assert_int_equal(report->reconciliation_count, 4);
    assert_text(find(report, CONCEPT_NET_INCOME, 2024, 3)->label, "Net income");
}

/* Segments side by side are no lines of a statement; of two columns with one name neither is the registrant's. */
static void columns_that_name_no_one_measure(void **state) {
    static const char *const heads[] = {"Operating income", "Operating income", "Latin America",
                                        "Net income per share from continuing operations"};
    struct report *report = transposed(state, heads);
    reconciliations_build(*state, report);
    assert_int_equal(report->reconciliation_count, 0);
}

/* One column is too little to prove a sum, but both ends say what they are. */
static void both_ends_of_a_side_by_side_name_each_other(void **state) {
    static const char *const heads[] = {"Net sales", "Operating income", "Net income", "Diluted net income per share"};
    struct report *report = transposed(state, heads);
    report->statements[0].rows[2].calculation = (struct calculation){0};
    reconciliations_build(*state, report);
    assert_int_equal(report->reconciliation_count, 4);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(a_measure_and_period_once),
        UNIT(net_loss_by_name),
        UNIT(an_expense_is_signed_by_its_own_effect),
        UNIT(per_share_gives_both_ends),
        UNIT(columns_are_adjustments_by_themselves),
        UNIT(adjustments_per_share_in_columns),
        UNIT(a_bridge_down_the_page),
        UNIT(a_bridge_needs_its_sum_and_one_gaap_end),
        UNIT(a_measure_of_its_own),
        UNIT(a_measure_sets_out_from_net_income),
        UNIT(measures_by_their_words),
        UNIT(words_that_name_no_measure),
        UNIT(other_names_of_net_income),
        UNIT(columns_of_other_measures_and_members),
        UNIT(diluted_per_share_beside_net_income),
        UNIT(measures_side_by_side),
        UNIT(measures_above_their_years),
        UNIT(columns_that_name_no_one_measure),
        UNIT(both_ends_of_a_side_by_side_name_each_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
