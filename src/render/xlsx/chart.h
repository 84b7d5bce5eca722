/*
 * xlsx_chart: native column charts over a sheet's own cells. Sees the library;
 * what the columns mean is the sheet writer's affair.
 */
#ifndef CROSSFOOT_RENDER_XLSX_CHART_H
#define CROSSFOOT_RENDER_XLSX_CHART_H

#include "render/xlsx/book.h"

enum { CHART_ROWS = 19 }; /* of usual height, that a chart covers */

/* A column of the data as a series; `form`: how its labels are written, NULL for none. */
struct chart_series {
    int column;
    const char *name; /* NULL: it only holds others up, and is not seen */
    colour fill;
    const char *form;
};

/* The data: a row a category, named in column 0. */
struct chart_data {
    int first_row, last_row;
    const struct chart_series *series;
    int series_count;
    bool stacked;
    bool above, below; /* some of it stands above nil, below nil: a column that does not stand on nil misleads */
    const char *title, *describes; /* for a reader who does not see it */
};

/* After its cells are written: it keeps their values, for those who see it without working them out. */
void tab_chart(struct tab *sheet, int row, int column, const struct chart_data *data);

#endif
