/*
 * The statements as tables: labels, figures, marks and signs as filed; rules
 * where subtotals and totals stand.
 */
#include "render/content/content.h"
#include "render/figure.h"

enum { GRID_LINES_LEAST = 3 }; /* fewer ruled lines are no grid */

/* A note is a sentence; without mark or full stop, only what no heading is as long as. */
enum { NOTE_MARK_MOST = 2, NOTE_WORDS_LEAST = 5, NOTE_WORDS_MANY = 24, SENTENCE_LEAST = 3 };

/* ---- heads ---- */

/* The heads of a column down to `level` stand over its neighbour, too. */
static bool same_heads(const struct column *column, const struct column *other, int level) {
    if (column->head_count <= level || other->head_count <= level)
        return false;
    for (int h = 0; h <= level; h++)
        if (!text_equal(column->heads[h], other->heads[h]))
            return false;
    return true;
}

static bool head_is_shared(const struct statement *statement, int index, int level) {
    const struct column *columns = statement->columns;
    return (index > 0 && same_heads(&columns[index], &columns[index - 1], level)) ||
           (index + 1 < statement->column_count && same_heads(&columns[index], &columns[index + 1], level));
}

/* "March 31," and "2003" below it are one head, but over several years it stands once, as statements are set. */
static bool head_goes_on(const struct statement *statement, int index, int level) {
    return text_ends(statement->columns[index].heads[level], TEXT(",")) && !head_is_shared(statement, index, level);
}

/* Where the day begins that ends "Three months ended March 31, 2003"; what is before it may span columns. Else 0. */
static size_t length_before_day(text head) {
    static const char *const leads[] = {" ended", " ending"};
    size_t begin = 0, end = 0;
    if (!date_known(date_find(head, &begin, &end)) || end != head.len)
        return 0;
    text lead = text_trim_end(text_slice(head, 0, begin));
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (text_ends_fold(lead, text_from(leads[i])))
            return begin;
    return 0;
}

/* Sets the lengths of periods apart from their days: a level of heads of its own. */
static int part_lengths(text *heads, int count) {
    for (int h = count - 1; h >= 0; h--) {
        size_t day = length_before_day(heads[h]);
        if (day == 0)
            continue;
        for (int k = count++; k > h + 1; k--)
            heads[k] = heads[k - 1];
        heads[h + 1] = text_skip(heads[h], day);
        heads[h] = text_trim_end(text_slice(heads[h], 0, day));
    }
    return count;
}

static bool is_unaudited(text head) {
    return text_equal_fold(head, TEXT("(unaudited)")) || text_equal_fold(head, TEXT("unaudited"));
}

/* "(unaudited)" above the heads of all columns is told beside the title. */
static int first_head(const struct statement *statement) {
    for (int c = 0; c < statement->column_count; c++)
        if (statement->columns[c].head_count < 2 || !is_unaudited(statement->columns[c].heads[0]))
            return 0;
    return 1;
}

/* The same before the words of the outermost head. */
static text without_unaudited(const struct statement *statement, text head) {
    static const text prefix = TEXT_INIT("(unaudited) ");
    for (int c = 0; c < statement->column_count; c++)
        if (!statement->columns[c].unaudited)
            return head;
    return text_starts_fold(head, prefix) ? text_skip(head, prefix.len) : head;
}

static struct table_column statement_column(const struct content *content, int number, int index) {
    const struct statement *statement = &content->report->statements[number];
    const struct column *column = &statement->columns[index];
    struct table_column out = {NULL, 0, corrected_marks(content, column->marks, (struct cell_ref){number, -1, index})};
    text *heads = ARENA_ARRAY(content->arena, text, column->head_count * 2);
    for (int h = first_head(statement), first = h; h < column->head_count; h++) {
        if (h > first && head_goes_on(statement, index, h - 1))
            heads[out.head_count - 1] =
                text_join(content->arena, heads[out.head_count - 1], TEXT(" "), column->heads[h]);
        else
            heads[out.head_count++] = h == first ? without_unaudited(statement, column->heads[h]) : column->heads[h];
    }
    out.head_count = part_lengths(heads, out.head_count);
    for (int h = 0; h < out.head_count; h++)
        heads[h] = unbroken_days(content->arena, heads[h]);
    out.heads = heads;
    return out;
}

static bool all_share(const struct table *table, bool last) {
    const struct table_column *first = &table->columns[0];
    for (int c = 0; c < table->column_count; c++) {
        const struct table_column *column = &table->columns[c];
        if (column->head_count < 2 || !text_equal(column->heads[last ? column->head_count - 1 : 0],
                                                  first->heads[last ? first->head_count - 1 : 0]))
            return false;
    }
    return table->column_count > 1;
}

/*
 * What stands below the days and is the same of all columns is set over them all, once; "(unaudited)" beside the title.
 * Where outer heads part the columns it stays.
 */
static void gather_tails(struct arena *arena, struct table *table) {
    for (bool outer = true; outer && all_share(table, true);) {
        const struct table_column *first = &table->columns[0];
        bool drop = is_unaudited(first->heads[first->head_count - 1]);
        outer = drop || (first->head_count > 2 && all_share(table, false));
        for (int c = 0; outer && c < table->column_count; c++) {
            struct table_column *column = &table->columns[c];
            text *heads = ARENA_ARRAY(arena, text, column->head_count);
            for (int h = 0; h < column->head_count; h++)
                heads[h] = column->heads[drop ? h : (h + column->head_count - 1) % column->head_count];
            column->heads = heads;
            column->head_count -= drop;
        }
        outer = outer && drop;
    }
}

static bool has_figures(const struct statement *statement, const struct row *row) {
    for (int c = 0; c < statement->column_count; c++)
        if (row->values[c].kind != VALUE_BLANK)
            return true;
    return false;
}

/* "Net income attributable to noncontrolling interests" is a part of net income, unless the numbers say otherwise. */
static bool is_share_of_others(const struct row *row) {
    return row->calculation.term_count == 0 && text_has(row->label, TEXT("attributable to")) &&
           (text_has(row->label, TEXT("noncontrolling")) || text_has(row->label, TEXT("non-controlling")) ||
            text_has(row->label, TEXT("minority")));
}

/* Figures a share, and of shares, are sums only where that is found: the rule over them belongs to the row before. */
static bool is_no_sum(const struct row *row) {
    return row->calculation.term_count == 0 &&
           (row->unit == UNIT_PER_SHARE || row->unit == UNIT_SHARES || row->role == ROLE_RATIO);
}

/* "GAAP gross profit" below "Non-GAAP cost of revenue": a bridge begins there. */
static bool begins_bridge(const struct row *row) {
    return row->calculation.term_count == 0 && text_starts_fold(row->label, TEXT("GAAP "));
}

static bool is_total(const struct row *row) {
    return (row->role == ROLE_TOTAL || row->role == ROLE_SUBTOTAL) && !is_share_of_others(row) && !begins_bridge(row);
}

/* A rule printed under the heads or a heading closes nothing. */
static bool follows_figures(const struct statement *statement, int index) {
    return index > 0 && has_figures(statement, &statement->rows[index - 1]);
}

/* Some tables rule every line, as a grid: their rules close nothing. */
static bool ruled_as_grid(const struct statement *statement) {
    int lines = 0, ruled = 0;
    for (int r = 1; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        if (is_total(row) || !has_figures(statement, row) || !follows_figures(statement, r))
            continue;
        lines++;
        ruled += row->rule_above;
    }
    return ruled >= GRID_LINES_LEAST && ruled * 2 > lines;
}

/* A statement of cash flows closes with the cash at its end: the change in cash is one of its parts. */
static void close_at_cash(const struct statement *statement, uint8_t *rules) {
    for (int r = 0; r < statement->row_count && statement->kind == STATEMENT_CASH_FLOW; r++) {
        const struct calculation *sum = &statement->rows[r].calculation;
        for (int t = 0; t < sum->term_count && rules[r] == ROW_RULED; t++) {
            int part = sum->terms[t].index;
            if (part >= r || statement->rows[part].concept != CONCEPT_CASH_CHANGE || rules[part] != ROW_CLOSED)
                continue;
            rules[part] = ROW_RULED;
            rules[r] = ROW_CLOSED;
        }
    }
}

const uint8_t *content_row_rules(struct arena *arena, const struct statement *statement) {
    uint8_t *rules = ARENA_ARRAY(arena, uint8_t, statement->row_count + 1);
    bool grid = ruled_as_grid(statement), first = true;
    for (int r = 0; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        bool printed = row->rule_above && !grid && follows_figures(statement, r);
        if (!has_figures(statement, row))
            continue;
        bool sum = is_total(row) && (row->calculation.term_count > 0 || printed || row->label.len == 0);
        if (!first && (sum || (printed && !is_no_sum(row) && rules[r - 1] == ROW_BARE)))
            rules[r] = sum && row->role == ROLE_TOTAL ? ROW_CLOSED : ROW_RULED;
        first = false;
    }
    close_at_cash(statement, rules);
    return rules;
}

static int words_of(text t) {
    int words = 0;
    for (size_t i = 0; i < t.len; i++)
        words += !is_blank(t.ptr[i]) && (i == 0 || is_blank(t.ptr[i - 1]));
    return words;
}

/* "1) ", "(a) ", "2 ", "* ": what a note begins with. Its length, or 0. */
static size_t mark_length(text t) {
    size_t open = text_starts(t, TEXT("(")), at = open;
    while (at < t.len && (is_digit(t.ptr[at]) || t.ptr[at] == '*' || (open > 0 && is_alpha(t.ptr[at]))))
        at++;
    if (at == open || at > open + NOTE_MARK_MOST)
        return 0;
    at += at < t.len && t.ptr[at] == ')';
    return at < t.len && is_blank(t.ptr[at]) ? at + 1 : 0;
}

bool table_label_is_note(text label) {
    size_t mark = mark_length(label);
    bool sentence = text_ends(label, TEXT("."));
    return words_of(text_skip(label, mark)) >= (mark > 0 || sentence ? NOTE_WORDS_LEAST : NOTE_WORDS_MANY);
}

/* "Applicable ratios are annualized." below all figures, however short. */
static bool is_sentence_below(const struct statement *statement, int index) {
    for (int r = index; r < statement->row_count; r++)
        if (has_figures(statement, &statement->rows[r]))
            return false;
    return text_ends(statement->rows[index].label, TEXT(".")) &&
           words_of(statement->rows[index].label) >= SENTENCE_LEAST;
}

bool content_row_names(const struct statement *statement, int index) {
    for (int r = index + 1; r < statement->row_count; r++)
        if (statement->rows[r].section == index)
            return true;
    return false;
}

static struct table_row statement_row(const struct content *content, int number, int index, const uint8_t *rules) {
    const struct statement *statement = &content->report->statements[number];
    const struct row *row = &statement->rows[index];
    struct table_row out = {.label = row->label, .indent = row->depth};
    out.marks = corrected_marks(content, row->marks, (struct cell_ref){number, index, -1});
    bool words = row->role == ROLE_HEADING && !has_figures(statement, row);
    out.note = words && (table_label_is_note(row->label) || is_sentence_below(statement, index));
    out.heading = words && (out.note || content_row_names(statement, index));
    out.indent = out.note ? 0 : out.indent;
    out.strong = row->role == ROLE_TOTAL && !is_share_of_others(row);
    out.rule_above = rules[index] != ROW_BARE;
    out.double_below = rules[index] == ROW_CLOSED;
    out.space_above = index > 0 && row->role != ROLE_RATIO &&
                      (out.heading || (rules[index - 1] != ROW_BARE && is_total(&statement->rows[index - 1])));
    out.cells = ARENA_ARRAY(content->arena, struct table_cell, statement->column_count);
    for (int c = 0; c < statement->column_count; c++)
        out.cells[c] = figure_cell(content, &row->values[c], (struct cell_ref){number, index, c});
    return out;
}

struct table content_statement(const struct content *content, int number) {
    const struct statement *statement = &content->report->statements[number];
    struct table table = {.title = content_title(content->arena, content->report, number)};
    table.column_count = statement->column_count;
    table.columns = ARENA_ARRAY(content->arena, struct table_column, statement->column_count);
    for (int c = 0; c < statement->column_count; c++)
        table.columns[c] = statement_column(content, number, c);
    gather_tails(content->arena, &table);
    table.row_count = statement->row_count;
    table.rows = ARENA_ARRAY(content->arena, struct table_row, statement->row_count);
    const uint8_t *rules = content_row_rules(content->arena, statement);
    for (int r = 0; r < statement->row_count; r++)
        table.rows[r] = statement_row(content, number, r, rules);
    return table;
}

/* "June 30, 1998" of an instant, "Six months ended" and the day of a length: a head of years alone tells too little. */
static bool heads_tell(const struct column *column) {
    static const char *const lengths[] = {"month", "quarter", "week", "year", "ended", "q1", "q2", "q3", "q4", NULL};
    bool month = false, length = column->period.months == 0;
    for (int h = 0; h < column->head_count; h++) {
        text rest = column->heads[h], word;
        length |= text_has_any(rest, lengths);
        while (text_next_word(&rest, &word))
            month |= date_month_named(word) > 0;
    }
    return month && length;
}

/* The line below the title as printed, where a column needs it. */
static text period_note(const struct statement *statement) {
    for (int c = 0; c < statement->column_count; c++)
        if (statement->columns[c].measure == MEASURE_AMOUNT && !heads_tell(&statement->columns[c]))
            return statement->period_note;
    return TEXT("");
}

/* "ACME CORP." and "Six months ended June 30, 1998 and 1997", each where it is needed. */
static text whose_and_when(const struct content *content, const struct statement *statement) {
    text whose = statement->of_another ? statement->entity : TEXT(""), when = period_note(statement);
    return text_format(content->arena, "%.*s%s%.*s", TEXT_ARG(whose), whose.len > 0 && when.len > 0 ? ", " : "",
                       TEXT_ARG(when));
}

static bool is_unaudited_whole(const struct statement *statement) {
    bool all = statement->column_count > 0;
    for (int c = 0; c < statement->column_count; c++)
        all = all && statement->columns[c].unaudited;
    return all || statement->unaudited;
}

/* "(In thousands)"; of a title that tells the scale itself what it has in brackets at its end. */
static text scale_told(const struct statement *statement) {
    text note = scale_note_words(statement);
    size_t open = note.len;
    while (open > 0 && note.ptr[open - 1] != '(')
        open--;
    if (!text_equal(note, statement->title))
        return note;
    return open > 0 && text_ends(note, TEXT(")")) ? text_skip(note, open - 1) : TEXT("");
}

text content_statement_scale(const struct content *content, const struct statement *statement) {
    text words = scale_told(statement), before = whose_and_when(content, statement);
    words = text_format(content->arena, "%.*s%s%.*s", TEXT_ARG(before), before.len > 0 && words.len > 0 ? " " : "",
                        TEXT_ARG(words));
    bool said = text_has(words, TEXT("unaudited")) || text_has(statement->title, TEXT("unaudited"));
    words = text_format(content->arena, "%.*s%s%s", TEXT_ARG(words),
                        words.len > 0 && is_unaudited_whole(statement) && !said ? " " : "",
                        is_unaudited_whole(statement) && !said ? "(unaudited)" : "");
    int number = (int)(statement - content->report->statements);
    return corrected_marks(content, words, (struct cell_ref){number, -1, -1});
}

text content_note_mark(const struct content *content, const struct note *note) {
    return note->mark.len > 0 && is_alnum(note->mark.ptr[0])
               ? text_format(content->arena, "(%.*s)", TEXT_ARG(note->mark))
               : note->mark;
}
