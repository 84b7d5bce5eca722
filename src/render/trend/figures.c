/*
 * The Figures sheet: a row a figure of one line, basis and period. Inputs are
 * what was first reported and what stands now, each with its filing and its
 * line; what stands is a formula over them, or over the two longer periods that
 * a quarter nobody printed is the difference of.
 */
#include "render/trend/sheets.h"
#include "render/xlsx/words.h"

enum { LINE, BASIS, UNIT, ENDS, MONTHS, TIMES, STANDS, HOW, FIRST, LAST = FIGURE_LAST, PRINTS = 14, MARK };

static const struct trend_head heads[] = {
    {"Line, as last filed", false, 46},
    {"Basis", false, 10},
    {"Unit", false, 14},
    {"Period ended", true, 13},
    {"Months", true, 8},
    {"Times", true, 10},
    {"Stands", true, 14},
    {"How", false, 30},
    {"First reported", true, 14},
    {"Times", true, 10},
    {"In filing", true, 8},
    {"Last reported", true, 14},
    {"Times", true, 10},
    {"In filing", true, 8},
    {"Filings with it", true, 11},
    {"Since first reported", false, 15},
};

static cell_style figure_style(const struct series *series, const struct series_point *point, enum ink ink) {
    return (cell_style){.ink = (uint8_t)ink,
                        .form = series->unit == UNIT_PERCENT ? FORM_PERCENT : FORM_AMOUNT,
                        .places = point->amount.places};
}

static void write_subject(const struct trend_plan *plan, int row, const struct series *series,
                          const struct series_point *point) {
    const cell_style plain = {.ink = INK_TEXT}, muted = {.ink = INK_MUTED};
    const cell_style day = {.ink = INK_TEXT, .form = FORM_DATE, .face = FACE_RIGHT};
    const cell_style count = {.ink = INK_MUTED, .form = FORM_AMOUNT};

    tab_text(plan->figures, row, LINE, plain, series->label);
    tab_words(plan->figures, row, BASIS, muted, words_basis(series->basis));
    tab_text(plan->figures, row, UNIT, muted, trend_unit(plan->arena, series));
    tab_date(plan->figures, row, ENDS, day, point->period.end);
    if (point->period.months)
        tab_number(plan->figures, row, MONTHS, count, point->period.months);
    else
        tab_words(plan->figures, row, MONTHS, (cell_style){.ink = INK_MUTED, .face = FACE_RIGHT}, "at date");
}

/* ---- printed ---- */

static void write_print(const struct trend_plan *plan, int row, int column, const struct series *series,
                        const struct series_print *print) {
    const cell_style times = {.ink = INK_MUTED, .form = FORM_AMOUNT};

    trend_write_print(plan, plan->figures, row, column, print, series->unit);
    tab_number(plan->figures, row, column + 1, times, (double)print->scale);
    trend_write_filing(plan, plan->figures, row, column + 2, print->filing);
}

static void write_same(const struct trend_plan *plan, int row, int column, cell_style style, int from, bool negated,
                       double value) {
    text formula = text_format(plan->arena, "=%s%s", negated ? "-" : "", book_cell(plan->arena, row, from));

    tab_formula(plan->figures, row, column, style, text_string(plan->arena, formula), value);
}

static const char *how_words(const struct trend_plan *plan, const struct series_point *point) {
    const struct series_print *standing = &point->prints[point->standing];

    if (plan->history->filings[standing->filing].amends >= 0)
        return "as filed, in an amendment";
    if (standing->loss)
        return "as filed, a loss without a sign";
    return point->standing > 0 ? "as last filed" : "as filed";
}

static void write_printed(const struct trend_plan *plan, int row, const struct series *series,
                          const struct series_point *point) {
    const cell_style muted = {.ink = INK_MUTED, .indent = 1}, count = {.ink = INK_MUTED, .form = FORM_AMOUNT};
    const cell_style times = {.ink = INK_FORMULA, .form = FORM_AMOUNT}, loud = {.ink = INK_WARNING, .indent = 1};
    int from = point->standing > 0 ? LAST : FIRST;
    bool loss = point->prints[point->standing].loss;

    write_print(plan, row, FIRST, series, &point->prints[0]);
    if (point->standing > 0)
        write_print(plan, row, LAST, series, &point->prints[point->standing]);
    if (figure_fits(point->amount))
        write_same(plan, row, STANDS, figure_style(series, point, INK_FORMULA), from, loss,
                   figure_double(point->amount, series->unit == UNIT_PERCENT));
    else
        tab_figure(plan->figures, row, STANDS, figure_style(series, point, INK_TEXT), point->amount, false,
                   (struct origin){0});
    write_same(plan, row, TIMES, times, from + 1, false, (double)point->scale);
    tab_words(plan->figures, row, HOW, muted, how_words(plan, point));
    tab_number(plan->figures, row, PRINTS, count, point->print_count);
    if (point->changed)
        tab_words(plan->figures, row, MARK, loud, "changed");
}

/* ---- derived ---- */

static text part_words(struct arena *arena, period when) {
    static const char *const spans[] = {[6] = "six months", [9] = "nine months", [12] = "year"};

    if (when.months < sizeof spans / sizeof *spans && spans[when.months])
        return text_from(spans[when.months]);
    return when.months == 3 ? TEXT("three months") : text_format(arena, "%d months", when.months);
}

/* "=G12-G9", or where the two have different scales each brought to this one's. */
static const char *difference(const struct trend_plan *plan, int row, int longer, int shorter, bool same) {
    struct arena *arena = plan->arena;
    const char *a = book_cell(arena, longer, STANDS), *b = book_cell(arena, shorter, STANDS);

    if (same)
        return text_string(arena, text_format(arena, "=%s-%s", a, b));
    return text_string(arena, text_format(arena, "=(%s*%s-%s*%s)/%s", a, book_cell(arena, longer, TIMES), b,
                                          book_cell(arena, shorter, TIMES), book_cell(arena, row, TIMES)));
}

static void write_derived(const struct trend_plan *plan, int row, const struct series *series,
                          const struct series_point *point) {
    const cell_style italic = {.ink = INK_MUTED, .face = FACE_ITALIC, .indent = 1};
    const struct series_point *longer = &series->points[point->longer], *shorter = &series->points[point->shorter];
    int longer_row = trend_figure_row(plan, series, longer), shorter_row = trend_figure_row(plan, series, shorter);
    cell_style style = figure_style(series, point, INK_FORMULA);
    text least = text_format(plan->arena, "=MIN(%s,%s)", book_cell(plan->arena, longer_row, TIMES),
                             book_cell(plan->arena, shorter_row, TIMES));

    style.face |= FACE_ITALIC;
    tab_formula(plan->figures, row, TIMES, (cell_style){.ink = INK_FORMULA, .form = FORM_AMOUNT},
                text_string(plan->arena, least), (double)point->scale);
    tab_formula(plan->figures, row, STANDS, style,
                difference(plan, row, longer_row, shorter_row, longer->scale == shorter->scale),
                decimal_double(point->amount));
    tab_text(plan->figures, row, HOW, italic,
             text_format(plan->arena, "derived: %.*s less %.*s", TEXT_ARG(part_words(plan->arena, longer->period)),
                         TEXT_ARG(part_words(plan->arena, shorter->period))));
}

static void write_point(const struct trend_plan *plan, const struct series *series, const struct series_point *point) {
    int row = trend_figure_row(plan, series, point);

    write_subject(plan, row, series, point);
    if (point->derived)
        write_derived(plan, row, series, point);
    else
        write_printed(plan, row, series, point);
}

void trend_figures_write(const struct trend_plan *plan) {
    int last = LIST_ROW - 1;

    trend_top(plan, plan->figures, TEXT("Figures"),
              TEXT("Blue: as filed, linked to its source line. Black: what stands, a loss negative. Italic: derived "
                   "from two longer periods, printed by nobody."));
    trend_heads(plan->figures, HEAD_ROW, heads, sizeof heads / sizeof *heads);
    for (int s = 0; s < plan->history->series_count; s++)
        for (int p = 0; p < plan->history->series[s].point_count; p++, last++)
            write_point(plan, &plan->history->series[s], &plan->history->series[s].points[p]);
    tab_freeze(plan->figures, LIST_ROW, 1);
    tab_filter(plan->figures, HEAD_ROW, LINE, last, MARK);
    const struct print print = {last, MARK, HEAD_ROW, HEAD_ROW, true};
    tab_print(plan->figures, &print);
}
