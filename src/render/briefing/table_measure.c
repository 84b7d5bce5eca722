/*
 * Goes over every cell once. A column is as wide as its widest figure, and as
 * its head wants within reason.
 */
#include "render/briefing/table_measure.h"

#include "base/sorted.h"

static const double gap_ems = 1.3;       /* between columns */
static const double group_gap_ems = 0.9; /* more of it between columns of different outer heads */
static const double currency_gap_ems = 0.25;
static const double marks_size = 0.68, marks_gap_ems = 0.12;
static const double head_size = 0.92;
static const double note_size = 0.88;    /* of a note among the rows */
static const double words_ems_most = 14; /* a column of words wraps at this width */
static const int head_lines_most = 5;    /* a longer head widens its column, within reason */
static const double head_ems_most = 24;
static const double head_ems_easy = 9.6; /* "September 30, 2020" */
static const double indent_ems = 1.05, indents_most = 6;

static double larger(double a, double b) { return a > b ? a : b; }
static double smaller(double a, double b) { return a < b ? a : b; }

/* ---- figures ---- */

static bool hangs(char c) { return c == ')' || c == '%'; }

text figure_body(text figure) {
    size_t end = figure.len;
    while (end > 0 && hangs(figure.ptr[end - 1]))
        end--;
    return text_slice(figure, 0, end);
}

static text figure_hang(text figure) { return text_skip(figure, figure_body(figure).len); }

/* Decimals of a figure, or -1 where it has no digit at its end. */
static int decimals(text figure) {
    text body = figure_body(figure);
    if (body.len == 0 || !is_digit(body.ptr[body.len - 1]))
        return -1;
    size_t point = text_find_byte(body, '.');
    return point == text_npos ? 0 : (int)(body.len - point - 1);
}

static double ems(const struct flow *flow, enum face face, text t) {
    return font_width(flow->booklet->fonts, face, 1, t);
}

double figure_inset(const struct flow *flow, const struct table_cell *cell, const struct column_need *need) {
    int own = decimals(cell->figure), most = need->places[cell->group % TABLE_GROUPS];
    if (own < 0 || own >= most)
        return 0;
    return ems(flow, FACE_REGULAR, TEXT("0")) * (most - own) + (own == 0 ? ems(flow, FACE_REGULAR, TEXT(".")) : 0);
}

/* ---- styles ---- */

struct style marks_style(const struct flow *flow, double size) {
    return flow_style(flow, FACE_REGULAR, size * marks_size, flow->template->colours.muted);
}

double marks_width(const struct flow *flow, double size, text marks) {
    return marks.len == 0 ? 0 : (ems(flow, FACE_REGULAR, marks) * marks_size + marks_gap_ems) * size;
}

struct style corner_style(const struct flow *flow) {
    return flow_style(flow, FACE_REGULAR, flow->template->sizes.small, flow->template->colours.muted);
}

struct style head_style(const struct flow *flow, double size) {
    return flow_style(flow, FACE_SEMIBOLD, size * head_size, flow->template->colours.muted);
}

struct style row_style(const struct flow *flow, const struct table_row *row, double size) {
    const struct template *template = flow->template;
    if (row->note)
        return flow_style(flow, FACE_REGULAR, size * note_size, template->colours.muted);
    enum face face = row->strong || row->heading ? FACE_SEMIBOLD : FACE_REGULAR;
    return flow_style(flow, face, size, row->heading ? template->colours.accent : template->colours.ink);
}

double table_indent(const struct table_row *row, double size) {
    return smaller(row->indent, indents_most) * size * indent_ems;
}

/* ---- columns ---- */

static void find_places(const struct table *table, int column, struct column_need *need) {
    for (int r = 0; r < table->row_count; r++) {
        if (table->rows[r].heading) /* has no cells */
            continue;
        const struct table_cell *cell = &table->rows[r].cells[column];
        int places = cell->words ? -1 : decimals(cell->figure);
        if (places > need->places[cell->group % TABLE_GROUPS])
            need->places[cell->group % TABLE_GROUPS] = places;
    }
}

static void need_cell(const struct flow *flow, const struct table_row *row, int column, struct column_need *need) {
    const struct table_cell *cell = &row->cells[column];
    enum face face = row->strong ? FACE_SEMIBOLD : FACE_REGULAR;
    if (cell->figure.len == 0)
        return;
    if (cell->words) {
        need->least = larger(need->least, smaller(ems(flow, face, cell->figure), words_ems_most));
        return;
    }
    double body = ems(flow, face, figure_body(cell->figure));
    double sign = cell->currency.len > 0 ? ems(flow, FACE_REGULAR, cell->currency) + currency_gap_ems : 0;
    text hang = figure_hang(cell->figure);
    need->figure = larger(need->figure, sign + body + figure_inset(flow, cell, need));
    if (hang.len > 0 || cell->marks.len > 0)
        need->hang = larger(need->hang, ems(flow, face, hang) + marks_width(flow, 1, cell->marks));
}

static double head_width(const struct flow *flow, text head) {
    struct style style = head_style(flow, 1);
    double whole = font_width(flow->booklet->fonts, style.face, style.size, head);
    return larger(font_longest_word(flow->booklet->fonts, style, head),
                  smaller(whole / head_lines_most, head_ems_most));
}

static bool same_outer_head(const struct table_column *a, const struct table_column *b) {
    return a->head_count > 1 && b->head_count > 1 && text_equal(a->heads[0], b->heads[0]);
}

static struct column_need column_need(const struct flow *flow, const struct table *table, int column) {
    struct column_need need = {.gap = gap_ems};
    const struct table_column *head = &table->columns[column];
    double widest = 0;
    find_places(table, column, &need);
    for (int r = 0; r < table->row_count; r++)
        if (!table->rows[r].heading)
            need_cell(flow, &table->rows[r], column, &need);
    for (int h = 0; h < head->head_count; h++)
        widest = larger(widest, head_width(flow, head->heads[h]));
    need.least = larger(need.least, larger(need.figure + need.hang, widest + marks_width(flow, 1, head->marks)));
    double whole = head->head_count > 0
                       ? head_style(flow, 1).size * ems(flow, FACE_SEMIBOLD, head->heads[head->head_count - 1])
                       : 0;
    need.easy = whole <= head_ems_easy ? whole + marks_width(flow, 1, head->marks) : 0;
    if (column > 0 && head->head_count > 1 && !same_outer_head(&table->columns[column - 1], head))
        need.gap += group_gap_ems;
    return need;
}

/* ---- labels ---- */

static int by_width(const void *a, const void *b) {
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

static void measure_labels(const struct flow *flow, const struct table *table, struct table_measure *out) {
    double *sorted = ARENA_ARRAY(flow->arena, double, table->row_count + 1);
    int count = 0;
    out->labels = ARENA_ARRAY(flow->arena, double, table->row_count + 1);
    for (int r = 0; r < table->row_count; r++) {
        const struct table_row *row = &table->rows[r];
        if (row->heading)
            continue;
        out->labels[r] = ems(flow, row_style(flow, row, 1).face, row->label) + marks_width(flow, 1, row->marks) +
                         table_indent(row, 1);
        out->widest = larger(out->widest, out->labels[r]);
        sorted[count++] = out->labels[r];
    }
    SORT(sorted, count, by_width);
    out->usual = count > 0 ? sorted[(count - 1) * 3 / 4] : 0;
}

struct table_measure table_measure(const struct flow *flow, const struct table *table) {
    struct table_measure out = {.columns = ARENA_ARRAY(flow->arena, struct column_need, table->column_count)};
    for (int c = 0; c < table->column_count; c++)
        out.columns[c] = column_need(flow, table, c);
    measure_labels(flow, table, &out);
    return out;
}
