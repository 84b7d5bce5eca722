/*
 * Appends marks. A mark with a coordinate that is no number, a text
 * of blanks, is left out: what follows need not ask again.
 */
#include "render/briefing/sheet.h"

#include <math.h>

void booklet_add_sheet(struct booklet *booklet) {
    (void)ARRAY_ADD(booklet->arena, booklet->sheets, booklet->sheet_count);
}

static void add(struct booklet *booklet, int sheet, struct mark mark) {
    struct sheet *on = &booklet->sheets[sheet];
    if (isfinite(mark.x) && isfinite(mark.y) && isfinite(mark.width) && isfinite(mark.height))
        *ARRAY_ADD(booklet->arena, on->marks, on->mark_count) = mark;
}

double sheet_text(struct booklet *booklet, int sheet, double x, double y, enum align align, struct style style,
                  text t) {
    static const double shares[] = {[ALIGN_LEFT] = 0, [ALIGN_RIGHT] = 1, [ALIGN_CENTRE] = 0.5};
    double width = font_width(booklet->fonts, style.face, style.size, t);
    if (!text_empty(t))
        add(booklet, sheet, (struct mark){MARK_TEXT, x - width * shares[align], y, width, 0, style, t});
    return width;
}

void sheet_rule(struct booklet *booklet, int sheet, double x, double y, double width, double thickness, colour colour) {
    struct style style = {FACE_REGULAR, 0, colour};
    add(booklet, sheet, (struct mark){MARK_RULE, x, y, width, thickness, style, TEXT("")});
}

void sheet_box(struct booklet *booklet, int sheet, double x, double y, double width, double height, colour colour) {
    struct style style = {FACE_REGULAR, 0, colour};
    add(booklet, sheet, (struct mark){MARK_BOX, x, y, width, height, style, TEXT("")});
}

void booklet_bookmark(struct booklet *booklet, int sheet, double y, int level, text title) {
    *ARRAY_ADD(booklet->arena, booklet->bookmarks, booklet->bookmark_count) = (struct bookmark){title, sheet, y, level};
}
