/*
 * Files of corrections: what is refused and where it is told, what fits a filing and what does not, what each kind of
 * decision changes, and that a suggestion decides nothing.
 */
#include "correct/correct.h"

#include <string.h>

#include "pipeline.h"
#include "unit.h"

static const char filing[] = "                         HARBOR GAUGE CORPORATION\n"
                             "                  CONSOLIDATED STATEMENTS OF OPERATIONS\n"
                             "                             (In thousands)\n"
                             "\n"
                             "                                  Three months ended\n"
                             "                                       June 30,\n"
                             "                                   2004         2003\n"
                             "                                ---------    ---------\n"
                             "Revenues                        $  27,458    $  24,118\n"
                             "Cost of revenues                   15,779       13,940\n"
                             "                                ---------    ---------\n"
                             "  Gross profit                     11,679       10,178\n"
                             "Research and development            2,914        2,610\n"
                             "Selling expenses                    4,820        4,405\n"
                             "                                ---------    ---------\n"
                             "Operating income                $   3,945    $   3,163\n"
                             "                                =========    =========\n";

static struct diag *diag;

static struct corrections *loaded(struct arena *arena, const char *entries) {
    char hash[SHA256_HEX];
    struct corrections *corrections = corrections_new(arena);
    diag = diag_new(arena, TEXT("decided.yaml"));
    sha256_hex(text_from(filing), hash);
    text yaml = text_format(arena, "filing: %s\ncorrections:\n%s", hash, entries);
    return corrections_read(arena, corrections, yaml, diag) ? corrections : NULL;
}

static struct report *corrected(struct arena *arena, const char *entries) {
    struct corrections *corrections = loaded(arena, entries);
    assert_non_null(corrections);
    struct report *report =
        pipeline_read(arena, TEXT("filing.txt"), text_from(filing), corrections, diag, STAGE_COUNT, NULL);
    assert_non_null(report);
    assert_int_equal(report->statement_count, 1);
    return report;
}

static int count_of(const struct report *report, enum verdict verdict) {
    int count = 0;
    for (int i = 0; i < report->finding_count; i++)
        count += report->findings[i].verdict == verdict;
    return count;
}

/* ---- what is refused ---- */

static void refused(struct arena *arena, const char *entries, uint32_t line, const char *words) {
    assert_null(loaded(arena, entries));
    assert_int_equal(diag->entries[0].code, DIAG_CORRECTION_INVALID);
    assert_int_equal(diag->entries[0].at.line, line);
    assert_true(text_has(diag->entries[0].message, text_from(words)));
}

static void wrong_files_are_told_by_line(void **state) {
    refused(*state, "- at: 9:33\n  raed: x\n  value: 1\n", 4, "is not known");
    refused(*state, "- at: 9:33\n  read: x\n", 3, "needs one decision");
    refused(*state, "- at: 9:33\n  read: x\n  value: 1\n  label: y\n", 3, "needs one decision");
    refused(*state, "- at: 9:33\n  read: x\n  value: 1\n  value: 2\n", 6, "is given twice");
    refused(*state, "- at: line 9\n  read: x\n  value: 1\n", 3, "is no line:column");
    refused(*state, "- at: 0:36\n  read: x\n  value: 1\n", 3, "is no line:column");
    refused(*state, "- read: x\n  value: 1\n", 3, "needs at and read");
    refused(*state, "- at: 9:33\n  read: x\n  value: 1.000,00\n", 5, "is no figure");
    refused(*state, "- at: 9:33\n  read: x\n  value: 1e400\n", 5, "is no figure");
    refused(*state, "- at: 9:33\n  read: x\n  period: soon\n  months: 3\n", 5, "is no date");
    refused(*state, "- at: 9:33\n  read: x\n  period: 2004-06-30\n", 3, "needs months");
    refused(*state, "- at: 9:33\n  read: x\n  value: 1\n  months: 3\n", 6, "belongs to a period");
    refused(*state, "- at: 9:33\n  read: x\n  period: 2004-06-30\n  months: 9999999999\n", 6, "is no number of months");
    refused(*state, "- at: 9:33\n  read: x\n  basis: pro forma\n", 5, "is none of gaap");
    refused(*state, "- at: 9:33\n  read: x\n  kind: profit\n", 5, "is none of income_statement");
    refused(*state, "- at: 9:33\n  read: x\n  scale: 100\n", 5, "is none of 1, 1000");
    refused(*state, "- at: 9:33\n  read: x\n  stands: no\n", 5, "is not true");
    refused(*state, "- at: 9:33\n  read: x\n  label: y\n  under: 9:33\n", 6, "belongs to a value");
    refused(*state, "- 9:33\n", 3, "is not a place with a decision");
    refused(*state, "- at: [9, 33]\n  read: x\n  value: 1\n", 3, "is not a single value");
    refused(*state, "  nothing\n", 2, "holds no entries");
    refused(*state, "- &a {at: 9:33}\n- *a\n", 4, "aliases");
}

static void a_file_is_of_one_filing(void **state) {
    diag = diag_new(*state, TEXT("decided.yaml"));
    assert_false(corrections_read(*state, corrections_new(*state), TEXT("corrections: []\n"), diag));
    assert_true(text_has(diag->entries[0].message, TEXT("filing is missing")));
    diag = diag_new(*state, TEXT("decided.yaml"));
    assert_false(corrections_read(*state, corrections_new(*state), TEXT("filing: 12AB\ncorrections: []\n"), diag));
    assert_true(text_has(diag->entries[0].message, TEXT("is no SHA-256")));
    assert_int_equal(diag->entries[0].at.line, 1);
}

/* ---- what each decision changes ---- */

static void a_value_changes_what_is_worked_out(void **state) {
    const struct report *plain = corrected(*state, "");
    assert_int_equal(plain->correction_count, 0);
    const struct report *report = corrected(*state, "- {at: '9:33', read: '27,458', value: '(1,234.50)', note: why}\n");
    const struct value *value = &report->statements[0].rows[0].values[0];
    assert_text(value_filed(value), "27,458");
    assert_text(value->printed, "(1,234.50)");
    assert_int_equal(value->amount.units, -123450);
    assert_true(report->corrections[0].fits);
    assert_true(report_corrected(report, (struct cell_ref){0, 0, 0}));
    assert_false(report_corrected(report, (struct cell_ref){0, 0, 1}));
    assert_int_equal(count_of(report, VERDICT_DECIDED), 1);
    assert_text(report->findings[report->finding_count - 1].message,
                "The figure 27,458 is read as (1,234.50), by a correction: why");
}

static void a_value_may_be_nil_or_blank(void **state) {
    const struct report *report = corrected(*state, "- {at: '9:33', read: '27,458', value: nil}\n"
                                                    "- {at: '9:46', read: '24,118', value: blank}\n");
    assert_int_equal(report->statements[0].rows[0].values[0].kind, VALUE_NIL);
    assert_int_equal(report->statements[0].rows[0].values[1].kind, VALUE_BLANK);
    assert_int_equal(report->statements[0].rows[0].values[1].amount.units, 0);
}

static void a_label_names_its_row_anew(void **state) {
    const struct report *report = corrected(*state, "- {at: '9:1', read: Revenues, label: Backlog}\n");
    assert_text(report->statements[0].rows[0].label, "Backlog");
    assert_int_equal(report->statements[0].rows[0].concept, CONCEPT_NONE);
    assert_int_equal(corrected(*state, "")->statements[0].rows[0].concept, CONCEPT_REVENUE);
}

static void a_column_has_period_and_basis(void **state) {
    const struct report *report = corrected(*state, "- {at: '9:33', read: '27,458', period: 2004-07-03, months: 0}\n"
                                                    "- {at: '10:49', read: '13,940', basis: non_gaap}\n");
    const struct column *columns = report->statements[0].columns;
    assert_int_equal(columns[0].period.end.day, 3);
    assert_int_equal(columns[0].period.months, 0);
    assert_int_equal(columns[1].basis, BASIS_NON_GAAP);
    assert_true(report_corrected(report, (struct cell_ref){0, -1, 1}));
    assert_text(report->corrections[0].was, "2004-06-30, 3 months");
}

static void a_statement_has_kind_and_scale(void **state) {
    const struct report *report =
        corrected(*state, "- {at: '2:19', read: CONSOLIDATED STATEMENTS OF OPERATIONS, kind: other}\n"
                          "- {at: '9:33', read: '27,458', scale: 1000000}\n");
    assert_int_equal(report->statements[0].kind, STATEMENT_OTHER);
    assert_int_equal(report->statements[0].scale, 1000000);
    assert_int_equal(report->statements[0].rows[0].scale, 1000000);
    assert_true(report_corrected(report, (struct cell_ref){0, -1, -1}));
}

/* Operating income of 2004 adds up, so that nothing is at odds; with another figure above it, it does not. */
static void a_figure_stands_where_something_is_at_odds(void **state) {
    const struct report *report = corrected(*state, "- {at: '16:33', read: '3,945', stands: true}\n");
    assert_false(report->corrections[0].fits);
    assert_int_equal(diag_count_of(diag, DIAG_CORRECTION_UNFIT), 1);
    report = corrected(*state, "- {at: '13:37', read: '2,914', value: '2,941'}\n");
    assert_true(report_broken(report));
    report = corrected(*state, "- {at: '13:37', read: '2,914', value: '2,941'}\n"
                               "- {at: '16:33', read: '3,945', stands: true, note: seen}\n");
    assert_true(report->corrections[1].fits);
    assert_false(report_broken(report));
    assert_int_equal(diag_count_of(diag, DIAG_CORRECTION_UNFIT), 0);
}

/* ---- what does not fit ---- */

static void what_does_not_fit_is_told_and_left_out(void **state) {
    static const char *const entries[] = {
        "- {at: '9:33', read: '27,459', value: '1'}\n",                /* another figure stands there */
        "- {at: '9:32', read: '27,458', value: '1'}\n",                /* none begins there */
        "- {at: '99999:1', read: '27,458', value: '1'}\n",             /* beyond the filing */
        "- {at: '9:1', read: Revenue, label: x}\n",                    /* another label */
        "- {at: '9:33', read: Revenues, basis: gaap}\n",               /* a label is no figure of a column */
        "- {at: '1:26', read: HARBOR, scale: 1000}\n",                 /* no title */
        "- {at: '9:33', read: '27,458', under: '9:46', value: '1'}\n", /* the cell is not blank */
    };
    for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
        const struct report *report = corrected(*state, entries[i]);
        assert_false(report->corrections[0].fits);
        assert_int_equal(diag_count_of(diag, DIAG_CORRECTION_UNFIT), 1);
        assert_int_equal(report->statements[0].rows[0].values[0].amount.units, 27458);
        assert_text(report->statements[0].rows[0].label, "Revenues");
        assert_int_equal(count_of(report, VERDICT_DOUBTFUL), 1);
    }
}

static void corrections_of_other_filings_are_not_asked(void **state) {
    struct corrections *corrections = loaded(*state, "- {at: '9:33', read: '27,458', value: '1'}\n");
    text other = text_format(*state, "%s\n", filing);
    struct report *report = pipeline_read(*state, TEXT("other.txt"), other, corrections, diag, STAGE_COUNT, NULL);
    assert_int_equal(report->correction_count, 0);
    assert_int_equal(diag_count_of(diag, DIAG_CORRECTION_UNFIT), 0);
}

/* ---- hashes ---- */

static void hashed(struct arena *arena, const char *entries, char out[SHA256_HEX]) {
    char hash[SHA256_HEX];
    sha256_hex(text_from(filing), hash);
    corrections_hash(loaded(arena, entries), text_from(hash), out);
}

static void the_hash_is_of_what_is_decided(void **state) {
    char a[SHA256_HEX], b[SHA256_HEX], c[SHA256_HEX], none[SHA256_HEX];
    hashed(*state, "- {at: '9:33', read: '27,458', value: '1'}\n", a);
    hashed(*state, "# said otherwise\n- at: 9:33\n  read: 27,458\n  value: 1\n", b);
    hashed(*state, "- {at: '9:33', read: '27,458', value: '2'}\n", c);
    hashed(*state, "", none);
    assert_string_equal(a, b);
    assert_string_not_equal(a, c);
    assert_string_equal(none, "");
    corrections_hash(NULL, TEXT("x"), none);
    assert_string_equal(none, "");
}

/* Filings are found whatever order their files come in. */
static void many_filings_are_told_apart(void **state) {
    struct corrections *corrections = corrections_new(*state);
    char hash[SHA256_HEX], told[SHA256_HEX], name[SHA256_HEX];
    diag = diag_new(*state, TEXT("decided.yaml"));
    for (int i = 0; i < 200; i++) {
        sha256_hex(text_format(*state, "%d", i % 100), hash);
        text yaml = text_format(*state, "filing: %s\ncorrections:\n- {at: '1:1', read: x, value: '%d'}\n", hash, i);
        assert_true(corrections_read(*state, corrections, yaml, diag));
    }
    for (int i = 0; i < 100; i++) {
        sha256_hex(text_format(*state, "%d", i), name);
        corrections_hash(corrections, text_from(name), told);
        assert_int_equal(strlen(told), SHA256_HEX - 1);
    }
    sha256_hex(TEXT("100"), name);
    corrections_hash(corrections, text_from(name), told);
    assert_string_equal(told, "");
}

/* ---- suggestions ---- */

static void a_suggestion_decides_nothing_until_it_is_meant(void **state) {
    text broken = text_copy(*state, text_from(filing));
    memcpy(strstr((char *)broken.ptr, "3,945"), "3,955", 5);
    struct corrections *corrections = corrections_new(*state);
    struct buffer yaml = BUFFER_EMPTY, meant = BUFFER_EMPTY;
    diag = diag_new(*state, TEXT("filing.txt"));
    struct report *report = pipeline_read(*state, TEXT("filing.txt"), broken, NULL, diag, STAGE_COUNT, NULL);
    assert_true(report_broken(report));
    assert_true(corrections_suggest(&yaml, report));
    assert_true(corrections_read(*state, corrections, buffer_view(&yaml), diag));
    report = pipeline_read(*state, TEXT("filing.txt"), broken, corrections, diag, STAGE_COUNT, NULL);
    assert_int_equal(report->correction_count, 0);
    text rest = buffer_view(&yaml), line;
    while (text_next_line(&rest, &line)) {
        bool entry = text_starts(line, TEXT("# - ")) || text_starts(line, TEXT("#   "));
        if (!text_has(line, TEXT("value: ")) && !text_has(line, TEXT("note: ")))
            buffer_format(&meant, "%.*s\n", TEXT_ARG(entry ? text_skip(line, 2) : line));
    }
    assert_true(corrections_read(*state, corrections, buffer_view(&meant), diag));
    report = pipeline_read(*state, TEXT("filing.txt"), broken, corrections, diag, STAGE_COUNT, NULL);
    assert_int_equal(report->correction_count, 1);
    assert_true(report->corrections[0].fits);
    assert_false(report_broken(report));
    buffer_free(&yaml);
    buffer_free(&meant);
}

static void nothing_is_suggested_where_all_is_proven(void **state) {
    struct buffer yaml = BUFFER_EMPTY;
    assert_false(corrections_suggest(&yaml, corrected(*state, "")));
    assert_int_equal(yaml.len, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(wrong_files_are_told_by_line),
        UNIT(a_file_is_of_one_filing),
        UNIT(a_value_changes_what_is_worked_out),
        UNIT(a_value_may_be_nil_or_blank),
        UNIT(a_label_names_its_row_anew),
        UNIT(a_column_has_period_and_basis),
        UNIT(a_statement_has_kind_and_scale),
        UNIT(a_figure_stands_where_something_is_at_odds),
        UNIT(what_does_not_fit_is_told_and_left_out),
        UNIT(corrections_of_other_filings_are_not_asked),
        UNIT(the_hash_is_of_what_is_decided),
        UNIT(many_filings_are_told_apart),
        UNIT(a_suggestion_decides_nothing_until_it_is_meant),
        UNIT(nothing_is_suggested_where_all_is_proven),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
