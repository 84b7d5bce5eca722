/*
 * table_head: the heads of a table's columns. A head that neighbours share is
 * set once across them, with a rule under it; the rest stand above their column,
 * on one bottom line.
 */
#ifndef CROSSFOOT_RENDER_BRIEFING_TABLE_HEAD_H
#define CROSSFOOT_RENDER_BRIEFING_TABLE_HEAD_H

#include "render/briefing/table_layout.h"

double table_head_height(const struct flow *flow, const struct table *table, const struct table_part *part);

/* Sets the heads at the current point and moves below them. `again`: only for the eye, they were told before. */
void table_head_set(struct flow *flow, const struct table *table, const struct table_part *part, bool again);

#endif
