/*
 * content_table: a table of figures as every document tells it: heads, labels
 * and figures as texts, which rows close a sum, and for every filed figure the
 * cell it is. How it is set is the documents' own affair.
 */
#ifndef CROSSFOOT_RENDER_CONTENT_TABLE_H
#define CROSSFOOT_RENDER_CONTENT_TABLE_H

#include "model/model.h"

/* An empty figure is a blank. `words`: not a figure, set flush right and wrapped. */
struct table_cell {
    text currency; /* "$", set at the column's left edge */
    text figure;   /* "(4,381)" */
    text marks;
    int group; /* cells of one group share the place of their decimal point */
    bool words;
    bool quiet; /* in the muted colour */
    bool filed; /* it stands in the statements, at `at`; else it is computed */
    struct cell_ref at;
};

struct table_row {
    text label;
    text marks;
    double indent; /* steps */
    bool heading;  /* no figures */
    bool note;     /* a heading that reads as a note among the rows: it names nothing below it */
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

/* A label without figures that is a note on what stands above: "1) Includes ...", or a sentence with its full stop. */
bool table_label_is_note(text label);

#endif
