/*
 * sheet: the neutral model of a printed page: what stands where. Points, the
 * origin at the top left, y growing downwards. Knows nothing of PDF; a test
 * can ask it whether anything overlaps or leaves the page.
 */
#ifndef CROSSFOOT_RENDER_BRIEFING_SHEET_H
#define CROSSFOOT_RENDER_BRIEFING_SHEET_H

#include "base/arena.h"
#include "base/date.h"
#include "base/text.h"
#include "render/pdf/metrics.h"

enum mark_kind { MARK_TEXT, MARK_RULE, MARK_BOX };
enum align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE };

/*
 * A text stands on its baseline y and runs from x over width. A rule runs from (x, y) over width and is height
 * thick. A box is filled from its top left corner (x, y).
 */
struct mark {
    enum mark_kind kind;
    double x, y, width, height;
    struct style style;
    text text;
};

struct sheet {
    struct mark *marks;
    int mark_count;
};

/* An entry of the outline. */
struct bookmark {
    text title;
    int sheet;
    double y;
    int level; /* 0 or 1 */
};

/* A document made of sheets. */
struct booklet {
    struct arena *arena;
    const struct fonts *fonts;
    double width, height;
    struct sheet *sheets;
    int sheet_count;
    struct bookmark *bookmarks;
    int bookmark_count;
    text title, subject, author, keywords;
    date dated; /* the filing's, never the clock's */
};

void booklet_add_sheet(struct booklet *booklet);

/* Marks go on sheet number `sheet`. sheet_text() returns the width of what it set. */
double sheet_text(struct booklet *booklet, int sheet, double x, double y, enum align align, struct style style, text t);
void sheet_rule(struct booklet *booklet, int sheet, double x, double y, double width, double thickness, colour colour);
void sheet_box(struct booklet *booklet, int sheet, double x, double y, double width, double height, colour colour);
void booklet_bookmark(struct booklet *booklet, int sheet, double y, int level, text title);

#endif
