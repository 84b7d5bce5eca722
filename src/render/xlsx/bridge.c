/*
 * xlsx_bridge: the Reconciliation sheet: a block a measure, a column a period:
 * the GAAP figure, each adjustment by name, their live sum, the non-GAAP
 * figure as filed, the difference, the verdict. Figures are links into the
 * statements.
 */
#include "base/buffer.h"
#include "render/content/content.h"
#include "render/figure.h"
#include "render/xlsx/block.h"
#include "render/xlsx/formula.h"
#include "render/xlsx/sheets.h"
#include "render/xlsx/words.h"

enum { LABEL, TYPE, FIRST, LABEL_WIDTH = 54, BLOCK_ROW = MASTER_ROW + 2 };

/* Rows below the adjustments: sum, filed, difference, verdict; where nothing is named there is nothing to sum. */
static int end_rows(const struct block *block) { return block->name_count ? 4 : 3; }

/* Its title, its unit and the GAAP figure, the adjustments, and what follows them. */
static int block_rows(const struct block *block) { return 3 + block->name_count + end_rows(block); }

/* ---- cells ---- */

static cell_style amount_style(const struct reconciliation *reconciliation, decimal amount, enum ink ink) {
    return (cell_style){.ink = (uint8_t)ink,
                        .form = reconciliation->unit == UNIT_PERCENT ? FORM_PERCENT : FORM_AMOUNT,
                        .places = amount.places};
}

/* A link into the statements; the figure itself, an input, where no cell has just this amount. */
static void write_amount(const struct plan *plan, int row, int column, const struct reconciliation *reconciliation,
                         decimal amount, struct cell_ref cell) {
    struct expression link = formula_amount(plan, plan->reconciliation, cell, amount);
    const struct value *value = report_value(plan->report, cell);
    struct origin at = value ? value->origin : (struct origin){0};
    cell_style style = amount_style(reconciliation, amount, link.formula ? INK_LINK : INK_INPUT);

    plan_link_source(plan, plan->reconciliation, row, column, style, at, value ? value->printed : TEXT(""));
    if (link.formula)
        tab_formula(plan->reconciliation, row, column, style, link.formula, link.value);
    else
        tab_figure(plan->reconciliation, row, column, style, amount, reconciliation->unit == UNIT_PERCENT,
                   (struct origin){0});
}

static bool sum_of(const struct reconciliation *reconciliation, decimal *sum) {
    *sum = reconciliation->gaap;
    for (int i = 0; i < reconciliation->adjustment_count; i++)
        if (!decimal_add(*sum, reconciliation->adjustments[i].amount, sum))
            return false;
    return true;
}

/* The sum of what is named, and what the filed figure differs from it by. */
static void write_sum(const struct plan *plan, int row, int column, int gaap_row,
                      const struct reconciliation *reconciliation) {
    bool percent = reconciliation->unit == UNIT_PERCENT;
    decimal sum;

    if (!sum_of(reconciliation, &sum))
        return;
    cell_style style = amount_style(reconciliation, sum, INK_FORMULA);
    text total = text_format(plan->arena, "=SUM(%s:%s)", book_cell(plan->arena, gaap_row, column),
                             book_cell(plan->arena, row - 1, column));
    text difference = text_format(plan->arena, "=%s-%s", book_cell(plan->arena, row + 1, column),
                                  book_cell(plan->arena, row, column));
    tab_formula(plan->reconciliation, row + 2, column, style, text_string(plan->arena, difference),
                figure_double(reconciliation->non_gaap, percent) - figure_double(sum, percent));
    style.face = FACE_BOLD;
    style.rule = RULE_ABOVE;
    tab_formula(plan->reconciliation, row, column, style, text_string(plan->arena, total), figure_double(sum, percent));
}

/* Nothing is named, as for most per-share figures: what the adjustments come to in all is all there is to show. */
static void write_unnamed(const struct plan *plan, int row, int column, int gaap_row,
                          const struct reconciliation *reconciliation) {
    bool percent = reconciliation->unit == UNIT_PERCENT;
    cell_style style = amount_style(reconciliation, reconciliation->gaap, INK_FORMULA);
    text difference = text_format(plan->arena, "=%s-%s", book_cell(plan->arena, row + 1, column),
                                  book_cell(plan->arena, gaap_row, column));

    tab_formula(plan->reconciliation, row, column, style, text_string(plan->arena, difference),
                figure_double(reconciliation->non_gaap, percent) - figure_double(reconciliation->gaap, percent));
}

/* What stands below the adjustments; the filed figure is in the second row of it either way. */
static void write_ends(const struct plan *plan, const struct block *block, int row, int column, int gaap_row,
                       const struct reconciliation *reconciliation) {
    write_amount(plan, row + 1, column, reconciliation, reconciliation->non_gaap, reconciliation->non_gaap_cell);
    bool alike = decimal_compare(reconciliation->gaap, reconciliation->non_gaap) == 0;
    if (reconciliation->adjustment_count || (block->name_count && alike))
        write_sum(plan, row, column, gaap_row, reconciliation);
    else if (block->name_count == 0)
        write_unnamed(plan, row, column, gaap_row, reconciliation);
}

/* The finding that proved this reconciliation, or -1. */
static int finding_of(const struct plan *plan, const struct reconciliation *reconciliation) {
    for (int f = 0; f < plan->report->finding_count; f++) {
        const struct finding *finding = &plan->report->findings[f];
        struct cell_ref end = reconciliation->non_gaap_cell;
        if (finding->code == DIAG_RECONCILIATION && finding->cell_count &&
            finding->verdict == reconciliation->verdict && finding->cells[0].statement == end.statement &&
            finding->cells[0].row == end.row && finding->cells[0].column == end.column)
            return f;
    }
    return -1;
}

static void write_verdict(const struct plan *plan, int row, int column, const struct reconciliation *reconciliation) {
    cell_style style = {.ink = INK_TEXT, .face = FACE_RIGHT, .rule = RULE_BELOW};
    const char *words = words_verdict(reconciliation->verdict);
    int finding = finding_of(plan, reconciliation);

    if (finding < 0) {
        tab_words(plan->reconciliation, row, column, style, words);
        return;
    }
    const char *live = plan_verdict_cell(plan, plan->reconciliation, finding);
    style.ink = INK_LINK;
    tab_link(plan->reconciliation, row, column, style, live, TEXT("To the check"));
    tab_formula_words(plan->reconciliation, row, column, style,
                      text_string(plan->arena, text_format(plan->arena, "=%s", live)), words);
}

static void write_member(const struct plan *plan, const struct block *block, int row, int member) {
    const cell_style span = {.ink = INK_TEXT, .face = FACE_RIGHT | FACE_TINT};
    const cell_style day = {
        .ink = INK_TEXT, .form = FORM_DATE, .face = FACE_RIGHT | FACE_TINT | FACE_BOLD, .rule = RULE_BELOW};
    const struct reconciliation *reconciliation = &plan->report->reconciliations[block->members[member]];
    int column = FIRST + member, gaap_row = row + 2;

    tab_text(plan->reconciliation, row, column, span, words_span(plan->arena, reconciliation->period));
    tab_date(plan->reconciliation, row + 1, column, day, reconciliation->period.end);
    write_amount(plan, gaap_row, column, reconciliation, reconciliation->gaap, reconciliation->gaap_cell);
    for (int i = 0; i < reconciliation->adjustment_count; i++) {
        const struct adjustment *adjustment = &reconciliation->adjustments[i];
        int name = block_line(block, reconciliation, i);
        write_amount(plan, gaap_row + 1 + name, column, reconciliation, adjustment->amount, adjustment->cell);
    }
    write_ends(plan, block, gaap_row + 1 + block->name_count, column, gaap_row, reconciliation);
    write_verdict(plan, gaap_row + block->name_count + end_rows(block), column, reconciliation);
}

/* ---- blocks ---- */

static text unit_words(const struct plan *plan, const struct reconciliation *reconciliation) {
    const struct value *value = report_value(plan->report, reconciliation->gaap_cell);
    text currency = value ? plan->report->statements[reconciliation->gaap_cell.statement].currency : TEXT("USD");
    text unit = words_unit(plan->arena, reconciliation->unit, currency);
    struct buffer scale = BUFFER_EMPTY;

    if (reconciliation->scale <= 1)
        return unit;
    decimal_write_accounting(&scale, decimal_of(reconciliation->scale, 0));
    text factor = buffer_keep(&scale, plan->arena);
    return text_format(plan->arena, "%.*s × %.*s", TEXT_ARG(unit), TEXT_ARG(factor));
}

static void write_end_names(const struct plan *plan, const struct block *block, int row) {
    static const char *const named[] = {"Non-GAAP, recomputed", "Non-GAAP, as filed", "Filed less recomputed",
                                        "Verdict"};
    static const char *const unnamed[] = {"Adjustments in all, not itemised", "Non-GAAP, as filed", "Verdict"};
    int count = end_rows(block);

    for (int i = 0; i < count; i++) {
        bool sum = i == 0 && block->name_count > 0;
        cell_style end = {.ink = INK_TEXT,
                          .face = sum ? FACE_BOLD : 0,
                          .rule = sum              ? RULE_ABOVE
                                  : i == count - 1 ? RULE_BELOW
                                                   : 0,
                          .indent = count == 3 && i == 0};
        tab_words(plan->reconciliation, row + i, LABEL, end, (block->name_count ? named : unnamed)[i]);
        tab_blank(plan->reconciliation, row + i, TYPE, end);
    }
}

static void write_names(const struct plan *plan, const struct block *block, int row) {
    const cell_style plain = {.ink = INK_TEXT}, part = {.ink = INK_TEXT, .indent = 1, .face = FACE_WRAP};
    const cell_style muted = {.ink = INK_MUTED};
    struct tab *sheet = plan->reconciliation;
    int at = row + 2;

    text first = end_label(plan->arena, plan->book->template, plan->report,
                           &plan->report->reconciliations[block->members[0]], true);
    tab_text(sheet, at++, LABEL, plain, first);
    for (int n = 0; n < block->name_count; n++, at++) {
        tab_text(sheet, at, LABEL, part, block->names[n]);
        tab_fit(sheet, at, tab_lines(block->names[n], LABEL_WIDTH));
        tab_words(sheet, at, TYPE, muted, words_adjustment(block->types[n]));
    }
    write_end_names(plan, block, at);
}

/* Writes a block from `row` on; gives the row after it. */
static int write_block(const struct plan *plan, const struct block *block, int row) {
    const cell_style title = {.ink = INK_ACCENT, .face = FACE_BOLD | FACE_TINT, .size = 11};
    const cell_style unit = {.ink = INK_MUTED, .face = FACE_TINT, .rule = RULE_BELOW};
    const cell_style ground = {.ink = INK_MUTED, .face = FACE_TINT};
    const struct reconciliation *first = &plan->report->reconciliations[block->members[0]];
    text label = content_measure_name(plan->arena, plan->report, first);

    tab_text(plan->reconciliation, row, LABEL, title, label);
    tab_blank(plan->reconciliation, row, TYPE, ground);
    tab_text(plan->reconciliation, row + 1, LABEL, unit, unit_words(plan, first));
    tab_words(plan->reconciliation, row + 1, TYPE, unit, "Kind of adjustment");
    write_names(plan, block, row);
    for (int m = 0; m < block->member_count; m++)
        write_member(plan, block, row, m);
    return row + block_rows(block) + 1;
}

/* ---- on paper ---- */

enum { TYPE_WIDTH = 20, AMOUNT_WIDTH = 21, UPRIGHT_MOST = FIRST + 2 };

/* How many rows a page takes when all columns are made to fit on it: points of a sheet within its margins. */
static int rows_a_page(int last_column) {
    static const double row_height = 12, letter_width = 5.9, broad = 705, narrow = 504, upright = 525, high = 684;
    bool landscape = last_column > UPRIGHT_MOST;
    double wide = letter_width * (LABEL_WIDTH + TYPE_WIDTH + AMOUNT_WIDTH * (last_column - FIRST + 1));
    double scale = (landscape ? broad : upright) / wide;
    return (int)((landscape ? narrow : high) / (row_height * (scale < 1 ? scale : 1))) - 1;
}

/* A block that would not end on the page begins the next; the sheet's top is repeated there. */
static void break_pages(const struct plan *plan, const struct blocks *blocks, int last_column) {
    uint32_t *breaks = ARENA_ARRAY(plan->arena, uint32_t, blocks->count + 1);
    int page = 0, row = BLOCK_ROW, count = 0, most = rows_a_page(last_column);

    for (int b = 0; b < blocks->count; b++) {
        int rows = block_rows(&blocks->list[b]);
        if (row + rows - page > most && row > BLOCK_ROW) {
            breaks[count++] = (uint32_t)row;
            page = row - MASTER_ROW - 1;
        }
        row += rows + 1;
    }
    tab_breaks(plan->reconciliation, breaks);
}

void bridges_write(const struct plan *plan) {
    struct blocks blocks = blocks_of(plan->arena, plan->report);
    struct print print = {BLOCK_ROW, FIRST, 0, MASTER_ROW, false};
    int row = BLOCK_ROW;

    plan_write_top(plan, plan->reconciliation, TEXT("Reconciliation of GAAP to non-GAAP measures"),
                   content_registrant(plan->report),
                   TEXT("Green: links to the statements. Black: recomputed here. Verdicts link to the Checks sheet."));
    for (int b = 0; b < blocks.count; b++) {
        row = write_block(plan, &blocks.list[b], row);
        if (FIRST + blocks.list[b].member_count - 1 > print.last_column)
            print.last_column = FIRST + blocks.list[b].member_count - 1;
    }
    tab_width(plan->reconciliation, LABEL, LABEL, LABEL_WIDTH);
    tab_width(plan->reconciliation, TYPE, TYPE, TYPE_WIDTH);
    tab_width(plan->reconciliation, FIRST, print.last_column, AMOUNT_WIDTH);
    tab_warn(plan->reconciliation, BLOCK_ROW, FIRST, row, print.last_column, words_verdict(VERDICT_BROKEN));
    tab_freeze(plan->reconciliation, MASTER_ROW + 1, FIRST);
    print.last_row = row;
    print.landscape = print.last_column > UPRIGHT_MOST;
    break_pages(plan, &blocks, print.last_column);
    tab_print(plan->reconciliation, &print);
}
