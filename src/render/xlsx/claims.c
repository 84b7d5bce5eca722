/*
 * xlsx_claims: the Claims sheet: a figure stated in prose a row, with the cell
 * of the tables it ties to.
 */
#include "base/buffer.h"
#include "render/content/content.h"
#include "render/figure.h"
#include "render/xlsx/formula.h"
#include "render/xlsx/sheets.h"
#include "render/xlsx/words.h"

enum {
    NUMBER,
    FIGURE,
    SENTENCE,
    MEASURE,
    PERIOD,
    BASIS,
    STATED,
    TIMES,
    UNIT,
    IN_TABLES,
    TABLE_TIMES,
    CELLS,
    VERDICT,
    COLUMN_COUNT,
    HEAD_ROW = MASTER_ROW + 1,
    FIRST_ROW
};

static const struct {
    const char *head;
    double width;
    uint8_t face;
    uint8_t indent; /* words right of a number */
} columns[COLUMN_COUNT] = {
    [NUMBER] = {"No.", 5, FACE_RIGHT, 0},
    [FIGURE] = {"As printed", 16, 0, 1},
    [SENTENCE] = {"Sentence", 60, 0, 0},
    [MEASURE] = {"Measure", 24, 0, 0},
    [PERIOD] = {"Period", 33, 0, 0},
    [BASIS] = {"Basis", 11, 0, 0},
    [STATED] = {"Stated", 12, FACE_RIGHT, 0},
    [TIMES] = {"Times", 11, FACE_RIGHT, 0},
    [UNIT] = {"Unit", 14, 0, 1},
    [IN_TABLES] = {"In the tables", 14, FACE_RIGHT, 0},
    [TABLE_TIMES] = {"Times", 11, FACE_RIGHT, 0},
    [CELLS] = {"Cells", 28, 0, 1},
    [VERDICT] = {"Verdict", 17, 0, 0},
};

static const double wrapped_share = 0.85; /* of a narrow column's lines, that words fill */

static text unmarked(text words) { return text_trim(text_skip(text_trim(words), bullet_length(text_trim(words)))); }

static text cells_words(const struct plan *plan, const struct claim *claim) {
    struct buffer out = BUFFER_EMPTY;

    for (int i = 0; i < claim->cell_count; i++) {
        const char *cell = plan_cell(plan, plan->claims, claim->cells[i]);
        if (cell)
            buffer_format(&out, "%s%s", i ? ", " : "", cell);
    }
    return buffer_keep(&out, plan->arena);
}

/* The line, or the words that say of what, and whether a change or a part of it is meant. */
static text measure_words(struct arena *arena, const struct claim *claim) {
    static const char *const kinds[] = {[MEASURE_AMOUNT] = "",
                                        [MEASURE_PERCENT_OF_REVENUE] = " (part)",
                                        [MEASURE_CHANGE] = " (change)",
                                        [MEASURE_PERCENT_CHANGE] = " (change)",
                                        [MEASURE_PERCENT_CHANGE_CC] = " (change, constant rates)"};
    text measure = claim->measure == CONCEPT_NONE ? text_squeeze(arena, unmarked(claim->subject))
                                                  : text_from(concept_title(claim->measure));
    return text_format(arena, "%.*s%s", TEXT_ARG(measure), kinds[claim->kind]);
}

static void write_words(const struct plan *plan, int row, const struct claim *claim) {
    const cell_style plain = {.ink = INK_TEXT, .face = FACE_MIDDLE | FACE_WRAP, .rule = RULE_HAIR};
    const cell_style apart = {.ink = INK_TEXT, .face = FACE_MIDDLE | FACE_WRAP, .rule = RULE_HAIR, .indent = 1};
    const cell_style link = {.ink = INK_LINK, .face = FACE_MIDDLE | FACE_WRAP, .rule = RULE_HAIR, .indent = 1};
    struct tab *sheet = plan->claims;
    text measure = measure_words(plan->arena, claim);
    int lines = tab_lines(claim->sentence, columns[SENTENCE].width),
        own = tab_lines(measure, columns[MEASURE].width * wrapped_share);

    plan_link_source(plan, sheet, row, FIGURE, link, claim->origin, claim->text);
    tab_text(sheet, row, FIGURE, link, claim->text);
    tab_text(sheet, row, SENTENCE, plain, unmarked(claim->sentence));
    tab_text(sheet, row, MEASURE, plain, measure);
    tab_text(sheet, row, PERIOD, plain, words_period(plan->arena, claim->period));
    tab_words(sheet, row, BASIS, plain, words_basis(claim->basis));
    tab_text(sheet, row, UNIT, apart, words_unit(plan->arena, claim->unit, TEXT("USD")));
    tab_text(sheet, row, CELLS, apart, cells_words(plan, claim));
    tab_fit(sheet, row, own > lines ? own : lines);
    tab_words(sheet, row, VERDICT, plain, words_claim_verdict(claim->verdict));
}

static int64_t scale_of(const struct plan *plan, struct cell_ref cell) {
    return value_scale(&plan->report->statements[cell.statement], cell.row, cell.column);
}

/* Whether the sheet's column of scales tells it: not for a figure in another unit than its row. */
static bool scale_stands(const struct plan *plan, struct cell_ref cell) {
    return scale_of(plan, cell) == plan->report->statements[cell.statement].rows[cell.row].scale;
}

/* The first cell that the figure ties to, as a live link with its scale. */
static void write_table_figure(const struct plan *plan, int row, struct cell_ref cell) {
    const struct value *value = report_value(plan->report, cell);

    if (!value || !tie_is_figure(value))
        return;
    bool percent = value->unit == UNIT_PERCENT;
    const cell_style figure = {.ink = INK_LINK,
                               .form = percent ? FORM_PERCENT : FORM_AMOUNT,
                               .places = value->amount.places,
                               .face = FACE_MIDDLE,
                               .rule = RULE_HAIR};
    const cell_style times = {.ink = INK_LINK, .form = FORM_AMOUNT, .face = FACE_MIDDLE, .rule = RULE_HAIR};
    int64_t scale = scale_of(plan, cell);
    struct expression link = formula_amount(plan, plan->claims, cell, value->amount);
    text scale_link = text_format(plan->arena, "=%s", plan_scale_cell(plan, plan->claims, cell));
    tab_formula(plan->claims, row, IN_TABLES, figure, link.formula, link.value);
    if (scale > 0 && !scale_stands(plan, cell))
        tab_number(plan->claims, row, TABLE_TIMES, times, (double)scale);
    else if (scale > 0)
        tab_formula(plan->claims, row, TABLE_TIMES, times, text_string(plan->arena, scale_link), (double)scale);
}

/* ---- figures worked out ---- */

/* A cell's number as the sheet holds it: a percentage is a fraction there. */
static double held(const struct plan *plan, struct cell_ref cell) {
    const struct value *value = report_value(plan->report, cell);
    double number = decimal_double(value->amount);
    return value->unit == UNIT_PERCENT ? number / 100 : number;
}

static double scaled(const struct plan *plan, struct cell_ref cell) {
    int64_t scale = scale_of(plan, cell);
    return held(plan, cell) * (double)(scale > 0 ? scale : 1);
}

/* A formula over the two cells and what it gives; a difference is in the units of its cells. None where they need
 * scales that no cell tells. */
struct derivation {
    text formula;
    double value;
};

static struct derivation derive(const struct plan *plan, const struct claim *claim, const char *a, const char *b) {
    struct arena *arena = plan->arena;
    struct cell_ref x = claim->cells[0], y = claim->cells[1];
    double first = held(plan, x), second = held(plan, y);
    enum concept concept = plan->report->statements[x.statement].rows[x.row].concept;
    if (claim->kind == MEASURE_PERCENT_CHANGE)
        return (struct derivation){text_format(arena, "=(%s-%s)/ABS(%s)", a, b, b),
                                   (first - second) / (second < 0 ? -second : second)};
    if (claim->kind == MEASURE_CHANGE)
        return (struct derivation){text_format(arena, "=%s-%s", a, b), first - second};
    if (concept == CONCEPT_COST_OF_REVENUE && claim->kind == MEASURE_AMOUNT)
        return (struct derivation){text_format(arena, "=(%s-ABS(%s))/%s", b, a, b),
                                   (second - (first < 0 ? -first : first)) / second};
    if (scale_of(plan, x) == scale_of(plan, y))
        return (struct derivation){text_format(arena, "=%s/%s", a, b), first / second};
    if (!scale_stands(plan, x) || !scale_stands(plan, y))
        return (struct derivation){0};
    return (struct derivation){text_format(arena, "=(%s*%s)/(%s*%s)", a, plan_scale_cell(plan, plan->claims, x), b,
                                           plan_scale_cell(plan, plan->claims, y)),
                               scaled(plan, x) / scaled(plan, y)};
}

/* What a change, ratio or margin comes to, as a live formula; the figure itself where a part of it has no cell. */
static void write_derived_figure(const struct plan *plan, int row, const struct claim *claim) {
    const char *a = plan_cell(plan, plan->claims, claim->cells[0]);
    const char *b = plan_cell(plan, plan->claims, claim->cells[1]);
    bool percent = claim->unit == UNIT_PERCENT || claim->unit == UNIT_BASIS_POINTS;
    const cell_style style = {.ink = INK_LINK,
                              .form = percent ? FORM_PERCENT : FORM_AMOUNT,
                              .places = (uint8_t)(claim->value.places + 1),
                              .face = FACE_MIDDLE,
                              .rule = RULE_HAIR};
    if (a == NULL || b == NULL || held(plan, claim->cells[1]) == 0)
        return;
    struct derivation made = derive(plan, claim, a, b);
    if (made.formula.len == 0)
        return;
    tab_formula(plan->claims, row, IN_TABLES, style, text_string(plan->arena, made.formula), made.value);
}

static void write_claim(const struct plan *plan, int c) {
    const struct claim *claim = &plan->report->claims[c];
    const cell_style muted = {.ink = INK_MUTED, .face = FACE_MIDDLE, .rule = RULE_HAIR};
    bool percent = claim->unit == UNIT_PERCENT;
    cell_style stated = {.ink = INK_INPUT,
                         .form = percent ? FORM_PERCENT : FORM_AMOUNT,
                         .places = claim->value.places,
                         .face = FACE_MIDDLE,
                         .rule = RULE_HAIR};
    int row = FIRST_ROW + c;

    for (int column = 0; column < COLUMN_COUNT; column++)
        tab_blank(plan->claims, row, column, muted);
    tab_number(plan->claims, row, NUMBER, muted, c + 1);
    write_words(plan, row, claim);
    plan_link_source(plan, plan->claims, row, STATED, stated, claim->origin, claim->text);
    tab_figure(plan->claims, row, STATED, stated, claim->value, percent, claim->origin);
    stated.places = 0;
    stated.form = FORM_AMOUNT;
    if (claim->scale > 0)
        tab_number(plan->claims, row, TIMES, stated, (double)claim->scale);
    if (claim->verdict == CLAIM_DERIVED && claim->cell_count > 1)
        write_derived_figure(plan, row, claim);
    else if (claim->cell_count)
        write_table_figure(plan, row, claim->cells[0]);
}

void claims_write(const struct plan *plan) {
    int last = FIRST_ROW + plan->report->claim_count - 1;
    const struct print print = {last, VERDICT, HEAD_ROW, HEAD_ROW, true};

    plan_write_top(plan, plan->claims, TEXT("Figures stated in prose"), content_registrant(plan->report),
                   TEXT("Each figure of the release's text, and the cells of its tables that it ties to."));
    for (int column = 0; column < COLUMN_COUNT; column++) {
        cell_style head = {.ink = INK_TEXT,
                           .face = (uint8_t)(columns[column].face | FACE_BOLD | FACE_TINT),
                           .rule = RULE_BELOW,
                           .indent = columns[column].indent};
        tab_words(plan->claims, HEAD_ROW, column, head, columns[column].head);
        tab_width(plan->claims, column, column, columns[column].width);
    }
    for (int c = 0; c < plan->report->claim_count; c++)
        write_claim(plan, c);
    tab_warn(plan->claims, FIRST_ROW, VERDICT, last, VERDICT, words_claim_verdict(CLAIM_CONFLICTS));
    tab_filter(plan->claims, HEAD_ROW, NUMBER, last, VERDICT);
    tab_freeze(plan->claims, FIRST_ROW, SENTENCE);
    tab_print(plan->claims, &print);
}
