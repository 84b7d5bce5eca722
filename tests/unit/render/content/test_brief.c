/* Tests of content/brief: what is said of incomes, losses, twins and cash, and nothing that is not printed. */
#include "unit.h"

#include "render/content/content.h"
#include "render/render.h"
#include "sample.h"

static struct content content_of(void **state, const struct report *report) {
    return (struct content){*state, report, template_default(*state, diag_new(*state, TEXT("test")))};
}

static struct sentences brief_of(void **state, const struct report *report) {
    struct content content = content_of(state, report);
    struct headline headline = headline_read(*state, report, content.template);
    return content_brief(&content, &headline);
}

static bool says(const struct sentences *sentences, const char *words) {
    for (int i = 0; i < sentences->count; i++)
        if (text_find(sentences->list[i].words, text_from(words)) != text_npos)
            return true;
    return false;
}

static void test_a_quarter_is_told(void **state) {
    struct sentences brief = brief_of(state, sample_report(*state));
    assert_in_range(brief.count, 3, 5);
    assert_text(brief.list[0].words,
                "In the quarter ended March 31, 2003, revenue was $16,019 thousand, 26.5% more than in the previous "
                "quarter ($12,660 thousand) and 24.3% less than in the year-ago quarter ($21,158 thousand).");
    assert_true(says(&brief, "There was a net loss of $4,381 thousand, or $0.02 a "));
    assert_true(says(&brief, "after a net loss of $12,820 thousand in the previous quarter and $16,194 thousand in the "
                             "year-ago quarter."));
}

/* Above all figures stands one scale: where one is in another, it says so itself. */
static void test_another_scale_is_told_beside_its_figure(void **state) {
    struct report *report = sample_report(*state);
    struct content content = content_of(state, report);
    struct headline headline = headline_read(*state, report, content.template);
    const struct headline_figure *twin = headline_twin(&headline, CONCEPT_NET_INCOME);
    struct cell_ref cell = twin->cells[MOMENT_LATEST];
    assert_text(content_told_in(&content, &headline, TEXT("Non-GAAP"), cell), "Non-GAAP");
    report->statements[cell.statement].rows[cell.row].scale = 1000000;
    assert_text(content_told_in(&content, &headline, TEXT("Non-GAAP"), cell), "Non-GAAP, in millions");
    report->statements[cell.statement].rows[cell.row].scale = 0;
    assert_text(content_told_in(&content, &headline, TEXT("Non-GAAP"), cell), "Non-GAAP");
    struct cell_ref share = headline_twin(&headline, CONCEPT_EPS_DILUTED)->cells[MOMENT_LATEST];
    assert_text(content_told_in(&content, &headline, TEXT("Non-GAAP"), share), "Non-GAAP");
}

/* Only the basic figure is printed: nothing is said of the diluted one. */
static void test_a_basic_share_is_told_as_one(void **state) {
    struct report *report = sample_report(*state);
    for (int s = 0; s < report->statement_count; s++)
        for (int r = 0; r < report->statements[s].row_count; r++) {
            struct row *row = &report->statements[s].rows[r];
            bool earned = row->concept == CONCEPT_EPS_DILUTED || row->concept == CONCEPT_EPS_BASIC_AND_DILUTED;
            row->concept = earned ? CONCEPT_EPS_BASIC : row->concept;
        }
    struct sentences brief = brief_of(state, report);
    assert_true(says(&brief, "or $0.02 a basic share"));
}

static bool filing_says(void **state, struct report *report, const char *words) {
    struct content content = content_of(state, report);
    struct entries told = content_filing(&content);
    for (int i = 0; i < told.count; i++)
        if (text_find(told.list[i].words, text_from(words)) != text_npos)
            return true;
    return false;
}

/* Under which item results stand is told where its title does not. */
static void test_an_item_is_told_once(void **state) {
    struct report *report = sample_report(*state);
    static struct item item = {
        .number = TEXT_INIT("9"), .title = TEXT_INIT("Regulation FD Disclosure"), .results = true};
    report->filing.found = true;
    report->filing.items = &item;
    report->filing.item_count = 1;
    assert_true(filing_says(state, report, "Regulation FD Disclosure \u2013 results of operations"));
    item.title = TEXT("Results of Operations and Financial Condition");
    assert_false(filing_says(state, report, "\u2013 results of operations"));
}

/* A line that says neither basic nor diluted is told as neither. */
static void test_a_share_is_told_as_filed(void **state) {
    struct report *report = sample_report(*state);
    for (int s = 0; s < report->statement_count; s++)
        for (int r = 0; r < report->statements[s].row_count; r++) {
            struct row *row = &report->statements[s].rows[r];
            bool earned = row->concept == CONCEPT_EPS_DILUTED || row->concept == CONCEPT_EPS_BASIC_AND_DILUTED;
            row->concept = earned ? CONCEPT_EPS_BASIC_AND_DILUTED : row->concept;
            row->label = earned ? TEXT("Net loss per share") : row->label;
            row->section = earned ? -1 : row->section;
        }
    struct sentences brief = brief_of(state, report);
    assert_true(says(&brief, "or $0.02 a share,"));
    assert_false(says(&brief, "dilut"));
}

static void test_checks_bear_their_names(void **state) {
    struct report *report = sample_report(*state);
    struct content content = content_of(state, report);
    *ARRAY_ADD((struct arena *)*state, report->findings, report->finding_count) = (struct finding){
        .code = DIAG_NON_RECURRING, .verdict = VERDICT_OBSERVED, .message = TEXT("nothing tells what \"x\" counts")};
    struct table table = content_checks(&content);
    bool found = false;
    for (int r = 0; r < table.row_count; r++)
        found = found || text_equal(table.rows[r].label, TEXT("Non-recurring"));
    assert_true(found);
    assert_true(text_starts(content_finding(&content, &report->findings[report->finding_count - 1]), TEXT("Nothing")));
}

/* What an issuer counts as cash is its own: the row is named as it names itself. */
static void test_cash_is_named_as_filed(void **state) {
    struct sentences brief = brief_of(state, sample_report(*state));
    assert_true(says(&brief, "Cash, cash equivalents and marketable securities stood at $106,236 thousand at March 31, "
                             "2003, against $111,167 thousand at December 31, 2002."));
}

static struct report *with_bridge(void **state, int64_t gaap, int64_t non_gaap) {
    struct report *report = sample_report(*state);
    struct reconciliation *r = ARRAY_ADD((struct arena *)*state, report->reconciliations, report->reconciliation_count);
    *r = (struct reconciliation){.measure = CONCEPT_NET_INCOME, .label = TEXT("Net loss"), .scale = 1000};
    r->period = (period){.end = date_of(2003, 3, 31), .months = 3};
    r->gaap = decimal_of(gaap, 0);
    r->non_gaap = decimal_of(non_gaap, 0);
    r->gaap_cell = r->non_gaap_cell = (struct cell_ref){1, 0, 0};
    *ARRAY_ADD((struct arena *)*state, r->adjustments, r->adjustment_count) =
        (struct adjustment){.label = TEXT("Stock-based compensation"), .amount = decimal_of(non_gaap - gaap, 0)};
    return report;
}

static void test_the_bridge_is_told_by_its_signs(void **state) {
    static const struct {
        int64_t gaap, non_gaap;
        const char *words;
    } cases[] = {
        {-4381, -3951,
         "was $3,951 thousand, $430 thousand less than the GAAP loss of $4,381 thousand; the adjustment, "
         "\u201CStock-based compensation\u201D, adds $430 thousand."},
        {-3951, -4381,
         "was $4,381 thousand, $430 thousand more than the GAAP loss of $3,951 thousand; the adjustment, "
         "\u201CStock-based compensation\u201D, takes away $430 thousand."},
        {4381, 3951,
         "Non-GAAP net income, as the registrant measures it, was $3,951 thousand, $430 thousand less than "
         "the GAAP figure of $4,381 thousand"},
        {-4381, 100, "was $100 thousand, against a GAAP loss of $4,381 thousand"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sentences brief = brief_of(state, with_bridge(state, cases[i].gaap, cases[i].non_gaap));
        assert_true(says(&brief, cases[i].words));
    }
}

static void test_of_two_adjustments_one_is_larger(void **state) {
    struct report *report = with_bridge(state, -4381, -3951);
    struct reconciliation *r = &report->reconciliations[report->reconciliation_count - 1];
    *ARRAY_ADD((struct arena *)*state, r->adjustments, r->adjustment_count) =
        (struct adjustment){.label = TEXT("Amortization"), .amount = decimal_of(1, 0)};
    struct sentences brief = brief_of(state, report);
    assert_true(says(&brief, "the larger of 2 adjustments, \u201CStock-based compensation\u201D, adds $430 thousand."));
}

static void test_nothing_is_said_without_figures(void **state) {
    assert_int_equal(brief_of(state, sample_cover_only(*state)).count, 0);
}

static void test_figures_that_cannot_be_told_are_owned(void **state) {
    struct report *report = sample_report(*state);
    for (int s = 0; s < report->statement_count; s++)
        for (int c = 0; c < report->statements[s].column_count; c++)
            report->statements[s].columns[c].period = (period){0};
    struct sentences brief = brief_of(state, report);
    assert_int_equal(brief.count, 1);
    assert_true(says(&brief, "could not be told with certainty from the 3 tables"));
}

static void test_figures_of_another_are_not_the_registrants(void **state) {
    struct report *report = sample_report(*state);
    for (int s = 0; s < report->statement_count; s++) {
        report->statements[s].of_another = true;
        report->statements[s].entity = TEXT("BOUGHT CORP");
    }
    struct sentences brief = brief_of(state, report);
    assert_int_equal(brief.count, 1);
    assert_true(says(&brief, "those of BOUGHT CORP, not of the registrant"));
}

static void test_trends_are_in_the_order_of_time(void **state) {
    const struct report *report = sample_report(*state);
    struct content content = content_of(state, report);
    struct headline headline = headline_read(*state, report, content.template);
    struct trend trend = content_trend(&content, &headline, CONCEPT_NET_INCOME);
    assert_int_equal(trend.count, 3);
    for (int i = 1; i < trend.count; i++)
        assert_true(date_compare(trend.points[i - 1].when.end, trend.points[i].when.end) < 0);
    assert_int_equal(trend.points[2].amount.units, -4381);
    assert_text(content_trend_words(&content, &trend),
                "Bar chart of Net loss: March 31, 2002 (16,194), December 31, 2002 (12,820), March 31, 2003 (4,381).");
}

static void test_a_point_says_that_it_is_derived(void **state) {
    struct content content = content_of(state, sample_report(*state));
    struct trend_point printed = {.amount = {16019, 0}}, derived = {.amount = {16019, 0}, .derived = true};
    struct trend_point missing = {.missing = true};
    assert_text(content_point(&content, &printed), "16,019");
    assert_text(content_point(&content, &derived), "16,019\u2020");
    assert_text(content_point(&content, &missing), "no figure");
    assert_text(content_month(*state, date_of(2003, 9, 30)), "Sep 2003");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_a_quarter_is_told),
        UNIT(test_another_scale_is_told_beside_its_figure),
        UNIT(test_a_basic_share_is_told_as_one),
        UNIT(test_an_item_is_told_once),
        UNIT(test_a_share_is_told_as_filed),
        UNIT(test_checks_bear_their_names),
        UNIT(test_cash_is_named_as_filed),
        UNIT(test_the_bridge_is_told_by_its_signs),
        UNIT(test_of_two_adjustments_one_is_larger),
        UNIT(test_nothing_is_said_without_figures),
        UNIT(test_figures_that_cannot_be_told_are_owned),
        UNIT(test_figures_of_another_are_not_the_registrants),
        UNIT(test_trends_are_in_the_order_of_time),
        UNIT(test_a_point_says_that_it_is_derived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
