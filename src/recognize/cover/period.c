/*
 * cover_period: reads words, not the calendar: which date a fiscal quarter ends
 * on is only taken from a filing that prints it.
 */
#include "recognize/cover/period.h"

enum { WORDS_MOST = 16, OLDEST_DAYS = 400 };

/* A word of the sentence without the punctuation around it. */
struct span {
    size_t begin, end;
    bool ends_phrase; /* a comma, point or parenthesis follows */
};

static bool next_word(text t, size_t *at, struct span *out) {
    while (*at < t.len && !is_alnum(t.ptr[*at]))
        ++*at;
    out->begin = *at;
    while (*at < t.len && (is_alnum(t.ptr[*at]) || t.ptr[*at] == '-' || t.ptr[*at] == '\''))
        ++*at;
    out->end = *at;
    out->ends_phrase = *at < t.len && !is_blank(t.ptr[*at]);
    return out->end > out->begin;
}

static bool is_one_of(text word, const char *words) {
    return word.len > 0 && text_has_word(text_from(words), word) && text_find_byte(word, '-') == text_npos;
}

static bool is_length(text word) {
    return is_one_of(word,
                     "quarter quarters quarterly year years month months week weeks half period q1 q2 q3 q4 1q 2q "
                     "3q 4q") ||
           text_equal_fold(word, TEXT("year-end"));
}

static bool is_qualifier(text word) {
    return is_one_of(word,
                     "fiscal full first second third fourth three six nine twelve thirteen fourteen 12 13 14 26 27 "
                     "39 40 52 53 twenty-six calendar annual");
}

static bool is_link(text word) { return is_one_of(word, "and of the its for"); }

static bool is_year(text word) {
    return word.len == 4 && (text_starts(word, TEXT("19")) || text_starts(word, TEXT("20"))) && is_digit(word.ptr[2]) &&
           is_digit(word.ptr[3]);
}

static int months_told(text phrase) {
    static const struct {
        const char *words;
        int months;
    } lengths[] = {
        {"quarter", 3}, {"quarters", 3}, {"three", 3},     {"thirteen", 3}, {"fourteen", 3}, {"13", 3},
        {"14", 3},      {"12 weeks", 3}, {"six", 6},       {"26", 6},       {"27", 6},       {"half", 6},
        {"nine", 9},    {"39", 9},       {"40", 9},        {"twelve", 12},  {"52", 12},      {"53", 12},
        {"year", 12},   {"years", 12},   {"quarterly", 3}, {"annual", 12},
    };
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
        if (text_has_word(phrase, text_from(lengths[i].words)))
            return lengths[i].months;
    return 0;
}

/* ---- with an end: "quarter and year ended December 31, 2004" ---- */

static bool is_plausible(date end, date report_date) {
    if (!date_known(report_date))
        return true;
    int32_t days = date_serial(report_date) - date_serial(end);
    return days >= 0 && days <= OLDEST_DAYS;
}

/* Where the phrase before "ended" begins, reading words forward: the last run of period words that reaches it. */
static size_t phrase_begin(text t, size_t ended) {
    size_t at = 0, begin = text_npos;
    for (struct span word; next_word(t, &at, &word) && word.begin < ended;) {
        text w = text_slice(t, word.begin, word.end);
        if (is_length(w) || is_qualifier(w))
            begin = begin == text_npos ? word.begin : begin;
        else if (!(begin != text_npos && is_link(w)))
            begin = text_npos;
        if (word.ends_phrase && t.ptr[word.end] == '.')
            begin = text_npos;
    }
    return begin;
}

static bool read_ended(text t, size_t ended, date report_date, struct period_reading *out) {
    size_t begin, end, behind = ended;
    struct span word;
    next_word(t, &behind, &word);
    date last = date_find(text_skip(t, behind), &begin, &end);
    size_t first = phrase_begin(t, ended);
    if (!date_known(last) || begin > 2 || first == text_npos || !is_plausible(last, report_date))
        return false;
    text words = text_slice(t, first, behind + end);
    int months = months_told(text_slice(t, first, ended));
    if (months == 0)
        return false;
    *out = (struct period_reading){{.end = last, .months = (uint8_t)months}, words};
    return true;
}

static bool find_ended(text t, date report_date, struct period_reading *out) {
    size_t at = 0;
    for (struct span word; next_word(t, &at, &word);)
        if (is_one_of(text_slice(t, word.begin, word.end), "ended ending") &&
            read_ended(t, word.begin, report_date, out))
            return true;
    return false;
}

/* ---- without one: "Q4 and fiscal year 2003" ---- */

struct run {
    size_t begin, end; /* up to the last word that may end a phrase */
    bool length, year;
};

static bool run_takes(struct run *run, text w, struct span word) {
    bool content = is_length(w) || is_qualifier(w) || is_year(w);
    if (!content && !(run->end > 0 && is_link(w)))
        return false;
    if (run->end == 0)
        run->begin = word.begin;
    run->end = content ? word.end : run->end;
    run->length |= is_length(w);
    run->year |= is_year(w);
    return true;
}

static bool find_named(text t, struct period_reading *out) {
    struct run run = {0};
    size_t at = 0;
    for (struct span word; next_word(t, &at, &word);) {
        bool taken = run_takes(&run, text_slice(t, word.begin, word.end), word);
        if (run.length && run.year && (!taken || word.ends_phrase || at >= t.len)) {
            *out = (struct period_reading){.words = text_slice(t, run.begin, run.end)};
            return true;
        }
        if (!taken || word.ends_phrase)
            run = (struct run){0};
    }
    return false;
}

bool cover_period_find(text t, date report_date, struct period_reading *out) {
    return find_ended(t, report_date, out) || find_named(t, out);
}
