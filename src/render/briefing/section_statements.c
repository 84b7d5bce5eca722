/*
 * The statements, set: title, source, table, notes.
 */
#include "render/briefing/section.h"
#include "render/briefing/table.h"
#include "render/figure.h"

/* ---- titles ---- */

struct title {
    text name;
    struct style style;
};

static struct title title_of(const struct flow *flow, int number) {
    const struct template *template = flow->template;
    return (struct title){content_title(flow->arena, flow->report, number),
                          flow_style(flow, FACE_SEMIBOLD, template->sizes.title * 1.1, template->colours.accent)};
}

static double title_height(const struct flow *flow, const struct title *title, bool turned) {
    return flow_words_height(flow, flow_width_turned(flow, turned), title->style, title->name) +
           title->style.size * 0.3;
}

static void set_title(struct flow *flow, const struct title *title, bool minor) {
    booklet_bookmark(flow->booklet, flow_sheet(flow), flow->y, 1, title->name);
    flow->booklet->bookmarks[flow->booklet->bookmark_count - 1].minor = minor;
    flow_words(flow, TAG_H3, flow->left, flow_width(flow), title->style, title->name);
    flow->y += title->style.size * 0.3;
}

/* ---- notes ---- */

static struct style note_style(const struct flow *flow) {
    return flow_style(flow, FACE_REGULAR, flow->template->sizes.small, flow->template->colours.muted);
}

static double note_inset(const struct flow *flow) { return note_style(flow).size * 2.6; }

/* A short note is not torn by a page's end. */
static void set_note(struct flow *flow, const struct note *note) {
    static const double lines_together = 6;
    struct style style = note_style(flow);
    struct content content = flow_content(flow);
    double inset = note_inset(flow), height = flow_words_height(flow, flow_width(flow) - inset, style, note->text);
    flow_need(flow, height <= style.size * lines_together ? height : style.size * 3);
    booklet_open(flow->booklet, TAG_NOTE);
    sheet_text(flow->booklet, flow_sheet(flow), flow->left, flow->y + style.size, ALIGN_LEFT, style,
               text_join(flow->arena, content_note_mark(&content, note), TEXT(" "), TEXT("")));
    flow_lines(flow, flow->left + inset, flow_width(flow) - inset, style, note->text);
    booklet_close(flow->booklet);
    flow->y += style.size * 0.4;
}

static double notes_height(const struct flow *flow, const struct statement *statement) {
    struct style style = note_style(flow);
    double height = statement->note_count > 0 ? style.size : 0;
    for (int i = 0; i < statement->note_count; i++)
        height += style.size * 0.4 +
                  flow_words_height(flow, flow_width(flow) - note_inset(flow), style, statement->notes[i].text);
    return height;
}

static const struct table_plan *plan_of(struct flow *flow, int number) {
    struct content content = flow_content(flow);
    const struct statement *statement = &flow->report->statements[number];
    struct table *table = ARENA_NEW(flow->arena, struct table);
    *table = content_statement(&content, number);
    struct table_options options = {
        .anchors = flow_row_anchor(flow, (struct cell_ref){number, 0, 0}),
        .below = notes_height(flow, statement),
        .corner = {statement_source(flow->arena, statement), content_statement_scale(&content, statement)}};
    return table_plan(flow, table, options);
}

static bool next_is_turned(struct flow *flow, int number) {
    return number + 1 < flow->report->statement_count && table_turned(plan_of(flow, number + 1));
}

/*
 * Notes that a sheet on its side has no room for stand together before what follows: on that table's sheet where it is
 * turned, too, else upright. A sheet for them alone would be all but empty.
 */
static void set_notes(struct flow *flow, int number) {
    const struct statement *statement = &flow->report->statements[number];
    if (statement->note_count == 0)
        return;
    flow->y += flow->template->sizes.small;
    double height = notes_height(flow, statement);
    bool goes_over = flow->turned && height > flow_left_over(flow);
    if (goes_over && next_is_turned(flow, number) && height <= flow_height_turned(flow, true))
        flow_need(flow, height);
    else if (goes_over)
        flow_turn(flow, false);
    for (int i = 0; i < statement->note_count; i++)
        set_note(flow, &statement->notes[i]);
}

/* ---- one statement after the other ---- */

/*
 * A table that a page can hold is not broken, unless more than half a page would stay empty before it; a longer one
 * begins where it can show a good part of itself.
 */
static double room_wanted(const struct flow *flow, const struct table_plan *plan, double title, double before,
                          double notes) {
    static const double good_part = 0.45, half = 0.5, short_notes = 0.12;
    double page = flow_height_turned(flow, table_turned(plan)), whole = title + table_height(plan);
    if (notes < page * short_notes && before + whole + notes <= page)
        whole += notes; /* alone on the next page they would be far from their marks */
    bool gap = flow->turned == table_turned(plan) && flow_left_over(flow) - before > page * half;
    return before + whole <= page && !(gap && whole > page * half) ? whole : page * good_part;
}

static void set_statement(struct flow *flow, int number) {
    const struct statement *statement = &flow->report->statements[number];
    const struct table_plan *plan = plan_of(flow, number);
    struct title title = title_of(flow, number);
    double before = number == 0 ? flow->template->sizes.heading * 2.3 : 0;
    double room = room_wanted(flow, plan, title_height(flow, &title, table_turned(plan)), before,
                              notes_height(flow, statement) + flow->template->sizes.small);
    flow_turn(flow, table_turned(plan));
    if (number == 0)
        flow_section(flow, flow->template->words.statements, room);
    else
        flow_need(flow, room);
    set_title(flow, &title, statement->kind > STATEMENT_EQUITY);
    table_set(flow, plan);
    set_notes(flow, number);
    flow->y += flow->template->sizes.heading * 1.2;
}

void section_statements(struct flow *flow) {
    for (int i = 0; i < flow->report->statement_count; i++)
        set_statement(flow, i);
    flow_turn(flow, false);
}
