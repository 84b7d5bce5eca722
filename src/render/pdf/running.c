/*
 * Two sheets that bear the same marks, of which no tag is made, settle what runs;
 * turned sheets have their heads and feet elsewhere and keep them.
 */
#include "render/pdf/running.h"

enum { FIRST = 1, SHEETS_FEWEST = 3, MARKS_MOST = 8 };

static bool same_style(struct style a, struct style b) {
    return a.face == b.face && a.size == b.size && a.colour == b.colour;
}

static bool same_mark(const struct mark *a, const struct mark *b) {
    return a->tag == TAG_NONE && b->tag == TAG_NONE && a->kind == b->kind && a->kind != MARK_PICTURE && a->x == b->x &&
           a->y == b->y && a->width == b->width && a->height == b->height && same_style(a->style, b->style) &&
           text_equal(a->text, b->text);
}

/* How many marks the two end with alike. */
static int alike(const struct sheet *a, const struct sheet *b) {
    int count = 0;
    while (count < MARKS_MOST && count < a->mark_count && count < b->mark_count &&
           same_mark(&a->marks[a->mark_count - 1 - count], &b->marks[b->mark_count - 1 - count]))
        count++;
    return count;
}

static bool is_upright(const struct booklet *booklet, const struct sheet *sheet) {
    return sheet->width == booklet->width && sheet->height == booklet->height;
}

const struct sheet *running_sheet(const struct booklet *booklet) {
    for (int i = FIRST; i < booklet->sheet_count; i++)
        if (is_upright(booklet, &booklet->sheets[i]))
            return &booklet->sheets[i];
    return NULL;
}

int running_count(const struct booklet *booklet) {
    const struct sheet *model = running_sheet(booklet);
    int upright = 0, count = 0;
    for (int i = FIRST; i < booklet->sheet_count && upright < SHEETS_FEWEST; i++) {
        const struct sheet *sheet = &booklet->sheets[i];
        if (!is_upright(booklet, sheet) || sheet == model)
            continue;
        count = upright++ == 0 ? alike(model, sheet) : count;
    }
    return upright + 1 >= SHEETS_FEWEST ? count : 0;
}

bool running_stands_on(const struct booklet *booklet, int sheet, int count) {
    return count > 0 && sheet >= FIRST && alike(running_sheet(booklet), &booklet->sheets[sheet]) >= count;
}
