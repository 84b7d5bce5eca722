/*
 * The whole workbook, taken apart again: its parts are inflated here and asked
 * for what must stand in them.
 */
#define _GNU_SOURCE /* setrlimit, SIGXFSZ */
#include "render/xlsx/xlsx.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <zlib.h>

#include "check/check.h"
#include "recognize/calculation/calculation.h"
#include "recognize/reconciliation/reconciliation.h"
#include "render/render.h"
#include "render/xlsx/zip.h"
#include "sample.h"
#include "tiny.h"
#include "unit.h"

enum { PART_MOST = 1 << 22 };

static struct report *proven(struct arena *arena, struct report *report) {
    calculations_infer(arena, report);
    reconciliations_build(arena, report);
    check_report(arena, report, diag_new(arena, TEXT("sample")));
    return report;
}

static text rendered(struct arena *arena, const struct report *report, struct diag *diag) {
    struct buffer out = BUFFER_EMPTY;

    assert_true(xlsx_render(arena, report, template_default(arena, diag), &out, diag));
    text copy = text_copy(arena, buffer_view(&out));
    buffer_free(&out);
    return copy;
}

static size_t number_at(const char *at, int bytes) {
    return bytes ? (unsigned char)*at | number_at(at + 1, bytes - 1) << 8 : 0;
}

/* The inflated text of a part, found by its local header. */
static text part(struct arena *arena, text archive, const char *name) {
    for (size_t at = 0; at + 30 < archive.len && memcmp(archive.ptr + at, "PK\3\4", 4) == 0;) {
        const char *header = archive.ptr + at;
        size_t packed = number_at(header + 18, 4), name_length = number_at(header + 26, 2);
        const char *begin = header + 30 + name_length + number_at(header + 28, 2);
        if (text_equal((text){header + 30, name_length}, text_from(name))) {
            char *out = arena_take(arena, PART_MOST);
            z_stream stream = {.next_in = (Bytef *)(uintptr_t)begin,
                               .avail_in = (uInt)packed,
                               .next_out = (Bytef *)out,
                               .avail_out = PART_MOST};
            inflateInit2(&stream, -MAX_WBITS);
            assert_int_equal(inflate(&stream, Z_FINISH), Z_STREAM_END);
            inflateEnd(&stream);
            return (text){out, stream.total_out};
        }
        at = (size_t)(begin - archive.ptr) + packed;
    }
    fail_msg("there is no part %s", name);
    return TEXT("");
}

static void assert_has(text t, const char *needle) {
    if (text_find(t, text_from(needle)) == text_npos)
        fail_msg("\"%s\" is not there", needle);
}

static void assert_lacks(text t, const char *needle) {
    if (text_find(t, text_from(needle)) != text_npos)
        fail_msg("\"%s\" should not be there", needle);
}

static void test_same_bytes_every_time(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    text first = rendered(*state, proven(*state, sample_report(*state)), diag);
    text second = rendered(*state, proven(*state, sample_report(*state)), diag);

    assert_true(first.len > 0 && text_equal(first, second));
    assert_has(part(*state, first, "docProps/core.xml"), "2003-04-09T00:00:00Z");
    assert_int_equal(diag->count, 0);
}

static void test_totals_are_live_with_their_values(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    text book = rendered(*state, proven(*state, sample_report(*state)), diag);
    text balance = part(*state, book, "xl/worksheets/sheet3.xml");
    text income = part(*state, book, "xl/worksheets/sheet4.xml");

    assert_has(balance, "<f>SUM(E11:E14)</f><v>124465</v>");
    assert_has(income, "<f>E9+G9</f><v>16019</v>");
    assert_has(income, "<f>SUM(E25:E27)</f><v>-4381</v>");
    assert_lacks(income, "<f>K25+M25");
    assert_has(part(*state, book, "xl/workbook.xml"), "<sheet name=\"Income statement (2)\"");
}

static void test_inputs_lead_to_their_line(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = proven(*state, sample_report(*state));
    const struct value *value = &report->statements[0].rows[2].values[0];
    text balance = part(*state, rendered(*state, report, diag), "xl/worksheets/sheet3.xml");
    text link =
        text_format(*state, "<hyperlink ref=\"E11\" location=\"'Source'!B%u\" tooltip=\"line %u, column %u: %.*s\"",
                    6 + value->origin.line, value->origin.line, value->origin.column, TEXT_ARG(value->printed));

    assert_has(balance, text_string(*state, link));
}

/* Law 3: a total that misses its sum is shown as filed, the sum beside it, and the master check says so. */
static void test_a_broken_total_stays_as_filed(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = sample_report(*state);

    calculations_infer(*state, report);
    report->statements[0].rows[6].values[0].amount = decimal_of(124565, 0);
    check_report(*state, report, diag_new(*state, TEXT("sample")));
    text book = rendered(*state, report, diag), balance = part(*state, book, "xl/worksheets/sheet3.xml");
    assert_has(balance, "<v>124565</v>");
    assert_has(balance, "<f>SUM(E11:E14)</f><v>124465</v>");
    assert_has(balance, "</f><v>100</v>");
    assert_has(part(*state, book, "xl/worksheets/sheet1.xml"), " checks broken</v>");
}

static void test_the_master_counts_the_live_verdicts(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    text cover =
        part(*state, rendered(*state, proven(*state, sample_report(*state)), diag), "xl/worksheets/sheet1.xml");

    assert_has(cover, "<v>All ");
    assert_has(cover, "COUNTIF('Checks'!I7:I");
}

static void test_cover_only_says_what_is_missing(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    text book = rendered(*state, sample_cover_only(*state), diag);
    text strings = part(*state, book, "xl/sharedStrings.xml");

    assert_has(strings, "Exhibit 99.1, named by the form, is not in this file.");
    assert_has(strings, "Financial statements: this file holds none");
    assert_has(strings, "No figures to check in this file");
    assert_lacks(part(*state, book, "xl/workbook.xml"), "Checks");
}

static void test_claims_link_to_the_tables(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = sample_report(*state);
    struct cell_ref revenue = {1, 0, 0};
    struct claim claim = {.text = TEXT("$16.0 million"),
                          .sentence = TEXT("Revenues were $16.0 million."),
                          .origin = {.line = 3, .column = 1},
                          .measure = CONCEPT_REVENUE,
                          .value = decimal_of(160, 1),
                          .scale = 1000000,
                          .verdict = CLAIM_TIES,
                          .cells = &revenue,
                          .cell_count = 1};

    *ARRAY_ADD((struct arena *)*state, report->claims, report->claim_count) = claim;
    text book = rendered(*state, report, diag), claims = part(*state, book, "xl/worksheets/sheet6.xml");
    assert_has(part(*state, book, "xl/workbook.xml"), "<sheet name=\"Claims\" sheetId=\"6\"");
    assert_has(claims, "<v>1000000</v>");
    assert_has(claims, "<f>'Income statement'!E9</f><v>16019</v>");
    assert_has(claims, "<f>'Income statement'!C9</f><v>1000</v>");
}

static size_t heights_of(text sheet) {
    size_t found = 0;
    for (size_t at; (at = text_find(sheet, TEXT(" ht=\""))) != text_npos; sheet = text_skip(sheet, at + 5))
        found++;
    return found;
}

/* The words that say of what a figure is may be longer than their column: the row is as high as they are. */
static void test_no_words_of_a_claim_are_cut_off(void **state) {
    size_t heights[2];
    for (int i = 0; i < 2; i++) {
        struct diag *diag = diag_new(*state, TEXT("sample"));
        struct report *report = sample_report(*state);
        struct claim claim = {.text = TEXT("$1"), .sentence = TEXT("It was $1."), .origin = {.line = 3, .column = 1}};
        claim.subject = i == 0 ? TEXT("It was")
                               : TEXT("What was earned in all the regions of the west, the east and the south was");
        *ARRAY_ADD((struct arena *)*state, report->claims, report->claim_count) = claim;
        heights[i] = heights_of(part(*state, rendered(*state, report, diag), "xl/worksheets/sheet6.xml"));
    }
    assert_int_equal(heights[1], heights[0] + 1);
}

/* A loss printed without a sign is a link to it as filed, and its negative beside it under a name. */
static void test_headline_figures_have_names_and_one_sign(void **state) {
    struct diag *diag = diag_new(*state, TEXT("tiny"));
    struct report *report = tiny_report(*state, 9);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_INCOME, 1);

    tiny_column(statement, 0, BASIS_UNSTATED, 20030331, 3);
    tiny_row(*state, statement, CONCEPT_REVENUE, "Revenues", (const int[]){100});
    tiny_row(*state, statement, CONCEPT_OPERATING_INCOME, "Loss from operations", (const int[]){8});
    tiny_row(*state, statement, CONCEPT_NET_INCOME, "Net loss", (const int[]){7});
    struct row *per_share = tiny_row(*state, statement, CONCEPT_EPS_DILUTED, "Net loss per share", (const int[]){1});
    per_share->unit = per_share->values[0].unit = UNIT_PER_SHARE;
    per_share->scale = 1;
    text book = rendered(*state, report, diag), headline = part(*state, book, "xl/worksheets/sheet2.xml");
    assert_has(part(*state, book, "xl/workbook.xml"),
               "<definedName name=\"net_income_gaap\">'Headline'!$E$12</definedName>");
    assert_has(headline, "<f>'Income statement'!E11</f><v>7</v>");
    assert_has(headline, "<f>-D12</f><v>-7</v>");
    assert_has(headline, "<f>D10</f><v>100</v>");
}

static void add_term(struct arena *arena, struct row *row, int index, int sign) {
    struct calculation *calculation = &row->calculation;
    *ARRAY_ADD(arena, calculation->terms, calculation->term_count) = (struct term){index, (int8_t)sign};
}

/* Revenue less two costs, of which one counts once more in a line that adds it, in `columns` columns. */
static struct report *in_one_sign(struct arena *arena, int columns) {
    struct report *report = tiny_report(arena, 9);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_INCOME, columns);
    const int figures[][6] = {{100, 100, 100, 100, 100, 100},
                              {50, 50, 50, 50, 50, 50},
                              {30, 30, 30, 30, 30, 30},
                              {20, 20, 20, 20, 20, 20},
                              {70, 70, 70, 70, 70, 70}};
    const char *labels[] = {"Revenue", "Wages", "Rent", "Result", "Result before wages"};

    for (int c = 0; c < columns; c++)
        tiny_column(statement, c, BASIS_UNSTATED, 20030331 - 10000 * c, 3);
    for (int r = 0; r < 5; r++)
        tiny_row(arena, statement, CONCEPT_NONE, labels[r], figures[r]);
    for (int part = 0; part < 3; part++)
        add_term(arena, &statement->rows[3], part, part ? -1 : 1);
    add_term(arena, &statement->rows[4], 3, 1);
    add_term(arena, &statement->rows[4], 1, 1);
    return report;
}

/* Totals in one sign are sums of what stands in one sign, not the filed total once more. */
static void test_totals_in_one_sign_are_live(void **state) {
    struct diag *diag = diag_new(*state, TEXT("tiny"));
    text book = rendered(*state, in_one_sign(*state, 1), diag), sheet = part(*state, book, "xl/worksheets/sheet2.xml");

    assert_has(sheet, "<f>E10*$D10</f><v>-50</v>");
    assert_has(sheet, "<f>SUM(G9:G11)</f><v>20</v>");
    assert_has(sheet, "<f>G12-G10</f><v>70</v>");
    assert_has(part(*state, book, "xl/workbook.xml"), "'Income statement'!$A$1:$G$");
}

/* On paper they stand beside the labels once more where the figures as filed fill the page. */
static void test_one_sign_is_printed_apart_where_columns_are_many(void **state) {
    struct diag *diag = diag_new(*state, TEXT("tiny"));
    text book = part(*state, rendered(*state, in_one_sign(*state, 6), diag), "xl/workbook.xml");

    assert_has(book, "name=\"_xlnm.Print_Area\" localSheetId=\"1\">'Income statement'!$A$1:$J$");
    assert_has(book, ",'Income statement'!$L$1:$Q$13<");
    assert_has(book, "'Income statement'!$A:$D,'Income statement'!$5:$8<");
}

/* The number of the part that holds a sheet: they are in the order of their tabs. */
static int sheet_of(struct arena *arena, text book, const char *name) {
    text workbook = part(arena, book, "xl/workbook.xml");
    text tab = text_format(arena, "<sheet name=\"%s\" sheetId=\"", name);
    size_t at = text_find(workbook, tab);
    assert_true(at != text_npos);
    return atoi(workbook.ptr + at + tab.len);
}

/* A column that does not stand on nil misleads: an axis of losses ends at nil, one of profits begins there. */
static void test_columns_stand_on_nil(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    text book = rendered(*state, proven(*state, sample_report(*state)), diag);

    assert_has(part(*state, book, "xl/charts/chart1.xml"), "<c:max val=\"0\"/>");
    assert_lacks(part(*state, book, "xl/charts/chart1.xml"), "<c:min val=");
    assert_has(part(*state, book, "xl/charts/chart2.xml"), "<c:min val=\"0\"/>");
}

static text sheet_named(struct arena *arena, text book, const char *name) {
    text path = text_format(arena, "xl/worksheets/sheet%d.xml", sheet_of(arena, book, name));
    return part(arena, book, text_string(arena, path));
}

/* Nine pairs of columns, and nine bridges; on paper none of them is cut in two. */
static void test_charts_and_bridges_end_on_their_page(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = proven(*state, sample_report(*state));
    for (int i = 0; i < 8; i++) {
        struct reconciliation *it =
            ARRAY_ADD((struct arena *)*state, report->reconciliations, report->reconciliation_count);
        *it = report->reconciliations[0];
        it->measure = CONCEPT_NONE;
        it->label = text_format(*state, "Measure %d", i);
    }
    text book = rendered(*state, report, diag);
    assert_has(sheet_named(*state, book, "Charts"), "<rowBreaks count=\"");
    assert_has(sheet_named(*state, book, "Reconciliation"), "<rowBreaks count=\"");
    assert_has(part(*state, book, "xl/charts/chart1.xml"), "rot=\"0\""); /* names are not slanted */
}

/* Billions need more room than thousands. */
static void test_a_scale_fits_its_column(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = proven(*state, sample_report(*state));
    assert_lacks(part(*state, rendered(*state, report, diag), "xl/worksheets/sheet3.xml"),
                 "min=\"3\" max=\"3\" width=\"12.");
    for (int s = 0; s < report->statement_count; s++)
        report->statements[s].rows[1].scale = 1000000000;
    assert_has(part(*state, rendered(*state, report, diag), "xl/worksheets/sheet3.xml"),
               "min=\"3\" max=\"3\" width=\"12.");
}

static void test_sections_fold_away(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    text balance =
        part(*state, rendered(*state, proven(*state, sample_report(*state)), diag), "xl/worksheets/sheet3.xml");

    assert_has(balance, "outlineLevel=\"2\"");
    assert_has(balance, "<outlinePr summaryBelow=\"0\"");
}

static void test_hostile_text_stays_text(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = sample_report(*state);

    report->statements[0].rows[2].label = TEXT("=1+1 _x0041_ \xFF");
    report->filing.registrant.text = TEXT("A&B \"C\" <D>");
    text book = rendered(*state, report, diag);
    assert_has(part(*state, book, "xl/sharedStrings.xml"), "=1+1 _x005F_x0041_ \xEF\xBF\xBD");
    assert_lacks(part(*state, book, "xl/worksheets/sheet3.xml"), "<f>1+1");
    assert_has(part(*state, book, "xl/worksheets/sheet3.xml"), "A&amp;&amp;B");
}

static void test_long_numbers_are_text_and_told_once(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = sample_report(*state);

    report->statements[0].rows[2].values[0].amount = decimal_of(1234567890123456789, 2);
    text book = rendered(*state, proven(*state, report), diag);
    assert_has(part(*state, book, "xl/sharedStrings.xml"), ">12345678901234567.89<");
    assert_int_equal(diag_count_of(diag, DIAG_NUMBER_TOO_LONG), 1);
}

static void test_long_text_is_cut_and_told(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = sample_report(*state);
    char *lengthy = arena_take(*state, 40000);

    memset(lengthy, 'x', 40000);
    report->documents[0].lines[0].text = (text){lengthy, 40000};
    rendered(*state, report, diag);
    assert_int_equal(diag_count_of(diag, DIAG_TEXT_CUT), 1);
}

static void test_nothing_known_is_still_a_workbook(void **state) {
    struct diag *diag = diag_new(*state, TEXT("empty"));
    struct report report = {.name = TEXT("empty.txt"), .filing = {.results_item = -1}};

    assert_has(part(*state, rendered(*state, &report, diag), "xl/workbook.xml"), "Cover");
}

/*
 * Every file, in memory too, may hold `limit` bytes only: writes fail as on a full disk, at first unseen by the
 * library. The workbook must be refused or whole; true where it was refused.
 */
static bool refused_within(struct arena *arena, rlim_t limit, text whole) {
    struct diag *diag = diag_new(arena, TEXT("sample"));
    struct buffer out = BUFFER_EMPTY;
    struct rlimit before, small;
    const struct report *report = proven(arena, sample_report(arena));

    getrlimit(RLIMIT_FSIZE, &before);
    small = before;
    small.rlim_cur = limit;
    setrlimit(RLIMIT_FSIZE, &small);
    bool made = xlsx_render(arena, report, template_default(arena, diag), &out, diag);
    setrlimit(RLIMIT_FSIZE, &before);
    if (made)
        assert_true(text_equal(buffer_view(&out), whole));
    else
        assert_true(out.len == 0 && diag_count_of(diag, DIAG_OUTPUT_FAILED) == 1);
    buffer_free(&out);
    return !made;
}

static void test_full_disk_is_refused(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    text whole = rendered(*state, proven(*state, sample_report(*state)), diag);
    int refused = 0;

    signal(SIGXFSZ, SIG_IGN);
    for (rlim_t limit = 1 << 12; limit <= 1 << 21; limit *= 2)
        refused += refused_within(*state, limit, whole);
    signal(SIGXFSZ, SIG_DFL);
    assert_in_range(refused, 5, 9);
}

static void test_years_bear_no_comma(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = sample_report(*state);
    struct value *value = &report->statements[0].rows[2].values[0];

    assert_lacks(part(*state, rendered(*state, report, diag), "xl/styles.xml"), "formatCode=\"0_);(0);0_);@_)\"");
    value->amount = decimal_of(2016, 0);
    value->printed = TEXT("2016");
    value->unit = UNIT_COUNT;
    assert_has(part(*state, rendered(*state, report, diag), "xl/styles.xml"), "formatCode=\"0_);(0);0_);@_)\"");
}

/* "Commitments and contingencies": neither a unit nor a rule stands where nothing is printed. */
static void test_rows_without_figures_are_labels(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = sample_report(*state);
    struct statement *statement = &report->statements[0];

    assert_has(part(*state, rendered(*state, report, diag), "xl/worksheets/sheet3.xml"), "<c r=\"B11\"");
    for (int c = 0; c < statement->column_count; c++)
        statement->rows[2].values[c].kind = VALUE_BLANK;
    assert_lacks(part(*state, rendered(*state, report, diag), "xl/worksheets/sheet3.xml"), "<c r=\"B11\"");
}

/* Words below a table that were read as its row are as high as they are, and widen no column. */
static void test_notes_among_rows_keep_the_labels_width(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = sample_report(*state);
    struct row *row = &report->statements[0].rows[2];
    text before = part(*state, rendered(*state, report, diag), "xl/worksheets/sheet3.xml");

    row->role = ROLE_HEADING;
    row->label = TEXT("1) What is said here of the figures above takes more than a single line of the width that "
                      "their own labels have, and is set in it.");
    for (int c = 0; c < report->statements[0].column_count; c++)
        row->values[c].kind = VALUE_BLANK;
    text after = part(*state, rendered(*state, report, diag), "xl/worksheets/sheet3.xml");
    assert_int_equal(heights_of(after), heights_of(before) + 1);
    assert_lacks(after, "<col min=\"1\" max=\"1\" width=\"60");
}

/* Tables of no kind are told apart by their tabs as by their titles; of one title by a number that fits, too. */
static void test_tables_of_no_kind_bear_their_titles(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = sample_report(*state);

    for (int s = 0; s < 2; s++) {
        report->statements[s].kind = STATEMENT_OTHER;
        report->statements[s].title = TEXT("Selected Information of the Company");
    }
    text names = part(*state, rendered(*state, report, diag), "xl/workbook.xml");
    assert_has(names, "<sheet name=\"Selected Information\"");
    assert_has(names, "<sheet name=\"Selected Information (2)\"");
}

/* What hangs over the columns that are printed together is cut: a long title is set smaller. */
static void test_long_titles_are_set_smaller(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = sample_report(*state);
    text before = part(*state, rendered(*state, report, diag), "xl/styles.xml");

    report->statements[0].title = TEXT("Reconciliation of average common equity to average tangible common equity of "
                                       "the company and its subsidiaries");
    text after = part(*state, rendered(*state, report, diag), "xl/styles.xml");
    assert_lacks(before, "<b/><sz val=\"9\"/>");
    assert_has(after, "<b/><sz val=\"9\"/>");
}

/* "Earnings (in millions)", a caption, tells the unit as well as a line below the title does. */
static void test_a_unit_is_missed_only_where_none_is_told(void **state) {
    static const char *const missed = "The table does not say in which unit its amounts are";
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = sample_report(*state);
    struct statement *statement = &report->statements[0];

    statement->scale_note = TEXT("");
    statement->scale = 1;
    assert_lacks(part(*state, rendered(*state, report, diag), "xl/sharedStrings.xml"), missed);
    for (int r = 0; r < statement->row_count; r++)
        statement->rows[r].scale = 0;
    assert_has(part(*state, rendered(*state, report, diag), "xl/sharedStrings.xml"), missed);
    for (int r = 0; r < statement->row_count; r++)
        statement->rows[r].unit = UNIT_PER_SHARE;
    assert_lacks(part(*state, rendered(*state, report, diag), "xl/sharedStrings.xml"), missed);
}

/* A form without items and a release that tells nothing of itself have no section on the cover. */
static void test_no_section_of_the_cover_is_empty(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = sample_report(*state);

    report->release.found = true;
    text before = part(*state, rendered(*state, report, diag), "xl/sharedStrings.xml");
    assert_has(before, "<t>Items of the form</t>");
    report->filing.item_count = 0;
    report->filing.furnished = false;
    report->release = (struct release){.found = true};
    text after = part(*state, rendered(*state, report, diag), "xl/sharedStrings.xml");
    assert_lacks(after, "<t>Items of the form</t>");
    assert_lacks(after, "<t>Release</t>");
}

/* What hangs over the last column is cut in print: the source's column is as wide as its longest line. */
static void test_no_line_of_the_source_is_cut(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    struct report *report = tiny_report(*state, 3);
    char *line = arena_take(*state, 180);

    memset(line, 'x', 180);
    report->documents[0].lines[1].text = (text){line, 180};
    text book = rendered(*state, report, diag), names = part(*state, book, "xl/workbook.xml");
    int sheets = 0;
    for (size_t at; (at = text_find(names, TEXT("<sheet "))) != text_npos; sheets++)
        names = text_skip(names, at + 1);
    text name = text_format(*state, "xl/worksheets/sheet%d.xml", sheets);
    text source = part(*state, book, text_string(*state, name));
    assert_has(source, "<col min=\"2\" max=\"2\" width=\"180.7");
    assert_has(source, "orientation=\"landscape\"");
}

/* A byte less, or one changed, anywhere: the archive is no longer whole. */
static void test_a_spoilt_archive_is_not_whole(void **state) {
    struct diag *diag = diag_new(*state, TEXT("sample"));
    text book = rendered(*state, sample_cover_only(*state), diag);

    assert_true(xlsx_zip_whole(book));
    assert_false(xlsx_zip_whole(text_slice(book, 0, book.len - 1)));
    assert_false(xlsx_zip_whole(text_slice(book, 0, book.len / 2)));
    assert_false(xlsx_zip_whole(TEXT("")));
    char *bytes = arena_take(*state, book.len);
    memcpy(bytes, book.ptr, book.len);
    bytes[book.len / 3] ^= 0x10;
    assert_false(xlsx_zip_whole((text){bytes, book.len}));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_same_bytes_every_time),
        UNIT(test_totals_are_live_with_their_values),
        UNIT(test_inputs_lead_to_their_line),
        UNIT(test_a_broken_total_stays_as_filed),
        UNIT(test_the_master_counts_the_live_verdicts),
        UNIT(test_cover_only_says_what_is_missing),
        UNIT(test_no_words_of_a_claim_are_cut_off),
        UNIT(test_claims_link_to_the_tables),
        UNIT(test_headline_figures_have_names_and_one_sign),
        UNIT(test_totals_in_one_sign_are_live),
        UNIT(test_one_sign_is_printed_apart_where_columns_are_many),
        UNIT(test_columns_stand_on_nil),
        UNIT(test_charts_and_bridges_end_on_their_page),
        UNIT(test_a_scale_fits_its_column),
        UNIT(test_sections_fold_away),
        UNIT(test_hostile_text_stays_text),
        UNIT(test_long_numbers_are_text_and_told_once),
        UNIT(test_long_text_is_cut_and_told),
        UNIT(test_nothing_known_is_still_a_workbook),
        UNIT(test_years_bear_no_comma),
        UNIT(test_rows_without_figures_are_labels),
        UNIT(test_notes_among_rows_keep_the_labels_width),
        UNIT(test_tables_of_no_kind_bear_their_titles),
        UNIT(test_long_titles_are_set_smaller),
        UNIT(test_a_unit_is_missed_only_where_none_is_told),
        UNIT(test_no_section_of_the_cover_is_empty),
        UNIT(test_no_line_of_the_source_is_cut),
        UNIT(test_full_disk_is_refused),
        UNIT(test_a_spoilt_archive_is_not_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
