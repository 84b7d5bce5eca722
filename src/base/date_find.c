/*
 * date_find: the dates that prose, covers and heads of filings print. Forms
 * are rows of a table of patterns; the first form that fits at the first place
 * wins. Years run from 1900 to 2199: what lies outside is an amount.
 */
#include "base/date.h"

/*
 * Patterns, a letter a part. M: a month's name; d: a day of one or two digits, with or without "th"; m: a month of one
 * or two digits; Y: a year of four digits; y: of two; _: blanks; a comma: a comma, blanks, or both; o: "day of" between
 * blanks, or blanks alone. Any other byte stands for itself.
 */
static const char *const patterns[] = {"M_d,Y", "doM,Y", "m/d/Y", "m/d/y", "Y-m-d"};

struct reading {
    text rest;
    int year, month, day;
};

static size_t blanks(text t) {
    size_t count = 0;
    for (size_t blank; (blank = text_blank(text_skip(t, count))) > 0;)
        count += blank;
    return count;
}

/* Takes the whole run of digits that `rest` begins with, when it is as long as allowed. */
static bool take_number(struct reading *r, size_t least, size_t most, int *out) {
    size_t count = 0;
    int value = 0;
    for (; count < r->rest.len && is_digit(r->rest.ptr[count]); count++) {
        if (count == most)
            return false;
        value = value * 10 + (r->rest.ptr[count] - '0');
    }
    r->rest = text_skip(r->rest, count);
    *out = value;
    return count >= least;
}

static bool take_month_name(struct reading *r) {
    size_t letters = 0;
    while (letters < r->rest.len && is_alpha(r->rest.ptr[letters]))
        letters++;
    r->month = date_month_named(text_slice(r->rest, 0, letters));
    r->rest = text_skip(r->rest, letters);
    if (r->month > 0 && text_starts(r->rest, TEXT(".")))
        r->rest = text_skip(r->rest, 1);
    return r->month > 0;
}

static bool take_day(struct reading *r) {
    if (!take_number(r, 1, 2, &r->day))
        return false;
    static const char *const ordinals[] = {"st", "nd", "rd", "th"};
    for (int i = 0; i < 4; i++)
        if (text_starts_fold(r->rest, text_from(ordinals[i]))) {
            r->rest = text_skip(r->rest, 2);
            break;
        }
    return true;
}

static bool take_short_year(struct reading *r) {
    if (!take_number(r, 2, 2, &r->year))
        return false;
    r->year += r->year >= 70 ? 1900 : 2000;
    return true;
}

static bool take_year(struct reading *r) {
    return take_number(r, 4, 4, &r->year) && r->year >= 1900 && r->year <= 2199;
}

static bool take_blanks(struct reading *r) {
    size_t count = blanks(r->rest);
    r->rest = text_skip(r->rest, count);
    return count > 0;
}

static bool take_comma(struct reading *r) {
    bool parted = take_blanks(r);
    if (text_starts(r->rest, TEXT(","))) {
        r->rest = text_skip(r->rest, 1);
        parted = true;
        take_blanks(r);
    }
    return parted;
}

static bool take_word(struct reading *r, text word) {
    if (!text_starts_fold(r->rest, word))
        return false;
    r->rest = text_skip(r->rest, word.len);
    return take_blanks(r);
}

static bool take_day_of(struct reading *r) {
    if (!take_blanks(r))
        return false;
    return take_word(r, TEXT("day")) ? take_word(r, TEXT("of")) : true;
}

static bool take_byte(struct reading *r, char byte) {
    bool there = r->rest.len > 0 && r->rest.ptr[0] == byte;
    r->rest = text_skip(r->rest, there);
    return there;
}

static bool take_part(struct reading *r, char part) {
    switch (part) {
    case 'M':
        return take_month_name(r);
    case 'd':
        return take_day(r);
    case 'm':
        return take_number(r, 1, 2, &r->month);
    case 'Y':
        return take_year(r);
    case 'y':
        return take_short_year(r);
    case '_':
        return take_blanks(r);
    case ',':
        return take_comma(r);
    case 'o':
        return take_day_of(r);
    default:
        return take_byte(r, part);
    }
}

/* No date ends where a number, or a longer chain of numbers, goes on. */
static bool goes_on(text rest) {
    if (rest.len == 0)
        return false;
    bool chain = (rest.ptr[0] == '/' || rest.ptr[0] == '-') && rest.len > 1 && is_digit(rest.ptr[1]);
    return is_alnum(rest.ptr[0]) || chain;
}

static date match(text t, const char *pattern, size_t *length) {
    struct reading r = {.rest = t};
    for (; *pattern != '\0'; pattern++)
        if (!take_part(&r, *pattern))
            return (date){0};
    *length = t.len - r.rest.len;
    if (goes_on(r.rest))
        return (date){0};
    return date_of(r.year, r.month, r.day);
}

static date match_any(text t, size_t *length) {
    for (size_t i = 0; i < sizeof patterns / sizeof patterns[0]; i++) {
        date found = match(t, patterns[i], length);
        if (date_known(found))
            return found;
    }
    return (date){0};
}

static bool may_begin(text t, size_t at) {
    if (!is_alnum(t.ptr[at]))
        return false;
    if (at == 0)
        return true;
    char before = t.ptr[at - 1];
    return !is_alnum(before) && !(is_digit(t.ptr[at]) && (before == '/' || before == '-' || before == '.'));
}

date date_find(text t, size_t *begin, size_t *end) {
    for (size_t at = 0, length = 0; at < t.len; at++) {
        if (!may_begin(t, at))
            continue;
        date found = match_any(text_skip(t, at), &length);
        if (!date_known(found))
            continue;
        if (begin != NULL)
            *begin = at;
        if (end != NULL)
            *end = at + length;
        return found;
    }
    return (date){0};
}
