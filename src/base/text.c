/*
 * text: comparing, searching and cutting views of bytes. Nothing here takes
 * memory; copies are made in text_copy.c, code points read in text_utf8.c.
 */
#define _GNU_SOURCE /* memmem */
#include "base/text.h"

#include <string.h>

#include "base/lanes.h"

text text_from(const char *string) {
    if (string == NULL)
        return (text){0};
    return (text){string, strlen(string)};
}

/* ---- blanks ---- */

static size_t blank_at_end(text t) {
    if (t.len == 0)
        return 0;
    if (is_blank(t.ptr[t.len - 1]))
        return 1;
    return t.len >= 2 && t.ptr[t.len - 2] == '\xC2' && t.ptr[t.len - 1] == '\xA0' ? 2 : 0;
}

/* Nearly all blanks are spaces. */
text text_trim_end(text t) {
    while (t.len > 0 && t.ptr[t.len - 1] == ' ')
        t.len--;
    for (size_t blank; (blank = blank_at_end(t)) > 0;)
        t.len -= blank;
    return t;
}

static inline text trim_begin(text t) {
    size_t spaces = 0;
    while (spaces < t.len && t.ptr[spaces] == ' ')
        spaces++;
    t = text_skip(t, spaces);
    for (size_t blank; (blank = text_blank(t)) > 0;)
        t = text_skip(t, blank);
    return t;
}

/* Neither a blank nor a part of one. Nearly every text begins and ends with such a byte. */
static inline bool is_ink(char c) { return c > ' ' && c < 0x7F; }

text text_trim(text t) {
    bool trimmed = t.len > 0 && is_ink(t.ptr[0]) && is_ink(t.ptr[t.len - 1]);
    return trimmed ? t : trim_begin(text_trim_end(t));
}

bool text_empty(text t) { return text_trim_end(t).len == 0; }

/* ---- comparing ---- */

static bool same_fold(const char *a, const char *b, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (to_lower(a[i]) != to_lower(b[i]))
            return false;
    return true;
}

bool text_equal_fold(text a, text b) { return a.len == b.len && same_fold(a.ptr, b.ptr, a.len); }

bool text_is_fold(text t, const char *string) {
    size_t i = 0;
    while (i < t.len && string[i] != '\0' && to_lower(t.ptr[i]) == to_lower(string[i]))
        i++;
    return i == t.len && string[i] == '\0';
}

int text_compare(text a, text b) {
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter == 0 ? 0 : memcmp(a.ptr, b.ptr, shorter);
    if (order != 0)
        return order < 0 ? -1 : 1;
    return (a.len > b.len) - (a.len < b.len);
}

bool text_starts_fold(text t, text prefix) { return t.len >= prefix.len && same_fold(t.ptr, prefix.ptr, prefix.len); }

bool text_ends(text t, text suffix) {
    return t.len >= suffix.len && text_equal(text_skip(t, t.len - suffix.len), suffix);
}

bool text_ends_fold(text t, text suffix) {
    return t.len >= suffix.len && text_equal_fold(text_skip(t, t.len - suffix.len), suffix);
}

/* ---- searching ---- */

size_t text_find_byte(text t, char byte) {
    const char *found = t.len == 0 ? NULL : memchr(t.ptr, byte, t.len);
    return found == NULL ? text_npos : (size_t)(found - t.ptr);
}

/* The last sixteen bytes are looked at whole, though some of them were seen before. */
bool text_has_digit(text t) {
    if (t.len >= LANES) {
        lanes found = lanes_within(lanes_at(t.ptr + t.len - LANES), '0', '9');
        for (size_t at = 0; at < t.len - LANES && !lanes_any(found); at += LANES)
            found |= lanes_within(lanes_at(t.ptr + at), '0', '9');
        return lanes_any(found);
    }
    size_t at = 0;
    while (at < t.len && !is_digit(t.ptr[at]))
        at++;
    return at < t.len;
}

size_t text_find(text t, text needle) {
    const char *found = needle.len == 0 || needle.len > t.len ? NULL : memmem(t.ptr, t.len, needle.ptr, needle.len);
    if (found == NULL)
        return needle.len == 0 ? 0 : text_npos;
    return (size_t)(found - t.ptr);
}

static bool bounded(text t, size_t begin, size_t end) {
    return (begin == 0 || !is_alnum(t.ptr[begin - 1])) && (end == t.len || !is_alnum(t.ptr[end]));
}

/* The bit that parts the cases makes other pairs of bytes alike, too: fits_at() tells. */
enum { CASE_BIT = 0x20 };

/* How a needle is looked for: by its first and its last byte, both at once, in sixteen places at a step. */
struct search {
    text t, needle;
    size_t places; /* where it may begin */
    char opens, closes;
    bool word; /* no letter or digit may touch what is found */
};

static bool fits_at(const struct search *search, size_t at) {
    return same_fold(search->t.ptr + at, search->needle.ptr, search->needle.len) &&
           (!search->word || bounded(search->t, at, at + search->needle.len));
}

static inline lanes maybe_at(const struct search *search, size_t at) {
    const char *first = search->t.ptr + at, *last = first + search->needle.len - 1;
    return lanes_are(lanes_at(first) | CASE_BIT, search->opens) & lanes_are(lanes_at(last) | CASE_BIT, search->closes);
}

static size_t find_among(const struct search *search, size_t from, size_t end) {
    for (; from < end; from++)
        if ((search->t.ptr[from] | CASE_BIT) == search->opens && fits_at(search, from))
            return from;
    return text_npos;
}

/* The first of the sixteen places from `from` on where it is, of those that `maybe` leaves open. */
static size_t find_open(const struct search *search, size_t from, lanes maybe) {
    for (uint64_t open = lanes_bits(maybe); open != 0; open &= open - 1)
        if (fits_at(search, from + (size_t)__builtin_ctzll(open)))
            return from + (size_t)__builtin_ctzll(open);
    return text_npos;
}

/* The last sixteen places are looked at together, though some of them were seen before. */
static size_t find_by_steps(const struct search *search) {
    const size_t last = search->places - LANES;
    for (size_t at = 0;; at = at + LANES < last ? at + LANES : last) {
        size_t found = find_open(search, at, maybe_at(search, at));
        if (found != text_npos || at == last)
            return found;
    }
}

static size_t find(text t, text needle, bool word) {
    if (needle.len > t.len)
        return text_npos;
    char opens = needle.ptr[0] | CASE_BIT, closes = needle.ptr[needle.len - 1] | CASE_BIT;
    struct search search = {t, needle, t.len - needle.len + 1, opens, closes, word};
    return search.places < LANES ? find_among(&search, 0, search.places) : find_by_steps(&search);
}

size_t text_find_fold(text t, text needle) { return needle.len == 0 ? 0 : find(t, needle, false); }

size_t text_find_word(text t, text word) { return word.len == 0 ? text_npos : find(t, word, true); }

bool text_has(text t, text needle) { return text_find_fold(t, needle) != text_npos; }

bool text_has_word(text t, text word) { return text_find_word(t, word) != text_npos; }

/* ---- lists ---- */

bool text_is_any(text t, const char *const *list) {
    for (; *list != NULL; list++)
        if (text_is_fold(t, *list))
            return true;
    return false;
}

bool text_has_any(text t, const char *const *list) {
    for (; *list != NULL; list++)
        if (text_has(t, text_from(*list)))
            return true;
    return false;
}

bool text_has_any_word(text t, const char *const *list) {
    for (; *list != NULL; list++)
        if (text_has_word(t, text_from(*list)))
            return true;
    return false;
}

/* ---- taking apart ---- */

text text_without_endings(text t, const char *const *endings) {
    t = text_trim(t);
    for (const char *const *at = endings; *at != NULL;) {
        text ending = text_from(*at);
        bool ends = text_ends(t, ending);
        if (ends)
            t = text_trim_end(text_slice(t, 0, t.len - ending.len));
        at = ends ? endings : at + 1;
    }
    return t;
}

text text_without_zeros(text digits) {
    while (digits.len > 1 && digits.ptr[0] == '0')
        digits = text_skip(digits, 1);
    return digits;
}

bool text_next_line(text *rest, text *line) {
    if (rest->len == 0)
        return false;
    size_t end = text_find_byte(*rest, '\n');
    bool last = end == text_npos;
    *line = text_slice(*rest, 0, last ? rest->len : end);
    *rest = text_skip(*rest, last ? rest->len : end + 1);
    if (!last && text_ends(*line, TEXT("\r")))
        line->len--;
    return true;
}

bool text_next_word(text *rest, text *word) {
    *rest = trim_begin(*rest);
    if (rest->len == 0)
        return false;
    const char *at = rest->ptr, *end = rest->ptr + rest->len;
    while (at < end && !is_blank(*at) && !(*at == '\xC2' && text_blank((text){at, (size_t)(end - at)}) > 0))
        at++;
    *word = text_slice(*rest, 0, (size_t)(at - rest->ptr));
    *rest = text_skip(*rest, word->len);
    return true;
}
