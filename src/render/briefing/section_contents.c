/*
 * The contents: sections and statements with their pages, as links (the outline
 * holds the reconciliations, too). Their pages are known only when all is set,
 * so a place is kept and filled last.
 */
#include "render/briefing/section.h"
#include "render/briefing/table.h"

enum {
    ENTRIES_LEAST = 4, /* a briefing with fewer headings needs no contents */
    ENTRIES_MOST = 30  /* with more, only the primary statements are named */
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

/* Headings behind the contents; where they are too many without the minor ones, and no more than `most`. */
static int *told(const struct flow *flow, int most, int *count) {
    const struct booklet *booklet = flow->booklet;
    int *list = ARENA_ARRAY(flow->arena, int, booklet->bookmark_count);
    bool minor = count_told(flow, true, false) <= (most < ENTRIES_MOST ? most : ENTRIES_MOST);
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

static double entry_height(const struct flow *flow) { return flow->template->sizes.table * 1.34; }

static int entries_that_fit(const struct flow *flow, double height) {
    return (int)((height - flow->template->sizes.heading * 5) / entry_height(flow));
}

double section_contents_left(const struct flow *flow, int more) {
    int all = 0, whole = entries_that_fit(flow, flow_height_turned(flow, false));
    if (flow->contents.tag == 0 || flow->turned)
        return 0;
    (void)told(flow, whole, &all);
    all += more;
    double left = flow->bottom - flow->contents.y - flow->template->sizes.heading * 5 - all * entry_height(flow);
    return all < ENTRIES_LEAST || left < 0 ? 0 : left;
}

/* In the room that is left where the contents belong, or on a sheet of their own behind it. */
void section_contents_fill(struct flow *flow) {
    struct booklet *booklet = flow->booklet;
    struct flow last = *flow;
    int whole = entries_that_fit(flow, flow_height_turned(flow, false)), all = 0;
    if (flow->contents.tag == 0)
        return;
    (void)told(flow, whole, &all);
    if (all < ENTRIES_LEAST)
        return;
    bool fits = all <= entries_that_fit(flow, flow->bottom - flow->contents.y);
    const struct table_plan *plan = plan_of(flow, whole, fits ? 0 : 1);
    int was = booklet_switch(booklet, flow->contents.tag);
    if (fits) {
        flow->sheet = flow->contents.sheet;
        flow->y = flow->contents.y;
    } else {
        flow_new_sheet(flow);
    }
    flow_section(flow, flow->template->words.contents, 0);
    section_contents_bookmark(flow);
    table_set(flow, plan);
    booklet_switch(booklet, was);
    if (!fits)
        booklet_move_last(booklet, 1, flow->contents.sheet + 1);
    *flow = last;
}
