/*
 * Boxes in every writing that covers have them in.
 */
#include "recognize/cover/boxes.h"

#include "support/laid.h"
#include "support/unit.h"

static struct filing *read(struct arena *arena, const char *const *texts) {
    struct filing *filing = ARENA_NEW(arena, struct filing);
    struct layout *layout = laid_lines(arena, texts);
    cover_boxes_read(arena, layout, 0, layout->line_count, filing);
    return filing;
}

#define READ(...) read(*state, (const char *const[]){__VA_ARGS__, NULL})

static void test_checked_boxes(void **state) {
    struct filing *filing = READ("\xE2\x98\x92 Written communications pursuant to Rule 425",
                                 "o  Soliciting material pursuant to Rule 14a-12",
                                 "[X] Pre-commencement communications pursuant to Rule 14d-2(b)",
                                 "Pre-commencement communications pursuant to Rule 13e-4(c) \xC3\xBE");
    assert_int_equal(filing->box_count, 3);
    assert_text(filing->boxes[0], "Rule 425");
    assert_text(filing->boxes[1], "Rule 14d-2(b)");
    assert_text(filing->boxes[2], "Rule 13e-4(c)");
}

static void test_unchecked_boxes(void **state) {
    assert_int_equal(READ("\xE2\x98\x90 Written communications pursuant to Rule 425",
                          "[ ] Soliciting material pursuant to Rule 14a-12",
                          "\xC2\xA8 Pre-commencement communications pursuant to Rule 14d-2(b)")
                         ->box_count,
                     0);
}

static void test_growth_signs(void **state) {
    assert_int_equal(READ("Emerging growth company \xE2\x98\x92")->emerging_growth, ANSWER_YES);
    assert_int_equal(READ("Emerging Growth Company  [ ]")->emerging_growth, ANSWER_NO);
    assert_int_equal(READ("\xE2\x98\x90 Emerging growth company")->emerging_growth, ANSWER_NO);
    assert_int_equal(READ("Emerging growth company Yes \xE2\x98\x90 No \xE2\x98\x92")->emerging_growth, ANSWER_NO);
}

/* The sentences that ask are no answer, even with a box at their end. */
static void test_growth_is_not_asked(void **state) {
    assert_int_equal(READ("Indicate whether the registrant is an emerging growth company as defined in Rule 405.",
                          "If an emerging growth company, indicate by check mark. \xE2\x98\x92")
                         ->emerging_growth,
                     ANSWER_NONE);
}

/* The answer may stand behind the sentence that asks, on its line. */
static void test_growth_behind_its_sentence(void **state) {
    assert_int_equal(READ("Act of 1934 (240.12b-2 of this chapter). Emerging growth company \xC2\xA8")->emerging_growth,
                     ANSWER_NO);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_checked_boxes),
        UNIT(test_unchecked_boxes),
        UNIT(test_growth_signs),
        UNIT(test_growth_is_not_asked),
        UNIT(test_growth_behind_its_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
