/*
 * grid: the amounts that cells hold, packed small; what must hold of every grid, whoever made it.
 */
#include "layout/layout.h"

static bool is_noted(const struct amount *amount) {
    return amount->currency.len > 0 || amount->marks.len > 0 || amount->measure.len > 0;
}

/* What an HTML cell holds may be put together of several pieces. */
static bool is_held(text t, text part) {
    uintptr_t begin = (uintptr_t)part.ptr, from = (uintptr_t)t.ptr;
    return t.len <= UINT16_MAX && begin >= from && begin + part.len <= from + t.len;
}

bool grid_row_has_range(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].kind == AMOUNT_NONE && amount_is_range(row->cells[i].text))
            return true;
    return false;
}

void cell_set_amount(struct arena *arena, struct grid_cell *cell, const struct amount *amount) {
    cell->kind = (uint8_t)amount->kind;
    cell->notes = NULL;
    if (amount->kind == AMOUNT_NONE)
        return;
    cell->units = amount->value.units;
    cell->places = amount->value.places;
    cell->percent = amount->percent;
    const bool held = is_held(cell->text, amount->printed);
    cell->printed_begin = held ? (uint16_t)(amount->printed.ptr - cell->text.ptr) : 0;
    cell->printed_length = held ? (uint16_t)amount->printed.len : 0;
    if (held && !is_noted(amount))
        return;
    struct cell_notes *notes = ARENA_NEW(arena, struct cell_notes);
    *notes = (struct cell_notes){amount->currency, amount->marks, amount->measure, {NULL, 0}};
    if (!held)
        notes->printed = amount->printed;
    cell->notes = notes;
}

struct amount cell_amount(const struct grid_cell *cell) {
    struct amount amount = {.kind = (enum amount_kind)cell->kind};
    if (amount.kind == AMOUNT_NONE)
        return amount;
    amount.value = (decimal){cell->units, cell->places};
    amount.percent = cell->percent;
    amount.printed = text_slice(cell->text, cell->printed_begin, (size_t)cell->printed_begin + cell->printed_length);
    if (cell->notes == NULL)
        return amount;
    amount.currency = cell->notes->currency;
    amount.marks = cell->notes->marks;
    amount.measure = cell->notes->measure;
    if (cell->notes->printed.len > 0)
        amount.printed = cell->notes->printed;
    return amount;
}

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
