/*
 * text: comparing, searching and cutting views of bytes. Nothing here takes
 * memory; copies are made in text_copy.c, code points read in text_utf8.c.
 */
#include "base/text.h"

#include <string.h>

text text_from(const char *string) {
    if (string == NULL)
        return (text){0};
    return (text){string, strlen(string)};
}

text text_slice(text t, size_t begin, size_t end) {
    if (end > t.len)
        end = t.len;
    if (begin > end)
        begin = end;
    return t.ptr == NULL ? t : (text){t.ptr + begin, end - begin};
}

text text_skip(text t, size_t count) { return text_slice(t, count, t.len); }

/* ---- blanks ---- */

size_t text_blank(text t) {
    if (t.len == 0)
        return 0;
    if (is_blank(t.ptr[0]))
        return 1;
    return t.len >= 2 && memcmp(t.ptr, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

static size_t blank_at_end(text t) {
    if (t.len == 0)
        return 0;
    if (is_blank(t.ptr[t.len - 1]))
        return 1;
    return t.len >= 2 && memcmp(t.ptr + t.len - 2, "\xC2\xA0", 2) == 0 ? 2 : 0;
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

static bool same(const char *a, const char *b, size_t count) { return count == 0 || memcmp(a, b, count) == 0; }

static bool same_fold(const char *a, const char *b, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (to_lower(a[i]) != to_lower(b[i]))
            return false;
    return true;
}

bool text_equal(text a, text b) { return a.len == b.len && same(a.ptr, b.ptr, a.len); }

bool text_equal_fold(text a, text b) { return a.len == b.len && same_fold(a.ptr, b.ptr, a.len); }

int text_compare(text a, text b) {
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter == 0 ? 0 : memcmp(a.ptr, b.ptr, shorter);
    if (order != 0)
        return order < 0 ? -1 : 1;
    return (a.len > b.len) - (a.len < b.len);
}

bool text_starts(text t, text prefix) { return t.len >= prefix.len && same(t.ptr, prefix.ptr, prefix.len); }

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

size_t text_find(text t, text needle) {
    for (size_t i = 0; i + needle.len <= t.len; i++)
        if (same(t.ptr + i, needle.ptr, needle.len))
            return i;
    return text_npos;
}

static size_t find_fold_from(text t, size_t from, text needle) {
    for (size_t i = from; i + needle.len <= t.len; i++)
        if (same_fold(t.ptr + i, needle.ptr, needle.len))
            return i;
    return text_npos;
}

size_t text_find_fold(text t, text needle) { return find_fold_from(t, 0, needle); }

static bool bounded(text t, size_t begin, size_t end) {
    return (begin == 0 || !is_alnum(t.ptr[begin - 1])) && (end == t.len || !is_alnum(t.ptr[end]));
}

size_t text_find_word(text t, text word) {
    if (word.len == 0)
        return text_npos;
    size_t at = find_fold_from(t, 0, word);
    while (at != text_npos && !bounded(t, at, at + word.len))
        at = find_fold_from(t, at + 1, word);
    return at;
}

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
    size_t end = 0;
    while (end < rest->len && text_blank(text_skip(*rest, end)) == 0)
        end++;
    *word = text_slice(*rest, 0, end);
    *rest = text_skip(*rest, end);
    return true;
}
