/*
 * Headline figures: the main statement first, nothing where another might be meant.
 */
#include "model/headline.h"

#include "tiny.h"
#include "unit.h"

static const period q1 = {.end = {2003, 3, 31}, .months = 3};

static const struct row *add(struct arena *arena, struct statement *statement, enum concept concept, int value) {
    struct row *row =
        tiny_row(arena, statement, concept, concept_title(concept), (int[]){value, TINY_BLANK, TINY_BLANK});
    row->scale = 1000;
    return row;
}

static struct row *add_per_share(struct arena *arena, struct statement *statement, enum concept concept, int cents) {
    struct row *row =
        tiny_row(arena, statement, concept, concept_title(concept), (int[]){cents, TINY_BLANK, TINY_BLANK});
    row->unit = UNIT_PER_SHARE;
    row->scale = 1;
    row->values[0].unit = UNIT_PER_SHARE;
    row->values[0].amount.places = 2;
    return row;
}

static struct statement *add_statement(struct arena *arena, struct report *report, enum statement_kind kind,
                                       int columns) {
    struct statement *statement = tiny_statement(arena, report, kind, columns);
    tiny_column(statement, 0, BASIS_UNSTATED, 20030331, 3);
    return statement;
}

/* Revenue 100, net income 30, to common 24, 100 shares, diluted earnings of 0.24. */
static struct statement *main_statement(struct arena *arena, struct report *report) {
    struct statement *statement = add_statement(arena, report, STATEMENT_INCOME, 1);
    add(arena, statement, CONCEPT_REVENUE, 100);
    add(arena, statement, CONCEPT_NET_INCOME, 30);
    add(arena, statement, CONCEPT_NET_INCOME_COMMON, 24);
    add_per_share(arena, statement, CONCEPT_EPS_DILUTED, 24);
    struct row *shares = tiny_row(arena, statement, CONCEPT_SHARES_DILUTED, "Diluted shares", (int[]){100});
    shares->unit = UNIT_SHARES;
    return statement;
}

static struct headline_entry find(const struct report *report, enum headline_key key) {
    return headline_find(report, key, q1, BASIS_GAAP);
}

static void assert_value(const struct report *report, struct headline_entry entry, int units) {
    assert_int_equal(entry.doubt, HEADLINE_FOUND);
    assert_int_equal(report_value(report, entry.cell)->amount.units, units);
}

static void assert_missing(struct headline_entry entry, enum headline_doubt doubt) {
    assert_int_equal(entry.doubt, doubt);
    assert_int_equal(entry.cell.statement, -1);
    assert_non_null(headline_doubt_words(doubt));
}

static void the_main_statement_answers_first(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *summary = add_statement(*state, report, STATEMENT_INCOME, 1);
    add(*state, summary, CONCEPT_REVENUE, 1);
    add(*state, summary, CONCEPT_NET_INCOME, 2);
    add(*state, summary, CONCEPT_OPERATING_INCOME, 3);
    main_statement(*state, report);
    assert_value(report, find(report, HEADLINE_REVENUE), 100);
    assert_value(report, find(report, HEADLINE_EPS_DILUTED), 24);
    assert_missing(find(report, HEADLINE_GROSS_PROFIT), HEADLINE_NOT_PRINTED);
    assert_missing(headline_find(report, HEADLINE_REVENUE, (period){0}, BASIS_GAAP), HEADLINE_NO_PERIOD);
}

static void net_income_is_what_earnings_per_share_rest_on(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = main_statement(*state, report);
    assert_value(report, find(report, HEADLINE_NET_INCOME), 24);
    statement->rows[3].values[0].amount.units = 30;
    assert_value(report, find(report, HEADLINE_NET_INCOME), 30);
    statement->rows[3].values[0].amount.units = 77;
    assert_value(report, find(report, HEADLINE_NET_INCOME), 24);
}

static void a_lenders_revenue_is_net_interest_income(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = main_statement(*state, report);
    statement->rows[0].concept = CONCEPT_NET_INTEREST_INCOME;
    assert_value(report, find(report, HEADLINE_REVENUE), 100);
    struct statement *highlights = add_statement(*state, report, STATEMENT_OTHER, 1);
    add(*state, highlights, CONCEPT_REVENUE, 140);
    assert_value(report, find(report, HEADLINE_REVENUE), 100);
    add_per_share(*state, highlights, CONCEPT_EPS_DILUTED, 24);
    assert_value(report, find(report, HEADLINE_REVENUE), 140);
}

static void other_tables_must_be_the_registrants_and_agree(void **state) {
    struct report *report = tiny_report(*state, 9);
    main_statement(*state, report);
    struct statement *other = add_statement(*state, report, STATEMENT_RECONCILIATION, 1);
    add(*state, other, CONCEPT_GROSS_PROFIT, 50);
    assert_missing(find(report, HEADLINE_GROSS_PROFIT), HEADLINE_NOT_PRINTED);
    add(*state, other, CONCEPT_NET_INCOME, 30);
    assert_value(report, find(report, HEADLINE_GROSS_PROFIT), 50);
    struct statement *third = add_statement(*state, report, STATEMENT_OTHER, 1);
    add(*state, third, CONCEPT_GROSS_PROFIT, 51);
    assert_value(report, find(report, HEADLINE_GROSS_PROFIT), 50);
    add(*state, third, CONCEPT_REVENUE, 100);
    assert_missing(find(report, HEADLINE_GROSS_PROFIT), HEADLINE_CONFLICT);
}

static void a_caption_of_another_registrant_tells_nothing(void **state) {
    struct report *report = tiny_report(*state, 9);
    main_statement(*state, report);
    struct statement *other = add_statement(*state, report, STATEMENT_OTHER, 1);
    add(*state, other, CONCEPT_REVENUE, 100);
    tiny_row(*state, other, CONCEPT_NONE, "Example Power", (int[]){TINY_BLANK})->role = ROLE_HEADING;
    add(*state, other, CONCEPT_OPERATING_INCOME, 7);
    other->rows[0].section = other->rows[2].section = -1;
    assert_value(report, find(report, HEADLINE_OPERATING_INCOME), 7);
    other->rows[2].section = 1;
    assert_missing(find(report, HEADLINE_OPERATING_INCOME), HEADLINE_NOT_PRINTED);
}

static void several_statements_without_per_share_may_all_be_segments(void **state) {
    struct report *report = tiny_report(*state, 9);
    for (int i = 1; i <= 2; i++) {
        struct statement *statement = add_statement(*state, report, STATEMENT_INCOME, 1);
        add(*state, statement, CONCEPT_REVENUE, 10 * i);
        add(*state, statement, CONCEPT_PRETAX_INCOME, 5 * i);
        add(*state, statement, CONCEPT_NET_INCOME, 3 * i);
        if (i == 1)
            assert_value(report, find(report, HEADLINE_REVENUE), 10);
    }
    assert_missing(find(report, HEADLINE_REVENUE), HEADLINE_NOT_PRINTED);
    report->statements[1].title = report->statements[0].title = TEXT("Statements of Income");
    struct statement *rest = add_statement(*state, report, STATEMENT_INCOME, 1);
    rest->title = TEXT("Statements of income");
    add_per_share(*state, rest, CONCEPT_EPS_DILUTED, 3);
    assert_value(report, find(report, HEADLINE_REVENUE), 20);
}

/* A bank's supplement: segments' statements, a summary whose income its table of ratios bears out. */
static void a_summary_that_shares_bear_out_answers(void **state) {
    struct report *report = tiny_report(*state, 9);
    for (int i = 1; i <= 2; i++) {
        struct statement *segment = add_statement(*state, report, STATEMENT_INCOME, 1);
        add(*state, segment, CONCEPT_REVENUE, 10 * i);
        add(*state, segment, CONCEPT_PRETAX_INCOME, 5 * i);
        add(*state, segment, CONCEPT_NET_INCOME, 3 * i);
    }
    struct statement *summary = add_statement(*state, report, STATEMENT_OTHER, 1);
    add(*state, summary, CONCEPT_REVENUE, 40);
    add(*state, summary, CONCEPT_PRETAX_INCOME, 20);
    add(*state, summary, CONCEPT_NET_INCOME, 12);
    struct statement *ratios = add_statement(*state, report, STATEMENT_OTHER, 1);
    add_per_share(*state, ratios, CONCEPT_EPS_DILUTED, 12);
    tiny_row(*state, ratios, CONCEPT_SHARES_DILUTED, "Diluted shares", (int[]){100})->unit = UNIT_SHARES;
    assert_value(report, find(report, HEADLINE_REVENUE), 40);
    assert_value(report, find(report, HEADLINE_NET_INCOME), 12);
    ratios->rows[0].values[0].amount.units = 20;
    assert_missing(find(report, HEADLINE_REVENUE), HEADLINE_NOT_PRINTED);
    add_per_share(*state, summary, CONCEPT_EPS_DILUTED, 20);
    assert_value(report, find(report, HEADLINE_REVENUE), 40);
}

/* Two columns of one period and basis. */
static struct statement *consolidating(struct arena *arena, struct report *report, int second) {
    struct statement *statement = add_statement(arena, report, STATEMENT_INCOME, 2);
    tiny_column(statement, 1, BASIS_UNSTATED, 20030331, 3);
    static const enum concept concepts[] = {CONCEPT_REVENUE, CONCEPT_PRETAX_INCOME, CONCEPT_NET_INCOME};
    for (size_t i = 0; i < sizeof concepts / sizeof *concepts; i++)
        tiny_row(arena, statement, concepts[i], concept_title(concepts[i]), (int[]){10, second})->scale = 1000;
    return statement;
}

static void of_several_columns_the_total(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = consolidating(*state, report, 40);
    assert_missing(find(report, HEADLINE_REVENUE), HEADLINE_SEVERAL_COLUMNS);
    text heads[] = {TEXT("Consolidated")};
    statement->columns[1].heads = heads;
    statement->columns[1].head_count = 1;
    assert_value(report, find(report, HEADLINE_REVENUE), 40);
    statement->columns[1].member = TEXT("Europe");
    assert_value(report, find(report, HEADLINE_REVENUE), 10);
    report = tiny_report(*state, 9);
    consolidating(*state, report, 10);
    assert_value(report, find(report, HEADLINE_REVENUE), 10);
}

static void a_column_without_a_period_leaves_a_doubt(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = consolidating(*state, report, 40);
    statement->columns[1].period = (period){0};
    assert_missing(find(report, HEADLINE_REVENUE), HEADLINE_NO_PERIOD);
    text heads[] = {TEXT("Quarter of 2002")};
    statement->columns[1].heads = heads;
    statement->columns[1].head_count = 1;
    assert_value(report, find(report, HEADLINE_REVENUE), 10);
    heads[0] = TEXT("Quarter of 2003");
    assert_missing(find(report, HEADLINE_REVENUE), HEADLINE_NO_PERIOD);
    statement->columns[1].measure = MEASURE_CHANGE;
    assert_value(report, find(report, HEADLINE_REVENUE), 10);
}

static void a_later_balance_sheet_leaves_a_doubt(void **state) {
    struct report *report = tiny_report(*state, 9);
    main_statement(*state, report);
    struct statement *balance = tiny_statement(*state, report, STATEMENT_BALANCE, 1);
    tiny_column(balance, 0, BASIS_UNSTATED, 20030331, 0);
    assert_value(report, find(report, HEADLINE_REVENUE), 100);
    tiny_column(balance, 0, BASIS_UNSTATED, 20030630, 0);
    assert_missing(find(report, HEADLINE_REVENUE), HEADLINE_NO_PERIOD);
}

static void amounts_need_a_scale(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = main_statement(*state, report);
    statement->rows[0].scale = 0;
    assert_missing(find(report, HEADLINE_REVENUE), HEADLINE_NO_SCALE);
    assert_value(report, find(report, HEADLINE_EPS_DILUTED), 24);
}

static void classes_of_shares_must_agree(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = main_statement(*state, report);
    statement->rows[3].label = TEXT("Class A");
    struct row *other = add_per_share(*state, statement, CONCEPT_NONE, 24);
    other->label = TEXT("Class B");
    struct row swapped = statement->rows[4];
    statement->rows[4] = statement->rows[5];
    statement->rows[5] = swapped;
    assert_value(report, find(report, HEADLINE_EPS_DILUTED), 24);
    statement->rows[4].values[0].amount.units = 20;
    assert_missing(find(report, HEADLINE_EPS_DILUTED), HEADLINE_CONFLICT);
}

static void a_bare_loss_is_negative(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = main_statement(*state, report);
    assert_false(find(report, HEADLINE_EPS_DILUTED).loss);
    statement->rows[3].label = TEXT("Net loss per share, diluted");
    assert_true(find(report, HEADLINE_EPS_DILUTED).loss);
    statement->rows[3].label = TEXT("Net (loss) income per share, diluted");
    assert_false(find(report, HEADLINE_EPS_DILUTED).loss);
    statement->rows[3].label = TEXT("Net loss per share, diluted");
    statement->rows[3].values[0].amount.units = -24;
    assert_false(find(report, HEADLINE_EPS_DILUTED).loss);
    statement->rows[3].values[0].amount.units = 24;
    statement->rows[3].label = TEXT("Diluted");
    assert_false(find(report, HEADLINE_EPS_DILUTED).loss);
    statement->rows[3].section = 2;
    statement->rows[2].label = TEXT("Net loss per share:");
    assert_true(find(report, HEADLINE_EPS_DILUTED).loss);
}

static void measures_come_from_columns_and_from_rows(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = add_statement(*state, report, STATEMENT_RECONCILIATION, 1);
    add_per_share(*state, statement, CONCEPT_EPS_DILUTED, 24)->basis = BASIS_GAAP;
    struct row *row = add_per_share(*state, statement, CONCEPT_NONE, 31);
    row->non_gaap = NON_GAAP_EPS_DILUTED;
    struct headline_entry entry = headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP);
    assert_value(report, entry, 31);
    statement->columns[0].basis = BASIS_NON_GAAP;
    assert_value(report, headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP), 31);
    row->non_gaap = NON_GAAP_NONE;
    assert_missing(headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP), HEADLINE_NOT_PRINTED);
    statement->rows[0].basis = BASIS_UNSTATED;
    assert_value(report, headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP), 24);
}

static void measures_that_differ_are_not_given(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = add_statement(*state, report, STATEMENT_RECONCILIATION, 1);
    add_per_share(*state, statement, CONCEPT_NONE, 7)->non_gaap = NON_GAAP_EPS_DILUTED;
    add_per_share(*state, statement, CONCEPT_NONE, 17)->non_gaap = NON_GAAP_EPS_BASIC_AND_DILUTED;
    assert_missing(headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP), HEADLINE_CONFLICT);
    statement->rows[1].values[0].amount.units = 7;
    assert_value(report, headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP), 7);
}

/* Highlights in millions stand in front; the bridge behind them tells the measure in the main statement's thousands. */
static void of_measures_that_agree_the_one_in_the_main_scale(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *highlights = add_statement(*state, report, STATEMENT_RECONCILIATION, 1);
    add(*state, highlights, CONCEPT_NET_INCOME, 24);
    add(*state, highlights, CONCEPT_NONE, 31);
    highlights->rows[0].scale = highlights->rows[1].scale = 1000000;
    highlights->rows[1].non_gaap = NON_GAAP_NET_INCOME;
    struct statement *statement = main_statement(*state, report);
    statement->scale = 1000;
    statement->rows[1].values[0].amount.units = statement->rows[2].values[0].amount.units = 24000;
    assert_value(report, headline_find(report, HEADLINE_NET_INCOME, q1, BASIS_NON_GAAP), 31);
    struct statement *bridge = add_statement(*state, report, STATEMENT_RECONCILIATION, 1);
    add(*state, bridge, CONCEPT_NET_INCOME, 24000);
    add(*state, bridge, CONCEPT_NONE, 31200);
    bridge->rows[1].non_gaap = NON_GAAP_NET_INCOME;
    assert_value(report, headline_find(report, HEADLINE_NET_INCOME, q1, BASIS_NON_GAAP), 31200);
    bridge->rows[1].values[0].amount.units = 32200;
    assert_missing(headline_find(report, HEADLINE_NET_INCOME, q1, BASIS_NON_GAAP), HEADLINE_CONFLICT);
}

/* 0.05 GAAP + 0.02 = 0.07 fully diluted, + 0.12 - 0.02 = 0.17 adjusted: the first measure is a step to the second. */
static void a_measure_that_leads_to_another_is_a_step(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = add_statement(*state, report, STATEMENT_RECONCILIATION, 1);
    add_per_share(*state, statement, CONCEPT_NONE, 7)->non_gaap = NON_GAAP_EPS_DILUTED;
    add_per_share(*state, statement, CONCEPT_NONE, 12);
    add_per_share(*state, statement, CONCEPT_NONE, -2);
    add_per_share(*state, statement, CONCEPT_NONE, 17)->non_gaap = NON_GAAP_EPS_BASIC_AND_DILUTED;
    assert_value(report, headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP), 17);
    statement->rows[1].values[0].amount.units = 11;
    assert_missing(headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP), HEADLINE_CONFLICT);
}

static void columns_of_their_own_per_share(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = add_statement(*state, report, STATEMENT_RECONCILIATION, 2);
    tiny_column(statement, 1, BASIS_UNSTATED, 20030331, 3);
    struct row *row = add_per_share(*state, statement, CONCEPT_NONE, 1236);
    row->non_gaap = NON_GAAP_EPS_DILUTED;
    row->values[1] = row->values[0];
    row->values[1].amount.units = 47;
    assert_missing(headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP), HEADLINE_SEVERAL_COLUMNS);
    text heads[] = {TEXT("Per Diluted Share")};
    statement->columns[1].heads = heads;
    statement->columns[1].head_count = 1;
    assert_value(report, headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP), 47);
    heads[0] = TEXT("(In thousands, except per share data)");
    assert_missing(headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP), HEADLINE_SEVERAL_COLUMNS);
}

static void adjusted_income_has_its_per_share_beside_it(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = add_statement(*state, report, STATEMENT_RECONCILIATION, 2);
    tiny_column(statement, 1, BASIS_UNSTATED, 20030331, 3);
    struct row *row = tiny_row(*state, statement, CONCEPT_NONE, "Adjusted net income", (int[]){1236, 47});
    row->non_gaap = NON_GAAP_NET_INCOME;
    add_per_share(*state, statement, CONCEPT_NONE, 9)->non_gaap = NON_GAAP_EPS_BASIC;
    row = &statement->rows[0];
    row->values[1].unit = statement->columns[1].unit = UNIT_PER_SHARE;
    text heads[] = {TEXT("Per Diluted Share")};
    statement->columns[1].heads = heads;
    statement->columns[1].head_count = 1;
    assert_value(report, headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP), 47);
    assert_missing(headline_find(report, HEADLINE_EPS_BASIC, q1, BASIS_NON_GAAP), HEADLINE_NOT_PRINTED);
    heads[0] = TEXT("Per Share");
    assert_missing(headline_find(report, HEADLINE_EPS_DILUTED, q1, BASIS_NON_GAAP), HEADLINE_NOT_PRINTED);
}

/* A reconciliation that sets out from the headline figure leads to its twin; one of a segment sets out from another. */
static void a_reconciliation_leads_to_the_measure(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = main_statement(*state, report);
    add(*state, statement, CONCEPT_NONE, 31);
    struct reconciliation found[2] = {{.measure = CONCEPT_NET_INCOME_COMMON,
                                       .period = q1,
                                       .scale = 1000,
                                       .gaap_cell = {0, 2, 0},
                                       .non_gaap_cell = {0, 5, 0}}};
    found[1] = found[0];
    found[1].gaap_cell = found[1].non_gaap_cell = (struct cell_ref){0, 0, 0};
    report->reconciliations = found;
    report->reconciliation_count = 2;
    assert_value(report, headline_find(report, HEADLINE_NET_INCOME, q1, BASIS_NON_GAAP), 31);
    assert_missing(headline_find(report, HEADLINE_REVENUE, q1, BASIS_NON_GAAP), HEADLINE_NOT_PRINTED);
    found[1].gaap_cell = found[0].gaap_cell;
    assert_missing(headline_find(report, HEADLINE_NET_INCOME, q1, BASIS_NON_GAAP), HEADLINE_CONFLICT);
    found[0].measure = found[1].measure = CONCEPT_EPS_BASIC_AND_DILUTED;
    assert_missing(headline_find(report, HEADLINE_NET_INCOME, q1, BASIS_NON_GAAP), HEADLINE_NOT_PRINTED);
}

static void what_is_missing_is_told(void **state) {
    struct report *report = tiny_report(*state, 9);
    struct diag *diag = diag_new(*state, TEXT("test"));
    headline_tell(report, diag);
    assert_int_equal(diag->count, 0);
    struct statement *statement = main_statement(*state, report);
    headline_tell(report, diag);
    assert_int_equal(diag->count, 0);
    statement->rows[0].scale = 0;
    headline_tell(report, diag);
    assert_int_equal(diag->count, 1);
    assert_int_equal(diag->entries[0].code, DIAG_HEADLINE_MISSING);
}

static void keys_of_concepts(void **state) {
    (void)state;
    enum headline_key key;
    assert_true(headline_key_of(CONCEPT_NET_INTEREST_INCOME, &key));
    assert_string_equal(headline_key_name(key), "revenue");
    assert_false(headline_key_of(CONCEPT_ASSETS, &key));
    assert_false(headline_key_of(CONCEPT_NONE, &key));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(the_main_statement_answers_first),
        UNIT(net_income_is_what_earnings_per_share_rest_on),
        UNIT(a_lenders_revenue_is_net_interest_income),
        UNIT(other_tables_must_be_the_registrants_and_agree),
        UNIT(a_caption_of_another_registrant_tells_nothing),
        UNIT(several_statements_without_per_share_may_all_be_segments),
        UNIT(a_summary_that_shares_bear_out_answers),
        UNIT(of_several_columns_the_total),
        UNIT(a_column_without_a_period_leaves_a_doubt),
        UNIT(a_later_balance_sheet_leaves_a_doubt),
        UNIT(amounts_need_a_scale),
        UNIT(classes_of_shares_must_agree),
        UNIT(a_bare_loss_is_negative),
        UNIT(measures_come_from_columns_and_from_rows),
        UNIT(measures_that_differ_are_not_given),
        UNIT(of_measures_that_agree_the_one_in_the_main_scale),
        UNIT(columns_of_their_own_per_share),
        UNIT(adjusted_income_has_its_per_share_beside_it),
        UNIT(a_measure_that_leads_to_another_is_a_step),
        UNIT(a_reconciliation_leads_to_the_measure),
        UNIT(what_is_missing_is_told),
        UNIT(keys_of_concepts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
