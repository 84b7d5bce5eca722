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

/* A last page with three lines of sources is none: they stand on the page of what comes before them. */
void section_notes(struct flow *flow) {
    struct content content = flow_content(flow);
    struct entries sources = content_sources(&content);
    double heading = flow->template->sizes.heading * 3.2;
    set_small(flow, flow->template->words.notes, content_notes(&content),
              heading + flow_entries_height(flow, &sources, flow->template->sizes.small));
}

void section_sources(struct flow *flow) {
    struct content content = flow_content(flow);
    set_small(flow, flow->template->words.sources, content_sources(&content), 0);
}
