/*
 * table_measure: how much room the parts of a table need, measured once, in
 * ems, since widths grow with the type's size.
 */
#ifndef CROSSFOOT_RENDER_BRIEFING_TABLE_MEASURE_H
#define CROSSFOOT_RENDER_BRIEFING_TABLE_MEASURE_H

#include "render/briefing/table.h"

enum { TABLE_GROUPS = 8 };

/* Of a column, in ems. */
struct column_need {
    double figure;            /* currency sign and body */
    double hang;              /* what hangs beyond the edge */
    double least;             /* the whole column */
    double easy;              /* the same, where its lowest head is to stand on one line; 0 where that is long */
    double gap;               /* before it; wider where an outer head ends */
    int places[TABLE_GROUPS]; /* the most decimals of each group */
};

struct table_measure {
    struct column_need *columns;
    double *labels; /* of each row, with indent and marks; 0 for headings */
    double widest;  /* label */
    double usual;   /* label: three of four are not wider */
};

struct table_measure table_measure(const struct flow *flow, const struct table *table);

/* Of "(0.02)" the "(0.02": what hangs beyond the edge is left off. */
text figure_body(text figure);

/* How far left of the edge the body of a figure ends, in ems, because others of its group have more decimals. */
double figure_inset(const struct flow *flow, const struct table_cell *cell, const struct column_need *need);

double marks_width(const struct flow *flow, double size, text marks);
struct style marks_style(const struct flow *flow, double size);
struct style corner_style(const struct flow *flow);
struct style head_style(const struct flow *flow, double size);
struct style row_style(const struct flow *flow, const struct table_row *row, double size);
double table_indent(const struct table_row *row, double size);

#endif
