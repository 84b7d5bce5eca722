/*
 * release_headline: a headline has a verb of telling and something told. Agents
 * set it on several lines, each a paragraph of its own in HTML: a line is
 * joined to the next where the sentence cannot end with it, or cannot begin
 * there.
 */
#include "recognize/release/headline.h"

#include "base/date.h"

enum {
    HEADLINE_MOST = 500, /* letters of a headline */
    HEADLINE_BLOCKS = 4, /* it may be set in so many lines */
    HEADLINE_WORDS = 4,  /* a line in bold of fewer words is a name */
    MASTHEAD_DATE_MOST = 40,
};

static const char *const verbs[] = {"reports",  "announces", "announced", "posts",    "delivers",
                                    "achieves", "discusses", "provides",  "issues",   "releases",
                                    "declares", "report",    "announce",  "reported", NULL};

static const char *const told[] = {"results",  "earnings", "income",       "revenue",  "revenues", "sales",  "loss",
                                   "profit",   "outlook",  "performance",  "dividend", "growth",   "ebitda", "eps",
                                   "spin-off", "orders",   "compensation", "update",   NULL};

/* "2019 Preliminary Results" tells without a verb. */
static bool is_titled_results(text t) {
    size_t digits = 0;
    for (size_t i = 0; i < t.len; i++)
        digits += is_digit(t.ptr[i]);
    return digits > 0 && text_ends_fold(t, TEXT(" results"));
}

bool release_headline_is_news(text t) {
    return (text_has_any_word(t, verbs) && text_has_any_word(t, told)) || is_titled_results(t);
}

bool release_headline_is_masthead(text t) {
    static const char *const starts[] = {"exhibit",
                                         "for immediate",
                                         "immediate release",
                                         "press release",
                                         "news release",
                                         "contact",
                                         "for release",
                                         "release:",
                                         "date:",
                                         "for more",
                                         "business editors",
                                         "news",
                                         "investor contact",
                                         "media contact",
                                         "investors:",
                                         "media:",
                                         "for further",
                                         "company contact",
                                         "ex-99",
                                         "for additional",
                                         "for:",
                                         "www.",
                                         "investor relations"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (text_starts_fold(t, text_from(starts[i])))
            return true;
    return text_find_byte(t, '@') != text_npos || (date_known(date_find(t, NULL, NULL)) && t.len < MASTHEAD_DATE_MOST);
}

bool release_headline_is_bullet(text t) {
    static const char *const bullets[] = {"\xE2\x80\xA2", "\xE2\x96\xAA", "\xE2\x97\x8F",  "\xE2\x96\xA0", "\xC2\xB7",
                                          "\xE2\x97\xA6", "\xE2\x80\xA3", "\xE2\x96\xBA",  "\xE2\x80\xBB", "* ",
                                          "- ",           "o ",           "\xE2\x80\x93 ", "\xC2\xA7"};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (text_starts(t, text_from(bullets[i])))
            return true;
    return false;
}

/* "Apple Agrees to Acquire NeXT Software Inc." */
static bool ends_in_legal_form(text t) {
    static const char *const forms[] = {" inc.", " corp.", " co.", " ltd.", " l.p.", " s.a.", " n.v.", " cos."};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (text_ends_fold(t, text_from(forms[i])))
            return true;
    return false;
}

static bool ends_sentence(text t) {
    if (ends_in_legal_form(t))
        return false;
    return text_ends(t, TEXT(".")) || text_ends(t, TEXT(".\"")) || text_ends(t, TEXT(".\xE2\x80\x9D")) ||
           text_ends(t, TEXT(".)"));
}

static bool has_results_word(text t) {
    static const char *const words[] = {"report",  "announce", "results", "earnings",
                                        "quarter", "year",     "revenue", NULL};
    for (int i = 0; words[i] != NULL; i++)
        if (text_has(t, text_from(words[i])))
            return true;
    return false;
}

static bool is_set_apart(const struct block *block) {
    text rest = block->text, word;
    int words = 0;
    while (text_next_word(&rest, &word))
        words++;
    return block->centred && block->strong && words >= HEADLINE_WORDS;
}

/* "News Release | January 14, 2022 A Bank Reports ...": what a frame of cells ran together is cut behind the date. */
static text without_masthead(text t) {
    size_t end;
    if (!release_headline_is_masthead(t) || !date_known(date_find(t, NULL, &end)))
        return t;
    text rest = text_trim(text_skip(t, end));
    return release_headline_is_news(rest) ? rest : t;
}

/* "A Bank Reports ... * Net income of ...": a list in the same frame is none of the headline. */
static text without_list(text t) {
    size_t bullet = text_find(t, TEXT(" \xE2\x80\xA2"));
    return bullet == text_npos ? t : text_trim(text_slice(t, 0, bullet));
}

static bool may_be_headline(const struct block *block) {
    return block->kind == BLOCK_PARAGRAPH && block->text.len <= HEADLINE_MOST &&
           !release_headline_is_masthead(block->text) && !ends_sentence(block->text) &&
           !release_headline_is_bullet(block->text);
}

/* Telling news beats being set apart, which beats speaking of results; any line is better than none. */
static int rank_of(const struct block *block) {
    if (release_headline_is_news(block->text))
        return 4;
    return is_set_apart(block) ? 3 : 1 + has_results_word(block->text);
}

int release_headline_find(const struct layout *layout, const bool *skipped, int first, int end) {
    int best = -1, rank = 0;
    for (int i = first; i < end; i++) {
        if (skipped[i] || !may_be_headline(&layout->blocks[i]))
            continue;
        int own = rank_of(&layout->blocks[i]);
        best = own > rank ? i : best;
        rank = own > rank ? own : rank;
    }
    return best;
}

/* ---- its lines ---- */

static text last_word(text t) {
    text rest = t, word, last = {0};
    while (text_next_word(&rest, &word))
        last = word;
    return last;
}

/* The line breaks in the middle: behind a verb, a preposition, or before anything was told. */
static bool is_open(text t) {
    static const char *const links[] = {"of", "and", "for", "the", "in", "to",   "a",    "an", "with",
                                        "on", "by",  "&",   "or",  "at", "from", "full", NULL};
    text word = last_word(t);
    return text_is_any(word, links) || text_is_any(word, verbs) || text_ends(t, TEXT(",")) ||
           (text_has_any_word(t, verbs) && !text_has_any_word(t, told));
}

/* "Strength in all regions drives": where a line breaks a sentence it is in small letters; a name or title is not. */
static bool breaks_sentence(const struct layout *layout, int above) {
    const struct block *a = &layout->blocks[above], *b = &layout->blocks[above + 1];
    text rest = a->text, word, last = last_word(a->text);
    int words = 0;
    while (text_next_word(&rest, &word))
        words++;
    return words >= HEADLINE_WORDS && b->first_line == a->last_line + 1 && !ends_sentence(a->text) &&
           is_lower(last.ptr[0]) && text_find_byte(last, '.') == text_npos;
}

/* The line cannot begin a headline: "announces first quarter results", "per diluted share". */
static bool goes_on(text t) {
    text rest = t, word;
    return t.len > 0 && text_next_word(&rest, &word) && (is_lower(t.ptr[0]) || text_is_any(word, verbs));
}

/* Two lines of one size and place: bold or centred alike, with nothing between. */
static bool are_joined(const struct layout *layout, const bool *skipped, int above, int below) {
    const struct block *a = &layout->blocks[above], *b = &layout->blocks[below];
    bool near = b->first_line <= a->last_line + 2, adjacent = b->first_line == a->last_line + 1;
    if (skipped[above] || skipped[below] || !a->centred || !b->centred || release_headline_is_masthead(a->text) ||
        release_headline_is_masthead(b->text) || a->kind != BLOCK_PARAGRAPH || b->kind != BLOCK_PARAGRAPH || !near)
        return false;
    return adjacent || a->strong == b->strong;
}

static bool goes_down(const struct layout *layout, int above) {
    const struct block *a = &layout->blocks[above], *b = &layout->blocks[above + 1];
    return b->first_line == a->last_line + 1 || is_open(a->text) || is_lower(b->text.ptr[0]);
}

text release_headline_read(struct arena *arena, const struct layout *layout, const bool *skipped, int index, int first,
                           int end, int *begin, int *last) {
    *begin = *last = index;
    while (*begin > first && *last - *begin + 1 < HEADLINE_BLOCKS && are_joined(layout, skipped, *begin - 1, *begin) &&
           (is_open(layout->blocks[*begin - 1].text) || goes_on(layout->blocks[*begin].text) ||
            breaks_sentence(layout, *begin - 1)))
        --*begin;
    while (*last + 1 < end && *last - *begin + 1 < HEADLINE_BLOCKS && are_joined(layout, skipped, *last, *last + 1) &&
           goes_down(layout, *last))
        ++*last;
    text headline = layout->blocks[*begin].text;
    for (int i = *begin + 1; i <= *last; i++)
        headline = text_join(arena, headline, TEXT(" "), layout->blocks[i].text);
    return text_squeeze(arena, without_list(without_masthead(headline)));
}
