/*
 * The Source sheet: the lines that figures stand on, filing by filing, as they
 * are in the file.
 */
#include "render/trend/sheets.h"
#include "render/xlsx/text.h"

enum { NUMBER, LINE = SOURCE_TEXT };

static void write_document(const struct trend_plan *plan, int filing, int index, bool *begun) {
    const cell_style number = {.ink = INK_MUTED, .face = FACE_RIGHT | FACE_MONO};
    const cell_style line = {.ink = INK_TEXT, .face = FACE_MONO},
                     head = {.ink = INK_ACCENT, .face = FACE_BOLD | FACE_TINT};
    const struct report *report = plan->history->filings[filing].report;
    const struct document *document = &report->documents[index];

    for (int l = 0; l < document->line_count; l++) {
        int row = plan->documents[filing][index].rows[l];
        if (row == 0)
            continue;
        if (!*begun) {
            tab_blank(plan->source, row - 1, NUMBER, head);
            tab_text(plan->source, row - 1, LINE, head,
                     text_format(plan->arena, "No. %d: %.*s", filing + 1, TEXT_ARG(report->name)));
            *begun = true;
        }
        tab_number(plan->source, row, NUMBER, number, document->first_line + (double)l);
        tab_text(plan->source, row, LINE, line, xlsx_untab(plan->arena, document->lines[l].text));
    }
}

void trend_source_write(const struct trend_plan *plan) {
    static const struct trend_head heads[] = {{"Line", true, 7}, {"Text", false, 132}};

    trend_top(plan, plan->source, TEXT("Source lines"),
              TEXT("The lines that the figures stand on, as they are in each file. The workbook of a single filing has "
                   "all of its text."));
    trend_heads(plan->source, HEAD_ROW, heads, 2);
    for (int f = 0; f < plan->history->filing_count; f++) {
        bool begun = false;
        for (int d = 0; d < plan->history->filings[f].report->document_count; d++)
            write_document(plan, f, d, &begun);
    }
    tab_freeze(plan->source, LIST_ROW, LINE);
    const struct print print = {plan->source_rows, LINE, HEAD_ROW, HEAD_ROW, false};
    tab_print(plan->source, &print);
}
