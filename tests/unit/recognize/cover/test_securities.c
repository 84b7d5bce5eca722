/*
 * The table of Section 12(b).
 */
#include "recognize/cover/securities.h"

#include "support/laid.h"
#include "support/unit.h"

static struct filing *read(struct arena *arena, const char *const *texts) {
    struct filing *filing = ARENA_NEW(arena, struct filing);
    struct layout *layout = laid_lines(arena, texts);
    cover_securities_read(arena, layout, 0, layout->line_count, filing);
    return filing;
}

#define HEAD "Title of each class            Trading Symbol(s)  Name of each exchange on which registered"
#define READ(...) read(*state, (const char *const[]){HEAD, __VA_ARGS__, NULL})

static void assert_security(const struct filing *filing, int index, const char *title, const char *symbol,
                            const char *exchange) {
    assert_true(index < filing->security_count);
    assert_text(filing->securities[index].title, title);
    assert_text(filing->securities[index].symbol, symbol);
    assert_text(filing->securities[index].exchange, exchange);
}

static void test_rows(void **state) {
    struct filing *filing = READ("Common Stock, $0.25 Par Value         LHT                New York Stock Exchange", "",
                                 "2.125% Notes due 2031               \xE2\x80\x94   The Nasdaq Stock Market LLC",
                                 "Indicate by check mark whether", "Item 2.02  X  Nasdaq");
    assert_int_equal(filing->security_count, 2);
    assert_security(filing, 0, "Common Stock, $0.25 Par Value", "LHT", "New York Stock Exchange");
    assert_security(filing, 1, "2.125% Notes due 2031", "", "The Nasdaq Stock Market LLC");
    assert_int_equal(filing->securities[0].origin.line, 2);
}

/* "(Nasdaq Global Select Market)" on a line of its own belongs to the exchange above. */
static void test_exchange_on_two_lines(void **state) {
    assert_security(READ("Class A Stock      LHT    Nasdaq Stock Market LLC", "        (Nasdaq Global Select Market)"),
                    0, "Class A Stock", "LHT", "Nasdaq Stock Market LLC (Nasdaq Global Select Market)");
}

/* A title too long for its line has symbol and exchange behind it, or below. */
static void test_long_titles(void **state) {
    struct filing *filing = READ("Depositary Shares, each standing for a hundredth of a share of the 6.000%",
                                 "Preferred Stock, Series B", "LHT PR B The New York Stock Exchange",
                                 "Guarantee of Notes due June 10, 2032 LHT/32 The New York Stock Exchange");
    assert_int_equal(filing->security_count, 2);
    assert_security(
        filing, 0,
        "Depositary Shares, each standing for a hundredth of a share of the 6.000% Preferred Stock, Series B",
        "LHT PR B", "The New York Stock Exchange");
    assert_security(filing, 1, "Guarantee of Notes due June 10, 2032", "LHT/32", "The New York Stock Exchange");
}

/* "DD LHT PR D" is no symbol where LHT is. */
static void test_title_in_capitals(void **state) {
    struct filing *filing = READ("Common stock    LHT    The New York Stock Exchange",
                                 "Preferred Stock, Series DD LHT PR D The New York Stock Exchange");
    assert_security(filing, 1, "Preferred Stock, Series DD", "LHT PR D", "The New York Stock Exchange");
}

static void test_title_on_two_lines_of_text(void **state) {
    struct filing *filing = READ("                                                   which registered",
                                 "Common Stock, par value      LHT      New York Stock Exchange", "$0.001 per share");
    assert_int_equal(filing->security_count, 1);
    assert_security(filing, 0, "Common Stock, par value $0.001 per share", "LHT", "New York Stock Exchange");
}

/* Line breaks inside cells are gone: the exchange of three securities is named once. */
static void test_repeated_exchange(void **state) {
    assert_security(READ("Common Stock 2.25% Notes    LHT    New York Stock Exchange New York Stock Exchange"), 0,
                    "Common Stock 2.25% Notes", "LHT", "New York Stock Exchange");
}

static void test_no_table(void **state) {
    struct filing *filing = read(*state, (const char *const[]){"Common Stock    LHT    New York Stock Exchange", NULL});
    assert_int_equal(filing->security_count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_rows),
        UNIT(test_exchange_on_two_lines),
        UNIT(test_long_titles),
        UNIT(test_title_in_capitals),
        UNIT(test_title_on_two_lines_of_text),
        UNIT(test_repeated_exchange),
        UNIT(test_no_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
