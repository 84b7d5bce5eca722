/*
 * The sections of the template in its order, page one's masthead before them.
 */
#include "render/briefing/briefing.h"

#include "render/briefing/section.h"

typedef void section_set(struct flow *flow);

static section_set *const setters[SECTION_COUNT] = {
    [SECTION_HEADLINE] = section_headline,     [SECTION_BRIEF] = section_brief,
    [SECTION_BRIDGE] = section_bridge,         [SECTION_CHANGES] = section_changes,
    [SECTION_CONTENTS] = section_contents,     [SECTION_FILING] = section_filing,
    [SECTION_STATEMENTS] = section_statements, [SECTION_RECONCILIATIONS] = section_reconciliations,
    [SECTION_FINDINGS] = section_findings,     [SECTION_RELEASE] = section_release,
    [SECTION_NOTES] = section_notes,           [SECTION_SOURCES] = section_sources,
};

static struct booklet *new_booklet(struct arena *arena, const struct report *report, const struct template *template,
                                   const struct fonts *fonts) {
    struct booklet *booklet = ARENA_NEW(arena, struct booklet);
    text registrant = content_registrant(report), subject = content_subject(arena, report);
    booklet->arena = arena;
    booklet->fonts = fonts;
    booklet->width = template->page.width;
    booklet->height = template->page.height;
    booklet->title = text_format(arena, "%.*s \u2013 %.*s", TEXT_ARG(registrant), TEXT_ARG(subject));
    booklet->subject = text_format(arena, "%.*s, from %.*s", TEXT_ARG(subject), TEXT_ARG(report->name));
    booklet->author = registrant;
    booklet->keywords =
        text_format(arena, "earnings release, GAAP, non-GAAP, reconciliation, SHA-256 %s", report->sha256);
    booklet->digest = text_from(report->sha256);
    booklet->dated = date_known(report->filing.report_date) ? report->filing.report_date : report->release.date;
    return booklet;
}

/* An anchor for every row, so that what is set before can lead there. */
static void reserve_anchors(struct flow *flow) {
    const struct report *report = flow->report;
    flow->row_anchors = ARENA_ARRAY(flow->arena, int, report->statement_count);
    for (int s = 0; s < report->statement_count; s++)
        flow->row_anchors[s] = booklet_anchors(flow->booklet, report->statements[s].row_count);
    for (int i = 0; i < SECTION_COUNT; i++)
        flow->section_anchors[i] = booklet_anchors(flow->booklet, 1);
}

/* A section that set nothing leaves no trace; one that did can be led to by its first bookmark. */
static void set_section(struct flow *flow, enum section section) {
    struct booklet *booklet = flow->booklet;
    int tag = booklet_open(booklet, TAG_SECTION), bookmarks = booklet->bookmark_count;
    setters[section](flow);
    booklet_close(booklet);
    if (booklet->tag_count == tag + 1 && flow->contents.tag != tag)
        booklet->tag_count--;
    if (booklet->bookmark_count > bookmarks) {
        struct anchor at = booklet->anchors[booklet->bookmarks[bookmarks].anchor];
        booklet_set_anchor(booklet, flow->section_anchors[section], at.sheet, at.y);
    }
}

const struct booklet *briefing_compose(struct arena *arena, const struct report *report,
                                       const struct template *template) {
    const struct fonts *fonts = fonts_open(arena, template->family);
    if (fonts == NULL)
        return NULL;
    struct headline headline = headline_read(arena, report, template);
    struct flow flow = {.headline = &headline, .arena = arena, .report = report, .template = template};
    flow.booklet = new_booklet(arena, report, template, fonts);
    flow.running_left = content_registrant(report);
    flow.running_right = content_subject(arena, report);
    flow.made = text_format(arena, "Made from the filing as furnished; source: %.*s", TEXT_ARG(report->name));
    flow_begin(&flow);
    reserve_anchors(&flow);
    section_masthead(&flow);
    for (int i = 0; i < template->section_count; i++)
        set_section(&flow, template->sections[i]);
    section_contents_fill(&flow);
    flow_finish(&flow);
    return flow.booklet;
}
