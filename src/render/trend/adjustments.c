/*
 * The Adjustments sheet: what came, went, changed its name or its sign between
 * GAAP and non-GAAP from one quarter that is reconciled to the next.
 */
#include "render/trend/sheets.h"

enum { WHAT, LABEL, BEFORE, MEASURE, FROM, TO, AMOUNT, TIMES, FILING, COLUMNS };

static const struct trend_head heads[COLUMNS] = {
    {"What", false, 14},           {"Adjustment", false, 52},  {"Its name before", false, 44},
    {"Measure", false, 30},        {"From quarter", true, 13}, {"To quarter", true, 13},
    {"Amount as filed", true, 14}, {"Times", true, 10},        {"In filing", true, 8},
};

static void write_amount(const struct trend_plan *plan, int row, const struct series_change *change) {
    const struct report *report = plan->history->filings[change->filing].report;
    const struct value *value = report_value(report, change->cell);
    const cell_style times = {.ink = INK_MUTED, .form = FORM_AMOUNT};

    if (!value || !value_is_amount(value))
        return;
    const cell_style style = {.ink = INK_INPUT, .form = FORM_AMOUNT, .places = value->amount.places};
    trend_link_source(plan, plan->adjustments, row, AMOUNT, style, change->filing, value);
    tab_figure(plan->adjustments, row, AMOUNT, style, value->amount, false, (struct origin){0});
    tab_number(plan->adjustments, row, TIMES, times,
               (double)value_scale(&report->statements[change->cell.statement], change->cell.row, change->cell.column));
}

static void write_change(const struct trend_plan *plan, int row, const struct series_change *change) {
    const cell_style plain = {.ink = INK_TEXT}, muted = {.ink = INK_MUTED};
    const cell_style wrapped = {.ink = INK_TEXT, .face = FACE_WRAP};
    const cell_style day = {.ink = INK_TEXT, .form = FORM_DATE, .face = FACE_RIGHT};
    int lines = tab_lines(change->label, heads[LABEL].width), others = tab_lines(change->other, heads[BEFORE].width);

    tab_words(plan->adjustments, row, WHAT, plain, adjustment_change_name(change->kind));
    tab_text(plan->adjustments, row, LABEL, wrapped, change->label);
    tab_text(plan->adjustments, row, BEFORE, wrapped, change->other);
    tab_words(plan->adjustments, row, MEASURE, muted, concept_title(change->measure));
    tab_date(plan->adjustments, row, FROM, day, change->from.end);
    tab_date(plan->adjustments, row, TO, day, change->to.end);
    write_amount(plan, row, change);
    trend_write_filing(plan, plan->adjustments, row, FILING, change->filing);
    tab_fit(plan->adjustments, row, lines > others ? lines : others);
}

void trend_adjustments_write(const struct trend_plan *plan) {
    int last = LIST_ROW + plan->history->change_count - 1;

    trend_top(plan, plan->adjustments, TEXT("Adjustments"),
              TEXT("Between GAAP and non-GAAP, from one reconciled quarter to the next. A name has changed where two "
                   "filings call the same amount of one quarter differently."));
    trend_heads(plan->adjustments, HEAD_ROW, heads, COLUMNS);
    for (int c = 0; c < plan->history->change_count; c++)
        write_change(plan, LIST_ROW + c, &plan->history->changes[c]);
    tab_freeze(plan->adjustments, LIST_ROW, 2);
    tab_filter(plan->adjustments, HEAD_ROW, WHAT, last, FILING);
    const struct print print = {last, FILING, HEAD_ROW, HEAD_ROW, true};
    tab_print(plan->adjustments, &print);
}
