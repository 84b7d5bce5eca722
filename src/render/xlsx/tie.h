/*
 * xlsx_tie: which cells of a statement become live formulas. A cell may be
 * the sum of rows above it and the sum of columns beside it at once, but can
 * hold one formula only:
 *
 *   - a total is summed down its column, wherever a row's calculation exists;
 *   - any other currency figure of a non-GAAP column is summed across its row;
 *   - a formula is written only where every relation the cell is the result
 *     of holds to the last digit. Otherwise the figure stands as filed, an
 *     input, and the sum that misses it is shown beside the table.
 *
 * The other relation of a total that is summed down, and all else that was
 * checked, is proved on the Checks sheet against the figures as filed.
 */
#ifndef CROSSFOOT_RENDER_XLSX_TIE_H
#define CROSSFOOT_RENDER_XLSX_TIE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/model.h"

enum cell_source { CELL_EMPTY, CELL_WORDS, CELL_INPUT, CELL_DOWN, CELL_ACROSS };
enum beside { BESIDE_NOTHING, BESIDE_DOWN, BESIDE_ACROSS };

/* What each cell holds, and which recomputed sum stands beside the table; both row by row, a column at a time. */
struct ties {
    uint8_t *cells;  /* enum cell_source */
    uint8_t *beside; /* enum beside */
};

struct ties ties_decide(struct arena *arena, const struct statement *statement);

/* Of each statement the cells, row by row, of which a finding tells that they miss their sum; NULL where none does. */
bool *const *ties_told(struct arena *arena, const struct report *report);

/* A sum that misses stands beside the table only where a finding tells so: what could not be tested misses nothing. */
void ties_keep_told(struct ties *ties, const struct statement *statement, const bool *told);

/*
 * The exact signed sum of what the row's, or the column's, calculation names; blanks count as nothing. False where
 * there is no calculation, where a part is no number or of another unit or scale, and on overflow. Columns of changes
 * and percentages are not summed down: a total's change in percent is not the sum of its parts'.
 */
bool tie_down(const struct statement *statement, int row, int column, decimal *sum);
bool tie_across(const struct statement *statement, int row, int column, decimal *sum);

/* A number or nil that a cell can hold as a number. */
bool tie_is_figure(const struct value *value);

#endif
