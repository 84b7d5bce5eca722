/*
 * heading: tells heads from body and reads them. Every column has a stack of
 * the cells that cover it, outermost first; what the stack says together is
 * the column's head. Nothing is guessed: a column whose words leave its
 * period open has none, and the caller says so.
 */
#include "recognize/heading.h"

#include "recognize/vocabulary.h"

enum { HEADS_MOST = 16 };

/* ---- which rows are heads ---- */

/* "(1)" under a head is a mark, not a loss of one. */
static bool cell_is_mark(const struct grid_cell *cell) {
    text t = text_trim(cell->text);
    return t.len >= 3 && t.len <= 4 && t.ptr[0] == '(' && t.ptr[t.len - 1] == ')' && is_alnum(t.ptr[1]) &&
           (t.len == 3 || is_alnum(t.ptr[2]));
}

static bool cell_is_amount(const struct grid_cell *cell) {
    return cell->amount.kind != AMOUNT_NONE && cell->amount.kind != AMOUNT_YEAR;
}

static bool row_has_cells(const struct grid_row *row) { return row->kind == GRID_CELLS && row->cell_count > 0; }

/* A label that heads may have beside them: none, a scale note, "Year ended". */
static bool label_fits_head(text label) {
    if (text_empty(label) || text_starts(label, TEXT("(")) || text_ends(label, TEXT(")")))
        return true;
    struct period_words told = period_words_of(label);
    return !period_words_empty(&told) || text_matches(label, "... unaudited|thousands|millions|dollars|data ...");
}

static bool row_all_marks(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (cell_is_amount(&row->cells[i]) && !cell_is_mark(&row->cells[i]))
            return false;
    return text_empty(row->label);
}

static bool row_has_words(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].amount.kind == AMOUNT_NONE)
            return true;
    return false;
}

/* `years_seen`: a row of years stood above, so that a labelled row of year-like numbers is one of amounts. */
static bool row_is_body(const struct grid_row *row, bool years_seen) {
    if (!row_has_cells(row) || row_all_marks(row))
        return years_seen && row_has_cells(row) && !row_has_words(row) && !label_fits_head(row->label);
    for (int i = 0; i < row->cell_count; i++)
        if (cell_is_amount(&row->cells[i]))
            return true;
    return years_seen && !row_has_words(row) && !label_fits_head(row->label);
}

static bool row_tells_years(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (period_words_of(row->cells[i].text).year_count + period_words_of(row->cells[i].text).day_count > 0)
            return true;
    return false;
}

/* A caption of the body that was centred over the columns: "ASSETS". */
static bool row_is_caption(const struct grid_row *row) {
    return row->cell_count == 1 && text_empty(row->label) && vocabulary_heading(row->cells[0].text);
}

/* "(In millions except share data)" may stand below the years; the rows up to it are heads too. */
static int notes_below(const struct grid_rows *rows, int at, int end) {
    int notes = 0;
    for (int i = at; i < end; i++) {
        text label = rows->row[i]->label;
        if (rows->row[i]->kind == GRID_CELLS && !(text_starts(label, TEXT("(")) && text_ends(label, TEXT(")"))))
            break;
        if (rows->row[i]->kind == GRID_CELLS)
            notes = i + 1 - at;
    }
    return notes;
}

int heading_extent(const struct grid_rows *rows, int begin) {
    int body = begin, extent = 0;
    bool years_seen = false;
    for (; body < rows->count && !row_is_body(rows->row[body], years_seen); body++)
        years_seen = years_seen || row_tells_years(rows->row[body]);
    for (int i = begin; i < body; i++)
        if (row_has_cells(rows->row[i]) && !row_is_caption(rows->row[i]))
            extent = i + 1 - begin;
    return extent > 0 ? extent + notes_below(rows, begin + extent, body) : 0;
}

bool heading_starts(const struct grid_rows *rows, int at) {
    const struct grid_row *row = rows->row[at];
    if (!row_has_cells(row) || !label_fits_head(row->label) || row_is_caption(row))
        return false;
    int telling = 0;
    for (int i = 0; i < row->cell_count; i++) {
        if (cell_is_amount(&row->cells[i]) && !cell_is_mark(&row->cells[i]))
            return false;
        struct period_words told = period_words_of(row->cells[i].text);
        telling += period_words_empty(&told) ? 0 : row->cells[i].amount.kind == AMOUNT_NONE ? 2 : 1;
    }
    return telling >= 2;
}

static const struct grid_row *next_head_row(const struct grid_rows *rows, int *at, int end) {
    for (; *at < end; (*at)++)
        if (row_has_cells(rows->row[*at]))
            return rows->row[(*at)++];
    return NULL;
}

static bool same_cells(const struct grid_row *a, const struct grid_row *b) {
    if (a->cell_count != b->cell_count)
        return false;
    for (int i = 0; i < a->cell_count; i++)
        if (!text_equal_fold(a->cells[i].text, b->cells[i].text))
            return false;
    return true;
}

bool heading_same(const struct grid_rows *a, int a_begin, int a_count, const struct grid_rows *b, int b_begin,
                  int b_count) {
    int i = a_begin, k = b_begin;
    for (;;) {
        const struct grid_row *left = next_head_row(a, &i, a_begin + a_count);
        const struct grid_row *right = next_head_row(b, &k, b_begin + b_count);
        if (left == NULL || right == NULL)
            return left == right;
        if (!same_cells(left, right))
            return false;
    }
}

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
 * column, printed one blank apart. A cell that holds as many months as it covers columns is cut before each month.
 */
static text share_of_cell(const struct grid_cell *cell, int column) {
    int wanted = cell->last - cell->first + 1, found = 0;
    size_t begin[PERIOD_WORDS_MOST + 1] = {0};
    struct words words = words_of(cell->text);
    for (int i = 0; i < words.count && found <= PERIOD_WORDS_MOST - 1; i++)
        if (date_month_named(words.word[i]) > 0 && words.word[i].len > 2)
            begin[found++] = (size_t)(words.word[i].ptr - cell->text.ptr);
    if (wanted < 2 || found != wanted || begin[0] != 0)
        return cell->text;
    begin[found] = cell->text.len;
    int part = column - cell->first;
    return text_trim(text_slice(cell->text, begin[part], begin[part + 1]));
}

static void stack_push(struct head_stack *stack, text t, int first, int last) {
    if (stack->count < HEADS_MOST && !text_empty(t))
        stack->part[stack->count++] = (struct head_part){t, first, last};
}

/*
 * A length such as "Six Months Ended" printed over the first of the columns it is meant for: a column beside it that
 * no head of its line covers, and with no other head on its far side, is its column too.
 */
static const struct grid_cell *length_beside(const struct grid_row *row, int column) {
    const struct grid_cell *left = NULL, *right = NULL;
    for (int i = 0; i < row->cell_count; i++) {
        if (row->cells[i].last < column)
            left = &row->cells[i];
        if (row->cells[i].first > column && right == NULL)
            right = &row->cells[i];
    }
    const struct grid_cell *only = left == NULL ? right : right == NULL ? left : NULL;
    if (only == NULL)
        return NULL;
    struct period_words told = period_words_of(only->text);
    return told.months > 0 ? only : NULL;
}

static struct head_stack stack_of(const struct grid_rows *rows, int begin, int count, int column) {
    struct head_stack stack = {.count = 0};
    for (int i = begin; i < begin + count; i++) {
        const struct grid_cell *cell = rows->row[i]->kind == GRID_CELLS ? cell_over(rows->row[i], column) : NULL;
        if (cell == NULL && rows->row[i]->kind == GRID_CELLS)
            cell = length_beside(rows->row[i], column);
        if (cell == NULL)
            continue;
        text share = share_of_cell(cell, column);
        bool cut = share.len < text_trim(cell->text).len;
        stack_push(&stack, share, cut ? column : cell->first, cut ? column : cell->last);
    }
    return stack;
}

/* ---- marks ---- */

static void add_mark(struct arena *arena, text *marks, text mark) {
    *marks = marks->len == 0 ? mark : text_join(arena, *marks, TEXT(" "), mark);
}

/* Takes "(A)", "(1)", "*" off the end of a head's line. */
static text take_marks(struct arena *arena, text t, text *marks) {
    for (;;) {
        t = text_trim(t);
        if (text_ends(t, TEXT("*"))) {
            add_mark(arena, marks, text_slice(t, t.len - 1, t.len));
            t = text_slice(t, 0, t.len - 1);
            continue;
        }
        size_t open = t.len >= 3 && t.ptr[t.len - 1] == ')' ? t.len - 3 : t.len;
        if (open < t.len && t.ptr[open] != '(' && open > 0)
            open--;
        if (open >= t.len || t.ptr[open] != '(' || !is_alnum(t.ptr[open + 1]))
            return t;
        add_mark(arena, marks, text_slice(t, open + 1, t.len - 1));
        t = text_slice(t, 0, open);
    }
}

/* ---- what the words mean ---- */

struct basis_words {
    const char *pattern;
    enum basis basis;
};

static const struct basis_words bases[] = {
    {"... adjustment|adjustments|adj|adjs|reconciling|excluded|exclusions|eliminations ...", BASIS_ADJUSTMENT},
    {"... non gaap|gap ...", BASIS_NON_GAAP},
    {"... nongaap|adjusted|normalized|proforma ...", BASIS_NON_GAAP},
    {"... pro forma ...", BASIS_NON_GAAP},
    {"... gaap ...", BASIS_GAAP},
    {"... as? reported ...", BASIS_GAAP},
};

static enum basis basis_of(text head) {
    struct words words = words_of(head);
    for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
        if (words_match(&words, bases[i].pattern))
            return bases[i].basis;
    return BASIS_UNSTATED;
}

struct measure_words {
    const char *pattern;
    enum measure measure;
};

static const struct measure_words measures[] = {
    {"... constant currency ...", MEASURE_PERCENT_CHANGE_CC},
    {"... percent|percentage of? ... revenue|revenues|sales ...", MEASURE_PERCENT_OF_REVENUE},
    {"... percent|percentage change|variance|increase|decrease|growth|chg|incr ...", MEASURE_PERCENT_CHANGE},
    {"... change|variance|increase|chg decrease? in? percent|percentage ...", MEASURE_PERCENT_CHANGE},
    {"... increase|decrease increase|decrease percent", MEASURE_PERCENT_CHANGE},
    {"... change|changes|variance|increase|decrease ...", MEASURE_CHANGE},
};

static enum measure measure_of(text head) {
    struct words words = words_of(head);
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        if (words_match(&words, measures[i].pattern))
            return measures[i].measure;
    return MEASURE_AMOUNT;
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

static text whole_head(struct arena *arena, const struct column *column) {
    text all = {NULL, 0};
    for (int i = 0; i < column->head_count; i++)
        all = head_join(arena, all, column->heads[i]);
    return all;
}

static void read_column(struct arena *arena, struct column *column, const struct period_words *title, bool instant) {
    text head = whole_head(arena, column);
    struct period_words own = period_words_of(head);
    column->basis = basis_of(head);
    column->measure = measure_of(head);
    column->unaudited = text_matches(head, "... unaudited ...");
    column->period = period_words_resolve(&own, title, instant);
}

/* ---- what columns tell of each other ---- */

/* A change is one of the latest period beside it, as far as its own words do not say more. */
static void settle_change(struct column *columns, int at) {
    if (columns[at].measure == MEASURE_AMOUNT)
        return;
    period best = {0};
    for (int i = at - 1; i >= 0; i--) {
        if (columns[i].measure != MEASURE_AMOUNT && best.end.year == 0)
            continue;
        if (columns[i].measure != MEASURE_AMOUNT || (best.end.year != 0 && columns[i].period.months != best.months))
            break;
        if (date_compare(columns[i].period.end, best.end) > 0)
            best = columns[i].period;
        if (columns[at].measure == MEASURE_PERCENT_OF_REVENUE)
            break;
    }
    columns[at].period = date_known(best.end) ? best : columns[at].period;
}

static bool between_bases(const struct column *columns, int count, int at) {
    bool gaap = false, non_gaap = false;
    for (int i = at - 1; i >= 0 && period_equal(columns[i].period, columns[at].period); i--)
        gaap = gaap || columns[i].basis == BASIS_GAAP;
    for (int i = at + 1; i < count && period_equal(columns[i].period, columns[at].period); i++)
        non_gaap = non_gaap || columns[i].basis == BASIS_NON_GAAP;
    return gaap && non_gaap;
}

/* A column named after one adjustment, between the GAAP and the non-GAAP column of its period. */
static void settle_member(struct column *columns, int count, int at) {
    struct column *column = &columns[at];
    if (column->basis == BASIS_UNSTATED && column->measure == MEASURE_AMOUNT && column->head_count > 0 &&
        between_bases(columns, count, at)) {
        column->basis = BASIS_ADJUSTMENT;
        column->member = column->heads[column->head_count - 1];
    }
}

void heading_read(struct arena *arena, const struct grid_rows *rows, int begin, int count,
                  const struct period_words *title, bool instant, struct column *columns, int column_count) {
    for (int i = 0; i < column_count; i++) {
        struct head_stack stack = stack_of(rows, begin, count, i);
        add_heads(arena, &columns[i], &stack);
        read_column(arena, &columns[i], title, instant);
    }
    for (int i = 0; i < column_count; i++)
        settle_change(columns, i);
    for (int i = 0; i < column_count; i++)
        settle_member(columns, column_count, i);
}
