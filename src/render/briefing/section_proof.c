/*
 * The reconciliations and the checks, set.
 */
#include "render/briefing/section.h"
#include "render/briefing/table.h"

static double group_title_height(const struct flow *flow) { return flow->template->sizes.title * 3; }

static void set_group(struct flow *flow, const struct measure_table *measure, const struct table_plan *plan) {
    const struct template *template = flow->template;
    struct style title = flow_style(flow, FACE_SEMIBOLD, template->sizes.title, template->colours.accent);
    flow_need(flow, table_height(plan) + group_title_height(flow));
    booklet_bookmark(flow->booklet, flow_sheet(flow), flow->y, 1, measure->table.title);
    flow_words(flow, TAG_H3, flow->left, flow_width(flow), title, measure->table.title);
    table_set(flow, plan);
    flow->y += template->sizes.title * 1.4;
}

void section_reconciliations(struct flow *flow) {
    struct content content = flow_content(flow);
    struct measure_tables measures = content_reconciliations(&content);
    for (int i = 0; i < measures.count; i++) {
        struct table_options options = {.corner = {measures.tables[i].scale}};
        const struct table_plan *plan = table_plan(flow, &measures.tables[i].table, options);
        flow_turn(flow, table_turned(plan));
        if (i == 0)
            flow_section(flow, flow->template->words.reconciliations, table_height(plan) + group_title_height(flow));
        set_group(flow, &measures.tables[i], plan);
    }
    flow_turn(flow, false);
}

/* ---- findings ---- */

static void set_listed(struct flow *flow) {
    const struct template *template = flow->template;
    struct content content = flow_content(flow);
    struct entries listed = content_findings(&content);
    struct style words = flow_style(flow, listed.count > 0 ? FACE_SEMIBOLD : FACE_REGULAR, template->sizes.body,
                                    listed.count > 0 ? template->colours.warning : template->colours.ink);
    flow->y += template->sizes.body;
    flow_paragraph(flow, flow->left, flow_width(flow), words, content_checks_words(&content));
    flow->y += template->sizes.body * 0.4;
    flow_entries(flow, &listed, template->sizes.body);
}

static void set_title(struct flow *flow, text title, double below) {
    struct style style = flow_style(flow, FACE_SEMIBOLD, flow->template->sizes.title, flow->template->colours.accent);
    flow->y += flow->template->sizes.title;
    flow_need(flow, below + group_title_height(flow));
    flow_words(flow, TAG_H3, flow->left, flow_width(flow), style, title);
}

static void set_coverage(struct flow *flow) {
    struct content content = flow_content(flow);
    struct table table = content_coverage(&content);
    if (table.row_count == 0)
        return;
    const struct table_plan *plan = table_plan(flow, &table, (struct table_options){.upright = true});
    set_title(flow, table.title, table_height(plan));
    table_set(flow, plan);
}

static void set_claims(struct flow *flow) {
    enum { CLAIMS_MOST = 24, LINES_BELOW = 4 };
    struct content content = flow_content(flow);
    struct style words = flow_style(flow, FACE_REGULAR, flow->template->sizes.body, flow->template->colours.ink);
    struct entries claims = content_claims(&content, CLAIMS_MOST);
    if (flow->report->claim_count == 0)
        return;
    set_title(flow, TEXT("Figures stated in the release"), flow->template->sizes.body * LINES_BELOW);
    flow_paragraph(flow, flow->left, flow_width(flow), words, content_claims_words(&content));
    flow->y += flow->template->sizes.body * 0.4;
    flow_entries(flow, &claims, flow->template->sizes.body);
}

void section_findings(struct flow *flow) {
    if (flow->report->finding_count == 0)
        return;
    struct content content = flow_content(flow);
    struct table table = content_checks(&content);
    const struct table_plan *plan = table_plan(flow, &table, (struct table_options){.upright = true});
    flow_section(flow, flow->template->words.findings, table_height(plan));
    table_set(flow, plan);
    set_listed(flow);
    set_coverage(flow);
    set_claims(flow);
}
