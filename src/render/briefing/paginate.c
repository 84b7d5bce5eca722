/*
 * The grid: captions in a left column, text beside it. Line heights are
 * multiples of the type size. A paragraph keeps its first and its last two
 * lines together.
 */
#include "render/briefing/paginate.h"

static const double leading = 1.42;       /* line height over type size */
static const double caption_share = 0.23; /* of the width, for captions */
static const double head_height = 26;     /* the running head with its space */

struct style flow_style(const struct flow *flow, enum face face, double size, colour colour) {
    (void)flow;
    return (struct style){face, size, colour};
}

int flow_sheet(const struct flow *flow) { return flow->booklet->sheet_count - 1; }

double flow_width(const struct flow *flow) { return flow->right - flow->left; }

double flow_left_over(const struct flow *flow) { return flow->bottom - flow->y; }

static double entry_left(const struct flow *flow) { return flow->left + flow_width(flow) * caption_share; }

bool flow_at_top(const struct flow *flow) { return flow->y <= flow->top; }

void flow_begin(struct flow *flow) {
    const struct template *template = flow->template;
    flow->left = template->page.margin_left;
    flow->right = template->page.width - template->page.margin_right;
    flow->top = template->page.margin_top + head_height;
    flow->bottom = template->page.height - template->page.margin_bottom - template->sizes.small * 3;
    booklet_add_sheet(flow->booklet);
    flow->y = template->page.margin_top;
}

void flow_new_sheet(struct flow *flow) {
    booklet_add_sheet(flow->booklet);
    flow->y = flow->top;
}

void flow_need(struct flow *flow, double height) {
    if (flow_left_over(flow) < height && !flow_at_top(flow))
        flow_new_sheet(flow);
}

/* Sets one line at the current point and moves below it. */
static void set_line(struct flow *flow, double x, struct style style, text t) {
    flow_need(flow, style.size * leading);
    sheet_text(flow->booklet, flow_sheet(flow), x, flow->y + style.size, ALIGN_LEFT, style, t);
    flow->y += style.size * leading;
}

void flow_paragraph(struct flow *flow, double x, double width, struct style style, text t) {
    struct lines lines = font_wrap(flow->arena, flow->booklet->fonts, style, t, width, 0);
    flow_need(flow, style.size * leading * (lines.count > 1 ? 2 : 1));
    for (int i = 0; i < lines.count; i++) {
        if (i == lines.count - 2)
            flow_need(flow, style.size * leading * 2);
        set_line(flow, x, style, lines.lines[i]);
    }
}

void flow_section(struct flow *flow, text title, double keep) {
    const struct template *template = flow->template;
    double size = template->sizes.heading;
    if (!flow_at_top(flow))
        flow->y += size;
    flow_need(flow, size * 2.6 + keep);
    int sheet = flow_sheet(flow);
    booklet_bookmark(flow->booklet, sheet, flow->y, 0, title);
    sheet_rule(flow->booklet, sheet, flow->left, flow->y, flow_width(flow), 1.2, template->colours.accent);
    flow->heading_end = flow->left + sheet_text(flow->booklet, sheet, flow->left, flow->y + size * 1.45, ALIGN_LEFT,
                                                flow_style(flow, FACE_SEMIBOLD, size, template->colours.accent), title);
    flow->y += size * 2.25;
}

/* At the right end of the heading's line, or below it where that line is too short. */
void flow_section_aside(struct flow *flow, text t) {
    const struct template *template = flow->template;
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.muted);
    double width = font_width(flow->booklet->fonts, style.face, style.size, t);
    if (flow->right - width > flow->heading_end + style.size)
        sheet_text(flow->booklet, flow_sheet(flow), flow->right, flow->y - template->sizes.heading * 0.8, ALIGN_RIGHT,
                   style, t);
    else
        flow_paragraph(flow, flow->left, flow_width(flow), style, t);
}

void flow_entry(struct flow *flow, text caption, struct style style, text t) {
    const struct template *template = flow->template;
    struct style quiet = flow_style(flow, FACE_REGULAR, style.size, template->colours.muted);
    double x = entry_left(flow);
    struct lines lines = font_wrap(flow->arena, flow->booklet->fonts, quiet, caption, x - flow->left - style.size, 0);
    flow_need(flow, style.size * leading * (lines.count > 2 ? lines.count : 2));
    int sheet = flow_sheet(flow);
    double top = flow->y, line = style.size * leading;
    for (int i = 0; i < lines.count; i++)
        sheet_text(flow->booklet, sheet, flow->left, top + style.size + line * i, ALIGN_LEFT, quiet, lines.lines[i]);
    flow_paragraph(flow, x, flow->right - x, style, t);
    double below = top + line * lines.count;
    if (flow_sheet(flow) == sheet && flow->y < below)
        flow->y = below;
    flow->y += style.size * 0.35;
}

/* ---- heads and feet ---- */

static void running_head(struct flow *flow, int sheet) {
    const struct template *template = flow->template;
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.muted);
    double y = template->page.margin_top + style.size;
    sheet_text(flow->booklet, sheet, flow->left, y, ALIGN_LEFT, style, flow->running_left);
    sheet_text(flow->booklet, sheet, flow->right, y, ALIGN_RIGHT, style, flow->running_right);
}

static void foot(struct flow *flow, int sheet, text left) {
    const struct template *template = flow->template;
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.muted);
    double y = template->page.height - template->page.margin_bottom;
    text page = text_format(flow->arena, "%.*s %d %.*s %d", TEXT_ARG(template->words.page), sheet + 1,
                            TEXT_ARG(template->words.of), flow->booklet->sheet_count);
    sheet_rule(flow->booklet, sheet, flow->left, y - style.size * 1.6, flow_width(flow), 0.4, template->colours.rule);
    sheet_text(flow->booklet, sheet, flow->left, y, ALIGN_LEFT, style, left);
    sheet_text(flow->booklet, sheet, flow->right, y, ALIGN_RIGHT, style, page);
}

void flow_entries(struct flow *flow, const struct entries *entries) {
    struct style style = flow_style(flow, FACE_REGULAR, flow->template->sizes.body, flow->template->colours.ink);
    for (int i = 0; i < entries->count; i++)
        flow_entry(flow, entries->list[i].caption, style, entries->list[i].words);
}

struct content flow_content(const struct flow *flow) {
    return (struct content){flow->arena, flow->report, flow->template};
}

void flow_finish(struct flow *flow) {
    text made =
        text_format(flow->arena, "Made from the filing as furnished; source: %.*s", TEXT_ARG(flow->report->name));
    for (int i = 0; i < flow->booklet->sheet_count; i++) {
        if (i > 0)
            running_head(flow, i);
        foot(flow, i, made);
    }
}
