/*
 * The parts in words, set: a heading, captions left, texts beside them.
 */
#include "render/briefing/section.h"

static void set_entries(struct flow *flow, text title, struct entries entries) {
    const double size = flow->template->sizes.body;
    if (entries.count == 0)
        return;
    flow_section(flow, title, size * 6);
    flow_entries(flow, &entries, size);
}

void section_filing(struct flow *flow) {
    struct content content = flow_content(flow);
    set_entries(flow, flow->template->words.filing, content_filing(&content));
}

void section_release(struct flow *flow) {
    struct content content = flow_content(flow);
    set_entries(flow, flow->template->words.release, content_release(&content));
}

/* ---- what ends a document, in small type ---- */

/* `keep` more points must follow on the page where the section begins. */
static void set_small(struct flow *flow, text title, struct entries entries, double keep) {
    const double size = flow->template->sizes.small;
    if (entries.count == 0)
        return;
    flow_section(flow, title, flow_entries_height(flow, &entries, size) + keep);
    flow_entries(flow, &entries, size);
}

static double small_height(const struct flow *flow, struct entries entries) {
    return flow->template->sizes.heading * 3.2 + flow_entries_height(flow, &entries, flow->template->sizes.small);
}

/* At the foot of the contents' sheet, where there is room; the flow stays where it is. */
static void set_below_contents(struct flow *flow, struct entries notes, double height) {
    struct flow last = *flow;
    flow->sheet = flow->contents.sheet;
    flow->y = flow->bottom - height;
    set_small(flow, flow->template->words.notes, notes, 0);
    section_contents_bookmark(flow);
    *flow = last;
}

/*
 * A last page with a few lines of notes and sources is none: they stand on the page of what comes before them. Where
 * that has room for the sources alone, the notes stand below the contents.
 */
void section_notes(struct flow *flow) {
    struct content content = flow_content(flow);
    struct entries notes = content_notes(&content), sources = content_sources(&content);
    double last = small_height(flow, sources), height = small_height(flow, notes) + flow->template->sizes.heading;
    bool apart = flow_left_over(flow) < last + height && flow_left_over(flow) >= last;
    if (apart && notes.count > 0 && section_contents_left(flow, 1) >= height)
        set_below_contents(flow, notes, height);
    else
        set_small(flow, flow->template->words.notes, notes, last);
}

void section_sources(struct flow *flow) {
    struct content content = flow_content(flow);
    set_small(flow, flow->template->words.sources, content_sources(&content), 0);
}
