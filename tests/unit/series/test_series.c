/* Histories of made-up releases: what stands, what changed, what is derived, what is missing, whose it is. */
#include "unit.h"

#include <string.h>

#include "pipeline.h"
#include "series/series.h"

enum { RELEASES_MOST = 6 };

/* Releases being joined. */
struct shelf {
    struct arena *arena;
    struct series_input inputs[RELEASES_MOST];
    int count;
};

static struct report *add_text(struct shelf *shelf, const char *name, text release) {
    struct diag *diag = diag_new(shelf->arena, text_from(name));
    struct report *report = pipeline_read(shelf->arena, text_from(name), release, NULL, diag, STAGE_COUNT, NULL);
    assert_non_null(report);
    shelf->inputs[shelf->count++] = (struct series_input){report, text_from(name)};
    return report;
}

/* A release with one income statement: its date, the head's two lines, and rows as they are printed. */
static struct report *add(struct shelf *shelf, const char *name, const char *dateline, const char *span,
                          const char *ends, const char *rows) {
    return add_text(shelf, name,
                    text_format(shelf->arena,
                                "BOSTON, %s -- Example Widgets Corp. today reported results.\n\n"
                                "                      EXAMPLE WIDGETS CORP.\n"
                                "              CONSOLIDATED STATEMENTS OF OPERATIONS\n"
                                "              (In thousands, except per share data)\n\n"
                                "                                  %s\n"
                                "                                  %s\n"
                                "                                --------      --------\n%s",
                                dateline, span, ends, rows));
}

static const struct history *join(struct shelf *shelf) {
    int count;
    const struct history *histories = histories_join(shelf->arena, shelf->inputs, shelf->count, &count);
    assert_int_equal(count, 1);
    return histories;
}

static const struct series_point *point(const struct history *history, enum concept concept, date end, int months) {
    const struct series *series = history_series(history, concept, BASIS_GAAP);
    assert_non_null(series);
    const struct series_point *found = series_at(series, (period){.end = end, .months = (uint8_t)months});
    assert_non_null(found);
    return found;
}

static const char first_quarter[] = "Revenues                        $ 30,000      $ 20,000\n"
                                    "Cost of revenues                  12,000         9,000\n"
                                    "Gross profit                      18,000        11,000\n"
                                    "Net income                      $  8,000      $  3,000\n"
                                    "Diluted earnings per share      $   0.80      $   0.30\n";

/* The comparative of the first quarter is 29,500 now. */
static const char restated_quarter[] = "Revenues                        $ 41,000      $ 29,500\n"
                                       "Cost of revenues                  15,000        12,000\n"
                                       "Gross profit                      26,000        17,500\n"
                                       "Net income                      $ 11,000      $  8,000\n"
                                       "Diluted earnings per share      $   1.10      $   0.80\n";

static void test_statements_of_a_business_bought_are_no_history(void **state) {
    struct shelf shelf = {.arena = *state};
    struct report *report =
        add(&shelf, "q1.txt", "May 2, 2019", "Three Months Ended March 31,", "    2019          2018", first_quarter);
    assert_non_null(history_series(join(&shelf), CONCEPT_REVENUE, BASIS_GAAP));
    report->statements[0].of_another = true;
    assert_null(history_series(join(&shelf), CONCEPT_REVENUE, BASIS_GAAP));
}

static void test_what_is_expected_is_no_history(void **state) {
    struct shelf shelf = {.arena = *state};
    add(&shelf, "q1.txt", "May 2, 2019", "Three Months Ended March 31,", "    2019          2020", first_quarter);
    const struct series *series = history_series(join(&shelf), CONCEPT_REVENUE, BASIS_GAAP);
    assert_non_null(series_at(series, (period){.end = date_of(2019, 3, 31), .months = 3}));
    assert_null(series_at(series, (period){.end = date_of(2020, 3, 31), .months = 3}));
}

static void test_the_last_print_stands_and_a_changed_comparative_is_told(void **state) {
    struct shelf shelf = {.arena = *state};
    add(&shelf, "b.txt", "April 20, 2005", "   Three Months Ended March 31,", "   2005          2004",
        restated_quarter);
    add(&shelf, "a.txt", "April 20, 2004", "   Three Months Ended March 31,", "   2004          2003", first_quarter);
    const struct history *history = join(&shelf);
    const struct series_point *revenue = point(history, CONCEPT_REVENUE, date_of(2004, 3, 31), 3);
    assert_text(history->filings[0].path, "a.txt");
    assert_int_equal(revenue->print_count, 2);
    assert_int_equal(revenue->prints[0].amount.units, 30000);
    assert_int_equal(revenue->amount.units, 29500);
    assert_true(revenue->changed);
    assert_false(point(history, CONCEPT_NET_INCOME, date_of(2004, 3, 31), 3)->changed);
}

/* The same figure in thousands and in millions differs by rounding alone. */
static void test_rounding_is_no_change(void **state) {
    struct shelf shelf = {.arena = *state};
    add(&shelf, "a.txt", "April 20, 2004", "   Three Months Ended March 31,", "   2004          2003", first_quarter);
    text later = text_format(*state, "BOSTON, April 20, 2005 -- Example Widgets Corp. today reported results.\n\n"
                                     "                      EXAMPLE WIDGETS CORP.\n"
                                     "              CONSOLIDATED STATEMENTS OF OPERATIONS\n"
                                     "                         (In millions)\n\n"
                                     "                                     Three Months Ended March 31,\n"
                                     "                                     2005          2004\n"
                                     "                                --------      --------\n"
                                     "Revenues                        $   41.2      $   30.0\n"
                                     "Cost of revenues                    15.1          12.0\n"
                                     "Gross profit                        26.1          18.0\n"
                                     "Net income                      $   11.0      $    8.0\n");
    add_text(&shelf, "b.txt", later);
    const struct series_point *revenue = point(join(&shelf), CONCEPT_REVENUE, date_of(2004, 3, 31), 3);
    assert_int_equal(revenue->print_count, 2);
    assert_false(revenue->changed);
}

/* A quarter in Canadian dollars is no restatement of the one in US dollars, and nothing to set it against. */
static void test_currencies_are_lines_of_their_own(void **state) {
    struct shelf shelf = {.arena = *state};
    add(&shelf, "a.txt", "April 20, 2004", "   Three Months Ended March 31,", "   2004          2003", first_quarter);
    struct report *report = add_text(&shelf, "b.txt",
                                     TEXT("BOSTON, April 20, 2005 -- Example Widgets Corp. today reported results.\n\n"
                                          "                      EXAMPLE WIDGETS CORP.\n"
                                          "              CONSOLIDATED STATEMENTS OF OPERATIONS\n"
                                          "                (In thousands of Canadian dollars)\n\n"
                                          "                                     Three Months Ended March 31,\n"
                                          "                                     2005          2004\n"
                                          "                                --------      --------\n"
                                          "Revenues                          51,000        39,000\n"
                                          "Cost of revenues                  19,000        15,600\n"
                                          "Gross profit                      32,000        23,400\n"
                                          "Net income                        14,000        10,400\n"));
    const struct history *history = join(&shelf);
    const struct series *revenue = history_series(history, CONCEPT_REVENUE, BASIS_GAAP);
    assert_text(revenue->currency, "CAD");
    assert_int_equal(revenue->point_count, 2);
    const struct series_point *then = point(history, CONCEPT_REVENUE, date_of(2004, 3, 31), 3);
    assert_int_equal(then->print_count, 1);
    assert_false(then->changed);
    series_lend(*state, report, shelf.inputs, shelf.count);
    for (int i = 0; i < report->lent_count; i++)
        assert_text(report->lent[i].currency, "USD");
}

static const char nine_months[] = "Revenues                        $ 90,000      $ 70,000\n"
                                  "Cost of revenues                  40,000        30,000\n"
                                  "Gross profit                      50,000        40,000\n"
                                  "Net income                      $ 20,000      $ 10,000\n"
                                  "Diluted earnings per share      $   2.00      $   1.00\n";
static const char whole_year[] = "Revenues                        $125,000      $ 95,000\n"
                                 "Cost of revenues                  55,000        40,000\n"
                                 "Gross profit                      70,000        55,000\n"
                                 "Net income                      $ 29,000      $ 15,000\n"
                                 "Diluted earnings per share      $   2.90      $   1.50\n";

static void test_a_fourth_quarter_is_the_year_less_nine_months(void **state) {
    struct shelf shelf = {.arena = *state};
    add(&shelf, "a.txt", "October 20, 2004", "   Nine Months Ended September 30,", "   2004          2003",
        nine_months);
    add(&shelf, "b.txt", "January 20, 2005", "   Year Ended December 31,", "   2004          2003", whole_year);
    const struct history *history = join(&shelf);
    const struct series *revenue = history_series(history, CONCEPT_REVENUE, BASIS_GAAP);
    const struct series_point *quarter = point(history, CONCEPT_REVENUE, date_of(2004, 12, 31), 3);
    assert_true(quarter->derived);
    assert_int_equal(quarter->amount.units, 35000);
    assert_int_equal(quarter->print_count, 0);
    assert_int_equal(revenue->points[quarter->longer].period.months, 12);
    assert_int_equal(revenue->points[quarter->shorter].amount.units, 90000);
}

static void test_no_per_share_figure_is_derived(void **state) {
    struct shelf shelf = {.arena = *state};
    add(&shelf, "a.txt", "October 20, 2004", "   Nine Months Ended September 30,", "   2004          2003",
        nine_months);
    add(&shelf, "b.txt", "January 20, 2005", "   Year Ended December 31,", "   2004          2003", whole_year);
    const struct series *eps = history_series(join(&shelf), CONCEPT_EPS_DILUTED, BASIS_GAAP);
    assert_non_null(eps);
    assert_null(series_at(eps, (period){.end = date_of(2004, 12, 31), .months = 3}));
}

static void test_a_quarter_between_that_nobody_prints_is_a_gap(void **state) {
    struct shelf shelf = {.arena = *state};
    int count;
    add(&shelf, "a.txt", "April 20, 2004", "   Three Months Ended March 31,", "   2004          2003", first_quarter);
    add(&shelf, "b.txt", "October 20, 2004", "   Three Months Ended September 30,", "   2004          2003",
        restated_quarter);
    const struct history *history = join(&shelf);
    assert_int_equal(history->gap_count, 1);
    assert_int_equal(history->gaps[0].filing_count, 0);
    assert_true(date_equal(history->gaps[0].period.end, date_of(2004, 6, 30)));
    const period *quarters = history_quarters(*state, history, &count);
    assert_int_equal(count, 5);
    assert_true(date_equal(quarters[3].end, date_of(2004, 6, 30)));
}

static void test_the_axis_leaves_no_quarter_out(void **state) {
    struct shelf shelf = {.arena = *state};
    int count;
    add(&shelf, "a.txt", "April 20, 2004", "   Three Months Ended March 31,", "   2004          2003", first_quarter);
    add(&shelf, "b.txt", "October 20, 2004", "   Three Months Ended September 30,", "   2004          2003",
        restated_quarter);
    const struct history *history = join(&shelf);
    const struct series_quarter *axis = history_axis(*state, history, &count);
    static const enum quarter_state states[] = {QUARTER_TOLD, QUARTER_BEFORE,  QUARTER_TOLD, QUARTER_BEFORE,
                                                QUARTER_TOLD, QUARTER_MISSING, QUARTER_TOLD};
    assert_int_equal(count, 7);
    for (int i = 0; i < count; i++)
        assert_int_equal(axis[i].state, states[i]);
    assert_true(date_equal(axis[5].period.end, date_of(2004, 6, 30)));
    const struct series *revenue = history_series(history, CONCEPT_REVENUE, BASIS_GAAP);
    assert_null(series_quarter_at(revenue, axis[5].period, false));
    assert_int_equal(
        series_quarter_at(revenue, (period){.end = date_of(2004, 9, 25), .months = 3}, false)->amount.units, 41000);
    assert_null(series_quarter_at(revenue, axis[6].period, true));
}

/* A year later the same quarter is printed with its sign: the two agree, and both are negative. */
static void test_a_bare_loss_is_negative(void **state) {
    struct shelf shelf = {.arena = *state};
    add(&shelf, "a.txt", "April 20, 2004", "   Three Months Ended March 31,", "   2004          2003",
        "Revenues                        $ 30,000      $ 20,000\n"
        "Cost of revenues                  32,000        23,000\n"
        "Net loss                        $  2,000      $  3,000\n");
    add(&shelf, "b.txt", "April 20, 2005", "   Three Months Ended March 31,", "   2005          2004",
        "Revenues                        $ 41,000      $ 30,000\n"
        "Cost of revenues                  15,000        32,000\n"
        "Net income (loss)               $ 26,000      $ (2,000)\n");
    const struct history *history = join(&shelf);
    const struct series_point *income = point(history, CONCEPT_NET_INCOME, date_of(2004, 3, 31), 3);
    assert_int_equal(income->print_count, 2);
    assert_int_equal(income->prints[0].amount.units, 2000);
    assert_true(income->prints[0].loss);
    assert_int_equal(income->amount.units, -2000);
    assert_false(income->changed);
    assert_int_equal(point(history, CONCEPT_NET_INCOME, date_of(2003, 3, 31), 3)->amount.units, -3000);
}

/* It says what it is about by the quarter's name alone. */
static void test_an_announcement_without_figures_speaks_of_the_quarter_before_it(void **state) {
    struct shelf shelf = {.arena = *state};
    add(&shelf, "a.txt", "April 20, 2004", "   Three Months Ended March 31,", "   2004          2003", first_quarter);
    struct report *announced = add_text(&shelf, "b.txt", TEXT("EXAMPLE WIDGETS CORP.\n\nA release without figures.\n"));
    announced->filing.registrant.text = TEXT("Example Widgets Corp");
    announced->filing.report_date = date_of(2004, 7, 20);
    announced->filing.period_words = TEXT("second quarter of fiscal 2004");
    const struct history *history = join(&shelf);
    assert_true(history->filings[1].placed);
    assert_text(filing_said(&history->filings[1]), "second quarter of fiscal 2004");
    assert_int_equal(history->gap_count, 1);
    assert_int_equal(history->gaps[0].filing_count, 1);
    assert_int_equal(history->gaps[0].filings[0], 1);
}

static void test_words_of_another_year_place_nothing(void **state) {
    struct shelf shelf = {.arena = *state};
    add(&shelf, "a.txt", "April 20, 2004", "   Three Months Ended March 31,", "   2004          2003", first_quarter);
    struct report *announced = add_text(&shelf, "b.txt", TEXT("EXAMPLE WIDGETS CORP.\n\nA release without figures.\n"));
    announced->filing.registrant.text = TEXT("Example Widgets Corp");
    announced->filing.report_date = date_of(2004, 7, 20);
    announced->filing.period_words = TEXT("second quarter of fiscal 2002");
    assert_false(join(&shelf)->filings[1].placed);
}

static void test_an_amendment_supersedes_what_it_amends(void **state) {
    struct shelf shelf = {.arena = *state};
    add(&shelf, "a.txt", "April 20, 2004", "   Three Months Ended March 31,", "   2004          2003", first_quarter);
    struct report *amendment = add(&shelf, "b.txt", "May 3, 2004", "   Three Months Ended March 31,",
                                   "   2004          2003", restated_quarter);
    amendment->filing.form = TEXT("8-K/A");
    const struct history *history = join(&shelf);
    const struct series_point *revenue = point(history, CONCEPT_REVENUE, date_of(2004, 3, 31), 3);
    assert_int_equal(history->filings[1].amends, 0);
    assert_int_equal(history->filings[0].amended_by, 1);
    assert_int_equal(revenue->amount.units, 41000);
    assert_int_equal(revenue->print_count, 2);
}

static void test_registrants_are_told_apart_by_name_and_joined_by_number(void **state) {
    struct shelf shelf = {.arena = *state};
    struct report *a = add(&shelf, "a.txt", "April 20, 2004", "   Three Months Ended March 31,",
                           "   2004          2003", first_quarter);
    struct report *b = add_text(&shelf, "b.txt", TEXT("SOMEONE ELSE INC.\n\nA release without figures.\n"));
    int count;
    b->filing.registrant.text = TEXT("Someone Else, Inc.");
    histories_join(*state, shelf.inputs, 2, &count);
    assert_int_equal(count, 2);
    a->filing.cik = b->filing.cik = TEXT("0001234567");
    const struct history *joined = histories_join(*state, shelf.inputs, 2, &count);
    assert_int_equal(count, 1);
    assert_true(history_is_of(joined, TEXT("1234567")));
    assert_true(history_is_of(joined, TEXT("someone")));
    assert_false(history_is_of(joined, TEXT("nobody")));
}

/* A new number alone makes another registrant; with the file number and the name it is the same one reorganized. */
static void test_a_number_that_changed_is_followed(void **state) {
    struct shelf shelf = {.arena = *state};
    struct report *a = add_text(&shelf, "a.txt", TEXT("EXAMPLE WIDGETS CORP.\n\nA release without figures.\n"));
    struct report *b = add_text(&shelf, "b.txt", TEXT("EXAMPLE WIDGETS CORP.\n\nA release without figures.\n"));
    int count;
    a->filing.registrant.text = b->filing.registrant.text = TEXT("Example Widgets Corp.");
    a->filing.cik = TEXT("0001234567"), b->filing.cik = TEXT("0007654321");
    a->filing.file_number.text = TEXT("000-55501");
    histories_join(*state, shelf.inputs, 2, &count);
    assert_int_equal(count, 2);
    b->filing.file_number.text = TEXT("000-55501");
    histories_join(*state, shelf.inputs, 2, &count);
    assert_int_equal(count, 1);
    b->filing.registrant.text = TEXT("Somebody Else, Inc.");
    histories_join(*state, shelf.inputs, 2, &count);
    assert_int_equal(count, 2);
}

static const struct lent *lent_of(const struct report *report, enum concept concept, date end) {
    for (int i = 0; i < report->lent_count; i++)
        if (report->lent[i].concept == concept && date_equal(report->lent[i].period.end, end))
            return &report->lent[i];
    return NULL;
}

/* What was filed up to its day, as it stood then; nothing that it prints itself. */
static void test_a_report_borrows_what_was_known_on_its_day(void **state) {
    struct shelf shelf = {.arena = *state};
    add(&shelf, "a.txt", "April 20, 2004", "   Three Months Ended March 31,", "   2004          2003", first_quarter);
    struct report *report =
        add(&shelf, "b.txt", "July 20, 2004", "   Three Months Ended June 30,", "   2004          2003", first_quarter);
    add(&shelf, "c.txt", "April 20, 2005", "   Three Months Ended March 31,", "   2005          2004",
        restated_quarter);
    series_lend(*state, report, shelf.inputs, shelf.count);
    const struct lent *revenue = lent_of(report, CONCEPT_REVENUE, date_of(2004, 3, 31));
    assert_non_null(revenue);
    assert_int_equal(revenue->amount.units, 30000);
    assert_text(revenue->source, "a.txt");
    assert_non_null(lent_of(report, CONCEPT_REVENUE, date_of(2003, 3, 31)));
    assert_null(lent_of(report, CONCEPT_REVENUE, date_of(2003, 6, 30)));
    assert_null(lent_of(report, CONCEPT_REVENUE, date_of(2005, 3, 31)));
}

/* ---- adjustments ---- */

static text reconciliation(struct arena *arena, const char *dateline, const char *ends, const char *rows) {
    return text_format(arena,
                       "BOSTON, %s -- Example Widgets Corp. today reported results.\n\n"
                       "                      EXAMPLE WIDGETS CORP.\n"
                       "          RECONCILIATION OF GAAP TO NON-GAAP NET INCOME\n"
                       "                         (In thousands)\n\n"
                       "                                     Three Months Ended March 31,\n"
                       "                                     %s\n"
                       "                                --------      --------\n%s",
                       dateline, ends, rows);
}

/* The cell is of the filing that it is said to be of. */
static void assert_cells_lead_to_their_labels(struct arena *arena, const struct history *history) {
    for (int i = 0; i < history->change_count; i++) {
        const struct series_change *change = &history->changes[i];
        const struct report *report = history->filings[change->filing].report;
        text name = row_name(arena, &report->statements[change->cell.statement], change->cell.row);
        assert_true(text_equal(name, change->label));
    }
}

static bool has_change(const struct history *history, enum adjustment_change kind, const char *label) {
    for (int i = 0; i < history->change_count; i++)
        if (history->changes[i].kind == kind && text_equal(history->changes[i].label, text_from(label)))
            return true;
    return false;
}

static void test_adjustments_come_go_and_change_their_name(void **state) {
    struct shelf shelf = {.arena = *state};
    add_text(&shelf, "a.txt",
             reconciliation(*state, "April 20, 2004", "2004          2003",
                            "GAAP net income                 $  8,000      $  3,000\n"
                            "Stock compensation                   500           400\n"
                            "Restructuring                        200            --\n"
                            "Gain on sale of property            (100)         (150)\n"
                            "Non-GAAP net income             $  8,600      $  3,250\n"));
    add_text(&shelf, "b.txt",
             reconciliation(*state, "April 20, 2005", "2005          2004",
                            "GAAP net income                 $ 11,000      $  8,000\n"
                            "Share-based payments                 700           500\n"
                            "Restructuring                         --           200\n"
                            "Gain on sale of property              50          (100)\n"
                            "Litigation                           300            --\n"
                            "Non-GAAP net income             $ 12,050      $  8,600\n"));
    const struct history *history = join(&shelf);
    assert_true(has_change(history, ADJUSTMENT_CAME, "Restructuring"));
    assert_true(has_change(history, ADJUSTMENT_WENT, "Restructuring"));
    assert_cells_lead_to_their_labels(*state, history);
    assert_true(has_change(history, ADJUSTMENT_CAME, "Litigation"));
    assert_true(has_change(history, ADJUSTMENT_RENAMED, "Share-based payments"));
    assert_true(has_change(history, ADJUSTMENT_TURNED, "Gain on sale of property"));
    assert_false(has_change(history, ADJUSTMENT_WENT, "Stock compensation"));
    assert_false(has_change(history, ADJUSTMENT_CAME, "Share-based payments"));
}

static void test_the_dump_tells_all_of_it(void **state) {
    struct shelf shelf = {.arena = *state};
    struct buffer out = BUFFER_EMPTY;
    add(&shelf, "a.txt", "October 20, 2004", "   Nine Months Ended September 30,", "   2004          2003",
        nine_months);
    add(&shelf, "b.txt", "January 20, 2005", "   Year Ended December 31,", "   2004          2003", whole_year);
    history_dump(&out, join(&shelf));
    assert_true(text_has(buffer_view(&out), TEXT("registrant: EXAMPLE WIDGETS CORP. cik: \n")));
    assert_true(text_has(buffer_view(&out), TEXT("filing 1: 2005-01-20  2004-12-31/12 figures b.txt\n")));
    assert_true(
        text_has(buffer_view(&out), TEXT("  2004-12-31/3 35000 x 1000 derived: 2004-12-31/12 less 2004-09-30/9\n")));
    buffer_free(&out);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        UNIT(test_statements_of_a_business_bought_are_no_history),
        UNIT(test_what_is_expected_is_no_history),
        UNIT(test_the_last_print_stands_and_a_changed_comparative_is_told),
        UNIT(test_rounding_is_no_change),
        UNIT(test_currencies_are_lines_of_their_own),
        UNIT(test_a_fourth_quarter_is_the_year_less_nine_months),
        UNIT(test_no_per_share_figure_is_derived),
        UNIT(test_a_quarter_between_that_nobody_prints_is_a_gap),
        UNIT(test_the_axis_leaves_no_quarter_out),
        UNIT(test_a_bare_loss_is_negative),
        UNIT(test_an_announcement_without_figures_speaks_of_the_quarter_before_it),
        UNIT(test_words_of_another_year_place_nothing),
        UNIT(test_an_amendment_supersedes_what_it_amends),
        UNIT(test_registrants_are_told_apart_by_name_and_joined_by_number),
        UNIT(test_a_number_that_changed_is_followed),
        UNIT(test_a_report_borrows_what_was_known_on_its_day),
        UNIT(test_adjustments_come_go_and_change_their_name),
        UNIT(test_the_dump_tells_all_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
