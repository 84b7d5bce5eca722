/*
 * table_layout: how wide the columns of a table are, how small its type must
 * be, and which columns go on which part when it is split.
 */
#ifndef CROSSFOOT_RENDER_BRIEFING_TABLE_LAYOUT_H
#define CROSSFOOT_RENDER_BRIEFING_TABLE_LAYOUT_H

#include "render/briefing/table.h"

/* Of one column, in points from the page's left edge. */
struct column_place {
    double left, right; /* of the column, marks and parentheses included */
    double edge;        /* where the last digits end */
    double currency;    /* where currency signs begin */
};

/* Columns first to first + count - 1 of a table, set side by side. */
struct table_part {
    int first, count;
    double size;
    double label_width;
    struct column_place *places; /* count of them */
};

struct table_parts {
    struct table_part *parts;
    int count;
};

struct table_parts table_layout(const struct flow *flow, const struct table *table);

/* Of "(0.02)" the "(0.02": what hangs beyond the edge is left off. */
text figure_body(text figure);

/* How far left of the edge the body of a figure ends, because others of its group have more decimals. */
double figure_inset(const struct flow *flow, const struct table *table, int row, int column, double size);

double marks_width(const struct flow *flow, double size, text marks);
struct style marks_style(const struct flow *flow, double size);
struct style head_style(const struct flow *flow, double size);
double table_indent(const struct table_row *row, double size);

#endif
