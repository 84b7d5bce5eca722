/*
 * table: ruled tables of figures as accountants set them. The figures of a
 * column stand on one edge, their last digits (or points) under each other;
 * closing parentheses, percent signs and footnote marks hang beyond it. A table
 * too wide for the page is set smaller, then turned, then split by columns; one
 * too long is continued with its heads repeated.
 */
#ifndef CROSSFOOT_RENDER_BRIEFING_TABLE_H
#define CROSSFOOT_RENDER_BRIEFING_TABLE_H

#include "render/briefing/paginate.h"
#include "render/content/table.h"

enum { TABLE_CORNER = 2 };

struct table_options {
    bool upright;              /* never turned */
    const int *row_links;      /* of each row: the anchor that its figures lead to; NULL for none */
    int anchors;               /* the anchor of the first row, the others follow; 0: rows have none */
    double below;              /* points of what is set under it and should stay on its page, such as notes */
    text corner[TABLE_CORNER]; /* small words above the labels, such as the scale: a line each where there is room */
};

/* How a table will be set: see table_layout.h. */
struct table_plan;

const struct table_plan *table_plan(const struct flow *flow, const struct table *table, struct table_options options);

/* Whether it wants sheets that lie on their side, and the height it takes on one page of such. */
bool table_turned(const struct table_plan *plan);
double table_height(const struct table_plan *plan);

/* How many further sheets it goes on to, set upright from here: each page ends where table_set() ends it. */
int table_breaks(const struct flow *flow, const struct table_plan *plan);

/* Sets it on sheets as it wants them: call flow_turn() with what table_turned() says before. */
void table_set(struct flow *flow, const struct table_plan *plan);

#endif
