/*
 * Sets the parts of a table row by row and continues on new sheets, so that no
 * page ends with a heading, begins with a total, or holds a handful of rows.
 */
#include "render/briefing/table.h"

#include "render/briefing/table_head.h"
#include "render/briefing/table_layout.h"

enum { ROWS_LEAST = 4 }; /* on a continued page */

static const double dots_from = 2.6; /* points: leaders begin at multiples, so that dots stand under each other */

/* ---- setting a row ---- */

/* Returns where it ends. */
static double set_label(struct flow *flow, const struct table_part *part, const struct table_row *row,
                        const struct row_plan *plan, double top) {
    struct style style = row_style(flow, row, part->size);
    double x = flow->left + table_indent(row, part->size), end = x;
    booklet_open(flow->booklet, row->label.len > 0 ? TAG_ROW_HEAD : TAG_CELL);
    for (int i = 0; i < plan->label.count; i++) {
        double hang = i > 0 ? part->size * 0.9 : 0;
        double y = top + part->size + part->size * table_leading * i;
        end = x + hang +
              sheet_text(flow->booklet, flow_sheet(flow), x + hang, y, ALIGN_LEFT, style, plan->label.lines[i]);
    }
    if (row->marks.len > 0)
        sheet_text(flow->booklet, flow_sheet(flow), end + part->size * 0.12,
                   top + part->size * 0.7 + part->size * table_leading * (plan->label.count - 1), ALIGN_LEFT,
                   marks_style(flow, part->size), row->marks);
    booklet_close(flow->booklet);
    return end + marks_width(flow, part->size, row->marks);
}

static void set_words(struct flow *flow, const struct table *table, const struct table_part *part, int row, int column,
                      double baseline) {
    struct lines lines = table_cell_lines(flow, table, part, row, column);
    for (int i = 0; i < lines.count; i++)
        sheet_text(flow->booklet, flow_sheet(flow), part->places[column].right,
                   baseline - part->size * table_leading * (lines.count - 1 - i), ALIGN_RIGHT,
                   row_style(flow, &table->rows[row], part->size), lines.lines[i]);
}

/* The figure, as a link where `anchor` says so: people point at the row's words as well. */
static double set_body(struct flow *flow, text figure, int anchor, double x, double baseline, struct style style) {
    int sheet = flow_sheet(flow);
    if (anchor == 0)
        return sheet_text(flow->booklet, sheet, x, baseline, ALIGN_LEFT, style, figure);
    booklet_open(flow->booklet, TAG_LINK);
    double width = sheet_text(flow->booklet, sheet, x, baseline, ALIGN_LEFT, style, figure);
    booklet_link(flow->booklet, sheet, flow->left, baseline - style.size, x + width + style.size * 0.5 - flow->left,
                 style.size * 1.3, anchor);
    booklet_close(flow->booklet);
    return width;
}

static void set_figure(struct flow *flow, const struct table_plan *plan, const struct table_part *part, int row,
                       int column, double baseline) {
    const struct table_cell *cell = &plan->table->rows[row].cells[part->first + column];
    const struct column_place *place = &part->places[column];
    struct style style = row_style(flow, &plan->table->rows[row], part->size);
    int sheet = flow_sheet(flow);
    if (cell->quiet)
        style.colour = flow->template->colours.muted;
    double inset = figure_inset(flow, cell, &plan->measure.columns[part->first + column]) * part->size;
    double edge = place->edge - inset;
    double body_width = font_width(flow->booklet->fonts, style.face, style.size, figure_body(cell->figure));
    if (cell->currency.len > 0)
        sheet_text(flow->booklet, sheet, place->currency, baseline, ALIGN_LEFT,
                   flow_style(flow, FACE_REGULAR, style.size, style.colour), cell->currency);
    double width = set_body(flow, cell->figure, plan->options.row_links == NULL ? 0 : plan->options.row_links[row],
                            edge - body_width, baseline, style);
    if (cell->marks.len > 0)
        sheet_text(flow->booklet, sheet, edge - body_width + width + part->size * 0.12, baseline - part->size * 0.3,
                   ALIGN_LEFT, marks_style(flow, part->size), cell->marks);
}

static void set_cell(struct flow *flow, const struct table_plan *plan, const struct table_part *part, int row,
                     int column, double baseline) {
    const struct table_row *it = &plan->table->rows[row];
    const struct table_cell *cell = it->heading ? NULL : &it->cells[part->first + column];
    booklet_open(flow->booklet, TAG_CELL); /* in a heading's row, too: every row has as many */
    if (cell == NULL)
        ;
    else if (cell->words)
        set_words(flow, plan->table, part, row, column, baseline);
    else if (cell->figure.len > 0)
        set_figure(flow, plan, part, row, column, baseline);
    booklet_close(flow->booklet);
}

static void rule_cells(struct flow *flow, const struct table_part *part, const struct table_row *row, double y) {
    for (int c = 0; c < part->count; c++) {
        const struct table_cell *cell = &row->cells[part->first + c];
        const struct column_place *place = &part->places[c];
        double left = place->currency - part->size * 0.3;
        if (cell->figure.len > 0 && !cell->words)
            sheet_rule(flow->booklet, flow_sheet(flow), left, y, place->right - left, 0.45,
                       flow->template->colours.ink);
    }
}

/* Dots to the first figure, where there is one and they have a way to go. */
static void lead(struct flow *flow, const struct table_part *part, const struct table_row *row, double from,
                 double baseline) {
    double end = flow->left + part->label_width - part->size * 0.2;
    int blank = 0;
    for (; blank < part->count && row->cells[part->first + blank].figure.len == 0; blank++)
        end = part->places[blank].right;
    double steps = (double)(long)((from + part->size * 0.5) / dots_from) + 1;
    if (part->leaders && blank < part->count && end - steps * dots_from > part->size * 2)
        sheet_leader(flow->booklet, flow_sheet(flow), steps * dots_from, baseline - part->size * 0.06,
                     end - steps * dots_from, flow->template->colours.rule);
}

static void set_rules(struct flow *flow, const struct table_part *part, const struct table_row *row, double baseline) {
    if (row->rule_above)
        rule_cells(flow, part, row, baseline - part->size * 1.06);
    if (row->double_below) {
        rule_cells(flow, part, row, baseline + part->size * 0.34);
        rule_cells(flow, part, row, baseline + part->size * 0.34 + 1.5);
    }
}

static void set_row(struct flow *flow, const struct table_plan *plan, const struct table_part *part,
                    const struct row_plan *it) {
    const struct table_row *row = &plan->table->rows[it->row];
    double top = flow->y + it->before;
    double baseline = top + part->size + part->size * table_leading * (it->lines - 1);
    if (plan->options.anchors > 0)
        booklet_set_anchor(flow->booklet, plan->options.anchors + it->row, flow_sheet(flow), flow->y - part->size);
    booklet_open(flow->booklet, TAG_ROW);
    double end = set_label(flow, part, row, it, top);
    for (int c = 0; c < part->count; c++)
        set_cell(flow, plan, part, it->row, c, baseline);
    booklet_close(flow->booklet);
    if (!row->heading && row->label.len > 0)
        lead(flow, part, row, end, baseline);
    if (!row->heading)
        set_rules(flow, part, row, baseline);
    flow->y += it->height;
}

/* ---- pages ---- */

static void set_continued(struct flow *flow, const struct table *table) {
    struct style style = flow_style(flow, FACE_SEMIBOLD, flow->template->sizes.title, flow->template->colours.accent);
    int was = booklet_switch(flow->booklet, TAG_NONE);
    text words = text_format(flow->arena, "(%.*s)", TEXT_ARG(flow->template->words.continued)), again = table->title;
    if (!text_ends_fold(again, words)) /* some are filed so */
        again = text_join(flow->arena, again, TEXT(" "), words);
    struct lines lines = font_wrap(flow->arena, flow->booklet->fonts, style, again, flow_width(flow), 0);
    for (int i = 0; i < lines.count; i++, flow->y += style.size * table_leading)
        sheet_text(flow->booklet, flow_sheet(flow), flow->left, flow->y + style.size, ALIGN_LEFT, style,
                   lines.lines[i]);
    flow->y += style.size * 0.6;
    booklet_switch(flow->booklet, was);
}

static const struct table_row *row_at(const struct table_plan *plan, const struct table_part *part, int r) {
    return r < 0 || r >= part->row_count ? NULL : &plan->table->rows[part->rows[r].row];
}

static bool is_heading(const struct table_row *row) { return row != NULL && row->heading && !row->note; }

/* "Basic" below its heading, or "Diluted" before the next one, alone on its side of a break. */
static bool parts_section(const struct table_plan *plan, const struct table_part *part, int r) {
    const struct table_row *after = row_at(plan, part, r), *next = row_at(plan, part, r + 1);
    bool begun = is_heading(row_at(plan, part, r - 2)) && row_at(plan, part, r - 1)->indent == after->indent;
    bool ended = (next == NULL || is_heading(next)) && row_at(plan, part, r - 1)->indent == after->indent;
    return !after->heading && (begun || ended);
}

/* A page may break in front of row number `r` of a part: not behind a heading, not in front of a total or a note. */
static bool may_break(const struct table_plan *plan, const struct table_part *part, int r) {
    const struct table_row *before = row_at(plan, part, r - 1), *after = row_at(plan, part, r);
    return !is_heading(before) && !after->rule_above && !after->note && !parts_section(plan, part, r);
}

/* The last place at or before `r` where a page may break; `r` itself where there is none behind `begin`. */
static int good_break(const struct table_plan *plan, const struct table_part *part, int begin, int r) {
    for (int at = r; at > begin; at--)
        if (may_break(plan, part, at))
            return at;
    return r > begin ? r : begin + 1;
}

/*
 * A section that would begin low on the page begins on the next, and one behind a grand total where it is not high:
 * the row of its heading, or `r`.
 */
static int section_break(const struct flow *flow, const struct table_plan *plan, const struct table_part *part,
                         int begin, int r) {
    static const double low = 0.12, middle = 0.3; /* of the page, left empty for it */
    const double page = flow_height_turned(flow, plan->turned);
    double empty = 0;
    for (int at = r; at > begin + ROWS_LEAST && empty <= page * middle; empty += part->rows[--at].height) {
        const struct table_row *row = &plan->table->rows[part->rows[at].row];
        bool closed = plan->table->rows[part->rows[at - 1].row].double_below;
        if (row->heading && row->indent == 0 && may_break(plan, part, at) && (closed || empty <= page * low))
            return at;
    }
    return r;
}

/* The first row that is not on the current page, which goes on with row `begin`. */
static int page_end(const struct flow *flow, const struct table_plan *plan, const struct table_part *part, int begin) {
    double room = flow_left_over(flow);
    int r = begin;
    for (; r < part->row_count; r++) {
        room -= part->rows[r].height;
        if (room < 0 && r > begin)
            break;
    }
    if (r == part->row_count)
        return r;
    int most = part->row_count - ROWS_LEAST;
    r = good_break(plan, part, begin, r > most && most > begin + ROWS_LEAST ? most : r);
    return section_break(flow, plan, part, begin, r);
}

static void continue_part(struct flow *flow, const struct table_plan *plan, const struct table_part *part) {
    flow_new_sheet(flow);
    set_continued(flow, plan->table);
    table_head_set(flow, plan->table, part, true);
}

/* Of tables whose title takes one line on every page. */
static int part_breaks(const struct flow *flow, const struct table_plan *plan, const struct table_part *part) {
    struct flow page = *flow;
    double head = table_head_height(flow, plan->table, part);
    int breaks = 0;
    page.y += head;
    for (int end = page_end(&page, plan, part, 0); end < part->row_count; end = page_end(&page, plan, part, end)) {
        page.y = page.top + flow->template->sizes.title * (table_leading + 0.6) + head;
        breaks++;
    }
    return breaks;
}

int table_breaks(const struct flow *flow, const struct table_plan *plan) {
    return plan->count > 0 ? part_breaks(flow, plan, &plan->parts[0]) : 0;
}

static void set_part(struct flow *flow, const struct table_plan *plan, const struct table_part *part) {
    booklet_open(flow->booklet, TAG_TABLE);
    table_head_set(flow, plan->table, part, false);
    for (int begin = 0, end; begin < part->row_count; begin = end) {
        if (begin > 0)
            continue_part(flow, plan, part);
        end = page_end(flow, plan, part, begin);
        for (int r = begin; r < end; r++)
            set_row(flow, plan, part, &part->rows[r]);
    }
    booklet_close(flow->booklet);
}

void table_set(struct flow *flow, const struct table_plan *plan) {
    for (int i = 0; i < plan->count; i++) {
        const struct table_part *part = &plan->parts[i];
        if (i > 0) {
            flow->y += part->size * 2;
            if (flow_left_over(flow) < part->height && !flow_at_top(flow)) {
                flow_new_sheet(flow);
                set_continued(flow, plan->table);
            }
        }
        set_part(flow, plan, part);
    }
}
