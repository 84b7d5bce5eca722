/*
 * paragraphs: the lines between tables. In: lines of which none belongs to a table. Out: blocks: paragraphs with their
 * lines joined and hyphenation undone, rules, page breaks. A blank line ends a paragraph; so does a first line's
 * indent, which is all that parts the paragraphs of a wire's release; a line that breaks where the next word had room;
 * and a centred line is a title by itself.
 */
#include <string.h>

#include "base/lanes.h"
#include "layout/ascii/ascii.h"
#include "layout/hyphen.h"

enum {
    CENTRED_INDENT = 8,
    CENTRED_OFF = 9, /* columns that the margins of a centred line may differ */
    CENTRED_WIDTH_MOST = 64,
    AXIS_OFF = 2, /* half columns */
    PAGE_WIDTH_LEAST = 60,
    PAGE_WIDTH_MOST = 80, /* EDGAR's own width of text */
    FIRST_INDENT = 2,
    ROOM_LEFT = 8 /* what must be left beside the next line's first word for a break to be meant */
};

/* What parts of a document measure alike. */
struct page {
    int width;
};

static text line_text(const struct ascii *ascii, int line) {
    return ascii_text(ascii, line, (size_t)ascii_line(ascii, line)->begin, (size_t)ascii_line(ascii, line)->end);
}

static bool is_words(const struct ascii_line *line) {
    return line->kind == ASCII_WORDS || line->kind == ASCII_AMOUNTS || line->kind == ASCII_YEARS;
}

static struct page measure(const struct ascii *ascii, int first, int last) {
    struct page page = {PAGE_WIDTH_LEAST};
    for (int i = first; i <= last; i++) {
        const struct ascii_line *line = ascii_line(ascii, i);
        if (line->kind == ASCII_WORDS && line->right > page.width && line->right <= PAGE_WIDTH_MOST)
            page.width = line->right;
    }
    return page;
}

/* ---- where paragraphs begin ---- */

/* Lines of different length about one middle are centred, wherever the page's middle is. */
static bool share_axis(const struct ascii_line *line, const struct ascii_line *other) {
    int off = line->left + line->right - other->left - other->right;
    return other->kind == ASCII_WORDS && off <= AXIS_OFF && off >= -AXIS_OFF && other->left != line->left;
}

static bool is_centred(const struct ascii *ascii, const struct page *page, int number) {
    const struct ascii_line *line = ascii_line(ascii, number);
    if (line->kind != ASCII_WORDS || line->left < CENTRED_INDENT || line->right - line->left > CENTRED_WIDTH_MOST)
        return false;
    int off = line->left - (page->width - line->right);
    if (off <= CENTRED_OFF && off >= -CENTRED_OFF)
        return true;
    return (number > 0 && share_axis(line, line - 1)) || (number + 1 < ascii->line_count && share_axis(line, line + 1));
}

static int first_word_width(text t) {
    size_t end = 0;
    while (end < t.len && !is_blank(t.ptr[end]))
        end++;
    return (int)end;
}

/* The line above ended although the next word had room: the break is meant. */
static bool broke_early(const struct ascii *ascii, int above, int below, int margin) {
    text t = line_text(ascii, above);
    if (strchr(".:;!?", t.ptr[t.len - 1]) == NULL && !is_upper(line_text(ascii, below).ptr[0]))
        return false;
    return ascii_line(ascii, above)->right + 1 + first_word_width(line_text(ascii, below)) + ROOM_LEFT <= margin;
}

/*
 * A deeper line begins a paragraph, unless it is the second of one that hangs: "99.1   Press release" / "
 * dated".
 */
static bool is_indented(const struct ascii *ascii, int first, int number) {
    const struct ascii_line *above = ascii_line(ascii, number - 1), *line = ascii_line(ascii, number);
    if (line->left - above->left < FIRST_INDENT)
        return false;
    return number - 1 > first || strchr(".!?", line_text(ascii, number - 1).ptr[above->end - above->begin - 1]) != NULL;
}

/* "(In thousands, except per share data)" below a title or above a name: a line all in brackets stands for itself. */
static bool is_aside(const struct ascii *ascii, int number) {
    text t = line_text(ascii, number);
    return t.len > 2 && t.ptr[0] == '(' && t.ptr[t.len - 1] == ')' && text_find_byte(t, ')') == t.len - 1;
}

static bool begins_paragraph(const struct ascii *ascii, const struct page *page, int first, int number, int margin) {
    return is_centred(ascii, page, number) || is_centred(ascii, page, number - 1) ||
           is_indented(ascii, first, number) || broke_early(ascii, number - 1, number, margin) ||
           (first == number - 1 && is_aside(ascii, first));
}

static int margin_from(const struct ascii *ascii, int first, int last) {
    int margin = 0;
    for (int i = first; i <= last && is_words(ascii_line(ascii, i)); i++)
        margin = ascii_line(ascii, i)->right > margin ? ascii_line(ascii, i)->right : margin;
    return margin;
}

/* ---- joining ---- */

/* "U.S.-", "end-to-", "Intel--": touching the word before it, as it will the word behind. */
static bool is_own_hyphen(text above) {
    return above.len >= 2 && above.ptr[above.len - 1] == '-' && !is_blank(above.ptr[above.len - 2]);
}

/* Where two spaces stand side by side; its length where they do nowhere, as in most lines of prose. */
static size_t double_space(text t) {
    size_t last = t.len > LANES ? t.len - LANES - 1 : 0; /* the last sixteen places are looked at together */
    for (size_t at = 0; t.len > LANES; at = at + LANES < last ? at + LANES : last) {
        lanes both = lanes_are(lanes_at(t.ptr + at), ' ') & lanes_are(lanes_at(t.ptr + at + 1), ' ');
        if (lanes_any(both))
            return at + lanes_first(both);
        if (at == last)
            return t.len;
    }
    size_t at = 0;
    while (at + 1 < t.len && (t.ptr[at] != ' ' || t.ptr[at + 1] != ' '))
        at++;
    return at + 1 < t.len ? at : t.len;
}

/* Appends `t`, which has spaces for blanks, with runs of them made one. */
static char *append_plain(char *at, text t) {
    for (size_t end; (end = double_space(t)) < t.len;) {
        memcpy(at, t.ptr, end + 1);
        at += end + 1;
        while (end < t.len && t.ptr[end] == ' ')
            end++;
        t = text_skip(t, end);
    }
    memcpy(at, t.ptr, t.len);
    return at + t.len;
}

/* Appends `t` with runs of blanks made one. */
static char *append_squeezed(char *at, text t, bool plain) {
    bool blank = false;
    if (plain)
        return append_plain(at, t);
    for (size_t i = 0; i < t.len; i++) {
        bool now = is_blank(t.ptr[i]);
        if (!now || !blank)
            *at++ = now ? ' ' : t.ptr[i];
        blank = now;
    }
    return at;
}

/* A single line needs no copy, as long as it holds single spaces only. */
static text join_range(struct ascii *ascii, int first, int last) {
    text only = line_text(ascii, first);
    size_t length = 0;
    if (first == last && ascii_line(ascii, first)->plain && double_space(only) == only.len)
        return only;
    for (int i = first; i <= last; i++)
        length += line_text(ascii, i).len + 1;
    char *joined = arena_take_raw(ascii->arena, length), *end = joined;
    for (int i = first; i <= last; i++) {
        text t = line_text(ascii, i);
        end = append_squeezed(end, t, ascii_line(ascii, i)->plain);
        if (i == last)
            break;
        if (hyphen_breaks_word(t, line_text(ascii, i + 1)))
            end--;
        else if (!is_own_hyphen(t))
            *end++ = ' ';
    }
    return (text){joined, (size_t)(end - joined)};
}

text layout_join_lines(struct arena *arena, text above, text below) {
    above = text_trim(above);
    below = text_trim(below);
    if (above.len == 0 || below.len == 0)
        return above.len == 0 ? below : above;
    if (hyphen_breaks_word(above, below))
        return text_join(arena, text_slice(above, 0, above.len - 1), TEXT(""), below);
    return text_join(arena, above, is_own_hyphen(above) ? TEXT("") : TEXT(" "), below);
}

/* ---- blocks ---- */

static bool in_capitals(text t) {
    int letters = 0;
    for (size_t i = 0; i < t.len; i++) {
        if (is_lower(t.ptr[i]))
            return false;
        letters += is_upper(t.ptr[i]);
    }
    return letters >= 2;
}

static struct block *add_block(struct ascii *ascii, enum block_kind kind, int first, int last) {
    struct block *block = ARRAY_ADD(ascii->blocks, ascii->layout->blocks, ascii->layout->block_count);
    block->kind = kind;
    block->first_line = ascii_shown(ascii, first);
    block->last_line = ascii_shown(ascii, last);
    block->indent = ascii_line(ascii, first)->left;
    return block;
}

static void add_paragraph(struct ascii *ascii, const struct page *page, int first, int last) {
    struct block *block = add_block(ascii, BLOCK_PARAGRAPH, first, last);
    block->text = join_range(ascii, first, last);
    block->centred = is_centred(ascii, page, first);
    block->strong = in_capitals(block->text);
}

/* Paragraphs of the words from `first` on, until something else comes; returns the line after. */
static int add_paragraphs(struct ascii *ascii, const struct page *page, int first, int last) {
    int margin = margin_from(ascii, first, last), begin = first, at = first + 1;
    for (; at <= last && is_words(ascii_line(ascii, at)); at++) {
        if (begins_paragraph(ascii, page, begin, at, margin)) {
            add_paragraph(ascii, page, begin, at - 1);
            begin = at;
        }
    }
    add_paragraph(ascii, page, begin, at - 1);
    return at;
}

void ascii_paragraphs(struct ascii *ascii, int first, int last) {
    struct page page = measure(ascii, first, last);
    for (int i = first; i <= last;) {
        enum ascii_kind kind = ascii_line(ascii, i)->kind;
        if (is_words(ascii_line(ascii, i))) {
            i = add_paragraphs(ascii, &page, i, last);
            continue;
        }
        if (kind == ASCII_RULE || kind == ASCII_PAGE)
            add_block(ascii, kind == ASCII_RULE ? BLOCK_RULE : BLOCK_PAGE, i, i);
        i++;
    }
}
