/*
 * Exhibits by number, found among documents by type.
 */
#include "recognize/exhibits.h"

#include "support/unit.h"

static struct source_document documents[] = {
    {.type = TEXT_INIT("EX-99.1"), .description = TEXT_INIT("EXHIBIT 1")},
    {.type = TEXT_INIT("8-K"), .bytes = TEXT_INIT("<html>")},
    {.type = TEXT_INIT("EX-99.02")},
    {.type = TEXT_INIT("EX-20.1")},
};
static text skipped[] = {TEXT_INIT("EX-99.3"), TEXT_INIT("EX-101.SCH")};

static bool is_present(struct source *source, const char *number, bool pasted) {
    struct exhibit exhibit = {.number = text_from(number)};
    struct filing filing = {.exhibits = &exhibit, .exhibit_count = 1};
    exhibits_find(source, &filing, pasted);
    return exhibit.present;
}

static void test_present(void **state) {
    struct source source = {.documents = documents, .document_count = 4, .skipped = skipped, .skipped_count = 2};
    (void)state;
    assert_true(is_present(&source, "99.1", false));
    assert_true(is_present(&source, "99.01", false));
    assert_true(is_present(&source, "99.2", false));
    assert_true(is_present(&source, "99.3", false)); /* a picture, but there */
    assert_true(is_present(&source, "104", false));  /* inside the form's own markup */
    assert_true(is_present(&source, "1", false));    /* Form 6-K's own number */
    assert_false(is_present(&source, "99.4", false));
    assert_false(is_present(&source, "10.1", false));
}

static void test_machine_data_needs_some(void **state) {
    struct source source = {.documents = documents, .document_count = 4};
    (void)state;
    assert_false(is_present(&source, "104", false));
}

/* "99.1" on the form and EX-99 in the submission, with no other of either. */
static void test_lone_release(void **state) {
    struct source_document two[] = {{.type = TEXT_INIT("8-K")}, {.type = TEXT_INIT("EX-99")}};
    struct source source = {.documents = two, .document_count = 2};
    (void)state;
    assert_true(is_present(&source, "99.1", false));
    two[1].type = TEXT("EX-99.2");
    assert_false(is_present(&source, "99.1", false));
}

static void test_pasted_release(void **state) {
    struct source_document form = {.type = TEXT_INIT("8-K")};
    struct source source = {.documents = &form, .document_count = 1};
    (void)state;
    assert_true(is_present(&source, "99.1", true));
    assert_false(is_present(&source, "99.1", false));
    assert_false(is_present(&source, "10.1", true));
}

static void test_documents(void **state) {
    struct source source = {.documents = documents, .document_count = 4};
    struct source bare = {.documents = documents, .document_count = 1};
    (void)state;
    assert_int_equal(exhibits_form(&source), 1);
    assert_int_equal(exhibits_form(&bare), -1);
    assert_true(exhibits_may_hold_release(&source, 3));
    assert_false(exhibits_may_hold_release(&source, 1));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_present),   UNIT(test_machine_data_needs_some), UNIT(test_lone_release), UNIT(test_pasted_release),
        UNIT(test_documents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
