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
#include "render/content/table.h"

/* The height the table takes on one page; greater than a page where it must be split. */
double table_height(const struct flow *flow, const struct table *table);

void table_set(struct flow *flow, const struct table *table);

#endif
