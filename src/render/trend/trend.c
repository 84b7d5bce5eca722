/*
 * From a history to the bytes of a workbook: what it tells of itself, and which
 * sheets it has.
 */
#include "render/trend/trend.h"

#include "render/trend/sheets.h"
#include "render/xlsx/workbook.h"

static void write_sheets(struct book *book, const void *what) {
    struct trend_plan plan;

    trend_plan_make(&plan, book, what);
    const struct {
        const struct tab *tab;
        void (*write)(const struct trend_plan *plan);
    } sheets[] = {
        {plan.cover, trend_cover_write},
        {plan.quarters, trend_quarters_write},
        {plan.charts, trend_charts_write},
        {plan.figures, trend_figures_write},
        {plan.changed, trend_changed_write},
        {plan.preliminary, trend_preliminary_write},
        {plan.adjustments, trend_adjustments_write},
        {plan.checks, trend_checks_write},
        {plan.filings, trend_filings_write},
        {plan.source, trend_source_write},
    };
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++)
        if (sheets[i].tab)
            sheets[i].write(&plan);
}

bool xlsx_history_render(struct arena *arena, const struct history *history, const struct template *template,
                         struct buffer *out, struct diag *diag) {
    text registrant = history->registrant.len ? history->registrant : TEXT("Registrant");
    struct book book = {.arena = arena, .template = template, .diag = diag};

    book.imprint = (struct imprint){
        .title = text_join(arena, registrant, TEXT(": "), TEXT("history")),
        .registrant = registrant,
        .source = text_format(arena, "%d filings", history->filing_count),
        .comments =
            text_format(arena, "Made from %d filings; their SHA-256 are on the Filings sheet", history->filing_count),
        .subject = TEXT("Earnings releases over time: quarters, changes, adjustments"),
        .keywords = TEXT("8-K, earnings release, history, GAAP, non-GAAP"),
        .dated = history_dated(history),
    };
    return workbook_make(&book, write_sheets, history, out);
}
