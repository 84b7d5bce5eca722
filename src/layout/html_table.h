/*
 * html_table: a finished HTML table made a grid, or, where it holds no column
 * of amounts, paragraphs.
 */
#ifndef CROSSFOOT_LAYOUT_HTML_TABLE_H
#define CROSSFOOT_LAYOUT_HTML_TABLE_H

#include "layout/html_flow.h"

/* Lays out `table` at the end of flow->layout: its lines, and a grid or paragraphs. An empty table leaves nothing. */
void html_table_finish(struct html_flow *flow, struct html_table *table);

#endif
