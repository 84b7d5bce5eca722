/* Tests of base/date_find: the dates that prose prints, and what only looks like one. */
#include "unit.h"

#include "base/date.h"

static const struct {
    const char *printed;
    const char *expected; /* "" where there is no date */
    const char *covered;  /* what begin and end enclose */
} rows[] = {
    {"March 31, 2003", "2003-03-31", "March 31, 2003"},
    {"ended March 31, 2003, in accordance", "2003-03-31", "March 31, 2003"},
    {"Mar. 31, 2003", "2003-03-31", "Mar. 31, 2003"},
    {"Sept. 30, 2003.", "2003-09-30", "Sept. 30, 2003"},
    {"APRIL 9, 2003", "2003-04-09", "APRIL 9, 2003"},
    {"april 9 ,2003", "2003-04-09", "april 9 ,2003"},
    {"April 9 2003", "2003-04-09", "April 9 2003"},
    {"April\n  9,\r\n 2003", "2003-04-09", "April\n  9,\r\n 2003"},
    {"April\xC2\xA0"
     "9,\xC2\xA0"
     "2003",
     "2003-04-09",
     "April\xC2\xA0"
     "9,\xC2\xA0"
     "2003"},
    {"April 9th, 2003", "2003-04-09", "April 9th, 2003"},
    {"31 March 2003", "2003-03-31", "31 March 2003"},
    {"the 21st day of January, 2004", "2004-01-21", "21st day of January, 2004"},
    {"3/31/2003", "2003-03-31", "3/31/2003"},
    {"03/31/03", "2003-03-31", "03/31/03"},
    {"12/31/69", "2069-12-31", "12/31/69"},
    {"12/31/70", "1970-12-31", "12/31/70"},
    {"12/31/99)", "1999-12-31", "12/31/99"},
    {"2003-03-31", "2003-03-31", "2003-03-31"},
    {"(2003-03-31)", "2003-03-31", "2003-03-31"},
    {"--April 9, 2003--Sonus", "2003-04-09", "April 9, 2003"},
    {"May I say: May 5, 2003", "2003-05-05", "May 5, 2003"},
    {"February 30, 2003 or March 1, 2003", "2003-03-01", "March 1, 2003"},
    {"March 31, December 31, 2003", "2003-12-31", "December 31, 2003"},
    {"Feb. 29, 2004", "2004-02-29", "Feb. 29, 2004"},
    {"", "", ""},
    {"March 2003", "", ""},
    {"March 31", "", ""},
    {"March 31,", "", ""},
    {"March 31, 20", "", ""},
    {"March 31, 20035", "", ""},
    {"March 31, 1,234", "", ""},
    {"March 31, 5430", "", ""},
    {"March 311, 2003", "", ""},
    {"March31,2003", "", ""},
    {"Demarch 31, 2003", "", ""},
    {"13/31/2003", "", ""},
    {"3/32/2003", "", ""},
    {"1/2/3/2003", "", ""},
    {"12/31/2003/4", "", ""},
    {"3/31/203", "", ""},
    {"978-2003-03-31", "", ""},
    {"2003-03-31-7", "", ""},
    {"12003-03-31", "", ""},
    {"2003-3-311", "", ""},
    {"000-30229", "", ""},
    {"(978) 692-8999", "", ""},
    {"Mayor 5, 2003", "", ""},
};

static void test_forms(void **state) {
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        text t = text_from(rows[i].printed);
        size_t begin = 0, end = 0;
        date found = date_find(t, &begin, &end);
        assert_text(date_text(*state, found), rows[i].expected);
        assert_text(text_slice(t, begin, end), rows[i].covered);
        assert_true(date_equal(date_find(t, NULL, NULL), found));
    }
}

/* Cut anywhere, a date is read whole or not at all; the reader never looks beyond its text. */
static void test_cut(void **state) {
    (void)state;
    text whole = TEXT("September 30, 2003");
    for (size_t length = 0; length < whole.len; length++)
        assert_false(date_known(date_find(text_copy(*state, text_slice(whole, 0, length)), NULL, NULL)));
}

int main(void) {
    const struct CMUnitTest tests[] = {UNIT(test_forms), UNIT(test_cut)};
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
