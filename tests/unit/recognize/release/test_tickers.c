/*
 * The ticker behind the first name.
 */
#include "recognize/release/tickers.h"

#include "support/unit.h"

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

/* One exchange for two classes of shares. */
static void test_symbols_of_one_exchange(void **state) {
    struct release release = {0};
    assert_true(tickers_read(*state, TEXT("A Corp. (NASDAQ: GOOG, GOOGL)"), &release));
    assert_int_equal(release.ticker_count, 2);
    assert_text(release.tickers[1].exchange, "NASDAQ");
    assert_text(release.tickers[1].symbol, "GOOGL");
}

static void test_brackets_and_exchanges_abroad(void **state) {
    struct release release = {0};
    assert_true(tickers_read(*state, TEXT("A Corp. [LSE: TIDE / NYSE: TIDE.L]"), &release));
    assert_int_equal(release.ticker_count, 2);
    assert_text(release.tickers[0].exchange, "LSE");
    assert_text(release.tickers[1].exchange, "NYSE");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_ticker),
        UNIT(test_two_exchanges),
        UNIT(test_symbols_of_one_exchange),
        UNIT(test_no_ticker),
        UNIT(test_brackets_and_exchanges_abroad),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
