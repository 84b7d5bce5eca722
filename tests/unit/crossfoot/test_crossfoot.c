/* The library's calls: what a caller is told of a filing, and that nothing it asks wrongly does harm. */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "base/sha256.h"
#include "base/version.h"
#include "crossfoot/crossfoot.h"

static const char release[] = "                 STATEMENTS OF OPERATIONS\n"
                              "          (In thousands, except per share data)\n"
                              "\n"
                              "                                 Three Months Ended\n"
                              "                                     March 31,\n"
                              "                                 2004          2003\n"
                              "                               --------      --------\n"
                              "Revenues                       $ 30,000      $ 20,000\n"
                              "Cost of revenues                 12,000         9,000\n"
                              "                               --------      --------\n"
                              "Gross profit                     18,000        11,100\n"
                              "Operating expenses               10,000         8,000\n"
                              "                               --------      --------\n"
                              "Net income                     $  8,000      $  3,001\n"
                              "                               ========      ========\n"
                              "Net income per share, diluted  $   0.08      $   0.03\n";

static struct crossfoot *read_release(void) {
    struct crossfoot *filing = crossfoot_read("release.txt", release, sizeof release - 1);
    assert_non_null(filing);
    return filing;
}

/* The fact of an element in the column; fails where there is none. */
static struct crossfoot_fact fact_of(const struct crossfoot *filing, const char *element, int column) {
    struct crossfoot_fact fact;
    for (size_t i = 0; crossfoot_fact(filing, i, &fact); i++)
        if (fact.element != NULL && strcmp(fact.element, element) == 0 && fact.column == column)
            return fact;
    fail_msg("no %s in column %d", element, column);
    return fact;
}

static void test_a_fact_says_what_it_is_and_where_it_stands(void **state) {
    (void)state;
    struct crossfoot *filing = read_release();
    struct crossfoot_fact fact = fact_of(filing, "us-gaap:NetIncomeLoss", 0);
    assert_string_equal(fact.kind, "income_statement");
    assert_string_equal(fact.title, "STATEMENTS OF OPERATIONS");
    assert_string_equal(fact.label, "Net income");
    assert_string_equal(fact.period_end, "2004-03-31");
    assert_int_equal(fact.months, 3);
    assert_string_equal(fact.value, "8000");
    assert_string_equal(fact.unit, "currency");
    assert_string_equal(fact.currency, "USD");
    assert_int_equal(fact.scale, 1000);
    assert_int_equal(fact.line, 14);
    assert_null(fact.member);
    assert_false(fact.doubtful);
    crossfoot_free(filing);
}

static void test_a_row_per_share_keeps_its_own_scale(void **state) {
    (void)state;
    struct crossfoot *filing = read_release();
    struct crossfoot_fact fact = fact_of(filing, "us-gaap:EarningsPerShareDiluted", 1);
    assert_string_equal(fact.value, "0.03");
    assert_string_equal(fact.unit, "per_share");
    assert_int_equal(fact.scale, 1);
    crossfoot_free(filing);
}

static const char shares_of_sales[] = "                 STATEMENTS OF OPERATIONS\n"
                                      "                     (In thousands)\n"
                                      "\n"
                                      "                          Year ended        Year ended\n"
                                      "                        March 31, 2004    March 31, 2003\n"
                                      "                       ----------------  ----------------\n"
                                      "Revenues               $30,000   100.0%  $20,000   100.0%\n"
                                      "Cost of revenues        12,000    40.0     9,000    45.0\n"
                                      "                       -------   -----   -------   -----\n"
                                      "Net income             $18,000    60.0%  $11,000    55.0%\n";

static void test_a_percentage_beside_an_amount_is_none(void **state) {
    (void)state;
    struct crossfoot *filing = crossfoot_read("release.txt", shares_of_sales, sizeof shares_of_sales - 1);
    struct crossfoot_fact fact;
    int percentages = 0;
    for (size_t i = 0; crossfoot_fact(filing, i, &fact); i++) {
        bool percent = fact.column == 1 || fact.column == 3;
        percentages += percent ? 1 : 0;
        assert_string_equal(fact.unit, percent ? "percent" : "currency");
        assert_int_equal(fact.scale, percent ? 1 : 1000);
        assert_true(percent == (fact.element == NULL));
    }
    assert_int_equal(percentages, 6);
    crossfoot_free(filing);
}

static void test_a_sum_that_is_off_is_a_broken_finding_and_the_status(void **state) {
    (void)state;
    struct crossfoot *filing = read_release();
    struct crossfoot_finding finding;
    size_t i = 0;
    while (crossfoot_finding(filing, i, &finding) && strcmp(finding.verdict, "broken") != 0)
        i++;
    assert_true(i < crossfoot_finding_count(filing));
    assert_string_equal(finding.code, "footing");
    assert_string_equal(finding.found, "11100");
    assert_string_equal(finding.expected, "11000");
    assert_string_equal(finding.difference, "100");
    assert_int_equal(finding.line, 11);
    assert_non_null(strstr(finding.message, "Gross profit"));
    assert_int_equal(crossfoot_status(filing), CROSSFOOT_BROKEN);
    crossfoot_free(filing);
}

static void test_what_is_asked_beyond_the_last_is_refused(void **state) {
    (void)state;
    struct crossfoot *filing = read_release();
    struct crossfoot_fact fact = {.line = 7};
    struct crossfoot_finding finding;
    struct crossfoot_message message;
    assert_false(crossfoot_fact(filing, crossfoot_fact_count(filing), &fact));
    assert_int_equal(fact.line, 7);
    assert_false(crossfoot_finding(filing, crossfoot_finding_count(filing), &finding));
    assert_false(crossfoot_message(filing, SIZE_MAX, &message));
    crossfoot_free(filing);
    crossfoot_free(NULL);
}

static void test_an_input_without_a_document_fails_with_a_message(void **state) {
    (void)state;
    struct crossfoot *filing = crossfoot_read("empty.txt", NULL, 0);
    struct crossfoot_message message;
    void *bytes;
    size_t length;
    assert_int_equal(crossfoot_status(filing), CROSSFOOT_FAILED);
    assert_int_equal(crossfoot_fact_count(filing), 0);
    assert_true(crossfoot_message(filing, 0, &message));
    assert_string_equal(message.code, "input-empty");
    assert_string_equal(message.severity, "error");
    assert_non_null(message.message);
    assert_false(crossfoot_render(filing, "json", NULL, &bytes, &length));
    crossfoot_free(filing);
}

static void test_documents_are_made_and_what_cannot_be_is_told(void **state) {
    (void)state;
    struct crossfoot *filing = read_release();
    struct crossfoot_message message;
    void *bytes = NULL;
    size_t length = 0, told = crossfoot_message_count(filing);
    assert_true(crossfoot_render(filing, "pdf", NULL, &bytes, &length));
    assert_memory_equal(bytes, "%PDF-", 5);
    crossfoot_bytes_free(bytes);
    assert_true(crossfoot_render(filing, "json", "fonts:\n  family: roboto\n", &bytes, &length));
    assert_memory_equal(bytes, "{", 1);
    crossfoot_bytes_free(bytes);
    assert_false(crossfoot_render(filing, "docx", NULL, &bytes, &length));
    assert_false(crossfoot_render(filing, "pdf", "unknown: 1\n", &bytes, &length));
    assert_true(crossfoot_message(filing, told, &message));
    assert_string_equal(message.code, "output-failed");
    crossfoot_free(filing);
}

/* Corrections of the release as `decided` goes on behind its hash. */
static struct crossfoot *read_corrected(const char *decided) {
    char hash[SHA256_HEX], yaml[512];
    sha256_hex((text){release, sizeof release - 1}, hash);
    snprintf(yaml, sizeof yaml, "filing: %.*s\ncorrections:\n%s", (int)strspn(hash, "0123456789abcdef"), hash, decided);
    return crossfoot_read_corrected("release.txt", release, sizeof release - 1, yaml);
}

static void test_what_was_decided_holds_and_is_a_finding(void **state) {
    (void)state;
    struct crossfoot *filing = read_corrected("- at: \"11:48\"\n  read: \"11,100\"\n  value: \"11,000\"\n");
    struct crossfoot_finding finding;
    int decided = 0;
    assert_string_equal(fact_of(filing, "us-gaap:GrossProfit", 1).value, "11000");
    for (size_t i = 0; crossfoot_finding(filing, i, &finding); i++) {
        bool gross_profit = strcmp(finding.code, "footing") == 0 && finding.line == 11;
        assert_true(!gross_profit || strcmp(finding.verdict, "exact") == 0);
        decided += strcmp(finding.code, "correction") == 0;
    }
    assert_int_equal(decided, 1);
    crossfoot_free(filing);
}

static void test_wrong_corrections_leave_nothing_read(void **state) {
    (void)state;
    struct crossfoot *filing = read_corrected("- at: \"11:48\"\n  guess: 1\n");
    struct crossfoot_message message;
    assert_int_equal(crossfoot_status(filing), CROSSFOOT_FAILED);
    assert_int_equal(crossfoot_fact_count(filing), 0);
    assert_true(crossfoot_message(filing, 0, &message));
    assert_string_equal(message.code, "correction-invalid");
    assert_int_equal(message.line, 4);
    crossfoot_free(filing);
}

static void test_the_version_is_the_source_s(void **state) {
    (void)state;
    assert_string_equal(crossfoot_library_version(), crossfoot_version);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        UNIT(test_a_fact_says_what_it_is_and_where_it_stands),
        UNIT(test_a_row_per_share_keeps_its_own_scale),
        UNIT(test_a_percentage_beside_an_amount_is_none),
        UNIT(test_a_sum_that_is_off_is_a_broken_finding_and_the_status),
        UNIT(test_what_is_asked_beyond_the_last_is_refused),
        UNIT(test_an_input_without_a_document_fails_with_a_message),
        UNIT(test_documents_are_made_and_what_cannot_be_is_told),
        UNIT(test_what_was_decided_holds_and_is_a_finding),
        UNIT(test_wrong_corrections_leave_nothing_read),
        UNIT(test_the_version_is_the_source_s),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
