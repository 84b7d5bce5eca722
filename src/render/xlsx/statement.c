/*
 * xlsx_statement: a statement's sheet: heads with period ends and basis, a row
 * a row, units, figures as filed or as formulas, tick marks and sums that miss
 * beside them, notes and what the marks mean below.
 */
#include "base/buffer.h"
#include "render/content/content.h"
#include "render/figure.h"
#include "render/xlsx/formula.h"
#include "render/xlsx/sheets.h"
#include "render/xlsx/sign.h"
#include "render/xlsx/text.h"
#include "render/xlsx/words.h"

enum {
    LABEL_LEAST = 28,
    LABEL_MOST = 60,
    VALUE_LEAST = 13,
    MARK_WIDTH = 5,
    TICK_WIDTH = 3,
    GAP_WIDTH = 3,
    HEAD_LINE = 23,
    NOTE_PIECE = 1500, /* bytes: a merged row can be no higher than 409 points */
    NOTE_SIZE = 9,
    NOTE_ROOM = 29 /* of the narrow columns before the figures */
};

static const double bold_share = 0.85; /* bold words take more room */

static int largest(int a, int b) { return a > b ? a : b; }

/* Of a column of figures. */
static int value_width(const struct statement *statement, int column) {
    int wide = VALUE_LEAST + 4;
    for (int r = 0; r < statement->row_count; r++)
        if (statement->rows[r].values)
            wide = largest(wide, (int)statement->rows[r].values[column].printed.len + 4);
    return wide < LABEL_MOST ? wide : LABEL_MOST;
}

/* ---- heads ---- */

/* The sign of what a correction concerns. */
static text corrected(const struct plan *plan, text words, int s, int r, int c) {
    if (!report_corrected(plan->report, (struct cell_ref){s, r, c}))
        return words;
    return text_format(plan->arena, "%.*s%s‡", TEXT_ARG(words), words.len ? " " : "");
}

static void write_column_head(const struct plan *plan, struct tab *sheet, const struct statement *statement,
                              const struct column *column, int at) {
    const cell_style plain = {.ink = INK_TEXT, .face = FACE_RIGHT | FACE_TINT};
    const cell_style day = {.ink = INK_TEXT, .form = FORM_DATE, .face = FACE_RIGHT | FACE_TINT | FACE_BOLD};
    const cell_style basis = {.ink = INK_TEXT, .face = FACE_RIGHT | FACE_TINT | FACE_BOLD | FACE_WRAP};
    const cell_style printed = {
        .ink = INK_MUTED, .face = FACE_RIGHT | FACE_TINT | FACE_WRAP | FACE_TOP, .rule = RULE_BELOW, .size = 8};

    bool instant = column->period.months == 0 && date_known(column->period.end);
    tab_text(sheet, SPAN_ROW, at, plain, instant ? TEXT("As of") : words_span(plan->arena, column->period));
    tab_date(sheet, END_ROW, at, day, column->period.end);
    tab_text(sheet, BASIS_ROW, at, basis,
             corrected(plan, words_column(plan->arena, column), (int)(statement - plan->report->statements), -1,
                       (int)(column - statement->columns)));
    tab_text(sheet, PRINTED_ROW, at, printed, words_heads(plan->arena, column));
}

static void write_side_heads(struct tab *sheet, int first, int last) {
    const cell_style ground = {.ink = INK_TEXT, .face = FACE_TINT};
    const cell_style below = {.ink = INK_MUTED, .face = FACE_TINT | FACE_TOP, .rule = RULE_BELOW, .size = 8};

    for (int at = first; at <= last; at++)
        for (int row = SPAN_ROW; row <= PRINTED_ROW; row++)
            tab_blank(sheet, row, at, row == PRINTED_ROW ? below : ground);
}

static void write_recomputed_head(const struct plan *plan, struct tab *sheet, const struct statement *statement,
                                  const struct column *column, int at) {
    write_column_head(plan, sheet, statement, column, at);
    write_column_head(plan, sheet, statement, column, at + 1);
    const cell_style word = {
        .ink = INK_WARNING, .face = FACE_RIGHT | FACE_TINT | FACE_BOLD, .rule = RULE_BELOW, .size = 8};
    tab_words(sheet, PRINTED_ROW, at, word, "Recomputed");
    tab_words(sheet, PRINTED_ROW, at + 1, word, "Filed less recomputed");
}

static void write_signed_head(const struct plan *plan, struct tab *sheet, const struct statement *statement,
                              const struct column *column, int at) {
    const cell_style word = {
        .ink = INK_MUTED, .face = FACE_RIGHT | FACE_TINT | FACE_TOP, .rule = RULE_BELOW, .size = 8};

    write_column_head(plan, sheet, statement, column, at);
    tab_words(sheet, PRINTED_ROW, at, word, "In one sign");
}

static void write_heads(const struct plan *plan, const struct statement *statement,
                        const struct statement_plan *place) {
    const cell_style small = {.ink = INK_MUTED, .face = FACE_TINT | FACE_TOP, .rule = RULE_BELOW, .size = 8};
    const cell_style right = {
        .ink = INK_MUTED, .face = FACE_TINT | FACE_TOP | FACE_RIGHT, .rule = RULE_BELOW, .size = 8};
    struct tab *sheet = place->sheet;
    int lines = 1, basis_lines = 1;

    write_side_heads(sheet, LABEL_COLUMN, SIGN_COLUMN);
    tab_words(sheet, PRINTED_ROW, LABEL_COLUMN, small, "As printed in the head");
    tab_words(sheet, PRINTED_ROW, UNIT_COLUMN, small, "Unit");
    tab_words(sheet, PRINTED_ROW, SCALE_COLUMN, right, "Times");
    if (signs_apply(statement))
        tab_words(sheet, PRINTED_ROW, SIGN_COLUMN, right, "Sign");
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        write_column_head(plan, sheet, statement, column, place->columns[c]);
        lines = largest(lines, 1 + (int)text_code_points(words_heads(plan->arena, column)) / HEAD_LINE);
        basis_lines =
            largest(basis_lines, tab_lines(words_column(plan->arena, column), value_width(statement, c) * bold_share));
        if (place->marks[c] >= 0)
            write_side_heads(sheet, place->marks[c], place->marks[c]);
        if (place->proved[c] >= 0)
            write_side_heads(sheet, place->proved[c], place->proved[c]);
        if (place->in_one_sign[c] >= 0)
            write_signed_head(plan, sheet, statement, column, place->in_one_sign[c]);
        if (place->recomputed[c] >= 0)
            write_recomputed_head(plan, sheet, statement, column, place->recomputed[c]);
    }
    tab_fit(sheet, BASIS_ROW, basis_lines);
    tab_height(sheet, PRINTED_ROW, lines * 11 + 4);
}

/* ---- rows ---- */

static uint8_t rules_of(const struct statement_plan *place, int row) {
    static const uint8_t rules[] = {[ROW_RULED] = RULE_ABOVE, [ROW_CLOSED] = RULE_ABOVE | RULE_DOUBLE};

    return rules[place->rules[row]];
}

/* "Commitments and contingencies" has none, and so neither unit nor sign. */
static bool has_figures(const struct statement *statement, const struct row *row) {
    for (int c = 0; row->values != NULL && c < statement->column_count; c++)
        if (row->values[c].kind != VALUE_BLANK)
            return true;
    return false;
}

/* Words below a table that were read as its rows. */
static bool is_note(const struct statement *statement, int r) {
    const struct row *row = &statement->rows[r];
    return row->role == ROLE_HEADING && !has_figures(statement, row) && table_label_is_note(row->label);
}

static uint8_t face_of(const struct statement *statement, int r) {
    enum role role = statement->rows[r].role;
    bool heads = role == ROLE_HEADING && content_row_names(statement, r) && !is_note(statement, r);
    return heads || role == ROLE_TOTAL || role == ROLE_SUBTOTAL ? FACE_BOLD : 0;
}

static void write_label(const struct plan *plan, const struct statement *statement, const struct statement_plan *place,
                        int r) {
    const struct row *row = &statement->rows[r];
    int at = STATEMENT_FIRST_ROW + r, depth = row->depth < 0 ? 0 : row->depth > 12 ? 12 : row->depth;
    bool note = is_note(statement, r);
    cell_style label = {.ink = row->label.len && !note ? INK_TEXT : INK_MUTED,
                        .face = face_of(statement, r) | FACE_WRAP | (note ? FACE_TOP : 0),
                        .indent = note ? 0 : (uint8_t)depth};
    const cell_style unit = {.ink = INK_MUTED}, scale = {.ink = INK_MUTED, .form = FORM_AMOUNT};
    const cell_style open = {.ink = INK_MUTED, .face = FACE_RIGHT};
    const cell_style sign = {.ink = INK_MUTED, .form = FORM_SIGN};

    if (row->label.len || row->role != ROLE_HEADING)
        tab_text(place->sheet, at, LABEL_COLUMN, label,
                 corrected(plan, words_line(plan->arena, statement, r), (int)(place - plan->statements), r, -1));
    if (row->role == ROLE_HEADING || !has_figures(statement, row))
        return;
    tab_text(place->sheet, at, UNIT_COLUMN, unit, words_unit(plan->arena, row->unit, statement->currency));
    if (row->scale > 0)
        tab_number(place->sheet, at, SCALE_COLUMN, scale, (double)row->scale);
    else
        tab_words(place->sheet, at, SCALE_COLUMN, open, "not told");
    if (signs_apply(statement))
        tab_number(place->sheet, at, SIGN_COLUMN, sign, place->signs[r]);
}

/* A year is printed without a comma: 2016. */
static bool is_year(const struct value *value) {
    bool digits = value->printed.len == 4 && value->amount.places == 0;
    for (size_t i = 0; digits && i < value->printed.len; i++)
        digits = is_digit(value->printed.ptr[i]);
    return digits && value->unit == UNIT_COUNT;
}

static cell_style figure_style(const struct plan *plan, struct cell_ref cell, enum ink ink) {
    const struct row *row = &plan->report->statements[cell.statement].rows[cell.row];
    const struct value *value = &row->values[cell.column];

    return (cell_style){.ink = (uint8_t)ink,
                        .form = value->unit == UNIT_PERCENT ? FORM_PERCENT
                                : is_year(value)            ? FORM_PLAIN
                                                            : FORM_AMOUNT,
                        .places = value->amount.places,
                        .zero = value->kind == VALUE_NIL ? ZERO_DASH : ZERO_FIGURE,
                        .face = face_of(&plan->report->statements[cell.statement], cell.row),
                        .rule = rules_of(&plan->statements[cell.statement], cell.row)};
}

static void write_input(const struct plan *plan, struct cell_ref cell, int at, int column) {
    const struct value *value = report_value(plan->report, cell);
    struct tab *sheet = plan->statements[cell.statement].sheet;
    cell_style style = figure_style(plan, cell, INK_INPUT);
    text printed = value->printed, filed = value_filed(value);
    if (value->doubtful || filed.len)
        style.ink = INK_WARNING;
    if (filed.len)
        printed = text_format(plan->arena, "%.*s, corrected to %.*s", TEXT_ARG(filed), TEXT_ARG(value->printed));
    plan_link_source(plan, sheet, at, column, style, value->origin, printed);
    tab_figure(sheet, at, column, style, value->amount, value->unit == UNIT_PERCENT, value->origin);
}

static void write_filed_words(const struct plan *plan, struct cell_ref cell, int at, int column) {
    const struct statement *statement = &plan->report->statements[cell.statement];
    const struct statement_plan *place = &plan->statements[cell.statement];
    const struct value *value = &statement->rows[cell.row].values[cell.column];
    struct tab *sheet = place->sheet;
    cell_style style = {
        .ink = INK_INPUT, .face = face_of(statement, cell.row) | FACE_RIGHT, .rule = rules_of(place, cell.row)};

    plan_link_source(plan, sheet, at, column, style, value->origin, value->printed);
    if (value_is_amount(value))
        tab_figure(sheet, at, column, style, value->amount, false, value->origin);
    else
        tab_text(sheet, at, column, style, value->printed);
}

static void write_cell(const struct plan *plan, struct cell_ref cell) {
    const struct statement *statement = &plan->report->statements[cell.statement];
    const struct statement_plan *place = &plan->statements[cell.statement];
    const struct row *row = &statement->rows[cell.row];
    const struct value *value = &row->values[cell.column];
    int at = STATEMENT_FIRST_ROW + cell.row, column = place->columns[cell.column];
    uint8_t source = place->ties.cells[cell.row * statement->column_count + cell.column];
    struct expression sum = {0};

    if (source == CELL_DOWN)
        sum = formula_down(plan, place->sheet, cell);
    else if (source == CELL_ACROSS)
        sum = formula_across(plan, place->sheet, cell);
    if (sum.formula)
        tab_formula(place->sheet, at, column, figure_style(plan, cell, INK_FORMULA), sum.formula, sum.value);
    else if (source == CELL_EMPTY)
        tab_blank(place->sheet, at, column, (cell_style){0});
    else if (source == CELL_WORDS)
        write_filed_words(plan, cell, at, column);
    else
        write_input(plan, cell, at, column);
    if (value_marks(value).len && place->marks[cell.column] >= 0)
        tab_text(place->sheet, at, place->marks[cell.column], (cell_style){.ink = INK_MUTED},
                 words_marks(plan->arena, value_marks(value)));
}

/* The filed figure times its row's sign; the sum of its parts in one sign where that is a live sum as filed. */
static void write_in_one_sign(const struct plan *plan, struct cell_ref cell) {
    const struct statement *statement = &plan->report->statements[cell.statement];
    const struct statement_plan *place = &plan->statements[cell.statement];
    const struct row *row = &statement->rows[cell.row];
    const struct value *value = &row->values[cell.column];
    int at = STATEMENT_FIRST_ROW + cell.row, column = place->in_one_sign[cell.column];
    uint8_t source = place->ties.cells[cell.row * statement->column_count + cell.column];

    if (column < 0 || source == CELL_EMPTY || source == CELL_WORDS)
        return;
    const cell_style style = figure_style(plan, cell, INK_FORMULA);
    struct expression sum = source == CELL_DOWN ? formula_in_one_sign(plan, cell) : (struct expression){0};
    if (sum.formula) {
        tab_formula(place->sheet, at, column, style, sum.formula, sum.value);
        return;
    }
    double filed = figure_double(value->amount, value->unit == UNIT_PERCENT);
    text formula = text_format(plan->arena, "=%s*$%s", plan_cell(plan, place->sheet, cell),
                               book_cell(plan->arena, at, SIGN_COLUMN));
    tab_formula(place->sheet, at, column, style, text_string(plan->arena, formula),
                place->signs[cell.row] < 0 && filed != 0 ? -filed : filed);
}

/* The marks of what was proved; they lead to the check. */
static void write_ticks(const struct plan *plan, struct cell_ref cell) {
    const struct statement *statement = &plan->report->statements[cell.statement];
    const struct statement_plan *place = &plan->statements[cell.statement];
    const struct tick *tick = &place->ticks[cell.row * statement->column_count + cell.column];
    bool broken = (tick->marks & (1U << TICK_BROKEN)) != 0;
    cell_style style = {.ink = broken ? INK_WARNING : INK_LINK, .face = broken ? FACE_BOLD : 0};
    int at = STATEMENT_FIRST_ROW + cell.row, column = place->proved[cell.column];

    if (!tick->marks)
        return;
    if (tick->finding >= 0 && plan->checks)
        tab_link(place->sheet, at, column, style, plan_verdict_cell(plan, place->sheet, tick->finding),
                 plan->report->findings[tick->finding].message);
    tab_text(place->sheet, at, column, style, tick_words(plan->arena, tick->marks));
}

/* The sum that a filed figure misses, and by how much. */
static void write_beside(const struct plan *plan, struct cell_ref cell) {
    const struct statement *statement = &plan->report->statements[cell.statement];
    const struct statement_plan *place = &plan->statements[cell.statement];
    const struct row *row = &statement->rows[cell.row];
    int at = STATEMENT_FIRST_ROW + cell.row, column = place->recomputed[cell.column];
    uint8_t beside = place->ties.beside[cell.row * statement->column_count + cell.column];

    if (beside == BESIDE_NOTHING)
        return;
    struct expression sum = (beside == BESIDE_DOWN ? formula_down : formula_across)(plan, place->sheet, cell);
    if (!sum.formula)
        return;
    cell_style style = figure_style(plan, cell, INK_FORMULA);
    style.rule = 0;
    style.zero = ZERO_FIGURE;
    tab_formula(place->sheet, at, column, style, sum.formula, sum.value);
    style.ink = INK_WARNING;
    text difference =
        text_format(plan->arena, "=%s-%s", plan_cell(plan, place->sheet, cell), book_cell(plan->arena, at, column));
    double filed = figure_double(row->values[cell.column].amount, row->values[cell.column].unit == UNIT_PERCENT);
    tab_formula(place->sheet, at, column + 1, style, text_string(plan->arena, difference), filed - sum.value);
}

static void write_row(const struct plan *plan, int s, int r) {
    const struct statement *statement = &plan->report->statements[s];
    const struct statement_plan *place = &plan->statements[s];
    const struct row *row = &statement->rows[r];

    write_label(plan, statement, place, r);
    if (row->role == ROLE_HEADING || !row->values)
        return;
    for (int c = 0; c < statement->column_count; c++) {
        write_cell(plan, (struct cell_ref){s, r, c});
        write_ticks(plan, (struct cell_ref){s, r, c});
        write_in_one_sign(plan, (struct cell_ref){s, r, c});
        write_beside(plan, (struct cell_ref){s, r, c});
    }
}

/* ---- widths, notes, print ---- */

/* Sections fold away: what a heading holds is a level below it, its total stays beside it. */
static int outline_level(const struct statement *statement, int r) {
    const struct row *row = &statement->rows[r];
    int level = 0;

    for (int s = row->section; s >= 0 && s < statement->row_count && level < statement->row_count;
         s = statement->rows[s].section)
        level++;
    bool closes = row->role == ROLE_TOTAL || row->role == ROLE_SUBTOTAL;
    return closes && level > 0 ? level - 1 : level;
}

static int label_wish(const struct row *row) {
    return (int)(text_code_points(row->label) * 9 / 10) + 2 * largest(row->depth, 0) + 3;
}

/* As wide as labels want, up to a point; notes take the lines they need. */
static void set_label_width(const struct statement *statement, struct tab *sheet) {
    int width = LABEL_LEAST;

    for (int r = 0; r < statement->row_count; r++)
        width = is_note(statement, r) ? width : largest(width, label_wish(&statement->rows[r]));
    width = width < LABEL_MOST ? width : LABEL_MOST;
    for (int r = 0; r < statement->row_count; r++) {
        int lines = is_note(statement, r) ? tab_lines(statement->rows[r].label, width)
                                          : 1 + (label_wish(&statement->rows[r]) - 1) / LABEL_MOST;
        tab_outline(sheet, STATEMENT_FIRST_ROW + r, lines, outline_level(statement, r));
    }
    tab_width(sheet, LABEL_COLUMN, LABEL_COLUMN, width);
}

static int tick_width(const struct statement *statement, const struct statement_plan *place, int column) {
    int most = 0;

    for (int r = 0; r < statement->row_count; r++) {
        int count = 0;
        for (uint8_t marks = place->ticks[r * statement->column_count + column].marks; marks; marks &= marks - 1)
            count++;
        most = largest(most, count);
    }
    return TICK_WIDTH + 3 * most / 2;
}

/* "1,000,000,000" is wider than what most tables count by. */
static int scale_width(const struct statement *statement) {
    enum { USUAL = 8, WIDE = 12, BILLION = 1000000000 };
    for (int r = 0; r < statement->row_count; r++)
        if (statement->rows[r].scale >= BILLION)
            return WIDE;
    return USUAL;
}

static void set_widths(const struct statement *statement, const struct statement_plan *place) {
    set_label_width(statement, place->sheet);
    tab_width(place->sheet, UNIT_COLUMN, UNIT_COLUMN, 13);
    tab_width(place->sheet, SIGN_COLUMN, SIGN_COLUMN, 8);
    tab_width(place->sheet, SCALE_COLUMN, SCALE_COLUMN, scale_width(statement));
    tab_width(place->sheet, VALUE_COLUMN, place->last_column, GAP_WIDTH);
    for (int c = 0; c < statement->column_count; c++) {
        int wide = value_width(statement, c);
        tab_width(place->sheet, place->columns[c], place->columns[c], wide);
        if (place->marks[c] >= 0)
            tab_width(place->sheet, place->marks[c], place->marks[c], MARK_WIDTH);
        if (place->proved[c] >= 0)
            tab_width(place->sheet, place->proved[c], place->proved[c], tick_width(statement, place, c));
        if (place->in_one_sign[c] >= 0)
            tab_fold(place->sheet, place->in_one_sign[c], wide);
        if (place->recomputed[c] >= 0)
            tab_width(place->sheet, place->recomputed[c], place->recomputed[c] + 1, wide);
    }
}

static int write_note(const struct plan *plan, const struct statement_plan *place, const struct note *note, int row,
                      int last_column) {
    const cell_style mark = {.ink = INK_LINK, .face = FACE_TOP | FACE_RIGHT, .size = NOTE_SIZE};
    const cell_style plain = {.ink = INK_TEXT, .face = FACE_WRAP | FACE_TOP, .indent = 1, .size = NOTE_SIZE};
    double width = (VALUE_LEAST + 4.0) * (last_column - UNIT_COLUMN + 1);
    text rest = note->text;

    plan_link_source(plan, place->sheet, row, LABEL_COLUMN, mark, note->origin, note->mark);
    tab_text(place->sheet, row, LABEL_COLUMN, mark,
             text_join(plan->arena, TEXT("Note"), TEXT(" "), words_marks(plan->arena, note->mark)));
    while (rest.len) {
        text piece = xlsx_piece(rest, NOTE_PIECE);
        rest = text_trim(text_skip(rest, piece.len));
        tab_span(place->sheet, row, UNIT_COLUMN, last_column, plain, piece);
        tab_fit(place->sheet, row++, tab_lines(piece, width));
    }
    return row;
}

/* A line below the figures; the row behind it. */
static int write_note_line(const struct statement *statement, const struct statement_plan *place, int row,
                           int last_column, text name, text words) {
    const cell_style side = {.ink = INK_MUTED, .face = FACE_TOP | FACE_RIGHT, .size = NOTE_SIZE};
    const cell_style plain = {.ink = INK_MUTED, .face = FACE_WRAP | FACE_TOP, .indent = 1, .size = NOTE_SIZE};

    tab_text(place->sheet, row, LABEL_COLUMN, side, name);
    tab_span(place->sheet, row, UNIT_COLUMN, last_column, plain, words);
    tab_fit(place->sheet, row, tab_lines(words, (VALUE_LEAST + 4.0) * statement->column_count + NOTE_ROOM));
    return row + 1;
}

/* What the marks on this sheet mean. */
static int write_legend(const struct plan *plan, const struct statement *statement, const struct statement_plan *place,
                        int row, int last_column) {
    struct buffer out = BUFFER_EMPTY;
    uint8_t marks = 0;

    for (int i = 0; i < statement->row_count * statement->column_count; i++)
        marks |= place->ticks[i].marks;
    if (!marks)
        return row;
    for (int mark = 0; mark < TICK_COUNT; mark++)
        if (marks & (1U << mark))
            buffer_format(&out, "%s%s %s", out.len ? "; " : "", tick_sign(mark), tick_meaning(mark));
    buffer_string(&out, ". As filed: the verdicts that follow the figures are on the sheet Checks.");
    return write_note_line(statement, place, row, last_column, TEXT("Tick marks"), buffer_keep(&out, plan->arena));
}

static int write_sign_legend(const struct statement *statement, const struct statement_plan *place, int row,
                             int last_column) {
    text words = TEXT("In one sign, to the right: as filed times the sign of the row, +1 for what adds to the result, "
                      "-1 for what is taken from it. Totals that tie are live there, the plain sums of their parts.");

    return signs_apply(statement) ? write_note_line(statement, place, row, last_column, TEXT("Signs"), words) : row;
}

static void set_page(const struct statement *statement, const struct statement_plan *place, int last_row) {
    bool wide = statement->column_count > COLUMNS_UPRIGHT || place->last_printed - place->proved_count > 8;
    const struct print print = {last_row, place->last_printed, SPAN_ROW, PRINTED_ROW, wide};
    const struct print_apart apart = {STATEMENT_FIRST_ROW + statement->row_count - 1, place->last_printed + 2,
                                      place->last_column, SIGN_COLUMN};

    tab_freeze(place->sheet, STATEMENT_FIRST_ROW, VALUE_COLUMN);
    if (place->last_printed < place->last_column)
        tab_print_apart(place->sheet, &print, apart);
    else
        tab_print(place->sheet, &print);
}

static text subtitle(const struct plan *plan, const struct statement *statement) {
    text entity = statement->entity.len ? statement->entity : plan->book->imprint.registrant;

    if (!statement->document.len)
        return entity;
    return text_format(plan->arena, "%.*s%s%.*s", TEXT_ARG(entity), entity.len ? ", " : "",
                       TEXT_ARG(statement->document));
}

/* Amounts are there, and nothing tells in what: neither the table nor, as "Earnings (in millions)", a caption. */
static bool scale_is_open(const struct statement *statement) {
    bool open = false;

    for (int r = 0; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        bool amounts = row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY && has_figures(statement, row);
        if (amounts && row->scale > 1)
            return false;
        open = open || (amounts && row->scale == 0);
    }
    return open;
}

static text scale_note(const struct plan *plan, const struct statement *statement) {
    bool said = text_has(statement->scale_note, TEXT("unaudited")) || text_has(statement->title, TEXT("unaudited"));
    const char *audit = statement->unaudited && !said ? " (unaudited)" : "";
    text note = scale_note_words(statement);

    if (!note.len && scale_is_open(statement))
        note = TEXT("The table does not say in which unit its amounts are");
    note = text_format(plan->arena, "%.*s%s", TEXT_ARG(note), audit);
    return corrected(plan, note, (int)(statement - plan->report->statements), -1, -1);
}

void statement_write(const struct plan *plan, int s) {
    const struct statement *statement = &plan->report->statements[s];
    const struct statement_plan *place = &plan->statements[s];
    int row = STATEMENT_FIRST_ROW + statement->row_count + 1;
    int last_figure = statement->column_count ? place->columns[statement->column_count - 1] : SIGN_COLUMN;

    plan_link_source(plan, place->sheet, TITLE_ROW, 0, (cell_style){0}, statement->origin, statement->title);
    /* the heads of its columns tell the period, which the contents may have to */
    plan_write_top(plan, place->sheet, content_statement_title(plan->arena, statement), subtitle(plan, statement),
                   scale_note(plan, statement));
    set_widths(statement, place);
    write_heads(plan, statement, place);
    for (int r = 0; r < statement->row_count; r++)
        write_row(plan, s, r);
    for (int n = 0; n < statement->note_count; n++)
        row = write_note(plan, place, &statement->notes[n], row, last_figure);
    row = write_legend(plan, statement, place, row, last_figure);
    row = write_sign_legend(statement, place, row, last_figure);
    set_page(statement, place, row);
}
