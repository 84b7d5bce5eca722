/*
 * The table of formats: another one is a row here and a file beside it.
 */
#include "render/render.h"

#include "render/csv/csv.h"
#include "render/html/html.h"
#include "render/json/history.h"
#include "render/json/json.h"
#include "render/pdf/pdf.h"
#include "render/trend/trend.h"
#include "render/xlsx/xlsx.h"

const struct renderer renderers[] = {
    {"pdf", "an investor briefing", true, pdf_render},
    {"xlsx", "a workbook with live formulas", true, xlsx_render},
    {"json", "everything that was read, for other programs", true, json_render},
    {"html", "a page to look at, with the source beside it", false, html_render},
    {"csv", "every figure as a tidy fact, for programs that read tables", false, csv_render},
};

const int renderer_count = sizeof renderers / sizeof *renderers;

static bool text_history_render(struct arena *arena, const struct history *history, const struct template *template,
                                struct buffer *out, struct diag *diag) {
    (void)arena, (void)template;
    history_dump(out, history);
    if (!buffer_ok(out))
        diag_report(diag, DIAG_OUTPUT_FAILED, (struct origin){0}, TEXT(""), "txt: out of memory");
    return buffer_ok(out);
}

const struct history_renderer history_renderers[] = {
    {"pdf", "a briefing of the last quarters", true, pdf_history_render},
    {"xlsx", "a workbook with one time axis and live formulas", true, xlsx_history_render},
    {"json", "every series with its sources, for other programs", true, json_history_render},
    {"txt", "the same as lines of text", false, text_history_render},
};

const int history_renderer_count = sizeof history_renderers / sizeof *history_renderers;
