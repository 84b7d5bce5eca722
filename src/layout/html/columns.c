/*
 * html_columns: the value columns of an HTML table, by position alone. The physical ranges that amounts take are
 * gathered; the commonest found columns, and rarer ones join the column they overlap. A range that lies over two
 * amounts of one row bridges columns and founds none; columns that no row tells apart are one.
 */
#include "layout/html/table.h"

enum { BRIDGED_LEAST = 2, WORDS_LEAST = 2, WORD_WIDTH_MOST = 120 };

int html_column_overlap(int first, int end, const struct html_column *column) {
    int from = first > column->first ? first : column->first;
    int to = end < column->end ? end : column->end;
    return to > from ? to - from : 0;
}

static bool overlaps(const struct html_token *token, const struct html_column *column) {
    return html_column_overlap(token->first, token->end, column) > 0;
}

static bool is_words(const struct html_token *token) { return token->amount.kind == AMOUNT_NONE && !token->figures; }

/* ---- labels ---- */

/* "(1)" before a note's text, "5" before a page's title: the number is no amount. */
static bool begins_words(const struct html_work *work, const struct html_token_row *row) {
    if (row->figures || row->token_count < 2 || html_token_of(work, row, 0)->amount.kind == AMOUNT_YEAR)
        return false;
    const struct html_token *next = html_token_of(work, row, 1);
    return is_words(next) && !next->rule;
}

/* Where labels end: behind the words that begin rows of figures. */
static void find_label_end(struct html_work *work) {
    work->label_end = 0;
    for (int r = 0; r < work->row_count; r++) {
        const struct html_token_row *row = &work->rows[r];
        const struct html_token *first = html_token_of(work, row, 0);
        if (!row->figures || !(is_words(first) || first->amount.kind == AMOUNT_YEAR))
            continue;
        int end = first->end;
        for (int i = 1; i < row->token_count; i++)
            if (!is_words(html_token_of(work, row, i)) && html_token_of(work, row, i)->first < end)
                end = html_token_of(work, row, i)->first;
        if (end > work->label_end)
            work->label_end = end;
    }
}

/* No words begin any row of figures: the first column holds figures as the others do. */
static bool has_labels(const struct html_work *work) { return work->label_end > 0; }

/* ---- ranges ---- */

/* An amount that can found a column: not a label's number, not a head's year. */
static bool founds(const struct html_work *work, const struct html_token_row *row, int i) {
    const struct html_token *token = html_token_of(work, row, i);
    if (is_words(token) || token->rule || (i == 0 && begins_words(work, row)))
        return false;
    if (token->first == 0 && has_labels(work))
        return false;
    return token->amount.kind != AMOUNT_YEAR || (row->figures && i > 0);
}

static void add_range(struct html_work *work, const struct html_token *token) {
    for (int i = 0; i < work->range_count; i++) {
        if (work->ranges[i].first == token->first && work->ranges[i].end == token->end) {
            work->ranges[i].weight++;
            return;
        }
    }
    if (work->range_count < HTML_COLUMNS_MOST && token->first < HTML_COLUMNS_MOST)
        work->ranges[work->range_count++] = (struct html_column){token->first, token->end, 1};
}

static void gather_ranges(struct html_work *work) {
    work->range_count = 0;
    for (int r = 0; r < work->row_count; r++)
        for (int i = 0; i < work->rows[r].token_count; i++)
            if (founds(work, &work->rows[r], i))
                add_range(work, html_token_of(work, &work->rows[r], i));
}

/* Heavier before lighter, then left before right. */
static void sort_by_weight(struct html_column *ranges, int count) {
    for (int i = 1; i < count; i++) {
        struct html_column range = ranges[i];
        int k = i;
        for (; k > 0 && (ranges[k - 1].weight < range.weight ||
                         (ranges[k - 1].weight == range.weight && ranges[k - 1].first > range.first));
             k--)
            ranges[k] = ranges[k - 1];
        ranges[k] = range;
    }
}

/* ---- bridges ---- */

static bool touches_another(const struct html_work *work, int range) {
    for (int i = 0; i < work->range_count; i++)
        if (i != range && html_column_overlap(work->ranges[range].first, work->ranges[range].end, &work->ranges[i]) > 0)
            return true;
    return false;
}

/* In how many rows two amounts lie under the range. */
static int rows_bridged(const struct html_work *work, const struct html_column *range) {
    int rows = 0;
    for (int r = 0; r < work->row_count; r++) {
        int under = 0;
        for (int i = 0; i < work->rows[r].token_count; i++)
            under += founds(work, &work->rows[r], i) && overlaps(html_token_of(work, &work->rows[r], i), range);
        rows += under >= 2;
    }
    return rows;
}

static void drop_bridges(struct html_work *work) {
    int kept = 0;
    for (int i = 0; i < work->range_count; i++)
        work->scratch[i] = touches_another(work, i) ? rows_bridged(work, &work->ranges[i]) : 0;
    for (int i = 0; i < work->range_count; i++)
        if (work->scratch[i] < BRIDGED_LEAST && work->scratch[i] < work->ranges[i].weight)
            work->ranges[kept++] = work->ranges[i];
    work->range_count = kept;
}

/* ---- columns ---- */

/* The only value column that overlaps the range, -1 for none, -2 for several. */
static int sole_overlap(const struct html_work *work, const struct html_column *range) {
    int found = -1;
    for (int i = 0; i < work->value_count; i++) {
        if (html_column_overlap(range->first, range->end, &work->values[i]) == 0)
            continue;
        if (found >= 0)
            return -2;
        found = i;
    }
    return found;
}

static void widen(struct html_column *column, const struct html_column *range) {
    column->weight += range->weight;
    column->first = range->first < column->first ? range->first : column->first;
    column->end = range->end > column->end ? range->end : column->end;
}

static void found_columns(struct html_work *work) {
    work->value_count = 0;
    for (int i = 0; i < work->range_count; i++) {
        int into = sole_overlap(work, &work->ranges[i]);
        if (into == -1)
            work->values[work->value_count++] = work->ranges[i];
        else if (into >= 0)
            widen(&work->values[into], &work->ranges[i]);
    }
}

static void sort_by_place(struct html_work *work) {
    for (int i = 1; i < work->value_count; i++) {
        struct html_column column = work->values[i];
        int k = i;
        for (; k > 0 && work->values[k - 1].first > column.first; k--)
            work->values[k] = work->values[k - 1];
        work->values[k] = column;
    }
}

static void remove_column(struct html_work *work, int column) {
    for (work->value_count--; column < work->value_count; column++)
        work->values[column] = work->values[column + 1];
}

/* ---- what rows tell of columns ---- */

static bool stands_over(const struct html_work *work, const struct html_token_row *row, int column, int not_column) {
    for (int i = 0; i < row->token_count; i++) {
        const struct html_token *token = html_token_of(work, row, i);
        if (overlaps(token, &work->values[column]) && (not_column < 0 || !overlaps(token, &work->values[not_column])))
            return true;
    }
    return false;
}

/* Some row prints something over one and something else over the other. */
static bool told_apart(const struct html_work *work, int one, int other) {
    for (int r = 0; r < work->row_count; r++)
        if (stands_over(work, &work->rows[r], one, other) && stands_over(work, &work->rows[r], other, one))
            return true;
    return false;
}

/* Figures of some rows a cell off from those of others: one column. */
static void unite(struct html_work *work) {
    for (int i = work->value_count - 2; i >= 0; i--) {
        if (told_apart(work, i, i + 1))
            continue;
        widen(&work->values[i], &work->values[i + 1]);
        remove_column(work, i + 1);
    }
}

/* A column under no head in which only dashes stand: a slip of the typesetter's. */
static bool is_stray(const struct html_work *work, int column) {
    for (int r = 0; r < work->row_count; r++)
        for (int i = 0; i < work->rows[r].token_count; i++) {
            const struct html_token *token = html_token_of(work, &work->rows[r], i);
            struct html_column range = {token->first, token->end, 1};
            if (token->amount.kind != AMOUNT_NIL && !token->rule && sole_overlap(work, &range) == column)
                return false;
        }
    return true;
}

static void drop_strays(struct html_work *work) {
    for (int i = work->value_count - 1; i >= 0; i--)
        if (is_stray(work, i))
            remove_column(work, i);
}

/* ---- columns of words ---- */

/* Words behind a row's figures or between them, under no amounts: "Baa1", "down". */
static void gather_words(struct html_work *work) {
    work->range_count = 0;
    for (int r = 0; r < work->row_count; r++) {
        const struct html_token_row *row = &work->rows[r];
        for (int i = 1; i < row->token_count && row->figures; i++) {
            const struct html_token *token = html_token_of(work, row, i);
            struct html_column range = {token->first, token->end, 1};
            if (is_words(token) && !token->rule && token->width <= WORD_WIDTH_MOST &&
                token->first >= work->values[0].end && sole_overlap(work, &range) == -1)
                add_range(work, token);
        }
    }
}

static void add_word_columns(struct html_work *work) {
    gather_words(work);
    sort_by_weight(work->ranges, work->range_count);
    for (int i = 0; i < work->range_count && work->value_count < HTML_COLUMNS_MOST; i++)
        if (work->ranges[i].weight >= WORDS_LEAST && sole_overlap(work, &work->ranges[i]) == -1)
            work->values[work->value_count++] = work->ranges[i];
    sort_by_place(work);
}

static int rows_of_figures(const struct html_work *work) {
    int rows = 0;
    for (int r = 0; r < work->row_count; r++)
        rows += work->rows[r].figures;
    return rows;
}

/* "4Q24  3Q24  Upstream earnings  2024  2023": where no words stand at the left, those in the middle are the labels. */
static void find_middle_labels(struct html_work *work) {
    work->middle = (struct html_column){0, 0, 0};
    for (int i = 0; i < work->value_count && work->label_end == 0; i++) {
        struct html_column column = work->values[i];
        bool words = false;
        for (int k = 0; k < work->range_count; k++)
            words = words || (work->ranges[k].first == column.first && work->ranges[k].end == column.end);
        if (!words || 2 * column.weight <= rows_of_figures(work))
            continue;
        work->middle = column;
        remove_column(work, i);
        return;
    }
}

void html_columns_find(struct html_work *work) {
    find_label_end(work);
    gather_ranges(work);
    if (work->range_count > 1)
        drop_bridges(work);
    sort_by_weight(work->ranges, work->range_count);
    found_columns(work);
    sort_by_place(work);
    unite(work);
    drop_strays(work);
    work->range_count = 0;
    if (work->value_count > 0)
        add_word_columns(work);
    find_middle_labels(work);
    if (work->value_count > 0 && (work->label_end == 0 || work->label_end > work->values[0].first))
        work->label_end = has_labels(work) ? work->values[0].first : 0;
}

bool html_token_is_label(const struct html_work *work, const struct html_token_row *row, int i) {
    const struct html_token *token = html_token_of(work, row, i);
    bool alone = row->token_count == 1;
    if (token->rule)
        return false;
    if (work->middle.end > 0)
        return is_words(token) && (overlaps(token, &work->middle) || (alone && token->first == 0));
    if (token->first < work->label_end ||
        (i == 0 && token->first == 0 && is_words(token) && (has_labels(work) || alone)))
        return true;
    if (i == 0 && !is_words(token) && begins_words(work, row))
        return true;
    return row->figures && token->end <= work->values[0].first;
}
