/*
 * The statements, set: title, source, table, notes.
 */
#include "render/briefing/section.h"
#include "render/briefing/table.h"
#include "render/figure.h"

static void set_title(struct flow *flow, const struct statement *statement) {
    const struct template *template = flow->template;
    struct style title = flow_style(flow, FACE_SEMIBOLD, template->sizes.title * 1.1, template->colours.accent);
    struct style quiet = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.muted);
    struct content content = flow_content(flow);
    text name = content_statement_title(statement);
    booklet_bookmark(flow->booklet, flow_sheet(flow), flow->y, 1, name);
    double source = sheet_text(flow->booklet, flow_sheet(flow), flow->right, flow->y + title.size, ALIGN_RIGHT, quiet,
                               statement_source(flow->arena, statement));
    flow_paragraph(flow, flow->left, flow_width(flow) - source - title.size, title, name);
    text scale = content_statement_scale(&content, statement);
    if (!text_empty(scale))
        flow_paragraph(flow, flow->left, flow_width(flow), quiet, scale);
    flow->y += quiet.size * 0.8;
}

static void set_note(struct flow *flow, const struct note *note) {
    const struct template *template = flow->template;
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.muted);
    struct content content = flow_content(flow);
    double inset = style.size * 2.6;
    flow_need(flow, style.size * 3);
    sheet_text(flow->booklet, flow_sheet(flow), flow->left, flow->y + style.size, ALIGN_LEFT, style,
               content_note_mark(&content, note));
    flow_paragraph(flow, flow->left + inset, flow_width(flow) - inset, style, note->text);
    flow->y += style.size * 0.4;
}

static void set_statement(struct flow *flow, int number, double keep) {
    struct content content = flow_content(flow);
    const struct statement *statement = &flow->report->statements[number];
    struct table table = content_statement(&content, number);
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
    struct content content = flow_content(flow);
    struct table first = content_statement(&content, 0);
    double keep = table_height(flow, &first) + flow->template->sizes.title * 7;
    double page = flow->bottom - flow->top - head;
    flow_section(flow, flow->template->words.statements, keep <= page ? keep : page / 3);
    for (int i = 0; i < report->statement_count; i++)
        set_statement(flow, i, i == 0 ? head : 0);
}
