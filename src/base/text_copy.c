/*
 * text_copy: texts made anew in an arena.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum { SHORT = 256 };

static void put(char **end, text t) {
    if (t.len > 0)
        memcpy(*end, t.ptr, t.len);
    *end += t.len;
}

text text_copy(struct arena *arena, text t) {
    if (t.len == 0)
        return (text){0};
    char *copy = arena_take_raw(arena, t.len);
    memcpy(copy, t.ptr, t.len);
    return (text){copy, t.len};
}

text text_lower(struct arena *arena, text t) {
    char *copy = arena_take_raw(arena, t.len);
    for (size_t i = 0; i < t.len; i++)
        copy[i] = to_lower(t.ptr[i]);
    return (text){copy, t.len};
}

text text_join(struct arena *arena, text a, text separator, text b) {
    char *joined = arena_take_raw(arena, a.len + separator.len + b.len);
    char *end = joined;
    put(&end, a);
    put(&end, separator);
    put(&end, b);
    return (text){joined, (size_t)(end - joined)};
}

/* Trimmed, and without a blank beside another or one that is no space. */
static bool is_squeezed(text t) {
    bool blank = true;
    for (size_t i = 0; i < t.len; i++) {
        bool now = t.ptr[i] == ' ';
        if ((now && blank) || (t.ptr[i] < ' ' && is_blank(t.ptr[i])) || t.ptr[i] == '\xC2')
            return false;
        blank = now;
    }
    return t.len == 0 || !blank;
}

text text_squeeze(struct arena *arena, text t) {
    if (is_squeezed(t))
        return text_copy(arena, t);
    t = text_trim(t);
    char *squeezed = arena_take_raw(arena, t.len);
    char *end = squeezed;
    for (text word; text_next_word(&t, &word);) {
        if (end > squeezed)
            *end++ = ' ';
        put(&end, word);
    }
    return (text){squeezed, (size_t)(end - squeezed)};
}

static size_t count_nul(text t) {
    size_t count = 0;
    for (size_t i = 0; i < t.len; i++)
        count += t.ptr[i] == '\0';
    return count;
}

char *text_string(struct arena *arena, text t) {
    text replacement = TEXT("\xEF\xBF\xBD");
    if (t.len == 0 || memchr(t.ptr, '\0', t.len) == NULL) {
        char *same = arena_take_raw(arena, t.len + 1);
        if (t.len > 0)
            memcpy(same, t.ptr, t.len);
        same[t.len] = '\0';
        return same;
    }
    char *string = arena_take(arena, t.len + count_nul(t) * (replacement.len - 1) + 1);
    char *end = string;
    for (size_t i = 0; i < t.len; i++)
        put(&end, t.ptr[i] == '\0' ? replacement : text_slice(t, i, i + 1));
    return string;
}

text text_format_list(struct arena *arena, const char *format, va_list list) {
    char most[SHORT]; /* of them are short: formatted once, and copied */
    va_list again;
    va_copy(again, list);
    int length = vsnprintf(most, sizeof most, format, list);
    if (length < 0)
        abort(); /* only a wrong format string can do this */
    char *string = arena_take_raw(arena, (size_t)length + 1);
    if ((size_t)length < sizeof most)
        memcpy(string, most, (size_t)length + 1);
    else
        vsnprintf(string, (size_t)length + 1, format, again);
    va_end(again);
    return (text){string, (size_t)length};
}

text text_format(struct arena *arena, const char *format, ...) {
    va_list list;
    va_start(list, format);
    text made = text_format_list(arena, format, list);
    va_end(list);
    return made;
}
