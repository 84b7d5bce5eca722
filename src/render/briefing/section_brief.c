/*
 * What happened: sentences at the left, the comparable periods drawn at the
 * right, how the proof came out below; and the bridge from GAAP to non-GAAP.
 */
#include "render/briefing/chart.h"
#include "render/briefing/section.h"

enum { SENTENCES_LEAST = 3 };

static const double sentences_share = 0.61; /* of the width, where there is a chart beside them */
static const double chart_least = 70;       /* height of one */

/* ---- comparable periods ---- */

static void set_charts(struct flow *flow, const struct trends *charts, double top, double height) {
    double x = flow->left + flow_width(flow) * (sentences_share + 0.04), each = height / charts->count;
    for (int i = 0; i < charts->count; i++)
        chart_periods(flow, &charts->series[i], x, top + each * i, flow->right - x, each - 6);
}

/* ---- proof ---- */

static double proof_height(const struct flow *flow) { return flow->template->sizes.body * 2.3; }

static void set_proof(struct flow *flow) {
    const struct template *template = flow->template;
    struct content content = flow_content(flow);
    bool proven = content_is_proven(flow->report);
    double size = template->sizes.body, height = proof_height(flow), y = flow->y + size * 1.5;
    struct style style = flow_style(flow, FACE_SEMIBOLD, size, template->colours.ink);
    flow_need(flow, height);
    int sheet = flow_sheet(flow);
    sheet_box(flow->booklet, sheet, flow->left, flow->y, flow_width(flow), height, template->colours.tint);
    sheet_box(flow->booklet, sheet, flow->left, flow->y, 3, height,
              proven ? template->colours.increase : template->colours.warning);
    booklet_open(flow->booklet, TAG_PARAGRAPH);
    booklet_open(flow->booklet, TAG_LINK);
    double width = sheet_text(flow->booklet, sheet, flow->left + size, y, ALIGN_LEFT, style,
                              text_join(flow->arena, TEXT("Proof"), TEXT("  "), content_proof(&content)));
    booklet_link(flow->booklet, sheet, flow->left + size, y - size, width, size * 1.3,
                 flow->section_anchors[SECTION_FINDINGS]);
    booklet_close(flow->booklet);
    booklet_close(flow->booklet);
    flow->y += height;
}

/* ---- sentences ---- */

static struct style sentence_style(const struct flow *flow) {
    return flow_style(flow, FACE_REGULAR, flow->template->sizes.body, flow->template->colours.ink);
}

static double sentence_gap(const struct flow *flow) { return sentence_style(flow).size * 0.4; }

static double sentences_height(const struct flow *flow, const struct sentences *sentences, double width) {
    double height = 0;
    for (int i = 0; i < sentences->count; i++)
        height += flow_words_height(flow, width, sentence_style(flow), sentences->list[i].words) + sentence_gap(flow);
    return height;
}

static void set_sentences(struct flow *flow, const struct sentences *sentences, double width) {
    for (int i = 0; i < sentences->count; i++) {
        flow_paragraph(flow, flow->left, width, sentence_style(flow), sentences->list[i].words);
        flow->y += sentence_gap(flow);
    }
}

/* ---- the bridge ---- */

/* What it takes at least, its heading with what stands before and behind that; 0 where there is none. */
static double bridge_height(const struct flow *flow) {
    const struct reconciliation *r = content_bridge(flow->report);
    return r == NULL ? 0 : flow->template->sizes.heading * 3.2 + chart_waterfall_height(flow, r);
}

void section_bridge(struct flow *flow) {
    struct content content = flow_content(flow);
    const struct reconciliation *r = content_bridge(flow->report);
    if (r == NULL)
        return;
    flow_section(flow, flow->template->words.bridge, chart_waterfall_height(flow, r));
    flow_section_aside(flow, content_bridge_words(&content, r));
    chart_waterfall(flow, r);
}

/* ---- all of it ---- */

static double brief_height(const struct flow *flow, const struct sentences *sentences, int charts, double width) {
    double words = sentences_height(flow, sentences, width), drawn = chart_least * charts;
    return words > drawn ? words : drawn;
}

/* The last sentences give way to the bridge, where page one has room for it then. */
static void make_room(const struct flow *flow, struct sentences *sentences, int charts, double width) {
    double bridge = bridge_height(flow);
    double left = flow_left_over(flow) - flow->template->sizes.heading * 2.9 - 4 - proof_height(flow) - bridge;
    struct sentences fewer = *sentences;
    while (fewer.count > SENTENCES_LEAST && brief_height(flow, &fewer, charts, width) > left)
        fewer.count--;
    if (bridge > 0 && brief_height(flow, &fewer, charts, width) <= left)
        *sentences = fewer;
}

void section_brief(struct flow *flow) {
    struct content content = flow_content(flow);
    struct sentences sentences = content_brief(&content, flow->headline);
    struct trends charts = content_trends(&content, flow->headline);
    if (sentences.count == 0 && flow->report->finding_count == 0)
        return;
    double width = flow_width(flow) * (charts.count > 0 ? sentences_share : 1);
    make_room(flow, &sentences, charts.count, width);
    double height = brief_height(flow, &sentences, charts.count, width);
    flow_section(flow, flow->template->words.brief, height + proof_height(flow));
    double top = flow->y;
    set_sentences(flow, &sentences, width);
    if (charts.count > 0)
        set_charts(flow, &charts, top, height);
    flow->y = top + height + 4;
    set_proof(flow);
}
