/*
 * html_flow: elements. In: tags as they open and close. Out: where paragraphs, tables, rows and cells begin and end;
 * a finished table goes to html_table. Nothing here knows libxml2, and nothing here decides what is a column.
 */
#include "layout/html/flow.h"

#include "layout/html/table.h"

/* ---- what waits ---- */

/* Something else than a table follows the heads. */
static void settle_heads(struct html_flow *flow) {
    if (!flow->heads_wait)
        return;
    flow->heads_wait = false;
    html_table_finish(flow, flow->heads);
}

/* ---- paragraphs ---- */

/* Ends the paragraph in hand. */
static void flush(struct html_flow *flow) {
    struct html_span span = {flow->begun, flow->stored};
    if (flow->any_text)
        settle_heads(flow);
    if (flow->any_text && flow->preformatted > 0)
        html_pre_lay_out(flow, span);
    else if (flow->any_text)
        html_flow_paragraph(flow, span, flow->all_strong, flow->centred, flow->indent + flow->lead);
    html_text_begin(flow);
}

/* A rule across the page, or the page's end: one, however often it is drawn. */
static void mark(struct html_flow *flow, enum block_kind kind) {
    struct layout *layout = flow->layout;
    flush(flow);
    settle_heads(flow);
    if (layout->block_count > 0 && layout->blocks[layout->block_count - 1].kind == kind)
        return;
    int line = layout->line_count > 0 ? layout->line_count - 1 : 0;
    struct block *block = ARRAY_ADD(flow->arena, layout->blocks, layout->block_count);
    *block = (struct block){.kind = kind, .first_line = line, .last_line = line};
}

/* ---- tables ---- */

static struct html_table *current_table(const struct html_flow *flow) {
    return flow->table_depth > 0 ? flow->tables[flow->table_depth - 1] : NULL;
}

static struct html_cell *current_cell(const struct html_flow *flow) {
    const struct html_table *table = current_table(flow);
    return table != NULL && table->in_cell ? &table->cells[table->cell_count - 1] : NULL;
}

/* In a cell that is data, not a frame around other tables. */
static bool in_data_cell(const struct html_flow *flow) {
    const struct html_table *table = current_table(flow);
    return table != NULL && table->in_cell && !table->is_frame;
}

/* Lines before the first word count as well. */
static int count_lines(const struct html_flow *flow, size_t begin, size_t end) {
    int lines = 1;
    for (size_t at = begin; at < end; at++)
        lines += flow->store[at] == '\n';
    return lines;
}

static void end_cell(struct html_flow *flow) {
    struct html_table *table = current_table(flow);
    if (table == NULL || !table->in_cell)
        return;
    if (table->is_frame) {
        flush(flow);
        table->in_cell = false;
        return;
    }
    struct html_cell *cell = current_cell(flow);
    cell->span = html_flow_trimmed(flow, (struct html_span){flow->begun, flow->stored});
    cell->indent += flow->lead;
    cell->begin = flow->begun;
    cell->lines = count_lines(flow, cell->begin, cell->span.end);
    cell->strong = flow->any_text && flow->all_strong;
    cell->raised = flow->any_text && flow->all_raised;
    table->in_cell = false;
    if (flow->stored > flow->begun && flow->stored < flow->store_room)
        flow->store[flow->stored++] = ' '; /* a row laid out as a paragraph is one span over its cells */
    html_text_begin(flow);
}

static void end_row(struct html_flow *flow) {
    struct html_table *table = current_table(flow);
    if (table == NULL)
        return;
    end_cell(flow);
    table->in_row = false;
}

/* What stands in a table but in none of its cells (a caption, stray text) browsers show above it. */
static void begin_row(struct html_flow *flow) {
    struct html_table *table = current_table(flow);
    if (table == NULL)
        return;
    end_row(flow);
    flush(flow);
    table->rows = html_flow_room(flow, table->rows, table->row_count, &table->row_room, sizeof *table->rows);
    table->rows[table->row_count++] = (struct html_row){table->cell_count, 0, false};
    table->in_row = true;
}

static void begin_cell(struct html_flow *flow, const struct html_style *style) {
    struct html_table *table = current_table(flow);
    if (table == NULL)
        return;
    end_cell(flow);
    if (!table->in_row)
        begin_row(flow);
    flush(flow);
    table->in_cell = true;
    flow->indent = 0;
    flow->centred = flow->open[flow->depth - 1].centred;
    table->cells = html_flow_room(flow, table->cells, table->cell_count, &table->cell_room, sizeof *table->cells);
    table->cells[table->cell_count++] = (struct html_cell){.colspan = style->colspan,
                                                           .rowspan = style->rowspan,
                                                           .indent = style->indent,
                                                           .rule_above = style->rule_above,
                                                           .rule_below = style->rule_below};
    table->rows[table->row_count - 1].cell_count++;
}

/* What a cell held before it proved a frame: each line a paragraph, as it would have been without the table. */
static void free_cell(struct html_flow *flow, struct html_table *table) {
    struct html_span span = {flow->begun, flow->stored};
    table->cell_count--;
    table->rows[table->row_count - 1].cell_count--;
    html_table_finish(flow, table);
    html_flow_paragraphs(flow, span, flow->all_strong, flow->centred);
    html_text_begin(flow);
}

/* A table inside a cell: what the outer one holds so far is laid out, and from here on it is only a frame. */
static void become_frame(struct html_flow *flow, struct html_table *outer) {
    if (outer->is_frame) {
        flush(flow);
        return;
    }
    settle_heads(flow);
    if (outer->in_cell)
        free_cell(flow, outer);
    else
        html_table_finish(flow, outer);
    outer->is_frame = true;
}

static void begin_table(struct html_flow *flow) {
    struct html_table *outer = current_table(flow);
    if (outer != NULL)
        become_frame(flow, outer);
    flush(flow);
    struct html_table **slot = &flow->tables[flow->table_depth++];
    if (*slot == NULL)
        *slot = ARENA_NEW(flow->arena, struct html_table);
    struct html_table *table = *slot;
    table->cell_count = table->row_count = 0;
    table->in_row = table->in_cell = table->is_frame = false;
}

static void keep_heads(struct html_flow *flow, struct html_table **slot) {
    struct html_table *kept = flow->heads;
    flow->heads = *slot;
    *slot = kept != NULL ? kept : ARENA_NEW(flow->arena, struct html_table);
    flow->heads_wait = true;
}

/* A table of nothing but heads waits; any other stands below those that wait, as one table or by itself. */
static void finish_table(struct html_flow *flow, struct html_table **slot) {
    if (flow->heads_wait && html_heads_fit(flow, flow->heads, *slot)) {
        html_heads_join(flow, flow->heads, *slot);
        flow->heads_wait = false;
        html_table_finish(flow, *slot);
        return;
    }
    settle_heads(flow);
    if (html_is_heads(flow, *slot))
        keep_heads(flow, slot);
    else
        html_table_finish(flow, *slot);
}

static void end_table(struct html_flow *flow) {
    if (flow->table_depth == 0)
        return;
    end_row(flow);
    flush(flow);
    struct html_table **slot = &flow->tables[flow->table_depth - 1];
    if (!(*slot)->is_frame)
        finish_table(flow, slot);
    flow->table_depth--;
    html_text_begin(flow);
}

/* ---- elements ---- */

/*
 * Text in <pre> that opens a row is no cell of a table but a page in a frame. In a later cell it is as any other block.
 */
static enum html_element element_here(struct html_flow *flow, enum html_element element) {
    struct html_table *table = current_table(flow);
    if (element != HTML_PRE || !in_data_cell(flow))
        return element;
    if (table->rows[table->row_count - 1].cell_count > 1)
        return HTML_BLOCK;
    become_frame(flow, table);
    return HTML_PRE;
}

static void begin_block(struct html_flow *flow, const struct html_style *style) {
    struct html_cell *cell = current_cell(flow);
    if (in_data_cell(flow)) {
        html_text_break(flow);
        if (!flow->any_text)
            flow->lead = 0; /* blanks of a line that holds nothing else, "<p>&nbsp;</p>" */
        cell->indent += flow->any_text ? 0 : style->indent;
        cell->rule_above |= style->rule_above;
        cell->rule_below |= style->rule_below;
        return;
    }
    flush(flow);
    flow->indent = style->indent > 0 ? style->indent : 0;
    flow->centred = flow->open[flow->depth - 1].centred;
}

/* In a cell every line counts, since figures beside it may have as many; elsewhere two line ends part paragraphs. */
static void break_line(struct html_flow *flow) {
    bool empty = flow->stored > flow->begun && flow->store[flow->stored - 1] == '\n';
    if (in_data_cell(flow))
        html_text_end_line(flow);
    else if (empty && flow->preformatted == 0)
        flush(flow);
    else
        html_text_break(flow);
}

/* In a cell a rule is drawn below what stands above it. */
static void draw_rule(struct html_flow *flow) {
    if (!in_data_cell(flow)) {
        mark(flow, BLOCK_RULE);
        return;
    }
    struct html_cell *cell = current_cell(flow);
    cell->rule_below = true;
    html_text_break(flow);
}

static void enter(struct html_flow *flow, struct html_open *open, const struct html_style *style) {
    enum html_element element = open->element = element_here(flow, open->element);
    if (style->page_break && !in_data_cell(flow))
        mark(flow, BLOCK_PAGE);
    switch (element) {
    case HTML_PRE:
    case HTML_CENTRE:
    case HTML_BLOCK:
        begin_block(flow, style);
        break;
    case HTML_BREAK:
        break_line(flow);
        break;
    case HTML_TABLE:
        begin_table(flow);
        break;
    case HTML_ROW:
        begin_row(flow);
        break;
    case HTML_CELL:
        begin_cell(flow, style);
        break;
    case HTML_RULE:
        draw_rule(flow);
        break;
    case HTML_INLINE:
    case HTML_STRONG:
    case HTML_RAISED:
    case HTML_SKIPPED:
        break;
    }
    flow->preformatted += element == HTML_PRE;
}

static void leave(struct html_flow *flow, enum html_element element) {
    switch (element) {
    case HTML_CELL:
        end_cell(flow);
        break;
    case HTML_ROW:
        end_row(flow);
        break;
    case HTML_TABLE:
        end_table(flow);
        break;
    case HTML_PRE:
    case HTML_CENTRE:
    case HTML_BLOCK:
        if (in_data_cell(flow))
            html_text_break(flow);
        else
            flush(flow);
        break;
    default:
        break;
    }
    flow->preformatted -= element == HTML_PRE;
}

/* Alignment passes on to what stands inside, but not into tables. */
static bool aligned_centre(const struct html_open *open, enum html_element element, const struct html_style *style) {
    if (style->aligned)
        return style->centred && element != HTML_TABLE;
    return element == HTML_CENTRE || (open->centred && element != HTML_TABLE);
}

bool html_flow_open(struct html_flow *flow, enum html_element element, const struct html_style *style) {
    if (flow->depth >= HTML_DEPTH_MOST || (element == HTML_TABLE && flow->table_depth >= HTML_TABLES_MOST))
        return false;
    struct html_open *open = &flow->open[flow->depth];
    *open = flow->depth > 0 ? open[-1] : (struct html_open){0};
    open->element = element;
    open->hidden |= style->hidden || element == HTML_SKIPPED;
    open->strong |= style->strong || element == HTML_STRONG;
    open->raised |= style->raised || element == HTML_RAISED;
    open->centred = aligned_centre(open, element, style);
    flow->depth++;
    if (!open->hidden)
        enter(flow, open, style);
    return true;
}

void html_flow_close(struct html_flow *flow) {
    if (flow->depth == 0)
        return;
    struct html_open *open = &flow->open[--flow->depth];
    if (!open->hidden)
        leave(flow, open->element);
    if (open->element != HTML_INLINE)
        flow->centred = flow->depth > 0 && open[-1].centred;
}

void html_flow_finish(struct html_flow *flow) {
    while (flow->table_depth > 0)
        end_table(flow);
    flush(flow);
    settle_heads(flow);
}
