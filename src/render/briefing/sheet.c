/*
 * Appends marks, tags, links. A mark with a coordinate that is no number, a text
 * of blanks, is left out: what follows need not ask again.
 */
#include "render/briefing/sheet.h"

#include <math.h>

void booklet_add_sheet(struct booklet *booklet, bool turned) {
    double width = turned ? booklet->height : booklet->width, height = turned ? booklet->width : booklet->height;
    *ARRAY_ADD(booklet->arena, booklet->sheets, booklet->sheet_count) = (struct sheet){width, height, NULL, 0};
}

static int moved(int sheet, int count, int before, int total) {
    int first = total - count;
    if (sheet >= first)
        return before + sheet - first;
    return sheet >= before ? sheet + count : sheet;
}

void booklet_move_last(struct booklet *booklet, int count, int before) {
    int total = booklet->sheet_count;
    struct sheet *sheets = ARENA_ARRAY(booklet->arena, struct sheet, total);
    for (int i = 0; i < total; i++)
        sheets[moved(i, count, before, total)] = booklet->sheets[i];
    booklet->sheets = sheets;
    for (int i = 0; i < booklet->anchor_count; i++)
        if (booklet->anchors[i].sheet >= 0)
            booklet->anchors[i].sheet = moved(booklet->anchors[i].sheet, count, before, total);
    for (int i = 0; i < booklet->link_count; i++)
        booklet->links[i].sheet = moved(booklet->links[i].sheet, count, before, total);
}

/* ---- marks ---- */

static void add(struct booklet *booklet, int sheet, struct mark mark) {
    struct sheet *on = &booklet->sheets[sheet];
    if (isfinite(mark.x) && isfinite(mark.y) && isfinite(mark.width) && isfinite(mark.height))
        *ARRAY_ADD(booklet->arena, on->marks, on->mark_count) = mark;
}

/* What is drawn is part of a figure, or else an adornment. */
static int drawn_tag(const struct booklet *booklet) {
    return booklet->tag >= 0 && booklet->tags[booklet->tag].kind == TAG_FIGURE ? booklet->tag : TAG_NONE;
}

double sheet_text(struct booklet *booklet, int sheet, double x, double y, enum align align, struct style style,
                  text t) {
    static const double shares[] = {[ALIGN_LEFT] = 0, [ALIGN_RIGHT] = 1, [ALIGN_CENTRE] = 0.5};
    double width = font_width(booklet->fonts, style.face, style.size, t);
    if (!text_empty(t))
        add(booklet, sheet,
            (struct mark){MARK_TEXT, x - width * shares[align], y, width, 0, style, t, booklet->tag, NULL});
    return width;
}

static void draw(struct booklet *booklet, int sheet, enum mark_kind kind, double x, double y, double width,
                 double height, colour colour) {
    struct style style = {FACE_REGULAR, 0, colour};
    add(booklet, sheet, (struct mark){kind, x, y, width, height, style, TEXT(""), drawn_tag(booklet), NULL});
}

void sheet_rule(struct booklet *booklet, int sheet, double x, double y, double width, double thickness, colour colour) {
    draw(booklet, sheet, MARK_RULE, x, y, width, thickness, colour);
}

void sheet_box(struct booklet *booklet, int sheet, double x, double y, double width, double height, colour colour) {
    draw(booklet, sheet, MARK_BOX, x, y, width, height, colour);
}

void sheet_picture(struct booklet *booklet, int sheet, double x, double y, double width, double height,
                   const struct picture *picture) {
    struct mark mark = {.kind = MARK_PICTURE, .x = x, .y = y, .width = width, .height = height, .picture = picture};
    mark.tag = drawn_tag(booklet);
    add(booklet, sheet, mark);
}

void sheet_leader(struct booklet *booklet, int sheet, double x, double y, double width, colour colour) {
    draw(booklet, sheet, MARK_LEADER, x, y, width, 0, colour);
}

/* ---- tags ---- */

int booklet_open(struct booklet *booklet, enum tag_kind kind) {
    *ARRAY_ADD(booklet->arena, booklet->tags, booklet->tag_count) = (struct tag){kind, booklet->tag, 1, TEXT("")};
    booklet->tag = booklet->tag_count - 1;
    return booklet->tag;
}

void booklet_close(struct booklet *booklet) {
    if (booklet->tag >= 0)
        booklet->tag = booklet->tags[booklet->tag].parent;
}

int booklet_switch(struct booklet *booklet, int tag) {
    int was = booklet->tag;
    booklet->tag = tag;
    return was;
}

/* ---- links ---- */

int booklet_anchors(struct booklet *booklet, int count) {
    int first = booklet->anchor_count == 0 ? 1 : booklet->anchor_count;
    while (booklet->anchor_count < first + count)
        *ARRAY_ADD(booklet->arena, booklet->anchors, booklet->anchor_count) = (struct anchor){-1, 0};
    return first;
}

void booklet_set_anchor(struct booklet *booklet, int anchor, int sheet, double y) {
    if (anchor > 0 && anchor < booklet->anchor_count)
        booklet->anchors[anchor] = (struct anchor){sheet, y};
}

void booklet_link(struct booklet *booklet, int sheet, double x, double y, double width, double height, int anchor) {
    if (anchor > 0 && booklet->tag >= 0)
        *ARRAY_ADD(booklet->arena, booklet->links, booklet->link_count) =
            (struct link){sheet, x, y, width, height, anchor, booklet->tag};
}

void booklet_settle_links(struct booklet *booklet) {
    int kept = 0;
    for (int i = 0; i < booklet->link_count; i++) {
        const struct link link = booklet->links[i];
        if (booklet->anchors[link.anchor].sheet < 0)
            booklet->tags[link.tag].kind = TAG_SPAN;
        else
            booklet->links[kept++] = link;
    }
    booklet->link_count = kept;
}

int booklet_bookmark(struct booklet *booklet, int sheet, double y, int level, text title) {
    int anchor = booklet_anchors(booklet, 1);
    booklet_set_anchor(booklet, anchor, sheet, y);
    *ARRAY_ADD(booklet->arena, booklet->bookmarks, booklet->bookmark_count) =
        (struct bookmark){title, anchor, level, false};
    return anchor;
}
