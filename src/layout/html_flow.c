/*
 * Tags and text in, paragraphs, lines and raw tables out. Nothing here knows
 * libxml2, and nothing here decides what is a column: a finished table goes to
 * html_table.c.
 */
#include "layout/html_flow.h"

#include <string.h>

#include "layout/html_table.h"

static const uint32_t cp1252[32] = {
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
    0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

/* ---- the store ---- */

static void note_seam(struct html_flow *flow, size_t offset)
{
    const struct html_seam *last = flow->seam_count > 0 ? &flow->seams[flow->seam_count - 1] : NULL;
    if (last != NULL && offset - last->offset == flow->stored - last->at)
        return;
    struct html_seam *seam = ARRAY_ADD(flow->arena, flow->seams, flow->seam_count);
    *seam = (struct html_seam){flow->stored, offset};
}

static bool at_beginning(const struct html_flow *flow)
{
    return flow->stored == flow->begun;
}

static bool after_blank(const struct html_flow *flow)
{
    return at_beginning(flow) || flow->store[flow->stored - 1] == ' ' || flow->store[flow->stored - 1] == '\n';
}

static void put_utf8(struct html_flow *flow, uint32_t code)
{
    if (code >= 0x800)
        flow->store[flow->stored++] = (char)(0xe0 | (code >> 12));
    flow->store[flow->stored++] = (char)(code >= 0x800 ? 0x80 | ((code >> 6) & 0x3f) : 0xc0 | (code >> 6));
    flow->store[flow->stored++] = (char)(0x80 | (code & 0x3f));
}

/* ---- pages and paragraphs ---- */

static void mark_page(struct html_flow *flow, enum block_kind kind)
{
    struct layout *layout = flow->layout;
    if (layout->block_count > 0 && layout->blocks[layout->block_count - 1].kind == kind)
        return;
    int line = layout->line_count > 0 ? layout->line_count - 1 : 0;
    struct block *block = ARRAY_ADD(flow->arena, layout->blocks, layout->block_count);
    *block = (struct block){.kind = kind, .first_line = line, .last_line = line};
}

static void begin_text(struct html_flow *flow)
{
    flow->begun = flow->stored;
    flow->lead = 0;
    flow->all_strong = true;
    flow->any_text = false;
}

/* Ends the paragraph in hand. */
static void flush(struct html_flow *flow)
{
    struct html_span span = {flow->begun, flow->stored};
    if (flow->any_text)
        html_flow_paragraph(flow, span, flow->all_strong, flow->centred, flow->indent + flow->lead);
    begin_text(flow);
}

/* ---- tables ---- */

static struct html_table *current_table(const struct html_flow *flow)
{
    return flow->table_depth > 0 ? flow->tables[flow->table_depth - 1] : NULL;
}

/* In a cell that is data, not a frame around other tables. */
static bool in_data_cell(const struct html_flow *flow)
{
    const struct html_table *table = current_table(flow);
    return table != NULL && table->in_cell && !table->is_frame;
}

static void end_cell(struct html_flow *flow)
{
    struct html_table *table = current_table(flow);
    if (table == NULL || !table->in_cell)
        return;
    table->in_cell = false;
    if (table->is_frame) {
        flush(flow);
        return;
    }
    struct html_cell *cell = &table->cells[table->cell_count - 1];
    cell->span = html_flow_trimmed(flow, (struct html_span){flow->begun, flow->stored});
    cell->indent += flow->lead;
    cell->strong = flow->any_text && flow->all_strong;
    for (size_t at = cell->span.begin; at < cell->span.end; at++)
        if (flow->store[at] == '\n')
            flow->store[at] = ' ';
    begin_text(flow);
}

static void end_row(struct html_flow *flow)
{
    struct html_table *table = current_table(flow);
    if (table == NULL)
        return;
    end_cell(flow);
    table->in_row = false;
}

static void begin_row(struct html_flow *flow)
{
    struct html_table *table = current_table(flow);
    if (table == NULL)
        return;
    end_row(flow);
    struct html_row *row = ARRAY_ADD(flow->arena, table->rows, table->row_count);
    row->first_cell = table->cell_count;
    table->in_row = true;
}

static void begin_cell(struct html_flow *flow, const struct html_style *style)
{
    struct html_table *table = current_table(flow);
    if (table == NULL)
        return;
    end_cell(flow);
    if (!table->in_row)
        begin_row(flow);
    table->in_cell = true;
    if (table->is_frame)
        flush(flow);
    begin_text(flow);
    flow->indent = 0;
    flow->centred = style->centred;
    struct html_cell *cell = ARRAY_ADD(flow->arena, table->cells, table->cell_count);
    *cell = (struct html_cell){.colspan = style->colspan,
                               .rowspan = style->rowspan,
                               .indent = style->indent,
                               .rule_above = style->rule_above,
                               .rule_below = style->rule_below};
    table->rows[table->row_count - 1].cell_count++;
}

/* A table inside a cell: what the outer one holds so far is laid out, and from here on it is only a frame. */
static void become_frame(struct html_flow *flow, struct html_table *outer)
{
    bool in_cell = outer->in_cell;
    if (in_cell)
        end_cell(flow);
    if (!outer->is_frame) {
        html_table_finish(flow, outer);
        outer->is_frame = true;
    }
    outer->in_cell = in_cell;
}

static void begin_table(struct html_flow *flow)
{
    struct html_table *outer = current_table(flow);
    if (outer != NULL)
        become_frame(flow, outer);
    else
        flush(flow);
    if (flow->table_depth < HTML_TABLES_MOST)
        flow->tables[flow->table_depth] = ARENA_NEW(flow->arena, struct html_table);
    flow->table_depth++;
}

static void end_table(struct html_flow *flow)
{
    if (flow->table_depth == 0)
        return;
    end_row(flow);
    struct html_table *table = current_table(flow);
    if (!table->is_frame)
        html_table_finish(flow, table);
    flow->table_depth--;
    begin_text(flow);
}

/* ---- elements ---- */

static bool hidden_now(const struct html_flow *flow)
{
    return flow->depth > 0 && flow->open[flow->depth - 1].hidden;
}

static void break_line(struct html_flow *flow)
{
    if (at_beginning(flow))
        return;
    if (after_blank(flow))
        flow->stored--;
    flow->store[flow->stored++] = '\n';
}

static void begin_block(struct html_flow *flow, const struct html_style *style)
{
    if (in_data_cell(flow)) {
        break_line(flow);
        if (at_beginning(flow) && current_table(flow)->cell_count > 0)
            current_table(flow)->cells[current_table(flow)->cell_count - 1].indent += style->indent;
        return;
    }
    flush(flow);
    flow->indent = style->indent;
    flow->centred = style->centred;
}

static void enter(struct html_flow *flow, enum html_element element, const struct html_style *style)
{
    if (style->page_break && !in_data_cell(flow)) {
        flush(flow);
        mark_page(flow, BLOCK_PAGE);
    }
    switch (element) {
    case HTML_BLOCK:
    case HTML_PRE: begin_block(flow, style); break;
    case HTML_BREAK: break_line(flow); break;
    case HTML_TABLE: begin_table(flow); break;
    case HTML_ROW: begin_row(flow); break;
    case HTML_CELL: begin_cell(flow, style); break;
    case HTML_RULE:
        if (!in_data_cell(flow)) {
            flush(flow);
            mark_page(flow, BLOCK_RULE);
        }
        break;
    case HTML_INLINE:
    case HTML_STRONG:
    case HTML_RAISED:
    case HTML_SKIPPED: break;
    }
}

bool html_flow_open(struct html_flow *flow, enum html_element element, const struct html_style *style)
{
    if (flow->depth >= HTML_DEPTH_MOST || flow->table_depth >= HTML_TABLES_MOST)
        return false;
    struct html_open *open = &flow->open[flow->depth];
    open->element = element;
    open->hidden = hidden_now(flow) || style->hidden || element == HTML_SKIPPED;
    open->strong = (flow->depth > 0 && flow->open[flow->depth - 1].strong) || style->strong || element == HTML_STRONG;
    flow->depth++;
    if (element == HTML_PRE)
        flow->preformatted = true;
    if (!open->hidden)
        enter(flow, element, style);
    return true;
}

void html_flow_close(struct html_flow *flow, enum html_element element)
{
    if (flow->depth == 0)
        return;
    bool hidden = hidden_now(flow);
    flow->depth--;
    if (element == HTML_PRE)
        flow->preformatted = false;
    if (hidden)
        return;
    if (element == HTML_CELL)
        end_cell(flow);
    else if (element == HTML_ROW)
        end_row(flow);
    else if (element == HTML_TABLE)
        end_table(flow);
    else if (element == HTML_BLOCK || element == HTML_PRE) {
        if (in_data_cell(flow))
            break_line(flow);
        else
            flush(flow);
    }
}

/* ---- text ---- */

/* What a code point beyond ASCII becomes: itself, a blank (' '), or nothing (0). */
static uint32_t shown_as(uint32_t code)
{
    if (code >= 0x80 && code < 0xa0)
        return cp1252[code - 0x80];
    if (code == 0xa0 || code == 0x2002 || code == 0x2003 || code == 0x2007 || code == 0x2009 || code == 0x202f)
        return ' ';
    if ((code >= 0x200b && code <= 0x200f) || code == 0xfeff || code == 0xad || code == 0x2060)
        return 0;
    return code;
}

/* Text that is shown: whether a paragraph or cell is all in bold is known by what is shown of it. */
static void shown(struct html_flow *flow)
{
    flow->any_text = true;
    if (flow->depth == 0 || !flow->open[flow->depth - 1].strong)
        flow->all_strong = false;
}

static void put_blank(struct html_flow *flow, bool firm)
{
    if (!after_blank(flow))
        flow->store[flow->stored++] = ' ';
    else if (firm && !flow->any_text)
        flow->lead++;
}

static void put_wide(struct html_flow *flow, text bytes, size_t length, uint32_t code)
{
    uint32_t as = shown_as(code);
    if (as == ' ') {
        put_blank(flow, true);
    } else if (as != 0) {
        shown(flow);
        if (as != code)
            put_utf8(flow, as);
        else
            memcpy(flow->store + flow->stored, bytes.ptr, length);
        flow->stored += as != code ? 0 : length;
    }
}

/* The run of plain bytes at the start of `bytes` that is copied as it stands: no blanks, nothing beyond ASCII. */
static size_t plain_run(text bytes)
{
    size_t at = 0;
    while (at < bytes.len && (unsigned char)bytes.ptr[at] > ' ' && (unsigned char)bytes.ptr[at] < 0x7f)
        at++;
    return at;
}

/* Puts what stands first in `bytes`: a run of plain bytes, a blank or one wide code point. Returns what it took. */
static size_t put_next(struct html_flow *flow, text bytes, size_t offset)
{
    size_t run = plain_run(bytes);
    if (run > 0) {
        note_seam(flow, offset);
        memcpy(flow->store + flow->stored, bytes.ptr, run);
        flow->stored += run;
        shown(flow);
        return run;
    }
    if ((unsigned char)bytes.ptr[0] < 0x80) {
        put_blank(flow, false);
        return 1;
    }
    size_t length;
    uint32_t code = text_code_point(bytes, &length);
    note_seam(flow, offset);
    put_wide(flow, bytes, length, code);
    return length;
}

static void put_preformatted(struct html_flow *flow, text bytes, size_t offset)
{
    note_seam(flow, offset);
    memcpy(flow->store + flow->stored, bytes.ptr, bytes.len);
    flow->stored += bytes.len;
    shown(flow);
}

void html_flow_text(struct html_flow *flow, text bytes, size_t offset)
{
    if (hidden_now(flow))
        return;
    const struct html_table *table = current_table(flow);
    if (table != NULL && !table->in_cell)
        return;
    if (flow->preformatted && !in_data_cell(flow)) {
        put_preformatted(flow, bytes, offset);
        return;
    }
    for (size_t at = 0; at < bytes.len;)
        at += put_next(flow, text_skip(bytes, at), offset + at);
}

void html_flow_finish(struct html_flow *flow)
{
    while (flow->table_depth > 0)
        end_table(flow);
    flush(flow);
}
