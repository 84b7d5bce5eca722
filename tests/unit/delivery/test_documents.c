/*
 * What is wanted is made, each as its renderer makes it; the next filing's take the same room.
 */
#include "unit.h"

#include "delivery/documents.h"
#include "sample.h"

static const struct template *usual(struct arena *arena) { return template_default(arena, diag_new(arena, TEXT("x"))); }

static bool make(struct documents *documents, void **state, const struct report *report) {
    return documents_make(documents, *state, report, usual(*state), diag_new(*state, TEXT("x")));
}

static void test_what_is_wanted_is_made(void **state) {
    struct report *report = sample_report(*state);
    for (int wanted = 0; wanted < renderer_count; wanted++) {
        struct documents documents = {.formats = 1U << wanted};
        struct buffer alone = BUFFER_EMPTY;
        assert_true(make(&documents, state, report));
        for (int i = 0; i < renderer_count; i++)
            assert_int_equal(documents_wanted(&documents, i), i == wanted);
        assert_true(renderers[wanted].render(*state, report, usual(*state), &alone, diag_new(*state, TEXT("x"))));
        assert_true(text_equal(buffer_view(&documents.made[wanted]), buffer_view(&alone)));
        for (int i = 0; i < DOCUMENTS_MOST; i++)
            assert_int_equal(documents.made[i].len > 0, i == wanted);
        buffer_free(&alone);
        documents_free(&documents);
    }
}

static void test_nothing_stays_of_the_filing_before(void **state) {
    struct report *report = sample_report(*state);
    struct documents documents = {.formats = ~0U};
    assert_true(make(&documents, state, report));
    for (int i = 0; i < renderer_count; i++)
        assert_true(documents.made[i].len > 0);
    documents.made[0].failed = true; /* as where memory was out */
    documents.formats = 1;
    assert_true(make(&documents, state, report));
    assert_true(documents.made[0].len > 0);
    for (int i = 1; i < renderer_count; i++)
        assert_int_equal(documents.made[i].len, 0);
    documents_free(&documents);
}

int main(void) {
    const struct CMUnitTest tests[] = {UNIT(test_what_is_wanted_is_made),
                                       UNIT(test_nothing_stays_of_the_filing_before)};
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
