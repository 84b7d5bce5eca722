/*
 * html_tokens: cells to tokens. In: a raw table. Out: each cell's physical column, and tokens: a currency sign, an
 * amount, its closing parenthesis or percent sign and a raised note mark often stand in cells of their own, which make
 * one amount together.
 */
#include "layout/html/table.h"

enum { SUFFIX_MOST = 10, MARK_MOST = 5, SUFFIX_GAP_MOST = 1 };

struct html_token *html_token_of(const struct html_work *work, const struct html_token_row *row, int i) {
    return &work->tokens[row->first_token + i];
}

static text cell_text(const struct html_work *work, const struct html_cell *cell) {
    return html_flow_view(work->flow, cell->span);
}

int html_cell_filled(const struct html_work *work, int cell, int end) {
    for (cell++; cell < end; cell++)
        if (work->table->cells[cell].span.end > work->table->cells[cell].span.begin)
            return cell;
    return -1;
}

/* ---- physical columns ---- */

/* What stands beyond the last physical column is not read; told once a document. */
static void leave_out(struct html_work *work, struct html_cell *cell) {
    struct html_flow *flow = work->flow;
    if (cell->span.end > cell->span.begin && !flow->told_columns) {
        struct origin origin = {.document = flow->layout->document,
                                .line = flow->layout->first_line + (uint32_t)flow->layout->line_count,
                                .column = 1,
                                .offset = html_flow_offset(flow, cell->span.begin)};
        diag_report(flow->diag, DIAG_MARKUP_LIMIT, origin, (text){0},
                    "a table has more columns than %d: what stands beyond them is not read", HTML_COLUMNS_MOST);
        flow->told_columns = true;
    }
    cell->span.end = cell->span.begin;
}

/* `taken` says up to which row, not included, a cell from above takes each column. */
static void place_row(struct html_work *work, int r, int *taken) {
    const struct html_row *row = &work->table->rows[r];
    int column = 0;
    for (int i = 0; i < row->cell_count; i++) {
        struct html_cell *cell = &work->table->cells[row->first_cell + i];
        while (column < HTML_COLUMNS_MOST && taken[column] > r)
            column++;
        cell->column = column;
        if (column == HTML_COLUMNS_MOST)
            leave_out(work, cell);
        if (cell->colspan > HTML_COLUMNS_MOST - column)
            cell->colspan = HTML_COLUMNS_MOST - column;
        for (int k = 0; k < cell->colspan; k++)
            taken[column + k] = r + cell->rowspan;
        column += cell->colspan;
        if (column > work->column_count && cell->span.end > cell->span.begin)
            work->column_count = column;
    }
}

static void place_cells(struct html_work *work) {
    for (int k = 0; k < HTML_COLUMNS_MOST; k++)
        work->scratch[k] = 0;
    for (int r = 0; r < work->table->row_count; r++)
        place_row(work, r, work->scratch);
}

/* ---- what a cell's text is ---- */

static const char *const currencies[] = {"$",  "US$", "U.S.$", "C$",  "CAD$", "Cdn$", "A$",  "NT$", "HK$", "R$",
                                         "€",  "£",   "¥",     "RMB", "USD",  "EUR",  "GBP", "($",  "-$",  "$(",
                                         "(€", "€(",  "(£",    "£(",  "(",    "$-",   "–$",  "−$",  NULL};

static const char *const closings[] = {")",    ")%",    ") %", "%)", ")%)",  ")x",   ")bps", ") bps",
                                       ")pts", ") pts", "p)",  "x)", "bps)", "pts)", ")p",   NULL};

static const char *const measures[] = {"%",  "pts", "pts.", "pt", "ppts", "pp",     "bps",          "bps.",
                                       "bp", "x",   "X",    "p",  "¢",    "points", "basis points", NULL};

static const char *const directions[] = {"up", "down", ">", "<", "~", NULL};

/* What may stand behind a figure in words. */
static const char *const scales[] = {"thousand", "million", "billion", "trillion", "mil.", "bil.", "mil", "bil", NULL};

static text without_direction(text t) {
    for (const char *const *word = directions; *word != NULL; word++)
        if (text_starts_fold(t, text_from(*word)))
            return text_trim(text_skip(t, text_from(*word).len));
    return t;
}

/* The words at the end of `t`, of those in `words`; the longest where several fit. */
static text ending_of(text t, const char *const *words) {
    text found = {t.ptr, 0};
    for (; *words != NULL; words++) {
        text word = text_from(*words);
        if (word.len > found.len && text_ends_fold(t, word))
            found = text_slice(t, t.len - word.len, t.len);
    }
    return found;
}

/* "6.0% to 8.0%": from one amount to another, which no head tells beside a sign. */
static bool holds_range(text t) {
    bool sign = text_find_byte(t, '$') != text_npos || text_find_byte(t, '%') != text_npos;
    return sign && amount_is_range(t);
}

/* "down 2%", "$13.0 billion", "6.0% to 8.0%": a figure with words about it. */
static bool holds_figure(text t) {
    enum { WIDTH_MOST = 32 };
    struct amount amount;
    text rest = without_direction(t);
    if (t.len > WIDTH_MOST || rest.len == 0)
        return false;
    if (holds_range(t))
        return true;
    text scale = ending_of(rest, scales);
    if (scale.len == 0)
        scale = ending_of(rest, measures);
    bool plain = scale.len == 0 && rest.len == t.len;
    return !plain && amount_whole(text_slice(rest, 0, rest.len - scale.len), &amount);
}

/* "12 bps", "(1.8 pts)", "50.2p", "1.5x": an amount that counts something else than money. */
static bool read_measured(struct arena *arena, text t, struct amount *out) {
    enum { WIDTH_MOST = 24 };
    bool closed = text_ends(t, TEXT(")")) && text_starts(t, TEXT("("));
    text inner = text_trim(closed ? text_slice(t, 0, t.len - 1) : t);
    text measure = t.len <= WIDTH_MOST ? ending_of(inner, measures) : (text){t.ptr, 0};
    if (measure.len == 0 || text_equal(measure, TEXT("%")))
        return false;
    text figure = text_trim(text_slice(inner, 0, inner.len - measure.len));
    if (closed)
        figure = text_join(arena, figure, (text){0}, TEXT(")"));
    if (!amount_whole(figure, out) || out->kind == AMOUNT_NOT_MEANINGFUL)
        return false;
    out->kind = out->kind == AMOUNT_YEAR ? AMOUNT_NUMBER : out->kind;
    out->measure = measure;
    return true;
}

/* The bytes of the blank that `t` begins with, the narrow ones between groups of digits too; 0 where there is none. */
static size_t blank_length(text t) {
    static const text blanks[] = {TEXT_INIT(" "), TEXT_INIT("\u00A0"), TEXT_INIT("\u2009"), TEXT_INIT("\u202F")};
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        if (text_starts(t, blanks[i]))
            return blanks[i].len;
    return 0;
}

static size_t digits_length(text t) {
    size_t length = 0;
    while (length < t.len && is_digit(t.ptr[length]))
        length++;
    return length;
}

enum { SPACED_MOST = 40 };

/* Copies "(1 234 567)" without the blanks between its groups; the length, or 0 where digits do not stand in groups. */
static size_t close_groups(text t, char *out) {
    size_t at = 0, length = 0, groups = 0;
    while (at < t.len && !is_digit(t.ptr[at]))
        out[length++] = t.ptr[at++];
    size_t first = digits_length(text_skip(t, at));
    if (t.len > SPACED_MOST || first == 0 || first > 3)
        return 0;
    while (at < t.len) {
        size_t blank = blank_length(text_skip(t, at));
        if (blank > 0 && digits_length(text_skip(t, at + blank)) != 3)
            return 0;
        groups += blank > 0 ? 1 : 0;
        at += blank;
        out[length++] = t.ptr[at++];
    }
    return groups > 0 ? length : 0;
}

/* "4 390", "(1 234 567)": thousands set apart by blanks, as in Europe, which only a cell of its own can show. */
static bool read_spaced(text t, struct amount *out) {
    char closed[SPACED_MOST];
    size_t length = t.len <= SPACED_MOST ? close_groups(t, closed) : 0;
    if (length == 0 || !amount_whole((text){closed, length}, out) || out->marks.len > 0)
        return false;
    size_t begin = (size_t)(out->printed.ptr - closed), behind = length - begin - out->printed.len;
    out->printed = text_slice(t, begin, t.len - behind);
    if (out->currency.len > 0)
        out->currency = text_slice(t, (size_t)(out->currency.ptr - closed), begin);
    return true;
}

/* "=====", "-----", "_____": drawn, where no border is. Two or three dashes may be a nil. */
static bool is_drawn_rule(text t) {
    enum { DASHES_LEAST = 4 };
    size_t points = 0;
    while (t.len > 0) {
        size_t length;
        uint32_t code = text_code_point(t, &length);
        if (code != '-' && code != '=' && code != '_' && code != ' ' && code != 0x2014 && code != 0x2013 &&
            code != 0x2550 && code != 0x2500)
            return false;
        points += code == '=' || code == '_' ? DASHES_LEAST / 2 : 1;
        t = text_skip(t, length);
    }
    return points >= DASHES_LEAST;
}

static bool begins_figure(text t) {
    struct amount amount;
    return t.len > 0 &&
           (is_digit(t.ptr[0]) || t.ptr[0] == '(' || t.ptr[0] == '.' || t.ptr[0] == '-' || amount_whole(t, &amount));
}

static int open_brackets(text t) {
    int open = 0;
    for (size_t i = 0; i < t.len; i++)
        open += (t.ptr[i] == '(') - (t.ptr[i] == ')');
    return open;
}

/* ---- joining ---- */

/* Adds the cell to the token. */
static void join(struct html_work *work, struct html_token *token, int c, text separator) {
    const struct html_cell *cell = &work->table->cells[c];
    text piece = cell_text(work, cell);
    token->text = token->text.len == 0 ? piece : text_join(work->flow->arena, token->text, separator, piece);
    token->last_cell = c;
    token->end = cell->column + cell->colspan;
}

/* Where a note's mark begins in ") (a)", ")(1)"; the length where there is none. */
static size_t mark_at(text t) {
    size_t open = text_find_byte(t, '(');
    bool marked = open != text_npos && open > 0 && amount_mark(text_skip(t, open)) == t.len - open;
    return marked ? open : t.len;
}

/* What closes or measures an amount; a mark behind it in the cell is the amount's. */
static void join_suffix(struct html_work *work, struct html_token *token, int c) {
    text before = token->text, piece = cell_text(work, &work->table->cells[c]);
    size_t at = mark_at(piece);
    join(work, token, c, (text){0});
    if (at == piece.len)
        return;
    token->text = text_join(work->flow->arena, before, (text){0}, text_trim(text_slice(piece, 0, at)));
    token->mark = text_skip(piece, at);
}

static void make_core(struct html_work *work, struct html_token *token, int c) {
    token->core = c;
    token->strong = work->table->cells[c].strong;
}

/* An amount, or all of one but its closing bracket, which may stand behind the measure: "(4" "%" ")". */
static bool is_measured(text t) {
    struct amount amount;
    text figure = open_brackets(t) == 1 && t.ptr[0] == '(' ? text_skip(t, 1) : t;
    if (text_find_byte(t, '%') != text_npos && amount_is_range(t)) /* "6.0% to 8.0 | %" */
        return true;
    return amount_whole(figure, &amount) && (amount.kind == AMOUNT_NUMBER || amount.kind == AMOUNT_NIL);
}

/* Does the cell close or measure what the token holds? */
static bool is_suffix(const struct html_work *work, const struct html_token *token, const struct html_cell *cell) {
    text t = cell_text(work, cell);
    if (t.len > SUFFIX_MOST || cell->column > token->end + SUFFIX_GAP_MOST)
        return false;
    if (text_is_any(text_trim(text_slice(t, 0, mark_at(t))), closings))
        return open_brackets(token->text) > 0;
    return text_is_any(t, measures) && is_measured(token->text) && !text_ends(token->text, TEXT("%"));
}

/* "(a)", "*": a letter in brackets is no amount. */
static bool looks_like_mark(text t) {
    if (text_equal(t, TEXT("*")) || text_equal(t, TEXT("**")))
        return true;
    return t.len >= 3 && t.len <= 4 && t.ptr[0] == '(' && t.ptr[t.len - 1] == ')' && is_lower(t.ptr[1]) &&
           is_lower(t.ptr[t.len - 2]);
}

/* The physical columns in which numbers begin: cells of a single sign ask for them, which tables have seldom. */
static void find_figures(struct html_work *work) {
    memset(work->figures, 0, sizeof work->figures);
    work->figures_known = true;
    for (int r = 0; r < work->table->row_count; r++) {
        const struct html_row *row = &work->table->rows[r];
        for (int c = row->first_cell; c < row->first_cell + row->cell_count; c++) {
            const struct html_cell *cell = &work->table->cells[c];
            struct amount amount;
            text t = cell_text(work, cell);
            bool number = t.len > 0 && is_digit(t.ptr[0]) && !cell->raised && amount_whole(t, &amount);
            if (number && amount.kind == AMOUNT_NUMBER && cell->column <= HTML_COLUMNS_MOST)
                work->figures[cell->column] = true;
        }
    }
}

/* "*" in a column that has numbers in other rows stands for one: not meaningful. */
static bool stands_for_figure(struct html_work *work, const struct html_cell *cell) {
    if (text_find_byte(cell_text(work, cell), '*') == text_npos)
        return false;
    if (!work->figures_known)
        find_figures(work);
    return cell->column <= HTML_COLUMNS_MOST && work->figures[cell->column];
}

/* A note's mark in the cell behind what it marks. */
static bool is_mark(struct html_work *work, const struct html_token *token, const struct html_cell *cell) {
    text t = cell_text(work, cell);
    if (t.len == 0 || t.len > MARK_MOST || cell->column > token->end + SUFFIX_GAP_MOST)
        return false;
    return cell->raised || (looks_like_mark(t) && is_measured(token->text) && !stands_for_figure(work, cell));
}

/* "$-" is a nil with its sign; or it opens a negative amount, where that begins in the very next cell. */
static bool is_nil_of_money(text t) { return text_equal(t, TEXT("$-")); }

static bool goes_on(const struct html_token *token, const struct html_cell *cell, text behind) {
    return cell->column == token->end && is_digit(behind.ptr[0]);
}

/* "EUR" in a row's first cell is its label: a row of exchange rates. */
static bool is_currency_label(const struct html_token *token) {
    return token->first == 0 && is_upper(token->text.ptr[0]);
}

/* "$ | $(443,087": an amount that bears the sign which stands before it in a cell of its own. */
static bool repeats_sign(text sign, text behind) {
    return text_starts(behind, sign) && begins_figure(text_trim(text_skip(behind, sign.len)));
}

/* A sign that opens an amount, or a word that tells its direction, with the amount in the next cell. */
static int take_opening(struct html_work *work, struct html_token *token, int next) {
    text t = token->text;
    struct amount amount;
    if (next < 0 || t.len > SUFFIX_MOST)
        return -1;
    const struct html_cell *cell = &work->table->cells[next];
    text behind = cell_text(work, cell);
    bool sign =
        text_is_any(t, currencies) && !is_currency_label(token) && !is_upper(behind.ptr[0]); /* "NT$ | US$(1)" */
    if (sign && repeats_sign(t, behind))
        token->text.len = 0;
    if (sign && (token->text.len == 0 || begins_figure(behind)) &&
        (!is_nil_of_money(t) || goes_on(token, cell, behind)))
        join(work, token, next, (text){0});
    else if (text_is_any(t, directions) && amount_whole(behind, &amount))
        join(work, token, next, TEXT(" "));
    else
        return -1;
    make_core(work, token, next);
    return next;
}

/* Takes the token that begins at cell `c`; returns the cell to go on with, or -1. */
static int take_token(struct html_work *work, int c, int end, struct html_token *token) {
    const struct html_cell *cells = work->table->cells;
    *token = (struct html_token){.first_cell = c, .first = cells[c].column, .indent = cells[c].indent};
    join(work, token, c, (text){0});
    make_core(work, token, c);
    int next = html_cell_filled(work, c, end);
    if (take_opening(work, token, next) >= 0)
        next = html_cell_filled(work, next, end);
    while (next >= 0 && is_suffix(work, token, &cells[next])) {
        join_suffix(work, token, next);
        next = html_cell_filled(work, next, end);
    }
    if (next >= 0 && is_mark(work, token, &cells[next])) {
        token->mark = cell_text(work, &cells[next]);
        if (!is_measured(token->text)) /* an amount stands where its figures do, whatever stands behind them */
            token->end = cells[next].column + cells[next].colspan;
        next = html_cell_filled(work, next, end);
    }
    return next;
}

/* ---- rows ---- */

static text without_brackets(text mark) {
    bool both = text_starts(mark, TEXT("(")) && text_ends(mark, TEXT(")"));
    return both ? text_trim(text_slice(mark, 1, mark.len - 1)) : mark;
}

/* A mark behind words is part of them; behind an amount it would read as digits. */
static void settle(struct html_work *work, struct html_token *token) {
    token->rule = is_drawn_rule(token->text);
    if (token->rule || (!amount_whole(token->text, &token->amount) && !read_spaced(token->text, &token->amount) &&
                        !read_measured(work->flow->arena, token->text, &token->amount)))
        token->amount = (struct amount){.kind = AMOUNT_NONE};
    if (token->mark.len > 0 && token->amount.kind == AMOUNT_NONE)
        token->text = text_join(work->flow->arena, token->text, TEXT(" "), token->mark);
    else if (token->mark.len > 0 && token->amount.marks.len == 0)
        token->amount.marks = without_brackets(token->mark);
    token->figures = token->amount.kind == AMOUNT_NONE && !token->rule && holds_figure(token->text);
    token->width = (int)text_code_points(token->text);
}

static bool is_figure(const struct html_token *token) {
    return token->figures || (token->amount.kind != AMOUNT_NONE && token->amount.kind != AMOUNT_YEAR);
}

/* "US$(1)": a currency and a note's mark, or a loss of one. */
static bool may_be_marked_currency(const struct html_token *token) {
    enum { LONGEST = 10 };
    text t = token->text;
    if (t.len > LONGEST || !is_upper(t.ptr[0]) || t.ptr[t.len - 1] != ')')
        return false;
    size_t open = text_find_byte(t, '(');
    return t.len == open + 3 && is_digit(t.ptr[open + 1]) &&
           text_is_any(text_trim_end(text_slice(t, 0, open)), currencies);
}

/* Beside bare currencies, "NT$ | NT$ | US$(1)", it is the head of a column. */
static void settle_currencies(struct html_work *work, struct html_token_row *row) {
    struct html_token *tokens = &work->tokens[row->first_token];
    int bare = 0, marked = 0, figures = 0;
    for (int i = 0; i < row->token_count; i++)
        marked += may_be_marked_currency(&tokens[i]) ? 1 : 0;
    for (int i = 0; i < row->token_count && marked > 0; i++) {
        bare += text_is_any(tokens[i].text, currencies) ? 1 : 0;
        figures += is_figure(&tokens[i]) ? 1 : 0;
    }
    if (bare == 0 || figures > marked)
        return;
    for (int i = 0; i < row->token_count; i++)
        if (may_be_marked_currency(&tokens[i])) {
            tokens[i].amount = (struct amount){.kind = AMOUNT_NONE};
            tokens[i].figures = false;
        }
    row->figures = false;
}

/* "$5.00 - $10.00 | 100,000", "60% - 70% | $12,000": which ones a row tells of, before their figures, is its label. */
static void settle_label(struct html_work *work, const struct html_token_row *row) {
    struct html_token *tokens = &work->tokens[row->first_token];
    if (tokens[0].figures && tokens[1].amount.kind != AMOUNT_NONE && holds_range(tokens[0].text))
        tokens[0].figures = false;
}

static void take_row(struct html_work *work, int r) {
    const struct html_row *from = &work->table->rows[r];
    int end = from->first_cell + from->cell_count;
    struct html_token_row row = {.first_token = work->token_count, .row = r, .rule = true};
    for (int c = html_cell_filled(work, from->first_cell - 1, end); c >= 0;) {
        work->tokens =
            html_flow_room(work->flow, work->tokens, work->token_count, &work->token_room, sizeof *work->tokens);
        struct html_token *token = &work->tokens[work->token_count++];
        c = take_token(work, c, end, token);
        settle(work, token);
        row.rule = row.rule && token->rule;
        row.figures = row.figures || (row.token_count > 0 && is_figure(token));
        row.token_count++;
    }
    row.rule = row.rule && row.token_count > 0;
    if (row.figures) {
        settle_label(work, &row);
        settle_currencies(work, &row);
    }
    work->rows[work->row_count++] = row;
}

void html_tokens_take(struct html_work *work) {
    work->token_count = work->row_count = work->column_count = 0;
    work->figures_known = false;
    place_cells(work);
    for (int r = 0; r < work->table->row_count; r++) {
        work->rows = html_flow_room(work->flow, work->rows, work->row_count, &work->row_room, sizeof *work->rows);
        take_row(work, r);
    }
}
