/*
 * Ways of fitting a table are rows of a table, tried in their order: upright
 * with labels on one line, upright with labels wrapped, turned. Where none
 * does, the columns are dealt evenly to parts, cut where an outer head ends if
 * that is possible, else where one below it does.
 */
#include "render/briefing/table_layout.h"

#include <math.h>

#include "render/briefing/table_head.h"

enum { CUT_LEVELS = 3 }; /* of heads, at whose ends a table is rather cut */

static const double label_share_least = 0.27; /* of the width, before labels wrap harder than that */
static const double label_share_good = 0.42;
static const double label_share_most = 0.46; /* before columns become comfortable */
static const double comfortable_ems = 7.6;   /* width of a figure column where there is room */
static const double generous_ems = 11;       /* the same of a table with few columns */
static const double snug_ems = 5;            /* the same beside labels that would wrap otherwise */
static const double leader_ems = 9;          /* a longer way from the usual label to its figure is dotted */
static const double corner_least_ems = 13;   /* of labels, before the corner's words stand above the heads */
static const double size_step = 0.25;
static const double title_room = 66;    /* points above a table for its title and a section's */
static const double page_excess = 1.16; /* a table higher than a page by less is set smaller to fit */

const double table_leading = 1.34;

static double larger(double a, double b) { return a > b ? a : b; }
static double smaller(double a, double b) { return a < b ? a : b; }

/* ---- widths ---- */

static double figures_width(const struct table_measure *measure, int first, int count) {
    double sum = 0;
    for (int c = first; c < first + count; c++)
        sum += measure->columns[c].least + measure->columns[c].gap;
    return sum;
}

/* The label column's width in points: what most labels want, but no more than its share. */
static double label_wanted(const struct table_measure *measure, double size, double width, double share) {
    return smaller(measure->widest * size,
                   larger(width * label_share_least, smaller(measure->usual * size, width * share)));
}

static bool fits(const struct table_measure *measure, int first, int count, double size, double width, double share) {
    return label_wanted(measure, size, width, share) + figures_width(measure, first, count) * size <= width;
}

/* As wide as the lowest heads on one line, of those that are not long. */
static double easy_column(const struct table_measure *measure, int first, int count) {
    double widest = 0;
    for (int c = first; c < first + count; c++)
        widest = larger(widest, measure->columns[c].easy);
    return widest;
}

static double widest_column(const struct table_measure *measure, int first, int count) {
    double widest = 0;
    for (int c = first; c < first + count; c++)
        widest = larger(widest, measure->columns[c].least);
    return widest;
}

/* How wide columns are where there is room: heads stand on one line, and dots lead up to a single column. */
static double column_wish(const struct table_measure *measure, int first, int count) {
    double head = easy_column(measure, first, count);
    return count == 1 ? head : larger(head, count <= 3 ? generous_ems : comfortable_ems);
}

/* Equal columns where there is room for them, and comfortable ones where there is more; in ems. */
static double column_width(const struct table_measure *measure, int first, int count, int column, double room) {
    double gaps = 0, least = figures_width(measure, first, count);
    for (int c = first; c < first + count; c++)
        gaps += measure->columns[c].gap;
    double widest = widest_column(measure, first, count), equal = (room - gaps) / count;
    if (equal >= widest)
        return smaller(equal, larger(widest, column_wish(measure, first, count)));
    return measure->columns[column].least + larger(0, room - least) / count;
}

/* What labels may take before columns become comfortable: their share, or more where few wrap beside snug columns. */
static double labels_most(const struct table_measure *measure, const struct table_part *part, double width) {
    double least = larger(widest_column(measure, part->first, part->count), snug_ems), gaps = 0;
    for (int c = part->first; c < part->first + part->count; c++)
        gaps += measure->columns[c].gap;
    double snug = gaps + part->count * larger(least, easy_column(measure, part->first, part->count));
    double left = width - snug * part->size, usual = measure->usual * part->size;
    return measure->widest * part->size <= left ? left : larger(width * label_share_most, smaller(usual, left));
}

static void place(const struct table_measure *measure, double left, double width, struct table_part *part) {
    double size = part->size, right = left + width;
    double labels = larger(label_wanted(measure, size, width, label_share_good),
                           smaller(smaller(measure->widest * size, labels_most(measure, part, width)),
                                   width - figures_width(measure, part->first, part->count) * size));
    double room = (width - labels) / size;
    for (int c = part->count - 1; c >= 0; c--) {
        const struct column_need *need = &measure->columns[part->first + c];
        double wide = column_width(measure, part->first, part->count, part->first + c, room) * size;
        struct column_place *at = &part->places[c];
        at->right = right;
        at->left = right - wide;
        at->edge = right - need->hang * size;
        at->currency = larger(at->left, at->edge - need->figure * size);
        right = at->left - need->gap * size;
    }
    part->label_width = larger(right - left, size * 4);
    part->leaders = part->label_width - measure->usual * size > leader_ems * size;
}

/* ---- rows ---- */

struct lines table_cell_lines(const struct flow *flow, const struct table *table, const struct table_part *part,
                              int row, int column) {
    const struct column_place *at = &part->places[column];
    return font_wrap(flow->arena, flow->booklet->fonts, row_style(flow, &table->rows[row], part->size),
                     table->rows[row].cells[part->first + column].figure, at->right - at->left, 0);
}

static int words_lines(const struct flow *flow, const struct table *table, const struct table_part *part, int row) {
    int most = 1;
    for (int c = 0; c < part->count && !table->rows[row].heading; c++) {
        int lines =
            table->rows[row].cells[part->first + c].words ? table_cell_lines(flow, table, part, row, c).count : 1;
        most = lines > most ? lines : most;
    }
    return most;
}

static struct lines label_lines(const struct flow *flow, const struct table_measure *measure, const struct table *table,
                                const struct table_part *part, int index, double whole) {
    const struct table_row *row = &table->rows[index];
    double width = row->heading ? whole : part->label_width;
    if (!row->heading && measure->labels[index] * part->size <= width) {
        struct lines one = {ARENA_NEW(flow->arena, text), 1};
        one.lines[0] = row->label;
        return one;
    }
    width -= table_indent(row, part->size) + marks_width(flow, part->size, row->marks);
    return font_wrap(flow->arena, flow->booklet->fonts, row_style(flow, row, part->size), row->label, width,
                     part->size * 0.9);
}

static void add_row(const struct flow *flow, const struct table_measure *measure, const struct table *table,
                    struct table_part *part, int index, double whole) {
    const struct table_row *row = &table->rows[index];
    struct row_plan out = {.row = index};
    out.label = label_lines(flow, measure, table, part, index, whole);
    int words = words_lines(flow, table, part, index);
    out.lines = out.label.count > words ? out.label.count : words;
    out.before =
        (row->space_above && part->row_count > 0 ? part->size * 0.55 : 0) + (row->rule_above ? part->size * 0.22 : 0);
    out.height = out.before + out.lines * part->size * table_leading + (row->double_below ? part->size * 0.45 : 0);
    out.height = round(out.height * 10) / 10; /* so that rows repeat themselves in the file */
    part->height += out.height;
    *ARRAY_ADD(flow->arena, part->rows, part->row_count) = out;
}

static bool has_figures(const struct table_row *row, int first, int count) {
    for (int c = first; c < first + count; c++)
        if (row->cells[c].figure.len > 0)
            return true;
    return false;
}

/* Whether a row has its place in a part that is not the whole table: with figures in it, or in no part at all. */
static bool belongs(const struct table *table, const struct table_part *part, int row) {
    const struct table_row *it = &table->rows[row];
    return has_figures(it, part->first, part->count) || !has_figures(it, 0, table->column_count);
}

/* A heading does where a row below it does, up to the next heading that is not deeper. */
static bool heading_belongs(const struct table *table, const struct table_part *part, int row) {
    for (int r = row + 1; r < table->row_count; r++) {
        const struct table_row *below = &table->rows[r];
        if (!below->heading && belongs(table, part, r))
            return true;
        if (below->heading && below->indent <= table->rows[row].indent)
            return false;
    }
    return row + 1 == table->row_count;
}

static struct lines corner_lines(const struct flow *flow, const struct table_plan *plan, double width) {
    struct lines out = {NULL, 0};
    for (int i = 0; i < TABLE_CORNER; i++) {
        text words = plan->options.corner[i];
        struct lines some = font_wrap(flow->arena, flow->booklet->fonts, corner_style(flow), words, width, 0);
        for (int l = 0; l < some.count && words.len > 0; l++)
            *ARRAY_ADD(flow->arena, out.lines, out.count) = some.lines[l];
    }
    return out;
}

static struct table_part part_of(const struct flow *flow, const struct table_plan *plan, int first, int count,
                                 double size) {
    const struct table_measure *measure = &plan->measure;
    const struct table *table = plan->table;
    struct table_part part = {.first = first, .count = count, .size = size};
    double width = flow_width_turned(flow, plan->turned);
    part.places = ARENA_ARRAY(flow->arena, struct column_place, count);
    place(measure, flow->left, width, &part);
    part.corner_apart = part.label_width < corner_least_ems * corner_style(flow).size;
    part.corner = corner_lines(flow, plan, part.corner_apart ? width : part.label_width);
    part.head_height = table_head_height(flow, table, &part);
    part.height = part.head_height;
    for (int r = 0; r < table->row_count; r++) {
        bool here = table->rows[r].heading ? heading_belongs(table, &part, r) : belongs(table, &part, r);
        if (here || count == table->column_count)
            add_row(flow, measure, table, &part, r, width);
    }
    return part;
}

/* ---- splitting ---- */

/* Whether no head of the levels down to `level` stands above both the column and the one before it. */
static bool group_ends(const struct table *table, int column, int level) {
    const struct table_column *left = &table->columns[column - 1], *right = &table->columns[column];
    for (int h = 0; h <= level; h++)
        if (left->head_count < h + 2 || right->head_count < h + 2 || !text_equal(left->heads[h], right->heads[h]))
            return true;
    return false;
}

static int columns_that_fit(const struct table_measure *measure, const struct table *table, int first, double size,
                            double width) {
    int count = 1;
    while (first + count < table->column_count && fits(measure, first, count + 1, size, width, label_share_least))
        count++;
    return count;
}

static int parts_needed(const struct table_measure *measure, const struct table *table, double size, double width) {
    int parts = 0;
    for (int first = 0; first < table->column_count; parts++)
        first += columns_that_fit(measure, table, first, size, width);
    return parts;
}

/* A cut behind `count` columns that fit, which does not leave one column alone. */
static bool may_cut(const struct table *table, int first, int count, int fit) {
    return count >= 1 && count <= fit && first + count < table->column_count - 1;
}

/* The cut nearest to what is due at which a group of that level ends, or 0. */
static int cut_near(const struct table *table, int first, int fit, int due, int level) {
    for (int away = 0; away <= (due + 1) / 2; away++)
        for (int side = -1; side <= 1; side += 2) {
            int count = due + side * away;
            if (may_cut(table, first, count, fit) && group_ends(table, first + count, level))
                return count;
        }
    return 0;
}

/* Of the columns that fit, as many as are due; some more or less where an outer head ends there, or one further in. */
static int columns_due(const struct table *table, int first, int fit, int due) {
    int plain = due < fit ? due : fit;
    for (int level = 0; level < CUT_LEVELS; level++) {
        int count = cut_near(table, first, fit, due, level);
        if (count > 0)
            return count;
    }
    return plain > 1 && !may_cut(table, first, plain, fit) ? plain - 1 : plain;
}

/* How many columns each part gets; the number of parts. */
static int deal(const struct table_measure *measure, const struct table *table, double size, double width,
                int counts[]) {
    int dealt = 0, parts = parts_needed(measure, table, size, width);
    for (int first = 0; first<table->column_count; parts -= parts> 1) {
        int left = table->column_count - first, fit = columns_that_fit(measure, table, first, size, width);
        counts[dealt] = parts == 1 && fit >= left ? left : columns_due(table, first, fit, (left + parts - 1) / parts);
        first += counts[dealt++];
    }
    return dealt;
}

static double split_size(const struct flow *flow) {
    return larger(flow->template->sizes.table_least, flow->template->sizes.table * 0.88);
}

static void add_parts(const struct flow *flow, struct table_plan *plan, const int *counts, int parts) {
    for (int i = 0, first = 0; i < parts; first += counts[i++])
        *ARRAY_ADD(flow->arena, plan->parts, plan->count) = part_of(flow, plan, first, counts[i], split_size(flow));
}

/* A table of few rows is rather set in upright parts, where outer heads end, than on a sheet turned for it. */
static bool is_short(const struct flow *flow, struct table_plan *plan) {
    static const double few = 0.4; /* of a sheet */
    const struct table *table = plan->table;
    int *counts = ARENA_ARRAY(flow->arena, int, table->column_count);
    int parts = deal(&plan->measure, table, split_size(flow), flow_width_turned(flow, false), counts);
    for (int i = 0, first = 0; i + 1 < parts; i++) {
        first += counts[i];
        if (!group_ends(table, first, 0))
            return false;
    }
    plan->turned = false;
    add_parts(flow, plan, counts, parts);
    if (table_height(plan) <= flow_height_turned(flow, false) * few)
        return true;
    plan->count = 0;
    return false;
}

/* A turned page is worth it where heads stay together on fewer parts. */
static void split(const struct flow *flow, struct table_plan *plan) {
    const struct table *table = plan->table;
    const double size = split_size(flow);
    int *counts = ARENA_ARRAY(flow->arena, int, table->column_count);
    int upright = deal(&plan->measure, table, size, flow_width_turned(flow, false), counts), parts = upright;
    if (!plan->options.upright) {
        int *others = ARENA_ARRAY(flow->arena, int, table->column_count);
        int turned = deal(&plan->measure, table, size, flow_width_turned(flow, true), others);
        plan->turned = turned < upright;
        parts = plan->turned ? turned : upright;
        counts = plan->turned ? others : counts;
    }
    add_parts(flow, plan, counts, parts);
}

/* ---- fitting ---- */

static const struct way {
    bool turned;
    double least; /* size, over the template's */
    double share; /* of the width that labels may claim */
} ways[] = {
    {false, 0.90, 0.42},
    {false, 0.82, 0.27},
    {true, 0.90, 0.34},
    {true, 0.74, 0.27},
};

static bool try_way(const struct flow *flow, struct table_plan *plan, const struct way *way, double *size) {
    double usual = flow->template->sizes.table, width = flow_width_turned(flow, way->turned);
    double least = larger(usual * way->least, flow->template->sizes.table_least);
    for (*size = usual; *size >= least - 0.01; *size -= size_step)
        if (fits(&plan->measure, 0, plan->table->column_count, *size, width, way->share))
            return true;
    return false;
}

/* One that is a little too high for a page is set a little smaller. */
static struct table_part fitted_part(const struct flow *flow, const struct table_plan *plan, double size) {
    double page = flow_height_turned(flow, plan->turned) - title_room - plan->options.below;
    double least = larger(flow->template->sizes.table * 0.86, flow->template->sizes.table_least);
    int columns = plan->table->column_count;
    struct table_part part = part_of(flow, plan, 0, columns, size);
    if (part.height <= page || part.height > page * page_excess)
        return part;
    for (double smaller_size = size - size_step; smaller_size >= least - 0.01; smaller_size -= size_step) {
        struct table_part tried = part_of(flow, plan, 0, columns, smaller_size);
        if (tried.height <= page)
            return tried;
    }
    return part;
}

const struct table_plan *table_plan(const struct flow *flow, const struct table *table, struct table_options options) {
    struct table_plan *plan = ARENA_NEW(flow->arena, struct table_plan);
    double size = 0;
    plan->table = table;
    plan->options = options;
    plan->measure = table_measure(flow, table);
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        if ((options.upright && ways[i].turned) || !try_way(flow, plan, &ways[i], &size))
            continue;
        if (ways[i].turned && is_short(flow, plan))
            return plan;
        plan->turned = ways[i].turned;
        *ARRAY_ADD(flow->arena, plan->parts, plan->count) = fitted_part(flow, plan, size);
        return plan;
    }
    split(flow, plan);
    return plan;
}

bool table_turned(const struct table_plan *plan) { return plan->turned; }

double table_height(const struct table_plan *plan) {
    double height = 0;
    for (int i = 0; i < plan->count; i++)
        height += plan->parts[i].height + (i > 0 ? plan->parts[i].size * 2 : 0);
    return height;
}
