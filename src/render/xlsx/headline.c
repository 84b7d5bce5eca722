/*
 * xlsx_headline: the Headline sheet: the figures a release is about, by period,
 * GAAP first, each as filed beside the same in one sign: income is positive,
 * a loss is negative, however it was printed. The latter cells have names that
 * formulas may use: net_income_gaap, net_income_non_gaap_year_ago.
 */
#include "model/headline.h"

#include <math.h>

#include "render/content/content.h"
#include "render/xlsx/formula.h"
#include "render/xlsx/sheets.h"
#include "render/xlsx/words.h"

enum { LINE, UNIT, TIMES, FIRST, MOMENT_COLUMNS = 2, CHANGE_COLUMNS = 2, LINE_WIDTH = 44 };

static const struct {
    const char *name, *suffix;
} moments[MOMENT_COUNT] = {
    [MOMENT_LATEST] = {"Latest", ""},
    [MOMENT_PREVIOUS] = {"Previous", "_previous"},
    [MOMENT_YEAR_AGO] = {"Year ago", "_year_ago"},
};

/* Where the columns stand; -1 for a moment that is not printed. */
struct places {
    int filed[MOMENT_COUNT];  /* the figure in one sign stands right of it */
    int change[MOMENT_COUNT]; /* of the latest on it, percent right of it */
    int last;
};

static struct places places_of(const struct headline *headline) {
    struct places places = {{-1, -1, -1}, {-1, -1, -1}, FIRST - 1};

    for (int m = 0; m < MOMENT_COUNT; m++)
        if (date_known(headline->periods[m].end) && !headline->lent[m]) {
            places.filed[m] = places.last + 1;
            places.last += MOMENT_COLUMNS;
        }
    for (int m = MOMENT_PREVIOUS; m < MOMENT_COUNT; m++)
        if (places.filed[m] >= 0) {
            places.change[m] = places.last + 1;
            places.last += CHANGE_COLUMNS;
        }
    return places;
}

/* ---- heads ---- */

static void write_head(const struct plan *plan, int column, text span, date end, const char *which, const char *what) {
    const cell_style plain = {.ink = INK_TEXT, .face = FACE_RIGHT | FACE_TINT};
    const cell_style day = {.ink = INK_TEXT, .form = FORM_DATE, .face = FACE_RIGHT | FACE_TINT | FACE_BOLD};
    const cell_style bold = {.ink = INK_TEXT, .face = FACE_RIGHT | FACE_TINT | FACE_BOLD};
    const cell_style small = {.ink = INK_MUTED,
                              .face = (uint8_t)(FACE_TINT | FACE_TOP | (column < TIMES ? 0 : FACE_RIGHT)),
                              .rule = RULE_BELOW,
                              .size = 8};

    tab_text(plan->headline, SPAN_ROW, column, plain, span);
    tab_date(plan->headline, END_ROW, column, day, end);
    tab_words(plan->headline, BASIS_ROW, column, bold, which);
    tab_words(plan->headline, PRINTED_ROW, column, small, what);
}

static void write_heads(const struct plan *plan, const struct places *places) {
    static const char *const sides[] = {[LINE] = "Line, as filed", [UNIT] = "Unit", [TIMES] = "Times"};

    for (int side = LINE; side <= TIMES; side++)
        write_head(plan, side, TEXT(""), (date){0}, "", sides[side]);
    for (int m = 0; m < MOMENT_COUNT; m++) {
        period when = plan->figures.periods[m];
        if (places->filed[m] < 0)
            continue;
        write_head(plan, places->filed[m], words_span(plan->arena, when), when.end, moments[m].name, "As filed");
        write_head(plan, places->filed[m] + 1, words_span(plan->arena, when), when.end, moments[m].name, "In one sign");
        if (places->change[m] < 0)
            continue;
        write_head(plan, places->change[m], TEXT("Change on"), when.end, moments[m].name, "Amount");
        write_head(plan, places->change[m] + 1, TEXT("Change on"), when.end, moments[m].name, "Of its size");
    }
}

/* ---- figures ---- */

static cell_style style_of(const struct value *value, enum ink ink) {
    return (cell_style){.ink = (uint8_t)ink,
                        .form = value->unit == UNIT_PERCENT ? FORM_PERCENT : FORM_AMOUNT,
                        .places = value->amount.places};
}

static double signed_value(const struct plan *plan, const struct headline_figure *figure, int moment) {
    const struct value *value = report_value(plan->report, figure->cells[moment]);
    double number = figure_double(value->amount, value->unit == UNIT_PERCENT);

    return figure->loss[moment] ? -number : number;
}

static text name_of(const struct plan *plan, const struct headline_figure *figure, enum basis basis, int moment) {
    return text_format(plan->arena, "%s_%s%s", concept_key(figure->concept),
                       basis == BASIS_NON_GAAP ? "non_gaap" : "gaap", moments[moment].suffix);
}

/* A line has one unit and one factor: a figure that another table prints in others has no place in it. */
static bool is_told_alike(const struct plan *plan, const struct headline_figure *figure, int moment) {
    return moment == MOMENT_LATEST ||
           headline_comparable(plan->report, figure->cells[MOMENT_LATEST], figure->cells[moment]);
}

static void write_moment(const struct plan *plan, const struct headline_figure *figure, enum basis basis, int moment,
                         int row, int column) {
    const struct value *value = report_value(plan->report, figure->cells[moment]);

    if (!value || !tie_is_figure(value) || !is_told_alike(plan, figure, moment))
        return;
    struct expression link = formula_amount(plan, plan->headline, figure->cells[moment], value->amount);
    if (!link.formula)
        return;
    plan_link_source(plan, plan->headline, row, column, style_of(value, INK_LINK), value->origin, value->printed);
    tab_formula(plan->headline, row, column, style_of(value, INK_LINK), link.formula, link.value);
    text same = text_format(plan->arena, "=%s%s", figure->loss[moment] ? "-" : "", book_cell(plan->arena, row, column));
    tab_formula(plan->headline, row, column + 1, style_of(value, INK_FORMULA), text_string(plan->arena, same),
                signed_value(plan, figure, moment));
    tab_name(plan->headline, row, column + 1, name_of(plan, figure, basis, moment));
}

/* A percentage only where the signs agree: across a change of sign it would say nothing. */
static void write_change(const struct plan *plan, const struct headline_figure *figure, int moment, int row,
                         const struct places *places) {
    const cell_style percent = {.ink = INK_FORMULA, .form = FORM_PERCENT, .places = 1};
    const cell_style words = {.ink = INK_MUTED, .face = FACE_RIGHT};
    int column = places->change[moment];

    if (!change_between(plan->report, figure->cells[MOMENT_LATEST], figure->cells[moment]).known)
        return;
    double now = signed_value(plan, figure, MOMENT_LATEST), then = signed_value(plan, figure, moment);
    const char *latest = book_cell(plan->arena, row, places->filed[MOMENT_LATEST] + 1);
    const char *earlier = book_cell(plan->arena, row, places->filed[moment] + 1);
    text change = text_format(plan->arena, "=%s-%s", latest, earlier);
    text share = text_format(plan->arena, "=(%s-%s)/ABS(%s)", latest, earlier, earlier);
    tab_formula(plan->headline, row, column, style_of(report_value(plan->report, figure->cells[moment]), INK_FORMULA),
                text_string(plan->arena, change), now - then);
    if (now * then > 0)
        tab_formula(plan->headline, row, column + 1, percent, text_string(plan->arena, share),
                    (now - then) / fabs(then));
    else
        tab_text(plan->headline, row, column + 1, words, plan->book->template->numbers.not_meaningful);
}

static void write_figure(const struct plan *plan, const struct headline_figure *figure, enum basis basis, int row,
                         const struct places *places) {
    const cell_style plain = {.ink = INK_TEXT, .indent = 1, .face = FACE_WRAP}, muted = {.ink = INK_MUTED};
    const cell_style times = {.ink = INK_MUTED, .form = FORM_AMOUNT};
    struct cell_ref at = figure->cells[MOMENT_LATEST];
    const struct statement *statement = &plan->report->statements[at.statement];
    const struct value *value = report_value(plan->report, at);
    int64_t scale = value_scale(statement, at.row, at.column);

    tab_text(plan->headline, row, LINE, plain, figure->label);
    tab_fit(plan->headline, row, tab_lines(figure->label, LINE_WIDTH));
    tab_text(plan->headline, row, UNIT, muted, words_unit(plan->arena, value->unit, statement->currency));
    if (scale > 0)
        tab_number(plan->headline, row, TIMES, times, (double)scale);
    else
        tab_words(plan->headline, row, TIMES, muted, "not told");
    for (int m = 0; m < MOMENT_COUNT; m++)
        if (places->filed[m] >= 0)
            write_moment(plan, figure, basis, m, row, places->filed[m]);
    for (int m = MOMENT_PREVIOUS; m < MOMENT_COUNT; m++)
        if (places->change[m] >= 0)
            write_change(plan, figure, m, row, places);
}

static int write_basis(const struct plan *plan, const struct headline_basis *figures, enum basis basis, int row,
                       const struct places *places) {
    const cell_style head = {.ink = INK_ACCENT, .face = FACE_BOLD};

    if (figures->count == 0)
        return row;
    tab_words(plan->headline, row++, LINE, head, words_basis(basis));
    for (int i = 0; i < figures->count; i++)
        write_figure(plan, &figures->figures[i], basis, row++, places);
    return row + 1;
}

void headline_write(const struct plan *plan) {
    struct places places = places_of(&plan->figures);
    int row = STATEMENT_FIRST_ROW;

    plan_write_top(plan, plan->headline, TEXT("Headline figures"), content_registrant(plan->report),
                   TEXT("Green: links to the statements. Black: the same with income positive and losses negative; "
                        "these cells have names, such as net_income_gaap."));
    write_heads(plan, &places);
    row = write_basis(plan, &plan->figures.gaap, BASIS_GAAP, row, &places);
    row = write_basis(plan, &plan->figures.non_gaap, BASIS_NON_GAAP, row, &places);
    tab_width(plan->headline, LINE, LINE, LINE_WIDTH);
    tab_width(plan->headline, UNIT, UNIT, 13);
    tab_width(plan->headline, TIMES, TIMES, 8);
    tab_width(plan->headline, FIRST, places.last, 15);
    tab_freeze(plan->headline, STATEMENT_FIRST_ROW, FIRST);
    const struct print print = {row, places.last, SPAN_ROW, PRINTED_ROW, true};
    tab_print(plan->headline, &print);
}
