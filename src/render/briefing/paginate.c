/*
 * The grid: captions in a left column, text beside it. Line heights are
 * multiples of the type size. A paragraph keeps its first and its last two
 * lines together.
 */
#include "render/briefing/paginate.h"

#include "render/figure.h"

static const double leading = 1.42;       /* line height over type size */
static const double caption_share = 0.23; /* of the width, for captions */
static const double head_height = 26;     /* the running head with its space */
static const double entry_gap = 0.35;     /* below an entry, over type size */

struct style flow_style(const struct flow *flow, enum face face, double size, colour colour) {
    (void)flow;
    return (struct style){face, size, colour};
}

int flow_sheet(const struct flow *flow) { return flow->sheet; }

double flow_width(const struct flow *flow) { return flow->right - flow->left; }

double flow_left_over(const struct flow *flow) { return flow->bottom - flow->y; }

static double entry_left(const struct flow *flow) { return flow->left + flow_width(flow) * caption_share; }

bool flow_at_top(const struct flow *flow) { return flow->y <= flow->top; }

/* ---- sheets ---- */

static void set_area(struct flow *flow, bool turned) {
    const struct template *template = flow->template;
    double width = turned ? template->page.height : template->page.width;
    double height = turned ? template->page.width : template->page.height;
    flow->turned = turned;
    flow->left = template->page.margin_left;
    flow->right = width - template->page.margin_right;
    flow->top = template->page.margin_top + head_height;
    flow->bottom = height - template->page.margin_bottom - template->sizes.small * 3;
}

double flow_width_turned(const struct flow *flow, bool turned) {
    const struct template *template = flow->template;
    return (turned ? template->page.height : template->page.width) - template->page.margin_left -
           template->page.margin_right;
}

double flow_height_turned(const struct flow *flow, bool turned) {
    const struct template *template = flow->template;
    return (turned ? template->page.width : template->page.height) - template->page.margin_top -
           template->page.margin_bottom - head_height - template->sizes.small * 3;
}

void flow_begin(struct flow *flow) {
    set_area(flow, false);
    flow->booklet->tag = TAG_NONE;
    booklet_open(flow->booklet, TAG_DOCUMENT);
    booklet_add_sheet(flow->booklet, false);
    flow->sheet = 0;
    flow->y = flow->template->page.margin_top;
}

void flow_new_sheet(struct flow *flow) {
    booklet_add_sheet(flow->booklet, flow->turned);
    flow->sheet = flow->booklet->sheet_count - 1;
    flow->y = flow->top;
}

void flow_leave_front(struct flow *flow) {
    if (flow->sheet == 0 && flow->headline != NULL && flow->headline->gaap.count > 0)
        flow_new_sheet(flow);
}

void flow_turn(struct flow *flow, bool turned) {
    bool fresh = flow_at_top(flow) && flow->booklet->sheets[flow_sheet(flow)].mark_count == 0;
    if (flow->turned == turned)
        return;
    set_area(flow, turned);
    if (fresh)
        flow->booklet->sheet_count--;
    flow_new_sheet(flow);
}

void flow_need(struct flow *flow, double height) {
    if (flow_left_over(flow) < height && !flow_at_top(flow))
        flow_new_sheet(flow);
}

/* ---- words ---- */

/* Sets one line at the current point and moves below it. */
static void set_line(struct flow *flow, double x, struct style style, text t) {
    flow_need(flow, style.size * leading);
    sheet_text(flow->booklet, flow_sheet(flow), x, flow->y + style.size, ALIGN_LEFT, style, t);
    flow->y += style.size * leading;
}

/* A bullet hangs: what follows its line stands below its words. */
static double bullet_hang(const struct flow *flow, struct style style, text t) {
    size_t bullet = bullet_length(t), words = bullet;
    while (bullet > 0 && words < t.len && is_blank(t.ptr[words]))
        words++;
    return words == bullet ? 0 : font_width(flow->booklet->fonts, style.face, style.size, text_slice(t, 0, words));
}

void flow_lines(struct flow *flow, double x, double width, struct style style, text t) {
    double hang = bullet_hang(flow, style, t);
    struct lines lines = font_wrap(flow->arena, flow->booklet->fonts, style, t, width, hang);
    flow_need(flow, style.size * leading * (lines.count > 1 ? 2 : 1));
    for (int i = 0; i < lines.count; i++) {
        if (i == lines.count - 2)
            flow_need(flow, style.size * leading * 2);
        set_line(flow, i > 0 ? x + hang : x, style, lines.lines[i]);
    }
}

void flow_words(struct flow *flow, enum tag_kind kind, double x, double width, struct style style, text t) {
    booklet_open(flow->booklet, kind);
    flow_lines(flow, x, width, style, t);
    booklet_close(flow->booklet);
}

void flow_paragraph(struct flow *flow, double x, double width, struct style style, text t) {
    flow_words(flow, TAG_PARAGRAPH, x, width, style, t);
}

double flow_words_height(const struct flow *flow, double width, struct style style, text t) {
    double hang = bullet_hang(flow, style, t);
    return font_wrap(flow->arena, flow->booklet->fonts, style, t, width, hang).count * style.size * leading;
}

/* Sets one line as a part of that kind, without moving. Returns its width. */
static double set_part(struct flow *flow, enum tag_kind kind, double x, double y, enum align align, struct style style,
                       text t) {
    if (text_empty(t))
        return 0;
    booklet_open(flow->booklet, kind);
    double width = sheet_text(flow->booklet, flow_sheet(flow), x, y, align, style, t);
    booklet_close(flow->booklet);
    return width;
}

void flow_section(struct flow *flow, text title, double keep) {
    const struct template *template = flow->template;
    double size = template->sizes.heading;
    if (!flow_at_top(flow))
        flow->y += size * 0.8;
    flow_need(flow, size * 2.4 + keep);
    int sheet = flow_sheet(flow);
    booklet_bookmark(flow->booklet, sheet, flow->y, 0, title);
    sheet_rule(flow->booklet, sheet, flow->left, flow->y, flow_width(flow), 1.2, template->colours.accent);
    flow->heading_end = flow->left + set_part(flow, TAG_H2, flow->left, flow->y + size * 1.45, ALIGN_LEFT,
                                              flow_style(flow, FACE_SEMIBOLD, size, template->colours.accent), title);
    flow->y += size * 2.1;
}

/* At the right end of the heading's line, or below it where that line is too short. */
void flow_section_aside(struct flow *flow, text t) {
    const struct template *template = flow->template;
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.muted);
    double width = font_width(flow->booklet->fonts, style.face, style.size, t);
    if (flow->right - width > flow->heading_end + style.size)
        set_part(flow, TAG_PARAGRAPH, flow->right, flow->y - template->sizes.heading * 0.65, ALIGN_RIGHT, style, t);
    else
        flow_paragraph(flow, flow->left, flow_width(flow), style, t);
}

/* The caption beside what follows; returns where it ends. */
static double set_caption(struct flow *flow, text caption, struct style style, struct lines lines) {
    int sheet = flow_sheet(flow);
    double line = style.size * leading;
    booklet_open(flow->booklet, text_empty(caption) ? TAG_CELL : TAG_ROW_HEAD);
    for (int i = 0; i < lines.count && !text_empty(caption); i++)
        sheet_text(flow->booklet, sheet, flow->left, flow->y + style.size + line * i, ALIGN_LEFT, style,
                   lines.lines[i]);
    booklet_close(flow->booklet);
    return flow->y + line * lines.count;
}

void flow_entry(struct flow *flow, text caption, struct style style, text t) {
    struct style quiet = flow_style(flow, FACE_REGULAR, style.size, flow->template->colours.muted);
    double x = entry_left(flow);
    struct lines lines = font_wrap(flow->arena, flow->booklet->fonts, quiet, caption, x - flow->left - style.size, 0);
    flow_need(flow, style.size * leading * (lines.count > 2 ? lines.count : 2));
    int sheet = flow_sheet(flow);
    booklet_open(flow->booklet, TAG_ROW);
    double below = set_caption(flow, caption, quiet, lines);
    flow_words(flow, TAG_CELL, x, flow->right - x, style, t);
    booklet_close(flow->booklet);
    if (flow_sheet(flow) == sheet && flow->y < below)
        flow->y = below;
    flow->y += style.size * entry_gap;
}

static struct style entry_style(const struct flow *flow, double size) {
    return flow_style(flow, FACE_REGULAR, size, flow->template->colours.ink);
}

double flow_entries_height(const struct flow *flow, const struct entries *entries, double size) {
    struct style style = entry_style(flow, size);
    double width = flow->right - entry_left(flow), height = 0;
    for (int i = 0; i < entries->count; i++)
        height += flow_words_height(flow, width, style, entries->list[i].words) + style.size * entry_gap;
    return height;
}

void flow_entries(struct flow *flow, const struct entries *entries, double size) {
    struct style style = entry_style(flow, size);
    if (entries->count == 0)
        return;
    booklet_open(flow->booklet, TAG_TABLE);
    for (int i = 0; i < entries->count; i++)
        flow_entry(flow, entries->list[i].caption, style, entries->list[i].words);
    booklet_close(flow->booklet);
}

struct content flow_content(const struct flow *flow) {
    return (struct content){flow->arena, flow->report, flow->template};
}

int flow_row_anchor(const struct flow *flow, struct cell_ref cell) {
    return cell.statement < 0 || flow->row_anchors == NULL ? 0 : flow->row_anchors[cell.statement] + cell.row;
}

/* ---- heads and feet ---- */

/* As much of `t` as `width` holds, with an ellipsis where that is not all. */
static text shortened(const struct flow *flow, struct style style, text t, double width) {
    if (font_width(flow->booklet->fonts, style.face, style.size, t) <= width)
        return t;
    width -= font_width(flow->booklet->fonts, style.face, style.size, TEXT("\u2026"));
    struct lines lines = font_wrap(flow->arena, flow->booklet->fonts, style, t, width, 0);
    return text_join(flow->arena, lines.lines[0], TEXT(""), TEXT("\u2026"));
}

static void running_head(struct flow *flow, int sheet) {
    const struct template *template = flow->template;
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.muted);
    double y = template->page.margin_top + style.size;
    double right = flow->booklet->sheets[sheet].width - template->page.margin_right, half = (right - flow->left) * 0.48;
    sheet_text(flow->booklet, sheet, flow->left, y, ALIGN_LEFT, style,
               shortened(flow, style, flow->running_left, half));
    sheet_text(flow->booklet, sheet, right, y, ALIGN_RIGHT, style, shortened(flow, style, flow->running_right, half));
}

static double foot_line(const struct flow *flow, int sheet) {
    return flow->booklet->sheets[sheet].height - flow->template->page.margin_bottom;
}

static void page_number(struct flow *flow, int sheet) {
    const struct template *template = flow->template;
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.muted);
    double right = flow->booklet->sheets[sheet].width - template->page.margin_right;
    text page = text_format(flow->arena, "%.*s %d %.*s %d", TEXT_ARG(template->words.page), sheet + 1,
                            TEXT_ARG(template->words.of), flow->booklet->sheet_count);
    sheet_text(flow->booklet, sheet, right, foot_line(flow, sheet), ALIGN_RIGHT, style, page);
}

static void foot(struct flow *flow, int sheet, text left) {
    const struct template *template = flow->template;
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.muted);
    double y = foot_line(flow, sheet);
    double right = flow->booklet->sheets[sheet].width - template->page.margin_right;
    sheet_rule(flow->booklet, sheet, flow->left, y - style.size * 1.6, right - flow->left, 0.4, template->colours.rule);
    sheet_text(flow->booklet, sheet, flow->left, y, ALIGN_LEFT, style,
               shortened(flow, style, left, (right - flow->left) * 0.75));
}

/* What pages bear alike comes last on each: a document holds it once (render/pdf/running.h). */

void flow_finish(struct flow *flow) {
    booklet_settle_links(flow->booklet);
    booklet_switch(flow->booklet, TAG_NONE);
    for (int i = 0; i < flow->booklet->sheet_count; i++) {
        page_number(flow, i);
        if (i > 0)
            running_head(flow, i);
        foot(flow, i, flow->made);
    }
}
