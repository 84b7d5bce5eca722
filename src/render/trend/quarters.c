/*
 * The Quarters sheet: a column a quarter on one time axis, none left out, a row
 * a line; and what is worked out from the rows. Figures are links to the
 * Figures sheet, brought to one scale a row. The latest quarter's cells, the
 * one before's and the year-ago one's have names: revenue_gaap,
 * net_income_non_gaap_year_ago.
 */
#include <math.h>

#include "render/trend/sheets.h"
#include "render/xlsx/words.h"

enum { LINE, UNIT, TIMES = QUARTER_TIMES, FIRST = QUARTER_COLUMN, QUARTERS_A_YEAR = 4, LINE_WIDTH = 46 };
enum { SPAN_ROW = 5, END_ROW = 6 };

/* ---- heads ---- */

static void write_quarter_head(const struct trend_plan *plan, int quarter) {
    static const char *const states[] = {
        [QUARTER_TOLD] = "reported", [QUARTER_MISSING] = "gap", [QUARTER_BEFORE] = "not covered"};
    const struct series_quarter *it = &plan->axis[quarter];
    bool told = it->state == QUARTER_TOLD;
    uint8_t face = FACE_RIGHT | FACE_TINT;
    const cell_style plain = {.ink = INK_MUTED, .face = face, .size = 8};
    const cell_style day = {.ink = told ? INK_TEXT : INK_MUTED, .form = FORM_DATE, .face = face | FACE_BOLD};
    const cell_style state = {
        .ink = it->state == QUARTER_MISSING ? INK_WARNING : INK_MUTED, .face = face, .rule = RULE_BELOW, .size = 8};

    tab_words(plan->quarters, SPAN_ROW, FIRST + quarter, plain, "Quarter ended");
    tab_date(plan->quarters, END_ROW, FIRST + quarter, day, it->period.end);
    tab_words(plan->quarters, QUARTER_STATE_ROW, FIRST + quarter, state, states[it->state]);
}

static void write_heads(const struct trend_plan *plan) {
    static const char *const sides[] = {[LINE] = "Line, as last filed", [UNIT] = "Unit", [TIMES] = "Times"};

    for (int side = LINE; side <= TIMES; side++) {
        const cell_style tint = {.ink = INK_MUTED, .face = FACE_TINT};
        const cell_style head = {.ink = INK_MUTED,
                                 .face = (uint8_t)(FACE_TINT | (side == TIMES ? FACE_RIGHT : 0)),
                                 .rule = RULE_BELOW,
                                 .size = 8};
        tab_blank(plan->quarters, SPAN_ROW, side, tint);
        tab_blank(plan->quarters, END_ROW, side, tint);
        tab_words(plan->quarters, QUARTER_STATE_ROW, side, head, sides[side]);
    }
    for (int q = 0; q < plan->axis_count; q++)
        write_quarter_head(plan, q);
}

/* ---- lines ---- */

static const char *scaled(const struct trend_plan *plan, const struct trend_line *line,
                          const struct series_point *point) {
    const struct series *series = &plan->history->series[line->series];
    const char *stands = trend_figure(plan, plan->quarters, series, point, FIGURE_STANDS);
    const char *times = trend_figure(plan, plan->quarters, series, point, FIGURE_TIMES);

    if (point->scale == line->scale)
        return text_string(plan->arena, text_format(plan->arena, "=%s", stands));
    return text_string(plan->arena,
                       text_format(plan->arena, "=%s*%s/$%s", stands, times, book_cell(plan->arena, line->row, TIMES)));
}

static cell_style cell_of(const struct trend_line *line, const struct series *series, enum ink ink) {
    return (cell_style){
        .ink = (uint8_t)ink, .form = series->unit == UNIT_PERCENT ? FORM_PERCENT : FORM_AMOUNT, .places = line->places};
}

/* A gap stays empty: an empty cell is no zero, for a reader, a sum and a chart. */
static void write_gap(const struct trend_plan *plan, int row, int quarter) {
    if (plan->axis[quarter].state != QUARTER_TOLD)
        tab_blank(plan->quarters, row, FIRST + quarter, (cell_style){.face = FACE_TINT});
}

static void write_quarter(const struct trend_plan *plan, const struct trend_line *line, int quarter) {
    const struct series *series = &plan->history->series[line->series];
    const struct series_point *point = trend_at(plan, line, quarter);
    cell_style style = cell_of(line, series, INK_LINK);

    if (!point || !figure_fits(point->amount)) {
        write_gap(plan, line->row, quarter);
        return;
    }
    style.face |= point->derived ? FACE_ITALIC : 0;
    tab_formula(plan->quarters, line->row, FIRST + quarter, style, scaled(plan, line, point),
                trend_number(line, point, series->unit));
}

static void write_line(const struct trend_plan *plan, const struct trend_line *line) {
    const cell_style plain = {.ink = INK_TEXT, .indent = 1, .face = FACE_WRAP}, muted = {.ink = INK_MUTED};
    const cell_style times = {.ink = INK_MUTED, .form = FORM_AMOUNT};
    const struct series *series = &plan->history->series[line->series];

    tab_text(plan->quarters, line->row, LINE, plain, series->label);
    tab_fit(plan->quarters, line->row, tab_lines(series->label, LINE_WIDTH));
    tab_text(plan->quarters, line->row, UNIT, muted, trend_unit(plan->arena, series));
    tab_number(plan->quarters, line->row, TIMES, times, (double)line->scale);
    for (int q = 0; q < plan->axis_count; q++)
        write_quarter(plan, line, q);
}

static void write_section(const struct trend_plan *plan, int row, const char *title) {
    const cell_style head = {.ink = INK_ACCENT, .face = FACE_BOLD};

    tab_words(plan->quarters, row, LINE, head, title);
    for (int q = 0; q < plan->axis_count; q++)
        write_gap(plan, row, q);
}

static const char *section_of(const struct trend_plan *plan, const struct trend_line *line) {
    if (line->instant)
        return "At the end of the quarter";
    return words_basis(plan->history->series[line->series].basis);
}

/* ---- names ---- */

static int latest_quarter(const struct trend_plan *plan) {
    int latest = plan->axis_count - 1;

    while (latest > 0 && plan->axis[latest].state != QUARTER_TOLD)
        latest--;
    return latest;
}

/* Two series of one line, in different units, would have one name: the first has it. */
static bool is_first(const struct trend_plan *plan, const struct trend_line *line) {
    const struct series *series = &plan->history->series[line->series];

    return series->concept != CONCEPT_NONE && trend_line_of(plan, series->concept, series->basis) == line;
}

static void name_line(const struct trend_plan *plan, const struct trend_line *line) {
    static const struct {
        int back;
        const char *suffix;
    } moments[] = {{0, ""}, {1, "_previous"}, {QUARTERS_A_YEAR, "_year_ago"}};
    const struct series *series = &plan->history->series[line->series];
    int latest = latest_quarter(plan);

    for (size_t m = 0; m < sizeof moments / sizeof *moments && is_first(plan, line); m++) {
        const struct series_point *point = trend_at(plan, line, latest - moments[m].back);
        if (point && figure_fits(point->amount))
            tab_name(plan->quarters, line->row, FIRST + latest - moments[m].back,
                     text_format(plan->arena, "%s_%s%s", concept_key(series->concept),
                                 series->basis == BASIS_NON_GAAP ? "non_gaap" : "gaap", moments[m].suffix));
    }
}

/* ---- worked out ---- */

/* A share or a change of line `of`: on another line of the same quarter, or on itself `back` quarters before. */
struct ratio {
    const char *label;
    enum concept of, on;
    int back;
};

static const struct ratio ratios[] = {
    {"Revenue, change on the quarter before", CONCEPT_REVENUE, CONCEPT_REVENUE, 1},
    {"Revenue, change on the year-ago quarter", CONCEPT_REVENUE, CONCEPT_REVENUE, QUARTERS_A_YEAR},
    {"Gross profit, of revenue", CONCEPT_GROSS_PROFIT, CONCEPT_REVENUE, 0},
    {"Operating income, of revenue", CONCEPT_OPERATING_INCOME, CONCEPT_REVENUE, 0},
    {"Net income, of revenue", CONCEPT_NET_INCOME, CONCEPT_REVENUE, 0},
    {"Net income, change on the quarter before", CONCEPT_NET_INCOME, CONCEPT_NET_INCOME, 1},
    {"Net income, change on the year-ago quarter", CONCEPT_NET_INCOME, CONCEPT_NET_INCOME, QUARTERS_A_YEAR},
};

/* A change across a change of sign, or a share of nothing, says nothing: no cell. */
static bool ratio_at(const struct trend_plan *plan, const struct ratio *ratio, int quarter, double *of, double *on) {
    const struct trend_line *top = trend_line_of(plan, ratio->of, BASIS_GAAP);
    const struct trend_line *base = trend_line_of(plan, ratio->on, BASIS_GAAP);
    const struct series_point *now = top ? trend_at(plan, top, quarter) : NULL;
    const struct series_point *then = base ? trend_at(plan, base, quarter - ratio->back) : NULL;

    if (!now || !then || !figure_fits(now->amount) || !figure_fits(then->amount) || top->scale != base->scale)
        return false;
    *of = trend_number(top, now, UNIT_CURRENCY);
    *on = trend_number(base, then, UNIT_CURRENCY);
    return ratio->back ? *of * *on > 0 : *on > 0;
}

static void write_ratio_at(const struct trend_plan *plan, const struct ratio *ratio, int row, int quarter) {
    const cell_style style = {.ink = INK_FORMULA, .form = FORM_PERCENT, .places = 1};
    double of, on;

    if (!ratio_at(plan, ratio, quarter, &of, &on)) {
        write_gap(plan, row, quarter);
        return;
    }
    const char *top = book_cell(plan->arena, trend_line_of(plan, ratio->of, BASIS_GAAP)->row, FIRST + quarter);
    const char *base =
        book_cell(plan->arena, trend_line_of(plan, ratio->on, BASIS_GAAP)->row, FIRST + quarter - ratio->back);
    text formula = ratio->back ? text_format(plan->arena, "=(%s-%s)/ABS(%s)", top, base, base)
                               : text_format(plan->arena, "=%s/%s", top, base);
    tab_formula(plan->quarters, row, FIRST + quarter, style, text_string(plan->arena, formula),
                ratio->back ? (of - on) / fabs(on) : of / on);
}

static bool is_told(const struct trend_plan *plan, const struct ratio *ratio) {
    double of, on;

    for (int q = 0; q < plan->axis_count; q++)
        if (ratio_at(plan, ratio, q, &of, &on))
            return true;
    return false;
}

static int write_ratios(const struct trend_plan *plan, int row) {
    const cell_style plain = {.ink = INK_TEXT, .indent = 1}, muted = {.ink = INK_MUTED};
    int head = row++;

    for (size_t i = 0; i < sizeof ratios / sizeof *ratios; i++) {
        if (!is_told(plan, &ratios[i]))
            continue;
        tab_words(plan->quarters, row, LINE, plain, ratios[i].label);
        tab_words(plan->quarters, row, UNIT, muted, "%");
        for (int q = 0; q < plan->axis_count; q++)
            write_ratio_at(plan, &ratios[i], row, q);
        row++;
    }
    if (row == head + 1)
        return head;
    write_section(plan, head, "Worked out, GAAP");
    return row;
}

void trend_quarters_write(const struct trend_plan *plan) {
    int row = QUARTER_ROW;
    const char *section = "";

    trend_top(plan, plan->quarters, TEXT("Quarters"),
              TEXT("Green: links to the Figures sheet; italic: derived. Black: worked out here. A gap stays empty. The "
                   "latest cells have names, such as revenue_gaap. Figures per share stand as filed, before a split or "
                   "after it."));
    write_heads(plan);
    for (int i = 0; i < plan->line_count; i++) {
        const struct trend_line *line = &plan->lines[i];
        if (section_of(plan, line) != section)
            write_section(plan, line->row - 1, section = section_of(plan, line));
        write_line(plan, line);
        name_line(plan, line);
        row = line->row + 2;
    }
    row = write_ratios(plan, row);
    tab_width(plan->quarters, LINE, LINE, LINE_WIDTH);
    tab_width(plan->quarters, UNIT, UNIT, 14);
    tab_width(plan->quarters, TIMES, TIMES, 10);
    tab_width(plan->quarters, FIRST, FIRST + plan->axis_count - 1, 13);
    tab_freeze(plan->quarters, QUARTER_ROW, FIRST);
    const struct print print = {row, FIRST + plan->axis_count - 1, SPAN_ROW, QUARTER_STATE_ROW, true};
    tab_print(plan->quarters, &print);
}
