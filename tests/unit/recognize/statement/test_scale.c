/*
 * Scale notes.
 */
#include "recognize/statement/scale.h"

#include "unit.h"

static const struct {
    const char *line;
    int64_t factor, shares;
} notes[] = {
    {"(In thousands)", 1000, 1000},
    {"(In thousands, except per share data)", 1000, 1000},
    {"(In thousands, except share and per share data)", 1000, 1},
    {"(Dollars in millions, except per share amounts)", 1000000, 0},
    {"(In millions, except number of shares, which are reflected in thousands, and per share amounts)", 1000000, 1000},
    {"(in millions, except earnings per common share)", 1000000, 1000000},
    {"(000's omitted)", 1000, 1000},
    {"(In Millions of Dollars Except Earnings Per Share)", 1000000, 0},
    {"(In dollars)", 1, 1},
    {"U.S. dollars in thousands", 1000, 0},
    {"Amounts in billions", 1000000000, 1000000000},
    {"Consolidated Balance Sheets (in thousands)", 1000, 1000},
    {"\xc2\xa3 million Notes", 1000000, 0},
    {"\xe2\x82\xacm", 1000000, 0},
    {"US$'000", 1000, 0},
    {"$ millions", 1000000, 0},
    {"SEK million", 1000000, 1000000},
    {"(Million Baht)", 1000000, 1000000},
    {"Millions of yen", 1000000, 0},
    {"($1000s)", 1000, 0},
    {"Consolidated income statement of the southern business - R$ million", 1000000, 0},
    {"(000's)", 1000, 1000},
    {"($000)", 1000, 0},
    {"($ mil.)", 1000000, 0},
    {"(Dollars in MM)", 1000000, 0},
    {"(Dollars and shares in thousands)", 1000, 1000},
    {"(in thousands, except unit and per unit data)", 1000, 1},
    {"(in thousands, except per share and unit amounts)", 1000, 1000},
    {"(in thousands, except per share/unit data)", 1000, 1000},
    {"(in thousands, except per limited partner unit)", 1000, 1000},
    {"(Dollars in millions, shares in thousands)", 1000000, 1000},
};

static void notes_tell_factors(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        struct scale scale = {0};
        if (!scale_read(text_from(notes[i].line), &scale) || scale.factor != notes[i].factor ||
            scale.shares != notes[i].shares)
            fail_msg("%s: %lld, shares %lld", notes[i].line, (long long)scale.factor, (long long)scale.shares);
    }
}

static const char *const no_notes[] = {
    "",
    "Consolidated Balance Sheets",
    "(unaudited)",
    "March 31, 2003",
    "Sales rise to $3.5 million",
    ("The Company sold a million of them and then said nothing more about what it would do with all of the proceeds "
     "that came in during the quarter, except for taxes"),
};

static void other_lines_tell_nothing(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof no_notes / sizeof *no_notes; i++) {
        struct scale scale = {.factor = 7};
        if (scale_read(text_from(no_notes[i]), &scale) || scale.factor != 7)
            fail_msg("%s", no_notes[i]);
    }
}

static void currencies(void **state) {
    (void)state;
    struct scale scale = {0};
    assert_true(scale_read(TEXT("(in thousands of Canadian dollars)"), &scale));
    assert_text(scale.currency, "CAD");
    assert_true(scale_read(TEXT("(In Millions of New Taiwan Dollars)"), &scale));
    assert_text(scale.currency, "TWD");
    assert_true(scale_read(TEXT("(\xc2\xa3 million)"), &scale));
    assert_text(scale.currency, "GBP");
    assert_text(scale_currency_of_sign(TEXT("\xe2\x82\xac 4")), "EUR");
    assert_text(scale_currency_of_sign(TEXT("HK$")), "HKD");
    assert_int_equal(scale_currency_of_sign(TEXT("4")).len, 0);
    assert_text(scale_currency_of_sign(TEXT("Ch$")), "CLP");
    assert_text(scale_currency_of_head(TEXT("(Rs. in millions)")), "INR");
    assert_text(scale_currency_of_head(TEXT("(In millions of Won)")), "KRW");
    assert_text(scale_currency_of_head(TEXT("September 30, 2004 US$")), "USD");
    assert_text(scale_currency_of_head(TEXT("2004 (RMB)")), "CNY");
    assert_int_equal(scale_currency_of_head(TEXT("2004 $")).len, 0);
    assert_true(scale_read(TEXT("(in thousands)"), &scale));
    assert_int_equal(scale.currency.len, 0);
}

static void labels_have_scales_of_their_own(void **state) {
    (void)state;
    assert_int_equal(scale_of_label(TEXT("Average shares outstanding (in millions)")), 1000000);
    assert_int_equal(scale_of_label(TEXT("Shares used (basic) (in thousands):")), 1000);
    assert_int_equal(scale_of_label(TEXT("Weighted shares, in thousands")), 1000);
    assert_int_equal(scale_of_label(TEXT("Purchases of millions (net)")), 0);
    assert_int_equal(scale_of_label(TEXT("Net loss")), 0);
    assert_int_equal(scale_of_label(TEXT("Revenue ($B)")), 1000000000);
    assert_int_equal(scale_of_label(TEXT("Revenue (US$ m)")), 1000000);
    assert_int_equal(scale_of_label(TEXT("Revenue (\xe2\x82\xac"
                                         "bn)")),
                     1000000000);
    assert_int_equal(scale_of_label(TEXT("Class of stock (B)")), 0);
    assert_int_equal(scale_of_label(TEXT("Revenue ($)")), 0);
    assert_text(scale_without_note(TEXT("Shares (in thousands)")), "Shares");
    assert_text(scale_without_note(TEXT("Shares (basic)")), "Shares (basic)");
    assert_text(scale_without_note(TEXT("(in thousands)")), "(in thousands)");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(notes_tell_factors),
        UNIT(other_lines_tell_nothing),
        UNIT(currencies),
        UNIT(labels_have_scales_of_their_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
