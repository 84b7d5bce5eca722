/*
 * Datelines of the wires and of companies.
 */
#include "recognize/release/dateline.h"

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

/* A date elsewhere in the first sentence is the period's, not the release's. */
static void test_only_a_date_beside_the_place(void **state) {
    (void)state;
    assert_dateline("BURBANK, Calif. \xE2\x80\x93 A Corp. told its results for the quarter ended December 30, 2003.",
                    "BURBANK, Calif.", "", (date){0});
    assert_dateline("BOSTON -- A Corp. told its results for March 31, 2004.", "BOSTON", "", (date){0});
    assert_dateline("SALEM, Ore. -- (BUSINESS WIRE) -- A Corp. told of May 1, 2004.", "SALEM, Ore.", "BUSINESS WIRE",
                    (date){0});
}

static void test_date_in_other_places(void **state) {
    (void)state;
    assert_dateline("April 29, 2020 - FORT WORTH, TX - A Corp. told", "FORT WORTH, TX", "", date_of(2020, 4, 29));
    assert_dateline("Houston (January 31, 2025) \xE2\x80\x93 A Corp. told", "Houston", "", date_of(2025, 1, 31));
    assert_dateline("New York, NY, April 29, 2020......A Corp. told", "New York, NY", "", date_of(2020, 4, 29));
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
        "Through December 26, 2004 -- the end of its year -- A Corp. sold rulers.",
        "VP, Finance/IR January 23, 2024 -- A Corp.",
        "A Corp. Reports Results for the Quarter Ended March 31, 2003",
        "",
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct release release = {0};
        assert_false(dateline_read(text_from(texts[i]), (date){0}, &release));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_forms),
        UNIT(test_only_a_date_beside_the_place),
        UNIT(test_date_in_other_places),
        UNIT(test_date_without_year),
        UNIT(test_no_dateline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
