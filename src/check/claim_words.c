/*
 * claim_words: two tables, words that tell nothing and words that mean the
 * same in a statement and beside it. Signs of the words are not kept: a loss
 * is told by brackets in a table and by its name in a sentence.
 */
#include "check/claim_words.h"

enum { WORD_MOST = 24 };

/* Words of labels and sentences that do not say of what a figure is. */
static const char *const empty[] = {
    "the",          "a",
    "an",           "of",
    "and",          "or",
    "for",          "in",
    "to",           "by",
    "with",         "on",
    "at",           "as",
    "is",           "was",
    "were",         "are",
    "be",           "been",
    "this",         "that",
    "these",        "its",
    "it",           "our",
    "we",           "their",
    "which",        "from",
    "than",         "total",
    "net",          "company",
    "company's",    "consolidated",
    "reported",     "report",
    "basis",        "quarter",
    "quarterly",    "year",
    "fiscal",       "first",
    "second",       "third",
    "fourth",       "period",
    "month",        "week",
    "half",         "ended",
    "ending",       "prior",
    "previous",     "last",
    "ago",          "compared",
    "versus",       "vs",
    "against",      "same",
    "up",           "down",
    "increase",     "increased",
    "decrease",     "decreased",
    "grew",         "rose",
    "fell",         "declined",
    "decline",      "higher",
    "lower",        "gaap",
    "non",          "basic",
    "diluted",      "common",
    "per",          "approximately",
    "about",        "used",
    "provided",     "activity",
    "activitie",    "result",
    "segment",      "group",
    "overall",      "worldwide",
    "global",       "today",
    "announced",    "inc",
    "corp",         "corporation",
    "co",           "while",
    "but",          "not",
    "has",          "have",
    "had",          "will",
    "between",      "over",
    "under",        "during",
    "also",         "driven",
    "due",          "primarily",
    "unaudited",    "related",
    "attributable", "state",
    "see",          "note",
    "current",      "before",
    "outstanding",  "amount",
    "million",      "billion",
    "grow",         "change",
    "growth",       "approximate",
    "included",     "including",
    "include",      "percent",
    "percentage",   "full",
    "annual",       "earlier",
    "record",       "strong",
    "one",          "two",
    "three",        "six",
    "fall",         "falls",
    "rise",         "rises",
    "climb",        "climbed",
    "reach",        "reached",
    "improve",      "jump",
    "jumped",       "drop",
    "dropped",      "swing",
    "post",         "posted",
    "earned",       "shrank",
    "narrow",       "narrowed",
    "widened",      "sequentially",
    "pretax",       "pre",
    "after",        "continued",
    "compare",      "nine",
    "twelve",       "respectively",
    "improved",     "totaled",
    "ordinary",     "computation",
};

static const struct {
    const char *word, *as;
} same[] = {
    {"sale", "revenue"},
    {"turnover", "revenue"},
    {"earning", "income"},
    {"profit", "income"},
    {"losse", "income"},
    {"loss", "income"},
    {"incomes", "income"},
    {"expenditure", "expense"},
    {"cost", "expense"},
    {"charge", "expense"},
    {"operation", "operating"},
    {"operational", "operating"},
    {"united", "us"},
    {"stock", "share"},
    {"taxe", "tax"},
    {"repurchased", "repurchase"},
    {"marketing", "marketing"},
    {"internationally", "international"},
    {"shareholder", "stockholder"},
    {"inventorie", "inventory"},
    {"borrowing", "debt"},
    {"administrative", "administration"},
};

static uint32_t hash(text t) {
    uint32_t made = UINT32_C(2166136261);
    for (size_t i = 0; i < t.len; i++)
        made = (made ^ (uint8_t)t.ptr[i]) * UINT32_C(16777619);
    return made;
}

static bool stems_have(const struct stems *stems, uint32_t stem) {
    for (int i = 0; i < stems->count; i++)
        if (stems->stem[i] == stem)
            return true;
    return false;
}

int stems_shared(const struct stems *a, const struct stems *b) {
    int shared = 0;
    for (int i = 0; i < a->count; i++)
        shared += stems_have(b, a->stem[i]);
    return shared;
}

/* ---- the tables by number ---- */

static size_t slot_of(const struct lexicon *lexicon, uint32_t word) {
    size_t slot = word % LEXICON_SLOTS;
    while (lexicon->word[slot] != 0 && lexicon->word[slot] != word)
        slot = (slot + 1) % LEXICON_SLOTS;
    return slot;
}

static void learn(struct lexicon *lexicon, const char *word, uint32_t meaning) {
    uint32_t number = hash(text_from(word));
    size_t slot = slot_of(lexicon, number);
    lexicon->word[slot] = number;
    lexicon->meaning[slot] = meaning;
}

void lexicon_fill(struct lexicon *lexicon) {
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        learn(lexicon, same[i].word, hash(text_from(same[i].as)));
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
        learn(lexicon, empty[i], 0);
}

/* ---- words ---- */

static void add(struct stems *stems, uint32_t stem) {
    if (stems->count < STEMS_MOST && !stems_have(stems, stem))
        stems->stem[stems->count++] = stem;
}

/* "activities" -> "activitie" is as good as any: both sides are cut alike. */
static text singular(text word) {
    bool plural = word.len > 3 && word.ptr[word.len - 1] == 's' && word.ptr[word.len - 2] != 's';
    return plural ? text_slice(word, 0, word.len - 1) : word;
}

/* What a word means as a number; 0 where it tells nothing. */
static uint32_t meaning_of(const struct lexicon *lexicon, text word) {
    uint32_t number = hash(word);
    size_t slot = slot_of(lexicon, number);
    return lexicon->word[slot] == 0 ? number : lexicon->meaning[slot];
}

static void add_word(const struct lexicon *lexicon, struct stems *stems, text word) {
    if (word.len < 2 || is_digit(word.ptr[0]) || meaning_of(lexicon, word) == 0)
        return;
    if (text_equal(word, TEXT("eps"))) {
        add(stems, hash(TEXT("income")));
        add(stems, hash(TEXT("share")));
        return;
    }
    uint32_t stem = meaning_of(lexicon, singular(word));
    if (stem != 0)
        add(stems, stem);
}

/* "U.S." is one word, "non-cash" are two, "company's" is "company". */
void stems_add(const struct lexicon *lexicon, struct stems *stems, text t) {
    char word[WORD_MOST];
    size_t length = 0;
    for (size_t at = 0; at <= t.len; at++) {
        char c = at < t.len ? t.ptr[at] : ' ';
        bool mark = c == '\xE2' && at + 2 < t.len; /* bullets, dashes, quotes */
        bool letters = is_alnum(c) || ((unsigned char)c >= 0x80 && !mark);
        if (letters && length < WORD_MOST)
            word[length++] = to_lower(c);
        if (letters || (c == '.' && length == 1))
            continue;
        add_word(lexicon, stems, (text){word, length});
        length = 0;
        at += mark ? 2 : 0;
        if (c == '\'' && at + 1 < t.len && t.ptr[at + 1] == 's')
            at++;
    }
}
