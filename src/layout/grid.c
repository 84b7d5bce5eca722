/*
 * grid: what must hold of every grid, whoever made it.
 */
#include "layout/layout.h"

struct proof {
    const struct grid *grid;
    struct diag *diag;
    bool sound;
};

static void fail(struct proof *proof, const struct origin *at, const char *what) {
    diag_report(proof->diag, DIAG_INTERNAL, *at, (text){0}, "grid: %s", what);
    proof->sound = false;
}

static void check_cell(struct proof *proof, const struct grid_cell *cell, int after) {
    if (cell->first > cell->last || cell->first < 0 || cell->last >= proof->grid->column_count)
        fail(proof, &cell->origin, "a cell lies outside the columns");
    else if (cell->first <= after)
        fail(proof, &cell->origin, "a cell shares a column with the one before, or stands before it");
    if (cell->doubtful && (cell->other < 0 || cell->other >= proof->grid->column_count || cell->other == cell->first))
        fail(proof, &cell->origin, "a doubtful cell has no other column");
}

static void check_row(struct proof *proof, const struct grid_row *row) {
    int after = -1;
    if ((row->kind == GRID_BLANK || row->kind == GRID_PAGE) && row->cell_count > 0)
        fail(proof, &row->cells[0].origin, "an empty row holds cells");
    for (int i = 0; i < row->cell_count; i++) {
        check_cell(proof, &row->cells[i], after);
        after = row->cells[i].last;
    }
}

bool grid_check(const struct grid *grid, struct diag *diag) {
    struct proof proof = {grid, diag, true};
    int line = -1;
    for (int i = 0; i < grid->row_count; i++) {
        const struct grid_row *row = &grid->rows[i];
        if (row->line < line || row->line < grid->first_line || row->line > grid->last_line)
            fail(&proof, &row->label_origin, "rows are out of the order of lines");
        line = row->line;
        check_row(&proof, row);
    }
    return proof.sound;
}
