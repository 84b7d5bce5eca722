/*
 * A table of content as a table of HTML. Heads that neighbours share stand once
 * over both; the lowest stands over its own column alone. What hangs beyond the
 * figures' edge (a closing parenthesis, a percent sign, marks) is a span of no
 * width, so that last digits stand under each other.
 */
#include "render/html/page.h"

/* ---- heads ---- */

static int head_depth(const struct table *table) {
    int depth = 0;
    for (int c = 0; c < table->column_count; c++)
        depth = table->columns[c].head_count > depth ? table->columns[c].head_count : depth;
    return depth;
}

static bool same_outer(const struct table *table, int a, int b) {
    const struct table_column *left = &table->columns[a], *right = &table->columns[b];
    return left->head_count > 1 && right->head_count > 1 && text_equal(left->heads[0], right->heads[0]);
}

/* The outer head stands over columns of which some have more heads below it: over all of them it hangs from the top. */
static bool hangs(const struct table *table, int column) {
    int begin = column, end = column;
    while (begin > 0 && same_outer(table, begin - 1, begin))
        begin--;
    while (end + 1 < table->column_count && same_outer(table, end, end + 1))
        end++;
    for (int c = begin; c <= end; c++)
        if (table->columns[c].head_count != table->columns[column].head_count)
            return true;
    return false;
}

/* The head of a column at a level of `depth`, all columns standing on one bottom line; NULL where it has none. */
static const text *head_at(const struct table *table, int column, int level, int depth) {
    const struct table_column *c = &table->columns[column];
    int last = c->head_count - 1;
    if (hangs(table, column))
        return level == depth - 1 ? &c->heads[last] : level < last ? &c->heads[level] : NULL;
    int index = level - (depth - c->head_count);
    return index >= 0 ? &c->heads[index] : NULL;
}

/* Column and the one right of it share the heads of this level and of all above it. */
static bool shared(const struct table *table, int column, int level, int depth) {
    if (column + 1 >= table->column_count || level == depth - 1)
        return false;
    for (int l = 0; l <= level; l++) {
        const text *left = head_at(table, column, l, depth), *right = head_at(table, column + 1, l, depth);
        bool same = left == NULL || right == NULL ? left == right : text_equal(*left, *right);
        if (!same)
            return false;
    }
    return true;
}

static void put_marks(struct page *page, text marks) {
    if (!text_empty(marks))
        page_element(page, "<sup>", marks, "</sup>");
}

/* The head below stands over the same columns: the rule over them is that one's. */
static bool goes_on(const struct table *table, int column, int span, int level, int depth) {
    for (int c = column; c + 1 < column + span; c++)
        if (!shared(table, c, level + 1, depth))
            return false;
    return true;
}

static void put_head(struct page *page, const struct table *table, int column, int span, int level, int depth) {
    const text *head = head_at(table, column, level, depth);
    if (head == NULL || text_empty(*head)) {
        buffer_format(page->out, "<td colspan=\"%d\"></td>", span);
        return;
    }
    if (span > 1)
        buffer_format(page->out, "<th scope=\"colgroup\" colspan=\"%d\"%s>", span,
                      goes_on(table, column, span, level, depth) ? " class=\"on\"" : "");
    else
        page_markup(page, "<th scope=\"col\">");
    page_text(page, *head);
    if (level == depth - 1)
        put_marks(page, table->columns[column].marks);
    page_markup(page, "</th>");
}

static void put_heads(struct page *page, const struct table *table) {
    int depth = head_depth(table);
    page_markup(page, "<thead>\n");
    for (int level = 0; level < depth; level++) {
        page_markup(page, "<tr>");
        if (level == 0)
            buffer_format(page->out, "<td rowspan=\"%d\"></td>", depth);
        for (int c = 0, span; c < table->column_count; c += span) {
            for (span = 1; shared(table, c + span - 1, level, depth);)
                span++;
            put_head(page, table, c, span, level, depth);
        }
        page_markup(page, "</tr>\n");
    }
    page_markup(page, "</thead>\n");
}

/* ---- figures ---- */

static size_t body_length(text figure) {
    size_t end = figure.len;
    while (end > 0 && (figure.ptr[end - 1] == ')' || figure.ptr[end - 1] == '%'))
        end--;
    return end;
}

static void put_figure(struct page *page, const struct table_cell *cell) {
    size_t body = cell->words ? cell->figure.len : body_length(cell->figure);
    page_text(page, text_slice(cell->figure, 0, body));
    if (body < cell->figure.len)
        page_element(page, "<span class=\"hang\">", text_skip(cell->figure, body), "</span>");
}

static const char *flag_class(enum verdict verdict) {
    return verdict == VERDICT_BROKEN ? "broken" : verdict == VERDICT_IMPROBABLE_ROUNDING ? "rounding" : "doubtful";
}

/* What its checks found, where that is worth a reader's eye: a sign that leads to the finding's words. */
static void put_flag(struct page *page, struct cell_ref at) {
    int told = standing_of(&page->standings, at)->told;
    if (told < 0 || !content_is_listed(&page->content.report->findings[told]))
        return;
    const struct finding *finding = &page->content.report->findings[told];
    buffer_format(page->out, "<a class=\"flag %s\" href=\"#finding-%d\" title=\"", flag_class(finding->verdict), told);
    page_text(page, content_finding(&page->content, finding));
    page_element(page, "\"><span class=\"unseen\">", text_from(content_verdict(finding->verdict)), "</span></a>");
}

void page_figure(struct page *page, const struct table_cell *cell, bool named) {
    if (!cell->filed) {
        put_figure(page, cell);
        return;
    }
    struct cell_ref at = cell->at;
    page_markup(page, "<a");
    if (named)
        buffer_format(page->out, " id=\"t%d-%d-%d\"", at.statement, at.row, at.column);
    buffer_format(page->out, " href=\"#f%d-%d-%d\">", at.statement, at.row, at.column);
    put_figure(page, cell);
    page_markup(page, "</a>");
    if (named)
        put_flag(page, at);
}

static void put_cell(struct page *page, const struct table_cell *cell, bool named) {
    if (cell->figure.len == 0) {
        page_markup(page, "<td></td>");
        return;
    }
    page_markup(page, cell->words ? "<td class=\"words\">" : cell->quiet ? "<td class=\"quiet\">" : "<td>");
    if (!text_empty(cell->currency))
        page_element(page, "<span class=\"currency\">", cell->currency, "</span>");
    page_figure(page, cell, named);
    put_marks(page, cell->marks);
    page_markup(page, "</td>");
}

/* ---- rows ---- */

static const struct {
    size_t at;
    const char *name;
} row_classes[] = {
    {offsetof(struct table_row, heading), "heading"},   {offsetof(struct table_row, strong), "strong"},
    {offsetof(struct table_row, rule_above), "rule"},   {offsetof(struct table_row, double_below), "double"},
    {offsetof(struct table_row, space_above), "space"}, {offsetof(struct table_row, note), "remark"},
};

static void open_row(struct page *page, const struct table_row *row) {
    const char *separator = "<tr class=\"";
    for (size_t i = 0; i < sizeof row_classes / sizeof *row_classes; i++) {
        bool holds = *(const bool *)((const char *)row + row_classes[i].at);
        if (holds) {
            buffer_format(page->out, "%s%s", separator, row_classes[i].name);
            separator = " ";
        }
    }
    page_markup(page, separator[0] == ' ' ? "\">" : "<tr>");
}

static void put_row(struct page *page, const struct table *table, const struct table_row *row, bool named) {
    open_row(page, row);
    buffer_format(page->out, "<th scope=\"row\"%s", row->indent > 0 ? " style=\"--indent:" : "");
    if (row->indent > 0)
        buffer_format(page->out, "%.1f\"", row->indent);
    page_markup(page, ">");
    if (text_empty(row->label))
        page_markup(page, "<span class=\"unseen\">No label</span>");
    page_text(page, row->label);
    put_marks(page, row->marks);
    page_markup(page, "</th>");
    if (row->heading)
        buffer_format(page->out, "<td colspan=\"%d\"></td>", table->column_count);
    for (int c = 0; c < table->column_count && !row->heading; c++)
        put_cell(page, &row->cells[c], named);
    page_markup(page, "</tr>\n");
}

/* Wide tables scroll in a region of their own, which the keyboard reaches. */
void page_table(struct page *page, const struct table *table, bool named) {
    page_element(page, "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"", table->title,
                 "\">\n<table>\n");
    page_element(page, "<caption class=\"unseen\">", table->title, "</caption>\n");
    put_heads(page, table);
    page_markup(page, "<tbody>\n");
    for (int r = 0; r < table->row_count; r++)
        put_row(page, table, &table->rows[r], named);
    page_markup(page, "</tbody>\n</table>\n</div>\n");
}
