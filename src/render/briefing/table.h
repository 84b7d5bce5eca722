/*
 * table: ruled tables of figures as accountants set them. The figures of a
 * column stand on one edge, their last digits (or points) under each other;
 * closing parentheses, percent signs and footnote marks hang beyond it. A table
 * too wide for the page is set smaller, then split by columns; one too long is
 * continued with its heads repeated.
 */
#ifndef CROSSFOOT_RENDER_BRIEFING_TABLE_H
#define CROSSFOOT_RENDER_BRIEFING_TABLE_H

#include "render/briefing/paginate.h"

/* An empty figure is a blank. `words`: not a figure, set flush right and wrapped. */
struct table_cell {
    text currency; /* "$", set at the column's left edge */
    text figure;   /* "(4,381)" */
    text marks;
    int group; /* cells of one group share the place of their decimal point */
    bool words;
    bool quiet; /* in the muted colour */
};

struct table_row {
    text label;
    text marks;
    double indent; /* steps */
    bool heading;  /* no figures */
    bool strong;
    bool rule_above; /* above each figure */
    bool double_below;
    bool space_above;
    struct table_cell *cells; /* one per column */
};

struct table_column {
    const text *heads; /* outermost first; equal heads of neighbours are set once above both */
    int head_count;
    text marks;
};

struct table {
    text title; /* for "continued" */
    struct table_column *columns;
    int column_count;
    struct table_row *rows;
    int row_count;
};

/* The height the table takes on one page; greater than a page where it must be split. */
double table_height(const struct flow *flow, const struct table *table);

void table_set(struct flow *flow, const struct table *table);

#endif
