/*
 * A table's cells are put on physical columns (spans counted), joined to
 * tokens (a currency sign, an amount and its closing parenthesis stand in
 * cells of their own), and the amounts' ranges grouped into value columns.
 * Words then take the columns they stand over. Columns are found by position
 * alone; what they mean is for others to say.
 */
#include "layout/html_table.h"

#include <string.h>

enum { PROSE_LENGTH = 110, GAP = 2, LINE_WIDTH_MOST = 400 };

/* A cell, or several that make one amount. Physical columns [first, end). */
struct token {
    struct html_span span;   /* of the cell that holds the words or digits */
    text text;
    int first, end;
    int indent;
    bool strong;
    struct amount amount;
};

struct token_row {
    struct token *tokens;
    int token_count;
    bool strong;
    const struct html_row *source;
};

/* A value column: the physical range its amounts take, and how many do. */
struct value_column {
    int first, end;
    int weight;
};

struct table_work {
    struct html_flow *flow;
    struct html_table *table;
    struct token_row *rows;
    int column_count;        /* physical */
    struct value_column values[HTML_COLUMNS_MOST];
    int value_count;
    int x[HTML_COLUMNS_MOST + 1]; /* where each physical column begins in the laid-out line */
};

/* ---- physical columns ---- */

static void place_row(struct table_work *work, const struct html_row *row, int *taken)
{
    int column = 0;
    for (int i = 0; i < row->cell_count; i++) {
        struct html_cell *cell = &work->table->cells[row->first_cell + i];
        while (column < HTML_COLUMNS_MOST && taken[column] > 0)
            column++;
        cell->column = column;
        if (cell->colspan > HTML_COLUMNS_MOST - column)
            cell->colspan = HTML_COLUMNS_MOST - column;
        for (int k = 0; k < cell->colspan; k++)
            taken[column + k] = cell->rowspan;
        column += cell->colspan;
        if (column > work->column_count && cell->span.end > cell->span.begin)
            work->column_count = column;
    }
    for (int k = 0; k < HTML_COLUMNS_MOST; k++)
        if (taken[k] > 0)
            taken[k]--;
}

static void place_columns(struct table_work *work)
{
    int *taken = ARENA_ARRAY(work->flow->arena, int, HTML_COLUMNS_MOST);
    for (int r = 0; r < work->table->row_count; r++)
        place_row(work, &work->table->rows[r], taken);
}

/* ---- tokens ---- */

static bool one_of(text t, const char *const *words)
{
    for (; *words != NULL; words++)
        if (text_equal_fold(t, text_from(*words)))
            return true;
    return false;
}

static bool is_currency(text t)
{
    static const char *const signs[] = {"$", "US$", "U.S.$", "C$", "CAD$", "A$", "NT$", "HK$", "R$", "€", "£", "¥", "RMB", "($", "-$",
                                        "$(", "€(", "£(", "(€", "(£", NULL};
    return one_of(t, signs);
}

static bool is_suffix(text t)
{
    static const char *const suffixes[] = {")", "%", ")%", "%)", "pts", "pt", "pts.", "bps", "bp", "bps.", "x", ") bps", ")pts", NULL};
    return one_of(t, suffixes);
}

static const struct html_cell *cell_of(const struct table_work *work, const struct html_row *row, int i)
{
    return &work->table->cells[row->first_cell + i];
}

static text cell_text(const struct table_work *work, const struct html_cell *cell)
{
    return html_flow_view(work->flow, cell->span);
}

/* The next cell of the row after `i` that holds anything, or -1. */
static int next_filled(const struct table_work *work, const struct html_row *row, int i)
{
    for (i++; i < row->cell_count; i++) {
        const struct html_cell *cell = cell_of(work, row, i);
        if (cell->span.end > cell->span.begin)
            return i;
    }
    return -1;
}

/* Adds what stands in the cell to the token; `core`: the cell with the digits. */
static void extend(struct table_work *work, struct token *token, const struct html_cell *cell, bool core)
{
    text piece = cell_text(work, cell);
    if (token->text.len == 0) {
        token->first = cell->column;
        token->indent = cell->indent;
        token->text = piece;
    } else {
        token->text = text_join(work->flow->arena, token->text, TEXT(""), piece);
    }
    token->end = cell->column + cell->colspan;
    if (core) {
        token->span = cell->span;
        token->strong = cell->strong;
    }
}

/* Takes the token that begins at cell `i`; returns the cell to go on with, or -1. */
static int take_token(struct table_work *work, const struct html_row *row, int i, struct token *token)
{
    const struct html_cell *cell = cell_of(work, row, i);
    text t = cell_text(work, cell);
    int next = next_filled(work, row, i);
    bool opened = is_currency(t) || text_equal(t, TEXT("("));
    extend(work, token, cell, !opened);
    if (!opened)
        token->span = cell->span;
    if (opened && next >= 0 && (is_digit(cell_text(work, cell_of(work, row, next)).ptr[0]) ||
                                !is_alpha(cell_text(work, cell_of(work, row, next)).ptr[0]))) {
        extend(work, token, cell_of(work, row, next), true);
        next = next_filled(work, row, next);
    } else if (opened) {
        token->span = cell->span;
    }
    while (next >= 0 && token->text.len < 40 && is_suffix(cell_text(work, cell_of(work, row, next)))) {
        extend(work, token, cell_of(work, row, next), false);
        next = next_filled(work, row, next);
    }
    return next;
}

static void tokenize_row(struct table_work *work, const struct html_row *row, struct token_row *out)
{
    out->source = row;
    out->strong = true;
    for (int i = next_filled(work, row, -1); i >= 0;) {
        struct token *token = ARRAY_ADD(work->flow->arena, out->tokens, out->token_count);
        i = take_token(work, row, i, token);
        if (!amount_whole(token->text, &token->amount))
            token->amount = (struct amount){.kind = AMOUNT_NONE};
        out->strong = out->strong && token->strong;
    }
    out->strong = out->strong && out->token_count > 0;
}

static void tokenize(struct table_work *work)
{
    work->rows = ARENA_ARRAY(work->flow->arena, struct token_row, work->table->row_count);
    for (int r = 0; r < work->table->row_count; r++)
        tokenize_row(work, &work->table->rows[r], &work->rows[r]);
}

/* ---- value columns ---- */

/* An amount that can found a column: not a label's number, not a head's year. */
static bool founds_column(const struct token *token)
{
    return token->first > 0 && token->amount.kind != AMOUNT_NONE && token->amount.kind != AMOUNT_YEAR;
}

static void add_range(struct value_column *ranges, int *count, const struct token *token)
{
    for (int i = 0; i < *count; i++) {
        if (ranges[i].first == token->first && ranges[i].end == token->end) {
            ranges[i].weight++;
            return;
        }
    }
    if (*count < HTML_COLUMNS_MOST)
        ranges[(*count)++] = (struct value_column){token->first, token->end, 1};
}

static int overlap(int first, int end, const struct value_column *column)
{
    int from = first > column->first ? first : column->first;
    int to = end < column->end ? end : column->end;
    return to > from ? to - from : 0;
}

static void sort_by_weight(struct value_column *ranges, int count)
{
    for (int i = 1; i < count; i++) {
        struct value_column range = ranges[i];
        int k = i;
        for (; k > 0 && (ranges[k - 1].weight < range.weight ||
                         (ranges[k - 1].weight == range.weight && ranges[k - 1].first > range.first)); k--)
            ranges[k] = ranges[k - 1];
        ranges[k] = range;
    }
}

/* The only value column that overlaps the range, -1 for none, -2 for several. */
static int sole_overlap(const struct table_work *work, const struct value_column *range)
{
    int found = -1;
    for (int i = 0; i < work->value_count; i++) {
        if (overlap(range->first, range->end, &work->values[i]) == 0)
            continue;
        if (found >= 0)
            return -2;
        found = i;
    }
    return found;
}

static void sort_by_place(struct table_work *work)
{
    for (int i = 1; i < work->value_count; i++) {
        struct value_column column = work->values[i];
        int k = i;
        for (; k > 0 && work->values[k - 1].first > column.first; k--)
            work->values[k] = work->values[k - 1];
        work->values[k] = column;
    }
}

/* The commonest ranges found columns; a rarer one joins the column it overlaps, and bridges none. */
static void find_value_columns(struct table_work *work)
{
    struct value_column *ranges = ARENA_ARRAY(work->flow->arena, struct value_column, HTML_COLUMNS_MOST);
    int count = 0;
    for (int r = 0; r < work->table->row_count; r++)
        for (int i = 0; i < work->rows[r].token_count; i++)
            if (founds_column(&work->rows[r].tokens[i]))
                add_range(ranges, &count, &work->rows[r].tokens[i]);
    sort_by_weight(ranges, count);
    for (int i = 0; i < count; i++) {
        int into = sole_overlap(work, &ranges[i]);
        if (into == -1 && work->value_count < HTML_COLUMNS_MOST) {
            work->values[work->value_count++] = ranges[i];
        } else if (into >= 0) {
            struct value_column *column = &work->values[into];
            column->weight += ranges[i].weight;
            column->first = ranges[i].first < column->first ? ranges[i].first : column->first;
            column->end = ranges[i].end > column->end ? ranges[i].end : column->end;
        }
    }
    sort_by_place(work);
}

/* ---- lines ---- */

static int width_of(const struct token *token)
{
    int width = (int)text_code_points(token->text) + (token->first == 0 ? token->indent : 0);
    return width < PROSE_LENGTH ? width : PROSE_LENGTH;
}

/* Where each physical column begins, so that no cell runs into the next. */
static void measure(struct table_work *work)
{
    for (int end = 1; end <= work->column_count; end++) {
        work->x[end] = work->x[end - 1];
        for (int r = 0; r < work->table->row_count; r++)
            for (int i = 0; i < work->rows[r].token_count; i++) {
                const struct token *token = &work->rows[r].tokens[i];
                if (token->end == end && work->x[token->first] + width_of(token) + GAP > work->x[end])
                    work->x[end] = work->x[token->first] + width_of(token) + GAP;
            }
    }
}

/* The column (code points, from 0) where the token's text begins: labels left, amounts right, heads centred. */
static int place_token(const struct table_work *work, const struct token *token)
{
    int from = work->x[token->first], to = work->x[token->end] - GAP;
    int room = to - from - (int)text_code_points(token->text);
    if (token->first == 0)
        return from + token->indent;
    if (room <= 0)
        return from;
    return token->amount.kind == AMOUNT_NONE ? from + room / 2 : from + room;
}

/* Lays out a row's line; `columns[i]` receives where token i begins (code points, from 0). */
static void compose_line(struct table_work *work, const struct token_row *row, int *columns)
{
    struct html_flow *flow = work->flow;
    struct buffer line = BUFFER_EMPTY;
    struct layout_piece *pieces = NULL;
    int piece_count = 0, at = 0;
    for (int i = 0; i < row->token_count; i++) {
        const struct token *token = &row->tokens[i];
        int column = place_token(work, token);
        if (column <= at && i > 0)
            column = at + 1;
        if (column > LINE_WIDTH_MOST && column > at + 1)
            column = at + 1;
        buffer_repeat(&line, ' ', (size_t)(column - at));
        html_flow_pieces(flow, token->span, (uint32_t)line.len, &pieces, &piece_count);
        buffer_text(&line, token->text);
        columns[i] = column;
        at = column + (int)text_code_points(token->text);
    }
    html_flow_line(flow, text_copy(flow->arena, buffer_view(&line)), pieces, piece_count);
    buffer_free(&line);
}

/* ---- the grid ---- */

/* The value columns a token stands over: by the middle of each, else the one it overlaps most, else the nearest. */
static void cover(const struct table_work *work, const struct token *token, int *first, int *last)
{
    int most = 0, best = -1, distance_least = HTML_COLUMNS_MOST;
    *first = *last = -1;
    for (int i = 0; i < work->value_count; i++) {
        const struct value_column *column = &work->values[i];
        int shared = overlap(token->first, token->end, column);
        if (2 * shared >= column->end - column->first && shared > 0) {
            *first = *first < 0 ? i : *first;
            *last = i;
        }
        int distance = token->first > column->first ? token->first - column->first : column->first - token->first;
        if (shared > most || (most == 0 && distance < distance_least)) {
            most = shared > most ? shared : most;
            distance_least = distance;
            best = i;
        }
    }
    if (*first < 0)
        *first = *last = best;
    else if (token->amount.kind != AMOUNT_NONE && best >= 0)
        *first = *last = best;
}

static struct origin token_origin(const struct table_work *work, const struct token *token, int line, int column)
{
    const struct html_flow *flow = work->flow;
    size_t begin = html_flow_offset(flow, token->span.begin);
    size_t last = token->span.end > token->span.begin ? html_flow_offset(flow, token->span.end - 1) + 1 : begin;
    return (struct origin){flow->layout->document, flow->layout->first_line + (uint32_t)line, (uint32_t)column + 1,
                           (uint32_t)(last > begin ? last - begin : 0), begin};
}

static bool is_label(const struct table_work *work, const struct token *token)
{
    return token->first == 0 || token->end <= work->values[0].first ||
           (token->amount.kind == AMOUNT_NONE && token->first < work->values[0].first && token->end <= work->values[0].end);
}

static void add_label(struct table_work *work, struct grid_row *row, const struct token *token, struct origin origin)
{
    if (row->label.len > 0) {
        row->label = text_join(work->flow->arena, row->label, TEXT(" "), token->text);
        return;
    }
    row->label = token->text;
    row->indent = (int)origin.column - 1;
    row->label_origin = origin;
}

static void add_cell(struct table_work *work, struct grid_row *row, const struct token *token, struct origin origin)
{
    int first, last;
    cover(work, token, &first, &last);
    if (row->cell_count > 0 && first <= row->cells[row->cell_count - 1].last)
        first = row->cells[row->cell_count - 1].last + 1;
    if (last < first || first >= work->value_count) {
        if (token->amount.kind != AMOUNT_NONE)
            diag_report(work->flow->diag, DIAG_VALUE_UNPLACED, origin, (text){0},
                        "%.*s stands in no column of its own", TEXT_ARG(token->text));
        return;
    }
    struct grid_cell *cell = ARRAY_ADD(work->flow->arena, row->cells, row->cell_count);
    *cell = (struct grid_cell){token->text, first, last, token->amount, false, -1, origin};
}

/* A border above or below value cells is a rule over the columns they stand in. */
static void add_rule(struct table_work *work, struct grid *grid, const struct html_row *row, bool above, int line)
{
    struct grid_row rule = {.kind = GRID_RULE, .line = line};
    for (int i = 0; i < row->cell_count; i++) {
        const struct html_cell *cell = cell_of(work, row, i);
        if (!(above ? cell->rule_above : cell->rule_below))
            continue;
        for (int k = 0; k < work->value_count; k++) {
            if (overlap(cell->column, cell->column + cell->colspan, &work->values[k]) == 0 ||
                (rule.cell_count > 0 && rule.cells[rule.cell_count - 1].last >= k))
                continue;
            struct grid_cell *under = ARRAY_ADD(work->flow->arena, rule.cells, rule.cell_count);
            *under = (struct grid_cell){.first = k, .last = k, .other = -1};
        }
    }
    if (rule.cell_count > 0 && !(grid->row_count > 0 && grid->rows[grid->row_count - 1].kind == GRID_RULE))
        *ARRAY_ADD(work->flow->arena, grid->rows, grid->row_count) = rule;
}

static void add_grid_row(struct table_work *work, struct grid *grid, const struct token_row *from)
{
    struct html_flow *flow = work->flow;
    int *columns = ARENA_ARRAY(flow->arena, int, from->token_count + 1);
    add_rule(work, grid, from->source, true, flow->layout->line_count);
    compose_line(work, from, columns);
    int line = flow->layout->line_count - 1;
    struct grid_row row = {.kind = from->token_count > 0 ? GRID_CELLS : GRID_BLANK, .line = line, .whole = true,
                           .strong = from->strong};
    for (int i = 0; i < from->token_count; i++) {
        const struct token *token = &from->tokens[i];
        struct origin origin = token_origin(work, token, line, columns[i]);
        if (is_label(work, token) && row.cell_count == 0)
            add_label(work, &row, token, origin);
        else
            add_cell(work, &row, token, origin);
    }
    *ARRAY_ADD(flow->arena, grid->rows, grid->row_count) = row;
    add_rule(work, grid, from->source, false, line);
}

static void make_grid(struct table_work *work)
{
    struct html_flow *flow = work->flow;
    struct grid *grid = ARENA_NEW(flow->arena, struct grid);
    grid->column_count = work->value_count;
    html_flow_line(flow, (text){0}, NULL, 0);
    grid->first_line = flow->layout->line_count;
    for (int r = 0; r < work->table->row_count; r++)
        add_grid_row(work, grid, &work->rows[r]);
    grid->last_line = flow->layout->line_count - 1;
    html_flow_line(flow, (text){0}, NULL, 0);
    struct block *block = ARRAY_ADD(flow->arena, flow->layout->blocks, flow->layout->block_count);
    *block = (struct block){.kind = BLOCK_GRID, .first_line = grid->first_line, .last_line = grid->last_line, .grid = grid};
}

/* ---- no grid ---- */

static bool is_prose(const struct token_row *row)
{
    for (int i = 0; i < row->token_count; i++)
        if (row->tokens[i].text.len > PROSE_LENGTH)
            return true;
    return false;
}

/* A row of a table without amounts: a bullet and its text are a paragraph, short cells keep their places on a line. */
static void lay_out_row(struct table_work *work, const struct token_row *row)
{
    struct html_flow *flow = work->flow;
    if (row->token_count == 0)
        return;
    if (is_prose(row)) {
        struct html_span span = {row->tokens[0].span.begin, row->tokens[row->token_count - 1].span.end};
        html_flow_paragraph(flow, span, row->strong, false, 0);
        return;
    }
    int *columns = ARENA_ARRAY(flow->arena, int, row->token_count);
    compose_line(work, row, columns);
    int line = flow->layout->line_count - 1;
    struct block *block = ARRAY_ADD(flow->arena, flow->layout->blocks, flow->layout->block_count);
    *block = (struct block){.kind = BLOCK_PARAGRAPH, .first_line = line, .last_line = line, .indent = columns[0],
                            .text = text_squeeze(flow->arena, flow->layout->lines[line].text), .strong = row->strong};
}

void html_table_finish(struct html_flow *flow, struct html_table *table)
{
    struct table_work *work = ARENA_NEW(flow->arena, struct table_work);
    work->flow = flow;
    work->table = table;
    place_columns(work);
    if (work->column_count == 0)
        return;
    tokenize(work);
    find_value_columns(work);
    measure(work);
    if (work->value_count > 0) {
        make_grid(work);
        return;
    }
    html_flow_line(flow, (text){0}, NULL, 0);
    for (int r = 0; r < table->row_count; r++)
        lay_out_row(work, &work->rows[r]);
}
