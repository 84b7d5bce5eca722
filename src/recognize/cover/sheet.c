/*
 * cover_sheet: cuts lines into words and groups words into segments. A segment
 * ends where a gap is wider than any within a field, or where parentheses tell
 * that one caption ends and the next begins: "(Address) (Zip Code)".
 */
#include "recognize/cover/sheet.h"

/* LINE_MOST: bytes of a line worth reading; EDGAR's lines are far shorter. */
enum { TAB_STOP = 8, FIELD_GAP = 3, LINE_MOST = 500 };

struct scanner {
    struct sheet *sheet;
    text line;
    size_t at;
    int index; /* of the line */
    int column;
    int depth; /* open parentheses of the segment */
};

/* Bytes of what parts words here: a blank, or an underscore to fill in. */
static size_t parting(text t) {
    size_t blank = text_blank(t);
    return blank > 0 ? blank : text_starts(t, TEXT("_")) || (t.len > 0 && (unsigned char)t.ptr[0] < ' ');
}

static void skip_parting(struct scanner *s) {
    for (size_t bytes; (bytes = parting(text_skip(s->line, s->at))) > 0; s->at += bytes)
        s->column = s->line.ptr[s->at] == '\t' ? (s->column / TAB_STOP + 1) * TAB_STOP : s->column + 1;
}

static bool is_rule_word(text t) {
    for (size_t i = 0; i < t.len; i++)
        if (text_find_byte(TEXT("-=*~.:|+"), t.ptr[i]) == text_npos && (unsigned char)t.ptr[i] < 0x80)
            return false;
    return t.len == 0 || (unsigned char)t.ptr[0] < 0x80 || text_code_points(t) > 2;
}

static bool is_tag(text t) {
    return t.len > 2 && t.ptr[0] == '<' && (is_alpha(t.ptr[1]) || t.ptr[1] == '/') && t.ptr[t.len - 1] == '>';
}

text sheet_key(struct arena *arena, text t) {
    char *key = arena_take(arena, t.len + 1);
    size_t length = 0;
    for (size_t i = 0; i < t.len; i++)
        if (is_alnum(t.ptr[i]))
            key[length++] = to_lower(t.ptr[i]);
    return (text){key, length};
}

/* "000-30229", "04-3387074": a number of the form that stands in a column of its own. */
static bool is_form_number(text t) {
    size_t dash = text_find_byte(t, '-');
    return dash != text_npos && dash > 0 && dash <= 3 && is_digit(t.ptr[0]) && t.len >= dash + 4 &&
           is_digit(t.ptr[dash + 1]);
}

static bool parts_segment(const struct sheet_word *before, const struct sheet_word *word, int depth) {
    int gap = word->from - before->to;
    bool closed = text_ends(before->text, TEXT(")")) && before->text.len > 1;
    bool opens = text_starts(word->text, TEXT("("));
    if (before->line != word->line)
        return true;
    if (closed && is_digit(before->text.ptr[before->text.len - 2]) && is_digit(word->text.ptr[0]))
        return false; /* "(949)  487-7295", also in cells of their own */
    if (gap >= FIELD_GAP)
        return true;
    return (closed && opens) || (closed && depth < 0) || (gap == 2 && (closed || opens || is_form_number(word->text)));
}

static int depth_after(int depth, text t) {
    for (size_t i = 0; i < t.len; i++)
        depth += (t.ptr[i] == '(') - (t.ptr[i] == ')');
    return depth;
}

static void add_word(struct scanner *s, struct sheet_word word) {
    struct sheet *sheet = s->sheet;
    const struct sheet_word *before = sheet->word_count > 0 ? &sheet->words[sheet->word_count - 1] : NULL;
    word.segment = before == NULL ? 0 : before->segment;
    if (before != NULL && parts_segment(before, &word, s->depth)) {
        word.segment++;
        s->depth = 0;
    }
    s->depth = depth_after(s->depth, word.text);
    word.key = sheet_key(sheet->arena, word.text);
    *ARRAY_ADD(sheet->arena, sheet->words, sheet->word_count) = word;
}

static void scan_word(struct scanner *s) {
    struct sheet_word word = {.line = s->index, .begin = s->at, .from = s->column};
    while (s->at < s->line.len && parting(text_skip(s->line, s->at)) == 0) {
        size_t bytes;
        text_code_point(text_skip(s->line, s->at), &bytes);
        s->at += bytes;
        s->column++;
    }
    word.end = s->at;
    word.to = s->column;
    word.text = text_slice(s->line, word.begin, word.end);
    if (!is_rule_word(word.text) && !is_tag(word.text))
        add_word(s, word);
}

static void scan_line(struct sheet *sheet, int index) {
    struct scanner s = {.sheet = sheet, .index = index};
    s.line = text_slice(sheet->layout->lines[index].text, 0, LINE_MOST);
    if (text_starts_fold(text_trim(s.line), TEXT("<PAGE>")))
        return;
    for (skip_parting(&s); s.at < s.line.len; skip_parting(&s))
        scan_word(&s);
}

struct sheet *sheet_new(struct arena *arena, const struct layout *layout, int first_line, int last_line) {
    struct sheet *sheet = ARENA_NEW(arena, struct sheet);
    *sheet = (struct sheet){.arena = arena, .layout = layout, .first_line = first_line, .last_line = last_line};
    if (last_line >= layout->line_count)
        sheet->last_line = layout->line_count - 1;
    int lines = sheet->last_line >= first_line ? sheet->last_line - first_line + 1 : 0;
    sheet->line_words = ARENA_ARRAY(arena, int, lines + 1);
    for (int i = 0; i < lines; i++) {
        sheet->line_words[i] = sheet->word_count;
        scan_line(sheet, first_line + i);
    }
    sheet->line_words[lines] = sheet->word_count;
    return sheet;
}

int sheet_line_words(const struct sheet *sheet, int line, int *first) {
    *first = 0;
    if (line < sheet->first_line || line > sheet->last_line)
        return 0;
    *first = sheet->line_words[line - sheet->first_line];
    return sheet->line_words[line - sheet->first_line + 1];
}

struct field sheet_field(const struct sheet *sheet, int first, int last) {
    const struct sheet_word *from = &sheet->words[first], *to = &sheet->words[last];
    text line = sheet->layout->lines[from->line].text;
    text printed = text_squeeze(sheet->arena, text_slice(line, from->begin, to->end));
    return (struct field){printed, layout_origin(sheet->layout, from->line, from->begin, to->end)};
}

bool sheet_line_blank(const struct sheet *sheet, int line) {
    int first;
    return sheet_line_words(sheet, line, &first) <= first;
}
