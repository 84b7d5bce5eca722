/*
 * The top of page one: who and which quarter, what is missing; and the table of
 * changes that follows on the next page.
 */
#include "render/briefing/section.h"
#include "render/briefing/table.h"

/* ---- masthead ---- */

double section_facts(struct flow *flow, struct entries facts, double top) {
    const struct template *template = flow->template;
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.body, template->colours.muted);
    double y = top;
    booklet_open(flow->booklet, TAG_PARAGRAPH);
    for (int i = 0; i < facts.count; i++) {
        struct lines lines =
            font_wrap(flow->arena, flow->booklet->fonts, style, facts.list[i].words, flow_width(flow) * 0.3, 0);
        for (int l = 0; l < lines.count; l++, y += style.size * 1.4)
            sheet_text(flow->booklet, flow_sheet(flow), flow->right, y + style.size, ALIGN_RIGHT, style,
                       lines.lines[l]);
    }
    booklet_close(flow->booklet);
    return y;
}

/* The release's own headline, in quotation marks: the words are the registrant's. */
static void set_quote(struct flow *flow) {
    const struct template *template = flow->template;
    text headline = content_headline(flow->report);
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.title, template->colours.muted);
    if (!text_empty(headline))
        flow_paragraph(flow, flow->left, flow_width(flow), style,
                       text_format(flow->arena, "\u201C%.*s\u201D", TEXT_ARG(headline)));
}

/*
 * The house's own picture above everything, in the margin, where it takes no room from what the page is about; in a
 * narrow margin above the page's first line.
 */
static void set_logo(struct flow *flow) {
    static const double highest = 27, widest_share = 0.4, below = 7, edge = 18; /* what printers leave white */
    const struct picture *picture = &flow->template->logo.picture;
    if (picture->points == NULL)
        return;
    double height = highest, width = height * picture->width / picture->height;
    if (width > flow_width(flow) * widest_share) {
        width = flow_width(flow) * widest_share;
        height = width * picture->height / picture->width;
    }
    double margin = flow->y - height - below, top = margin >= edge ? margin : flow->y;
    int tag = booklet_open(flow->booklet, TAG_FIGURE);
    flow->booklet->tags[tag].alternative = flow->template->logo.words;
    sheet_picture(flow->booklet, flow_sheet(flow), flow->left, top, width, height, picture);
    booklet_close(flow->booklet);
    flow->y = top + height + below;
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

/* Smaller where that is all a long name needs to stand in one line. */
static double size_in_one_line(const struct flow *flow, struct style style, text words, double width) {
    static const double least_share = 0.75;
    double wide = font_width(flow->booklet->fonts, style.face, style.size, words);
    return wide > width && wide * least_share < width ? style.size * width / wide * 0.999 : style.size;
}

void section_masthead(struct flow *flow) {
    const struct template *template = flow->template;
    struct style name = flow_style(flow, FACE_REGULAR, template->sizes.registrant, template->colours.accent);
    struct style subject = flow_style(flow, FACE_REGULAR, template->sizes.heading, template->colours.ink);
    set_logo(flow);
    double width = flow_width(flow) * 0.68, top = flow->y;
    name.size = size_in_one_line(flow, name, content_registrant(flow->report), width);
    booklet_bookmark(flow->booklet, 0, 0, 0, content_registrant(flow->report));
    sheet_box(flow->booklet, 0, flow->left, top, flow_width(flow), 3, template->colours.accent);
    flow->y = top + 10;
    flow_words(flow, TAG_H1, flow->left, width, name, content_registrant(flow->report));
    flow_paragraph(flow, flow->left, width, subject, content_subject(flow->arena, flow->report));
    struct content content = flow_content(flow);
    double facts = section_facts(flow, content_facts(&content), top + 14);
    if (flow->y < facts)
        flow->y = facts;
    flow->y += 5;
    set_quote(flow);
    flow->y += 3;
    set_missing(flow);
}

/* ---- changes ---- */

/* Of one period there is nothing that page one does not tell. */
static bool tells_changes(const struct headline *headline) {
    bool told = false;
    for (int m = MOMENT_PREVIOUS; m < MOMENT_COUNT; m++)
        told |= date_known(headline->periods[m].end);
    return told;
}

void section_changes(struct flow *flow) {
    struct content content = flow_content(flow);
    const struct headline *headline = flow->headline;
    if (headline->gaap.count == 0 || !tells_changes(headline))
        return;
    struct table table = content_changes(&content, headline);
    struct style note = flow_style(flow, FACE_REGULAR, flow->template->sizes.small, flow->template->colours.muted);
    struct table_options options = {.upright = true, .corner = {content_headline_scale(&content, headline)}};
    const struct table_plan *plan = table_plan(flow, &table, options);
    flow_leave_front(flow);
    flow_section(flow, flow->template->words.changes, table_height(plan));
    table_set(flow, plan);
    flow->y += 4;
    flow_paragraph(flow, flow->left, flow_width(flow), note, content_changes_note(&content));
}
