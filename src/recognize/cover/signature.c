/*
 * cover_signature: finds "/s/", or "By:" where nobody conformed a signature,
 * then reads down the same columns: the printed name, the title over its lines.
 * The date may stand beside, above or below.
 */
#include "recognize/cover/signature.h"

#include "recognize/cover/line.h"
#include "recognize/cover/value.h"

enum { BLOCK_LINES = 60, BELOW_MOST = 8, NAME_WIDTH = 30, COLUMN_SLACK = 8 };

struct signature {
    struct arena *arena;
    const struct layout *layout;
    struct sheet *sheet;
    int first, end; /* lines [first, end) */
    int mark;       /* index of the word "/s/" or "By:"; -1: none */
    struct field signed_name;
    struct field below[BELOW_MOST]; /* what stands under the signature */
    int below_lines[BELOW_MOST];
    int below_count;
    int last_line;
};

/* ---- words of titles ---- */

static bool has_title_word(text t) {
    static const char *const words[] = {"president",   "officer",         "chief",    "vice",    "treasurer",
                                        "controller",  "secretary",       "director", "counsel", "chairman",
                                        "executive",   "principal",       "manager",  "partner", "trustee",
                                        "comptroller", "attorney-in-fact"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_has_word(t, text_from(words[i])))
            return true;
    return false;
}

static text last_word(text t) {
    text rest = t, word, last = {0};
    while (text_next_word(&rest, &word))
        if (word.len > 3 || !text_ends(word, TEXT(".")))
            last = word;
    while (text_ends(last, TEXT(",")) || text_ends(last, TEXT(".")))
        last.len--;
    return last;
}

static bool same_surname(text a, text b) {
    text surname = last_word(a);
    return surname.len > 1 && text_has_word(b, surname);
}

/* "(Registrant)", "(Signature)": captions of the form, not parts of a title. */
static bool is_form_caption(text t) {
    static const char *const captions[] = {"(registrant)", "(signature)",  "(name)",
                                           "(title)",      "(signature)*", "registrant"};
    for (size_t i = 0; i < sizeof captions / sizeof *captions; i++)
        if (text_equal_fold(t, text_from(captions[i])))
            return true;
    return false;
}

/* ---- where the block ends, and its mark ---- */

static bool is_signed_line(const struct signature *b, int line) {
    text t = cover_line(b->layout, line);
    return text_has(t, TEXT("/s/")) || text_has_word(t, TEXT("by:")) || text_has(t, TEXT("by:"));
}

static int find_block_end(const struct signature *b, int line) {
    bool is_signed = false;
    for (int i = line + 1; i < line + BLOCK_LINES; i++) {
        if (i >= b->layout->line_count || cover_line_is_index(b->layout, i) || cover_line_begins_exhibit(b->layout, i))
            return i < b->layout->line_count ? i : b->layout->line_count;
        if (is_signed && cover_line_breaks(b->layout, i))
            return i;
        is_signed |= is_signed_line(b, i);
    }
    return line + BLOCK_LINES;
}

static int find_word(const struct sheet *sheet, text start) {
    for (int i = 0; i < sheet->word_count; i++)
        if (text_starts_fold(sheet->words[i].text, start))
            return i;
    return -1;
}

static bool is_by(const struct sheet_word *word) {
    return text_equal_fold(word->text, TEXT("by:")) || text_equal(word->text, TEXT("By")) ||
           text_equal(word->text, TEXT("BY"));
}

static int find_mark(const struct sheet *sheet) {
    int mark = find_word(sheet, TEXT("/s/"));
    for (int i = 0; mark < 0 && i < sheet->word_count; i++)
        if (is_by(&sheet->words[i]))
            mark = i;
    return mark;
}

/* ---- the name behind the mark ---- */

static struct field field_without(struct field field, size_t count) {
    text rest = text_trim(text_skip(field.text, count));
    field.origin.column += (uint32_t)text_code_points(text_slice(field.text, 0, (size_t)(rest.ptr - field.text.ptr)));
    field.origin.offset += (size_t)(rest.ptr - field.text.ptr);
    field.origin.length = (uint32_t)rest.len;
    field.text = rest;
    return field;
}

static void read_signed_name(struct signature *b) {
    int first, end = sheet_line_words(b->sheet, b->sheet->words[b->mark].line, &first), last = b->mark;
    bool slash = text_starts_fold(b->sheet->words[b->mark].text, TEXT("/s/"));
    while (last + 1 < end && (last == b->mark || b->sheet->words[last + 1].segment == b->sheet->words[last].segment))
        last++;
    if (slash)
        b->signed_name = field_without(sheet_field(b->sheet, b->mark, last), 3);
    else if (last > b->mark)
        b->signed_name = sheet_field(b->sheet, b->mark + 1, last);
}

/* ---- what stands below it ---- */

static bool is_date_cell(text t) {
    return text_starts_fold(t, TEXT("date")) || (date_known(date_find(t, NULL, NULL)) && t.len < 24);
}

static void read_below(struct signature *b) {
    const struct sheet_word *mark = &b->sheet->words[b->mark];
    int gaps = 0;
    for (int line = mark->line + 1; line < b->end && b->below_count < BELOW_MOST; line++) {
        struct cover_cell cell = cover_cell_near(b->sheet, line, mark->from, mark->from + NAME_WIDTH, COLUMN_SLACK);
        text t = cover_cell_text(b->sheet, cell);
        if (text_empty(b->layout->lines[line].text) && ++gaps > (b->below_count == 0 ? 2 : b->below_count == 1))
            return;
        if (t.len == 0 || is_date_cell(t) || is_form_caption(t))
            continue;
        b->below_lines[b->below_count] = line;
        b->below[b->below_count++] = sheet_field(b->sheet, cell.first, cell.last);
    }
}

/* ---- name and title ---- */

static bool take_label(struct field *field, text label) {
    if (!text_starts_fold(field->text, label))
        return false;
    *field = field_without(*field, label.len);
    return true;
}

static text without_comma(text t) { return text_ends(t, TEXT(",")) ? text_trim_end(text_slice(t, 0, t.len - 1)) : t; }

/* "Herbert Glaubman, President": where the title begins behind the name; text_npos where it does not. */
static size_t title_in_name(text t) {
    size_t comma = text_find_byte(t, ',');
    return comma != text_npos && has_title_word(text_skip(t, comma + 1)) ? comma + 1 : text_npos;
}

/* "Colette M. Kress Executive Vice President": a cell's line breaks are gone; the name ends with the surname signed. */
static size_t title_behind_surname(text signed_name, text t) {
    text surname = last_word(signed_name);
    size_t at = surname.len > 1 ? text_find_word(t, surname) : text_npos;
    if (at == text_npos)
        return text_npos;
    at += surname.len;
    while (at < t.len && text_find_byte(TEXT(".,"), t.ptr[at]) != text_npos)
        at++;
    return has_title_word(text_skip(t, at)) ? at : text_npos;
}

static void set_name(const struct signature *b, struct filing *out, struct field name) {
    size_t title = title_in_name(name.text), behind = title_behind_surname(b->signed_name.text, name.text);
    title = behind < title ? behind : title;
    if (title != text_npos)
        out->signer_title = field_without(name, title);
    name.text = without_comma(text_trim(text_slice(name.text, 0, title)));
    name.origin.length = (uint32_t)name.text.len;
    out->signer = name;
}

static void add_title(struct signature *b, struct filing *out, struct field line) {
    if (out->signer_title.text.len == 0)
        out->signer_title = line;
    else
        out->signer_title.text = text_join(b->arena, out->signer_title.text, TEXT(" "), line.text);
}

static bool is_printed_name(const struct signature *b, text t) {
    return same_surname(b->signed_name.text, t) || !has_title_word(t);
}

static void read_name_and_title(struct signature *b, struct filing *out) {
    set_name(b, out, b->signed_name);
    for (int i = 0; i < b->below_count; i++) {
        struct field line = b->below[i];
        bool label = take_label(&line, TEXT("title:")) || take_label(&line, TEXT("its:"));
        bool named = !label && (take_label(&line, TEXT("name:")) || take_label(&line, TEXT("by:")));
        bool name = named || (i == 0 && !label && is_printed_name(b, line.text));
        if (name && line.text.len > 0)
            set_name(b, out, line);
        else if (!name)
            add_title(b, out, line);
        b->last_line = b->below_lines[i];
    }
    out->signer_title.text = without_comma(out->signer_title.text);
}

/* ---- the date ---- */

static date date_of_line(struct signature *b, int line, size_t at) {
    date found = date_find(text_skip(b->layout->lines[line].text, at), NULL, NULL);
    if (date_known(found) && line > b->last_line)
        b->last_line = line;
    return found;
}

static date read_date(struct signature *b) {
    for (int i = 0; i < b->sheet->word_count; i++) {
        const struct sheet_word *word = &b->sheet->words[i];
        bool labelled = text_equal(word->key, TEXT("date")) || text_equal(word->key, TEXT("dated"));
        date found = labelled ? date_of_line(b, word->line, word->end) : (date){0};
        if (date_known(found))
            return found;
    }
    for (int line = b->first; line < b->end; line++) {
        date found = date_of_line(b, line, 0);
        if (date_known(found))
            return found;
    }
    return (date){0};
}

int cover_signature_read(struct arena *arena, const struct layout *layout, int line, struct filing *out) {
    struct signature b = {.arena = arena, .layout = layout, .first = line + 1, .last_line = line};
    b.end = find_block_end(&b, line);
    b.sheet = sheet_new(arena, layout, b.first, b.end - 1);
    b.mark = find_mark(b.sheet);
    if (b.mark >= 0) {
        b.last_line = b.sheet->words[b.mark].line;
        read_signed_name(&b);
        read_below(&b);
        read_name_and_title(&b, out);
    }
    out->signed_on = read_date(&b);
    return b.last_line + 1;
}
