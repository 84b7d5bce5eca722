/*
 * xlsx_charts: the Charts sheet: the latest bridge as a waterfall, and each
 * reconciled measure, GAAP beside non-GAAP, by period. Under each chart stand
 * the cells it draws: links into the statements, and formulas over them.
 */
#include <math.h>

#include "render/content/content.h"
#include "render/figure.h"
#include "render/xlsx/block.h"
#include "render/xlsx/chart.h"
#include "render/xlsx/formula.h"
#include "render/xlsx/sheets.h"
#include "render/xlsx/words.h"

enum {
    NAME,
    AMOUNT,
    FROM,
    TO,
    HELD,
    GAAP,
    NON_GAAP,
    RISE_ABOVE,
    RISE_BELOW,
    FALL_ABOVE,
    FALL_BELOW,
    AXIS_ROW = MASTER_ROW + 2,
    FIRST_CHART_ROW = AXIS_ROW + 2,
    NAME_WIDTH = 44,
    CHARTS_MOST = 12,
    PAGE_ROWS = 60 /* of a turned page, as narrow as these columns print */
};

#define RISES "#,##0.##;#,##0.##;"
#define FALLS "(#,##0.##);(#,##0.##);"
#define WHOLE "#,##0.##;(#,##0.##);"

static void write_head(const struct plan *plan, int row, const char *const *names, int count) {
    for (int i = 0; i < count; i++) {
        const cell_style head = {
            .ink = INK_MUTED, .face = (uint8_t)(FACE_TINT | (i ? FACE_RIGHT : 0)), .rule = RULE_BELOW, .size = 8};
        tab_words(plan->charts, row, i, head, names[i]);
    }
}

static void write_title(const struct plan *plan, int row, text title) {
    const cell_style style = {.ink = INK_ACCENT, .face = FACE_BOLD, .size = 11};

    tab_text(plan->charts, row, NAME, style, title);
}

/* A link to the figure, or the figure itself where no cell has just this amount. */
static void write_amount(const struct plan *plan, int row, int column, const struct reconciliation *of, decimal amount,
                         struct cell_ref cell) {
    struct expression link = formula_amount(plan, plan->charts, cell, amount);
    const cell_style style = {.ink = link.formula ? INK_LINK : INK_INPUT,
                              .form = of->unit == UNIT_PERCENT ? FORM_PERCENT : FORM_AMOUNT,
                              .places = amount.places};

    if (link.formula)
        tab_formula(plan->charts, row, column, style, link.formula, link.value);
    else
        tab_figure(plan->charts, row, column, style, amount, of->unit == UNIT_PERCENT, (struct origin){0});
}

/* ---- the waterfall ---- */

/* A formula over a step's own cells: %1 is where it begins, %2 where it ends, %0 the axis. */
static const struct {
    int column;
    const char *formula;
} parts[] = {
    {HELD, "=MAX(%0,MIN(%1,%2))+MIN(%0,MAX(%1,%2))"},    {RISE_ABOVE, "=IF(%2>%1,MAX(%0,%2)-MAX(%0,%1),%0)"},
    {RISE_BELOW, "=IF(%2>%1,MIN(%0,%1)-MIN(%0,%2),%0)"}, {FALL_ABOVE, "=IF(%2<%1,MAX(%0,%1)-MAX(%0,%2),%0)"},
    {FALL_BELOW, "=IF(%2<%1,MIN(%0,%2)-MIN(%0,%1),%0)"},
};

static double part_value(int column, double from, double to) {
    switch (column) {
    case HELD:
        return fmax(0, fmin(from, to)) + fmin(0, fmax(from, to));
    case RISE_ABOVE:
        return to > from ? fmax(0, to) - fmax(0, from) : 0;
    case RISE_BELOW:
        return to > from ? fmin(0, from) - fmin(0, to) : 0;
    case FALL_ABOVE:
        return to < from ? fmax(0, from) - fmax(0, to) : 0;
    default:
        return to < from ? fmin(0, to) - fmin(0, from) : 0;
    }
}

static const char *filled(const struct plan *plan, const char *formula, const char *const *cells) {
    struct buffer out = BUFFER_EMPTY;

    for (const char *c = formula; *c; c++) {
        if (*c == '%')
            buffer_string(&out, cells[*++c - '0']);
        else
            buffer_byte(&out, *c);
    }
    return text_string(plan->arena, buffer_keep(&out, plan->arena));
}

static void write_parts(const struct plan *plan, int row, cell_style style, decimal from, decimal to) {
    const char *const cells[] = {"$B$6", book_cell(plan->arena, row, FROM), book_cell(plan->arena, row, TO)};

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        tab_formula(plan->charts, row, parts[i].column, style, filled(plan, parts[i].formula, cells),
                    part_value(parts[i].column, figure_double(from, false), figure_double(to, false)));
}

/* An end stands on the axis, a step on where the one before ended. */
static void write_end(const struct plan *plan, int row, int column, decimal amount) {
    const cell_style style = {.ink = INK_FORMULA, .form = FORM_AMOUNT, .places = amount.places};
    const char *own = text_string(plan->arena, text_format(plan->arena, "=%s", book_cell(plan->arena, row, AMOUNT)));

    tab_formula(plan->charts, row, TO, style, own, figure_double(amount, false));
    tab_formula(plan->charts, row, column, style, own, figure_double(amount, false));
}

static bool write_step(const struct plan *plan, int row, decimal amount, decimal *level) {
    const cell_style style = {.ink = INK_FORMULA, .form = FORM_AMOUNT, .places = amount.places};
    text from = text_format(plan->arena, "=%s", book_cell(plan->arena, row - 1, TO));
    text to =
        text_format(plan->arena, "=%s+%s", book_cell(plan->arena, row, FROM), book_cell(plan->arena, row, AMOUNT));
    decimal before = *level;

    if (!decimal_add(before, amount, level))
        return false;
    tab_formula(plan->charts, row, FROM, style, text_string(plan->arena, from), figure_double(before, false));
    tab_formula(plan->charts, row, TO, style, text_string(plan->arena, to), figure_double(*level, false));
    write_parts(plan, row, style, before, *level);
    return true;
}

static void write_name(const struct plan *plan, int row, text name) {
    const cell_style plain = {.ink = INK_TEXT};

    tab_text(plan->charts, row, NAME, plain, name);
}

/* The rows of the bridge from `row` on; gives the row after them, or `row` itself where it cannot be added up. */
static int write_bridge(const struct plan *plan, int row, const struct reconciliation *bridge) {
    const struct template *template = plan->book->template;
    decimal level = bridge->gaap;
    int at = row;

    write_name(plan, at, end_label(plan->arena, template, plan->report, bridge, true));
    write_amount(plan, at, AMOUNT, bridge, bridge->gaap, bridge->gaap_cell);
    write_end(plan, at++, GAAP, bridge->gaap);
    for (int i = 0; i < bridge->adjustment_count; i++) {
        const struct adjustment *adjustment = &bridge->adjustments[i];
        if (decimal_is_zero(adjustment->amount))
            continue;
        write_name(plan, at, adjustment->label);
        write_amount(plan, at, AMOUNT, bridge, adjustment->amount, adjustment->cell);
        if (!write_step(plan, at++, adjustment->amount, &level))
            return row;
    }
    write_name(plan, at, end_label(plan->arena, template, plan->report, bridge, false));
    write_amount(plan, at, AMOUNT, bridge, bridge->non_gaap, bridge->non_gaap_cell);
    write_end(plan, at++, NON_GAAP, bridge->non_gaap);
    return at;
}

/* On which sides of nil amounts stand. */
struct sides {
    bool above, below;
};

static void take_side(struct sides *sides, decimal level) {
    sides->above |= decimal_sign(level) > 0;
    sides->below |= decimal_sign(level) < 0;
}

/* Of the levels that a bridge passes. */
static struct sides bridge_sides(const struct reconciliation *bridge) {
    struct sides sides = {false, false};
    decimal level = bridge->gaap;

    take_side(&sides, level);
    take_side(&sides, bridge->non_gaap);
    for (int i = 0; i < bridge->adjustment_count && decimal_add(level, bridge->adjustments[i].amount, &level); i++)
        take_side(&sides, level);
    return sides;
}

static struct sides block_sides(const struct plan *plan, const struct block *block) {
    struct sides sides = {false, false};

    for (int m = 0; m < block->member_count; m++) {
        take_side(&sides, plan->report->reconciliations[block->members[m]].gaap);
        take_side(&sides, plan->report->reconciliations[block->members[m]].non_gaap);
    }
    return sides;
}

/* A bar across the axis is two parts of one amount: labels would tell parts as if they were figures. */
static bool crosses(const struct reconciliation *bridge) {
    decimal level = bridge->gaap;

    for (int i = 0; i < bridge->adjustment_count; i++) {
        int before = decimal_sign(level);
        if (!decimal_add(level, bridge->adjustments[i].amount, &level) || before * decimal_sign(level) < 0)
            return true;
    }
    return false;
}

static int write_waterfall(const struct plan *plan, int row) {
    static const char *const names[] = {"Step",     "Amount",     "From",       "To",         "Held up",   "GAAP",
                                        "Non-GAAP", "Rise above", "Rise below", "Fall above", "Fall below"};
    const struct template *template = plan->book->template;
    struct content content = {plan->arena, plan->report, template};
    const struct reconciliation *bridge = content_bridge(plan->report);
    if (!bridge || bridge->unit == UNIT_PERCENT)
        return row;
    const char *title = text_string(plan->arena, content_bridge_words(&content, bridge));
    int head = row + CHART_ROWS + 1, last = write_bridge(plan, head + 1, bridge) - 1;
    bool labels = !crosses(bridge);
    struct sides sides = bridge_sides(bridge);
    const struct chart_series series[] = {
        {HELD, NULL, 0, NULL},
        {GAAP, "GAAP", template->colours.accent, WHOLE},
        {NON_GAAP, "Non-GAAP", template->colours.soft, WHOLE},
        {RISE_ABOVE, "Rise", template->colours.increase, labels ? RISES : NULL},
        {RISE_BELOW, "Rise", template->colours.increase, labels ? RISES : NULL},
        {FALL_ABOVE, "Fall", template->colours.decrease, labels ? FALLS : NULL},
        {FALL_BELOW, "Fall", template->colours.decrease, labels ? FALLS : NULL},
    };
    const struct chart_data data = {head + 1,
                                    last,
                                    series,
                                    sizeof series / sizeof *series,
                                    true,
                                    sides.above,
                                    sides.below,
                                    title,
                                    "A waterfall of the amounts below it, from the GAAP to the non-GAAP figure."};
    if (last <= head)
        return row;
    write_title(plan, row, text_format(plan->arena, "From GAAP to non-GAAP: %s", title));
    write_head(plan, head, names, sizeof names / sizeof *names);
    tab_chart(plan->charts, row + 1, NAME, &data);
    return last + 3;
}

/* ---- by period ---- */

static int write_measure(const struct plan *plan, const struct block *block, int row) {
    static const char *const names[] = {"Period", "GAAP", "Non-GAAP"};
    const struct template *template = plan->book->template;
    const struct reconciliation *first = &plan->report->reconciliations[block->members[0]];
    const struct chart_series series[] = {{1, "GAAP", template->colours.accent, WHOLE},
                                          {2, "Non-GAAP", template->colours.soft, WHOLE}};
    int head = row + CHART_ROWS + 1;
    struct sides sides = block_sides(plan, block);
    text title = text_format(plan->arena, "%.*s, GAAP and non-GAAP",
                             TEXT_ARG(content_measure_name(plan->arena, plan->report, first)));
    const struct chart_data data = {head + 1,
                                    head + block->member_count,
                                    series,
                                    2,
                                    false,
                                    sides.above,
                                    sides.below,
                                    text_string(plan->arena, title),
                                    "Columns of the amounts below it, GAAP beside non-GAAP, a pair a period."};

    write_title(plan, row, title);
    write_head(plan, head, names, 3);
    for (int m = 0; m < block->member_count; m++) {
        const struct reconciliation *of = &plan->report->reconciliations[block->members[m]];
        write_name(plan, head + 1 + m, words_period(plan->arena, of->period));
        write_amount(plan, head + 1 + m, 1, of, of->gaap, of->gaap_cell);
        write_amount(plan, head + 1 + m, 2, of, of->non_gaap, of->non_gaap_cell);
    }
    tab_chart(plan->charts, row + 1, NAME, &data);
    return head + block->member_count + 3;
}

/* A page is left where the next chart and its amounts would not end on it. */
static int write_measures(const struct plan *plan, const struct blocks *blocks, int row) {
    uint32_t breaks[CHARTS_MOST + 1] = {0};
    int page = 0, count = 0;

    for (int b = 0; b < blocks->count && b < CHARTS_MOST; b++) {
        int end = row + CHART_ROWS + 1 + blocks->list[b].member_count;
        if (end - page > PAGE_ROWS) {
            breaks[count++] = (uint32_t)row;
            page = row - MASTER_ROW - 1; /* the sheet's top is repeated */
        }
        row = write_measure(plan, &blocks->list[b], row);
    }
    tab_breaks(plan->charts, breaks);
    return row;
}

void charts_write(const struct plan *plan) {
    const cell_style axis = {.ink = INK_INPUT, .form = FORM_AMOUNT}, muted = {.ink = INK_MUTED};
    struct blocks blocks = blocks_of(plan->arena, plan->report);
    int row = FIRST_CHART_ROW;

    plan_write_top(plan, plan->charts, TEXT("Charts"), content_registrant(plan->report),
                   TEXT("Green: links to the statements. Black: what the charts draw, worked out from them."));
    tab_words(plan->charts, AXIS_ROW, NAME, muted, "Zero line of the charts");
    tab_number(plan->charts, AXIS_ROW, AMOUNT, axis, 0);
    row = write_waterfall(plan, row);
    row = write_measures(plan, &blocks, row);
    tab_width(plan->charts, NAME, NAME, NAME_WIDTH);
    tab_width(plan->charts, AMOUNT, FALL_BELOW, 12);
    tab_freeze(plan->charts, MASTER_ROW + 1, 1);
    const struct print print = {row, FALL_BELOW, 0, MASTER_ROW, true};
    tab_print(plan->charts, &print);
}
