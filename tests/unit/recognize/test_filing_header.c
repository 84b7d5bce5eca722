/*
 * The submission's header against the cover.
 */
#include "recognize/filing_header.h"

#include "support/unit.h"

static struct source_registrant registrant = {
    .name = TEXT_INIT("COCA COLA CO"), .cik = TEXT_INIT("0000021344"), .irs_number = TEXT_INIT("580628465")};
static text items[] = {TEXT_INIT("Results of Operations and Financial Condition"), TEXT_INIT("9.01")};

static struct source header(void) {
    return (struct source){.accession = TEXT("1"),
                           .form = TEXT("8-K"),
                           .period = TEXT("20240213"),
                           .filed = TEXT("20240214"),
                           .cik = registrant.cik,
                           .registrants = &registrant,
                           .registrant_count = 1,
                           .items = items,
                           .item_count = 2};
}

static struct item cover_items[] = {{.number = TEXT_INIT("2.02"), .modern = TEXT_INIT("2.02")},
                                    {.number = TEXT_INIT("9.01"), .modern = TEXT_INIT("9.01")}};

static struct filing cover(void) {
    return (struct filing){.found = true,
                           .form = TEXT("8-K"),
                           .report_date = {2024, 2, 13},
                           .registrant.text = TEXT("The Coca-Cola Company"),
                           .irs_number.text = TEXT("58-0628465"),
                           .items = cover_items,
                           .item_count = 2};
}

static int differences(struct arena *arena, struct source source, struct filing filing) {
    struct diag *diag = diag_new(arena, TEXT("x"));
    struct layout layout = {.first_line = 1};
    filing_header_read(arena, &source, &filing);
    filing_header_compare(arena, &layout, &filing, diag);
    return diag_count_of(diag, DIAG_HEADER_DIFFERS);
}

static void test_fields(void **state) {
    struct source source = header();
    struct filing filing = {0};
    filing_header_read(*state, &source, &filing);
    assert_true(filing.header.found);
    assert_true(date_equal(filing.header.period, date_of(2024, 2, 13)));
    assert_true(date_equal(filing.header.filed, date_of(2024, 2, 14)));
    assert_text(filing.header.registrants[0].name, "COCA COLA CO");
    assert_text(filing.cik, "0000021344");
    assert_text(filing.form, "8-K");
}

static void test_no_header(void **state) {
    struct source source = {0};
    struct filing filing = {0};
    filing_header_read(*state, &source, &filing);
    assert_false(filing.header.found);
}

static void test_agreement(void **state) { assert_int_equal(differences(*state, header(), cover()), 0); }

static void test_each_difference(void **state) {
    struct filing filing = cover();
    filing.form = TEXT("8-K/A");
    assert_int_equal(differences(*state, header(), filing), 1);
    filing = cover();
    filing.report_date = date_of(2024, 2, 12);
    assert_int_equal(differences(*state, header(), filing), 1);
    filing = cover();
    filing.registrant.text = TEXT("PepsiCo, Inc.");
    assert_int_equal(differences(*state, header(), filing), 1);
    filing = cover();
    filing.irs_number.text = TEXT("58-0628466");
    assert_int_equal(differences(*state, header(), filing), 1);
    filing = cover();
    filing.item_count = 1;
    assert_int_equal(differences(*state, header(), filing), 1);
}

/* EDGAR writes nine zeros for a number it does not know. */
static void test_unknown_number(void **state) {
    struct source source = header();
    struct source_registrant unknown = registrant;
    unknown.irs_number = TEXT("000000000");
    source.registrants = &unknown;
    assert_int_equal(differences(*state, source, cover()), 0);
}

/* Registrants that file together stand in EDGAR's header in its own order: the cover's first one is the filing's. */
static void test_several_registrants(void **state) {
    struct source_registrant several[] = {
        {.name = TEXT("NORTHERN POWER CO"), .cik = TEXT("0000000007"), .irs_number = TEXT("630004250")},
        {.name = TEXT("NORTHERN CO"), .cik = TEXT("0000000008"), .irs_number = TEXT("580690070")}};
    struct source source = header();
    source.cik = several[0].cik;
    source.registrants = several;
    source.registrant_count = 2;
    struct filing filing = cover();
    filing.registrant.text = TEXT("The Northern Company");
    filing.irs_number.text = TEXT("58-0690070");
    filing_header_read(*state, &source, &filing);
    assert_text(filing.cik, "0000000008");
    filing = cover(); /* both names have its word, and no number tells */
    filing.registrant.text = TEXT("The Northern Company");
    filing.irs_number.text = TEXT("");
    filing_header_read(*state, &source, &filing);
    assert_text(filing.cik, "");
    filing = cover();
    filing.registrant.text = TEXT("Eastern Power Company"); /* of one name alone */
    filing.irs_number.text = TEXT("");
    filing_header_read(*state, &source, &filing);
    assert_text(filing.cik, "0000000007");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_fields),          UNIT(test_no_header),      UNIT(test_agreement),
        UNIT(test_each_difference), UNIT(test_unknown_number), UNIT(test_several_registrants),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
