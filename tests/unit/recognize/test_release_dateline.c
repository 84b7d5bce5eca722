/*
 * Datelines of the wires and of companies, and the ticker behind the first name.
 */
#include "recognize/release_dateline.h"

#include "recognize/release_tickers.h"

#include "support/unit.h"

static void assert_dateline(const char *t, const char *place, const char *wire, date when) {
    struct release release = {0};
    assert_true(dateline_read(text_from(t), date_of(2004, 7, 22), &release));
    assert_text(release.place, place);
    assert_text(release.wire, wire);
    assert_true(date_equal(release.date, when));
}

static void test_forms(void **state) {
    (void)state;
    assert_dateline("WESTFORD, Mass.--(BUSINESS WIRE)--April 9, 2003--A Corp. today", "WESTFORD, Mass.",
                    "BUSINESS WIRE", date_of(2003, 4, 9));
    assert_dateline("SAN JOSE, Calif., January 29, 2020 -- A Corp.", "SAN JOSE, Calif.", "", date_of(2020, 1, 29));
    assert_dateline("San Jose, CA (August 10, 1995) -- A Corp.", "San Jose, CA", "", date_of(1995, 8, 10));
    assert_dateline("SALEM \xE2\x80\x94 July 14, 2004 \xE2\x80\x94 A Corp.", "SALEM", "", date_of(2004, 7, 14));
    assert_dateline("NEW YORK, Feb. 3, 2021 (GLOBE NEWSWIRE) -- A Corp.", "NEW YORK", "GLOBE NEWSWIRE",
                    date_of(2021, 2, 3));
}

/* PR Newswire printed no year. */
static void test_date_without_year(void **state) {
    (void)state;
    assert_dateline("HOFFMAN, Ill., July 22 /PRNewswire-FirstCall/ -- A Corp.", "HOFFMAN, Ill.", "PRNewswire-FirstCall",
                    date_of(2004, 7, 22));
}

static void test_no_dateline(void **state) {
    static const char *const texts[] = {
        "Revenues for the first quarter were $16.0 million -- a record, said the president on April 9, 2003.",
        "EBITDA -- A measure of ours, as of April 9, 2003.",
        "A Corp. Reports Results for the Quarter Ended March 31, 2003",
        "",
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct release release = {0};
        assert_false(dateline_read(text_from(texts[i]), (date){0}, &release));
    }
}

static void test_ticker(void **state) {
    struct release release = {0};
    assert_true(
        tickers_read(*state, TEXT("A Corp. (the \"Company\") (Nasdaq: SONS), whose friend B (NYSE: MSV)"), &release));
    assert_int_equal(release.ticker_count, 1);
    assert_text(release.tickers[0].exchange, "Nasdaq");
    assert_text(release.tickers[0].symbol, "SONS");
}

static void test_two_exchanges(void **state) {
    struct release release = {0};
    assert_true(tickers_read(*state, TEXT("A Corp. (NYSE: BYP; TSX:BYP.U)"), &release));
    assert_int_equal(release.ticker_count, 2);
    assert_text(release.tickers[1].exchange, "TSX");
    assert_text(release.tickers[1].symbol, "BYP.U");
}

static void test_no_ticker(void **state) {
    struct release release = {0};
    assert_false(tickers_read(*state, TEXT("A Corp. (note: see below) (Nasdaq) (Nasdaq: "), &release));
    assert_int_equal(release.ticker_count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_forms),  UNIT(test_date_without_year), UNIT(test_no_dateline),
        UNIT(test_ticker), UNIT(test_two_exchanges),     UNIT(test_no_ticker),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
