/*
 * cover_items: finds the headings ("Item 12. Results of Operations ..."),
 * separates title and body, also where they share a line, and joins the body's
 * paragraphs.
 */
#include "recognize/cover/items.h"

#include "recognize/cover/item.h"
#include "recognize/cover/line.h"
#include "recognize/cover/sheet.h"

enum { TITLE_WORDS_MOST = 40, TITLE_LINES_MOST = 5, SHORT_LINE = 50, HEADING_ITEMS_MOST = 4 };

/* "Items 2.02 and 7.01": several numbers over one body. */
struct item_heading {
    text numbers[HEADING_ITEMS_MOST];
    int count;
    int line;
    size_t at; /* the byte of the line behind the numbers and their point */
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

/* Bytes of what leads from one number to the next: "and Item", ", ". */
static size_t joiner_length(text t) {
    size_t at = skip_of(t, " \t,;&.");
    if (text_starts_fold(text_skip(t, at), TEXT("and ")))
        at += 4;
    at += skip_of(text_skip(t, at), " \t");
    if (text_starts_fold(text_skip(t, at), TEXT("item")))
        at += 4 + skip_of(text_skip(t, at + 4), "sS \t.");
    return at;
}

/* Takes the numbers at byte `at` of `t`; returns the byte behind the last one. */
static size_t take_numbers(text t, size_t at, struct item_heading *out) {
    size_t digits = number_length(text_skip(t, at));
    out->count = 0;
    while (digits > 0 && out->count < HEADING_ITEMS_MOST) {
        out->numbers[out->count++] = text_slice(t, at, at + digits);
        at += digits;
        size_t joiner = joiner_length(text_skip(t, at));
        digits = joiner == 0 ? 0 : number_length(text_skip(t, at + joiner));
        at += digits > 0 ? joiner : 0;
    }
    return at;
}

static bool parse_heading(const struct layout *layout, int line, struct item_heading *out) {
    text t = cover_line(layout, line);
    if (!text_starts_fold(t, TEXT("item")) || t.len < 6)
        return false;
    size_t plural = t.ptr[4] == 's' || t.ptr[4] == 'S';
    size_t begin = 4 + plural + skip_of(text_skip(t, 4 + plural), " \t.:");
    size_t at = take_numbers(t, begin, out);
    if (begin == 4 || out->count == 0)
        return false;
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

static text join_words(struct arena *arena, const text *words, int count) {
    text joined = {0};
    for (int i = 0; i < count; i++)
        joined = i == 0 ? words[0] : text_join(arena, joined, TEXT(" "), words[i]);
    while (joined.len > 0 && text_find_byte(TEXT(".:,;"), joined.ptr[joined.len - 1]) != text_npos)
        joined.len--;
    return joined;
}

/* ---- one item ---- */

static bool is_not_applicable(text t) {
    t = text_trim(t);
    return text_starts_fold(t, TEXT("not applicable")) || text_equal_fold(t, TEXT("none")) ||
           text_equal_fold(t, TEXT("none.")) || text_starts_fold(t, TEXT("inapplicable"));
}

/* The titles of a heading's items, one behind the other. */
struct titles {
    text titles[HEADING_ITEMS_MOST];
    int length; /* words of all of them */
};

/* A number that stands among the titles ("...; Item 7.01 Regulation FD Disclosure") is one more of the heading's. */
static void take_inner_number(struct item_heading *head, text word) {
    size_t digits = number_length(word);
    if (digits < 4 || head->count == HEADING_ITEMS_MOST)
        return;
    for (int i = 0; i < head->count; i++)
        if (text_equal(head->numbers[i], text_slice(word, 0, digits)))
            return;
    head->numbers[head->count++] = text_slice(word, 0, digits);
}

/* Past "and", "Item" and numbers between titles, from word `at` on. */
static int skip_links(struct item_heading *head, const struct title_words *w, int at) {
    bool item = false;
    for (; at < w->count; at++) {
        text key = w->keys[at];
        bool number = item && number_length(w->words[at]) > 0;
        if (number)
            take_inner_number(head, w->words[at]);
        else if (text_equal(key, TEXT("item")) || text_equal(key, TEXT("items")))
            item = true;
        else if (key.len > 0 && !text_equal(key, TEXT("and")))
            break;
    }
    return at;
}

static struct titles read_titles(struct arena *arena, struct item_heading *head, const struct title_words *w) {
    struct titles out = {0};
    for (int i = 0; i < head->count; i++) {
        int from = i == 0 ? 0 : skip_links(head, w, out.length);
        int length = item_title_length(head->numbers[i], w->keys + from, w->count - from);
        if (length == 0 && i == 0)
            length = unknown_title_length(w);
        if (length == 0)
            break;
        out.titles[i] = join_words(arena, w->words + from, length);
        out.length = from + length;
        if (i == head->count - 1)
            skip_links(head, w, out.length);
    }
    return out;
}

/* The items of one heading: they share their body. *lines receives where it lies. */
static int read_items_of(struct arena *arena, const struct layout *layout, struct item_heading *head, int end,
                         struct item *items, struct item_lines *lines) {
    struct title_words w = read_words(arena, layout, head, end);
    struct titles titles = read_titles(arena, head, &w);
    text whole = layout->lines[head->line].text;
    size_t begin = (size_t)(cover_line(layout, head->line).ptr - whole.ptr);
    int last = titles.length - 1, line = last >= 0 ? w.lines[last] : head->line;
    text body = cover_prose(arena, layout, line, last >= 0 ? w.ends[last] : head->at, end);
    for (int i = 0; i < head->count; i++)
        items[i] = (struct item){.number = head->numbers[i],
                                 .modern = item_modern(head->numbers[i]),
                                 .title = titles.titles[i],
                                 .body = body,
                                 .origin = layout_origin(layout, head->line, begin, text_trim_end(whole).len)};
    *lines = (struct item_lines){line + 1, end};
    return head->count;
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

/* "Item 2.02 ..." / "and" / "Item 7.01 ...": the first has the body of the second. */
static void share_bodies(struct filing *filing, struct item_lines *ranges) {
    for (int i = filing->item_count - 2; i >= 0; i--)
        if (text_equal_fold(text_trim(filing->items[i].body), TEXT("and"))) {
            filing->items[i].body = filing->items[i + 1].body;
            ranges[i] = ranges[i + 1];
        }
}

struct item_list {
    struct arena *arena;
    struct filing *filing;
    struct item_lines *ranges;
    int range_count;
};

/* Adds the item, unless it is not applicable, or printed before with a longer body. */
static void add_item(struct item_list *list, const struct item *item, struct item_lines range) {
    struct filing *filing = list->filing;
    int same = find_same(filing, item->number);
    if (is_not_applicable(item->body) || is_not_applicable(item->title) ||
        (same >= 0 && item->body.len <= filing->items[same].body.len))
        return;
    if (same >= 0) {
        remove_item(filing, list->ranges, same);
        list->range_count--;
    }
    *ARRAY_ADD(list->arena, filing->items, filing->item_count) = *item;
    *ARRAY_ADD(list->arena, list->ranges, list->range_count) = range;
}

struct item_lines *cover_items_read(struct arena *arena, const struct layout *layout, int first, int end,
                                    struct filing *out) {
    struct item_list list = {.arena = arena, .filing = out};
    for (int next, line = find_heading(layout, first, end); line < end; line = next) {
        struct item_heading head;
        struct item items[HEADING_ITEMS_MOST];
        struct item_lines range;
        parse_heading(layout, line, &head);
        next = find_heading(layout, line + 1, end);
        int count = read_items_of(arena, layout, &head, next, items, &range);
        for (int i = 0; i < count; i++)
            add_item(&list, &items[i], range);
    }
    share_bodies(out, list.ranges);
    return list.ranges;
}

void cover_items_check(const struct layout *layout, const struct filing *filing, struct diag *diag) {
    for (int i = 0; i < filing->item_count; i++) {
        const struct item *item = &filing->items[i];
        if (!item_known(item->number, filing->report_date))
            diag_report(diag, DIAG_ITEM_UNKNOWN, item->origin, layout_line_at(layout, item->origin),
                        "Form 8-K had no item %.*s on the report date", TEXT_ARG(item->number));
    }
}
