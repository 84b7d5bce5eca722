/*
 * Page one, for someone with a minute: who and which quarter, what is missing,
 * the headline figures with their changes, and the bridge from GAAP to
 * non-GAAP. GAAP stands first and no non-GAAP figure is larger than its twin
 * (Regulation G; Item 10(e) of Regulation S-K).
 */
#include "render/briefing/chart.h"
#include "render/briefing/section.h"
#include "render/briefing/table.h"

/* ---- masthead ---- */

/* The facts of the form at the right of the masthead, a line each. */
static double set_facts(struct flow *flow, double top) {
    const struct template *template = flow->template;
    struct content content = flow_content(flow);
    struct entries facts = content_facts(&content);
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.body, template->colours.muted);
    double y = top;
    for (int i = 0; i < facts.count; i++) {
        sheet_text(flow->booklet, flow_sheet(flow), flow->right, y + style.size, ALIGN_RIGHT, style,
                   facts.list[i].words);
        y += style.size * 1.4;
    }
    return y;
}

/* ---- what is missing ---- */

static void set_warning(struct flow *flow, text t) {
    const struct template *template = flow->template;
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.body, template->colours.ink);
    double begin = flow->y;
    int sheet = flow_sheet(flow);
    flow_paragraph(flow, flow->left + 10, flow_width(flow) - 10, style, t);
    if (flow_sheet(flow) == sheet)
        sheet_box(flow->booklet, sheet, flow->left, begin, 2.4, flow->y - begin, template->colours.warning);
    flow->y += 3;
}

static void set_missing(struct flow *flow) {
    struct content content = flow_content(flow);
    struct entries missing = content_missing(&content);
    if (missing.count == 0)
        return;
    flow_section(flow, flow->template->words.missing, flow->template->sizes.body * 5);
    for (int i = 0; i < missing.count; i++)
        set_warning(flow, missing.list[i].words);
    flow->y += 3;
}

void section_masthead(struct flow *flow) {
    const struct template *template = flow->template;
    struct style name = flow_style(flow, FACE_LIGHT, template->sizes.registrant, template->colours.accent);
    struct style subject = flow_style(flow, FACE_REGULAR, template->sizes.heading, template->colours.ink);
    struct style quote = flow_style(flow, FACE_ITALIC, template->sizes.title, template->colours.muted);
    double width = flow_width(flow) * 0.68, top = flow->y;
    booklet_bookmark(flow->booklet, 0, 0, 0,
                     text_format(flow->arena, "%.*s", TEXT_ARG(content_registrant(flow->report))));
    sheet_box(flow->booklet, 0, flow->left, top, flow_width(flow), 3, template->colours.accent);
    double facts = set_facts(flow, top + 14);
    flow->y = top + 10;
    flow_paragraph(flow, flow->left, width, name, content_registrant(flow->report));
    flow_paragraph(flow, flow->left, width, subject, content_subject(flow->arena, flow->report));
    if (flow->y < facts)
        flow->y = facts;
    flow->y += 6;
    if (!text_empty(flow->report->release.headline))
        flow_paragraph(flow, flow->left, flow_width(flow), quote, flow->report->release.headline);
    flow->y += 4;
    set_missing(flow);
}

/* ---- headline figures ---- */

enum { TILES_MOST = 5 };

static const double tile_gap = 8, tile_inset = 7;

static int tile_count(const struct headline *headline) {
    return headline->gaap.count < TILES_MOST ? headline->gaap.count : TILES_MOST;
}

static double tile_width(const struct flow *flow, const struct headline *headline) {
    return (flow_width(flow) + tile_gap) / tile_count(headline) - tile_gap;
}

static struct style tile_label_style(const struct flow *flow) {
    return flow_style(flow, FACE_SEMIBOLD, flow->template->sizes.small, flow->template->colours.muted);
}

static struct lines tile_label(const struct flow *flow, const struct headline *headline, int index) {
    return font_wrap(flow->arena, flow->booklet->fonts, tile_label_style(flow), headline->gaap.figures[index].label,
                     tile_width(flow, headline) - 2 * tile_inset, 0);
}

/* From a tile's top to the foot of the longest label. */
static double tile_label_height(const struct flow *flow, const struct headline *headline) {
    int most = 2;
    for (int i = 0; i < tile_count(headline); i++) {
        int lines = tile_label(flow, headline, i).count;
        most = lines > most ? lines : most;
    }
    return flow->template->sizes.small * (1 + 1.2 * most);
}

static void set_tile_label(struct flow *flow, const struct headline *headline, int index, double x) {
    struct style style = tile_label_style(flow);
    struct lines lines = tile_label(flow, headline, index);
    for (int i = 0; i < lines.count; i++)
        sheet_text(flow->booklet, flow_sheet(flow), x, flow->y + style.size * (1.9 + 1.2 * i), ALIGN_LEFT, style,
                   lines.lines[i]);
}

/* Set as large as the style wants, or as fits. Returns the size. */
static double set_tile_figure(struct flow *flow, double x, double y, double width, struct style style, text figure) {
    double natural = font_width(flow->booklet->fonts, style.face, style.size, figure);
    if (natural > width)
        style.size *= width / natural;
    sheet_text(flow->booklet, flow_sheet(flow), x, y, ALIGN_LEFT, style, figure);
    return style.size;
}

/* Never larger than its GAAP twin, whatever the template and the room say. */
static void set_tile_twin(struct flow *flow, double x, double y, double width, double gaap_size,
                          const struct headline_figure *twin) {
    struct content content = flow_content(flow);
    const struct template *template = flow->template;
    double size = template->sizes.small < gaap_size ? template->sizes.small : gaap_size;
    set_tile_figure(flow, x, y, width, flow_style(flow, FACE_REGULAR, size, template->colours.muted),
                    text_format(flow->arena, "%.*s %.*s", TEXT_ARG(template->words.non_gaap),
                                TEXT_ARG(content_figure(&content, twin->cells[MOMENT_LATEST]))));
}

static double tile_height(const struct flow *flow, const struct headline *headline) {
    const struct template *template = flow->template;
    double twins = headline->non_gaap.count > 0 ? template->sizes.body * 1.75 : 0;
    return tile_label_height(flow, headline) + template->sizes.figure * 1.2 + twins + template->sizes.small * 1.4;
}

static void set_tile(struct flow *flow, const struct headline *headline, int index, double x) {
    struct content content = flow_content(flow);
    const struct template *template = flow->template;
    const struct headline_figure *gaap = &headline->gaap.figures[index];
    const struct headline_figure *twin = headline_twin(headline, gaap->concept);
    double width = tile_width(flow, headline), room = width - 2 * tile_inset;
    double y = flow->y + tile_label_height(flow, headline) + template->sizes.figure * 1.2;
    sheet_box(flow->booklet, flow_sheet(flow), x, flow->y, width, tile_height(flow, headline), template->colours.tint);
    set_tile_label(flow, headline, index, x + tile_inset);
    double size = set_tile_figure(flow, x + tile_inset, y, room,
                                  flow_style(flow, FACE_SEMIBOLD, template->sizes.figure, template->colours.accent),
                                  content_figure(&content, gaap->cells[MOMENT_LATEST]));
    if (twin != NULL)
        set_tile_twin(flow, x + tile_inset, y + template->sizes.body * 1.75, room, size, twin);
}

static void set_tiles(struct flow *flow, const struct headline *headline) {
    flow_need(flow, tile_height(flow, headline));
    for (int i = 0; i < tile_count(headline); i++)
        set_tile(flow, headline, i, flow->left + i * (tile_width(flow, headline) + tile_gap));
    flow->y += tile_height(flow, headline) + 8;
}

static void set_headline_note(struct flow *flow) {
    struct content content = flow_content(flow);
    struct style style = flow_style(flow, FACE_REGULAR, flow->template->sizes.small, flow->template->colours.muted);
    flow->y += 4;
    flow_paragraph(flow, flow->left, flow_width(flow), style, content_changes_note(&content));
}

void section_headline(struct flow *flow) {
    struct headline headline = headline_read(flow->arena, flow->report, flow->template);
    if (headline.gaap.count == 0)
        return;
    struct content content = flow_content(flow);
    struct table table = content_changes(&content, &headline);
    flow_section(flow, flow->template->words.headline, tile_height(flow, &headline));
    flow_section_aside(flow, content_headline_scale(&content, &headline));
    set_tiles(flow, &headline);
    const struct table_plan *plan = table_plan(flow, &table, (struct table_options){.upright = true, .links = true});
    flow_need(flow, table_height(plan));
    table_set(flow, plan);
    set_headline_note(flow);
}

/* ---- the bridge ---- */

void section_bridge(struct flow *flow) {
    struct content content = flow_content(flow);
    const struct reconciliation *r = content_bridge(flow->report);
    if (r == NULL)
        return;
    flow_section(flow, flow->template->words.bridge, chart_waterfall_height(flow, r));
    flow_section_aside(flow, content_bridge_words(&content, r));
    chart_waterfall(flow, r);
}
