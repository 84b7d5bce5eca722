/*
 * Heads are levels of words, outermost first. Level by level, columns whose
 * heads agree so far form a span; consecutive levels of one extent are lines of
 * one span. What is left of a column's heads is its leaf.
 */
#include "render/briefing/table_head.h"

static const double leading = 1.28;

static bool agree(const struct table *table, int a, int b, int level) {
    const struct table_column *left = &table->columns[a], *right = &table->columns[b];
    if (left->head_count <= level || right->head_count <= level)
        return false;
    for (int h = 0; h <= level; h++)
        if (!text_equal(left->heads[h], right->heads[h]))
            return false;
    return true;
}

/* The last column of the span that `column` of the part belongs to at `level`; `column` itself where there is none. */
static int span_end(const struct table *table, const struct table_part *part, int column, int level) {
    int end = column;
    while (end + 1 < part->count && agree(table, part->first + end, part->first + end + 1, level))
        end++;
    return end;
}

static int span_begin(const struct table *table, const struct table_part *part, int column, int level) {
    int begin = column;
    while (begin > 0 && agree(table, part->first + begin - 1, part->first + begin, level))
        begin--;
    return begin;
}

static bool spans(const struct table *table, const struct table_part *part, int column, int level) {
    return span_begin(table, part, column, level) < span_end(table, part, column, level);
}

/* How many of a column's heads are set in spans. */
static int span_depth(const struct table *table, const struct table_part *part, int column) {
    int level = 0;
    while (spans(table, part, column, level))
        level++;
    return level;
}

static int levels_of(const struct table *table, const struct table_part *part) {
    int most = 0;
    for (int c = 0; c < part->count; c++) {
        int depth = span_depth(table, part, c);
        most = depth > most ? depth : most;
    }
    return most;
}

static struct lines span_lines(const struct flow *flow, const struct table *table, const struct table_part *part,
                               int begin, int level) {
    int end = span_end(table, part, begin, level);
    double width = part->places[end].right - part->places[begin].left;
    return font_wrap(flow->arena, flow->booklet->fonts, head_style(flow, part->size),
                     table->columns[part->first + begin].heads[level], width, 0);
}

static int level_lines(const struct flow *flow, const struct table *table, const struct table_part *part, int level) {
    int most = 0;
    for (int c = 0; c < part->count; c++) {
        bool begins = spans(table, part, c, level) && span_begin(table, part, c, level) == c;
        int lines = begins ? span_lines(flow, table, part, c, level).count : 0;
        most = lines > most ? lines : most;
    }
    return most;
}

/* A rule closes a span unless the next level has the same extent and goes on with it. */
static bool ruled(const struct table *table, const struct table_part *part, int begin, int level) {
    int end = span_end(table, part, begin, level);
    return !(spans(table, part, begin, level + 1) && span_end(table, part, begin, level + 1) == end);
}

static double leaf_width(const struct flow *flow, const struct table *table, const struct table_part *part,
                         int column) {
    return part->places[column].right - part->places[column].left -
           marks_width(flow, part->size, table->columns[part->first + column].marks);
}

/* Where the year of "March 31, 2020" begins; 0 where the words end in none. */
static size_t year_begin(text head) {
    static const size_t year = 4;
    if (head.len < year + 3 || head.ptr[head.len - year - 1] != ' ' || head.ptr[head.len - year - 2] != ',')
        return 0;
    for (size_t i = head.len - year; i < head.len; i++)
        if (!is_digit(head.ptr[i]))
            return 0;
    return head.len - year;
}

static bool days_break(const struct flow *flow, const struct table *table, const struct table_part *part) {
    static const double nothing = 0.01; /* columns are as wide as a day where they can be */
    const struct style style = head_style(flow, part->size);
    for (int c = 0; c < part->count; c++) {
        const struct table_column *head = &table->columns[part->first + c];
        for (int h = span_depth(table, part, c); h < head->head_count; h++)
            if (year_begin(head->heads[h]) > 0 &&
                font_width(flow->booklet->fonts, style.face, style.size, head->heads[h]) >
                    leaf_width(flow, table, part, c) + nothing)
                return true;
    }
    return false;
}

/* Days side by side are broken alike: where one must be, all are. */
static struct lines head_lines(const struct flow *flow, const struct table *table, const struct table_part *part,
                               int column, text head) {
    struct lines lines = font_wrap(flow->arena, flow->booklet->fonts, head_style(flow, part->size), head,
                                   leaf_width(flow, table, part, column), 0);
    size_t year = lines.count == 1 ? year_begin(head) : 0;
    if (year == 0 || !days_break(flow, table, part))
        return lines;
    lines.lines[0] = text_slice(head, 0, year - 1);
    *ARRAY_ADD(flow->arena, lines.lines, lines.count) = text_skip(head, year);
    return lines;
}

static struct lines leaf_lines(const struct flow *flow, const struct table *table, const struct table_part *part,
                               int column) {
    const struct table_column *head = &table->columns[part->first + column];
    struct lines all = {NULL, 0};
    for (int h = span_depth(table, part, column); h < head->head_count; h++) {
        struct lines some = head_lines(flow, table, part, column, head->heads[h]);
        for (int i = 0; i < some.count; i++)
            *ARRAY_ADD(flow->arena, all.lines, all.count) = some.lines[i];
    }
    return all;
}

static int leaf_height(const struct flow *flow, const struct table *table, const struct table_part *part) {
    int most = 0;
    for (int c = 0; c < part->count; c++) {
        int lines = leaf_lines(flow, table, part, c).count;
        most = lines > most ? lines : most;
    }
    return most;
}

static double rule_room(const struct table_part *part) { return part->size * 0.45; }

static double level_height(const struct flow *flow, const struct table *table, const struct table_part *part,
                           int level) {
    bool closes = false;
    for (int c = 0; c < part->count; c++)
        closes |= spans(table, part, c, level) && ruled(table, part, span_begin(table, part, c, level), level);
    return level_lines(flow, table, part, level) * part->size * leading + (closes ? rule_room(part) : 0);
}

/* Of the heads themselves, down to below their last line. */
static double heads_height(const struct flow *flow, const struct table *table, const struct table_part *part) {
    double height = leaf_height(flow, table, part) * part->size * leading;
    for (int level = levels_of(table, part) - 1; level >= 0; level--)
        height += level_height(flow, table, part, level);
    return height;
}

/* What the corner needs above the heads. */
static double corner_excess(const struct flow *flow, const struct table *table, const struct table_part *part) {
    double whole = part->corner.count * corner_style(flow).size * leading;
    double beside = part->corner_apart ? 0 : heads_height(flow, table, part);
    return whole > beside ? whole - beside : 0;
}

double table_head_height(const struct flow *flow, const struct table *table, const struct table_part *part) {
    return corner_excess(flow, table, part) + heads_height(flow, table, part) + part->size * 0.7;
}

/* ---- setting ---- */

/* Tags are opened only while something is open: heads repeated on a continued page adorn it. */
static bool tagging(const struct flow *flow) { return flow->booklet->tag != TAG_NONE; }

static void open_head(struct flow *flow, enum tag_kind kind, int columns) {
    if (!tagging(flow))
        return;
    int tag = booklet_open(flow->booklet, kind); /* may move the tags */
    flow->booklet->tags[tag].columns = columns;
}

static void close_head(struct flow *flow) {
    if (tagging(flow))
        booklet_close(flow->booklet);
}

static void empty_head(struct flow *flow) {
    open_head(flow, TAG_CELL, 1);
    close_head(flow);
}

static void set_span(struct flow *flow, const struct table *table, const struct table_part *part, int begin,
                     int level) {
    struct lines lines = span_lines(flow, table, part, begin, level);
    int end = span_end(table, part, begin, level);
    const struct column_place *first = &part->places[begin], *last = &part->places[end];
    double line = part->size * leading, y = flow->y;
    open_head(flow, TAG_COLUMN_HEAD, end - begin + 1);
    for (int i = 0; i < lines.count; i++)
        sheet_text(flow->booklet, flow_sheet(flow), (first->left + last->right) / 2, y + part->size + line * i,
                   ALIGN_CENTRE, head_style(flow, part->size), lines.lines[i]);
    close_head(flow);
    if (ruled(table, part, begin, level))
        sheet_rule(flow->booklet, flow_sheet(flow), first->left,
                   y + line * level_lines(flow, table, part, level) + part->size * 0.22, last->right - first->left, 0.5,
                   flow->template->colours.muted);
}

/* The first row of heads begins with the corner, which stands on the last line above `below`. */
static void set_corner(struct flow *flow, const struct table_part *part, double below) {
    struct style style = corner_style(flow);
    double line = style.size * leading, last = below - (leading - 1) * part->size;
    open_head(flow, TAG_CELL, 1);
    for (int i = 0; i < part->corner.count; i++)
        sheet_text(flow->booklet, flow_sheet(flow), flow->left, last - line * (part->corner.count - 1 - i), ALIGN_LEFT,
                   style, part->corner.lines[i]);
    close_head(flow);
}

static void open_row(struct flow *flow, const struct table_part *part, bool first, double below) {
    open_head(flow, TAG_ROW, 1);
    if (first)
        set_corner(flow, part, below);
    else
        empty_head(flow);
}

static void set_level(struct flow *flow, const struct table *table, const struct table_part *part, int level,
                      double below) {
    open_row(flow, part, level == 0, below);
    for (int c = 0; c < part->count; c++) {
        if (!spans(table, part, c, level))
            empty_head(flow);
        else if (span_begin(table, part, c, level) == c)
            set_span(flow, table, part, c, level);
    }
    close_head(flow);
    flow->y += level_height(flow, table, part, level);
}

static void set_leaf(struct flow *flow, const struct table *table, const struct table_part *part, int column,
                     int height) {
    struct lines lines = leaf_lines(flow, table, part, column);
    text marks = table->columns[part->first + column].marks;
    double right = part->places[column].right - marks_width(flow, part->size, marks), line = part->size * leading;
    open_head(flow, TAG_COLUMN_HEAD, 1);
    for (int i = 0; i < lines.count; i++)
        sheet_text(flow->booklet, flow_sheet(flow), right, flow->y + part->size + line * (height - lines.count + i),
                   ALIGN_RIGHT, head_style(flow, part->size), lines.lines[i]);
    double y = flow->y + part->size + line * (height - 1) - part->size * 0.3;
    sheet_text(flow->booklet, flow_sheet(flow), right + part->size * 0.12, y, ALIGN_LEFT, marks_style(flow, part->size),
               marks);
    close_head(flow);
}

void table_head_set(struct flow *flow, const struct table *table, const struct table_part *part, bool again) {
    int levels = levels_of(table, part), height = leaf_height(flow, table, part);
    int was = booklet_switch(flow->booklet, again ? TAG_NONE : flow->booklet->tag);
    flow->y += corner_excess(flow, table, part);
    double below = flow->y + (part->corner_apart ? 0 : heads_height(flow, table, part));
    for (int level = 0; level < levels; level++)
        set_level(flow, table, part, level, below);
    open_row(flow, part, levels == 0, below);
    for (int c = 0; c < part->count; c++)
        set_leaf(flow, table, part, c, height);
    close_head(flow);
    booklet_switch(flow->booklet, was);
    flow->y += height * part->size * leading + part->size * 0.3;
    sheet_rule(flow->booklet, flow_sheet(flow), flow->left, flow->y, flow_width(flow), 0.5,
               flow->template->colours.muted);
    flow->y += part->size * 0.4;
}
