/*
 * html_grid: the grid of an HTML table whose value columns are known. Amounts go to the column they overlap most, heads
 * to those they stand over, borders become rules. What stands in no column of its own is told, never moved.
 */
#include "layout/html/table.h"
#include "layout/leaders.h"
#include "layout/share.h"

struct making {
    struct html_work *work;
    struct grid *grid;
};

enum { BOX_WIDTH_LEAST = 120 }; /* wider words are prose, in code points */

/* ---- the columns a token stands over ---- */

static int gap_between(const struct html_token *token, const struct html_column *column) {
    return token->first >= column->end ? token->first - column->end : column->first - token->end;
}

/* The column it overlaps most, else the nearest; *other the next best where it overlaps that as much. */
static int best_column(const struct html_work *work, const struct html_token *token, int *other) {
    int most = 0, best = 0, least = gap_between(token, &work->values[0]);
    *other = -1;
    for (int i = 0; i < work->value_count; i++) {
        int shared = html_column_overlap(token->first, token->end, &work->values[i]);
        int gap = gap_between(token, &work->values[i]);
        if (shared > 0 && shared == most)
            *other = i;
        if (shared > most || (most == 0 && shared == 0 && gap < least)) {
            *other = -1;
            best = i;
        }
        most = shared > most ? shared : most;
        least = gap < least ? gap : least;
    }
    return best;
}

/* A year may head several columns. */
static bool is_words(const struct grid_cell *cell) { return cell->kind == AMOUNT_NONE || cell->kind == AMOUNT_YEAR; }

/*
 * The next head below that stands over the column, "2018", lies wholly under the token, "Three months ended": figures
 * are often set wider than the heads above them.
 */
static bool heads_leaf(const struct html_work *work, const struct html_token_row *row, const struct html_token *token,
                       const struct html_column *column) {
    for (const struct html_token_row *below = row + 1; below < work->rows + work->row_count && !below->figures; below++)
        for (int i = 0; i < below->token_count; i++) {
            const struct html_token *leaf = html_token_of(work, below, i);
            if (html_column_overlap(leaf->first, leaf->end, column) > 0)
                return token->first <= leaf->first && leaf->end <= token->end;
        }
    return false;
}

static bool stands_over(const struct html_work *work, const struct html_token_row *row, const struct html_token *token,
                        const struct html_column *column) {
    int shared = html_column_overlap(token->first, token->end, column);
    return 2 * shared >= column->end - column->first ||
           (shared > 0 && !row->figures && heads_leaf(work, row, token, column));
}

/* A head covers every column that it stands over by half or more, or whose own head stands under it. */
static void cover(const struct html_work *work, const struct html_token_row *row, const struct html_token *token,
                  struct grid_cell *cell) {
    int other, best = best_column(work, token, &other);
    cell->first = cell->last = (int16_t)best;
    cell->other = -1;
    if (!is_words(cell)) {
        cell->doubtful = other >= 0;
        cell->other = (int16_t)other;
        return;
    }
    for (int i = 0; i < work->value_count; i++) {
        if (!stands_over(work, row, token, &work->values[i]))
            continue;
        cell->first = (int16_t)(i < cell->first ? i : cell->first);
        cell->last = (int16_t)(i > cell->last ? i : cell->last);
    }
}

static bool over_values(const struct html_work *work, const struct html_token *token) {
    for (int i = 0; i < work->value_count; i++)
        if (html_column_overlap(token->first, token->end, &work->values[i]) > 0)
            return true;
    return false;
}

/* The next words of the row stand over the column. */
static bool headed_behind(const struct html_work *work, const struct html_token_row *from,
                          const struct html_token *token, const struct html_column *column) {
    const struct html_token *next = token + 1;
    return next < html_token_of(work, from, from->token_count) &&
           html_column_overlap(next->first, next->end, column) > 0;
}

/*
 * Words that stand apart, over no value column: a box of highlights beside the table, or the head of a column that has
 * no figures, "4th Qtr" before "YTD", not a head that was set a cell off. The column next to them has its own words in
 * the row, or they are as long as no head is.
 */
static bool in_box(const struct html_work *work, const struct html_token_row *from, const struct html_token *token,
                   const struct grid_cell *cell, const struct grid_cell *before) {
    if (cell->kind != AMOUNT_NONE || over_values(work, token))
        return false;
    const struct html_column *column = &work->values[cell->first];
    bool headed = (before != NULL && before->last >= cell->first) || headed_behind(work, from, token, column);
    return token->width >= BOX_WIDTH_LEAST || (headed && gap_between(token, column) > 0);
}

/* ---- cells ---- */

static struct origin token_origin(const struct html_work *work, const struct html_token *token, int line) {
    const struct html_flow *flow = work->flow;
    const struct html_span span = work->table->cells[token->core].span;
    size_t begin = html_flow_offset(flow, span.begin), end = html_flow_offset_end(flow, span.end);
    return (struct origin){flow->layout->document, flow->layout->first_line + (uint32_t)line,
                           (uint32_t)token->column + 1, (uint32_t)(end > begin ? end - begin : 0), begin};
}

static void add_label(struct html_work *work, struct grid_row *row, const struct html_token *token) {
    if (row->label.len > 0) {
        row->label = text_join(work->flow->arena, row->label, TEXT(" "), leaders_cut(token->text));
        return;
    }
    row->label = leaders_cut(token->text);
    row->indent = token->column - (work->middle.end > 0 ? work->x[work->middle.first] : 0);
    row->indent = row->indent > 0 ? row->indent : 0;
    row->label_origin = token_origin(work, token, row->line);
}

/* Two heads over one column are one: "Q4" "2024". */
static bool join_heads(struct html_work *work, struct grid_cell *before, const struct grid_cell *cell) {
    if (!is_words(before) || !is_words(cell))
        return false;
    before->text = text_join(work->flow->arena, before->text, TEXT(" "), cell->text);
    before->kind = AMOUNT_NONE;
    before->notes = NULL;
    before->last = cell->last > before->last ? cell->last : before->last;
    return true;
}

/* For a message; a line wider than any page's would only fill it. */
static text shown_line(const struct html_work *work, int line) {
    enum { SHOWN_MOST = 600 };
    text t = work->flow->layout->lines[line].text;
    return t.len <= SHOWN_MOST ? t : (text){0};
}

/* "Unit" over a column of words that ends before the values begin, where the first value column has its own head. */
static bool heads_labels(const struct html_work *work, const struct html_token_row *from, int i) {
    const struct html_token *token = html_token_of(work, from, i);
    const struct html_token *next = i + 1 < from->token_count ? html_token_of(work, from, i + 1) : NULL;
    return token->amount.kind == AMOUNT_NONE && token->end <= work->values[0].first && next != NULL &&
           html_column_overlap(next->first, next->end, &work->values[0]) > 0;
}

static void add_cell(struct html_work *work, struct grid_row *row, const struct html_token_row *from,
                     const struct html_token *token) {
    struct grid_cell cell = {.text = token->text};
    struct grid_cell *before = row->cell_count > 0 ? &row->cells[row->cell_count - 1] : NULL;
    cell_set_amount(work->flow->layout->grids, &cell, &token->amount);
    cover(work, from, token, &cell);
    if (in_box(work, from, token, &cell, before))
        return;
    cell.origin = token_origin(work, token, row->line);
    if (before != NULL && cell.first <= before->last && cell.last > before->last && is_words(&cell))
        cell.first = (int16_t)(before->last + 1);
    if (before == NULL || cell.first > before->last)
        row->cells[row->cell_count++] = cell;
    else if (!join_heads(work, before, &cell))
        diag_report(work->flow->diag, DIAG_VALUE_UNPLACED, cell.origin, shown_line(work, row->line),
                    "\"%.*s\" stands in no column of its own", TEXT_ARG(token->text));
}

/* ---- rules ---- */

static void add_rule_cell(const struct html_work *work, struct grid_row *rule, int first, int end, text drawn) {
    for (int k = 0; k < work->value_count; k++) {
        bool taken = rule->cell_count > 0 && rule->cells[rule->cell_count - 1].last >= k;
        if (!taken && html_column_overlap(first, end, &work->values[k]) > 0)
            rule->cells[rule->cell_count++] =
                (struct grid_cell){.text = drawn, .first = (int16_t)k, .last = (int16_t)k, .other = -1};
    }
}

/* One rule a place is enough: the border below a row is often drawn again above the next. */
static void add_rule(struct making *in, struct grid_row rule) {
    struct grid *grid = in->grid;
    bool again = grid->row_count > 0 && grid->rows[grid->row_count - 1].kind == GRID_RULE;
    if (rule.cell_count > 0 && !again)
        *ARRAY_ADD(in->work->flow->layout->grids, grid->rows, grid->row_count) = rule;
}

static struct grid_row new_rule(const struct making *in, int line) {
    struct grid_row rule = {.kind = GRID_RULE, .line = line};
    rule.cells = ARENA_ARRAY(in->work->flow->layout->grids, struct grid_cell, in->work->value_count);
    return rule;
}

/* A border above or below value cells is a rule over the columns they stand in. */
static void add_border(struct making *in, const struct html_token_row *from, bool above, int line) {
    const struct html_table *table = in->work->table;
    const struct html_row *row = &table->rows[from->row];
    struct grid_row rule = {.cells = NULL};
    for (int i = 0; i < row->cell_count; i++) {
        const struct html_cell *cell = &table->cells[row->first_cell + i];
        if (!(above ? cell->rule_above : cell->rule_below))
            continue;
        if (rule.cells == NULL)
            rule = new_rule(in, line);
        add_rule_cell(in->work, &rule, cell->column, cell->column + cell->colspan, (text){0});
    }
    add_rule(in, rule);
}

/* A row of drawn dashes. */
static void add_drawn(struct making *in, const struct html_token_row *from, int line) {
    struct grid_row rule = new_rule(in, line);
    for (int i = 0; i < from->token_count; i++) {
        const struct html_token *token = html_token_of(in->work, from, i);
        add_rule_cell(in->work, &rule, token->first, token->end, token->text);
    }
    add_rule(in, rule);
}

/* ---- rows ---- */

static struct grid_row read_row(struct html_work *work, const struct html_token_row *from, int line) {
    struct grid_row row = {
        .kind = GRID_CELLS, .line = line, .whole = !work->table->rows[from->row].part, .strong = true};
    row.cells = ARENA_ARRAY(work->flow->layout->grids, struct grid_cell, from->token_count);
    for (int i = 0; i < from->token_count; i++) {
        const struct html_token *token = html_token_of(work, from, i);
        row.strong = row.strong && token->strong;
        if (token->rule)
            continue;
        bool label = html_token_is_label(work, from, i) || heads_labels(work, from, i);
        if (label && (row.cell_count == 0 || work->label_end == 0))
            add_label(work, &row, token);
        else
            add_cell(work, &row, from, token);
    }
    return row;
}

static bool ends_blank(const struct grid *grid) {
    return grid->row_count == 0 || grid->rows[grid->row_count - 1].kind == GRID_BLANK;
}

/* The last printed line of the grid, or its first before there is one. */
static int last_line(const struct making *in) {
    int last = in->work->flow->layout->line_count - 1;
    return last > in->grid->first_line ? last : in->grid->first_line;
}

/* Spacer rows that follow each other are one blank row. */
static void add_blank(struct making *in) {
    struct html_flow *flow = in->work->flow;
    if (ends_blank(in->grid))
        return;
    html_flow_line(flow, (text){0});
    *ARRAY_ADD(flow->layout->grids, in->grid->rows, in->grid->row_count) =
        (struct grid_row){.kind = GRID_BLANK, .line = flow->layout->line_count - 1};
}

static void add_filled(struct making *in, const struct html_token_row *from) {
    int line = in->work->flow->layout->line_count;
    html_compose_line(in->work, from);
    if (from->rule)
        add_drawn(in, from, line);
    else
        *ARRAY_ADD(in->work->flow->layout->grids, in->grid->rows, in->grid->row_count) = read_row(in->work, from, line);
}

/* An empty row with a border is drawn for its border. */
static void add_row(struct making *in, const struct html_token_row *from) {
    bool blank = from->token_count == 0;
    int rows = in->grid->row_count;
    add_border(in, from, true, blank ? last_line(in) : in->work->flow->layout->line_count);
    if (!blank)
        add_filled(in, from);
    add_border(in, from, false, last_line(in));
    if (blank && in->grid->row_count == rows)
        add_blank(in);
}

void html_grid_make(struct html_work *work) {
    struct html_flow *flow = work->flow;
    share_begin(flow->arena, flow->layout);
    struct making in = {work, ARENA_NEW(flow->layout->grids, struct grid)};
    html_flow_blank_line(flow);
    in.grid->column_count = work->value_count;
    in.grid->first_line = flow->layout->line_count;
    for (int r = 0; r < work->row_count; r++)
        add_row(&in, &work->rows[r]);
    in.grid->last_line = flow->layout->line_count - 1;
    *ARRAY_ADD(flow->arena, flow->layout->blocks, flow->layout->block_count) = (struct block){
        .kind = BLOCK_GRID, .first_line = in.grid->first_line, .last_line = in.grid->last_line, .grid = in.grid};
    html_flow_line(flow, (text){0});
}
