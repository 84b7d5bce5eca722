/*
 * table_layout: how small a table's type must be, whether it is turned, and
 * which columns and rows go on which part when it is split.
 */
#ifndef CROSSFOOT_RENDER_BRIEFING_TABLE_LAYOUT_H
#define CROSSFOOT_RENDER_BRIEFING_TABLE_LAYOUT_H

#include "render/briefing/table_measure.h"

/* Of one column, in points from the page's left edge. */
struct column_place {
    double left, right; /* of the column, marks and parentheses included */
    double edge;        /* where the last digits end */
    double currency;    /* where currency signs begin */
};

/* A row ready to be set. */
struct row_plan {
    int row; /* of the table */
    struct lines label;
    int lines;     /* of the row */
    double before; /* space above the first line */
    double height; /* all of it */
};

/* Columns first to first + count - 1 of a table, set side by side, with the rows that say something in them. */
struct table_part {
    int first, count;
    double size;
    double label_width;
    struct lines corner; /* above the labels; above the heads, too, where labels are narrow */
    bool corner_apart;
    bool leaders;                /* dots from labels to figures */
    struct column_place *places; /* count of them */
    struct row_plan *rows;
    int row_count;
    double head_height;
    double height; /* on one page */
};

struct table_plan {
    const struct table *table;
    struct table_options options;
    struct table_measure measure;
    bool turned;
    struct table_part *parts;
    int count;
};

/* Height over type size, of a line. */
extern const double table_leading;

/* The lines of a cell of words. */
struct lines table_cell_lines(const struct flow *flow, const struct table *table, const struct table_part *part,
                              int row, int column);

#endif
