/*
 * figures: a figure opens with a currency sign, or is a number that its next
 * words make one ("27 percent", "100 basis points", "27 cents a share",
 * "216.5 million common shares"). A table of those words; what none of them
 * follows is no figure.
 */
#include "recognize/release/figures.h"

enum { SHARE_WORDS_MOST = 5, CENT_PLACES = 2 };

static const struct {
    const char *word;
    int64_t scale;
} scales[] = {
    {"thousand", 1000},
    {"million", 1000000},
    {"billion", 1000000000},
    {"trillion", 1000000000000},
    {"millions", 1000000},
    {"billions", 1000000000},
    {"mm", 1000000},
    {"bn", 1000000000},
    {"m", 1000000},
    {"b", 1000000000},
    {"k", 1000},
};

static const struct {
    const char *words; /* directly behind the number */
    enum unit unit;
    bool points;
} units[] = {
    {"%", UNIT_PERCENT, false},
    {"percentage points", UNIT_PERCENT, true},
    {"percentage point", UNIT_PERCENT, true},
    {"percent", UNIT_PERCENT, false},
    {"per cent", UNIT_PERCENT, false},
    {"basis points", UNIT_BASIS_POINTS, true},
    {"basis point", UNIT_BASIS_POINTS, true},
    {"bps", UNIT_BASIS_POINTS, true},
    {"bp", UNIT_BASIS_POINTS, true},
    {"cents", UNIT_PER_SHARE, false},
    {"cent", UNIT_PER_SHARE, false},
};

static const text signs[] = {TEXT_INIT("$"), TEXT_INIT("\xE2\x82\xAC"), TEXT_INIT("\xC2\xA3")};

/* ---- characters ---- */

static size_t skip_blanks(text t, size_t at) {
    for (size_t blank; at < t.len && (blank = text_blank(text_skip(t, at))) > 0;)
        at += blank;
    return at;
}

static size_t skip_digits(text t, size_t at) {
    while (at < t.len && (is_digit(t.ptr[at]) ||
                          ((t.ptr[at] == ',' || t.ptr[at] == '.') && at + 1 < t.len && is_digit(t.ptr[at + 1]))))
        at++;
    return at;
}

/* The bytes of the currency sign at `at`, 0 where there is none. */
static size_t sign_at(text t, size_t at) {
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (text_starts(text_skip(t, at), signs[i]))
            return signs[i].len;
    return 0;
}

/* A number may begin here: it is no part of a word, of a longer number, of "10-K" or "404-506". */
static bool opens_number(text t, size_t at) {
    if (at >= t.len || !(is_digit(t.ptr[at]) || (t.ptr[at] == '.' && at + 1 < t.len && is_digit(t.ptr[at + 1]))))
        return false;
    if (at == 0)
        return true;
    char before = t.ptr[at - 1];
    bool joined = is_alnum(before) || before == '.' || before == ',' || before == '/' || before == '#' || before == ':';
    return !joined && !(before == '-' && at > 1 && is_alnum(t.ptr[at - 2]));
}

static bool word_at(text t, size_t at, text word) {
    text rest = text_skip(t, at);
    return text_starts_fold(rest, word) &&
           (rest.len == word.len || !is_alnum(rest.ptr[word.len]) || word.ptr[0] == '%');
}

/* ---- a figure ---- */

static void read_scale(text sentence, struct figure *figure) {
    size_t at = skip_blanks(sentence, figure->end);
    if (at < sentence.len && sentence.ptr[at] == '-')
        at++;
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        text word = text_from(scales[i].word);
        bool letters = word.len <= 2 && at != figure->end; /* "$5 m" may be anything */
        if (letters || !word_at(sentence, at, word))
            continue;
        figure->scale = scales[i].scale;
        figure->end = at + word.len;
        return;
    }
}

size_t figures_share_words(text behind) {
    text rest = behind, word;
    if (!text_next_word(&rest, &word) || !(text_equal_fold(word, TEXT("per")) || text_equal_fold(word, TEXT("a"))))
        return 0;
    for (int i = 0; i < SHARE_WORDS_MOST && text_next_word(&rest, &word); i++)
        if (text_starts_fold(word, TEXT("share")))
            return (size_t)(word.ptr - behind.ptr) + sizeof "share" - 1;
    return 0;
}

/* "million common equivalent shares" */
static bool says_shares(text behind) {
    static const char *const between[] = {"common",  "diluted", "basic", "equivalent", "weighted",
                                          "average", "of",      "its",   "ordinary",   "outstanding",
                                          "class",   "a",       "b",     "the"};
    text word;
    for (int i = 0; i < SHARE_WORDS_MOST && text_next_word(&behind, &word); i++) {
        if (word_at(word, 0, TEXT("shares")))
            return true;
        bool known = false;
        for (size_t k = 0; k < sizeof between / sizeof *between; k++)
            known = known || text_is_fold(word, between[k]);
        if (!known)
            return false;
    }
    return false;
}

/* Brackets around the digits make a loss: "$(0.02)", "(1.4)%". */
static void read_brackets(text sentence, struct figure *figure) {
    bool closes = figure->end < sentence.len && sentence.ptr[figure->end] == ')';
    if (!closes || figure->digits == 0 || sentence.ptr[figure->digits - 1] != '(')
        return;
    figure->value = decimal_negate(figure->value);
    figure->end++;
}

/* "($1.5) million", "($0.03) per share": what goes on behind the bracket tells that it is a sign and no aside. */
static void read_outer_brackets(text sentence, struct figure *figure) {
    bool around = figure->begin > 0 && sentence.ptr[figure->begin - 1] == '(' && figure->end < sentence.len &&
                  sentence.ptr[figure->end] == ')' && figure->end == figure->digits_end;
    struct figure closed = *figure;
    if (!around)
        return;
    closed.begin--;
    closed.end++;
    closed.value = decimal_negate(figure->value);
    read_scale(sentence, &closed);
    if (closed.scale > 1 || figures_share_words(text_skip(sentence, closed.end)) > 0)
        *figure = closed;
}

static bool read_unit(text sentence, struct figure *figure) {
    size_t at = skip_blanks(sentence, figure->end);
    if (at < sentence.len && sentence.ptr[at] == '-')
        at++;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        text words = text_from(units[i].words);
        if (!word_at(sentence, at, words))
            continue;
        figure->unit = units[i].unit;
        figure->points = units[i].points;
        figure->end = at + words.len;
        if (figure->unit == UNIT_PER_SHARE)
            figure->value.places += CENT_PLACES;
        return figure->value.places <= DECIMAL_PLACES_MOST;
    }
    return false;
}

static bool read_number(text sentence, size_t at, struct figure *figure) {
    figure->digits = at;
    figure->digits_end = figure->end = skip_digits(sentence, at);
    figure->scale = 1;
    return figure->end > at && decimal_parse(text_slice(sentence, at, figure->end), &figure->value);
}

/* Without a currency sign only what its next words make a figure is one. */
static bool bare_figure(text sentence, size_t at, struct figure *figure) {
    *figure = (struct figure){.begin = at};
    if (!opens_number(sentence, at) || !read_number(sentence, at, figure))
        return false;
    read_brackets(sentence, figure);
    if (read_unit(sentence, figure))
        return true;
    if (figures_share_words(text_skip(sentence, figure->end)) > 0 && figure->value.places == CENT_PLACES) {
        figure->unit = UNIT_PER_SHARE;
        return true;
    }
    read_scale(sentence, figure);
    figure->unit = UNIT_SHARES;
    return says_shares(text_skip(sentence, figure->end));
}

static bool money(text sentence, size_t at, struct figure *figure) {
    *figure = (struct figure){.begin = at, .unit = UNIT_CURRENCY};
    size_t sign = sign_at(sentence, at);
    if (sign == 0)
        return false;
    size_t number = skip_blanks(sentence, at + sign);
    if (number < sentence.len && sentence.ptr[number] == '(')
        number++;
    if (!read_number(sentence, number, figure))
        return false;
    read_brackets(sentence, figure);
    read_outer_brackets(sentence, figure);
    if (figure->scale == 1)
        read_scale(sentence, figure);
    if (figures_share_words(text_skip(sentence, figure->end)) > 0)
        figure->unit = UNIT_PER_SHARE;
    return true;
}

/* What a figure's first byte may be: most bytes are none. */
static bool may_open(char c) { return is_digit(c) || c == '$' || c == '.' || c == '\xE2' || c == '\xC2'; }

bool figures_next(text sentence, size_t from, struct figure *figure) {
    for (size_t at = from; at < sentence.len; at++) {
        if (!may_open(sentence.ptr[at]))
            continue;
        if (money(sentence, at, figure) || bare_figure(sentence, at, figure))
            return true;
        if (opens_number(sentence, at))
            at = skip_digits(sentence, at) - 1;
    }
    return false;
}
