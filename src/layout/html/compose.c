/*
 * html_compose: the printed line of each row of an HTML table: labels left, amounts right, heads in the middle of the
 * physical columns they span, so that no cell runs into the next.
 */
#include <string.h>

#include "layout/html/table.h"

enum { GAP = 2, WIDTH_MOST = 110, LINE_WIDTH_MOST = 400 };

static bool at_margin(const struct html_work *work, const struct html_token *token) {
    bool middle = work->middle.end > 0 && html_column_overlap(token->first, token->end, &work->middle) > 0;
    return token->first == 0 || token->first < work->label_end || (middle && token->amount.kind == AMOUNT_NONE);
}

static int room_for(const struct html_work *work, const struct html_token *token) {
    int width = token->width + (at_margin(work, token) && token->indent > 0 ? token->indent : 0);
    return (width < WIDTH_MOST ? width : WIDTH_MOST) + GAP;
}

/* Chains the tokens by the physical column they end at; the heads of the chains are in `scratch`. */
static void chain_tokens(struct html_work *work) {
    for (int end = 0; end <= HTML_COLUMNS_MOST; end++)
        work->scratch[end] = -1;
    for (int i = 0; i < work->token_count; i++) {
        struct html_token *token = &work->tokens[i];
        token->next = work->scratch[token->end];
        work->scratch[token->end] = i;
    }
}

void html_compose_measure(struct html_work *work) {
    chain_tokens(work);
    work->x[0] = 0;
    for (int end = 1; end <= work->column_count; end++) {
        work->x[end] = work->x[end - 1];
        for (int i = work->scratch[end]; i >= 0; i = work->tokens[i].next) {
            int need = work->x[work->tokens[i].first] + room_for(work, &work->tokens[i]);
            work->x[end] = need > work->x[end] ? need : work->x[end];
        }
    }
}

/* Where the token's text begins, in code points from 0, right of what stands before it. */
static int place(const struct html_work *work, const struct html_token *token, int before) {
    int column = work->x[token->first], room = work->x[token->end] - GAP - column - token->width;
    if (at_margin(work, token))
        column += token->indent > 0 ? token->indent : 0;
    else if (room > 0)
        column += token->amount.kind == AMOUNT_NONE ? room / 2 : room;
    if (column < before || (column > LINE_WIDTH_MOST && before > 0))
        column = before;
    return column;
}

static size_t place_tokens(struct html_work *work, const struct html_token_row *row) {
    size_t bytes = 0;
    int before = 0;
    for (int i = 0; i < row->token_count; i++) {
        struct html_token *token = html_token_of(work, row, i);
        token->column = place(work, token, before);
        int end = before > 0 ? before - 1 : 0;
        bytes += (size_t)(token->column - end) + token->text.len;
        before = token->column + token->width + 1;
    }
    return bytes;
}

/* The cells of the token stand one after the other in its text, some behind a blank that stands in none of them. */
static void add_pieces(struct html_work *work, const struct html_token *token, size_t at) {
    size_t in = 0;
    for (int c = token->first_cell; c >= 0 && in < token->text.len;
         c = html_cell_filled(work, c, token->last_cell + 1)) {
        const struct html_cell *cell = &work->table->cells[c];
        in += token->text.ptr[in] == ' ';
        html_flow_pieces(work->flow, cell->span, at + in);
        in += cell->span.end - cell->span.begin;
    }
}

void html_compose_line(struct html_work *work, const struct html_token_row *row) {
    size_t bytes = place_tokens(work, row), at = 0;
    char *line = arena_take(work->flow->arena, bytes + 1);
    memset(line, ' ', bytes);
    html_flow_line(work->flow, (text){line, bytes});
    for (int i = 0, column = 0; i < row->token_count; i++) {
        const struct html_token *token = html_token_of(work, row, i);
        at += (size_t)(token->column - column);
        memcpy(line + at, token->text.ptr, token->text.len);
        add_pieces(work, token, at);
        at += token->text.len;
        column = token->column + token->width;
    }
}
