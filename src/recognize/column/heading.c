/*
 * heading: tells heads from body and reads them. Every column has a stack of
 * the cells that cover it, outermost first; what the stack says together is
 * the column's head. Nothing is guessed: a column whose words leave its
 * period open has none, and the caller says so.
 */
#include "recognize/column/heading.h"

#include "recognize/column/relations.h"
#include "recognize/column/relative.h"
#include "recognize/column/words.h"
#include "recognize/statement/scale.h"
#include "recognize/vocabulary.h"

enum { HEADS_MOST = 16, HEAD_WORDS_MOST = 28 };

/* ---- the stack of a column ---- */

/* One line of a column's head. */
struct head_part {
    text text;
    int first, last;
};

struct head_stack {
    struct head_part part[HEADS_MOST];
    int count;
};

static const struct grid_cell *cell_over(const struct grid_row *row, int column) {
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].first <= column && column <= row->cells[i].last)
            return &row->cells[i];
    return NULL;
}

/*
 * Where the n-th of several days in one cell begins and ends: "March 31, December 31," over two columns is a head a
 * column, printed one blank apart. A cell that holds as many months as it covers columns is cut before each month, but
 * "Jul-Sep" is one period.
 */
static text share_of_cell(const struct grid_cell *cell, int column) {
    int wanted = cell->last - cell->first + 1, found = 0;
    size_t begin[PERIOD_WORDS_MOST + 1] = {0};
    struct words words;
    words_read(&words, cell->text);
    for (int i = 0; i < words.count && found <= PERIOD_WORDS_MOST - 1; i++)
        if (date_month_named(words.word[i]) > 0 && words.word[i].len > 2)
            begin[found++] = (size_t)(words.word[i].ptr - cell->text.ptr);
    if (wanted < 2 || found != wanted || begin[0] != 0 || period_words_of(cell->text).day_count < wanted)
        return cell->text;
    begin[found] = cell->text.len;
    int part = column - cell->first;
    return text_trim(text_slice(cell->text, begin[part], begin[part + 1]));
}

static void stack_push(struct head_stack *stack, text t, int first, int last) {
    if (stack->count < HEADS_MOST && !text_empty(t))
        stack->part[stack->count++] = (struct head_part){t, first, last};
}

static bool tells_length(text t) {
    struct period_words told = period_words_of(t);
    return told.months > 0 && told.quarter == 0 && column_measure(t) == MEASURE_AMOUNT;
}

/* "March 31," alone on its line, below "Three Months Ended" and above the years. */
static bool tells_day_alone(const struct grid_row *row) {
    if (row->cell_count != 1)
        return false;
    struct period_words told = period_words_of(row->cells[0].text);
    return told.day_count == 1 && told.days[0].year == 0 && told.year_count == 0;
}

/* Two or more heads, each over part of its share of the columns and none over another's: the one in whose share. */
static const struct grid_cell *head_of_share(const struct grid_row *row, int column, int column_count) {
    int heads = row->cell_count, share = heads > 0 ? column_count / heads : 0;
    if (heads < 2 || share < 2 || column_count % heads != 0)
        return NULL;
    for (int i = 0; i < heads; i++)
        if (row->cells[i].first < i * share || row->cells[i].last >= (i + 1) * share)
            return NULL;
    return &row->cells[column / share];
}

/*
 * A length such as "Six Months Ended" printed over the first of the columns it is meant for: a column beside it that
 * no head of its line covers, and with no other head on its far side, or in its share of the columns, is its column
 * too.
 */
static const struct grid_cell *length_beside(const struct grid_row *row, int column, int column_count,
                                             bool below_length) {
    const struct grid_cell *left = NULL, *right = NULL;
    for (int i = 0; i < row->cell_count; i++) {
        if (row->cells[i].last < column)
            left = &row->cells[i];
        if (row->cells[i].first > column && right == NULL)
            right = &row->cells[i];
    }
    const struct grid_cell *only = left == NULL ? right : right == NULL ? left : NULL;
    if (left != NULL && right != NULL)
        only = head_of_share(row, column, column_count);
    return only != NULL && (tells_length(only->text) || (below_length && tells_day_alone(row))) ? only : NULL;
}

static int years_told(text t) {
    struct period_words told = period_words_of(t);
    return period_words_years(&told);
}

static bool names_length(text t) {
    struct period_words told = period_words_of(t);
    return told.months > 0 || told.quarter > 0;
}

static bool names_month_alone(text t) {
    struct period_words told = period_words_of(t);
    return told.day_count == 1 && told.days[0].day == 0 && told.months == 0;
}

/*
 * What stands beside is not the column's where its own heads say another thing: "% Change" beside "Quarter ended", for
 * lengths are of amounts, and not of "Note"; "2024" beside "Quarter ended September 30, 2025"; "4Q24" beside "Trailing
 * 12 months", "Years ended" beside "Six months ended"; "June 2006" beside "Quarter ended June 30".
 */
static void drop_borrowed(struct head_stack *stack, const bool *borrowed, bool of_days) {
    bool any = false, other = false, dated = false;
    for (int i = 0; i < stack->count; i++)
        any = any || borrowed[i];
    if (!any)
        return;
    struct head_stack all = *stack;
    for (int i = 0; i < all.count; i++) {
        other = other || (!borrowed[i] &&
                          (column_measure(all.part[i].text) != MEASURE_AMOUNT || column_names_notes(all.part[i].text)));
        other = other ||
                (!borrowed[i] && (names_length(all.part[i].text) || (of_days && names_month_alone(all.part[i].text))));
        dated = dated || (!borrowed[i] && years_told(all.part[i].text) > 0);
    }
    stack->count = 0;
    for (int i = 0; i < all.count; i++)
        if (!borrowed[i] || (!other && !(dated && years_told(all.part[i].text) == 1)))
            stack->part[stack->count++] = all.part[i];
}

/* A day that was set with the labels and means the first column, which has no head of its own: "December 31, 2021". */
static text day_beside(const struct grid_row *row) {
    if (row->cell_count == 0 || row->cells[0].first != 1)
        return (text){NULL, 0};
    struct period_words told = period_words_of(row->label);
    return told.day_count == 1 && period_words_only_year(&told) != 0 ? row->label : (text){NULL, 0};
}

static bool heads_tell_day(const struct grid_rows *rows, int begin, int count, int column) {
    for (int i = begin; i < begin + count; i++) {
        const struct grid_cell *cell = rows->row[i]->kind == GRID_CELLS ? cell_over(rows->row[i], column) : NULL;
        struct period_words told = cell != NULL ? period_words_of(cell->text) : (struct period_words){0};
        if (told.day_count > 0 && told.days[0].day > 0)
            return true;
    }
    return false;
}

static struct head_stack stack_of(const struct grid_rows *rows, int begin, int count, int column, int column_count) {
    struct head_stack stack = {.count = 0};
    bool borrowed[HEADS_MOST + 1] = {false};
    int lender = -1;
    for (int i = begin; i < begin + count; i++) {
        const struct grid_cell *cell = rows->row[i]->kind == GRID_CELLS ? cell_over(rows->row[i], column) : NULL;
        if (cell == NULL && column == 0 && rows->row[i]->kind == GRID_CELLS)
            stack_push(&stack, day_beside(rows->row[i]), 0, 0);
        bool below_length = stack.count > 0 && borrowed[stack.count - 1];
        borrowed[stack.count] = cell == NULL;
        if (cell == NULL && rows->row[i]->kind == GRID_CELLS)
            cell = length_beside(rows->row[i], column, column_count, below_length);
        lender = cell != NULL && borrowed[stack.count] ? cell->first : lender;
        if (cell == NULL || heading_is_title(rows, i, cell, column_count))
            continue;
        text share = share_of_cell(cell, column);
        bool cut = share.len < text_trim(cell->text).len;
        stack_push(&stack, share, cut ? column : cell->first, cut ? column : cell->last);
    }
    drop_borrowed(&stack, borrowed, lender >= 0 && heads_tell_day(rows, begin, count, lender));
    return stack;
}

/* ---- marks ---- */

static void add_mark(struct arena *arena, text *marks, text mark) {
    *marks = marks->len == 0 ? mark : text_join(arena, *marks, TEXT(" "), mark);
}

/* Takes "(A)", "(1)", "*" off the end of a head's line, and not the "(U)" of "O/(U)". */
static text take_marks(struct arena *arena, text t, text *marks) {
    for (;;) {
        t = text_trim(t);
        size_t stars = t.len;
        while (stars > 0 && t.ptr[stars - 1] == '*')
            stars--;
        if (stars < t.len) {
            add_mark(arena, marks, text_skip(t, stars)); /* "**" is one mark */
            t = text_slice(t, 0, stars);
            continue;
        }
        size_t open = t.len >= 3 && t.ptr[t.len - 1] == ')' ? t.len - 3 : t.len;
        if (open < t.len && t.ptr[open] != '(' && open > 0)
            open--;
        if (open >= t.len || t.ptr[open] != '(' || !is_alnum(t.ptr[open + 1]) || (open > 0 && t.ptr[open - 1] == '/'))
            return t;
        add_mark(arena, marks, text_slice(t, open + 1, t.len - 1));
        t = text_slice(t, 0, open);
    }
}

/* ---- a column ---- */

static text head_join(struct arena *arena, text head, text more) {
    return head.len == 0 ? more : text_join(arena, head, TEXT(" "), more);
}

/*
 * The printed lines of the head: lines over this column alone make one head ("US / GAAP / Results"), spanning ones
 * stay a line each.
 */
static void add_heads(struct arena *arena, struct column *column, const struct head_stack *stack) {
    bool open = false;
    for (int i = 0; i < stack->count; i++) {
        text line = take_marks(arena, stack->part[i].text, &column->marks);
        bool leaf = stack->part[i].first == stack->part[i].last;
        if (line.len == 0)
            continue;
        if (leaf && open)
            column->heads[column->head_count - 1] = head_join(arena, column->heads[column->head_count - 1], line);
        else
            *ARRAY_ADD(arena, column->heads, column->head_count) = text_squeeze(arena, line);
        open = leaf;
    }
}

text head_whole(struct arena *arena, const struct column *column) {
    text all = {NULL, 0};
    for (int i = 0; i < column->head_count; i++)
        all = head_join(arena, all, column->heads[i]);
    return words_of(all).count <= HEAD_WORDS_MOST ? all : (text){NULL, 0};
}

text head_before_versus(const struct column *column, text head) {
    size_t at = measure_is_change(column->measure) ? column_versus(head) : text_npos;
    if (at == text_npos)
        return head;
    text before = text_slice(head, 0, at);
    struct period_words told = period_words_of(before);
    return period_words_empty(&told) ? head : before;
}

/* What the stack of one column says, as one line. */
static text stack_text(struct arena *arena, const struct head_stack *stack) {
    text all = {NULL, 0}, marks = {NULL, 0};
    for (int i = 0; i < stack->count; i++)
        all = head_join(arena, all, text_squeeze(arena, take_marks(arena, stack->part[i].text, &marks)));
    return all;
}

/* The last line of a head stands over the column. */
static bool has_leaf(const struct grid_rows *rows, int begin, int count, int column) {
    for (int i = begin + count - 1; i >= begin; i--)
        if (rows->row[i]->kind == GRID_CELLS && rows->row[i]->cell_count > 0)
            return cell_over(rows->row[i], column) != NULL;
    return false;
}

bool heading_repeats(struct arena *arena, const struct grid_rows *first, int first_count, const struct grid_rows *again,
                     int again_begin, int again_count, int column_count) {
    int same = 0;
    for (int i = 0; i < column_count; i++) {
        if (!has_leaf(again, again_begin, again_count, i))
            continue;
        struct head_stack now = stack_of(again, again_begin, again_count, i, column_count);
        struct head_stack then = stack_of(first, 0, first_count, i, column_count);
        if (!text_equal_fold(stack_text(arena, &now), stack_text(arena, &then)))
            return false;
        same++;
    }
    return same * 2 >= column_count;
}

/* The innermost line that names a basis counts: "As reported" below "Pro forma quarter ended". */
static enum basis basis_of(const struct column *column, bool combined) {
    for (int i = column->head_count - 1; i >= 0; i--) {
        if (words_of(column->heads[i]).count > HEAD_WORDS_MOST)
            return BASIS_UNSTATED;
        if (combined && column_is_pro_forma(column->heads[i]))
            return BASIS_UNSTATED;
        enum basis basis = column_basis(column->heads[i]);
        if (basis != BASIS_UNSTATED)
            return basis;
    }
    return BASIS_UNSTATED;
}

/* The columns' own words tell more than one day. */
static bool days_differ(const struct column *columns, int count) {
    date first = {0};
    for (int i = 0; i < count; i++) {
        date end = columns[i].period.end;
        if (date_known(end) && date_known(first) && !date_equal(end, first))
            return true;
        first = date_known(end) ? end : first;
    }
    return false;
}

static bool any_head(const struct column *columns, int count) {
    for (int i = 0; i < count; i++)
        if (columns[i].head_count > 0)
            return true;
    return false;
}

/* A column's own words tell a day that is not the title's: of flows, the title then means one column and not all. */
static bool day_differs_from_title(const struct column *columns, int count, const struct head_context *context) {
    const struct period_words silent = {0};
    date end = period_words_resolve(&silent, context->title, context->instant).end;
    for (int i = 0; i < count && date_known(end) && !context->instant; i++)
        if (date_known(columns[i].period.end) && !date_equal(columns[i].period.end, end))
            return true;
    return false;
}

/* "4Q 2021 | %": the heads of other columns name quarters. */
static bool names_quarters(const struct period_words *owns, int count) {
    for (int i = 0; i < count; i++)
        if (owns[i].quarter > 0)
            return true;
    return false;
}

/*
 * The title may tell what the head leaves open: not the year of one among several, and nothing of a bare column, nor of
 * one that tells a unit only, "%", beside others that name `quarters`.
 */
static bool title_helps(const struct column *column, const struct period_words *own, bool differ, bool headed,
                        bool quarters) {
    if (headed && column->head_count == 0)
        return false;
    if (quarters && column->head_count > 0 && column_names_unit(column->heads[column->head_count - 1]))
        return false;
    return !differ || period_words_only_year(own) != 0;
}

static void read_by_title(const struct period_words *owns, const struct head_context *context, struct column *columns,
                          int count) {
    bool differ = days_differ(columns, count) || day_differs_from_title(columns, count, context);
    bool headed = any_head(columns, count);
    bool quarters = names_quarters(owns, count);
    for (int i = 0; i < count; i++) {
        period told = period_words_resolve(&owns[i], context->title, context->instant);
        if (!date_known(columns[i].period.end) && title_helps(&columns[i], &owns[i], differ, headed, quarters))
            columns[i].period = told;
        else if (date_known(columns[i].period.end) && columns[i].period.months == 0)
            columns[i].period = (period){
                .end = columns[i].period.end, .months = told.months, .weeks = told.weeks, .trailing = told.trailing};
    }
}

static bool is_month_alone(const struct period_words *own) {
    return own->day_count == 1 && own->days[0].day == 0 && own->range == 0 && !own->to_date;
}

/* "April | May | June" below "Quarter ended", which is meant for the columns behind them: no two ends are so near. */
static bool follows_month(const struct period_words *owns, const struct column *columns, int count, int at) {
    date end = columns[at].period.end;
    for (int i = 0; i < count; i++) {
        date other = columns[i].period.end;
        int apart = (end.year - other.year) * 12 + end.month - other.month;
        if (is_month_alone(&owns[i]) && date_known(other) && (apart == 1 || apart == -1))
            return true;
    }
    return false;
}

/* "June | Six months", "April | Year-to-date": a month beside a part of the year is no quarter's end. */
static void read_months(const struct period_words *owns, struct column *columns, int count) {
    bool parts = false;
    for (int i = 0; i < count; i++)
        parts = parts || owns[i].to_date || owns[i].months > 1;
    for (int i = 0; i < count && parts; i++) {
        bool month = is_month_alone(&owns[i]) && date_known(columns[i].period.end); /* not "Sept. YTD" */
        if (month && (owns[i].months == 0 ? columns[i].period.months == 0
                                          : owns[i].months > 1 && follows_month(owns, columns, count, i)))
            columns[i].period.months = 1;
    }
}

/* Every column by its own words; what these leave open may follow from its neighbours, and then from the title. */
static void read_periods(struct arena *scratch, const struct period_words *owns, const struct head_context *context,
                         struct column *columns, int count) {
    const struct period_words silent = {0};
    for (int i = 0; i < count; i++)
        columns[i].period = period_words_resolve(&owns[i], &silent, context->instant);
    if (!context->instant)
        read_months(owns, columns, count);
    columns_share_periods(columns, count);
    read_by_title(owns, context, columns, count);
    columns_part_years(scratch, owns, context->title, context->instant, columns, count);
}

/* Of several lengths the innermost line's own counts; one line that tells two of them leaves it open. */
static int innermost_length(const struct column *column) {
    for (int i = column->head_count - 1; i >= 0; i--) {
        struct period_words told = period_words_of(column->heads[i]);
        if (told.months > 0)
            return told.lengths_differ ? 0 : told.months;
    }
    return 0;
}

void heading_read(struct arena *arena, const struct grid_rows *rows, int begin, int count,
                  const struct head_context *context, struct column *columns, int column_count) {
    struct arena *scratch = arena_scratch(arena);
    struct period_words *owns = ARENA_ARRAY(scratch, struct period_words, column_count);
    for (int i = 0; i < column_count; i++) {
        struct head_stack stack = stack_of(rows, begin, count, i, column_count);
        add_heads(arena, &columns[i], &stack);
        text head = head_whole(scratch, &columns[i]);
        columns[i].measure = column_measure(head);
        owns[i] = period_words_of(head_before_versus(&columns[i], head));
        if (owns[i].lengths_differ)
            owns[i].months = innermost_length(&columns[i]);
        columns[i].basis = basis_of(&columns[i], context->combined);
        columns[i].unaudited = text_has(head, TEXT("unaudited")) && text_matches(head, "... unaudited ...");
        columns[i].currency = scale_currency_of_head(head);
    }
    read_periods(scratch, owns, context, columns, column_count);
    arena_free(scratch);
    columns_settle_bases(columns, column_count);
    columns_settle_changes(columns, column_count);
    columns_settle_adjustments(columns, column_count);
    columns_name_members(columns, column_count);
}
