/*
 * ascii_grid: the grid of a table. In: a table whose columns and heads are known. Out: a row a printed line, with its
 * label and cells. Tags leave no row. An amount that fits no column is told and left out; it never slides.
 */
#include "layout/ascii/ascii.h"
#include "layout/ascii/pages.h"
#include "layout/leaders.h"
#include "layout/share.h"

enum { RUNNING_HEAD_INDENT = 8, WEAK_OFF = 1 };

/* Places of one line while its row is being made. */
struct parts {
    const struct ascii_token *tokens;
    int count;
    struct ascii_place places[ASCII_TOKENS_MOST]; /* beside the tokens; words and label amounts: ASCII_IN_LABEL */
    int first;                                    /* the first token that is not the label's */
};

static struct grid_cell *add_cell(struct ascii *ascii, struct grid_row *row, int begin, int end) {
    struct grid_cell *cell = ARRAY_ADD(ascii->layout->grids, row->cells, row->cell_count);
    cell->text = ascii_text(ascii, row->line, (size_t)begin, (size_t)end);
    cell->origin = ascii_origin(ascii, row->line, (size_t)begin, (size_t)end);
    cell->other = -1;
    return cell;
}

/* What the cell holds, or begins with. */
static void read_amount(struct ascii *ascii, struct grid_cell *cell) {
    struct amount amount = {0};
    size_t digit;
    bool read = amount_whole(cell->text, &amount) || amount_minus_apart(cell->text, &amount) ||
                amount_read_measured(cell->text, &amount, NULL) > 0 ||
                amount_by_standing(cell->text, &amount, &digit) > 0;
    if (!read)
        amount_read(cell->text, &amount, NULL); /* "7.7 years" */
    cell_set_amount(ascii->layout->grids, cell, &amount);
}

/* ---- labels ---- */

static void set_label(struct ascii *ascii, struct grid_row *row, int begin, int end, int indent) {
    text t = ascii_text(ascii, row->line, (size_t)begin, (size_t)end);
    if (begin == 0 && text_starts(t, TEXT("- -"))) {
        begin += 2; /* PEM puts "- " before every line that begins with a dash (RFC 1421) */
        t = text_skip(t, 2);
    }
    row->label = leaders_cut(t);
    row->indent = indent;
    if (row->label.len > 0)
        row->label_origin = ascii_origin(ascii, row->line, (size_t)begin, (size_t)begin + row->label.len);
}

static void label_line(struct ascii *ascii, struct grid_row *row) {
    const struct ascii_line *line = ascii_line(ascii, row->line);
    set_label(ascii, row, line->begin, line->end, line->left);
}

/* ---- rules and heads ---- */

static void rule_row(struct ascii *ascii, const struct ascii_table *table, struct grid_row *row) {
    int count;
    const struct ascii_token *pieces = ascii_tokens(ascii, row->line, &count);
    row->kind = GRID_RULE;
    int from = 0;
    for (int i = 0; i < count; i++) {
        int first = -1, last = -1;
        for (int c = from; c < table->column_count; c++) {
            const struct ascii_column *column = &table->columns[c];
            if (pieces[i].left >= column->right || pieces[i].right <= column->left)
                continue;
            first = first < 0 ? c : first;
            last = c;
        }
        if (first < 0)
            continue;
        struct grid_cell *cell = add_cell(ascii, row, pieces[i].begin, pieces[i].end);
        cell->first = (int16_t)first;
        cell->last = (int16_t)last;
        from = last + 1;
    }
}

static bool is_drawn(text t) {
    size_t i = 0;
    while (i < t.len && (t.ptr[i] == '-' || t.ptr[i] == '_' || t.ptr[i] == '='))
        i++;
    return i == t.len && i > 2;
}

static void head_row(struct ascii *ascii, const struct ascii_table *table, struct grid_row *row) {
    struct ascii_head heads[ASCII_TOKENS_MOST];
    int count = ascii_heads_read(ascii, table, row->line, heads), labels = 0;
    while (labels < count && heads[labels].in_label)
        labels++;
    if (labels > 0)
        set_label(ascii, row, heads[0].begin, heads[labels - 1].end, heads[0].left);
    for (int i = labels; i < count; i++) {
        text words = ascii_text(ascii, row->line, (size_t)heads[i].begin, (size_t)heads[i].end);
        if (heads[i].first >= table->column_count || is_drawn(words))
            continue;
        struct grid_cell *cell = add_cell(ascii, row, heads[i].begin, heads[i].end);
        cell->first = (int16_t)heads[i].first;
        cell->last = (int16_t)heads[i].last;
        if (heads[i].kind != AMOUNT_NONE && (int)heads[i].kind != ASCII_RANGE)
            read_amount(ascii, cell);
    }
}

/* ---- rows of amounts ---- */

/* Amounts that may be values: free ones, and those at the line's end. */
static int candidates(struct parts *parts, struct ascii_token *out, int *index) {
    int made = 0, trailing = parts->count;
    while (trailing > 0 && parts->tokens[trailing - 1].kind != AMOUNT_NONE)
        trailing--;
    for (int i = 0; i < parts->count; i++) {
        parts->places[i] = (struct ascii_place){ASCII_IN_LABEL, -1};
        if (parts->tokens[i].kind == AMOUNT_NONE || (!parts->tokens[i].free && i < trailing))
            continue;
        index[made] = i;
        out[made++] = parts->tokens[i];
    }
    return made;
}

/* Its middle is under a column left of column `before`. */
static bool is_under(const struct ascii_table *table, const struct ascii_token *token, int before) {
    int middle = (token->left + token->right) / 2;
    for (int c = 0; c < before; c++)
        if (middle >= table->columns[c].left && middle < table->columns[c].right)
            return true;
    return false;
}

/* "Revenue bonds    Variable    8,500": words set apart from the label, under a column before the first amount's. */
static void take_words_before(struct ascii *ascii, const struct ascii_table *table, int line, struct parts *parts) {
    int before = parts->first < parts->count ? parts->places[parts->first].column : 0;
    for (int i = parts->first - 1; i > 0 && before > 0; i--) {
        const struct ascii_token *token = &parts->tokens[i];
        bool words = token->kind == AMOUNT_NONE && is_alpha(ascii_whole(ascii, line).ptr[token->begin]);
        if (!words || token->left - parts->tokens[i - 1].right < 2 || !is_under(table, token, before))
            return;
        parts->first = i;
    }
}

static void place_parts(struct ascii *ascii, const struct ascii_table *table, int line, struct parts *parts) {
    struct ascii_token chosen[ASCII_TOKENS_MOST];
    struct ascii_place places[ASCII_TOKENS_MOST];
    int index[ASCII_TOKENS_MOST];
    parts->tokens = ascii_tokens(ascii, line, &parts->count);
    int count = candidates(parts, chosen, index);
    ascii_place(table, chosen, count, places);
    parts->first = parts->count;
    for (int i = 0; i < count; i++) {
        parts->places[index[i]] = places[i];
        if (places[i].column != ASCII_IN_LABEL && index[i] < parts->first)
            parts->first = index[i];
    }
    take_words_before(ascii, table, line, parts);
}

/* A line without a free amount is a row only where its amounts stand exactly under the columns' digits. */
static bool stands_exactly(const struct ascii_table *table, const struct parts *parts) {
    bool any = false;
    for (int i = parts->first; i < parts->count; i++) {
        int column = parts->places[i].column;
        if (column < 0)
            return false;
        int off = parts->tokens[i].digit - table->columns[column].position;
        int point = parts->tokens[i].point - table->columns[column].position;
        if ((off > WEAK_OFF || off < -WEAK_OFF) && point != 0)
            return false;
        any = true;
    }
    return any;
}

static void tell_unplaced(struct ascii *ascii, int line, const struct ascii_token *token) {
    text printed = ascii_text(ascii, line, (size_t)token->begin, (size_t)token->end);
    diag_report(ascii->diag, DIAG_VALUE_UNPLACED, ascii_origin(ascii, line, (size_t)token->begin, (size_t)token->end),
                ascii_whole(ascii, line), "%.*s stands under no column and was left out", TEXT_ARG(printed));
}

/* "150 CR": whether a credit is more or less of its line is not told. */
static void tell_booked(struct ascii *ascii, int line, const struct ascii_token *token) {
    text printed = ascii_text(ascii, line, (size_t)token->begin, (size_t)token->end);
    if (amount_booked(printed) == 0)
        return;
    diag_report(ascii->diag, DIAG_VALUE_UNPLACED, ascii_origin(ascii, line, (size_t)token->begin, (size_t)token->end),
                ascii_whole(ascii, line), "%.*s is a debit or a credit and was left out", TEXT_ARG(printed));
}

enum { SWALLOWED_OFF = 8 };

/* Ends in digits, a bracket or a percent sign behind them allowed, that touch a letter or a bracket before them. */
static bool ends_in_glued_digits(text t) {
    size_t end = t.len;
    while (end > 0 && (t.ptr[end - 1] == ')' || t.ptr[end - 1] == '%'))
        end--;
    if (end == 0 || !is_digit(t.ptr[end - 1]))
        return false;
    size_t begin = end;
    while (begin > 0 && (is_digit(t.ptr[begin - 1]) || t.ptr[begin - 1] == ',' || t.ptr[begin - 1] == '.'))
        begin--;
    while (end < t.len && begin > 0 && t.ptr[begin - 1] == '(')
        begin--;
    return begin > 0 && (is_alpha(t.ptr[begin - 1]) || t.ptr[begin - 1] == ')');
}

/* Digits between letters, "a-se128ce": an amount printed over the label. */
static bool holds_overprinted_digits(text t) {
    for (size_t i = 1; i + 1 < t.len; i++) {
        size_t begin = i;
        while (i < t.len && (is_digit(t.ptr[i]) || (i > begin && (t.ptr[i] == ',' || t.ptr[i] == '.'))))
            i++;
        if (i > begin && i < t.len && is_lower(t.ptr[begin - 1]) && is_lower(t.ptr[i]))
            return true;
    }
    return false;
}

/* The last word of a label is an amount: glued to the word before it, or told by its currency sign. */
static bool is_swallowed(const struct ascii_token *token, text t) {
    struct amount amount;
    if (token->kind == AMOUNT_NONE)
        return ends_in_glued_digits(t) || holds_overprinted_digits(t);
    return amount_whole(t, &amount) && amount.currency.len > 0;
}

/*
 * A label that ran into its amount: "in 1995)1,496", "per share $  0.06 $  0.01". Where it ends about where a column
 * does that the row leaves empty, the amount is told; to place it would be a guess.
 */
static void tell_swallowed(struct ascii *ascii, const struct ascii_table *table, struct grid_row *row,
                           const struct parts *parts) {
    const struct ascii_token *token = &parts->tokens[parts->first - 1];
    int line = row->line;
    text t = ascii_text(ascii, line, (size_t)token->begin, (size_t)token->end);
    int first = parts->first < parts->count ? parts->places[parts->first].column : 0;
    for (int c = 0; c < first; c++) {
        int off = token->right - 1 - table->columns[c].position;
        if (off > SWALLOWED_OFF || off < -SWALLOWED_OFF || !is_swallowed(token, t))
            continue;
        diag_report(ascii->diag, DIAG_VALUE_UNPLACED,
                    ascii_origin(ascii, line, (size_t)token->end - 1, (size_t)token->end), ascii_whole(ascii, line),
                    "an amount runs into the label and was left out");
        row->overprinted = token->kind == AMOUNT_NONE && holds_overprinted_digits(t);
        return;
    }
}

/* A range may stand over more than one column: whose it is then is not told. */
static void range_cell(struct ascii *ascii, const struct ascii_table *table, struct grid_row *row,
                       const struct ascii_token *token, int column) {
    int before = row->cell_count > 0 ? row->cells[row->cell_count - 1].last : -1, first = column;
    while (first - 1 > before && table->columns[first - 1].right > token->left)
        first--;
    struct grid_cell *cell = add_cell(ascii, row, token->begin, token->end);
    cell->first = (int16_t)first;
    cell->last = (int16_t)column;
    tell_booked(ascii, row->line, token);
}

static void amount_cell(struct ascii *ascii, struct grid_row *row, const struct ascii_token *token,
                        struct ascii_place place) {
    struct grid_cell *cell = add_cell(ascii, row, token->begin, token->end);
    cell->first = cell->last = (int16_t)place.column;
    read_amount(ascii, cell);
    cell->doubtful = place.other >= 0;
    cell->other = (int16_t)place.other;
}

/* Words among the values: a cell where a column under them is still free. */
static void word_cell(struct ascii *ascii, const struct ascii_table *table, struct grid_row *row,
                      const struct parts *parts, int index) {
    const struct ascii_token *token = &parts->tokens[index];
    int from = row->cell_count > 0 ? row->cells[row->cell_count - 1].last + 1 : 0, to = table->column_count;
    for (int i = parts->count - 1; i > index; i--)
        to = parts->places[i].column >= 0 ? parts->places[i].column : to;
    for (int c = from; c < to; c++) {
        if (token->left >= table->columns[c].right || token->right <= table->columns[c].left)
            continue;
        struct grid_cell *cell = add_cell(ascii, row, token->begin, token->end);
        cell->first = cell->last = (int16_t)c;
        return;
    }
}

static void amount_row(struct ascii *ascii, const struct ascii_table *table, struct grid_row *row,
                       const struct parts *parts) {
    if (parts->first > 0) {
        set_label(ascii, row, parts->tokens[0].begin, parts->tokens[parts->first - 1].end, parts->tokens[0].left);
        tell_swallowed(ascii, table, row, parts);
    }
    for (int i = parts->first; i < parts->count; i++) {
        if (parts->places[i].column >= 0 && parts->tokens[i].kind == ASCII_RANGE)
            range_cell(ascii, table, row, &parts->tokens[i], parts->places[i].column);
        else if (parts->places[i].column >= 0)
            amount_cell(ascii, row, &parts->tokens[i], parts->places[i]);
        else if (parts->places[i].column == ASCII_NOWHERE)
            tell_unplaced(ascii, row->line, &parts->tokens[i]);
        else if (parts->tokens[i].kind == AMOUNT_NONE)
            word_cell(ascii, table, row, parts, i);
    }
}

/* ---- lines of words ---- */

static bool blank_at(const struct ascii *ascii, int line) {
    return line < 0 || line >= ascii->line_count || ascii_line(ascii, line)->kind == ASCII_BLANK;
}

/*
 * Heads where two phrases stand over columns, or one beside a label, or one over finer heads. A lone phrase between
 * blanks, or among the rows, is a section's heading that belongs to the labels, wherever it is centred.
 */
static bool is_head_line(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *heads,
                         int count) {
    int labels = 0;
    while (labels < count && heads[labels].in_label)
        labels++;
    if (count - labels >= 2)
        return true;
    if (count == labels)
        return false;
    bool spans = ascii_heads_over(ascii, table, line);
    struct ascii_head again = heads[labels];
    if (line >= table->body)
        return spans || labels > 0 || ascii_head_again(ascii, table, line, &again);
    bool alone = blank_at(ascii, line - 1) && line > table->first && labels == 0;
    return spans || !alone || ascii_head_ruled(ascii, table, line, &heads[labels]);
}

static void words_row(struct ascii *ascii, const struct ascii_table *table, struct grid_row *row) {
    struct ascii_head heads[ASCII_TOKENS_MOST];
    struct parts parts;
    int count = ascii_heads_read(ascii, table, row->line, heads);
    bool is_year = ascii_line(ascii, row->line)->kind == ASCII_YEARS;
    if (row->line >= table->body && !is_year) {
        place_parts(ascii, table, row->line, &parts);
        if (stands_exactly(table, &parts)) {
            amount_row(ascii, table, row, &parts);
            return;
        }
    }
    if (is_year || is_head_line(ascii, table, row->line, heads, count))
        head_row(ascii, table, row);
    else if (count == 0 && row->line < table->body)
        row->kind = GRID_BLANK; /* heads of a column that holds no amount here */
    else
        label_line(ascii, row);
}

/* ---- rows ---- */

/* Lines set off the margin from `line` on, and a blank line behind the last. */
static bool is_centred_run(const struct ascii *ascii, int line) {
    enum { RUN_MOST = 4 };
    int at = line;
    while (at < line + RUN_MOST && at < ascii->line_count && ascii_line(ascii, at)->kind == ASCII_WORDS &&
           ascii_line(ascii, at)->left >= RUNNING_HEAD_INDENT)
        at++;
    return at > line && blank_at(ascii, at);
}

/* The last row that is not blank is a page's break. */
static bool is_below_break(const struct grid *grid) {
    int last = grid->row_count - 1;
    while (last >= 0 && grid->rows[last].kind == GRID_BLANK)
        last--;
    return last >= 0 && grid->rows[last].kind == GRID_PAGE;
}

/* A short line set over one column: "YTD 2000". */
static bool is_over_column(const struct ascii_table *table, const struct ascii_line *line) {
    enum { WIDTH_MOST = 24, OFF_MOST = 2 };
    for (int i = 0; i < table->column_count && line->right - line->left <= WIDTH_MOST; i++) {
        int edge = line->right - table->columns[i].right;
        int middle = line->left + line->right - table->columns[i].left - table->columns[i].right;
        if ((edge <= OFF_MOST && edge >= -OFF_MOST) || (middle <= OFF_MOST && middle >= -OFF_MOST))
            return true;
    }
    return false;
}

/* Below the page's head stands one of columns, so what is above it heads a table of its own. */
static bool heads_follow(const struct ascii *ascii, const struct ascii_table *table, int line) {
    enum { LINES_MOST = 12 };
    int first = line;
    while (first < line + LINES_MOST && !blank_at(ascii, first))
        first++;
    for (int i = first; i <= table->last && i < line + LINES_MOST; i++) {
        enum ascii_kind kind = ascii_line(ascii, i)->kind;
        if (kind == ASCII_AMOUNTS)
            return false;
        bool aside = kind == ASCII_WORDS && ascii_whole(ascii, i).ptr[ascii_line(ascii, i)->begin] == '(';
        if (kind == ASCII_YEARS || (kind == ASCII_WORDS && !aside && is_over_column(table, ascii_line(ascii, i))))
            return true;
    }
    return false;
}

/* After a page break, centred lines with a blank line behind them are the page's own, as is what stands on each. */
static bool is_running(struct ascii *ascii, const struct ascii_table *table, const struct grid *grid, int line) {
    bool below = is_below_break(grid);
    if (below && heads_follow(ascii, table, line))
        return false;
    return (below && is_centred_run(ascii, line)) || (line > table->body && page_runs(ascii, line)) ||
           (below && page_repeats_title(ascii, table, line));
}

static void body_row(struct ascii *ascii, const struct ascii_table *table, struct grid_row *row) {
    struct parts parts;
    if (ascii_line(ascii, row->line)->kind != ASCII_AMOUNTS) {
        words_row(ascii, table, row);
        return;
    }
    place_parts(ascii, table, row->line, &parts);
    amount_row(ascii, table, row, &parts);
}

/*
 * A line without a label and with a pair of dashes in every column, under a row that has its label: rules under narrow
 * columns. A row of nils has a label of its own; its last line at least.
 */
static bool is_row_of_rules(const struct ascii_table *table, const struct grid *grid, const struct grid_row *row) {
    if (row->kind != GRID_CELLS || row->label.len > 0 || row->cell_count != table->column_count || grid->row_count < 2)
        return false;
    const struct grid_row *above = row - 1;
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].kind != AMOUNT_NIL || !text_equal(row->cells[i].text, TEXT("--")))
            return false;
    return above->kind == GRID_CELLS && above->label.len > 0 && above->cell_count > 0;
}

static void add_row(struct ascii *ascii, const struct ascii_table *table, struct grid *grid, int line) {
    enum ascii_kind kind = ascii_line(ascii, line)->kind;
    if (kind == ASCII_TAG || kind == ASCII_TABLE || kind == ASCII_TABLE_END)
        return;
    bool running = kind == ASCII_WORDS && is_running(ascii, table, grid, line);
    struct grid_row *row = &grid->rows[grid->row_count++];
    row->line = line;
    if (kind == ASCII_PAGE || running)
        row->kind = GRID_PAGE;
    else if (kind == ASCII_BLANK)
        row->kind = GRID_BLANK;
    else if (kind == ASCII_RULE)
        rule_row(ascii, table, row);
    else
        body_row(ascii, table, row);
    ARRAY_FIT(ascii->layout->grids, row->cells, row->cell_count);
    if (is_row_of_rules(table, grid, row))
        row->kind = GRID_RULE;
}

struct grid *ascii_grid(struct ascii *ascii, const struct ascii_table *table) {
    share_begin(ascii->arena, ascii->layout);
    struct grid *grid = ARENA_NEW(ascii->layout->grids, struct grid);
    grid->column_count = table->column_count;
    grid->first_line = ascii_shown(ascii, table->first);
    grid->last_line = ascii_shown(ascii, table->last);
    grid->cut = table->cut;
    grid->rows = ARENA_ARRAY(ascii->layout->grids, struct grid_row, table->last - table->first + 1);
    for (int line = table->first; line <= table->last; line++)
        add_row(ascii, table, grid, line);
    for (int i = 0; i < grid->row_count; i++)
        grid->rows[i].line = ascii_shown(ascii, grid->rows[i].line);
    return grid;
}
