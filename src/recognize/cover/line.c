/*
 * cover_line: what a line of the form is, by its letters alone: no layout is
 * asked, for the form's prose is plain.
 */
#include "recognize/cover/line.h"

#include "base/buffer.h"

enum { SIGNATURE_REACH = 10, LINE_MOST = 2000, PARAGRAPH_INDENT = 3 };

static bool is_rule(text t) {
    for (size_t i = 0; i < t.len; i++)
        if (text_find_byte(TEXT("-=_*~ \t"), t.ptr[i]) == text_npos)
            return false;
    return true;
}

static bool is_tag(text t) {
    return t.len > 2 && t.ptr[0] == '<' && (is_alpha(t.ptr[1]) || t.ptr[1] == '/') &&
           (t.ptr[t.len - 1] == '>' || text_starts_fold(t, TEXT("<page>")));
}

/* "3", "- 4 -", "Page 2 of 5" alone on a line */
static bool is_page_number(text t) {
    size_t digits = 0, letters = 0;
    for (size_t i = 0; i < t.len; i++) {
        digits += is_digit(t.ptr[i]);
        letters += is_alpha(t.ptr[i]);
    }
    bool bare = letters == 0 && digits <= 3 && text_find_byte(t, '(') == text_npos && t.len <= digits + 6;
    return digits > 0 && text_find_byte(text_slice(t, 0, t.len - 1), '.') == text_npos &&
           (bare || (text_starts_fold(t, TEXT("page ")) && t.len < 16));
}

text cover_line(const struct layout *layout, int line) {
    if (line < 0 || line >= layout->line_count)
        return (text){0};
    text t = text_trim(text_slice(layout->lines[line].text, 0, LINE_MOST));
    return is_rule(t) || is_tag(t) || is_page_number(t) ? (text){0} : t;
}

bool cover_line_breaks(const struct layout *layout, int line) {
    if (line < 0 || line >= layout->line_count)
        return false;
    text t = layout->lines[line].text;
    return text_starts_fold(text_trim(t), TEXT("<page>")) || text_find_byte(t, '\f') != text_npos;
}

int cover_line_indent(const struct layout *layout, int line) {
    text t = layout->lines[line].text;
    int column = 0;
    for (size_t i = 0; i < t.len && is_blank(t.ptr[i]); i++)
        column = t.ptr[i] == '\t' ? (column / 8 + 1) * 8 : column + 1;
    return column;
}

/* The line's letters in lower case equal `letters`; blanks and points are passed over, everything else differs. */
static bool letters_are(text t, const char *letters) {
    for (size_t i = 0; i < t.len; i++) {
        if (is_blank(t.ptr[i]) || t.ptr[i] == '.' || t.ptr[i] == ':')
            continue;
        if (to_lower(t.ptr[i]) != *letters || *letters == '\0')
            return false;
        letters++;
    }
    return *letters == '\0';
}

static bool letters_are_one_of(text t, const char *const *choices) {
    for (; *choices != NULL; choices++)
        if (letters_are(t, *choices))
            return true;
    return false;
}

bool cover_line_is_signature(const struct layout *layout, int line) {
    static const char *const headings[] = {"signature", "signatures", "signature(s)", NULL};
    if (!letters_are_one_of(cover_line(layout, line), headings))
        return false;
    for (int i = line + 1; i <= line + SIGNATURE_REACH; i++) {
        text t = cover_line(layout, i);
        if (text_has(t, TEXT("requirements of")) || text_has(t, TEXT("undersigned")) || text_has(t, TEXT("/s/")) ||
            text_starts_fold(t, TEXT("by:")))
            return true;
    }
    return false;
}

bool cover_line_is_index(const struct layout *layout, int line) {
    static const char *const headings[] = {"exhibitindex",    "indextoexhibits", "exhibitsindex",
                                           "indexofexhibits", "listofexhibits",  "indextoexhibit",
                                           "exhibitlist",     "exhibits",        NULL};
    return letters_are_one_of(cover_line(layout, line), headings);
}

bool cover_line_begins_exhibit(const struct layout *layout, int line) {
    text t = cover_line(layout, line);
    if (text_starts_fold(t, TEXT("exhibit ")))
        t = text_trim(text_skip(t, 8));
    else if (text_starts_fold(t, TEXT("ex-")))
        t = text_skip(t, 3);
    else
        return false;
    for (size_t i = 0; i < t.len; i++)
        if (!is_digit(t.ptr[i]) && t.ptr[i] != '.')
            return false;
    return t.len >= 2;
}

/* ---- prose ---- */

static bool ends_sentence(text t) {
    return text_ends(t, TEXT(".")) || text_ends(t, TEXT(":")) || text_ends(t, TEXT(".\"")) || text_ends(t, TEXT(";"));
}

static void add_line(struct buffer *out, text line, bool new_paragraph) {
    text so_far = buffer_view(out);
    bool hyphen = text_ends(so_far, TEXT("-")) && so_far.len > 1 && is_alpha(so_far.ptr[so_far.len - 2]);
    if (new_paragraph && so_far.len > 0)
        buffer_byte(out, '\n');
    else if (so_far.len > 0 && !hyphen)
        buffer_byte(out, ' ');
    buffer_text(out, line);
}

text cover_prose(struct arena *arena, const struct layout *layout, int first, size_t at, int end) {
    struct buffer out = BUFFER_EMPTY;
    bool gap = true;
    int indent = 0;
    for (int i = first; i < end; i++) {
        text line = cover_line(layout, i);
        if (i == first)
            line = text_trim(text_skip(layout->lines[i].text, at));
        if (line.len == 0) {
            gap = true;
            continue;
        }
        int own = i == first ? 0 : cover_line_indent(layout, i);
        bool parted = i > first + 1 && own >= indent + PARAGRAPH_INDENT && ends_sentence(buffer_view(&out));
        add_line(&out, text_squeeze(arena, line), gap || parted);
        gap = false;
        indent = own;
    }
    return buffer_keep(&out, arena);
}
