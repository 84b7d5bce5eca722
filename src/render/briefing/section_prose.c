/*
 * The parts in words, set: a heading, captions left, texts beside them.
 */
#include "render/briefing/section.h"

/* `keep` more points must follow on the page where the section begins. */
static void set_entries(struct flow *flow, text title, struct entries entries, double keep) {
    if (entries.count == 0)
        return;
    flow_section(flow, title, flow->template->sizes.body * 6 + keep);
    flow_entries(flow, &entries);
}

void section_filing(struct flow *flow) {
    struct content content = flow_content(flow);
    set_entries(flow, flow->template->words.filing, content_filing(&content), 0);
}

void section_release(struct flow *flow) {
    struct content content = flow_content(flow);
    set_entries(flow, flow->template->words.release, content_release(&content), 0);
}

/* Both are short, and a last page with three lines of sources is none: they stand on one page. */
void section_notes(struct flow *flow) {
    struct content content = flow_content(flow);
    struct entries notes = content_notes(&content), sources = content_sources(&content);
    set_entries(flow, flow->template->words.notes, notes,
                flow_entries_height(flow, &notes) + flow_entries_height(flow, &sources));
}

void section_sources(struct flow *flow) {
    struct content content = flow_content(flow);
    struct entries sources = content_sources(&content);
    set_entries(flow, flow->template->words.sources, sources, 0);
}
