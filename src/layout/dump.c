/*
 * dump: --dump=layout. Blocks one after the other; a grid as a drawing, a line a row: the line's number, the label by
 * its indent, then the columns between bars. A head lies across the columns it covers; amounts stand at the right,
 * with "?n" behind one that might belong to column n.
 */
#include "layout/layout.h"

enum { LABEL_WIDTH = 44, COLUMN_WIDTH = 14, SHOWN_MOST = 110 };

static const char *const block_names[] = {
    [BLOCK_PARAGRAPH] = "paragraph", [BLOCK_GRID] = "grid", [BLOCK_RULE] = "rule", [BLOCK_PAGE] = "page"};

/* One code point in, one out, so that columns stand; what a terminal would obey is none to show. */
static void write_cut(struct buffer *out, text t, size_t width) {
    size_t bytes = 0;
    for (size_t points = 0, taken; points < width && bytes < t.len; points++, bytes += taken) {
        uint32_t c = text_code_point(text_skip(t, bytes), &taken);
        buffer_utf8(out, code_point_acts(c) && c != '\n' ? 0xFFFD : c);
    }
}

static size_t shown_width(text t, size_t width) {
    size_t points = text_code_points(t);
    return points < width ? points : width;
}

static void write_padded(struct buffer *out, text t, size_t width, bool right) {
    size_t pad = width - shown_width(t, width);
    buffer_repeat(out, ' ', right ? pad : 0);
    write_cut(out, t, width);
    buffer_repeat(out, ' ', right ? 0 : pad);
}

static void write_centred(struct buffer *out, text t, size_t width, char fill) {
    size_t pad = width - shown_width(t, width);
    buffer_repeat(out, fill, pad / 2);
    write_cut(out, t, width);
    buffer_repeat(out, fill, pad - pad / 2);
}

static void write_cell(struct buffer *out, const struct grid_row *row, const struct grid_cell *cell) {
    size_t width = (size_t)(cell->last - cell->first + 1) * (COLUMN_WIDTH + 1) - 1;
    if (row->kind == GRID_RULE)
        buffer_repeat(out, cell->text.len > 0 ? cell->text.ptr[0] : '-', width);
    else if (cell->last > cell->first)
        write_centred(out, cell->text, width, '~');
    else if (cell->doubtful)
        write_padded(out, cell->text, width - 3, true), buffer_format(out, "?%-2d", cell->other);
    else
        write_padded(out, cell->text, width, true);
}

static void write_row(struct buffer *out, const struct layout *layout, const struct grid *grid,
                      const struct grid_row *row) {
    static const char *const signs[] = {[GRID_CELLS] = " ", [GRID_BLANK] = ".", [GRID_RULE] = "-", [GRID_PAGE] = "P"};
    size_t indent = row->label.len == 0 ? 0 : (size_t)(row->indent < LABEL_WIDTH / 2 ? row->indent : LABEL_WIDTH / 2);
    buffer_format(out, "%6u %s ", layout->first_line + (unsigned)row->line, signs[row->kind]);
    buffer_repeat(out, ' ', indent);
    write_padded(out, row->label, LABEL_WIDTH - indent, false);
    int column = 0;
    for (int i = 0; i < row->cell_count; i++) {
        for (; column < row->cells[i].first; column++)
            buffer_byte(out, '|'), buffer_repeat(out, ' ', COLUMN_WIDTH);
        buffer_byte(out, '|');
        write_cell(out, row, &row->cells[i]);
        column = row->cells[i].last + 1;
    }
    for (; column < grid->column_count; column++)
        buffer_byte(out, '|'), buffer_repeat(out, ' ', COLUMN_WIDTH);
    buffer_string(out, "|\n");
}

static void write_block(struct buffer *out, const struct layout *layout, const struct block *block) {
    buffer_format(out, "%s %u-%u", block_names[block->kind], layout->first_line + (unsigned)block->first_line,
                  layout->first_line + (unsigned)block->last_line);
    if (block->kind == BLOCK_GRID)
        buffer_format(out, " columns=%d%s", block->grid->column_count, block->grid->cut ? " cut" : "");
    if (block->kind == BLOCK_PARAGRAPH)
        buffer_format(out, " indent=%d%s%s: ", block->indent, block->centred ? " centred" : "",
                      block->strong ? " strong" : "");
    write_cut(out, block->text, SHOWN_MOST);
    buffer_string(out, text_code_points(block->text) > SHOWN_MOST ? "...\n" : "\n");
    for (int i = 0; block->kind == BLOCK_GRID && i < block->grid->row_count; i++)
        write_row(out, layout, block->grid, &block->grid->rows[i]);
}

void layout_dump(struct buffer *out, const struct layout *layout) {
    buffer_format(out, "layout document=%u lines=%d blocks=%d\n", layout->document, layout->line_count,
                  layout->block_count);
    for (int i = 0; i < layout->block_count; i++)
        write_block(out, layout, &layout->blocks[i]);
}
