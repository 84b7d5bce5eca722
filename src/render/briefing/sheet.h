/*
 * sheet: the neutral model of a printed page: what stands where, and what it
 * is. Points, the origin at the top left, y growing downwards. Knows nothing of
 * PDF; a test can ask it whether anything overlaps or leaves the page.
 */
#ifndef CROSSFOOT_RENDER_BRIEFING_SHEET_H
#define CROSSFOOT_RENDER_BRIEFING_SHEET_H

#include "base/arena.h"
#include "base/date.h"
#include "base/text.h"
#include "render/logo.h"
#include "render/pdf/metrics.h"

/* ---- what stands where ---- */

enum mark_kind { MARK_TEXT, MARK_RULE, MARK_BOX, MARK_LEADER, MARK_PICTURE };
enum align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE };

/*
 * A text stands on its baseline y and runs from x over width. A rule runs from (x, y) over width and is height
 * thick. A box is filled from its top left corner (x, y). A leader is a row of dots on y from x over width. A
 * picture is set in its box as a box is.
 */
struct mark {
    enum mark_kind kind;
    double x, y, width, height;
    struct style style;
    text text;
    int tag; /* what it is part of, or TAG_NONE */
    const struct picture *picture;
};

struct sheet {
    double width, height;
    struct mark *marks;
    int mark_count;
};

/* ---- what it is ---- */

/* The parts of a document as assistive programs know them. */
enum tag_kind {
    TAG_DOCUMENT,
    TAG_SECTION,
    TAG_H1,
    TAG_H2,
    TAG_H3,
    TAG_PARAGRAPH,
    TAG_NOTE,
    TAG_CONTENTS,
    TAG_CONTENTS_ITEM,
    TAG_LINK,
    TAG_SPAN,
    TAG_TABLE,
    TAG_ROW,
    TAG_COLUMN_HEAD,
    TAG_ROW_HEAD,
    TAG_CELL,
    TAG_FIGURE,
    TAG_KINDS
};

/* For marks that only adorn: rules, grounds, running heads, heads repeated on a continued page. */
enum { TAG_NONE = -1 };

/* A tag's children are those that name it as their parent, in their order; marks stand between them. */
struct tag {
    enum tag_kind kind;
    int parent;       /* TAG_NONE for the document */
    int columns;      /* a column head's span; 1 elsewhere */
    text alternative; /* a figure in words */
};

/* ---- from one place to another ---- */

/* A place that links lead to. Unset until sheet >= 0. Numbered from 1: 0 is no anchor. */
struct anchor {
    int sheet;
    double y;
};

struct link {
    int sheet;
    double x, y, width, height; /* from its top left corner */
    int anchor;
    int tag; /* of kind TAG_LINK */
};

/* An entry of the outline. */
struct bookmark {
    text title;
    int anchor;
    int level;  /* 0 or 1 */
    bool minor; /* contents that are short of room leave it out */
};

/* A document made of sheets. */
struct booklet {
    struct arena *arena;
    const struct fonts *fonts;
    double width, height; /* of an upright sheet */
    struct sheet *sheets;
    int sheet_count;
    struct tag *tags;
    int tag_count;
    int tag; /* what marks are part of now, or TAG_NONE */
    struct anchor *anchors;
    int anchor_count;
    struct link *links;
    int link_count;
    struct bookmark *bookmarks;
    int bookmark_count;
    text title, subject, author, keywords;
    text digest; /* hexadecimal digits that tell this document from others */
    date dated;  /* the filing's, never the clock's */
};

void booklet_add_sheet(struct booklet *booklet, bool turned);

/* Moves the last `count` sheets in front of sheet `before`; whatever leads to a sheet follows it. */
void booklet_move_last(struct booklet *booklet, int count, int before);

/* Marks go on sheet number `sheet`. sheet_text() returns the width of what it set. */
double sheet_text(struct booklet *booklet, int sheet, double x, double y, enum align align, struct style style, text t);
void sheet_rule(struct booklet *booklet, int sheet, double x, double y, double width, double thickness, colour colour);
void sheet_box(struct booklet *booklet, int sheet, double x, double y, double width, double height, colour colour);
void sheet_picture(struct booklet *booklet, int sheet, double x, double y, double width, double height,
                   const struct picture *picture);
void sheet_leader(struct booklet *booklet, int sheet, double x, double y, double width, colour colour);

/* Opens a part of the current one, which marks then belong to, and closes it again. */
int booklet_open(struct booklet *booklet, enum tag_kind kind);
void booklet_close(struct booklet *booklet);

/* Marks belong to `tag` from now on (TAG_NONE: they only adorn). Returns what they belonged to. */
int booklet_switch(struct booklet *booklet, int tag);

/* `count` anchors in a row; the number of the first. */
int booklet_anchors(struct booklet *booklet, int count);
void booklet_set_anchor(struct booklet *booklet, int anchor, int sheet, double y);

/* The current tag, a TAG_LINK, leads to `anchor` from this rectangle. */
void booklet_link(struct booklet *booklet, int sheet, double x, double y, double width, double height, int anchor);

/* Takes out the links whose anchors were never set; their tags become spans. */
void booklet_settle_links(struct booklet *booklet);

/* An entry of the outline; returns the anchor it leads to. */
int booklet_bookmark(struct booklet *booklet, int sheet, double y, int level, text title);

#endif
