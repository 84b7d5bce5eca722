/*
 * Claims: what sentences tell for certain, and what they do not.
 */
#include "recognize/release/prose.h"

#include "proof.h"
#include "sample.h"
#include "unit.h"

/* The claims of the sample's release with `sentence` as a further paragraph, those of the sample left out. */
static struct claim *claims_of(struct arena *arena, const char *sentence, int *count) {
    struct report *report = sample_report(arena);
    int before;
    claims_read(arena, report);
    before = report->claim_count;
    *ARRAY_ADD(arena, report->release.paragraphs, report->release.paragraph_count) =
        (struct paragraph){.kind = PARAGRAPH_BODY, .text = text_from(sentence)};
    report->claims = NULL;
    report->claim_count = 0;
    claims_read(arena, report);
    *count = report->claim_count - before;
    return report->claims + before;
}

static const struct {
    const char *sentence;
    enum concept measure;
    int year, month; /* 0: no period */
} told[] = {
    {"Revenues for the first quarter of fiscal 2003 were $16.0 million.", CONCEPT_REVENUE, 2003, 3},
    {"First quarter revenues of fiscal 2003 came to $16.0 million.", CONCEPT_REVENUE, 2003, 3},
    {"Net loss was $12.8 million in the fourth quarter of 2002, as announced.", CONCEPT_NET_INCOME, 2002, 12},
    {"Revenues were $16.0 million for the quarter ended March 31, 2003, a record.", CONCEPT_REVENUE, 2003, 3},
    {"Net loss was $0.02 per diluted share, for the thirteen weeks ended March 29, 2003.",
     CONCEPT_EPS_BASIC_AND_DILUTED, 2003, 3},
    {"Revenues were $16.0 million, for they grew in March, 2003 and after.", CONCEPT_REVENUE, 2003, 3},
    {"Product revenues for the first quarter of 2003 were $9.0 million.", CONCEPT_NONE, 2003, 3},
    {"Deferred revenue in the first quarter of 2003 was $31.8 million.", CONCEPT_NONE, 2003, 3},
    {"Revenues from services were $16.0 million in the first quarter of 2003.", CONCEPT_NONE, 2003, 3},
    {"Net loss was $4.4 million.", CONCEPT_NET_INCOME, 2003, 3},
    {"Revenues were $16.0 million in the quarter, a record.", CONCEPT_REVENUE, 2003, 3},
    {"Net loss was $12.8 million in the prior quarter.", CONCEPT_NET_INCOME, 2002, 12},
    {"Net loss was $16.2 million in the same quarter last year.", CONCEPT_NET_INCOME, 2002, 3},
    {"Net loss was $16.2 million in the fourth quarter.", CONCEPT_NET_INCOME, 2002, 12},
    {"In the first quarter of 2003 cash stood at $106 million.", CONCEPT_NONE, 2003, 3},
};

static void what_words_tell(void **state) {
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        int count;
        const struct claim *claim = claims_of(*state, told[i].sentence, &count);
        assert_int_equal(count, 1);
        assert_int_equal(claim->measure, told[i].measure);
        assert_int_equal(claim->period.end.year, told[i].year);
        assert_int_equal(claim->period.end.month, told[i].month);
    }
}

/* The dateline's day is the release's: no quarter ends on it. */
static void a_dateline_tells_no_period(void **state) {
    struct report *report = sample_report(*state);
    report->release.date = date_of(2003, 4, 29);
    report->release.paragraphs = NULL;
    report->release.paragraph_count = 0;
    *ARRAY_ADD((struct arena *)*state, report->release.paragraphs, report->release.paragraph_count) =
        (struct paragraph){
            .kind = PARAGRAPH_BODY,
            .text = TEXT("DAYTON, Ohio, April 29, 2003 - Alder Inc. today reported first quarter 2003 net loss "
                         "of $4.4 million.")};
    claims_read(*state, report);
    assert_int_equal(report->claim_count, 1);
    assert_int_equal(report->claims[0].period.end.month, 3);
    assert_int_equal(report->claims[0].period.months, 3);
}

static void a_second_figure_takes_over(void **state) {
    int count;
    const struct claim *claims = claims_of(
        *state,
        "Net loss for the first quarter of 2003 was $4.4 million or $0.02 per share compared with $12.8 million "
        "in the fourth quarter of 2002.",
        &count);
    assert_int_equal(count, 3);
    assert_int_equal(claims[1].measure, CONCEPT_EPS_BASIC_AND_DILUTED);
    assert_int_equal(claims[1].unit, UNIT_PER_SHARE);
    assert_int_equal(claims[1].period.end.year, 2003);
    assert_int_equal(claims[2].measure, CONCEPT_NET_INCOME);
    assert_int_equal(claims[2].period.end.year, 2002);
    assert_int_equal(claims[2].scale, 1000000);
    assert_text(claims[2].text, "$12.8 million");
}

/* "A year earlier" is another period: the figure must not be held against the first one's. */
static void a_comparison_takes_no_period_over(void **state) {
    int count;
    const struct claim *claims = claims_of(
        *state, "Net loss for the first quarter of 2003 was $4.4 million compared to $16.2 million a year earlier.",
        &count);
    assert_int_equal(count, 2);
    assert_int_equal(claims[1].measure, CONCEPT_NET_INCOME);
    assert_int_equal(claims[1].period.end.year, 2002);
    assert_int_equal(claims[1].period.end.month, 3);
    claims = claims_of(*state, "Net loss was $4.4 million, compared with $16.2 million at its rival.", &count);
    assert_false(date_known(claims[1].period.end));
}

static void looking_ahead_is_no_claim_on_the_tables(void **state) {
    int count;
    const struct claim *claim =
        claims_of(*state, "Revenues for the first quarter of 2003 are expected at $17 million.", &count);
    assert_int_equal(count, 1);
    assert_int_equal(claim->verdict, CLAIM_FORWARD_LOOKING);
}

/* The last claim of a sentence below a heading. */
static enum claim_verdict verdict_below(struct arena *arena, const char *heading) {
    struct report *report = sample_report(arena);
    const char *below[] = {heading, "Revenues for the first quarter of 2003 were $16.0 million."};
    for (int i = 0; i < 2; i++)
        *ARRAY_ADD(arena, report->release.paragraphs, report->release.paragraph_count) =
            (struct paragraph){.kind = i == 0 ? PARAGRAPH_HEADING : PARAGRAPH_BODY, .text = text_from(below[i])};
    claims_read(arena, report);
    return report->claims[report->claim_count - 1].verdict;
}

static void a_heading_with_a_figure_opens_no_outlook(void **state) {
    assert_int_equal(verdict_below(*state, "Full-Year Outlook"), CLAIM_FORWARD_LOOKING);
    assert_int_equal(verdict_below(*state, "Company raises guidance; now expects revenues of $70 million"),
                     CLAIM_NOT_IN_TABLES);
}

static void claims_have_a_place(void **state) {
    struct report *report = sample_report(*state);
    claims_read(*state, report);
    assert_true(report->claim_count >= 4);
    for (int i = 0; i < report->claim_count; i++) {
        text line = report_line(report, report->claims[i].origin);
        assert_true(line.len > 0);
        text rest = text_skip(line, report->claims[i].origin.column - 1);
        assert_true(text_starts(rest, text_slice(report->claims[i].text, 0, report->claims[i].origin.length)));
    }
}

static const struct claim *claim_of(const struct report *report, const char *words) {
    for (int i = 0; i < report->claim_count; i++)
        if (text_equal(report->claims[i].text, text_from(words)))
            return &report->claims[i];
    fail_msg("no claim of that figure");
    return NULL;
}

static void claims_tie_to_cells(void **state) {
    struct report *report = sample_report(*state);
    claims_read(*state, report);
    proof_check(*state, report);
    const struct claim *claim = claim_of(report, "$16.0 million");
    assert_int_equal(claim->verdict, CLAIM_TIES);
    assert_int_equal(claim->cells[0].statement, 1);
    assert_int_equal(claim->cells[0].row, 0);
    assert_int_equal(claim_of(report, "$4.4 million")->verdict, CLAIM_TIES);
}

static void a_conflict_is_a_figure_no_table_has(void **state) {
    struct report *report = sample_report(*state);
    proof_change(report, 1, 0, 0, 18019);
    proof_change(report, 2, 0, 0, 18019);
    proof_change(report, 1, 0, 2, 18019);
    proof_change(report, 2, 0, 2, 18019);
    claims_read(*state, report);
    proof_check(*state, report);
    assert_int_equal(claim_of(report, "$16.0 million")->verdict, CLAIM_CONFLICTS);
    assert_int_equal(claim_of(report, "$12.7 million")->verdict, CLAIM_TIES);
    assert_int_equal(proof_count(report, DIAG_CLAIM, VERDICT_BROKEN), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(what_words_tell),
        UNIT(a_dateline_tells_no_period),
        UNIT(a_second_figure_takes_over),
        UNIT(looking_ahead_is_no_claim_on_the_tables),
        UNIT(a_heading_with_a_figure_opens_no_outlook),
        UNIT(claims_have_a_place),
        UNIT(claims_tie_to_cells),
        UNIT(a_conflict_is_a_figure_no_table_has),
        UNIT(a_comparison_takes_no_period_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
