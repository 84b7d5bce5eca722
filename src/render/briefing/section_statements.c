/*
 * The statements as tables: labels, figures, marks and signs as filed; rules
 * where subtotals and totals stand.
 */
#include "render/briefing/section.h"
#include "render/figure.h"

/* "March 31," and "2003" below it are one head. */
static struct table_column statement_column(const struct flow *flow, const struct column *column) {
    struct table_column out = {NULL, 0, column->marks};
    text *heads = ARENA_ARRAY(flow->arena, text, column->head_count);
    for (int h = 0; h < column->head_count; h++) {
        bool goes_on = out.head_count > 0 && text_ends(heads[out.head_count - 1], TEXT(","));
        if (goes_on)
            heads[out.head_count - 1] = text_join(flow->arena, heads[out.head_count - 1], TEXT(" "), column->heads[h]);
        else
            heads[out.head_count++] = column->heads[h];
    }
    for (int h = 0; h < out.head_count; h++)
        heads[h] = unbroken_days(flow->arena, heads[h]);
    out.heads = heads;
    return out;
}

static bool has_figures(const struct statement *statement, const struct row *row) {
    for (int c = 0; c < statement->column_count; c++)
        if (row->values[c].kind != VALUE_BLANK)
            return true;
    return false;
}

static bool is_total(const struct row *row) { return row->role == ROLE_TOTAL || row->role == ROLE_SUBTOTAL; }

/* A rule printed under the heads or a heading closes nothing. */
static bool follows_figures(const struct statement *statement, int index) {
    return index > 0 && has_figures(statement, &statement->rows[index - 1]);
}

static struct table_row statement_row(const struct flow *flow, const struct statement *statement, int index) {
    const struct row *row = &statement->rows[index];
    struct table_row out = {.label = row->label, .marks = row->marks, .indent = row->depth};
    bool figures = has_figures(statement, row);
    out.heading = row->role == ROLE_HEADING && !figures;
    out.strong = row->role == ROLE_TOTAL;
    out.rule_above = figures && (is_total(row) || (row->rule_above && follows_figures(statement, index)));
    out.double_below = figures && row->role == ROLE_TOTAL;
    out.space_above = index > 0 && row->role != ROLE_RATIO && (out.heading || is_total(&statement->rows[index - 1]));
    out.cells = ARENA_ARRAY(flow->arena, struct table_cell, statement->column_count);
    for (int c = 0; c < statement->column_count; c++)
        out.cells[c] = figure_cell(flow, &row->values[c]);
    return out;
}

static struct table statement_table(const struct flow *flow, const struct statement *statement) {
    struct table table = {.title = statement->title};
    table.column_count = statement->column_count;
    table.columns = ARENA_ARRAY(flow->arena, struct table_column, statement->column_count);
    for (int c = 0; c < statement->column_count; c++)
        table.columns[c] = statement_column(flow, &statement->columns[c]);
    table.row_count = statement->row_count;
    table.rows = ARENA_ARRAY(flow->arena, struct table_row, statement->row_count);
    for (int r = 0; r < statement->row_count; r++)
        table.rows[r] = statement_row(flow, statement, r);
    return table;
}

static text scale_line(const struct flow *flow, const struct statement *statement) {
    text words = statement->scale_note;
    bool said = text_has(words, TEXT("unaudited"));
    return text_format(flow->arena, "%.*s%s%s", TEXT_ARG(words),
                       words.len > 0 && statement->unaudited && !said ? " " : "",
                       statement->unaudited && !said ? "(unaudited)" : "");
}

static void set_title(struct flow *flow, const struct statement *statement) {
    const struct template *template = flow->template;
    struct style title = flow_style(flow, FACE_SEMIBOLD, template->sizes.title * 1.1, template->colours.accent);
    struct style quiet = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.muted);
    text name = text_empty(statement->title) ? TEXT("Table without a title") : statement->title;
    booklet_bookmark(flow->booklet, flow_sheet(flow), flow->y, 1, name);
    double source = sheet_text(flow->booklet, flow_sheet(flow), flow->right, flow->y + title.size, ALIGN_RIGHT, quiet,
                               statement_source(flow->arena, statement));
    flow_paragraph(flow, flow->left, flow_width(flow) - source - title.size, title, name);
    text scale = scale_line(flow, statement);
    if (!text_empty(scale))
        flow_paragraph(flow, flow->left, flow_width(flow), quiet, scale);
    flow->y += quiet.size * 0.8;
}

static void set_note(struct flow *flow, const struct note *note) {
    const struct template *template = flow->template;
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.muted);
    double inset = style.size * 2.6;
    flow_need(flow, style.size * 3);
    sheet_text(flow->booklet, flow_sheet(flow), flow->left, flow->y + style.size, ALIGN_LEFT, style,
               note->mark.len > 0 && is_alnum(note->mark.ptr[0])
                   ? text_format(flow->arena, "(%.*s)", TEXT_ARG(note->mark))
                   : note->mark);
    flow_paragraph(flow, flow->left + inset, flow_width(flow) - inset, style, note->text);
    flow->y += style.size * 0.4;
}

static void set_statement(struct flow *flow, const struct statement *statement, double keep) {
    struct table table = statement_table(flow, statement);
    double title = flow->template->sizes.title * 4 + flow->template->sizes.small * 3;
    double whole = table_height(flow, &table) + title;
    double page = flow->bottom - flow->top - keep;
    flow_need(flow, whole <= page ? whole : title * 3);
    set_title(flow, statement);
    table_set(flow, &table);
    if (statement->note_count > 0)
        flow->y += flow->template->sizes.small;
    for (int i = 0; i < statement->note_count; i++)
        set_note(flow, &statement->notes[i]);
    flow->y += flow->template->sizes.heading * 1.2;
}

void section_statements(struct flow *flow) {
    const struct report *report = flow->report;
    if (report->statement_count == 0)
        return;
    double head = flow->template->sizes.heading * 2.6;
    struct table first = statement_table(flow, &report->statements[0]);
    double keep = table_height(flow, &first) + flow->template->sizes.title * 7;
    double page = flow->bottom - flow->top - head;
    flow_section(flow, flow->template->words.statements, keep <= page ? keep : page / 3);
    for (int i = 0; i < report->statement_count; i++)
        set_statement(flow, &report->statements[i], i == 0 ? head : 0);
}
