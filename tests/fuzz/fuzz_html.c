/*
 * fuzz_html: any bytes as HTML through the layout. Beside what sanitizers see, a grid that contradicts itself, a cell
 * that stands outside the input or its line, and blocks out of the order of lines are failures.
 */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "layout/layout.h"

enum { MEMORY_MOST = 1 << 29 };

static void stop(const char *why) {
    fprintf(stderr, "fuzz_html: %s\n", why);
    abort();
}

static void check_origin(const struct layout *layout, const struct origin *origin, size_t input) {
    if (origin->offset > input || origin->length > input - origin->offset)
        stop("something stands outside the input");
    if (origin->line < layout->first_line || origin->line >= layout->first_line + (uint32_t)layout->line_count)
        stop("something stands on no line");
    if (origin->column > text_code_points(layout->lines[origin->line - layout->first_line].text) + 1)
        stop("something stands beyond its line");
}

static void check_grid(const struct layout *layout, const struct grid *grid, size_t input, struct diag *diag) {
    if (!grid_check(grid, diag))
        stop("a grid contradicts itself");
    for (int r = 0; r < grid->row_count; r++) {
        const struct grid_row *row = &grid->rows[r];
        if (row->label.len > 0)
            check_origin(layout, &row->label_origin, input);
        for (int i = 0; i < row->cell_count && row->kind == GRID_CELLS; i++)
            check_origin(layout, &row->cells[i].origin, input);
    }
}

static void check_layout(const struct layout *layout, size_t input, struct diag *diag) {
    int line = 0;
    for (int i = 0; i < layout->block_count; i++) {
        const struct block *block = &layout->blocks[i];
        if (block->first_line < line || block->last_line < block->first_line || block->last_line > layout->line_count)
            stop("blocks are out of the order of lines");
        line = block->first_line;
        if (block->grid != NULL)
            check_grid(layout, block->grid, input, diag);
    }
    for (int i = 0; i < layout->line_count; i++) {
        struct origin origin = layout_origin(layout, i, 0, layout->lines[i].text.len);
        if (origin.offset > input || origin.length > input - origin.offset)
            stop("a line stands outside the input");
    }
}

static void read_html(struct arena *arena, text input, struct buffer *dump) {
    struct diag *diag = diag_new(arena, TEXT("fuzz.htm"));
    struct source *source = source_read(arena, TEXT("fuzz.htm"), input, diag);
    for (int i = 0; i < source->document_count; i++) {
        struct layout *layout = layout_document(arena, source, i, diag);
        check_layout(layout, input.len, diag);
        layout_dump(dump, layout);
        buffer_clear(dump);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    struct buffer input = BUFFER_EMPTY, dump = BUFFER_EMPTY;
    struct arena *arena = arena_new(MEMORY_MOST);
    jmp_buf exhausted;
    if (arena == NULL)
        return 0;
    buffer_string(&input, "<html>");
    buffer_bytes(&input, bytes, size);
    if (setjmp(exhausted) == 0) {
        arena_on_exhausted(arena, &exhausted);
        read_html(arena, buffer_view(&input), &dump);
    }
    buffer_free(&input);
    buffer_free(&dump);
    arena_free(arena);
    return 0;
}
