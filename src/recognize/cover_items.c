/*
 * cover_items: finds the headings ("Item 12. Results of Operations ..."),
 * separates title and body, also where they share a line, and joins the body's
 * paragraphs.
 */
#include "recognize/cover_items.h"

#include "recognize/cover_item.h"
#include "recognize/cover_line.h"
#include "recognize/cover_sheet.h"

enum { TITLE_WORDS_MOST = 40, TITLE_LINES_MOST = 5, SHORT_LINE = 50 };

struct item_heading {
    text number;
    int line;
    size_t at; /* the byte of the line behind number and its point */
};

/* A place in the lines, and the words read from it on. */
struct title_words {
    text words[TITLE_WORDS_MOST], keys[TITLE_WORDS_MOST];
    int lines[TITLE_WORDS_MOST];
    size_t ends[TITLE_WORDS_MOST];
    int count;
    int first_line_words; /* how many of them stand on the first line that has any */
};

/* ---- headings ---- */

static size_t skip_of(text t, const char *bytes) {
    size_t at = 0;
    while (at < t.len && text_find_byte(text_from(bytes), t.ptr[at]) != text_npos)
        at++;
    return at;
}

static size_t number_length(text t) {
    size_t at = 0;
    while (at < t.len && at < 2 && is_digit(t.ptr[at]))
        at++;
    if (at > 0 && t.len >= at + 3 && t.ptr[at] == '.' && is_digit(t.ptr[at + 1]) && is_digit(t.ptr[at + 2]))
        at += 3;
    return at < t.len && is_alnum(t.ptr[at]) ? 0 : at;
}

/* Behind the number: "(c)", points, colons and dashes that lead to the title. */
static size_t separator_length(text t) {
    size_t at = skip_of(t, " \t.:-");
    while (t.len > at + 2 && t.ptr[at] == '(' && is_lower(t.ptr[at + 1]) && t.ptr[at + 2] == ')')
        at += 3 + skip_of(text_skip(t, at + 3), " \t.:-,");
    if (text_starts(text_skip(t, at), TEXT("\xE2\x80\x93")) || text_starts(text_skip(t, at), TEXT("\xE2\x80\x94")))
        at += 3 + skip_of(text_skip(t, at + 3), " \t");
    return at;
}

static bool parse_heading(const struct layout *layout, int line, struct item_heading *out) {
    text t = cover_line(layout, line);
    if (!text_starts_fold(t, TEXT("item")) || t.len < 6)
        return false;
    size_t at = 4 + skip_of(text_skip(t, 4), " \t.:");
    size_t digits = number_length(text_skip(t, at));
    if (at == 4 || digits == 0)
        return false;
    out->number = text_slice(t, at, at + digits);
    at += digits;
    at += separator_length(text_skip(t, at));
    out->line = line;
    out->at = (size_t)(t.ptr - layout->lines[line].text.ptr) + at;
    return at == t.len || !is_lower(t.ptr[at]);
}

/* A sentence may wrap so that a line begins with "Item 12": a heading stands free, or behind a line that ends. */
static bool stands_free(const struct layout *layout, int line) {
    text before = cover_line(layout, line - 1);
    return before.len == 0 || text_ends(before, TEXT(".")) ||
           (before.len < SHORT_LINE && !text_ends(before, TEXT(",")));
}

bool cover_item_begins(const struct layout *layout, int line) {
    struct item_heading heading;
    return parse_heading(layout, line, &heading) && stands_free(layout, line);
}

/* ---- titles ---- */

static void add_words(struct arena *arena, struct title_words *w, text line, int index, size_t at) {
    text rest = text_skip(line, at), word;
    while (w->count < TITLE_WORDS_MOST && text_next_word(&rest, &word)) {
        w->words[w->count] = word;
        w->keys[w->count] = sheet_key(arena, word);
        w->lines[w->count] = index;
        w->ends[w->count++] = (size_t)(word.ptr - line.ptr) + word.len;
    }
}

/* The words behind the number up to a blank line; a number alone on its line has its title below. */
static struct title_words read_words(struct arena *arena, const struct layout *layout, const struct item_heading *head,
                                     int end) {
    struct title_words w = {0};
    add_words(arena, &w, layout->lines[head->line].text, head->line, head->at);
    int line = head->line + 1;
    while (w.count == 0 && line < end && line <= head->line + 2 && cover_line(layout, line).len == 0)
        line++;
    w.first_line_words = w.count;
    for (; line < end && line < head->line + TITLE_LINES_MOST; line++) {
        if (cover_line(layout, line).len == 0 || cover_item_begins(layout, line))
            break;
        add_words(arena, &w, layout->lines[line].text, line, 0);
        w.first_line_words = w.first_line_words == 0 ? w.count : w.first_line_words;
    }
    return w;
}

/* A title nobody knows ends with its sentence, or with its line where no sentence ends. */
static int unknown_title_length(const struct title_words *w) {
    for (int i = 0; i < w->count; i++)
        if (text_ends(w->words[i], TEXT(".")) && w->words[i].len > 4)
            return i + 1;
    return w->count <= TITLE_WORDS_MOST / 2 ? w->count : w->first_line_words;
}

static text join_words(struct arena *arena, const struct title_words *w, int count) {
    text joined = {0};
    for (int i = 0; i < count; i++)
        joined = i == 0 ? w->words[0] : text_join(arena, joined, TEXT(" "), w->words[i]);
    while (text_ends(joined, TEXT(".")) || text_ends(joined, TEXT(":")) || text_ends(joined, TEXT(",")))
        joined.len--;
    return joined;
}

/* ---- one item ---- */

static bool is_not_applicable(text t) {
    t = text_trim(t);
    return text_starts_fold(t, TEXT("not applicable")) || text_equal_fold(t, TEXT("none")) ||
           text_equal_fold(t, TEXT("none.")) || text_starts_fold(t, TEXT("inapplicable"));
}

static struct item read_item(struct arena *arena, const struct layout *layout, const struct item_heading *head, int end,
                             struct item_lines *lines) {
    struct title_words w = read_words(arena, layout, head, end);
    int length = item_title_length(head->number, w.keys, w.count);
    if (length == 0)
        length = unknown_title_length(&w);
    struct item item = {.number = head->number, .modern = item_modern(head->number)};
    item.title = join_words(arena, &w, length);
    text whole = layout->lines[head->line].text;
    size_t begin = (size_t)(cover_line(layout, head->line).ptr - whole.ptr);
    item.origin = layout_origin(layout, head->line, begin, text_trim_end(whole).len);
    int line = length > 0 ? w.lines[length - 1] : head->line;
    item.body = cover_prose(arena, layout, line, length > 0 ? w.ends[length - 1] : head->at, end);
    *lines = (struct item_lines){line + 1, end};
    return item;
}

/* ---- all items ---- */

static int find_same(const struct filing *filing, text number) {
    for (int i = 0; i < filing->item_count; i++)
        if (text_equal(filing->items[i].number, number))
            return i;
    return -1;
}

static void remove_item(struct filing *filing, struct item_lines *ranges, int index) {
    filing->item_count--;
    for (int i = index; i < filing->item_count; i++) {
        filing->items[i] = filing->items[i + 1];
        ranges[i] = ranges[i + 1];
    }
}

static int find_heading(const struct layout *layout, int line, int end) {
    while (line < end && !cover_item_begins(layout, line))
        line++;
    return line;
}

struct item_lines *cover_items_read(struct arena *arena, const struct layout *layout, int first, int end,
                                    struct filing *out) {
    struct item_lines *ranges = NULL, range;
    int range_count = 0;
    for (int next, line = find_heading(layout, first, end); line < end; line = next) {
        struct item_heading head;
        parse_heading(layout, line, &head);
        next = find_heading(layout, line + 1, end);
        struct item item = read_item(arena, layout, &head, next, &range);
        int same = find_same(out, item.number);
        if (is_not_applicable(item.body) || is_not_applicable(item.title) ||
            (same >= 0 && item.body.len <= out->items[same].body.len))
            continue;
        if (same >= 0) {
            remove_item(out, ranges, same);
            range_count--;
        }
        *ARRAY_ADD(arena, out->items, out->item_count) = item;
        *ARRAY_ADD(arena, ranges, range_count) = range;
    }
    return ranges;
}

void cover_items_check(const struct layout *layout, const struct filing *filing, struct diag *diag) {
    for (int i = 0; i < filing->item_count; i++) {
        const struct item *item = &filing->items[i];
        if (!item_known(item->number, filing->report_date))
            diag_report(diag, DIAG_ITEM_UNKNOWN, item->origin,
                        layout->lines[item->origin.line - layout->first_line].text,
                        "Form 8-K had no item %.*s on the report date", TEXT_ARG(item->number));
    }
}
