/*
 * The contents: sections and statements with their pages, as links (the outline
 * holds the reconciliations, too). Their pages are known only when all is set,
 * so a place is kept and filled last.
 */
#include "render/briefing/section.h"
#include "render/briefing/table.h"

enum {
    ENTRIES_LEAST = 4, /* a briefing with fewer headings needs no contents */
    ENTRIES_FEW = 30,  /* so many are told whatever they lead to */
    SHEETS_MOST = 3,   /* with more entries than these hold only the primary statements are named */
    FIGURES_LEAST = 40 /* in a table, on average: many smaller ones amid prose are left to the outline */
};

void section_contents(struct flow *flow) {
    if (flow->report->statement_count == 0)
        return;
    flow_leave_front(flow);
    flow->contents.tag = flow->booklet->tag;
    flow->contents.bookmark = flow->booklet->bookmark_count;
    flow->contents.sheet = flow_sheet(flow);
    flow->contents.y = flow->y;
    flow_new_sheet(flow);
}

/* A section, or a heading in that of the statements; of several of one title the first. */
static bool is_told(const struct flow *flow, int index) {
    const struct booklet *booklet = flow->booklet;
    if (booklet->anchors[booklet->bookmarks[index].anchor].sheet <= flow->contents.sheet)
        return false;
    int section = index;
    while (booklet->bookmarks[section].level > 0)
        section--;
    bool again = index > 0 && text_equal(booklet->bookmarks[index].title, booklet->bookmarks[index - 1].title);
    return section == index ||
           (!again && text_equal(booklet->bookmarks[section].title, flow->template->words.statements));
}

static int count_told(const struct flow *flow, bool minor, bool sections) {
    int count = 0;
    for (int i = 0; i < flow->booklet->bookmark_count; i++)
        if (is_told(flow, i) && (minor || !flow->booklet->bookmarks[i].minor))
            count += !sections || flow->booklet->bookmarks[i].level == 0;
    return count;
}

static bool are_small(const struct report *report) {
    int64_t figures = 0;
    for (int s = 0; s < report->statement_count; s++)
        figures += (int64_t)report->statements[s].row_count * report->statements[s].column_count;
    return figures < (int64_t)report->statement_count * FIGURES_LEAST;
}

/* Headings behind the contents; where they are too many without the minor ones, and no more than `most`. */
static int *told(const struct flow *flow, int most, int *count) {
    const struct booklet *booklet = flow->booklet;
    int *list = ARENA_ARRAY(flow->arena, int, booklet->bookmark_count);
    bool minor = count_told(flow, true, false) <= (are_small(flow->report) ? ENTRIES_FEW : most);
    int others = most - count_told(flow, minor, true);
    *count = 0;
    for (int i = 0; i < booklet->bookmark_count; i++) {
        const struct bookmark *bookmark = &booklet->bookmarks[i];
        if (is_told(flow, i) && (minor || !bookmark->minor) && (bookmark->level == 0 || others-- > 0))
            list[(*count)++] = i;
    }
    return list;
}

static struct table_row entry_row(const struct flow *flow, int bookmark, int moved, int *anchor) {
    const struct bookmark *entry = &flow->booklet->bookmarks[bookmark];
    const struct anchor *at = &flow->booklet->anchors[entry->anchor];
    struct table_row row = {.label = entry->title, .indent = entry->level, .strong = entry->level == 0};
    row.cells = ARENA_ARRAY(flow->arena, struct table_cell, 1);
    row.cells[0].figure = text_format(flow->arena, "%d", at->sheet + 1 + moved);
    *anchor = entry->anchor;
    return row;
}

static struct table contents_table(const struct flow *flow, const int *list, int count, int moved, int *anchors) {
    struct table table = {.title = flow->template->words.contents, .column_count = 1, .row_count = count};
    text *head = ARENA_NEW(flow->arena, text);
    *head = flow->template->words.page;
    table.columns = ARENA_ARRAY(flow->arena, struct table_column, 1);
    table.columns[0] = (struct table_column){head, 1, TEXT("")};
    table.rows = ARENA_ARRAY(flow->arena, struct table_row, count);
    for (int i = 0; i < count; i++)
        table.rows[i] = entry_row(flow, list[i], moved, &anchors[i]);
    return table;
}

static const struct table_plan *plan_of(const struct flow *flow, int most, int moved) {
    int count = 0, *list = told(flow, most, &count);
    int *anchors = ARENA_ARRAY(flow->arena, int, count);
    struct table *table = ARENA_NEW(flow->arena, struct table);
    *table = contents_table(flow, list, count, moved, anchors);
    return table_plan(flow, table, (struct table_options){.upright = true, .row_links = anchors});
}

void section_contents_bookmark(struct flow *flow) {
    struct booklet *booklet = flow->booklet;
    struct bookmark last = booklet->bookmarks[booklet->bookmark_count - 1];
    for (int i = booklet->bookmark_count - 1; i > flow->contents.bookmark; i--)
        booklet->bookmarks[i] = booklet->bookmarks[i - 1];
    booklet->bookmarks[flow->contents.bookmark] = last;
}

/* What the heading takes, with what stands before it. */
static double heading_height(const struct flow *flow) { return flow->template->sizes.heading * 2.9; }

static double entry_height(const struct flow *flow) { return flow->template->sizes.table * 1.34; }

/* How many entries there may be: about what so many sheets hold. */
static int entries_most(const struct flow *flow) {
    double height = flow_height_turned(flow, false) - flow->template->sizes.heading * 5;
    return (int)(height / entry_height(flow)) * SHEETS_MOST;
}

double section_contents_left(const struct flow *flow, int more) {
    int all = 0;
    if (flow->contents.tag == 0 || flow->turned)
        return 0;
    (void)told(flow, entries_most(flow), &all);
    all += more;
    double left = flow->bottom - flow->contents.y - flow->template->sizes.heading * 5 - all * entry_height(flow);
    return all < ENTRIES_LEAST || left < 0 ? 0 : left;
}

/* How many sheets the table goes on to, where the heading stands at `y`. */
static int breaks_from(const struct flow *flow, const struct table_plan *plan, double y) {
    struct flow at = *flow;
    at.y = y + heading_height(flow);
    return table_breaks(&at, plan);
}

static bool has_room(const struct flow *flow) {
    return flow->bottom - flow->contents.y > heading_height(flow) + entry_height(flow) * (ENTRIES_LEAST + 1);
}

/* In the room that is left where the contents belong, if that saves a sheet, or on sheets of their own behind it. */
void section_contents_fill(struct flow *flow) {
    struct booklet *booklet = flow->booklet;
    struct flow last = *flow;
    int most = entries_most(flow), all = 0;
    if (flow->contents.tag == 0)
        return;
    (void)told(flow, most, &all);
    if (all < ENTRIES_LEAST)
        return;
    const struct table_plan *plan = plan_of(flow, most, 0);
    int sheets = 1 + breaks_from(flow, plan, flow->top), below = breaks_from(flow, plan, flow->contents.y);
    bool here = has_room(flow) && below < sheets;
    sheets = here ? below : sheets;
    plan = plan_of(flow, most, sheets);
    int was = booklet_switch(booklet, flow->contents.tag);
    if (here) {
        flow->sheet = flow->contents.sheet;
        flow->y = flow->contents.y;
    } else {
        flow_new_sheet(flow);
    }
    flow_section(flow, flow->template->words.contents, 0);
    section_contents_bookmark(flow);
    table_set(flow, plan);
    booklet_switch(booklet, was);
    if (sheets > 0)
        booklet_move_last(booklet, sheets, flow->contents.sheet + 1);
    *flow = last;
}
