/*
 * ascii_pages: what a page prints of its own. In: classified lines. Out: page breaks, where pages' numbers stood, and
 * blank lines where it was said beside a break that the page goes on. A name or a title that runs at the head of pages
 * stays a line of words, and who asks is told that it runs.
 */
#include "layout/ascii/pages.h"

#include <string.h>

#include "base/date.h"

enum { PAGE_BLANKS_MOST = 8, FOOT_BLANKS_LEAST = 3, FOOT_DIGITS_MOST = 3 };
enum { MORE_LONGEST = 16, FURNITURE_LONGEST = 48, FURNITURE_MOST = 4, HEAD_LONGEST = 56 };
enum { PAGE_LINES_MOST = 160, MARGIN_LINES = 4, TITLE_LINES_MOST = 12 };

/* ---- words of pages ---- */

static text skip_any(text t, const char *bytes) {
    while (t.len > 0 && strchr(bytes, t.ptr[0]) != NULL)
        t = text_skip(t, 1);
    return t;
}

/* "4", "- 45 -", "Page 4", "F-12", "iv", "4 of 10". */
static bool is_page_number(text t) {
    t = skip_any(t, "- ");
    if (text_starts_fold(t, TEXT("page")))
        t = skip_any(text_skip(t, 4), " ");
    if (t.len > 2 && is_alpha(t.ptr[0]) && t.ptr[1] == '-')
        t = text_skip(t, 2);
    text rest = skip_any(t, "0123456789ivxl");
    if (rest.len == t.len || t.len - rest.len > 4)
        return false;
    if (text_starts_fold(rest, TEXT(" of ")))
        rest = skip_any(text_skip(rest, 4), "0123456789");
    return skip_any(rest, "- ").len == 0;
}

/* "- 45 -" and "-45-" are a page's number wherever they stand; "-0-" is nil. */
static bool is_dashed_number(text t) {
    return t.len > 2 && t.len < 12 && text_starts(t, TEXT("-")) && text_ends(t, TEXT("-")) && t.ptr[1] != '0' &&
           is_page_number(t);
}

/* `t` without the dashes, brackets and stars around its words. */
static text bare_words(text t) {
    static const char around[] = "-()[]*_# .";
    t = skip_any(t, around);
    while (t.len > 0 && strchr(around, t.ptr[t.len - 1]) != NULL)
        t.len--;
    return t;
}

/* "Continued on next page", "continues on the following page": whatever else stands in the line. */
static bool is_continuation(text t) {
    text bare = bare_words(t);
    if (!text_starts_fold(bare, TEXT("continue")))
        return false;
    return text_ends_fold(bare, TEXT("next page")) || text_ends_fold(bare, TEXT("following page"));
}

/* "Page 4" alone is the page's number wherever it stands. */
static bool says_page(text t) { return text_starts_fold(skip_any(t, "- "), TEXT("page ")) && is_page_number(t); }

bool page_ends(text t) {
    char first = to_lower(t.ptr[0]);
    if (t.len > PAGE_END_LONGEST ||
        (first != '-' && first != '(' && first != '*' && first != 'm' && first != 'c' && first != 'p'))
        return false;
    return is_dashed_number(t) || (t.len <= MORE_LONGEST && text_equal_fold(bare_words(t), TEXT("more"))) ||
           says_page(t) || is_continuation(t);
}

/* What stands beside a page's break and says nothing of the table that goes on over it. */
static bool is_furniture(text t) {
    static const text words[] = {
        TEXT_INIT("confidential"),  TEXT_INIT("table continued"), TEXT_INIT("table follows"),
        TEXT_INIT("tables follow"), TEXT_INIT("more to come"),    TEXT_INIT("continued from previous page"),
    };
    char first = to_lower(t.ptr[0]);
    if (t.len > FURNITURE_LONGEST || (is_alpha(first) && first != 'c' && first != 't' && first != 'm'))
        return false;
    text bare = bare_words(t);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_equal_fold(bare, words[i]))
            return true;
    return false;
}

/* "Add 1", "First add", "third and final add": how newswires count the pages of a release. */
static bool is_add(text t) {
    static const text ordinals[] = {TEXT_INIT("first add"),  TEXT_INIT("second add"), TEXT_INIT("third add"),
                                    TEXT_INIT("fourth add"), TEXT_INIT("fifth add"),  TEXT_INIT("sixth add")};
    for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
        if (text_starts_fold(t, ordinals[i]) && (t.len == ordinals[i].len || !is_alnum(t.ptr[ordinals[i].len])))
            return true;
    text rest = text_skip(t, 4);
    return text_starts_fold(t, TEXT("add ")) && rest.len > 0 && skip_any(rest, "0123456789 ").len == 0;
}

/* The same before or behind the headline: "FIRST ADD/HARBOR LAMP", "Harbor Lamp Reports Earnings -- Add 1". */
static bool counts_page(text t) {
    text ahead = skip_any(t, "- "), words = t;
    char first = ahead.len > 0 ? to_lower(ahead.ptr[0]) : '\0';
    bool may = t.len <= HEAD_LONGEST && (first == 'a' || first == 'f' || first == 's' || first == 't');
    if (may && is_add(ahead))
        return true;
    while (words.len > 0 && is_digit(words.ptr[words.len - 1]))
        words.len--;
    bool add = words.len < t.len && text_ends_fold(words, TEXT("add "));
    size_t behind = add ? text_find(t, TEXT("- ")) : text_npos;
    return behind != text_npos && is_add(skip_any(text_skip(t, behind), "- "));
}

/* ---- numbers ---- */

static bool is_empty_line(const struct ascii *ascii, int line) {
    enum ascii_kind kind = ascii_line(ascii, line)->kind;
    return kind == ASCII_BLANK || kind == ASCII_TABLE || kind == ASCII_TABLE_END || kind == ASCII_TAG;
}

/* The nearest line that holds something, going `step` from `line`. */
static int beyond_blanks(const struct ascii *ascii, int line, int step) {
    int at = line + step;
    while (at >= 0 && at < ascii->line_count && is_empty_line(ascii, at) && (at - line) * step <= PAGE_BLANKS_MOST)
        at += step;
    return at;
}

static text words_of_line(const struct ascii *ascii, int number) {
    const struct ascii_line *line = ascii_line(ascii, number);
    return text_slice(ascii_whole(ascii, number), (size_t)line->begin, (size_t)line->end);
}

/* The numbers and whatever else says nothing, from the page's break on. */
static void furniture_beside(struct ascii *ascii, int page, int step) {
    int at = page;
    for (int seen = 0; seen < FURNITURE_MOST; seen++) {
        at = beyond_blanks(ascii, at, step);
        if (at < 0 || at >= ascii->line_count)
            return;
        struct ascii_line *line = ascii_line(ascii, at);
        if (line->kind == ASCII_PAGE)
            continue;
        if (line->kind != ASCII_WORDS && line->kind != ASCII_AMOUNTS && line->kind != ASCII_YEARS)
            return;
        text t = words_of_line(ascii, at);
        if (seen == 0 && is_page_number(t))
            line->kind = ASCII_PAGE;
        else if (is_furniture(t) || counts_page(t))
            line->kind = ASCII_BLANK;
        else if (line->kind != ASCII_WORDS || t.len > HEAD_LONGEST)
            return;
    }
}

static bool is_digits(text t) { return skip_any(t, "0123456789").len == 0; }

/*
 * A small number by itself, off the margin, below the room a page leaves at its foot and above words: where a filing
 * marks no page breaks, its pages' numbers are all that shows them.
 */
static bool is_foot_number(const struct ascii *ascii, int number, int blanks) {
    const struct ascii_line *line = ascii_line(ascii, number);
    if (line->kind != ASCII_AMOUNTS || blanks < FOOT_BLANKS_LEAST || line->end - line->begin > FOOT_DIGITS_MOST ||
        !is_digits(words_of_line(ascii, number)))
        return false;
    int below = beyond_blanks(ascii, number, 1);
    return below < ascii->line_count && ascii_line(ascii, below)->kind == ASCII_WORDS;
}

/* Lines that are breaks. */
struct breaks {
    int *line;
    int count;
};

/* The numbers at the feet of pages are breaks; lists all of them. */
static struct breaks classify_feet(struct ascii *ascii, struct arena *scratch) {
    struct breaks breaks = {NULL, 0};
    int blanks = 0;
    for (int i = 0; i < ascii->line_count; i++) {
        struct ascii_line *line = ascii_line(ascii, i);
        if (line->kind == ASCII_AMOUNTS && is_foot_number(ascii, i, blanks))
            line->kind = ASCII_PAGE;
        blanks = line->kind == ASCII_BLANK ? blanks + 1 : 0;
        if (line->kind == ASCII_PAGE)
            *ARRAY_ADD(scratch, breaks.line, breaks.count) = i;
    }
    return breaks;
}

/* A break, and no number at the margin, which may as well begin a list. */
static bool is_break(const struct ascii *ascii, int number) {
    text t = ascii_whole(ascii, number);
    return t.len == 0 || is_blank(t.ptr[0]) || t.ptr[0] == '<' || page_ends(text_trim(t));
}

void ascii_pages(struct ascii *ascii) {
    struct arena *scratch = arena_scratch(ascii->scratch);
    const struct breaks breaks = classify_feet(ascii, scratch);
    for (int i = 0; i < breaks.count; i++) {
        if (!is_break(ascii, breaks.line[i]))
            continue;
        furniture_beside(ascii, breaks.line[i], -1);
        furniture_beside(ascii, breaks.line[i], 1);
    }
    arena_free(scratch);
}

/* ---- what runs ---- */

/* The same, but for the digits of a page's number. */
static bool same_but_digits(text a, text b) {
    for (;;) {
        a = skip_any(a, "0123456789 ");
        b = skip_any(b, "0123456789 ");
        if (a.len == 0 || b.len == 0)
            return a.len == b.len;
        if (to_lower(a.ptr[0]) != to_lower(b.ptr[0]))
            return false;
        a = text_skip(a, 1);
        b = text_skip(b, 1);
    }
}

/* The break that `line` stands `step` of, with few lines between; -1 where none is near. */
static int break_beside(const struct ascii *ascii, int line, int step) {
    for (int lines = 0, at = line; lines <= MARGIN_LINES; lines++) {
        at = beyond_blanks(ascii, at, step);
        if (at < 0 || at >= ascii->line_count)
            return -1;
        if (ascii_line(ascii, at)->kind == ASCII_PAGE)
            return at;
        if (ascii_line(ascii, at)->kind == ASCII_AMOUNTS)
            return -1;
    }
    return -1;
}

/* The next page's break from `at` on, past those that stand right beside it; -1 where none is near. */
static int next_break(const struct ascii *ascii, int at, int step) {
    bool left = false;
    for (int lines = 0; lines < PAGE_LINES_MOST; lines++) {
        at += step;
        if (at < 0 || at >= ascii->line_count)
            return -1;
        bool page = ascii_line(ascii, at)->kind == ASCII_PAGE;
        if (page && left)
            return at;
        left = left || ascii_line(ascii, at)->kind == ASCII_AMOUNTS || lines > 2 * MARGIN_LINES;
    }
    return -1;
}

/* Near the break at `page`, on the side that `step` leads to, stands the same line. */
static bool stands_again(const struct ascii *ascii, text t, int page, int step) {
    int at = page;
    for (int lines = 0; page >= 0 && lines < 2 * MARGIN_LINES; lines++) {
        at = beyond_blanks(ascii, at, step);
        if (at < 0 || at >= ascii->line_count)
            return false;
        enum ascii_kind kind = ascii_line(ascii, at)->kind;
        if (kind == ASCII_WORDS && same_but_digits(words_of_line(ascii, at), t))
            return true;
        if (kind != ASCII_WORDS && kind != ASCII_PAGE)
            return false;
    }
    return false;
}

bool page_runs(struct ascii *ascii, int line) {
    text t = words_of_line(ascii, line);
    for (int step = -1; step <= 1; step += 2) {
        int page = break_beside(ascii, line, step);
        if (page >= 0 && (stands_again(ascii, t, next_break(ascii, page, -1), -step) ||
                          stands_again(ascii, t, next_break(ascii, page, 1), -step)))
            return true;
    }
    return false;
}

/* `t` without what says that it goes on: "BALANCE SHEETS (Continued)". */
static text without_continued(text t) {
    static const text ends[] = {TEXT_INIT("continued"), TEXT_INIT("concluded"), TEXT_INIT("cont'd"), TEXT_INIT("cont")};
    text bare = bare_words(t);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (text_ends_fold(bare, ends[i]))
            return bare_words(text_slice(bare, 0, bare.len - ends[i].len));
    return bare;
}

/* Nothing, a page's number, or the day of the release. */
static bool dates_page(text t) {
    enum { DAY_LONGEST = 20 };
    t = text_trim(t);
    return t.len == 0 || is_page_number(t) || (t.len <= DAY_LONGEST && date_known(date_find(t, NULL, NULL)));
}

/* "ACME TOOLS, INC.          January 30, 2003" below a title's "ACME TOOLS, INC." */
static bool says_again(text t, text title) {
    return title.len > 0 && text_starts_fold(t, title) && dates_page(text_skip(t, title.len));
}

bool page_repeats_title(struct ascii *ascii, const struct ascii_table *table, int line) {
    text t = without_continued(words_of_line(ascii, line));
    for (int i = table->first - 1; i >= 0 && i >= table->first - TITLE_LINES_MOST; i--)
        if (ascii_line(ascii, i)->kind == ASCII_WORDS && says_again(t, bare_words(words_of_line(ascii, i))))
            return true;
    return t.len == 0;
}
