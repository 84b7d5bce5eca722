/*
 * The Charts sheet: the main lines by quarter as native column charts, GAAP
 * beside non-GAAP. Under each stand the cells it draws, links to the Quarters
 * sheet; a gap is an empty cell and no column.
 */
#include "render/trend/sheets.h"
#include "render/xlsx/chart.h"
#include "render/xlsx/words.h"

enum { NAME, GAAP, NON_GAAP, QUARTERS_MOST = 24, LABELS_MOST = 9, FEWEST = 2, FIRST_ROW = HEAD_ROW };

#define WHOLE "#,##0.##;(#,##0.##);"

static const enum concept charted[] = {
    CONCEPT_REVENUE,    CONCEPT_NET_INTEREST_INCOME, CONCEPT_GROSS_PROFIT,          CONCEPT_OPERATING_INCOME,
    CONCEPT_NET_INCOME, CONCEPT_EPS_DILUTED,         CONCEPT_EPS_BASIC_AND_DILUTED, CONCEPT_OPERATING_CASH_FLOW,
};

/* The lines of a chart, and which quarters it shows. */
struct drawn {
    const struct trend_line *gaap, *non_gaap;
    int from; /* of the axis */
    bool above, below;
    int points;
};

static void look(const struct trend_plan *plan, const struct trend_line *line, struct drawn *drawn) {
    for (int q = drawn->from; line && q < plan->axis_count; q++) {
        const struct series_point *point = trend_at(plan, line, q);
        if (!point)
            continue;
        drawn->points++;
        drawn->above |= decimal_sign(point->amount) > 0;
        drawn->below |= decimal_sign(point->amount) < 0;
    }
}

/* A non-GAAP line in another scale would not stand on the same axis. */
static struct drawn draw(const struct trend_plan *plan, enum concept concept) {
    struct drawn drawn = {.gaap = trend_line_of(plan, concept, BASIS_GAAP),
                          .non_gaap = trend_line_of(plan, concept, BASIS_NON_GAAP),
                          .from = plan->axis_count > QUARTERS_MOST ? plan->axis_count - QUARTERS_MOST : 0};

    if (drawn.gaap && drawn.non_gaap && drawn.gaap->scale != drawn.non_gaap->scale)
        drawn.non_gaap = NULL;
    look(plan, drawn.gaap, &drawn);
    look(plan, drawn.gaap ? drawn.non_gaap : NULL, &drawn);
    return drawn;
}

static void write_cell(const struct trend_plan *plan, const struct trend_line *line, int row, int column, int quarter) {
    const struct series_point *point = line ? trend_at(plan, line, quarter) : NULL;

    if (!point || !figure_fits(point->amount))
        return;
    enum unit unit = plan->history->series[line->series].unit;
    const cell_style style = {.ink = INK_LINK, .form = FORM_AMOUNT, .places = line->places};
    const char *there = tab_reference(plan->quarters, plan->charts, line->row, QUARTER_COLUMN + quarter);
    tab_formula(plan->charts, row, column, style, text_string(plan->arena, text_format(plan->arena, "=%s", there)),
                trend_number(line, point, unit));
}

static void write_data(const struct trend_plan *plan, const struct drawn *drawn, int head) {
    static const char *const names[] = {"Quarter ended", "GAAP", "Non-GAAP"};
    const cell_style plain = {.ink = INK_TEXT};

    for (int i = NAME; i <= (drawn->non_gaap ? NON_GAAP : GAAP); i++) {
        const cell_style style = {
            .ink = INK_MUTED, .face = (uint8_t)(FACE_TINT | (i ? FACE_RIGHT : 0)), .rule = RULE_BELOW, .size = 8};
        tab_words(plan->charts, head, i, style, names[i]);
    }
    for (int q = drawn->from; q < plan->axis_count; q++) {
        int row = head + 1 + q - drawn->from;
        tab_text(plan->charts, row, NAME, plain, date_words(plan->arena, plan->axis[q].period.end));
        write_cell(plan, drawn->gaap, row, GAAP, q);
        write_cell(plan, drawn->non_gaap, row, NON_GAAP, q);
    }
}

static text title_of(const struct trend_plan *plan, const struct drawn *drawn) {
    const struct series *series = &plan->history->series[drawn->gaap->series];
    text unit = trend_unit(plan->arena, series);
    text title = text_format(plan->arena, "%s, %.*s", concept_title(series->concept), TEXT_ARG(unit));
    const char *scale = drawn->gaap->scale == 1000 ? " thousand" : drawn->gaap->scale == 1000000 ? " million" : "";

    return text_join(plan->arena, title, text_from(scale), TEXT(""));
}

static int write_chart(const struct trend_plan *plan, const struct drawn *drawn, int row) {
    const cell_style style = {.ink = INK_ACCENT, .face = FACE_BOLD, .size = 11};
    const struct template *template = plan->book->template;
    int head = row + CHART_ROWS + 1, count = plan->axis_count - drawn->from;
    const char *form = count <= LABELS_MOST ? WHOLE : NULL;
    const struct chart_series series[] = {{GAAP, "GAAP", template->colours.accent, form},
                                          {NON_GAAP, "Non-GAAP", template->colours.soft, form}};
    text title = title_of(plan, drawn);
    const struct chart_data data = {head + 1,
                                    head + count,
                                    series,
                                    drawn->non_gaap ? 2 : 1,
                                    false,
                                    drawn->above,
                                    drawn->below,
                                    text_string(plan->arena, title),
                                    "Columns of the amounts below it, a quarter each; a quarter without one is a gap."};

    tab_text(plan->charts, row, NAME, style, title);
    write_data(plan, drawn, head);
    tab_chart(plan->charts, row + 1, NAME, &data);
    return head + count + 3;
}

void trend_charts_write(const struct trend_plan *plan) {
    const cell_style muted = {.ink = INK_MUTED};
    int row = FIRST_ROW;

    trend_top(plan, plan->charts, TEXT("Charts"),
              TEXT("Green: links to the Quarters sheet, which the charts draw. A quarter nobody reports is a gap."));
    for (size_t i = 0; i < sizeof charted / sizeof *charted; i++) {
        struct drawn drawn = draw(plan, charted[i]);
        if (drawn.gaap && drawn.points >= FEWEST)
            row = write_chart(plan, &drawn, row);
    }
    if (row == FIRST_ROW)
        tab_words(plan->charts, row++, NAME, muted, "No main line has two quarters to draw.");
    tab_width(plan->charts, NAME, NAME, 30);
    tab_width(plan->charts, GAAP, GAAP + 8, 13);
    tab_freeze(plan->charts, MASTER_ROW + 1, 1);
    const struct print print = {row, GAAP + 6, 0, MASTER_ROW, false};
    tab_print(plan->charts, &print);
}
