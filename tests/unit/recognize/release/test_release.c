/*
 * The release, read from blocks that a test sets up itself: what layout makes of lines is layout's test.
 */
#include "recognize/release/release.h"

#include <string.h>

#include "support/unit.h"

enum { BLOCKS_MOST = 24 };

#define PROSE                                                                                                          \
    "It was a quarter in which much was sold and little was spent, as the company had said it would be, and for "      \
    "which it thanks its customers, its suppliers and the people who work for it."

struct page {
    struct line lines[BLOCKS_MOST];
    struct block blocks[BLOCKS_MOST];
    struct layout layout;
    struct release release;
};

/* Blocks of one line each; "#" is a grid, "<P>" the end of a page, a leading "^" centres. */
static struct page *read(struct arena *arena, const char *const *texts) {
    struct page *page = ARENA_NEW(arena, struct page);
    struct report report = {.filing.report_date = {2004, 7, 22}};
    int count = 0;
    for (; texts[count] != NULL; count++) {
        bool centred = texts[count][0] == '^';
        text t = text_from(texts[count] + centred);
        page->lines[count] = (struct line){t, 0};
        page->blocks[count] = (struct block){.first_line = count, .last_line = count, .text = t, .centred = centred};
        page->blocks[count].kind = strcmp(texts[count], "#") == 0     ? BLOCK_GRID
                                   : strcmp(texts[count], "<P>") == 0 ? BLOCK_PAGE
                                                                      : BLOCK_PARAGRAPH;
    }
    page->layout = (struct layout){.lines = page->lines, .line_count = count, .first_line = 1};
    page->layout.blocks = page->blocks;
    page->layout.block_count = count;
    release_recognize(arena, &page->layout, 0, &report, &page->release);
    return page;
}

/* The kinds of all paragraphs, a letter each. */
static void assert_kinds(const struct page *page, const char *expected) {
    struct buffer kinds = BUFFER_EMPTY;
    for (int i = 0; i < page->release.paragraph_count; i++)
        buffer_byte(&kinds, "HbhafncT"[page->release.paragraphs[i].kind]);
    assert_buffer(&kinds, expected);
}

#define READ(...) read(*state, (const char *const[]){__VA_ARGS__, NULL})
#define DATELINE "SALEM, Ore., July 24, 2003 -- Dashed Lines, Inc. (Nasdaq: DASH) reported today that " PROSE

static void test_headline_and_dateline(void **state) {
    struct page *page = READ("Exhibit 99.1", "FOR IMMEDIATE RELEASE", "Contact: A. Ruler",
                             "Dashed Lines Reports Results", DATELINE, PROSE);
    assert_true(page->release.found);
    assert_text(page->release.headline, "Dashed Lines Reports Results");
    assert_text(page->release.place, "SALEM, Ore.");
    assert_text(page->release.tickers[0].symbol, "DASH");
    assert_int_equal(page->release.paragraphs[0].origin.line, 4);
    assert_kinds(page, "Hhcbb");
}

static void test_headline_of_centred_lines(void **state) {
    struct page *page = READ("^Dashed Lines Reports", "^Second Quarter Results", DATELINE);
    assert_text(page->release.headline, "Dashed Lines Reports Second Quarter Results");
    assert_kinds(page, "Hb");
}

/* In HTML each line of a headline is a paragraph; one that ends openly goes on, a subheadline does not. */
/* In small letters a line breaks off a sentence; a name in the line above is none of it. */
static void test_headline_whose_first_line_tells_no_results(void **state) {
    struct page *page =
        READ("News", "^Strength in every region drives", "^Dashed Lines earnings above plan", DATELINE, PROSE);
    assert_text(page->release.headline, "Strength in every region drives Dashed Lines earnings above plan");
    page = READ("News", "^Dashed Lines and Its Sons", "^2003 earnings above plan", DATELINE, PROSE);
    assert_text(page->release.headline, "2003 earnings above plan");
}

static void test_headline_of_paragraphs(void **state) {
    struct page *page = ARENA_NEW(*state, struct page);
    static const char *const texts[] = {"Dashed Lines Reports Second Quarter and", "First-Half Results",
                                        "Sales up 12% on rulers", DATELINE};
    struct report report = {0};
    for (int i = 0; i < 4; i++) {
        page->lines[2 * i] = (struct line){text_from(texts[i]), 0};
        page->blocks[i] = (struct block){.first_line = 2 * i, .last_line = 2 * i, .text = text_from(texts[i])};
        page->blocks[i].centred = page->blocks[i].strong = i < 3;
    }
    page->layout = (struct layout){.lines = page->lines, .line_count = 8, .first_line = 1};
    page->layout.blocks = page->blocks;
    page->layout.block_count = 4;
    release_recognize(*state, &page->layout, 0, &report, &page->release);
    assert_text(page->release.headline, "Dashed Lines Reports Second Quarter and First-Half Results");
    assert_kinds(page, "Hhb");
}

/* A release without a dateline may go from its headline into a table. */
static void test_headline_above_a_table(void **state) {
    struct page *page = READ("April 29, 2004", "^Dashed Lines Reports First Quarter Results", "#", PROSE PROSE);
    assert_text(page->release.headline, "Dashed Lines Reports First Quarter Results");
    assert_true(date_equal(page->release.date, date_of(2004, 4, 29)));
}

static void test_headline_that_tells_wins(void **state) {
    assert_text(READ("4Q 2003 Earnings Release", "Dashed Lines Announces 2003 Results", DATELINE)->release.headline,
                "Dashed Lines Announces 2003 Results");
}

/* The point of a legal form ends no sentence. */
static void test_headline_that_ends_in_a_name(void **state) {
    assert_text(READ("Dashed Lines to Acquire Dotted Lines Inc.", DATELINE)->release.headline,
                "Dashed Lines to Acquire Dotted Lines Inc.");
    assert_text(READ("Dashed Lines acquired Dotted Lines.", DATELINE)->release.headline, "");
}

static void test_bullets_are_no_headings(void **state) {
    assert_kinds(READ(DATELINE, "\xE2\x80\xA2 Sales of $3.1 million", "(more)", "- more -", "12"), "bb");
}

static void test_ticker_behind_the_name_later_on(void **state) {
    struct page *page = READ("Dashed Lines Reports Results", "SALEM, Ore. -- Dashed Lines told today that " PROSE,
                             "A friend (NYSE: MSV) helped.", "Dashed Lines (Nasdaq: DASH) makes rulers.");
    assert_int_equal(page->release.ticker_count, 1);
    assert_text(page->release.tickers[0].symbol, "DASH");
}

static void test_about_lasts_until_another_heading(void **state) {
    assert_kinds(READ(DATELINE, "About Dashed Lines", PROSE, PROSE, "Outlook", PROSE), "bhaahb");
    assert_kinds(READ(DATELINE, "About Dashed Lines, Inc.", PROSE, PROSE), "bhaa");
    assert_kinds(READ(DATELINE, "Contact: Jo Doe", "About Dashed Lines Ltd.", PROSE), "bcha");
    assert_kinds(READ(DATELINE, "About Non-GAAP Financial Measures", PROSE), "bhn");
}

static void test_forward_looking_by_words_and_by_heading(void **state) {
    assert_kinds(READ(DATELINE, "These forward-looking statements bear risks.", "Safe Harbor", PROSE), "bfhf");
}

/* The about paragraph is over where the cautions begin. */
static void test_forward_looking_ends_about(void **state) {
    assert_kinds(READ(DATELINE, "About Us", PROSE, "Forward-looking statements may differ from what happens.", PROSE),
                 "bhafb");
}

#define UNFINISHED                                                                                                     \
    "Among the risks and uncertainties that may make forward-looking statements differ from what was to be expected "  \
    "of them when they were made are the weather, the price of fuel, and the effect on"

static void test_sentence_over_a_page(void **state) {
    struct page *page = READ(DATELINE, UNFINISHED, "<P>", "business of what nobody has foreseen.", PROSE);
    assert_kinds(page, "bfb");
    assert_int_equal(text_ends(page->release.paragraphs[1].text, TEXT("on business of what nobody has foreseen.")), 1);
    assert_int_equal(READ(DATELINE, UNFINISHED, "<P>", "Business goes on.", PROSE)->release.paragraph_count, 4);
    assert_int_equal(READ(DATELINE, UNFINISHED, "business goes on " PROSE)->release.paragraph_count, 3);
}

static void test_trademark(void **state) {
    assert_kinds(READ(DATELINE, "Dash is a registered trademark of Dashed Lines."), "bT");
}

static void test_contact_block(void **state) {
    assert_kinds(READ(DATELINE, "CONTACT: Investor Relations:", "Dashed Lines, Inc.", "A. Ruler, 503/555-0190"),
                 "bccc");
}

/* A body paragraph may speak of non-GAAP figures; the note says what they are for. */
static void test_page_numbers_are_no_text(void **state) {
    assert_kinds(READ("Dashed Lines Reports Results", DATELINE, PROSE, "Contact: A. Ruler, 555-0100", "-5-", "- 12 -",
                      "\xe2\x80\x93 7 \xe2\x80\x93"),
                 "Hbbc");
}

static void test_non_gaap_note(void **state) {
    struct page *page = READ(DATELINE, "Non-GAAP net income was $3.1 million. " PROSE, "#",
                             "(A) These statements are not in accordance with GAAP and no substitute. " PROSE);
    assert_kinds(page, "bbn");
    page = READ(DATELINE, "Non-GAAP taxes rose. Refer to \"Supplemental Tax Data\" for its parts. " PROSE);
    assert_kinds(page, "bb");
}

static void test_titles_and_notes_of_tables_are_left_out(void **state) {
    struct page *page = READ(DATELINE, "^DASHED LINES, INC.", "^Statements of Operations", "(In thousands)", "#",
                             "(1) Restated.", "^DASHED LINES, INC.", "^Balance Sheets", "#");
    assert_kinds(page, "b");
}

static void test_section_ends_at_a_table(void **state) {
    assert_kinds(READ(DATELINE, "About Us", PROSE, "#", PROSE PROSE), "bhab");
}

/* 50 MB without a line's end are no headline and no paragraph. */
static void test_endless_text_is_no_prose(void **state) {
    char *endless = arena_take(*state, 30001);
    memset(endless, 'a', 30000);
    assert_false(READ(endless)->release.found);
    struct page *page = READ(PROSE PROSE PROSE PROSE " and so on", DATELINE, endless);
    assert_text(page->release.headline, "");
    assert_kinds(page, "bb");
}

static void test_nothing_is_no_release(void **state) { assert_false(READ("Signature")->release.found); }

/* No dateline, no ticker: a supplement's first lines name whose it is, a table's own further down may be another's. */
static void test_a_supplement_opens_with_its_issuer(void **state) {
    struct page *page = READ("Quarterly Performance Summary", "^Example Financial Corporation", "#", PROSE);
    assert_text(page->release.issuer, "Example Financial Corporation");
    page = READ("Quarterly Performance Summary", "#", "^Example Financial Corporation", PROSE);
    assert_int_equal(page->release.issuer.len, 0);
}

static void test_the_call_ends_what_is_said_of_measures(void **state) {
    struct page *page = READ("Dashed Lines Reports Results", DATELINE, "Non-GAAP Measures", PROSE,
                             "The webcast of the call begins at two. " PROSE, "It has made lines since 1970. " PROSE);
    assert_kinds(page, "Hbhnbb");
    page = READ("Dashed Lines Reports Results", DATELINE, "Non-GAAP Measures", PROSE,
                "On its conference call the company uses non-GAAP measures. " PROSE);
    assert_kinds(page, "Hbhnn");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_a_supplement_opens_with_its_issuer),
        UNIT(test_the_call_ends_what_is_said_of_measures),
        UNIT(test_headline_and_dateline),
        UNIT(test_headline_of_centred_lines),
        UNIT(test_headline_of_paragraphs),
        UNIT(test_headline_whose_first_line_tells_no_results),
        UNIT(test_sentence_over_a_page),
        UNIT(test_headline_above_a_table),
        UNIT(test_headline_that_tells_wins),
        UNIT(test_headline_that_ends_in_a_name),
        UNIT(test_bullets_are_no_headings),
        UNIT(test_ticker_behind_the_name_later_on),
        UNIT(test_about_lasts_until_another_heading),
        UNIT(test_forward_looking_by_words_and_by_heading),
        UNIT(test_forward_looking_ends_about),
        UNIT(test_trademark),
        UNIT(test_contact_block),
        UNIT(test_page_numbers_are_no_text),
        UNIT(test_non_gaap_note),
        UNIT(test_titles_and_notes_of_tables_are_left_out),
        UNIT(test_section_ends_at_a_table),
        UNIT(test_endless_text_is_no_prose),
        UNIT(test_nothing_is_no_release),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
