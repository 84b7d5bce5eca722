/*
 * The table of formats: another one is a row here and a file beside it.
 */
#include "render/render.h"

#include "render/csv/csv.h"
#include "render/html/html.h"
#include "render/json/json.h"
#include "render/pdf/pdf.h"
#include "render/xlsx/xlsx.h"

const struct renderer renderers[] = {
    {"pdf", "an investor briefing", true, pdf_render},
    {"xlsx", "a workbook with live formulas", true, xlsx_render},
    {"json", "everything that was read, for other programs", true, json_render},
    {"html", "a page to look at, with the source beside it", false, html_render},
    {"csv", "every figure as a tidy fact, for programs that read tables", false, csv_render},
};

const int renderer_count = sizeof renderers / sizeof *renderers;
