/*
 * text: comparing, searching and cutting views of bytes. Nothing here takes
 * memory; copies are made in text_copy.c, code points read in text_utf8.c.
 */
#define _GNU_SOURCE /* memmem */
#include "base/text.h"

#include <string.h>

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

text text_trim_end(text t) {
    for (size_t blank; (blank = blank_at_end(t)) > 0;)
        t.len -= blank;
    return t;
}

static text trim_begin(text t) {
    for (size_t blank; (blank = text_blank(t)) > 0;)
        t = text_skip(t, blank);
    return t;
}

text text_trim(text t) { return trim_begin(text_trim_end(t)); }

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

/* Eight bytes at a step pass that have no byte from 0x30 to 0x3F, among which the digits are. */
bool text_has_digit(text t) {
    const uint64_t ones = 0x0101010101010101u, tops = ones * 0x80;
    size_t at = 0;
    for (uint64_t eight; t.len - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, t.ptr + at, sizeof eight);
        uint64_t halves = (eight ^ ones * 0x30) & ones * 0xF0;
        if (((halves - ones) & ~halves & tops) == 0)
            continue;
        for (size_t i = 0; i < sizeof eight; i++)
            if (is_digit(t.ptr[at + i]))
                return true;
    }
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

/* How common a byte is in English prose: blanks most of all, then letters; signs and digits are rare. */
static const uint8_t commonness[256] = {
    [' '] = 27, ['\t'] = 27, ['\n'] = 27, ['\r'] = 27, ['a'] = 24, ['b'] = 7,  ['c'] = 15, ['d'] = 16,
    ['e'] = 26, ['f'] = 12,  ['g'] = 10,  ['h'] = 18,  ['i'] = 22, ['j'] = 3,  ['k'] = 5,  ['l'] = 17,
    ['m'] = 13, ['n'] = 21,  ['o'] = 23,  ['p'] = 11,  ['q'] = 2,  ['r'] = 19, ['s'] = 20, ['t'] = 25,
    ['u'] = 14, ['v'] = 6,   ['w'] = 9,   ['x'] = 4,   ['y'] = 8,  ['z'] = 1,  ['A'] = 24, ['B'] = 7,
    ['C'] = 15, ['D'] = 16,  ['E'] = 26,  ['F'] = 12,  ['G'] = 10, ['H'] = 18, ['I'] = 22, ['J'] = 3,
    ['K'] = 5,  ['L'] = 17,  ['M'] = 13,  ['N'] = 21,  ['O'] = 23, ['P'] = 11, ['Q'] = 2,  ['R'] = 19,
    ['S'] = 20, ['T'] = 25,  ['U'] = 14,  ['V'] = 6,   ['W'] = 9,  ['X'] = 4,  ['Y'] = 8,  ['Z'] = 1,
};

/* Where the rarest byte of the needle stands in it: looked for first, it leaves few places to compare. */
static size_t rarest_at(text needle) {
    size_t at = 0;
    for (size_t i = 1; i < needle.len; i++)
        if (commonness[(unsigned char)needle.ptr[i]] < commonness[(unsigned char)needle.ptr[at]])
            at = i;
    return at;
}

/* The first place of a letter at or after `from`, whatever its case; `end` where there is none. */
static const char *find_letter(const char *from, const char *end, char letter) {
    const char *at = memchr(from, letter, (size_t)(end - from));
    return at == NULL ? end : at;
}

static char other_case(char c) { return is_lower(c) ? (char)(c - 'a' + 'A') : to_lower(c); }

static bool bounded(text t, size_t begin, size_t end) {
    return (begin == 0 || !is_alnum(t.ptr[begin - 1])) && (end == t.len || !is_alnum(t.ptr[end]));
}

/* How a needle is looked for. */
struct search {
    text t, needle;
    size_t key; /* where the rarest letter of the needle stands in it */
    bool word;  /* no letter or digit may touch what is found */
};

static bool fits_at(const struct search *search, size_t at) {
    return same_fold(search->t.ptr + at, search->needle.ptr, search->needle.len) &&
           (!search->word || bounded(search->t, at, at + search->needle.len));
}

/* The first occurrence whose key letter stands in [from, end). */
static size_t find_between(const struct search *search, const char *from, const char *end) {
    char letter = search->needle.ptr[search->key], twin = other_case(letter);
    const char *one = find_letter(from, end, letter);
    const char *two = twin == letter ? end : find_letter(from, end, twin);
    while (one < end || two < end) {
        const char **nearer = one < two ? &one : &two, *at = *nearer;
        if (fits_at(search, (size_t)(at - search->t.ptr) - search->key))
            return (size_t)(at - search->t.ptr) - search->key;
        *nearer = find_letter(at + 1, end, *at);
    }
    return text_npos;
}

/* Goes window by window: a caller who looks for the next occurrence again and again must not pay for the whole text. */
static size_t find(text t, text needle, bool word) {
    enum { WINDOW = 1024 };
    if (needle.len > t.len)
        return text_npos;
    struct search search = {t, needle, rarest_at(needle), word};
    const char *from = t.ptr + search.key, *end = from + (t.len - needle.len) + 1;
    for (size_t found; from < end; from += WINDOW) {
        found = find_between(&search, from, end - from > WINDOW ? from + WINDOW : end);
        if (found != text_npos)
            return found;
    }
    return text_npos;
}

size_t text_find_fold(text t, text needle) { return needle.len == 0 ? 0 : find(t, needle, false); }

size_t text_find_word(text t, text word) { return word.len == 0 ? text_npos : find(t, word, true); }

bool text_has(text t, text needle) { return text_find_fold(t, needle) != text_npos; }

bool text_has_word(text t, text word) { return text_find_word(t, word) != text_npos; }

/* ---- taking apart ---- */

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
