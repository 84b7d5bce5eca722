/*
 * Sets the parts of a table row by row and continues on new sheets.
 */
#include "render/briefing/table.h"

#include "render/briefing/table_head.h"
#include "render/briefing/table_layout.h"

static const double leading = 1.34;

/* What a row takes, ready to be set. */
struct prepared {
    struct lines label;
    int lines;     /* of the row */
    double before; /* space above the first line */
    double height; /* all of it */
};

static struct style row_style(const struct flow *flow, const struct table_row *row, double size) {
    enum face face = row->strong || row->heading ? FACE_SEMIBOLD : FACE_REGULAR;
    return flow_style(flow, face, size, row->heading ? flow->template->colours.accent : flow->template->colours.ink);
}

static struct lines cell_lines(const struct flow *flow, const struct table_part *part, const struct table_row *row,
                               int column) {
    const struct column_place *place = &part->places[column];
    return font_wrap(flow->arena, flow->booklet->fonts, row_style(flow, row, part->size),
                     row->cells[part->first + column].figure, place->right - place->left, 0);
}

static int words_lines(const struct flow *flow, const struct table_part *part, const struct table_row *row) {
    int most = 1;
    for (int c = 0; c < part->count && !row->heading; c++) {
        int lines = row->cells[part->first + c].words ? cell_lines(flow, part, row, c).count : 1;
        most = lines > most ? lines : most;
    }
    return most;
}

static struct prepared prepare(const struct flow *flow, const struct table_part *part, const struct table_row *row) {
    double indent = table_indent(row, part->size);
    double width = (row->heading ? flow_width(flow) : part->label_width) - indent;
    struct prepared out;
    out.label = font_wrap(flow->arena, flow->booklet->fonts, row_style(flow, row, part->size), row->label,
                          width - marks_width(flow, part->size, row->marks), part->size * 0.9);
    int words = words_lines(flow, part, row);
    out.lines = out.label.count > words ? out.label.count : words;
    out.before = (row->space_above ? part->size * 0.55 : 0) + (row->rule_above ? part->size * 0.22 : 0);
    out.height = out.before + out.lines * part->size * leading + (row->double_below ? part->size * 0.45 : 0);
    return out;
}

/* ---- setting a row ---- */

static void set_label(struct flow *flow, const struct table_part *part, const struct table_row *row,
                      const struct prepared *prepared, double top) {
    struct style style = row_style(flow, row, part->size);
    double x = flow->left + table_indent(row, part->size), end = x;
    for (int i = 0; i < prepared->label.count; i++) {
        double hang = i > 0 ? part->size * 0.9 : 0;
        double y = top + part->size + part->size * leading * i;
        end = x + hang +
              sheet_text(flow->booklet, flow_sheet(flow), x + hang, y, ALIGN_LEFT, style, prepared->label.lines[i]);
    }
    sheet_text(flow->booklet, flow_sheet(flow), end + part->size * 0.12,
               top + part->size * 0.7 + part->size * leading * (prepared->label.count - 1), ALIGN_LEFT,
               marks_style(flow, part->size), row->marks);
}

static void set_words(struct flow *flow, const struct table_part *part, const struct table_row *row, int column,
                      double baseline) {
    struct lines lines = cell_lines(flow, part, row, column);
    for (int i = 0; i < lines.count; i++)
        sheet_text(flow->booklet, flow_sheet(flow), part->places[column].right,
                   baseline - part->size * leading * (lines.count - 1 - i), ALIGN_RIGHT,
                   row_style(flow, row, part->size), lines.lines[i]);
}

static void set_figure(struct flow *flow, const struct table *table, const struct table_part *part, int row, int column,
                       double baseline) {
    const struct table_cell *cell = &table->rows[row].cells[part->first + column];
    const struct column_place *place = &part->places[column];
    struct style style = row_style(flow, &table->rows[row], part->size);
    int sheet = flow_sheet(flow);
    if (cell->quiet)
        style.colour = flow->template->colours.muted;
    double edge = place->edge - figure_inset(flow, table, row, part->first + column, part->size);
    text body = figure_body(cell->figure);
    double body_width = font_width(flow->booklet->fonts, style.face, style.size, body);
    double width = sheet_text(flow->booklet, sheet, edge - body_width, baseline, ALIGN_LEFT, style, cell->figure);
    double after = edge - body_width + width + part->size * 0.12;
    sheet_text(flow->booklet, sheet, after, baseline - part->size * 0.3, ALIGN_LEFT, marks_style(flow, part->size),
               cell->marks);
    style.face = FACE_REGULAR;
    sheet_text(flow->booklet, sheet, place->currency, baseline, ALIGN_LEFT, style, cell->currency);
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

static void set_row(struct flow *flow, const struct table *table, const struct table_part *part, int index,
                    const struct prepared *prepared) {
    const struct table_row *row = &table->rows[index];
    double top = flow->y + prepared->before;
    double baseline = top + part->size + part->size * leading * (prepared->lines - 1);
    set_label(flow, part, row, prepared, top);
    for (int c = 0; c < part->count && !row->heading; c++) {
        if (row->cells[part->first + c].words)
            set_words(flow, part, row, c, baseline);
        else
            set_figure(flow, table, part, index, c, baseline);
    }
    if (row->rule_above && !row->heading)
        rule_cells(flow, part, row, baseline - part->size * 1.06);
    if (row->double_below && !row->heading) {
        rule_cells(flow, part, row, baseline + part->size * 0.34);
        rule_cells(flow, part, row, baseline + part->size * 0.34 + 1.5);
    }
    flow->y += prepared->height;
}

/* ---- parts and pages ---- */

static double part_height(const struct flow *flow, const struct table *table, const struct table_part *part) {
    double height = table_head_height(flow, table, part);
    for (int r = 0; r < table->row_count; r++)
        height += prepare(flow, part, &table->rows[r]).height;
    return height;
}

double table_height(const struct flow *flow, const struct table *table) {
    struct table_parts parts = table_layout(flow, table);
    double height = 0;
    for (int i = 0; i < parts.count; i++)
        height += part_height(flow, table, &parts.parts[i]) + (i > 0 ? parts.parts[i].size * 2 : 0);
    return height;
}

static void set_continued(struct flow *flow, const struct table *table) {
    struct style style = flow_style(flow, FACE_SEMIBOLD, flow->template->sizes.title, flow->template->colours.accent);
    text again =
        text_format(flow->arena, "%.*s (%.*s)", TEXT_ARG(table->title), TEXT_ARG(flow->template->words.continued));
    flow_paragraph(flow, flow->left, flow_width(flow), style, again);
    flow->y += style.size * 0.4;
}

/* A heading takes the row below it along. */
static double keep_height(const struct flow *flow, const struct table *table, const struct table_part *part, int row) {
    double height = prepare(flow, part, &table->rows[row]).height;
    for (; table->rows[row].heading && row + 1 < table->row_count; row++)
        height += prepare(flow, part, &table->rows[row + 1]).height;
    return height;
}

static void set_part(struct flow *flow, const struct table *table, const struct table_part *part) {
    table_head_set(flow, table, part);
    double head = flow->y;
    for (int r = 0; r < table->row_count; r++) {
        struct prepared prepared = prepare(flow, part, &table->rows[r]);
        if (flow_left_over(flow) < keep_height(flow, table, part, r) && flow->y > head) {
            flow_new_sheet(flow);
            set_continued(flow, table);
            table_head_set(flow, table, part);
            head = flow->y;
        }
        set_row(flow, table, part, r, &prepared);
    }
}

void table_set(struct flow *flow, const struct table *table) {
    struct table_parts parts = table_layout(flow, table);
    for (int i = 0; i < parts.count; i++) {
        const struct table_part *part = &parts.parts[i];
        if (i > 0) {
            flow->y += part->size * 2;
            flow_need(flow, part_height(flow, table, part));
        }
        set_part(flow, table, part);
    }
}
