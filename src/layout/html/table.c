/*
 * html_table: the steps from a raw table to a grid, and the paragraphs of a table that is none: bullets, addresses,
 * prose in columns.
 */
#include "layout/html/table.h"

enum { PROSE_LENGTH = 110 };

static bool is_prose(const struct html_work *work, const struct html_token_row *row) {
    for (int i = 0; i < row->token_count; i++)
        if (html_token_of(work, row, i)->text.len > PROSE_LENGTH)
            return true;
    return false;
}

/* A cell of several lines that is a row by itself. */
static bool is_page(const struct html_work *work, const struct html_token_row *row) {
    const struct html_token *token = html_token_of(work, row, 0);
    return row->token_count == 1 && text_find_byte(token->text, '\n') != text_npos;
}

static bool is_strong(const struct html_work *work, const struct html_token_row *row) {
    for (int i = 0; i < row->token_count; i++)
        if (!html_token_of(work, row, i)->strong)
            return false;
    return true;
}

/* A bullet and its text are a paragraph; a cell that frames a page holds several. */
static void lay_out_prose(struct html_work *work, const struct html_token_row *row) {
    const struct html_cell *cells = work->table->cells;
    struct html_span span = {cells[html_token_of(work, row, 0)->first_cell].span.begin,
                             cells[html_token_of(work, row, row->token_count - 1)->last_cell].span.end};
    html_flow_paragraphs(work->flow, span, is_strong(work, row), false);
}

/* Short cells keep their places on a line. */
static void lay_out_line(struct html_work *work, const struct html_token_row *row) {
    struct layout *layout = work->flow->layout;
    html_compose_line(work, row);
    int line = layout->line_count - 1;
    *ARRAY_ADD(work->flow->arena, layout->blocks, layout->block_count) =
        (struct block){.kind = BLOCK_PARAGRAPH,
                       .first_line = line,
                       .last_line = line,
                       .indent = html_token_of(work, row, 0)->column,
                       .text = text_squeeze(work->flow->arena, layout->lines[line].text),
                       .strong = is_strong(work, row)};
}

static void lay_out_rows(struct html_work *work) {
    html_flow_blank_line(work->flow);
    for (int r = 0; r < work->row_count; r++) {
        if (work->rows[r].token_count == 0)
            continue;
        if (is_prose(work, &work->rows[r]) || is_page(work, &work->rows[r]))
            lay_out_prose(work, &work->rows[r]);
        else
            lay_out_line(work, &work->rows[r]);
    }
}

void html_table_finish(struct html_flow *flow, struct html_table *table) {
    if (flow->work == NULL)
        flow->work = ARENA_NEW(flow->arena, struct html_work);
    struct html_work *work = flow->work;
    work->flow = flow;
    work->table = table;
    html_split_rows(flow, table);
    html_tokens_take(work);
    if (work->column_count == 0)
        return;
    html_columns_find(work);
    html_compose_measure(work);
    if (work->value_count == 0) {
        lay_out_rows(work);
        return;
    }
    html_split_blank(flow, table, true);
    html_grid_make(work);
}
