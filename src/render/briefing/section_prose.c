/*
 * The parts in words, set: a heading, captions left, texts beside them.
 */
#include "render/briefing/section.h"

static void set_entries(struct flow *flow, text title, struct entries entries) {
    if (entries.count == 0)
        return;
    flow_section(flow, title, flow->template->sizes.body * 6);
    flow_entries(flow, &entries);
}

void section_filing(struct flow *flow) {
    struct content content = flow_content(flow);
    set_entries(flow, flow->template->words.filing, content_filing(&content));
}

void section_release(struct flow *flow) {
    struct content content = flow_content(flow);
    set_entries(flow, flow->template->words.release, content_release(&content));
}

void section_notes(struct flow *flow) {
    struct content content = flow_content(flow);
    set_entries(flow, flow->template->words.notes, content_notes(&content));
}

void section_sources(struct flow *flow) {
    struct content content = flow_content(flow);
    set_entries(flow, flow->template->words.sources, content_sources(&content));
}
