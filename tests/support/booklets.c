/*
 * booklets: see booklets.h. A text's box is its cap height and a little below
 * the baseline; boxes may touch.
 */
#include "booklets.h"

#include <stdio.h>

#include "render/render.h"

static const struct report no_report = {.name = TEXT_INIT("filing.txt")};

struct flow booklet_flow(struct arena *arena) {
    struct flow flow = {.arena = arena, .report = &no_report, .running_left = TEXT("Registrant")};
    flow.template = template_default(arena, diag_new(arena, TEXT("test")));
    flow.booklet = ARENA_NEW(arena, struct booklet);
    flow.booklet->arena = arena;
    flow.booklet->fonts = fonts_open(arena, FAMILY_OPEN_SANS);
    flow.booklet->width = flow.template->page.width;
    flow.booklet->height = flow.template->page.height;
    flow_begin(&flow);
    return flow;
}

static const double above = 0.72, below = 0.2, tolerance = 0.4;

static bool apart(const struct mark *a, const struct mark *b) {
    bool beside = a->x + a->width <= b->x + tolerance || b->x + b->width <= a->x + tolerance;
    bool over = a->y + a->style.size * below <= b->y - b->style.size * above + tolerance ||
                b->y + b->style.size * below <= a->y - a->style.size * above + tolerance;
    return beside || over;
}

static bool inside(const struct sheet *on, const struct mark *mark) {
    return mark->x >= 0 && mark->x + mark->width <= on->width + tolerance && mark->y - mark->style.size * above >= 0 &&
           mark->y <= on->height - 18;
}

static bool clean_mark(const struct booklet *booklet, int sheet, int index) {
    const struct sheet *on = &booklet->sheets[sheet];
    const struct mark *mark = &on->marks[index];
    if (mark->kind != MARK_TEXT)
        return true;
    if (!inside(on, mark)) {
        fprintf(stderr, "sheet %d: \"%.*s\" leaves the page at %.1f, %.1f\n", sheet + 1, TEXT_ARG(mark->text), mark->x,
                mark->y);
        return false;
    }
    for (int i = 0; i < index; i++) {
        const struct mark *other = &on->marks[i];
        if (other->kind == MARK_TEXT && !apart(mark, other)) {
            fprintf(stderr, "sheet %d: \"%.*s\" stands on \"%.*s\" at %.1f, %.1f\n", sheet + 1, TEXT_ARG(mark->text),
                    TEXT_ARG(other->text), mark->x, mark->y);
            return false;
        }
    }
    return true;
}

bool booklet_is_clean(const struct booklet *booklet) {
    for (int s = 0; s < booklet->sheet_count; s++)
        for (int i = 0; i < booklet->sheets[s].mark_count; i++)
            if (!clean_mark(booklet, s, i))
                return false;
    return true;
}

/* ---- tags ---- */

static bool may_hold_text(enum tag_kind kind) {
    return kind != TAG_DOCUMENT && kind != TAG_SECTION && kind != TAG_TABLE && kind != TAG_ROW && kind != TAG_CONTENTS;
}

static bool is_cell(enum tag_kind kind) { return kind == TAG_CELL || kind == TAG_ROW_HEAD || kind == TAG_COLUMN_HEAD; }

static bool fits_parent(const struct booklet *booklet, int tag) {
    const struct tag *it = &booklet->tags[tag];
    if (it->parent < 0)
        return tag == 0;
    enum tag_kind parent = booklet->tags[it->parent].kind;
    return it->parent < tag && is_cell(it->kind) == (parent == TAG_ROW) &&
           (it->kind == TAG_ROW) == (parent == TAG_TABLE);
}

static int columns_of(const struct booklet *booklet, int row) {
    int columns = 0;
    for (int i = row + 1; i < booklet->tag_count; i++)
        if (booklet->tags[i].parent == row)
            columns += booklet->tags[i].columns;
    return columns;
}

static bool rows_agree(const struct booklet *booklet, int row, int *table, int *columns) {
    int own = columns_of(booklet, row), parent = booklet->tags[row].parent;
    if (parent != *table) {
        *table = parent;
        *columns = own;
    }
    return own == *columns;
}

bool booklet_is_tagged(const struct booklet *booklet) {
    int table = -1, columns = 0;
    for (int i = 0; i < booklet->tag_count; i++) {
        if (!fits_parent(booklet, i)) {
            fprintf(stderr, "tag %d of kind %d stands in the wrong place\n", i, (int)booklet->tags[i].kind);
            return false;
        }
        if (booklet->tags[i].kind == TAG_ROW && !rows_agree(booklet, i, &table, &columns)) {
            fprintf(stderr, "row %d has %d columns, its table %d\n", i, columns_of(booklet, i), columns);
            return false;
        }
    }
    for (int s = 0; s < booklet->sheet_count; s++)
        for (int i = 0; i < booklet->sheets[s].mark_count; i++) {
            const struct mark *mark = &booklet->sheets[s].marks[i];
            if (mark->kind == MARK_TEXT && mark->tag >= 0 && !may_hold_text(booklet->tags[mark->tag].kind)) {
                fprintf(stderr, "sheet %d: \"%.*s\" is part of nothing that holds words\n", s + 1,
                        TEXT_ARG(mark->text));
                return false;
            }
        }
    return true;
}

static int count(const struct booklet *booklet, const char *words, bool whole) {
    int found = 0;
    for (int s = 0; s < booklet->sheet_count; s++)
        for (int i = 0; i < booklet->sheets[s].mark_count; i++) {
            text t = booklet->sheets[s].marks[i].text;
            found += whole ? text_equal(t, text_from(words)) : text_find(t, text_from(words)) != text_npos;
        }
    return found;
}

int booklet_count(const struct booklet *booklet, const char *words) { return count(booklet, words, true); }
int booklet_count_in(const struct booklet *booklet, const char *words) { return count(booklet, words, false); }

const struct mark *booklet_find(const struct booklet *booklet, const char *words) {
    for (int s = 0; s < booklet->sheet_count; s++)
        for (int i = 0; i < booklet->sheets[s].mark_count; i++)
            if (text_equal(booklet->sheets[s].marks[i].text, text_from(words)))
                return &booklet->sheets[s].marks[i];
    return NULL;
}
