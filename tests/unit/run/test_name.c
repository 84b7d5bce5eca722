/*
 * Names by pattern: placeholders, what is left of hostile values, and what is
 * no placeholder.
 */
#include "unit.h"

#include "run/name.h"

static const struct name_facts facts = {
    .registrant = TEXT_INIT("sonus-networks"),
    .cik = TEXT_INIT(""),
    .form = TEXT_INIT("8-K/A"),
    .date = TEXT_INIT("2003-04-09"),
    .stem = TEXT_INIT("../../etc/passwd"),
    .hash = TEXT_INIT("0123456789abcdef0123456789abcdef"),
};

static void assert_name(void **state, const char *pattern, const char *expected) {
    assert_text(name_expand(*state, text_from(pattern), &facts), expected);
}

static void test_placeholders(void **state) {
    assert_name(state, "{registrant}/{date}", "sonus-networks/2003-04-09");
    assert_name(state, "{year}/{month}/x-{hash}", "2003/04/x-0123456789ab");
    assert_name(state, "plain", "plain");
}

static void test_values_lead_nowhere(void **state) {
    assert_name(state, "{form}", "8-K-A");
    assert_name(state, "{cik}/a", "unknown/a");
    assert_name(state, "{stem}", "etc-passwd");
}

static void test_unknown_placeholders(void **state) {
    (void)state;
    assert_text(name_unknown(TEXT("{registrant}/{hash}")), "");
    assert_text(name_unknown(TEXT("{registrant}/{colour}")), "colour");
    assert_text(name_unknown(TEXT("{regis")), "regis");
    assert_text(name_unknown(TEXT("a{}b")), "{");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_placeholders),
        UNIT(test_values_lead_nowhere),
        UNIT(test_unknown_placeholders),
    };
    return cmocka_run_group_tests_name("name", tests, NULL, NULL) != 0;
}
