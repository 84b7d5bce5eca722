/*
 * Places are whole tenths of a point, which is finer than print shows, and texts
 * move by what lies between them: rows of a table repeat themselves so, and
 * deflate well. Written by hand since libharu can neither mark content nor
 * write numbers shortly.
 */
#include "render/pdf/content.h"

#include <math.h>
#include <string.h>

#include "render/pdf/object.h"
#include "render/pdf/running.h"
#include "render/pdf/winansi.h"

static const double dot_gap = 2.6, dot_size = 0.55; /* of leaders, points */

/* What the page is set to so far. */
struct pen {
    struct writer *writer;
    const struct sheet *sheet;
    struct buffer *out;
    bool in_text;
    long x, y; /* the origin of the line, hundredths */
    bool on_ground;
    long ground; /* how far the ground's origin was moved up, hundredths */
    enum face face;
    double size; /* 0: no font yet */
    colour fill, stroke;
    bool fill_set, stroke_set;
};

const char *tag_type(enum tag_kind kind) {
    static const char *const types[TAG_KINDS] = {
        [TAG_DOCUMENT] = "Document",
        [TAG_SECTION] = "Sect",
        [TAG_H1] = "H1",
        [TAG_H2] = "H2",
        [TAG_H3] = "H3",
        [TAG_PARAGRAPH] = "P",
        [TAG_NOTE] = "Note",
        [TAG_CONTENTS] = "TOC",
        [TAG_CONTENTS_ITEM] = "TOCI",
        [TAG_LINK] = "Link",
        [TAG_TABLE] = "Table",
        [TAG_ROW] = "TR",
        [TAG_COLUMN_HEAD] = "TH",
        [TAG_ROW_HEAD] = "TH",
        [TAG_CELL] = "TD",
        [TAG_FIGURE] = "Figure",
        [TAG_SPAN] = "Span",
    };
    return types[kind];
}

/* ---- numbers ---- */

/* Numbers are written in hundredths; places, of which there are most, are rounded to tenths. */
static long hundredths(double points) { return lround(points * 100); }
static long placed(double points) { return lround(points * 10) * 10; }

/* "12.5 " of 1250: no zeros that say nothing. */
static void put_number(struct buffer *out, long value) {
    unsigned long plain = value < 0 ? 0UL - (unsigned long)value : (unsigned long)value;
    char part[4] = {'.', (char)('0' + plain % 100 / 10), (char)('0' + plain % 10), ' '};
    if (value < 0)
        buffer_byte(out, '-');
    if (plain >= 100 || plain == 0)
        writer_digits(out, plain / 100);
    buffer_bytes(out, part, plain % 100 == 0 ? 0 : plain % 10 == 0 ? 2 : 3);
    buffer_byte(out, ' ');
}

static void put_colour(struct buffer *out, colour colour, const char *operation) {
    for (int shift = 16; shift >= 0; shift -= 8)
        put_number(out, lround((colour >> shift & 0xFF) / 2.55));
    buffer_string(out, operation);
}

/* ---- state ---- */

static void enter_text(struct pen *pen, bool wanted) {
    if (pen->in_text == wanted)
        return;
    buffer_string(pen->out, wanted ? "BT\n" : "ET\n");
    pen->in_text = wanted;
    pen->x = pen->y = 0;
}

static void set_fill(struct pen *pen, colour colour) {
    if (pen->fill_set && pen->fill == colour)
        return;
    pen->fill = colour;
    pen->fill_set = true;
    put_colour(pen->out, colour, "rg\n");
}

static void set_font(struct pen *pen, const struct style *style) {
    if (pen->size == style->size && pen->face == style->face)
        return;
    if (writer_font(pen->writer, style->face) == NULL)
        return;
    pen->face = style->face;
    pen->size = style->size;
    buffer_byte(pen->out, '/');
    buffer_string(pen->out, writer_font_name(style->face));
    buffer_byte(pen->out, ' ');
    put_number(pen->out, hundredths(style->size));
    buffer_string(pen->out, "Tf\n");
}

/* ---- marks ---- */

/* Parentheses that match need no escape (PDF 1.4, 3.2.3), and a figure in them takes two bytes less. */
static bool is_balanced(const char *bytes) {
    int depth = 0;
    for (; *bytes != '\0' && depth >= 0; bytes++)
        depth += (*bytes == '(') - (*bytes == ')');
    return depth == 0;
}

/* The characters as the fonts are addressed; backslashes and lone parentheses escaped; a blank behind where `apart`. */
static void put_characters(struct pen *pen, const struct mark *mark, bool apart) {
    struct writer *writer = pen->writer;
    char *bytes = winansi_string(writer->arena, mark->text, writer->unmapped == 0 ? &writer->unmapped : &(uint32_t){0});
    bool *used = writer->used[mark->style.face];
    buffer_byte(pen->out, '(');
    const char *from = bytes, *to = bytes;
    bool balanced = is_balanced(bytes);
    for (; *to != '\0'; to++) {
        used[(unsigned char)*to] = true;
        if (*to != '\\' && (balanced || (*to != '(' && *to != ')')))
            continue;
        buffer_bytes(pen->out, from, (size_t)(to - from));
        buffer_byte(pen->out, '\\');
        from = to;
    }
    buffer_bytes(pen->out, from, (size_t)(to - from));
    buffer_string(pen->out, apart ? " )Tj\n" : ")Tj\n");
}

static void put_text(struct pen *pen, const struct mark *mark, bool apart) {
    long x = placed(mark->x), y = placed(pen->sheet->height - mark->y);
    enter_text(pen, true);
    set_fill(pen, mark->style.colour);
    set_font(pen, &mark->style);
    put_number(pen->out, x - pen->x);
    put_number(pen->out, y - pen->y);
    buffer_string(pen->out, "Td");
    pen->x = x;
    pen->y = y;
    put_characters(pen, mark, apart);
}

/*
 * A height for what is drawn next. On the ground the origin goes there first: rows then draw their rules in the same
 * words, which deflate to little.
 */
static long level(struct pen *pen, long y) {
    if (!pen->on_ground)
        return y;
    if (y != pen->ground) {
        buffer_string(pen->out, "1 0 0 1 0 ");
        put_number(pen->out, y - pen->ground);
        buffer_string(pen->out, "cm\n");
    }
    pen->ground = y;
    return 0;
}

/* Rules are filled boxes: their ends are then exact on every device. */
static void put_box(struct pen *pen, const struct mark *mark) {
    enter_text(pen, false);
    set_fill(pen, mark->style.colour);
    long y = level(pen, placed(pen->sheet->height - mark->y - mark->height));
    put_number(pen->out, placed(mark->x));
    put_number(pen->out, y);
    put_number(pen->out, placed(mark->width));
    put_number(pen->out, hundredths(mark->height));
    buffer_string(pen->out, "re f\n");
}

/* Dots: round caps of strokes without length. Nothing else is stroked. */
static void set_stroke(struct pen *pen, colour colour) {
    if (pen->stroke_set && pen->stroke == colour)
        return;
    pen->stroke = colour;
    pen->stroke_set = true;
    put_colour(pen->out, colour, "RG 1 J[0 ");
    put_number(pen->out, hundredths(dot_gap));
    buffer_string(pen->out, "]0 d ");
    put_number(pen->out, hundredths(dot_size));
    buffer_string(pen->out, "w\n");
}

static void put_leader(struct pen *pen, const struct mark *mark) {
    enter_text(pen, false);
    set_stroke(pen, mark->style.colour);
    long y = level(pen, placed(pen->sheet->height - mark->y));
    put_number(pen->out, placed(mark->x));
    put_number(pen->out, y);
    buffer_string(pen->out, "m ");
    put_number(pen->out, placed(mark->x + mark->width));
    put_number(pen->out, y);
    buffer_string(pen->out, "l S\n");
}

static void put_picture(struct pen *pen, const struct mark *mark) {
    if (writer_picture(pen->writer, mark->picture) == NULL)
        return;
    enter_text(pen, false);
    buffer_string(pen->out, "q ");
    put_number(pen->out, placed(mark->width));
    buffer_string(pen->out, "0 0 ");
    put_number(pen->out, placed(mark->height));
    put_number(pen->out, placed(mark->x));
    put_number(pen->out, placed(pen->sheet->height - mark->y - mark->height));
    buffer_format(pen->out, "cm/%s Do Q\n", writer_picture_name);
}

static void put_drawn(struct pen *pen, const struct mark *mark) {
    if (mark->kind == MARK_PICTURE)
        put_picture(pen, mark);
    else if (mark->kind == MARK_LEADER)
        put_leader(pen, mark);
    else
        put_box(pen, mark);
}

/* ---- sequences ---- */

static int add_content(struct writer *writer, int sheet, int tag) {
    int index = writer->content_count, last = writer->last_content[tag];
    int id = index - writer->page_content[sheet];
    *ARRAY_ADD(writer->arena, writer->contents, writer->content_count) = (struct content){tag, sheet, id, -1};
    if (last >= 0)
        writer->contents[last].next = index;
    else
        writer->first_content[tag] = index;
    writer->last_content[tag] = index;
    return id;
}

static void begin_sequence(struct pen *pen, int sheet, int tag) {
    buffer_byte(pen->out, '/');
    if (tag == TAG_NONE) {
        buffer_string(pen->out, "Artifact BMC\n");
        return;
    }
    buffer_string(pen->out, "P<</MCID "); /* of whatever kind: its tag says, and the same word deflates best */
    writer_digits(pen->out, (unsigned long)add_content(pen->writer, sheet, tag));
    buffer_string(pen->out, ">>BDC\n");
}

/* What is only drawn and adorns goes first, in one sequence: nothing stands below it, and it deflates best so. */
static bool is_ground(const struct mark *mark) { return mark->tag == TAG_NONE && mark->kind != MARK_TEXT; }

static void put_grounds(struct pen *pen) {
    for (int i = 0; i < pen->sheet->mark_count; i++) {
        if (!is_ground(&pen->sheet->marks[i]))
            continue;
        if (!pen->on_ground)
            buffer_string(pen->out, "/Artifact BMC q\n");
        pen->on_ground = true;
        put_drawn(pen, &pen->sheet->marks[i]);
    }
    if (pen->on_ground)
        buffer_string(pen->out, "Q EMC\n");
    pen->on_ground = pen->fill_set = pen->stroke_set = false;
}

/* The marks from `begin` on that belong to one tag; whether all of them are texts. */
static int run_end(const struct sheet *sheet, int begin, bool *texts) {
    int end = begin, tag = sheet->marks[begin].tag;
    *texts = true;
    for (; end < sheet->mark_count; end++) {
        const struct mark *mark = &sheet->marks[end];
        if (!is_ground(mark) && mark->tag != tag)
            break;
        *texts &= is_ground(mark) || mark->kind == MARK_TEXT;
    }
    return end;
}

/*
 * Whether a word of a sequence ends with mark `i`: its line does, and not within a word. Readers put lines together as
 * they stand in the file (PDF 1.4, 9.7.2, "Word Breaks").
 */
static bool ends_word(const struct sheet *sheet, int i, int end) {
    const struct mark *mark = &sheet->marks[i];
    for (int next = i + 1; next < end; next++)
        if (sheet->marks[next].kind == MARK_TEXT)
            return sheet->marks[next].y > mark->y && memchr("-/", mark->text.ptr[mark->text.len - 1], 2) == NULL;
    return false;
}

/* A sequence lies either in a text object or around whole ones. */
static void put_run(struct pen *pen, int sheet, int begin, int end, bool texts) {
    enter_text(pen, texts);
    begin_sequence(pen, sheet, pen->sheet->marks[begin].tag);
    for (int i = begin; i < end; i++)
        if (pen->sheet->marks[i].kind == MARK_TEXT)
            put_text(pen, &pen->sheet->marks[i], ends_word(pen->sheet, i, end));
        else if (!is_ground(&pen->sheet->marks[i]))
            put_drawn(pen, &pen->sheet->marks[i]);
    enter_text(pen, texts);
    buffer_string(pen->out, "EMC\n");
}

static void put_sheet(struct writer *writer, const struct sheet *sheet, int index, struct buffer *scratch) {
    struct pen pen = {.writer = writer, .sheet = sheet, .out = scratch};
    bool texts = false;
    buffer_clear(scratch);
    put_grounds(&pen);
    for (int begin = 0, end; begin < sheet->mark_count; begin = end) {
        end = begin + 1;
        if (is_ground(&sheet->marks[begin]))
            continue;
        end = run_end(sheet, begin, &texts);
        put_run(&pen, index, begin, end, texts);
    }
    enter_text(&pen, false);
}

void content_write(struct writer *writer, int index, struct buffer *scratch) {
    struct sheet sheet = writer->booklet->sheets[index];
    bool runs = running_stands_on(writer->booklet, index, writer->running_count);
    sheet.mark_count -= runs ? writer->running_count : 0;
    writer->page_content[index] = writer->content_count;
    put_sheet(writer, &sheet, index, scratch);
    writer->page_content[index + 1] = writer->content_count;
    if (buffer_ok(scratch) && scratch->len > 0)
        object_page_write(writer->pages[index], scratch->ptr, scratch->len);
    if (runs)
        object_page_lead(writer->pdf, writer->pages[index], writer->running);
}

void content_write_running(struct writer *writer, struct buffer *scratch) {
    static const text no_entries = {NULL, 0};
    int count = running_count(writer->booklet);
    if (count == 0)
        return;
    struct sheet sheet = *running_sheet(writer->booklet);
    sheet.marks += sheet.mark_count - count;
    sheet.mark_count = count;
    put_sheet(writer, &sheet, -1, scratch); /* no mark of it has a tag: nothing is numbered */
    writer->running = object_add_stream(writer->pdf, &no_entries, buffer_view(scratch), true);
    writer->running_count = writer->running != NULL ? count : 0;
}
