/*
 * concept_label: takes phrases of a table off a label. A phrase counts only as
 * whole words: "adjustments" and "adjusted" are different things.
 */
#include "recognize/concept/label.h"

#include <string.h>

enum { PHRASE_MOST = 3, MARK_DIGITS = 2 };

/* Longer phrases first. */
static const struct phrase {
    const char *word[PHRASE_MOST];
    enum basis basis;
} phrases[] = {
    {{"non", "gaap", "measure"}, BASIS_NON_GAAP},
    {{"gaap", "measure"}, BASIS_GAAP},
    {{"see", "notes"}, BASIS_UNSTATED},
    {{"see", "note"}, BASIS_UNSTATED},
    {{"u", "s", "gaap"}, BASIS_GAAP},
    {{"non", "gaap"}, BASIS_NON_GAAP},
    {{"available", "for", "distribution"}, BASIS_NON_GAAP}, /* of those who distribute what they earn, and trusts */
    {{"as", "adjusted"}, BASIS_NON_GAAP},
    {{"pro", "forma"}, BASIS_NON_GAAP},
    {{"us", "gaap"}, BASIS_GAAP},
    {{"as", "reported"}, BASIS_GAAP},
    {{"nongaap"}, BASIS_NON_GAAP},
    {{"adjusted"}, BASIS_NON_GAAP},
    {{"core"}, BASIS_NON_GAAP},
    {{"distributable"}, BASIS_NON_GAAP},
    {{"underlying"}, BASIS_NON_GAAP},
    {{"normalized"}, BASIS_NON_GAAP},
    {{"normalised"}, BASIS_NON_GAAP},
    {{"economic", "profit"}, BASIS_UNSTATED}, /* after a charge for capital: no net income, adjusted or not */
    {{"economic"}, BASIS_NON_GAAP},
    {{"headline"}, BASIS_NON_GAAP},
    {{"comparable"}, BASIS_NON_GAAP},
    {{"gaap"}, BASIS_GAAP},
    {{"reported"}, BASIS_GAAP},
    {{"unaudited"}, BASIS_UNSTATED},
};
enum { PHRASES = sizeof phrases / sizeof *phrases };

/* "Reconciliation of GAAP to non-GAAP net income" stands over both. */
static const char *const both_ends[] = {"... reconcil*|adjustment|adjustments|to|measures|items|impact ...",
                                        "net income|loss|earnings loss|income|earnings? and adjusted|non|core ..."};

/* What follows leaves something out: "Net income excluding special items", "Earnings before certain charges". */
static const char *const exclusions[] = {
    "excluding ... item|items|charge|charges|costs|gains|amortization|adjustments ...",
    "before|without special|unusual|certain|identified|notable|nonrecurring ...",
};

static const char *const costs[] = {"total? cost|costs ..."};

#include "gates/recognize/concept/label.h"

static int phrase_words(const struct phrase *phrase) {
    int count = 1;
    while (count < PHRASE_MOST && phrase->word[count] != NULL)
        count++;
    return count;
}

static bool phrase_at(const struct words *words, int at, const struct phrase *phrase) {
    int count = phrase_words(phrase);
    if (at + count > words->count)
        return false;
    for (int i = 0; i < count; i++)
        if (!word_is(words->word[at + i], phrase->word[i]))
            return false;
    return true;
}

static void take_words(struct words *words, int at, int count) {
    memmove(&words->word[at], &words->word[at + count], (size_t)(words->count - at - count) * sizeof(text));
    words->count -= count;
    words_index(words);
}

static void told(enum basis *so_far, enum basis basis) {
    if (*so_far != BASIS_NON_GAAP && basis != BASIS_UNSTATED)
        *so_far = basis;
}

/* The phrases that may stand in the words, a bit each. */
static uint32_t possible_phrases(const struct words *words) {
    uint32_t possible = 0;
    for (int p = 0; p < PHRASES; p++)
        possible |= (phrases_gates[p].first & words->openings) != 0 ? UINT32_C(1) << p : 0;
    return possible;
}

/* The first of the possible phrases that stands there; NULL where none does. */
static const struct phrase *find_phrase(const struct words *words, int at, uint32_t possible) {
    for (; possible != 0; possible &= possible - 1)
        if (phrase_at(words, at, &phrases[__builtin_ctz(possible)]))
            return &phrases[__builtin_ctz(possible)];
    return NULL;
}

static void take_phrases(struct concept_label *label) {
    uint32_t possible = possible_phrases(&label->words);
    for (int at = 0; possible != 0 && at < label->words.count;) {
        const struct phrase *phrase = find_phrase(&label->words, at, possible);
        if (phrase == NULL) {
            at++;
            continue;
        }
        told(&label->basis, phrase->basis);
        take_words(&label->words, at, phrase_words(phrase));
    }
}

static void take_exclusion(struct concept_label *label) {
    if (words_match_list(&label->words, PHRASES(costs)))
        return; /* "Cost of sales, excluding amortization" is a line of GAAP's */
    for (int at = 1; at < label->words.count; at++) {
        for (size_t i = 0; i < sizeof exclusions / sizeof *exclusions; i++)
            if ((exclusions_gates[i].first & label->words.opening[at]) != 0 &&
                words_match_from(&label->words, at, exclusions[i])) {
                label->words.count = at;
                label->basis = BASIS_NON_GAAP;
                return;
            }
    }
}

/* Digits that end a word: raised marks that the markup ran into it, "Basic3". */
static size_t mark_digits(text word) {
    size_t digits = 0;
    while (digits < word.len && is_digit(word.ptr[word.len - 1 - digits]))
        digits++;
    return digits <= MARK_DIGITS ? digits : 0;
}

static bool is_note(text word) {
    bool may = word.len >= 4 && word.len <= 5 && to_lower(word.ptr[0]) == 'n'; /* hardly a label's word passes */
    return may && (word_is(word, "note") || word_is(word, "notes"));
}

static bool joins_notes(text word) { return word.len <= MARK_DIGITS || (word.len == 3 && word_is(word, "and")); }

/* "Net sales (Note 1)", "Inventories (see Notes 2 and 3)": where the label sends the reader. */
static void take_note(struct words *words) {
    int at = words->count - 1;
    while (at > 0 && joins_notes(words->word[at]))
        at--;
    if (at < 1 || !is_note(words->word[at]))
        return;
    words->count = at > 1 && word_is(words->word[at - 1], "see") ? at - 1 : at;
    words_index(words);
}

static void take_marks(struct words *words) {
    take_note(words);
    while (words->count > 1 && mark_digits(words->word[words->count - 1]) == words->word[words->count - 1].len)
        words->count--;
    if (words->count == 0)
        return;
    text *last = &words->word[words->count - 1];
    size_t digits = mark_digits(*last);
    if (digits == 0 || digits >= last->len || !is_alpha(last->ptr[last->len - digits - 1]))
        return;
    last->len -= digits;
    words_index(words);
}

/* "$ B", "$MM": a letter says millions only behind the sign. A word before it leaves room to look there. */
static bool is_behind_dollar(const struct words *words, int at) {
    const char *before = words->word[at].ptr;
    return at > 0 && (before[-1] == '$' || (before[-1] == ' ' && before[-2] == '$'));
}

static bool word_is_any(text word, const char *const *any) {
    for (; *any != NULL; any++)
        if (word_is(word, *any))
            return true;
    return false;
}

static bool is_scale_word(const struct words *words, int at) {
    static const char *const scales[] = {"million", "millions", "billion", "billions", "thousand", "thousands", NULL};
    static const char *const letters[] = {"mm", "mn", "m", "bn", "b", "mil", NULL};
    return word_is_any(words->word[at], scales) ||
           (word_is_any(words->word[at], letters) && is_behind_dollar(words, at));
}

/* Highlights tell the scale row by row: "Net income (in millions)", "Adjusted earnings (1) $ MM". */
static void take_scale(struct words *words) {
    static const char *const currency[] = {"dollars", "us", "u", "s", NULL}, *const lead[] = {"in", "dollars", NULL};
    int count = words->count;
    int of = count - 1; /* "millions of U.S. dollars" */
    while (of > 1 && word_is_any(words->word[of], currency))
        of--;
    if (of < count - 1 && of > 1 && word_is(words->word[of], "of"))
        count = of;
    if (count < 2 || !is_scale_word(words, count - 1))
        return;
    count--;
    while (count > 1 && word_is_any(words->word[count - 1], lead))
        count--;
    words->count = count;
    words_index(words);
}

/* "Acme's net income", and no partner's. */
static bool is_owner(text word) {
    static const text ends[] = {TEXT_INIT("'s"), TEXT_INIT("\xe2\x80\x99s")};
    return (text_ends(word, ends[0]) || text_ends(word, ends[1])) && !text_starts_fold(word, TEXT("subsidiary")) &&
           !text_starts_fold(word, TEXT("partner")) && !text_starts_fold(word, TEXT("affiliate"));
}

/* The registrant's name before what it earned. */
static void take_owner(struct words *words) {
    enum { NAME_MOST = 3 };
    for (int at = 0; at < NAME_MOST && at + 2 < words->count; at++)
        if (is_owner(words->word[at]) && word_is(words->word[at + 1], "net")) {
            take_words(words, 0, at + 1);
            return;
        }
}

/* `out` holds the words. */
static void settle(struct concept_label *out) {
    out->basis = BASIS_UNSTATED;
    take_owner(&out->words);
    take_scale(&out->words);
    take_marks(&out->words);
    take_exclusion(out);
    take_phrases(out);
}

void concept_label_read(struct concept_label *out, text label) {
    words_read(&out->words, label);
    settle(out);
}

/* Where "and diluted earnings per share" begins; -1 where nothing of the kind does. */
static int second_measure(const struct words *words) {
    for (int i = 1; i < words->count; i++)
        if (word_is(words->word[i], "and") && words_match_from(words, i + 1, "... per common? share"))
            return i;
    return -1;
}

enum basis concept_label_read_row(struct concept_label *out, const struct row *row) {
    words_read(&out->words, row->label);
    int end = row->unit == UNIT_CURRENCY ? second_measure(&out->words) : -1;
    settle(out);
    enum basis whole = out->basis;
    if (end < 0)
        return whole;
    words_read(&out->words, row->label);
    out->words.count = end;
    words_index(&out->words);
    settle(out);
    return whole;
}

enum basis caption_basis(text caption) {
    struct concept_label label;
    concept_label_read(&label, caption);
    return text_matches_list(caption, PHRASES(both_ends)) ? BASIS_UNSTATED : label.basis;
}

/* What is left of a label whose basis was taken names nothing else. */
static bool names_nothing(const struct words *words) {
    return words->count == 0 ||
           words_match(words, "financial? measure|measures|results|result|basis|amount|amounts|figures");
}

enum basis caption_basis_alone(text caption) {
    enum { WORDS_MOST_ALONE = 6 };
    struct concept_label label;
    words_read(&label.words, caption);
    if (label.words.count > WORDS_MOST_ALONE)
        return BASIS_UNSTATED;
    settle(&label);
    return names_nothing(&label.words) ? label.basis : BASIS_UNSTATED;
}

bool statement_has_label(const struct statement *statement, const char *pattern) {
    for (int r = 0; r < statement->row_count; r++)
        if (text_matches(statement->rows[r].label, pattern))
            return true;
    return false;
}

bool row_tells_basis_alone(const struct row *row, enum basis basis) {
    struct concept_label label;
    if (row->basis != basis || row->role == ROLE_HEADING || row->unit != UNIT_CURRENCY ||
        row->concept != CONCEPT_NONE || row->non_gaap != NON_GAAP_NONE)
        return false;
    concept_label_read(&label, row->label);
    return names_nothing(&label.words);
}

bool words_hold(const struct words *words, const char *lower) {
    for (int i = 0; i < words->count; i++)
        if (word_is(words->word[i], lower))
            return true;
    return false;
}
