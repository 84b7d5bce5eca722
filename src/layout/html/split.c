/*
 * html_split: a row of an HTML table whose cells each hold several lines ("Basic<br>Diluted", "0.16<br>0.15") is
 * several rows. It is cut where the cells that have lines have as many, and figures stand on them; so are the lines of
 * a title that opens the table in a cell across it. All other line ends in cells are blanks.
 */
#include <string.h>

#include "layout/html/table.h"

enum { LINES_MOST = 32, TITLE_LINES_MOST = 8, TITLE_LENGTH = 110, TITLE_SPAN = 3 }; /* more are prose */

/* The line of a cell's text that begins at `at`. */
static struct html_span line_at(const struct html_flow *flow, struct html_span cell, size_t at) {
    struct html_span line = {at, at};
    while (line.end < cell.end && flow->store[line.end] != '\n')
        line.end++;
    return line;
}

/* Two or more of the cell's lines are figures, and the others are empty. */
static bool lines_are_figures(const struct html_flow *flow, const struct html_cell *cell) {
    struct amount amount;
    int figures = 0;
    for (size_t at = cell->begin; at < cell->span.end;) {
        struct html_span line = line_at(flow, cell->span, at);
        text t = html_flow_view(flow, line);
        if (!text_empty(t) && (!amount_whole(t, &amount) || amount.kind == AMOUNT_YEAR))
            return false;
        figures += !text_empty(t);
        at = line.end + 1;
    }
    return figures >= 2;
}

static bool lines_are_short(const struct html_flow *flow, const struct html_cell *cell) {
    for (size_t at = cell->begin; at < cell->span.end;) {
        struct html_span line = line_at(flow, cell->span, at);
        if (line.end - line.begin > TITLE_LENGTH)
            return false;
        at = line.end + 1;
    }
    return true;
}

static int filled_cells(const struct html_table *table, const struct html_row *row) {
    int filled = 0;
    for (int i = 0; i < row->cell_count; i++) {
        const struct html_cell *cell = &table->cells[row->first_cell + i];
        filled += cell->span.begin < cell->span.end;
    }
    return filled;
}

/* "HARBOR TOOLS<br>STATEMENTS OF INCOME<br>(In thousands)", in one cell from the left margin on, above all others. */
static bool is_title(const struct html_flow *flow, const struct html_table *table, const struct html_row *row) {
    if (filled_cells(table, row) != 1)
        return false;
    const struct html_cell *cell = &table->cells[row->first_cell];
    if (cell->span.begin == cell->span.end || cell->lines < 2 || cell->lines > TITLE_LINES_MOST ||
        cell->colspan < TITLE_SPAN)
        return false;
    for (const struct html_row *above = table->rows; above < row; above++)
        if (filled_cells(table, above) > 0)
            return false;
    return lines_are_short(flow, cell);
}

/* How many rows the row is; 1 for nearly all. */
static int rows_within(const struct html_flow *flow, const struct html_table *table, const struct html_row *row) {
    int lines = 1, tall = 0, figures = 0;
    for (int i = 0; i < row->cell_count; i++) {
        const struct html_cell *cell = &table->cells[row->first_cell + i];
        if (cell->lines < 2)
            continue;
        if ((lines > 1 && cell->lines != lines) || cell->lines > LINES_MOST)
            return 1;
        lines = cell->lines;
        tall++;
        figures += lines_are_figures(flow, cell);
    }
    return tall >= 2 && figures >= 1 ? lines : 1;
}

static struct html_row *add_row(struct html_flow *flow, struct html_table *table) {
    table->rows = html_flow_room(flow, table->rows, table->row_count, &table->row_room, sizeof *table->rows);
    return &table->rows[table->row_count++];
}

/* The n-th line of the cell as a cell; a cell of one line stands in the first row. */
static struct html_cell cell_line(const struct html_flow *flow, const struct html_cell *cell, int n, int rows) {
    struct html_cell part = *cell;
    size_t at = cell->lines > 1 ? cell->begin : cell->span.begin;
    for (int i = 0; i < n && cell->lines > 1; i++)
        at = line_at(flow, cell->span, at).end + 1;
    part.span = cell->lines > 1 || n == 0 ? line_at(flow, cell->span, at) : (struct html_span){at, at};
    part.span = html_flow_trimmed(flow, part.span);
    part.rule_above = cell->rule_above && n == 0;
    part.rule_below = cell->rule_below && n == rows - 1;
    part.rowspan = n == rows - 1 ? cell->rowspan : 1;
    part.lines = 1;
    return part;
}

static void add_part(struct html_flow *flow, struct html_table *table, struct html_row row, int n, int rows,
                     bool goes_on) {
    *add_row(flow, table) = (struct html_row){table->cell_count, row.cell_count, goes_on && n < rows - 1};
    for (int i = 0; i < row.cell_count; i++) {
        struct html_cell part = cell_line(flow, &table->cells[row.first_cell + i], n, rows);
        table->cells = html_flow_room(flow, table->cells, table->cell_count, &table->cell_room, sizeof *table->cells);
        table->cells[table->cell_count++] = part;
    }
}

void html_split_blank(struct html_flow *flow, const struct html_table *table, bool all) {
    for (int r = 0; r < table->row_count; r++) {
        const struct html_row *row = &table->rows[r];
        for (int i = 0; i < row->cell_count && (all || row->cell_count > 1); i++) {
            const struct html_cell *cell = &table->cells[row->first_cell + i];
            for (size_t at = cell->span.begin; cell->lines > 1 && at < cell->span.end; at++)
                if (flow->store[at] == '\n')
                    flow->store[at] = ' ';
        }
    }
}

static bool any_within(const struct html_flow *flow, const struct html_table *table) {
    for (int r = 0; r < table->row_count; r++)
        if (rows_within(flow, table, &table->rows[r]) > 1 || is_title(flow, table, &table->rows[r]))
            return true;
    return false;
}

/* The new rows are written behind the old ones and then take their place. */
static void cut_rows(struct html_flow *flow, struct html_table *table) {
    int old = table->row_count;
    for (int r = 0; r < old; r++) {
        struct html_row row = table->rows[r];
        bool title = is_title(flow, table, &table->rows[r]);
        int rows = title ? table->cells[row.first_cell].lines : rows_within(flow, table, &row);
        if (rows == 1)
            *add_row(flow, table) = row;
        for (int n = 0; n < rows && rows > 1; n++)
            add_part(flow, table, row, n, rows, !title);
    }
    table->row_count -= old;
    memmove(table->rows, table->rows + old, (size_t)table->row_count * sizeof *table->rows);
}

void html_split_rows(struct html_flow *flow, struct html_table *table) {
    if (any_within(flow, table))
        cut_rows(flow, table);
    html_split_blank(flow, table, false);
}
