/*
 * cover_exhibits: an entry is a line that begins with an exhibit's number, with
 * or without "Exhibit" before it; lines below that begin farther right, up to a
 * blank line, continue its description.
 */
#include "recognize/cover/exhibits.h"

#include "recognize/cover/line.h"

enum { DESCRIPTION_LINES_MOST = 20 };

struct entry {
    text number;
    size_t at;  /* byte of the trimmed line where the description begins */
    int column; /* of the number, in columns */
};

/* The numbers of Item 601 of Regulation S-K. */
static bool is_exhibit_number(text t) {
    int whole = 0;
    size_t at = 0;
    for (; at < t.len && is_digit(t.ptr[at]) && at < 3; at++)
        whole = whole * 10 + (t.ptr[at] - '0');
    if (at == 0 || !((whole >= 1 && whole <= 35) || (whole >= 95 && whole <= 104)))
        return false;
    for (size_t i = at; i < t.len; i++)
        if (!is_alnum(t.ptr[i]) && t.ptr[i] != '.' && t.ptr[i] != '(' && t.ptr[i] != ')')
            return false;
    return at == t.len || t.ptr[at] == '.' || t.ptr[at] == '(';
}

static text without_end(text t, const char *bytes) {
    while (t.len > 0 && text_find_byte(text_from(bytes), t.ptr[t.len - 1]) != text_npos)
        t.len--;
    return t;
}

static size_t skip_word(text t, text word) {
    return text_starts_fold(t, word) && t.len > word.len && is_blank(t.ptr[word.len]) ? word.len + 1 : 0;
}

/* The number as one word: "(99.1)", "99.1.", "*99.1"; empty where it is none. */
static text number_of(text word) {
    bool enclosed = text_starts(word, TEXT("(")) && text_ends(word, TEXT(")"));
    word = without_end(enclosed ? text_slice(word, 1, word.len - 1) : word, ".:*+");
    while (text_starts(word, TEXT("*")) || text_starts(word, TEXT("+")))
        word = text_skip(word, 1);
    return is_exhibit_number(word) ? word : (text){0};
}

/* Bytes of blanks, dashes and colons between number and description. */
static size_t separator_length(text t) {
    size_t at = 0;
    while (at < t.len && (t.ptr[at] == '-' || t.ptr[at] == ':' || is_blank(t.ptr[at])))
        at++;
    if (text_starts(text_skip(t, at), TEXT("\xE2\x80\x93")) || text_starts(text_skip(t, at), TEXT("\xE2\x80\x94")))
        at += 3;
    while (at < t.len && is_blank(t.ptr[at]))
        at++;
    return at;
}

/* "(c)" before the first exhibit on the same line */
static size_t part_length(text t) {
    bool part = t.len > 4 && t.ptr[0] == '(' && is_lower(t.ptr[1]) && t.ptr[2] == ')' && is_blank(t.ptr[3]);
    return part ? t.len - text_trim(text_skip(t, 3)).len : 0;
}

/* "Exhibit 99.1 - Press release"; a small bare number must stand well apart, lest it be the day of a date. */
static bool parse_entry(text line, struct entry *out) {
    text rest = text_skip(line, part_length(line)), word;
    rest = text_skip(rest, skip_word(rest, TEXT("exhibit")));
    rest = text_trim(rest);
    rest = text_skip(rest, skip_word(rest, TEXT("no.")));
    bool named = rest.ptr != line.ptr; /* or behind "(c)" */
    if (!text_next_word(&rest, &word))
        return false;
    out->number = number_of(word);
    size_t gap = separator_length(rest);
    bool plain = out->number.len < 3 && !text_starts(out->number, TEXT("9"));
    out->at = (size_t)(rest.ptr - line.ptr) + gap;
    bool lower = gap < rest.len && is_lower(rest.ptr[gap]);
    return out->number.len > 0 && !lower && (named || !plain || gap >= 2 || rest.len == 0);
}

static bool entry_at(const struct layout *layout, int line, struct entry *out) {
    text t = cover_line(layout, line);
    if (t.len == 0 || !parse_entry(t, out))
        return false;
    out->column = cover_line_indent(layout, line);
    return true;
}

/* ---- descriptions ---- */

/* "... 1995  . . . . . . .", "... 2000     5": leaders and the page's number are no description. */
static text clean_line(text t) {
    text before = t;
    size_t digits = 0;
    while (digits < t.len && digits < 3 && is_digit(t.ptr[t.len - 1 - digits]))
        digits++;
    text cut = text_trim_end(text_slice(t, 0, t.len - digits));
    bool apart = t.len - digits - cut.len >= 3 || text_find_byte(text_skip(t, cut.len), '\t') != text_npos;
    if (digits > 0 && apart)
        t = cut;
    if (text_ends(t, TEXT(". .")) || text_ends(t, TEXT("....")))
        t = without_end(t, ". ");
    return t.len > 0 ? text_trim_end(t) : before;
}

/* What may stand between entries and before the first: heads of a list, and its parts "(a)", "(c) Exhibits". */
static bool is_list_head(text t) {
    if (t.len == 1)
        return true; /* the cross of a column "filed herewith" */
    static const char *const heads[] = {"exhibit", "number", "no.", "description", "document", "page", "("};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (text_starts_fold(t, text_from(heads[i])))
            return true;
    return false;
}

/* Two lines that layout took for one paragraph. Only HTML says where those end; a text's lines are told by indents. */
static bool share_paragraph(const struct layout *layout, int line, int other) {
    for (int i = 0; layout->piece_count > 0 && i < layout->block_count; i++)
        if (layout->blocks[i].first_line <= line && layout->blocks[i].last_line >= other)
            return layout->blocks[i].kind == BLOCK_PARAGRAPH;
    return false;
}

static bool continues(const struct layout *layout, int line, int end, const struct entry *entry) {
    struct entry other;
    text t = cover_line(layout, line);
    if (line >= end || t.len == 0 || entry_at(layout, line, &other) || cover_line_is_signature(layout, line))
        return false;
    int indent = cover_line_indent(layout, line);
    return indent > entry->column || (indent == entry->column && is_lower(t.ptr[0])) ||
           share_paragraph(layout, line - 1, line);
}

/* In HTML a number may have its description in the paragraph below it. */
static bool begins_below(const struct layout *layout, int line, int end, const struct entry *entry) {
    struct entry other;
    text t = cover_line(layout, line);
    return layout->piece_count > 0 && line < end && t.len > 1 && !entry_at(layout, line, &other) &&
           cover_line_indent(layout, line) >= entry->column && !is_list_head(t);
}

/* The description from the entry's line on; *line moves to the last line read. */
static text read_description(struct arena *arena, const struct layout *layout, const struct entry *entry, int end,
                             int *line) {
    text description = clean_line(text_skip(cover_line(layout, *line), entry->at));
    if (description.len == 0 && cover_line(layout, *line + 1).len == 0 && continues(layout, *line + 2, end, entry))
        ++*line;
    if (description.len == 0 && begins_below(layout, *line + 1, end, entry))
        description = clean_line(cover_line(layout, ++*line));
    for (int i = 0; i < DESCRIPTION_LINES_MOST && continues(layout, *line + 1, end, entry); i++)
        description = text_join(arena, description, TEXT(" "), clean_line(cover_line(layout, ++*line)));
    if (text_ends(description, TEXT(" X")))
        description.len -= 2; /* the cross of a column "filed herewith", where all is one paragraph */
    return text_squeeze(arena, description);
}

static bool is_nothing(text description) {
    return text_has(description, TEXT("not applicable")) || text_equal_fold(description, TEXT("none")) ||
           text_equal_fold(description, TEXT("none."));
}

/* "Not applicable." below an entry: the list names what it has not got. */
static bool is_denied(const struct layout *layout, int *line) {
    int next = *line + 1;
    while (next < *line + 3 && cover_line(layout, next).len == 0)
        next++;
    if (!is_nothing(cover_line(layout, next)))
        return false;
    *line = next;
    return true;
}

static void add_exhibit(struct arena *arena, struct filing *out, struct exhibit exhibit) {
    for (int i = 0; i < out->exhibit_count; i++) {
        struct exhibit *known = &out->exhibits[i];
        if (!text_equal(known->number, exhibit.number))
            continue;
        if (exhibit.description.len > known->description.len)
            known->description = exhibit.description;
        return;
    }
    *ARRAY_ADD(arena, out->exhibits, out->exhibit_count) = exhibit;
}

/* ---- lists ---- */

int cover_exhibits_read(struct arena *arena, const struct layout *layout, int first, int end, struct filing *out) {
    bool begun = false;
    int after = first;
    for (int line = first; line < end; line++) {
        struct entry entry;
        text t = cover_line(layout, line);
        if (entry_at(layout, line, &entry)) {
            struct exhibit exhibit = {.number = entry.number, .origin = layout_part_origin(layout, line, t)};
            exhibit.description = read_description(arena, layout, &entry, end, &line);
            if (!is_nothing(exhibit.description) && !is_denied(layout, &line))
                add_exhibit(arena, out, exhibit);
            begun = true;
            after = line + 1;
        } else if (begun && t.len > 0 && !is_list_head(t)) {
            break;
        }
    }
    return after;
}

/* ---- sentences ---- */

static void read_prose(struct arena *arena, struct filing *out, const struct item *item) {
    text rest = item->body, word;
    for (size_t at; (at = text_find_word(rest, TEXT("exhibit"))) != text_npos;) {
        rest = text_skip(rest, at + 7);
        text behind = rest;
        if (!text_next_word(&behind, &word))
            return;
        word = without_end(word, ".,;:)");
        if (is_exhibit_number(word))
            add_exhibit(arena, out, (struct exhibit){.number = word, .origin = item->origin});
    }
}

void cover_exhibits_from_prose(struct arena *arena, struct filing *out) {
    for (int i = 0; i < out->item_count; i++)
        read_prose(arena, out, &out->items[i]);
}
