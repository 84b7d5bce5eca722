/*
 * What several sheets of the trend workbook write alike: tops, heads, prints,
 * links to lines and to filings.
 */
#include "render/trend/plan.h"
#include "render/xlsx/words.h"

void trend_top(const struct trend_plan *plan, struct tab *sheet, text title, text remark) {
    tab_top(sheet, plan->cover, title, plan->history->registrant, remark, plan->master_words);
}

void trend_heads(struct tab *sheet, int row, const struct trend_head *heads, int count) {
    for (int i = 0; i < count; i++) {
        const cell_style head = {
            .ink = INK_TEXT,
            .face = (uint8_t)(FACE_BOLD | FACE_TINT | FACE_WRAP | FACE_TOP | (heads[i].right ? FACE_RIGHT : 0)),
            .rule = RULE_BELOW,
            .indent = (uint8_t)(i > 0 && heads[i - 1].right && !heads[i].right)};
        tab_words(sheet, row, i, head, heads[i].words);
        tab_width(sheet, i, i, heads[i].width);
    }
    tab_fit(sheet, row, 2);
}

text trend_unit(struct arena *arena, const struct series *series) {
    return words_unit(arena, series->unit, series->currency);
}

void trend_link_source(const struct trend_plan *plan, struct tab *sheet, int row, int column, cell_style style,
                       int filing, const struct value *value) {
    int line = value ? trend_source_row(plan, filing, value) : 0;

    if (line > 0 && plan->source)
        tab_link(sheet, row, column, style, tab_reference(plan->source, sheet, line, SOURCE_TEXT),
                 words_place(plan->arena, plan->history->filings[filing].report, value->origin, value->printed));
}

void trend_write_print(const struct trend_plan *plan, struct tab *sheet, int row, int column,
                       const struct series_print *print, enum unit unit) {
    const cell_style style = {
        .ink = INK_INPUT, .form = unit == UNIT_PERCENT ? FORM_PERCENT : FORM_AMOUNT, .places = print->amount.places};

    trend_link_source(plan, sheet, row, column, style, print->filing, trend_value(plan, print->filing, print->cell));
    tab_figure(sheet, row, column, style, print->amount, unit == UNIT_PERCENT, (struct origin){0});
}

void trend_write_filing(const struct trend_plan *plan, struct tab *sheet, int row, int column, int filing) {
    const cell_style link = {.ink = INK_LINK, .form = FORM_AMOUNT, .face = FACE_TOP};
    const char *there = tab_reference(plan->filings, sheet, LIST_ROW + filing, 0);
    text formula = text_format(plan->arena, "=%s", there);

    tab_link(sheet, row, column, link, tab_reference(plan->filings, NULL, LIST_ROW + filing, 0),
             plan->history->filings[filing].report->name);
    tab_formula(sheet, row, column, link, text_string(plan->arena, formula), filing + 1);
}
