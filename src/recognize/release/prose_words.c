/*
 * prose_words: measures are phrases that nothing narrows ("product revenue" is
 * not revenue), and only connecting words may stand between a phrase and its
 * figure. Whatever else is said leaves the figure without a measure: better no
 * claim tied than one to the wrong line.
 */
#include "recognize/release/prose_words.h"

#include "recognize/column/period_words.h"

static const struct {
    const char *phrase;
    enum concept concept;
} measures[] = {
    {"gross profit", CONCEPT_GROSS_PROFIT},
    {"loss from operations", CONCEPT_OPERATING_INCOME},
    {"income from operations", CONCEPT_OPERATING_INCOME},
    {"operating loss", CONCEPT_OPERATING_INCOME},
    {"operating income", CONCEPT_OPERATING_INCOME},
    {"net income", CONCEPT_NET_INCOME},
    {"net earnings", CONCEPT_NET_INCOME},
    {"net loss", CONCEPT_NET_INCOME},
    {"revenues", CONCEPT_REVENUE},
    {"revenue", CONCEPT_REVENUE},
    {"net sales", CONCEPT_REVENUE},
};

/* What may stand before a measure without narrowing it. */
static const char *const openers[] = {
    "total",    "net", "a",       "an",       "the",       "our",          "its",  "and",     "of",
    "reported", "in",  "company", "recorded", "quarterly", "consolidated", "gaap", "quarter",
};

static const char *const connecting[] = {
    "for",    "the",    "in",       "of",       "was",      "were",     "is",
    "it",     "a",      "an",       "and",      "or",       "to",       "with",
    "from",   "than",   "versus",   "compared", "compares", "against",  "first",
    "second", "third",  "fourth",   "quarter",  "quarters", "fiscal",   "year",
    "ended",  "ending", "per",      "share",    "diluted",  "basic",    "approximately",
    "about",  "came",   "amounted", "totaled",  "totaling", "reported", "same",
    "period", "prior",  "previous", "net",      "company",  "which",
};

/* Those that lead on to another period's figure. */
static const char *const comparing[] = {"compared", "compares", "versus", "against", "from",
                                        "than",     "same",     "prior",  "previous"};

static const char *const ahead[] = {"expect",   "expects", "expected", "anticipate", "anticipates",
                                    "guidance", "outlook", "forecast", "project",    "projects",
                                    "target",   "targets", "estimate", "estimates"};

#define IS_ONE_OF(word, words) is_one_of((word), (words), sizeof(words) / sizeof *(words))

static bool is_one_of(text word, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (text_equal_fold(word, text_from(words[i]))) {
            return true;
        }
    }
    return false;
}

static text bare(text word) {
    while (word.len > 0 && !is_alnum(word.ptr[0])) {
        word = text_skip(word, 1);
    }
    while (word.len > 0 && !is_alnum(word.ptr[word.len - 1])) {
        word.len--;
    }
    return word;
}

static bool all_connect(text words) {
    text word;

    while (text_next_word(&words, &word)) {
        word = bare(word);
        if (word.len > 0 && !is_digit(word.ptr[0]) && date_month_named(word) == 0 && !IS_ONE_OF(word, connecting)) {
            return false;
        }
    }
    return true;
}

/* What stands behind the last word that compares; all of it where none does. */
static text behind_comparing(text words) {
    text rest = words, word;

    while (text_next_word(&rest, &word)) {
        if (IS_ONE_OF(bare(word), comparing)) {
            words = rest;
        }
    }
    return words;
}

/* ---- measure and basis ---- */

static text last_word(text words) {
    text word = {0};

    while (text_next_word(&words, &word)) {
    }
    return bare(word);
}

/* The last place a phrase stands as words of its own; text_npos where it does not. */
static size_t find_last(text words, text phrase) {
    size_t last = text_npos, from = 0, found;

    while ((found = text_find_word(text_skip(words, from), phrase)) != text_npos) {
        last = from + found;
        from = last + 1;
    }
    return last;
}

/* The last phrase of a measure; a length of 0 where there is none. */
struct phrase {
    size_t begin, len;
    enum concept concept;
};

static struct phrase last_phrase(text before) {
    struct phrase last = {0};

    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
        text words = text_from(measures[i].phrase);
        size_t at = find_last(before, words);
        if (at != text_npos && (last.len == 0 || at > last.begin)) {
            last = (struct phrase){at, words.len, measures[i].concept};
        }
    }
    return last;
}

static bool may_open(text opener) { return opener.len == 0 || is_digit(opener.ptr[0]) || IS_ONE_OF(opener, openers); }

/* Sets measure and basis where the phrase is not narrowed, and followed by connecting words only. */
static void tell_measure(text before, struct phrase phrase, struct told *told) {
    text opener = last_word(text_slice(before, 0, phrase.begin));
    bool non_gaap = text_equal_fold(opener, TEXT("non-gaap"));

    told->basis = non_gaap ? BASIS_NON_GAAP : BASIS_GAAP;
    if (all_connect(text_skip(before, phrase.begin + phrase.len)) && (non_gaap || may_open(opener))) {
        told->measure = phrase.concept;
    }
}

enum concept prose_measure(enum concept told, enum unit unit) {
    if (unit != UNIT_PER_SHARE) {
        return told;
    }
    return told == CONCEPT_NET_INCOME ? CONCEPT_EPS_BASIC_AND_DILUTED : CONCEPT_NONE;
}

bool prose_says_per_share(text behind) {
    text word;

    if (!text_next_word(&behind, &word) || !(text_equal_fold(word, TEXT("per")) || text_equal_fold(word, TEXT("a")))) {
        return false;
    }
    for (int i = 0; i < 3 && text_next_word(&behind, &word); i++) {
        if (text_equal_fold(bare(word), TEXT("share"))) {
            return true;
        }
    }
    return false;
}

bool prose_looks_ahead(text sentence) {
    text word;

    while (text_next_word(&sentence, &word)) {
        if (IS_ONE_OF(bare(word), ahead)) {
            return true;
        }
    }
    return false;
}

/* ---- period ---- */

static bool quarter_of_date(const struct period_words *told) {
    return told->quarter > 0 && told->day_count == 1 && told->days[0].month == 3 * told->quarter;
}

struct fiscal_calendar prose_calendar(const struct report *report) {
    for (int p = 0; p < report->release.paragraph_count; p++) {
        text words = report->release.paragraphs[p].text;
        size_t at;
        while ((at = text_find_fold(words, TEXT("quarter ended "))) != text_npos) {
            size_t end = 0;
            size_t from = at > 12 ? at - 12 : 0;
            struct period_words told;
            date_find(text_skip(words, at), NULL, &end);
            told = period_words_of(text_slice(words, from, at + end));
            if (end > 0 && quarter_of_date(&told)) {
                return (struct fiscal_calendar){true};
            }
            words = text_skip(words, at + 1);
        }
    }
    return (struct fiscal_calendar){false};
}

/*
 * "for the thirteen weeks ended November 1, 2003": a length and the day it ends; no calendar needs to be known. "The
 * quarter and nine months ended" are two.
 */
static bool tell_dated(text words, const struct period_words *told, period *out) {
    const struct period_words untitled = {0};

    if (told->day_count != 1 || told->months == 0 || told->lengths_differ || text_has_word(words, TEXT("and"))) {
        return false;
    }
    *out = period_words_resolve(told, &untitled, false);
    return date_known(out->end);
}

/* "in the fourth quarter of fiscal 2002": one quarter and one year. */
static bool tell_period(text words, const struct fiscal_calendar *calendar, period *out) {
    struct period_words told = period_words_of(words);
    int year = told.year_count == 1 ? told.years[0] : 0;

    if (tell_dated(words, &told, out)) {
        return true;
    }
    if (told.quarter == 0 || year == 0 || told.day_count > 0 || !calendar->is_the_calendar) {
        return false;
    }
    *out = (period){date_of(year, 3 * told.quarter, date_month_days(year, 3 * told.quarter)), 3};
    return true;
}

/* "November 1, 2003" goes on behind its comma. */
static bool stops_at(text words, size_t at) {
    if (words.ptr[at] == ',') {
        return at + 2 >= words.len || words.ptr[at + 1] != ' ' || !is_digit(words.ptr[at + 2]);
    }
    return words.ptr[at] == ';' || words.ptr[at] == '.';
}

/* Without "per share" or "per diluted share," at its beginning. */
static text behind_unit(text behind) {
    size_t share = prose_says_per_share(behind) ? text_find_fold(behind, TEXT("share")) : text_npos;

    if (share == text_npos) {
        return text_trim(behind);
    }
    behind = text_trim(text_skip(behind, share + sizeof "share" - 1));
    return text_starts(behind, TEXT(",")) ? text_trim(text_skip(behind, 1)) : behind;
}

/* Words behind a figure belong to it up to the first comma or other stop, where they begin with "in" or "for". */
static text tail_of(text behind) {
    size_t end = 0;

    behind = behind_unit(behind);
    if (!text_starts_fold(behind, TEXT("in ")) && !text_starts_fold(behind, TEXT("for "))) {
        return (text){0};
    }
    while (end < behind.len && !stops_at(behind, end)) {
        end++;
    }
    return text_slice(behind, 0, end);
}

struct told prose_tell(struct told earlier, text before, text behind, const struct fiscal_calendar *calendar) {
    struct phrase phrase = last_phrase(before);
    text own = behind_comparing(before);
    bool connected =
        all_connect(text_slice(before, 0, phrase.begin)) && all_connect(text_skip(before, phrase.begin + phrase.len));
    struct told told = {0};

    if (phrase.len > 0) {
        tell_measure(before, phrase, &told);
    } else if (connected) {
        told.measure = earlier.measure;
        told.basis = earlier.basis;
    }
    if (!tell_period(tail_of(behind), calendar, &told.period) && !tell_period(own, calendar, &told.period) &&
        connected && own.len == before.len) {
        told.period = earlier.period;
    }
    return told;
}
