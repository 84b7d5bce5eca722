/*
 * pages: see pages.h. Marks are put in the order of their height first, so that each is held against its neighbours
 * alone: a page may have a thousand.
 */
#include "pages.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const double above = 0.72, below = 0.2; /* of a text's size, of its baseline */
static const double tolerance = 0.4;
static const double reach = 45; /* no text is higher */
static const double contrast_least = 4.5;
static const int texts_least = 5; /* on a page, its head and foot among them */
enum { TOLD_MOST = 4 };

struct look {
    const struct booklet *booklet;
    const char *name;
    int sheet;
    const struct mark **marks; /* of the sheet, by y */
    int count;
    int faults;
};

static void fault(struct look *look, const char *what, const struct mark *a, const struct mark *b) {
    if (look->faults++ >= TOLD_MOST)
        return;
    fprintf(stderr, "%s, page %d: %s", look->name, look->sheet + 1, what);
    if (a != NULL)
        fprintf(stderr, " \"%.*s\" at %.1f, %.1f", TEXT_ARG(a->text), a->x, a->y);
    if (b != NULL)
        fprintf(stderr, " and \"%.*s\" at %.1f, %.1f", TEXT_ARG(b->text), b->x, b->y);
    fprintf(stderr, "\n");
}

static double top_of(const struct mark *mark) {
    return mark->kind == MARK_TEXT ? mark->y - mark->style.size * above : mark->y;
}

static double bottom_of(const struct mark *mark) {
    return mark->kind == MARK_TEXT ? mark->y + mark->style.size * below : mark->y + mark->height;
}

static bool beside(const struct mark *a, const struct mark *b) {
    return a->x + a->width <= b->x + tolerance || b->x + b->width <= a->x + tolerance;
}

static bool over(const struct mark *a, const struct mark *b) {
    return bottom_of(a) <= top_of(b) + tolerance || bottom_of(b) <= top_of(a) + tolerance;
}

static int by_height(const void *a, const void *b) {
    const struct mark *left = *(const struct mark *const *)a, *right = *(const struct mark *const *)b;
    return (left->y > right->y) - (left->y < right->y);
}

static void sort_marks(struct look *look, struct arena *arena) {
    const struct sheet *sheet = &look->booklet->sheets[look->sheet];
    look->marks = ARENA_ARRAY(arena, const struct mark *, sheet->mark_count + 1);
    look->count = sheet->mark_count;
    for (int i = 0; i < sheet->mark_count; i++)
        look->marks[i] = &sheet->marks[i];
    qsort(look->marks, (size_t)look->count, sizeof *look->marks, by_height);
}

/* ---- rules ---- */

static void look_for_clipping(struct look *look) {
    const struct sheet *sheet = &look->booklet->sheets[look->sheet];
    for (int i = 0; i < look->count; i++) {
        const struct mark *mark = look->marks[i];
        bool inside = mark->x >= 18 - tolerance && mark->x + mark->width <= sheet->width - 18 + tolerance &&
                      top_of(mark) >= 18 - tolerance && bottom_of(mark) <= sheet->height - 18 + tolerance;
        if (!inside)
            fault(look, "leaves the page:", mark, NULL);
    }
}

static void look_for_overlaps(struct look *look) {
    for (int i = 0; i < look->count; i++)
        for (int j = i + 1; j < look->count && look->marks[j]->y - look->marks[i]->y < reach; j++) {
            const struct mark *a = look->marks[i], *b = look->marks[j];
            if (a->kind == MARK_TEXT && b->kind == MARK_TEXT && !beside(a, b) && !over(a, b))
                fault(look, "stands on another:", a, b);
        }
}

/* A thin rule between a text's top and its baseline strikes it through. */
static void look_for_strikes(struct look *look) {
    for (int i = 0; i < look->count; i++)
        for (int j = 0; look->marks[i]->kind == MARK_RULE && j < look->count; j++) {
            const struct mark *rule = look->marks[i], *text = look->marks[j];
            if (text->kind == MARK_TEXT && !beside(rule, text) && rule->y < text->y - tolerance &&
                rule->y + rule->height > top_of(text) + tolerance)
                fault(look, "is struck through:", text, NULL);
        }
}

static void look_for_orphans(struct look *look) {
    int texts = 0;
    for (int i = 0; i < look->count; i++)
        texts += look->marks[i]->kind == MARK_TEXT;
    if (look->sheet > 0 && texts < texts_least)
        fault(look, "holds next to nothing", NULL, NULL);
}

/* ---- contrast ---- */

static double channel(colour c, int shift) {
    double value = (double)(c >> shift & 0xFF) / 255;
    return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(colour c) { return 0.2126 * channel(c, 16) + 0.7152 * channel(c, 8) + 0.0722 * channel(c, 0); }

double pages_contrast(colour a, colour b) {
    double left = luminance(a) + 0.05, right = luminance(b) + 0.05;
    return left > right ? left / right : right / left;
}

/* What was filled last below the middle of a text. */
static colour ground_of(const struct sheet *sheet, const struct mark *text) {
    double x = text->x + text->width / 2, y = text->y - text->style.size * 0.3;
    colour ground = 0xFFFFFF;
    for (int i = 0; i < sheet->mark_count && &sheet->marks[i] != text; i++) {
        const struct mark *box = &sheet->marks[i];
        if (box->kind == MARK_BOX && x >= box->x && x <= box->x + box->width && y >= box->y &&
            y <= box->y + box->height)
            ground = box->style.colour;
    }
    return ground;
}

static void look_for_contrast(struct look *look) {
    const struct sheet *sheet = &look->booklet->sheets[look->sheet];
    for (int i = 0; i < sheet->mark_count; i++) {
        const struct mark *mark = &sheet->marks[i];
        if (mark->kind == MARK_TEXT && pages_contrast(mark->style.colour, ground_of(sheet, mark)) < contrast_least)
            fault(look, "is hard to tell from its ground:", mark, NULL);
    }
}

int pages_faults(const struct booklet *booklet, const char *name) {
    static void (*const rules[])(struct look *) = {look_for_clipping, look_for_overlaps, look_for_strikes,
                                                   look_for_orphans, look_for_contrast};
    struct look look = {.booklet = booklet, .name = name};
    for (look.sheet = 0; look.sheet < booklet->sheet_count; look.sheet++) {
        sort_marks(&look, booklet->arena);
        for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
            rules[i](&look);
    }
    return look.faults;
}
