/*
 * text: a view of bytes that somebody else owns, UTF-8 unless said otherwise,
 * never assumed to end in NUL. Case is folded for ASCII only: labels and
 * captions of filings need no more, and no locale is asked.
 */
#ifndef CROSSFOOT_BASE_TEXT_H
#define CROSSFOOT_BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct arena;

typedef struct {
    const char *ptr;
    size_t len;
} text;

/* A literal as a text; for printf: "%.*s" with TEXT_ARG(t). */
#define TEXT(literal) ((text){(literal), sizeof(literal) - 1})
#define TEXT_INIT(literal)                                                                                             \
    { (literal), sizeof(literal) - 1 } /* the same where an initializer must be constant */
#define TEXT_ARG(t) (int)(t).len, (t).ptr

static const size_t text_npos = (size_t)-1;

text text_from(const char *string);                              /* views a C string; NULL gives the empty text */
static inline text text_slice(text t, size_t begin, size_t end); /* [begin, end), clamped */
static inline text text_skip(text t, size_t count);              /* all but the first `count` bytes */
text text_trim(text t); /* blanks (space, tab, CR, LF, VT, FF, U+00A0) off both ends */
text text_trim_end(text t);

/* Bytes of the blank (one of the above) that `t` begins with; 0 where it begins with none. */
static inline size_t text_blank(text t);
bool text_empty(text t); /* no bytes, or blanks only */
static inline bool text_equal(text a, text b);
bool text_equal_fold(text a, text b);
bool text_is_fold(text t, const char *string); /* the same with a C string, which is not measured */
int text_compare(text a, text b);              /* as memcmp, shorter first: the order of every sorted output */
static inline bool text_starts(text t, text prefix);
bool text_starts_fold(text t, text prefix);
bool text_ends(text t, text suffix);
bool text_ends_fold(text t, text suffix);

size_t text_find(text t, text needle); /* offset of the first occurrence, or text_npos */
size_t text_find_fold(text t, text needle);
size_t text_find_word(text t, text word); /* folded, and bounded by non-alphanumerics on both sides */
bool text_has(text t, text needle);       /* text_find_fold() found it */
bool text_has_word(text t, text word);
size_t text_find_byte(text t, char byte);
bool text_has_digit(text t);

/* Asked of a list of C strings that ends in NULL, case folded: `t` is one of them, holds one, holds one as a word. */
bool text_is_any(text t, const char *const *list);
bool text_has_any(text t, const char *const *list);
bool text_has_any_word(text t, const char *const *list);

/* Trimmed, and without what it ends in of the list, time after time: ":" and " -" take both off "Costs -:". */
text text_without_endings(text t, const char *const *endings);

text text_without_zeros(text digits); /* those in front dropped, but for the last digit */

/* Takes the next line (without its LF or CR LF) or the next blank-separated word off `rest`; false at the end. */
bool text_next_line(text *rest, text *line);
bool text_next_word(text *rest, text *word);

/* Code points: the first of `t` and its length in bytes (invalid bytes count as one U+FFFD each), how many. */
uint32_t text_code_point(text t, size_t *bytes);
size_t text_code_points(text t);
size_t text_bytes_before(text t, size_t column); /* bytes in front of code point number `column`, counted from 1 */
size_t text_printed(text t,
                    size_t at); /* where the run of bytes other than ASCII's controls that goes on at `at` ends */
bool text_is_plain(text t);     /* printed ASCII only: a byte is a character and takes a column */

/*
 * Whether a code point does something where it should only be seen: controls (C0, DEL, C1), line separators, and those
 * that turn the direction in which what follows is read (UAX 9).
 */
bool code_point_acts(uint32_t code_point);
bool text_is_utf8(text t); /* strict: no overlong forms, surrogates or values beyond U+10FFFF */

/* Copies in `arena`. */
text text_copy(struct arena *arena, text t);
text text_lower(struct arena *arena, text t);
text text_join(struct arena *arena, text a, text separator, text b);
text text_squeeze(struct arena *arena, text t); /* trimmed, runs of blanks (line ends too) made one space */
char *text_string(struct arena *arena, text t); /* a NUL-terminated copy; NUL bytes inside become U+FFFD */
text text_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
text text_format_list(struct arena *arena, const char *format, va_list list) __attribute__((format(printf, 2, 0)));

/* ASCII classes that do not ask the locale. */
static inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool is_alpha(char c) { return is_lower((char)(c | 0x20)); } /* the bit that parts the cases */
static inline bool is_alnum(char c) { return is_alpha(c) || is_digit(c); }
static inline bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static inline char to_lower(char c) { return is_upper(c) ? (char)(c - 'A' + 'a') : c; }

/* What nearly every loop over bytes asks, in the header so that no call stands between. */

static inline text text_slice(text t, size_t begin, size_t end) {
    if (end > t.len)
        end = t.len;
    if (begin > end)
        begin = end;
    return t.ptr == NULL ? t : (text){t.ptr + begin, end - begin};
}

static inline text text_skip(text t, size_t count) { return text_slice(t, count, t.len); }

static inline size_t text_blank(text t) {
    if (t.len == 0)
        return 0;
    if (is_blank(t.ptr[0]))
        return 1;
    return t.len >= 2 && t.ptr[0] == '\xC2' && t.ptr[1] == '\xA0' ? 2 : 0;
}

static inline bool text_starts(text t, text prefix) {
    return t.len >= prefix.len && (prefix.len == 0 || memcmp(t.ptr, prefix.ptr, prefix.len) == 0);
}

static inline bool text_equal(text a, text b) { return a.len == b.len && text_starts(a, b); }

#endif
