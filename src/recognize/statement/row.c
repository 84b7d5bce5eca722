/*
 * row: reads a table's body line by line. Lines without amounts wait until the
 * next line with amounts shows what they were: the beginning of its label, or
 * captions above it. Each row keeps where it came from.
 */
#include "recognize/statement/row.h"

#include "recognize/column/words.h"
#include "recognize/statement/label.h"
#include "recognize/statement/scale.h"
#include "recognize/statement/section.h"
#include "recognize/statement/worded.h"
#include "recognize/vocabulary.h"

struct body {
    struct arena *arena;
    struct arena *scratch; /* for what is kept only while the rows are read, and rows until their number is known */
    const struct row_source *source;
    struct statement *statement;
    struct diag *diag;
    struct label_style style;
    struct label_line *lines; /* of source->rows, from source->begin; empty where a row is no label */
    bool *beside;             /* amounts stand beside it */
    int count;
    int *indents; /* of the statement's rows, for the sections */
    bool *gaps;   /* an empty line stood above the row */
    int indent_count, gap_count;
    int pending, pending_end; /* lines [pending, pending_end) wait */
    bool rule;                /* a rule was printed since the last amounts */
    bool bare;                /* no label stood beside the last amounts */
    int notes;                /* the column of references to notes; -1: there is none */
};

static const struct grid_row *body_row(const struct body *body, int line) {
    return body->source->rows->row[body->source->begin + line];
}

/* ---- lines ---- */

/* "38:1", "Baa1": one short word with a digit, as no part of a label is. */
static bool is_text_value(text t) {
    enum { LONGEST = 8 };
    bool digit = false;
    for (size_t i = 0; i < t.len; i++)
        digit = digit || is_digit(t.ptr[i]);
    return digit && t.len <= LONGEST && text_find_byte(t, ' ') == text_npos && is_alnum(t.ptr[0]);
}

/* "AA-", "BBB+", "NR": a grade, as no part of a label is. */
static bool is_grade(text t) {
    enum { LONGEST = 4 };
    if (t.len == 0 || t.len > LONGEST || !is_upper(t.ptr[0]))
        return false;
    for (size_t i = 0; i + 1 < t.len; i++)
        if (!is_alpha(t.ptr[i]) || is_lower(t.ptr[i]))
            return false;
    char last = t.ptr[t.len - 1];
    return is_upper(last) || (last == '+' || last == '-');
}

/* Where a line may also be the beginning of the next row's label, only what no label holds is a value. */
static bool is_value_in_words(const struct grid_row *row, text t) {
    return is_text_value(t) || (!row->whole && (is_grade(t) || (t.len > 0 && amount_booked(t) == t.len)));
}

/* A label of its own, and such values in two columns or more, one each. */
static bool has_text_values(const struct grid_row *row) {
    int values = 0;
    for (int i = 0; i < row->cell_count; i++) {
        if (row->cells[i].first != row->cells[i].last || !is_value_in_words(row, row->cells[i].text))
            return false;
        values++;
    }
    return values > 1 && row->label.len > 0;
}

static bool has_amounts(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].kind != AMOUNT_NONE)
            return true;
    return grid_row_has_range(row) || has_text_values(row) || heading_words_amount(row);
}

/* The column whose head says that it refers to notes. */
static int notes_column(const struct statement *statement) {
    for (int i = 0; i < statement->column_count; i++) {
        const struct column *column = &statement->columns[i];
        if (column->head_count > 0 && column_names_notes(column->heads[column->head_count - 1]))
            return i;
    }
    return -1;
}

/* "Diluted earnings per share: | (2)": a caption, however its note is marked. */
static bool refers_only(const struct body *body, const struct grid_row *row) {
    return body->notes >= 0 && row->cell_count == 1 && row->label.len > 0 && row->cells[0].first == body->notes &&
           row->cells[0].last == body->notes;
}

/* A line that is words only, wherever they stand, reads as one text: a caption centred over the columns. */
static text line_text(struct arena *arena, const struct grid_row *row, bool beside) {
    text all = row->label;
    for (int i = 0; i < row->cell_count && !beside; i++)
        all = all.len == 0 ? row->cells[i].text : text_join(arena, all, TEXT(" "), row->cells[i].text);
    return text_squeeze(arena, all);
}

static int line_indent(const struct grid_row *row) {
    if (row->label.len > 0 || row->cell_count == 0)
        return row->indent;
    return (int)row->cells[0].origin.column - 1;
}

static void pair_lines(struct label_line *above, struct label_line *below) {
    if (label_lone(above->text) && label_lone(below->text))
        above->paired = below->paired = true;
}

static void measure_lines(struct body *body) {
    bool blank = false, empty = false;
    body->lines = ARENA_ARRAY(body->scratch, struct label_line, body->count + 1);
    body->beside = ARENA_ARRAY(body->scratch, bool, body->count + 1);
    for (int i = 0; i < body->count; i++) {
        const struct grid_row *row = body_row(body, i);
        if (row->kind != GRID_CELLS) {
            blank = blank || row->kind != GRID_PAGE;
            empty = empty || row->kind != GRID_RULE;
            continue;
        }
        bool refers = refers_only(body, row);
        body->beside[i] = !refers && has_amounts(row);
        body->lines[i] = (struct label_line){.text = line_text(body->scratch, row, refers || body->beside[i]),
                                             .indent = line_indent(row),
                                             .blank_before = blank,
                                             .rule_before = blank && !empty,
                                             .whole = row->whole};
        blank = empty = false;
    }
    for (int i = 1; i < body->count; i++) {
        pair_lines(&body->lines[i - 1], &body->lines[i]);
        body->lines[i - 1].twinned = body->beside[i - 1] && body->beside[i] && !body->lines[i].blank_before &&
                                     body->lines[i].text.len > 0 && body->lines[i].indent == body->lines[i - 1].indent;
        body->lines[i - 1].twin_lower = body->lines[i - 1].twinned && label_starts_lower(body->lines[i].text);
    }
}

/* The style is measured over lines that hold labels, one after the other. */
static void measure_style(struct body *body) {
    struct label_line *lines = ARENA_ARRAY(body->scratch, struct label_line, body->count + 1);
    bool *beside = ARENA_ARRAY(body->scratch, bool, body->count + 1);
    int count = 0;
    for (int i = 0; i < body->count; i++)
        if (body_row(body, i)->kind == GRID_CELLS) {
            lines[count] = body->lines[i];
            beside[count++] = body->beside[i];
        }
    body->style = label_style_of(lines, beside, count);
}

/* ---- rows ---- */

static struct row *add_row(struct body *body, text label, int line, int indent) {
    struct statement *statement = body->statement;
    struct row *row = ARRAY_ADD(body->scratch, statement->rows, statement->row_count);
    *ARRAY_ADD(body->scratch, body->indents, body->indent_count) = indent;
    *ARRAY_ADD(body->scratch, body->gaps, body->gap_count) = body->lines[line].blank_before;
    const text printed = body_row(body, line)->label;
    row->printed = text_equal(label, printed) ? printed : text_copy(body->arena, label);
    row->label = label_take_marks(body->arena, row->printed, &row->marks);
    row->section = -1;
    row->values = ARENA_ARRAY(body->arena, struct value, statement->column_count);
    row->origin = body_row(body, line)->label_origin;
    if (row->origin.line == 0 && body_row(body, line)->cell_count > 0)
        row->origin = body_row(body, line)->cells[0].origin;
    return row;
}

/* The text of lines [begin, end), put together. */
static text join_lines(const struct body *body, int begin, int end) {
    text label = {NULL, 0};
    for (int i = begin; i < end; i++)
        if (body->lines[i].text.len > 0)
            label = label_join(body->scratch, body->source->words, label, body->lines[i].text);
    return label;
}

/* One cell centred over the columns of a table in markup: it is set in against nothing. */
static bool is_over_amounts(const struct grid_row *row) {
    return row->whole && row->label.len == 0 && row->cell_count == 1 && row->cells[0].first < row->cells[0].last;
}

static void add_caption(struct body *body, int begin, int end) {
    text label = join_lines(body, begin, end);
    if (label.len == 0)
        return;
    int indent = is_over_amounts(body_row(body, begin)) ? 0 : body->lines[begin].indent;
    struct row *row = add_row(body, label, begin, indent);
    row->role = ROLE_HEADING;
}

static int next_line(const struct body *body, int from, int end) {
    while (from < end && body->lines[from].text.len == 0)
        from++;
    return from;
}

/*
 * Turns the waiting lines into captions, up to where the label of line `last` begins; without such a line (last ==
 * pending_end) all of them. Returns the label's first line.
 */
static int settle_pending(struct body *body, int last, bool has_last) {
    int end = has_last ? last + 1 : body->pending_end;
    int begin = next_line(body, body->pending, end), previous = begin;
    for (int i = next_line(body, begin + 1, end); i < end; i = next_line(body, i + 1, end)) {
        text so_far = join_lines(body, begin, i);
        if (!label_continues(&body->style, so_far, &body->lines[begin], &body->lines[previous], &body->lines[i])) {
            add_caption(body, begin, i);
            begin = i;
        }
        previous = i;
    }
    body->pending = body->pending_end = end;
    if (!has_last && begin < end)
        add_caption(body, begin, end);
    return begin < end ? begin : last;
}

/* ---- values ---- */

static const enum value_kind value_kinds[] = {
    [AMOUNT_NONE] = VALUE_TEXT,   [AMOUNT_NUMBER] = VALUE_NUMBER,
    [AMOUNT_NIL] = VALUE_NIL,     [AMOUNT_NOT_MEANINGFUL] = VALUE_NOT_MEANINGFUL,
    [AMOUNT_YEAR] = VALUE_NUMBER, [AMOUNT_OVERFLOW] = VALUE_BLANK,
};

static text source_line(const struct body *body, const struct grid_row *row) {
    return body->source->layout->lines[row->line].text;
}

/* Units printed behind a number: "(231) bp.", "3.2x". */
static const struct {
    const char *words;
    enum unit unit;
} printed_units[] = {
    {"bp|bps", UNIT_BASIS_POINTS},
    {"basis point|points", UNIT_BASIS_POINTS},
    {"x|times", UNIT_RATIO},
    {"to? 1|one", UNIT_RATIO},
    {"to? 1 0|00", UNIT_RATIO},
    {"b p", UNIT_BASIS_POINTS},
    {"pts|pt|pp|ppt|ppts", UNIT_PERCENT},
    {"percent|percentage points?", UNIT_PERCENT},
    {"years|yrs", UNIT_COUNT},
};

/* The unit that `words` name; `otherwise` where they name none. */
static enum unit unit_printed(text words, enum unit otherwise) {
    for (size_t i = 0; i < sizeof printed_units / sizeof *printed_units; i++)
        if (text_matches(words, printed_units[i].words))
            return printed_units[i].unit;
    return otherwise;
}

/* Reads what layout/ took for words as a number with its unit; false where it is none. */
static bool value_with_unit(const struct grid_cell *cell, struct value *value) {
    struct amount amount;
    if (cell->kind == AMOUNT_NUMBER && cell_measure(cell).len > 0)
        value->unit = unit_printed(cell_measure(cell), value->unit);
    if (cell->kind == AMOUNT_NONE && text_find_byte(cell->text, ':') != text_npos &&
        amount_read_measured(cell->text, &amount, NULL) == cell->text.len) { /* "5.7:1" */
        value->kind = VALUE_NUMBER;
        value->amount = amount.value;
        value->printed = amount.printed;
        value->unit = unit_printed(amount.measure, UNIT_RATIO);
        return true;
    }
    size_t taken = cell->kind == AMOUNT_NONE ? amount_read(cell->text, &amount, NULL) : 0;
    if (taken == 0 || amount.kind != AMOUNT_NUMBER)
        return false;
    for (size_t i = 0; i < sizeof printed_units / sizeof *printed_units; i++)
        if (text_matches(text_skip(cell->text, taken), printed_units[i].words)) {
            value->kind = VALUE_NUMBER;
            value->amount = amount.value;
            value->printed = amount.printed;
            value->unit = printed_units[i].unit;
            return true;
        }
    return false;
}

/* "(2,079<tab>)": a tab between an amount and its bracket is a blank to whoever reads it. */
static text without_tabs(struct arena *arena, text printed) {
    return text_find_byte(printed, '\t') == text_npos ? printed : text_squeeze(arena, printed);
}

/* No column takes a second value, and none a value that might as well stand in another. */
static void place_value(struct body *body, struct row *row, const struct grid_row *from, const struct grid_cell *cell) {
    if (cell->first < 0 || cell->first >= body->statement->column_count)
        return;
    struct value *value = &row->values[cell->first];
    if (value->kind != VALUE_BLANK || cell->first != cell->last) {
        diag_report(body->diag, DIAG_VALUE_UNPLACED, cell->origin, source_line(body, from),
                    "%.*s stands under no single column and was left out", TEXT_ARG(cell->text));
        return;
    }
    const struct amount amount = cell_amount(cell);
    if (amount.kind == AMOUNT_OVERFLOW) {
        diag_report(body->diag, DIAG_AMOUNT_OVERFLOW, cell->origin, source_line(body, from),
                    "%.*s has more digits than an amount can have and was left out", TEXT_ARG(amount.printed));
        return;
    }
    *value = (struct value){
        .kind = value_kinds[amount.kind],
        .amount = amount.value,
        .unit = amount.percent ? UNIT_PERCENT : UNIT_CURRENCY,
        .printed = amount.kind == AMOUNT_NONE ? cell->text : amount.printed,
        .doubtful = cell->doubtful || from->overprinted,
        .money = amount.currency.len > 0,
        .origin = cell->origin,
    };
    value_set_marks(body->arena, value, amount.marks);
    value_with_unit(cell, value);
    value->printed = without_tabs(body->arena, value->printed);
}

/* A value that may belong to a neighbour's column: kept where that one has its own value, else left out and told. */
static void settle_doubtful(struct body *body, struct row *row, const struct grid_row *from) {
    for (int i = 0; i < from->cell_count; i++) {
        const struct grid_cell *cell = &from->cells[i];
        if (!cell->doubtful || cell->first < 0 || cell->first >= body->statement->column_count)
            continue;
        struct value *value = &row->values[cell->first];
        bool taken = cell->other < 0 || cell->other >= body->statement->column_count ||
                     row->values[cell->other].kind != VALUE_BLANK;
        diag_report(body->diag, taken ? DIAG_VALUE_DOUBTFUL : DIAG_VALUE_UNPLACED, cell->origin,
                    source_line(body, from), "%.*s stands between two columns%s", TEXT_ARG(cell->text),
                    taken ? "" : " and was left out");
        if (!taken)
            *value = (struct value){.kind = VALUE_BLANK};
    }
}

/* "49.9p" where the table counts pounds: kept as printed, a hundredth of its currency, and told. */
static void tell_pence(struct body *body, const struct row *row, const struct grid_row *from) {
    for (int i = 0; i < from->cell_count; i++)
        if (measure_is_pence(cell_measure(&from->cells[i]))) {
            diag_report(body->diag, DIAG_VALUE_DOUBTFUL, row->origin, source_line(body, from),
                        "\"%.*s\" is in pence, hundredths of the currency of its table", TEXT_ARG(row->label));
            return;
        }
}

/* Amounts without a label, below lines that are captions: the total of what stands above. */
static bool stands_bare(const struct body *body, int line) {
    if (body->lines[line].text.len > 0 || body->pending >= body->pending_end)
        return false;
    return body->lines[line].blank_before || !label_opens(join_lines(body, body->pending_end - 1, body->pending_end));
}

/* "TOTAL:" set in the first of the value columns, beside the sums. */
static bool total_inside(const struct grid_row *row) {
    return row->cell_count > 1 && row->cells[0].kind == AMOUNT_NONE &&
           text_matches(row->cells[0].text, "total|totals ...");
}

static void read_amounts(struct body *body, int line) {
    const struct grid_row *from = body_row(body, line);
    int begin = line;
    if (stands_bare(body, line))
        settle_pending(body, line, false);
    else
        begin = settle_pending(body, line, true);
    text label = join_lines(body, begin, line + 1);
    bool inside = label.len == 0 && total_inside(from);
    struct row *row = add_row(body, inside ? from->cells[0].text : label, begin, body->lines[begin].indent);
    row->role = ROLE_ITEM;
    row->rule_above = body->rule;
    body->rule = false;
    for (int i = inside ? 1 : 0; i < from->cell_count; i++)
        place_value(body, row, from, &from->cells[i]);
    worded_read(body->statement, row);
    settle_doubtful(body, row, from);
    tell_pence(body, row, from);
    body->bare = body->lines[line].text.len == 0;
    body->pending = body->pending_end = line + 1;
}

enum { HANGS_MOST = 6 };

static const struct label_line *line_above(const struct body *body, int line) {
    do
        line--;
    while (line > 0 && body->lines[line].text.len == 0);
    return &body->lines[line];
}

/* The line above had room for its first word, or it is a caption of several words that is known. */
static bool begins_anew(const struct body *body, int line) {
    text t = body->lines[line].text;
    bool known = vocabulary_heading(t) || vocabulary_subtotal(t) || vocabulary_total(t);
    return label_had_room(&body->style, line_above(body, line), &body->lines[line]) ||
           (known && text_find_byte(t, ' ') != text_npos);
}

/* Nothing but lines as far in as this one down to a blank line, a rule or the end. */
static bool closes(const struct body *body, int line) {
    int next = next_line(body, line + 1, body->count);
    while (next < body->count && !body->beside[next] && !body->lines[next].blank_before &&
           body->lines[next].indent == body->lines[line].indent)
        next = next_line(body, next + 1, body->count);
    return next >= body->count || body->lines[next].blank_before;
}

/*
 * "EARNINGS AVAILABLE FOR COMMON    1,234" / "STOCK" / a rule: as far in as the row, without room in its line, and
 * over no row.
 */
static bool stays_below(const struct body *body, int line) {
    enum { WORDS_A_LINE = 4 };
    const struct label_line *at = &body->lines[line];
    bool few = !text_has_digit(at->text) && words_of(at->text).count <= WORDS_A_LINE;
    return few && at->indent == body->indents[body->indent_count - 1] && !at->blank_before && !at->whole &&
           !text_ends(at->text, TEXT(":")) && !begins_anew(body, line) && closes(body, line);
}

/*
 * Set in below the row above it, while the next row stands out again: more lines of a label whose amounts stand beside
 * its first one, whatever letters it is set in.
 */
static bool hangs_below(const struct body *body, int line) {
    const struct label_line *at = &body->lines[line];
    int outer = body->indents[body->indent_count - 1], by = at->indent - outer, next = line;
    if (at->blank_before || at->whole || by < 1 || by > HANGS_MOST || text_ends(at->text, TEXT(":")) ||
        (!label_starts_lower(at->text) && begins_anew(body, line)))
        return false;
    do
        next = next_line(body, next + 1, body->count);
    while (next < body->count && !body->beside[next] && body->lines[next].indent == at->indent);
    if (next >= body->count)
        return !begins_anew(body, line);
    return body->lines[next].indent <= outer &&
           !(label_breaks_off(line_above(body, next)->text) && label_starts_lower(body->lines[next].text));
}

/* Ends the label of the row above, where the line does that. */
static bool trail(struct body *body, int line, bool hangs) {
    struct row *last = &body->statement->rows[body->statement->row_count - 1];
    if (!hangs && !label_trails(&body->style, last->printed, &body->lines[line]))
        return false;
    last->printed = label_join(body->arena, body->source->words, last->printed, body->lines[line].text);
    last->marks = (text){NULL, 0};
    last->label = label_take_marks(body->arena, last->printed, &last->marks);
    body->pending = body->pending_end = line + 1;
    return true;
}

/*
 * A small letter may also begin a label that wraps onto the next row: that is so where the next row's own words go on
 * in small letters too.
 */
static bool begins_next(const struct body *body, int line) {
    text t = body->lines[line].text;
    bool goes_on = label_starts_lower(t) || is_digit(t.ptr[0]);
    int next = next_line(body, line + 1, body->count);
    while (goes_on && next < body->count && !body->beside[next] && !body->lines[next].blank_before &&
           label_starts_lower(body->lines[next].text))
        next = next_line(body, next + 1, body->count);
    return next < body->count && !body->lines[next].blank_before && label_starts_lower(body->lines[next].text);
}

/*
 * A line of words only that goes on with the label of the row right above it. Where amounts stand a line below their
 * label, so does the next label: only its letters could tell that it goes on.
 */
static bool read_on(struct body *body, int line) {
    struct statement *statement = body->statement;
    struct row *last = statement->row_count > 0 ? &statement->rows[statement->row_count - 1] : NULL;
    bool right_below = body->pending == body->pending_end && last != NULL && last->role != ROLE_HEADING;
    if (!right_below || text_empty(last->printed))
        return false;
    bool hangs = !body->bare && (hangs_below(body, line) || stays_below(body, line));
    return (hangs || !begins_next(body, line)) && trail(body, line, hangs);
}

static void read_line(struct body *body, int line) {
    const struct grid_row *row = body_row(body, line);
    if (row->kind == GRID_RULE)
        body->rule = true;
    if (row->kind != GRID_CELLS)
        return;
    if (body->beside[line])
        read_amounts(body, line);
    else if (body->lines[line].text.len > 0 && !read_on(body, line))
        body->pending_end = line + 1;
}

void rows_read(struct arena *arena, const struct row_source *source, struct statement *statement, struct diag *diag) {
    struct body body = {.arena = arena, .source = source, .statement = statement, .diag = diag};
    body.scratch = arena_scratch(arena);
    body.count = source->end - source->begin;
    body.notes = notes_column(statement);
    measure_lines(&body);
    measure_style(&body);
    for (int i = 0; i < body.count; i++)
        read_line(&body, i);
    if (body.pending < body.pending_end)
        settle_pending(&body, 0, false);
    sections_assign(statement, body.indents, body.gaps);
    ARRAY_KEEP(arena, statement->rows, statement->row_count);
    arena_free(body.scratch);
}
