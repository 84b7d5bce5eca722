/* Tests of content/tieout: how the figures stated in a release are told. */
#include "unit.h"

#include "render/content/content.h"
#include "render/render.h"
#include "sample.h"

static void add(struct arena *arena, struct report *report, enum claim_verdict verdict, const char *figure,
                const char *subject) {
    *ARRAY_ADD(arena, report->claims, report->claim_count) =
        (struct claim){.verdict = verdict, .text = text_from(figure), .subject = text_from(subject)};
}

static struct entries told(struct arena *arena, struct report *report, int most) {
    struct content content = {arena, report, template_default(arena, diag_new(arena, TEXT("test")))};
    return content_claims(&content, most);
}

static struct report *with_claims(struct arena *arena) {
    struct report *report = sample_report(arena);
    report->claims = NULL;
    report->claim_count = 0;
    add(arena, report, CLAIM_NOT_IN_TABLES, "$107 million", "Results include expenses of");
    add(arena, report, CLAIM_NOT_IN_TABLES, "$146 million", "Results include expenses of");
    add(arena, report, CLAIM_NOT_IN_TABLES, "7%", "Deposits grew");
    add(arena, report, CLAIM_FORWARD_LOOKING, "9%", "Deposits may grow");
    add(arena, report, CLAIM_NOT_IN_TABLES, "8%", "Deposits grew");
    add(arena, report, CLAIM_CONFLICTS, "$3 million", "Deposits grew");
    return report;
}

static void test_figures_of_one_sentence_stand_together(void **state) {
    struct entries entries = told(*state, with_claims(*state), 9);
    assert_int_equal(entries.count, 3);
    assert_text(entries.list[0].caption, "$3 million"); /* what conflicts comes first, for itself */
    assert_text(entries.list[1].caption, "$107 million, $146 million");
    assert_text(entries.list[1].words, "Not in the tables: Results include expenses of\u00A0\u2026");
    assert_text(entries.list[2].caption, "7%, 8%");
}

static void test_the_rest_is_counted(void **state) {
    struct entries entries = told(*state, with_claims(*state), 2);
    assert_int_equal(entries.count, 3);
    assert_text(entries.list[2].words, "2 more are in the workbook.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_figures_of_one_sentence_stand_together),
        UNIT(test_the_rest_is_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
