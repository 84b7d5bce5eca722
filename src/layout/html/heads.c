/*
 * html_heads: some agents print the heads in a table of their own, right above the table whose columns they are. Both
 * stand on the same physical columns, and nothing is between them: they are one table.
 */
#include <string.h>

#include "layout/html/table.h"

enum { HEAD_ROWS_MOST = 12, HEAD_LENGTH = 60, HEAD_DIGITS_MOST = 8 }; /* more are prose, or a telephone's number */

static text view(const struct html_flow *flow, const struct html_cell *cell) {
    return html_flow_view(flow, cell->span);
}

/* The bracket that closes "(1,234" stands in a cell of its own. */
static bool is_figure(text t) {
    struct amount amount;
    bool open = text_starts(t, TEXT("(")) && text_find_byte(t, ')') == text_npos;
    t = open ? text_skip(t, 1) : t;
    return t.len > 0 && amount_whole(t, &amount) && amount.kind != AMOUNT_YEAR;
}

/* "December 31, 2003", "4Q21". */
static bool is_dated(text t) {
    int digits = 0;
    for (size_t i = 0; i < t.len; i++)
        digits += is_digit(t.ptr[i]);
    return digits > 0 && digits <= HEAD_DIGITS_MOST;
}

static int physical_columns(const struct html_table *table) {
    int most = 0;
    for (int r = 0; r < table->row_count; r++) {
        int columns = 0;
        for (int i = 0; i < table->rows[r].cell_count; i++)
            columns += table->cells[table->rows[r].first_cell + i].colspan;
        most = columns > most ? columns : most;
    }
    return most;
}

/* Cells of the row right of its first that could be heads; 0 where one of them could not. */
static int heads_of(const struct html_flow *flow, const struct html_table *table, const struct html_row *row,
                    bool *dated) {
    int heads = 0;
    for (int i = 1; i < row->cell_count; i++) {
        text t = view(flow, &table->cells[row->first_cell + i]);
        if (t.len > HEAD_LENGTH)
            return 0;
        *dated = *dated || is_dated(t);
        heads += t.len > 0;
    }
    return heads;
}

bool html_is_heads(const struct html_flow *flow, const struct html_table *table) {
    int heads = 0;
    bool dated = false;
    if (table->row_count > HEAD_ROWS_MOST)
        return false;
    for (int c = 0; c < table->cell_count; c++)
        if (is_figure(view(flow, &table->cells[c])))
            return false;
    for (int r = 0; r < table->row_count; r++) {
        int in_row = heads_of(flow, table, &table->rows[r], &dated);
        heads = in_row > heads ? in_row : heads;
    }
    return dated || heads > 1;
}

/* Whether the row is of figures; *heads where something else than a label stands in it. */
static bool is_figures(const struct html_flow *flow, const struct html_table *table, const struct html_row *row,
                       bool *heads) {
    bool figures = false, others = false;
    for (int i = 1; i < row->cell_count; i++) {
        text t = view(flow, &table->cells[row->first_cell + i]);
        figures = figures || is_figure(t);
        others = others || t.len > 0;
    }
    *heads = others && !figures;
    return figures;
}

/* The first row that tells more than a label is one of figures. */
static bool begins_without_heads(const struct html_flow *flow, const struct html_table *table) {
    bool heads = false;
    for (int r = 0; r < table->row_count && !heads; r++)
        if (is_figures(flow, table, &table->rows[r], &heads))
            return true;
    return false;
}

bool html_heads_fit(const struct html_flow *flow, const struct html_table *heads, const struct html_table *table) {
    return physical_columns(heads) == physical_columns(table) && begins_without_heads(flow, table);
}

/* No cell reaches out of its own table, whatever it says. */
static void add_cell(struct html_flow *flow, struct html_table *table, const struct html_cell *cell, int rows_left) {
    table->cells = html_flow_room(flow, table->cells, table->cell_count, &table->cell_room, sizeof *table->cells);
    table->cells[table->cell_count] = *cell;
    if (cell->rowspan > rows_left)
        table->cells[table->cell_count].rowspan = rows_left;
    table->cell_count++;
}

void html_heads_join(struct html_flow *flow, const struct html_table *heads, struct html_table *table) {
    int rows = table->row_count;
    for (int r = 0; r < heads->row_count; r++) {
        table->rows = html_flow_room(flow, table->rows, table->row_count, &table->row_room, sizeof *table->rows);
        table->row_count++;
    }
    memmove(table->rows + heads->row_count, table->rows, (size_t)rows * sizeof *table->rows);
    for (int r = 0; r < heads->row_count; r++) {
        table->rows[r] = heads->rows[r];
        table->rows[r].first_cell = table->cell_count;
        for (int i = 0; i < heads->rows[r].cell_count; i++)
            add_cell(flow, table, &heads->cells[heads->rows[r].first_cell + i], heads->row_count - r);
    }
}
