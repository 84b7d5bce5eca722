/*
 * The Checks sheet: every printed year against the sum of its four quarters,
 * with what rounding explains, and a live verdict.
 */
#include "render/trend/sheets.h"
#include "render/xlsx/words.h"

enum { LINE, BASIS, UNIT, ENDS, TIMES, QUARTER, SUM = 9, YEAR, DIFFERENCE, TOLERANCE, VERDICT, QUARTERS = 4 };

static const struct trend_head heads[] = {
    {"Line, as last filed", false, 46},
    {"Basis", false, 10},
    {"Unit", false, 14},
    {"Year ended", true, 13},
    {"Times", true, 10},
    {"First quarter", true, 13},
    {"Second quarter", true, 13},
    {"Third quarter", true, 13},
    {"Fourth quarter", true, 13},
    {"Their sum", true, 13},
    {"The year", true, 13},
    {"Difference", true, 12},
    {"Rounding explains", true, 11},
    {"Verdict", false, 10},
};

/* A link to what stands, in the year's scale. */
static void write_link(const struct trend_plan *plan, int row, int column, const struct trend_year *year,
                       const struct series_point *point) {
    const struct series *series = &plan->history->series[year->series];
    const struct series_point *whole = &series->points[year->point];
    const cell_style style = {
        .ink = INK_LINK, .form = FORM_AMOUNT, .places = whole->amount.places, .face = point->derived ? FACE_ITALIC : 0};
    const char *stands = trend_figure(plan, plan->checks, series, point, FIGURE_STANDS);
    const char *times = trend_figure(plan, plan->checks, series, point, FIGURE_TIMES);
    text formula = point->scale == whole->scale
                       ? text_format(plan->arena, "=%s", stands)
                       : text_format(plan->arena, "=%s*%s/%s", stands, times, book_cell(plan->arena, row, TIMES));

    tab_formula(plan->checks, row, column, style, text_string(plan->arena, formula),
                decimal_double(point->amount) * (double)point->scale / (double)whole->scale);
}

static void write_comparison(const struct trend_plan *plan, int row, const struct trend_year *year) {
    const struct series_point *whole = &plan->history->series[year->series].points[year->point];
    const cell_style style = {
        .ink = INK_FORMULA, .form = FORM_AMOUNT, .places = whole->amount.places, .zero = ZERO_DASH};
    const cell_style rounding = {.ink = INK_MUTED, .form = FORM_AMOUNT, .places = (uint8_t)(whole->amount.places + 1)};
    struct arena *arena = plan->arena;
    text sum = text_format(arena, "=SUM(%s:%s)", book_cell(arena, row, QUARTER), book_cell(arena, row, SUM - 1));
    text difference = text_format(arena, "=%s-%s", book_cell(arena, row, YEAR), book_cell(arena, row, SUM));
    text verdict = text_format(arena, "=IF(ABS(%s)<=%s,\"ties\",\"broken\")", book_cell(arena, row, DIFFERENCE),
                               book_cell(arena, row, TOLERANCE));

    tab_formula(plan->checks, row, SUM, style, text_string(arena, sum), year->sum);
    tab_formula(plan->checks, row, DIFFERENCE, style, text_string(arena, difference), year->difference);
    tab_number(plan->checks, row, TOLERANCE, rounding, year->tolerance);
    tab_formula_words(plan->checks, row, VERDICT, (cell_style){.ink = INK_FORMULA, .indent = 1},
                      text_string(arena, verdict), year->ties ? "ties" : "broken");
}

static void write_year(const struct trend_plan *plan, int row, const struct trend_year *year) {
    const cell_style plain = {.ink = INK_TEXT}, muted = {.ink = INK_MUTED};
    const cell_style day = {.ink = INK_TEXT, .form = FORM_DATE, .face = FACE_RIGHT};
    const cell_style times = {.ink = INK_LINK, .form = FORM_AMOUNT};
    const struct series *series = &plan->history->series[year->series];
    const struct series_point *whole = &series->points[year->point];
    const char *scale = trend_figure(plan, plan->checks, series, whole, FIGURE_TIMES);

    tab_text(plan->checks, row, LINE, plain, series->label);
    tab_words(plan->checks, row, BASIS, muted, words_basis(series->basis));
    tab_text(plan->checks, row, UNIT, muted, trend_unit(plan->arena, series));
    tab_date(plan->checks, row, ENDS, day, whole->period.end);
    tab_formula(plan->checks, row, TIMES, times, text_string(plan->arena, text_format(plan->arena, "=%s", scale)),
                (double)whole->scale);
    for (int q = 0; q < QUARTERS; q++)
        write_link(plan, row, QUARTER + q, year, &series->points[year->quarters[q]]);
    write_link(plan, row, YEAR, year, whole);
    write_comparison(plan, row, year);
}

void trend_checks_write(const struct trend_plan *plan) {
    int last = LIST_ROW + plan->years.count - 1;

    trend_top(plan, plan->checks, TEXT("Checks"),
              TEXT("Each year as printed against its four quarters as they stand, from whatever filings. A quarter "
                   "derived from the year itself proves nothing and is not listed."));
    trend_heads(plan->checks, HEAD_ROW, heads, sizeof heads / sizeof *heads);
    for (int y = 0; y < plan->years.count; y++)
        write_year(plan, LIST_ROW + y, &plan->years.list[y]);
    tab_warn(plan->checks, LIST_ROW, VERDICT, last, VERDICT, "broken");
    tab_freeze(plan->checks, LIST_ROW, 1);
    tab_filter(plan->checks, HEAD_ROW, LINE, last, VERDICT);
    const struct print print = {last, VERDICT, HEAD_ROW, HEAD_ROW, true};
    tab_print(plan->checks, &print);
}
