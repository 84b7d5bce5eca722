/*
 * Which form a document is, and what it amends.
 */
#include "recognize/cover/form.h"

#include "support/laid.h"
#include "support/unit.h"

#define FIND(...) cover_form_find(*state, laid_lines(*state, (const char *const[]){__VA_ARGS__, NULL}))

static void test_names(void **state) {
    assert_text(FIND("FORM 8-K").name, "8-K");
    assert_text(FIND("", "F O R M  8 - K / A").name, "8-K/A");
    assert_text(FIND("Form 8-K Current Report").name, "8-K");
    assert_text(FIND("Form 6-K").name, "6-K");
    assert_text(FIND("FORM 10-Q/A").name, "10-Q/A");
    assert_text(FIND("Form 10-K405").name, "10-K405");
    assert_text(FIND("FORM 10-K ANNUAL REPORT").name, "10-K");
    assert_int_equal(FIND("FORM 10-QSB").kind, FORM_PERIODIC);
    assert_int_equal(FIND("FORM 8-K", "", "(AMENDMENT NO. 2)").kind, FORM_CURRENT);
    assert_text(FIND("FORM 8-K", "", "(AMENDMENT NO. 2)").name, "8-K/A");
}

static void test_no_form(void **state) {
    assert_int_equal(FIND("the Form 8-K filing is intended to satisfy").kind, FORM_NONE);
    assert_int_equal(FIND("8-Karat gold", "10-Q2 results").kind, FORM_NONE);
}

static void test_kinds_of_names(void **state) {
    (void)state;
    assert_true(cover_form_amends(TEXT("8-K/A")));
    assert_false(cover_form_amends(TEXT("8-K")));
    assert_true(cover_form_is_periodic(TEXT("10-K405/A")));
    assert_false(cover_form_is_periodic(TEXT("6-K")));
}

static struct filing *amend(struct arena *arena, const char *paragraph) {
    struct filing *filing = ARENA_NEW(arena, struct filing);
    struct layout *layout = laid_lines(arena, (const char *const[]){"FORM 8-K/A", "Amendment No. 2", paragraph, NULL});
    struct block block = {.kind = BLOCK_PARAGRAPH, .first_line = 2, .last_line = 2, .text = text_from(paragraph)};
    struct cover_form form = cover_form_find(arena, layout);
    filing->signed_on = date_of(2005, 2, 14);
    layout->blocks = &block;
    layout->block_count = 1;
    cover_amendment_read(arena, layout, &form, 3, filing);
    return filing;
}

static void test_amendment(void **state) {
    struct filing *filing = amend(*state, "This amends the report on Form 8-K filed on January 27, 2005, in part.");
    assert_int_equal(filing->amendment, 2);
    assert_true(date_equal(filing->amended_date, date_of(2005, 1, 27)));
    assert_text(filing->amended_note, "This amends the report on Form 8-K filed on January 27, 2005, in part.");
}

/* A day that was still to come is not that of the report amended. */
static void test_amendment_without_date(void **state) {
    struct filing *filing = amend(*state, "This amends the Form 8-K; the call is on March 3, 2005.");
    assert_false(date_known(filing->amended_date));
    assert_text(filing->amended_note, "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_names),
        UNIT(test_no_form),
        UNIT(test_kinds_of_names),
        UNIT(test_amendment),
        UNIT(test_amendment_without_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
