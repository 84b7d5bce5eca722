/* Tests of model/model: every word has a name of its own. */
#include "unit.h"

#include <string.h>

#include "model/model.h"

typedef const char *namer(int);

#define NAMER(type, function)                                                                                          \
    static const char *function##_of(int i) { return function((enum type)i); }
NAMER(value_kind, value_kind_name)
NAMER(unit, unit_name)
NAMER(basis, basis_name)
NAMER(measure, measure_name)
NAMER(role, role_name)
NAMER(statement_kind, statement_kind_name)
NAMER(verdict, verdict_name)
NAMER(claim_verdict, claim_verdict_name)
NAMER(adjustment_type, adjustment_type_name)
NAMER(paragraph_kind, paragraph_kind_name)

static const struct {
    namer *name;
    int first, last;
} words[] = {
    {value_kind_name_of, VALUE_BLANK, VALUE_TEXT},
    {unit_name_of, UNIT_CURRENCY, UNIT_COUNT},
    {basis_name_of, BASIS_GAAP, BASIS_NON_GAAP},
    {measure_name_of, MEASURE_AMOUNT, MEASURE_PERCENT_CHANGE_CC},
    {role_name_of, ROLE_HEADING, ROLE_SHARES},
    {statement_kind_name_of, STATEMENT_INCOME, STATEMENT_OTHER},
    {verdict_name_of, VERDICT_EXACT, VERDICT_DECIDED},
    {claim_verdict_name_of, CLAIM_TIES, CLAIM_FORWARD_LOOKING},
    {adjustment_type_name_of, ADJUSTMENT_OTHER, ADJUSTMENT_TAX_EFFECT},
    {paragraph_kind_name_of, PARAGRAPH_HEADLINE, PARAGRAPH_TRADEMARK},
};

static void test_names_are_whole_and_unique(void **state) {
    (void)state;
    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++) {
        for (int i = words[w].first; i <= words[w].last; i++) {
            const char *name = words[w].name(i);
            assert_true(strlen(name) > 2 && strspn(name, "abcdefghijklmnopqrstuvwxyz_") == strlen(name));
            for (int j = words[w].first; j < i; j++)
                assert_string_not_equal(name, words[w].name(j));
        }
        assert_string_equal(words[w].name(words[w].last + 1), "?"); /* the table has no row more */
        assert_string_equal(words[w].name(-1), "?");
    }
}

static void test_names_of_the_contract(void **state) {
    (void)state;
    assert_null(basis_name(BASIS_UNSTATED));
    assert_string_equal(basis_name(BASIS_NON_GAAP), "non_gaap");
    assert_string_equal(statement_kind_name(STATEMENT_INCOME), "income_statement");
    assert_string_equal(statement_kind_name(STATEMENT_BALANCE), "balance_sheet");
    assert_string_equal(measure_name(MEASURE_PERCENT_CHANGE_CC), "percent_change_cc");
    assert_string_equal(verdict_name(VERDICT_IMPROBABLE_ROUNDING), "improbable_rounding");
    assert_string_equal(claim_verdict_name(CLAIM_NOT_IN_TABLES), "not_in_tables");
    assert_string_equal(value_kind_name(VALUE_NIL), "nil");
}

static void test_concepts(void **state) {
    (void)state;
    for (int i = CONCEPT_NONE + 1; i < CONCEPT_COUNT; i++) {
        enum concept concept = (enum concept)i;
        assert_int_equal(concept_by_key(text_from(concept_key(concept))), concept);
        assert_int_equal(strncmp(concept_element(concept), "us-gaap:", 8), 0);
        assert_true(strlen(concept_title(concept)) > 0);
    }
    assert_string_equal(concept_key(CONCEPT_NET_INCOME), "net_income");
    assert_null(concept_element(CONCEPT_NONE));
    assert_string_equal(concept_key((enum concept)CONCEPT_COUNT), concept_key(CONCEPT_NONE));
    assert_int_equal(concept_by_key(TEXT("ebitda")), CONCEPT_NONE);
    assert_int_equal(concept_by_key((text){0}), CONCEPT_NONE);
    assert_int_equal(concept_by_key(TEXT("none")), CONCEPT_NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_are_whole_and_unique),
        cmocka_unit_test(test_names_of_the_contract),
        cmocka_unit_test(test_concepts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
