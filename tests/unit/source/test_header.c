/*
 * The two writings of a submission's header.
 */
#include "source/header.h"

#include "support/unit.h"

static struct source *read(struct arena *arena, const char *const *lines) {
    struct source *source = ARENA_NEW(arena, struct source);
    for (; *lines != NULL; lines++)
        header_read_line(arena, source, text_from(*lines));
    return source;
}

#define READ(...) read(*state, (const char *const[]){__VA_ARGS__, NULL})

static void test_lines(void **state) {
    struct source *source =
        READ("ACCESSION NUMBER:\t\t0000999990-24-000007", "CONFORMED SUBMISSION TYPE:\t8-K/A",
             "ITEM INFORMATION:\t\tOther Events", "ITEM INFORMATION:\t\t", "\t\tCOMPANY CONFORMED NAME:\t\tA CORP",
             "\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tCUTLERY [3420]", "\t\tEIN:\t\t025550144",
             "\t\tFISCAL YEAR END:\t\t0131", "\t\tSTATE:\t\tCA", "\t\tFORMER CONFORMED NAME:\tA FORGE");
    assert_text(source->accession, "0000999990-24-000007");
    assert_text(source->form, "8-K/A");
    assert_int_equal(source->item_count, 1);
    assert_text(source->items[0], "Other Events");
    assert_int_equal(source->registrant_count, 1);
    assert_text(source->registrants[0].sic, "3420");
    assert_text(source->registrants[0].irs_number, "025550144");
    assert_text(source->registrants[0].fiscal_year_end, "0131");
    assert_text(source->registrants[0].state, "");
    assert_text(source->registrants[0].former_names[0], "A FORGE");
}

static void test_tags(void **state) {
    struct source *source = READ("<TYPE>8-K", "<ITEMS>2.02", "<CONFORMED-NAME>A CORP", "<CIK>0000999991",
                                 "<ASSIGNED-SIC>2670", "<FORMER-CONFORMED-NAME>B CORP");
    assert_text(source->form, "8-K");
    assert_text(source->items[0], "2.02");
    assert_text(source->registrants[0].sic, "2670");
    assert_text(source->cik, "0000999991");
    assert_int_equal(source->registrants[0].former_name_count, 1);
}

/* Each name opens a registrant; the first is the submission's. */
static void test_several_registrants(void **state) {
    struct source *source = READ("COMPANY CONFORMED NAME: A CORP", "CENTRAL INDEX KEY: 0000000001",
                                 "COMPANY CONFORMED NAME: B CORP", "CENTRAL INDEX KEY: 0000000002");
    assert_int_equal(source->registrant_count, 2);
    assert_text(source->registrants[1].name, "B CORP");
    assert_text(source->registrants[1].cik, "0000000002");
    assert_text(source->registrant, "A CORP");
    assert_text(source->cik, "0000000001");
}

int main(void) {
    const struct CMUnitTest tests[] = {UNIT(test_lines), UNIT(test_tags), UNIT(test_several_registrants)};
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
