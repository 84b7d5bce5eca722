/*
 * The contract: what stands in the JSON of a report, and what does not.
 */
#include "unit.h"

#include <string.h>

#include "render/json/json.h"
#include "render/render.h"
#include "sample.h"

static text rendered(void **state, const struct report *report, struct buffer *out) {
    struct diag *diag = diag_new(*state, TEXT("x"));
    assert_true(json_render(*state, report, NULL, out, diag));
    assert_int_equal(diag->count, 0);
    return buffer_view(out);
}

static void assert_holds(text json, const char *expected) {
    if (text_find(json, text_from(expected)) == text_npos)
        fail_msg("not in the JSON: %s", expected);
}

static void test_every_part_is_there_whatever_the_filing_tells(void **state) {
    static const char *const parts[] = {"\n \"sources\": {",  "\n \"filing\": {",      "\n \"release\": {",
                                        "\n \"headline\": {", "\n \"statements\": []", "\n \"reconciliations\": []",
                                        "\n \"claims\": []",  "\n \"findings\": []"};
    struct report empty = {0};
    struct buffer out = BUFFER_EMPTY;
    text json = rendered(state, &empty, &out);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        assert_holds(json, parts[i]);
    assert_holds(json, "\"report_date\": null");
    assert_holds(json, "\"revenue\": null");
    buffer_free(&out);
}

static void test_values_are_decimal_strings_beside_their_cells(void **state) {
    struct buffer out = BUFFER_EMPTY;
    text json = rendered(state, sample_report(*state), &out);
    assert_holds(json, "\"label\": \"Gross profit %\"");
    assert_holds(json, "\"values\": [\"66.1\", null, \"61.5\"");
    assert_holds(json, "\"values\": [\"16019\", \"0\", \"16019\"");
    assert_holds(json, "\"values\": [\"-4381\", \"430\", \"-3951\"");
    assert_holds(json, "\"kind\": \"nil\"");
    assert_holds(json, "\"kind\": \"blank\", \"printed\": null, \"marks\": [], \"doubtful\": false");
    buffer_free(&out);
}

static void test_headline_of_the_latest_quarter_with_its_non_gaap_twins(void **state) {
    struct buffer out = BUFFER_EMPTY;
    text json = rendered(state, sample_report(*state), &out);
    text headline = text_skip(json, text_find(json, TEXT("\"headline\"")));
    text twins = text_skip(headline, text_find(headline, TEXT("\"non_gaap\"")));
    static const char gaap[] = "\"net_income\": {\"value\": \"-4381\", \"scale\": 1000, \"unit\": \"currency\", "
                               "\"currency\": \"USD\", \"basis\": \"gaap\", "
                               "\"period_end\": \"2003-03-31\", \"months\": 3,";
    static const char non_gaap[] = "\"net_income\": {\"value\": \"-3951\", \"scale\": 1000, \"unit\": \"currency\", "
                                   "\"currency\": \"USD\", \"basis\": \"non_gaap\"";
    assert_holds(headline, gaap);
    assert_holds(twins, non_gaap);
    buffer_free(&out);
}

static void test_a_combined_per_share_line_counts_as_both(void **state) {
    struct buffer out = BUFFER_EMPTY;
    text json = rendered(state, sample_report(*state), &out);
    assert_holds(json, "\"eps_basic\": {\"value\": \"-0.02\", \"scale\": 1,");
    assert_holds(json, "\"eps_diluted\": {\"value\": \"-0.02\", \"scale\": 1,");
    buffer_free(&out);
}

static void test_proof(void **state) {
    struct report *report = sample_report(*state);
    struct cell_ref cells[] = {{1, 2, 0}, {1, 3, 0}};
    struct finding findings[] = {
        {.code = DIAG_FOOTING,
         .verdict = VERDICT_BROKEN,
         .cells = cells,
         .cell_count = 2,
         .has_numbers = true,
         .expected = decimal_of(15211, 0),
         .found = decimal_of(15221, 0),
         .difference = decimal_of(10, 0)},
        {.code = DIAG_RATIO, .verdict = VERDICT_UNTESTABLE, .cells = cells, .cell_count = 1},
    };
    report->findings = findings;
    report->finding_count = 2;
    struct buffer out = BUFFER_EMPTY;
    text json = rendered(state, report, &out);
    assert_holds(json, "{\"code\": \"footing\", \"verdict\": \"broken\", \"cells\": [[1, 2, 0], [1, 3, 0]], "
                       "\"expected\": \"15211\", \"found\": \"15221\", \"difference\": \"10\"");
    assert_holds(json, "{\"code\": \"ratio\", \"verdict\": \"untestable\", \"cells\": [[1, 2, 0]], "
                       "\"expected\": null, \"found\": null, \"difference\": null");
    buffer_free(&out);
}

static void test_findings_alone(void **state) {
    struct report *report = sample_report(*state);
    struct buffer out = BUFFER_EMPTY;
    render_findings_json(&out, report);
    assert_true(text_starts(buffer_view(&out), TEXT("{\n \"name\": ")));
    assert_holds(buffer_view(&out), "\"findings\": []\n}\n");
    buffer_free(&out);
}

static void test_same_report_same_bytes(void **state) {
    struct buffer first = BUFFER_EMPTY, second = BUFFER_EMPTY;
    text a = rendered(state, sample_report(*state), &first);
    text b = rendered(state, sample_report(*state), &second);
    assert_true(text_equal(a, b));
    buffer_free(&first);
    buffer_free(&second);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_every_part_is_there_whatever_the_filing_tells),
        UNIT(test_values_are_decimal_strings_beside_their_cells),
        UNIT(test_headline_of_the_latest_quarter_with_its_non_gaap_twins),
        UNIT(test_a_combined_per_share_line_counts_as_both),
        UNIT(test_proof),
        UNIT(test_findings_alone),
        UNIT(test_same_report_same_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
