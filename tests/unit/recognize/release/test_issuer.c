/*
 * The name in front of a ticker, where it is one with certainty.
 */
#include "recognize/release/issuer.h"

#include "support/unit.h"

static void test_behind_a_dateline(void **state) {
    (void)state;
    assert_text(issuer_read(TEXT("NEW YORK - April 29, 2020 - Example S.A. ")), "Example S.A.");
    assert_text(issuer_read(TEXT("April 29, 2020--The St. Example Company ")), "The St. Example Company");
    assert_text(issuer_read(TEXT("(July 14, 2004) Example Bank of Ohio, N.V. ")), "Example Bank of Ohio, N.V.");
    assert_text(issuer_read(TEXT("(Springfield, VA) Example Homes, Inc. ")), "Example Homes, Inc.");
    assert_text(issuer_read(TEXT("2020......Example & Sons, Inc. (the \"Company\") ")), "Example & Sons, Inc.");
    assert_text(issuer_read(TEXT("Example ")), "Example");
}

static void test_amid_a_sentence_only_with_its_legal_form(void **state) {
    (void)state;
    assert_text(issuer_read(TEXT("the parent of Example Devices, Inc. ")), "Example Devices, Inc.");
    assert_int_equal(issuer_read(TEXT("the parent of Example Devices ")).len, 0);
}

static void test_what_may_be_cut_or_no_name_is_none(void **state) {
    (void)state;
    assert_int_equal(issuer_read(TEXT("Example, Roebuck and Co. ")).len, 0);
    assert_int_equal(issuer_read(TEXT("Chief Executive Officer of Example Corp. ")).len, 0);
    assert_int_equal(issuer_read(TEXT("Example Reports Third Quarter Results ")).len, 0);
    assert_int_equal(issuer_read(TEXT("and Sons, Inc. ")).len, 0);
    assert_int_equal(issuer_read(TEXT("")).len, 0);
}

static void test_before_the_verb_of_a_headline(void **state) {
    (void)state;
    assert_text(issuer_of_headline(TEXT("U.S. Example Bancorp Reports 2021 Results")), "U.S. Example Bancorp");
    assert_text(issuer_of_headline(TEXT("EXAMPLE ANNOUNCES 2020 RESULTS")), "EXAMPLE");
    assert_int_equal(issuer_of_headline(TEXT("Third Quarter Results Announced")).len, 0);
    assert_int_equal(issuer_of_headline(TEXT("Reports Results")).len, 0);
    assert_int_equal(issuer_of_headline(TEXT("Example's best year: record sales")).len, 0);
}

static void test_a_line_that_is_nothing_but_a_name(void **state) {
    (void)state;
    assert_text(issuer_of_line(TEXT(" Example Financial Corporation ")), "Example Financial Corporation");
    assert_text(issuer_of_line(TEXT("THE EXAMPLE NEWS GROUP, INC.")), "THE EXAMPLE NEWS GROUP, INC.");
    assert_int_equal(issuer_of_line(TEXT("Example Financial Supplement")).len, 0);
    assert_int_equal(issuer_of_line(TEXT("the shares held by Example Corporation")).len, 0);
    assert_int_equal(issuer_of_line(TEXT("Corporation")).len, 0);
    assert_int_equal(issuer_of_line(TEXT("")).len, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_behind_a_dateline),
        UNIT(test_amid_a_sentence_only_with_its_legal_form),
        UNIT(test_what_may_be_cut_or_no_name_is_none),
        UNIT(test_before_the_verb_of_a_headline),
        UNIT(test_a_line_that_is_nothing_but_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
