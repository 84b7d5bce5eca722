/*
 * line_index: the lines and columns of all statements by what names them, for the check of figures told twice: a
 * filing of a thousand tables must not be gone through for each of them.
 */
#ifndef CROSSFOOT_CHECK_LINE_INDEX_H
#define CROSSFOOT_CHECK_LINE_INDEX_H

#include "base/arena.h"
#include "model/model.h"

struct line_index;

struct line_index *line_index_of(struct arena *arena, const struct report *report);

/*
 * The one row of statement `there` that is the line `row` of statement `here`: label, caption, unit, scale and concept
 * agree. -1 for none and for several; captions are no lines.
 */
int line_index_find(const struct line_index *index, int here, int row, int there);

/* What a line is looked for by, and whether two rows are one line: label, caption, unit, scale and concept agree. */
uint64_t line_index_key(const struct statement *statement, int row);
bool line_index_same(const struct statement *a, int row_a, const struct statement *b, int row_b);

/* Two columns tell the same: amounts of one basis, one dated period and one member. */
bool column_same(const struct column *a, const struct column *b);

/*
 * The next column of a statement of the same kind before `here` that tells the same, `*at` counting them from 0; false
 * where there is none left. Statements without a common line are left out; so is what lies behind some thousand.
 */
bool line_index_next_twin(const struct line_index *index, struct cell_ref here, int *at, struct cell_ref *twin);

#endif
