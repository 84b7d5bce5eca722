/*
 * Sizes are tried from the template's down; the first at which label column
 * and figures fit is taken. Where the least does not do, the columns are dealt
 * to parts, cut where an outer head ends if that is possible.
 */
#include "render/briefing/table_layout.h"

static const double label_share_least = 0.27; /* of the width, before labels wrap harder than that */
static const double gap_ems = 1.3;            /* between columns */
static const double currency_gap_ems = 0.25;
static const double comfortable_ems = 7.6; /* width of a figure column where there is room */
static const double generous_ems = 11;     /* the same of a table with few columns */
static const double words_ems_most = 14;   /* a column of words wraps at this width */
static const double split_size = 7.5;
static const int head_lines_most = 6; /* a longer head widens its column, within reason */
static const double head_ems_most = 24;

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

static int group_decimals(const struct table *table, int column, int group) {
    int most = 0;
    for (int r = 0; r < table->row_count; r++) {
        if (table->rows[r].heading) /* has no cells */
            continue;
        const struct table_cell *cell = &table->rows[r].cells[column];
        int places = cell->words || cell->group != group ? 0 : decimals(cell->figure);
        most = places > most ? places : most;
    }
    return most;
}

static double width_of(const struct flow *flow, double size, text t) {
    return font_width(flow->booklet->fonts, FACE_REGULAR, size, t);
}

double figure_inset(const struct flow *flow, const struct table *table, int row, int column, double size) {
    const struct table_cell *cell = &table->rows[row].cells[column];
    int own = decimals(cell->figure);
    int most = own < 0 ? 0 : group_decimals(table, column, cell->group);
    if (own < 0 || own >= most)
        return 0;
    return width_of(flow, size, TEXT("0")) * (most - own) + (own == 0 ? width_of(flow, size, TEXT(".")) : 0);
}

struct style marks_style(const struct flow *flow, double size) {
    return flow_style(flow, FACE_REGULAR, size * 0.68, flow->template->colours.muted);
}

double marks_width(const struct flow *flow, double size, text marks) {
    return marks.len == 0 ? 0 : width_of(flow, size * 0.68, marks) + size * 0.12;
}

struct style head_style(const struct flow *flow, double size) {
    return flow_style(flow, FACE_SEMIBOLD, size * 0.92, flow->template->colours.muted);
}

double table_indent(const struct table_row *row, double size) { return smaller(row->indent, 6) * size * 1.05; }

/* ---- how much a column needs ---- */

struct need {
    double figure; /* currency sign and body */
    double hang;   /* what hangs beyond the edge */
    double words;
    double head;
};

static void need_cell(const struct flow *flow, const struct table *table, int row, int column, double size,
                      struct need *need) {
    const struct table_cell *cell = &table->rows[row].cells[column];
    const struct fonts *fonts = flow->booklet->fonts;
    enum face face = table->rows[row].strong ? FACE_SEMIBOLD : FACE_REGULAR;
    if (cell->words) {
        need->words = larger(need->words, smaller(width_of(flow, size, cell->figure), size * words_ems_most));
        return;
    }
    double body = font_width(fonts, face, size, figure_body(cell->figure));
    double sign = cell->currency.len > 0 ? width_of(flow, size, cell->currency) + size * currency_gap_ems : 0;
    double hang = font_width(fonts, face, size, figure_hang(cell->figure)) + marks_width(flow, size, cell->marks);
    need->figure = larger(need->figure, sign + body + figure_inset(flow, table, row, column, size));
    need->hang = larger(need->hang, hang);
}

static double head_width(const struct flow *flow, text head, double size) {
    struct style style = head_style(flow, size);
    double whole = font_width(flow->booklet->fonts, style.face, style.size, head);
    return larger(font_longest_word(flow->booklet->fonts, style, head),
                  smaller(whole / head_lines_most, size * head_ems_most));
}

static struct need column_need(const struct flow *flow, const struct table *table, int column, double size) {
    struct need need = {0, 0, 0, 0};
    for (int r = 0; r < table->row_count; r++)
        if (!table->rows[r].heading)
            need_cell(flow, table, r, column, size, &need);
    const struct table_column *head = &table->columns[column];
    for (int h = 0; h < head->head_count; h++)
        need.head = larger(need.head, head_width(flow, head->heads[h], size));
    need.head += marks_width(flow, size, head->marks);
    return need;
}

static double need_width(struct need need) { return larger(larger(need.figure + need.hang, need.head), need.words); }

/* ---- labels ---- */

static double label_natural(const struct flow *flow, const struct table *table, double size) {
    double widest = 0;
    for (int r = 0; r < table->row_count; r++) {
        const struct table_row *row = &table->rows[r];
        enum face face = row->strong || row->heading ? FACE_SEMIBOLD : FACE_REGULAR;
        double width = font_width(flow->booklet->fonts, face, size, row->label) + marks_width(flow, size, row->marks);
        if (!row->heading)
            widest = larger(widest, width + table_indent(row, size));
    }
    return widest + size * 0.3;
}

/* ---- fitting ---- */

struct attempt {
    struct need *needs;
    double figures; /* all columns with their gaps */
    double labels;  /* the widest label */
    double widest;  /* column */
};

static struct attempt attempt(const struct flow *flow, const struct table *table, int first, int count, double size) {
    struct attempt out = {ARENA_ARRAY(flow->arena, struct need, count), 0, label_natural(flow, table, size), 0};
    for (int c = 0; c < count; c++) {
        out.needs[c] = column_need(flow, table, first + c, size);
        out.figures += need_width(out.needs[c]) + size * gap_ems;
        out.widest = larger(out.widest, need_width(out.needs[c]));
    }
    return out;
}

static bool fits(const struct flow *flow, const struct attempt *attempt) {
    double least = smaller(attempt->labels, flow_width(flow) * label_share_least);
    return least + attempt->figures <= flow_width(flow);
}

/* Equal columns where there is room for them, and comfortable ones where there is more. */
static double column_width(const struct flow *flow, const struct attempt *attempt, int column, int count, double size) {
    double room = flow_width(flow) - attempt->labels, equal = room / count - size * gap_ems;
    double comfortable = larger(attempt->widest, size * (count <= 3 ? generous_ems : comfortable_ems));
    if (equal >= attempt->widest)
        return smaller(equal, comfortable);
    double natural = need_width(attempt->needs[column]);
    double spare = room - attempt->figures;
    return spare > 0 ? natural + spare / count : natural;
}

static void place(const struct flow *flow, const struct attempt *attempt, struct table_part *part) {
    double right = flow->right;
    part->places = ARENA_ARRAY(flow->arena, struct column_place, part->count);
    for (int c = part->count - 1; c >= 0; c--) {
        double width = column_width(flow, attempt, c, part->count, part->size);
        struct column_place *place = &part->places[c];
        place->right = right;
        place->left = right - width;
        place->edge = right - attempt->needs[c].hang;
        place->currency = larger(place->left, place->edge - attempt->needs[c].figure);
        right = place->left - part->size * gap_ems;
    }
    part->label_width = larger(right - flow->left, part->size * 4);
}

static struct table_part part_of(const struct flow *flow, const struct table *table, int first, int count,
                                 double size) {
    struct table_part part = {first, count, size, 0, NULL};
    struct attempt chosen = attempt(flow, table, first, count, size);
    place(flow, &chosen, &part);
    return part;
}

/* ---- splitting ---- */

static bool same_outer_head(const struct table *table, int a, int b) {
    const struct table_column *left = &table->columns[a], *right = &table->columns[b];
    return left->head_count > 1 && right->head_count > 1 && text_equal(left->heads[0], right->heads[0]);
}

static int columns_that_fit(const struct flow *flow, const struct table *table, int first, double size) {
    int count = 1;
    while (first + count < table->column_count) {
        struct attempt wider = attempt(flow, table, first, count + 1, size);
        if (!fits(flow, &wider))
            break;
        count++;
    }
    int cut = count;
    while (first + cut < table->column_count && cut > 1 && same_outer_head(table, first + cut - 1, first + cut))
        cut--;
    return cut > 1 || count == 1 ? cut : count;
}

static struct table_parts split(const struct flow *flow, const struct table *table) {
    double size = larger(flow->template->sizes.table_least, smaller(flow->template->sizes.table, split_size));
    struct table_parts out = {NULL, 0};
    for (int first = 0; first < table->column_count;) {
        int count = columns_that_fit(flow, table, first, size);
        *ARRAY_ADD(flow->arena, out.parts, out.count) = part_of(flow, table, first, count, size);
        first += count;
    }
    return out;
}

struct table_parts table_layout(const struct flow *flow, const struct table *table) {
    double least = flow->template->sizes.table_least;
    for (double size = flow->template->sizes.table; size >= least - 0.01; size -= 0.5) {
        struct attempt whole = attempt(flow, table, 0, table->column_count, size);
        if (!fits(flow, &whole))
            continue;
        struct table_parts out = {NULL, 0};
        *ARRAY_ADD(flow->arena, out.parts, out.count) = part_of(flow, table, 0, table->column_count, size);
        return out;
    }
    return split(flow, table);
}
