/*
 * The Changed and the Preliminary sheet: two prints of one figure beside each
 * other, each with its filing and its place, and what lies between them as a
 * live formula.
 */
#include <math.h>
#include <stdlib.h>

#include "render/trend/sheets.h"
#include "render/xlsx/words.h"

enum {
    LINE,
    BASIS,
    UNIT,
    ENDS,
    MONTHS,
    FIRST,
    FIRST_TIMES,
    FIRST_FILING,
    FIRST_PLACE,
    LATER,
    LATER_TIMES,
    LATER_FILING,
    LATER_PLACE,
    DIFFERENCE,
    SHARE,
    BECAUSE,
    COLUMNS
};

enum { LINE_WIDTH = 46, PLACE_WIDTH = 24 };

/* A sheet of pairs. */
struct pairs {
    const struct trend_plan *plan;
    struct tab *sheet;
    const struct series_pairs *them;
    const char *first, *later; /* heads */
    text (*because)(const struct trend_plan *plan, const struct series *series, const struct series_print *first,
                    const struct series_print *later);
};

static void write_side(const struct pairs *pairs, int row, int column, const struct series *series,
                       const struct series_print *print) {
    const cell_style times = {.ink = INK_MUTED, .form = FORM_AMOUNT}, muted = {.ink = INK_MUTED, .indent = 1};
    const struct trend_plan *plan = pairs->plan;
    const struct value *value = trend_value(plan, print->filing, print->cell);

    trend_write_print(plan, pairs->sheet, row, column, print, series->unit);
    tab_number(pairs->sheet, row, column + 1, times, (double)print->scale);
    trend_write_filing(plan, pairs->sheet, row, column + 2, print->filing);
    tab_text(pairs->sheet, row, column + 3, muted,
             words_place(plan->arena, plan->history->filings[print->filing].report, value->origin, TEXT("")));
}

static double number_of(const struct series *series, const struct series_print *print) {
    return figure_double(print_amount(print), series->unit == UNIT_PERCENT);
}

/* Of a side in one sign and, where the two have different scales, in units: "-F12*G12". */
static text side_formula(const struct pairs *pairs, int row, int column, const struct series_print *print, bool same) {
    struct arena *arena = pairs->plan->arena;
    const char *cell = book_cell(arena, row, column), *times = book_cell(arena, row, column + 1);

    return same ? text_format(arena, "%s%s", print->loss ? "-" : "", cell)
                : text_format(arena, "%s%s*%s", print->loss ? "-" : "", cell, times);
}

/* In the scale of the later one, and of the first one's size. */
static void write_difference(const struct pairs *pairs, int row, const struct series *series,
                             const struct series_print *first, const struct series_print *later) {
    const cell_style percent = {.ink = INK_FORMULA, .form = FORM_PERCENT, .places = 1, .zero = ZERO_DASH};
    struct arena *arena = pairs->plan->arena;
    bool same = first->scale == later->scale;
    uint8_t places = first->amount.places > later->amount.places ? first->amount.places : later->amount.places;
    const cell_style style = {.ink = INK_FORMULA,
                              .form = series->unit == UNIT_PERCENT ? FORM_PERCENT : FORM_AMOUNT,
                              .places = places,
                              .zero = ZERO_DASH};
    text now = side_formula(pairs, row, LATER, later, same), then = side_formula(pairs, row, FIRST, first, same);
    text formula = same ? text_format(arena, first->loss ? "=%.*s-(%.*s)" : "=%.*s-%.*s", TEXT_ARG(now), TEXT_ARG(then))
                        : text_format(arena, "=(%.*s-(%.*s))/%s", TEXT_ARG(now), TEXT_ARG(then),
                                      book_cell(arena, row, LATER_TIMES));
    double was = number_of(series, first) * (double)first->scale / (double)later->scale;
    double difference = number_of(series, later) - was;

    tab_formula(pairs->sheet, row, DIFFERENCE, style, text_string(arena, formula), difference);
    if (was == 0 || !same || series->unit == UNIT_PERCENT)
        return;
    text share = text_format(arena, "=%s/ABS(%s)", book_cell(arena, row, DIFFERENCE), book_cell(arena, row, FIRST));
    tab_formula(pairs->sheet, row, SHARE, percent, text_string(arena, share), difference / fabs(was));
}

static void write_pair(const struct pairs *pairs, int row, const struct series_pair *pair) {
    const cell_style plain = {.ink = INK_TEXT}, muted = {.ink = INK_MUTED};
    const cell_style remark = {.ink = INK_MUTED, .indent = 1};
    const cell_style count = {.ink = INK_MUTED, .form = FORM_AMOUNT};
    const cell_style day = {.ink = INK_TEXT, .form = FORM_DATE, .face = FACE_RIGHT};
    const struct series *series = &pairs->plan->history->series[pair->series];
    const struct series_point *point = &series->points[pair->point];
    const struct series_print *first = &point->prints[pair->first], *later = &point->prints[pair->later];

    tab_text(pairs->sheet, row, LINE, plain, series->label);
    tab_words(pairs->sheet, row, BASIS, muted, words_basis(series->basis));
    tab_text(pairs->sheet, row, UNIT, muted, trend_unit(pairs->plan->arena, series));
    tab_date(pairs->sheet, row, ENDS, day, point->period.end);
    if (point->period.months)
        tab_number(pairs->sheet, row, MONTHS, count, point->period.months);
    else
        tab_words(pairs->sheet, row, MONTHS, (cell_style){.ink = INK_MUTED, .face = FACE_RIGHT}, "at date");
    write_side(pairs, row, FIRST, series, first);
    write_side(pairs, row, LATER, series, later);
    if (figure_fits(first->amount) && figure_fits(later->amount))
        write_difference(pairs, row, series, first, later);
    tab_text(pairs->sheet, row, BECAUSE, remark, pairs->because(pairs->plan, series, first, later));
}

static void write_pairs(const struct pairs *pairs) {
    const struct trend_head heads[COLUMNS] = {
        {"Line, as last filed", false, LINE_WIDTH},
        {"Basis", false, 10},
        {"Unit", false, 14},
        {"Period ended", true, 13},
        {"Months", true, 8},
        {pairs->first, true, 14},
        {"Times", true, 10},
        {"In filing", true, 8},
        {"Place", false, PLACE_WIDTH},
        {pairs->later, true, 14},
        {"Times", true, 10},
        {"In filing", true, 8},
        {"Place", false, PLACE_WIDTH},
        {"Difference", true, 13},
        {"Of its size", true, 11},
        {"Where it was seen", false, 56},
    };
    int last = LIST_ROW + pairs->them->count - 1;

    trend_heads(pairs->sheet, HEAD_ROW, heads, COLUMNS);
    for (int i = 0; i < pairs->them->count; i++)
        write_pair(pairs, LIST_ROW + i, &pairs->them->list[i]);
    tab_freeze(pairs->sheet, LIST_ROW, 1);
    tab_filter(pairs->sheet, HEAD_ROW, LINE, last, BECAUSE);
    const struct print print = {last, BECAUSE, HEAD_ROW, HEAD_ROW, true};
    tab_print(pairs->sheet, &print);
}

/* ---- where a change was seen ---- */

static const char *seen_words(const struct history *history, const struct series_print *first,
                              const struct series_print *later) {
    if (history->filings[later->filing].amends >= 0)
        return "in an amendment";
    if (history->filings[first->filing].preliminary)
        return "in a release after a preliminary one";
    return "as a comparative in a later release";
}

/*
 * For how many new shares an old one seems to have been split, from the two figures alone: a whole ratio, to two
 * hundredths, of figures precise enough to tell; below nil for a reverse split; 0 for none.
 */
static int split_of(const struct series *series, const struct series_print *first, const struct series_print *later) {
    enum { PRECISE = 50 };
    double was = number_of(series, first) * (double)first->scale, is = number_of(series, later) * (double)later->scale;
    bool told = series->unit == UNIT_SHARES || series->unit == UNIT_PER_SHARE;
    int64_t least = llabs(first->amount.units) < llabs(later->amount.units) ? first->amount.units : later->amount.units;

    if (!told || was * is <= 0 || llabs(least) < PRECISE)
        return 0;
    double ratio = series->unit == UNIT_SHARES ? is / was : was / is, size = ratio > 1 ? ratio : 1 / ratio;
    double whole = floor(size + 0.5);
    if (whole < 2 || whole > 100 || fabs(size / whole - 1) > 0.02)
        return 0;
    return ratio > 1 ? (int)whole : -(int)whole;
}

static text changed_words(const struct trend_plan *plan, const struct series *series, const struct series_print *first,
                          const struct series_print *later) {
    const char *seen = seen_words(plan->history, first, later);
    int split = split_of(series, first, later);

    if (split > 0)
        return text_format(plan->arena, "%s; as after a split of %d for 1", seen, split);
    if (split < 0)
        return text_format(plan->arena, "%s; as after a split of 1 for %d", seen, -split);
    return text_from(seen);
}

static text final_words(const struct trend_plan *plan, const struct series *series, const struct series_print *first,
                        const struct series_print *later) {
    (void)plan, (void)series;
    return prints_agree(first, later) ? TEXT("final as preliminarily reported") : TEXT("final differs");
}

void trend_changed_write(const struct trend_plan *plan) {
    const struct pairs pairs = {plan, plan->changed, &plan->changes, "First reported", "Later reported", changed_words};

    trend_top(
        plan, plan->changed, TEXT("Changed since first reported"),
        TEXT("Figures that a later filing prints otherwise than the first, by more than rounding. Blue: as filed. "
             "Black: the difference, a loss negative."));
    write_pairs(&pairs);
}

void trend_preliminary_write(const struct trend_plan *plan) {
    const struct pairs pairs = {plan, plan->preliminary, &plan->preliminaries, "Preliminary", "Final", final_words};

    trend_top(plan, plan->preliminary, TEXT("Preliminary against final"),
              TEXT("Figures of releases that call their results preliminary, beside the first that do not."));
    write_pairs(&pairs);
}
