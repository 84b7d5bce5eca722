/*
 * xlsx_source: the Source sheet: the source text line by line, numbered as in
 * the file, for every input to lead to.
 */
#include "render/xlsx/sheets.h"
#include "render/xlsx/text.h"

enum { NUMBER, LINE, HEAD_ROW = SOURCE_FIRST_ROW - 1, TEXT_LEAST = 96, TEXT_MOST = 250, UPRIGHT_MOST = 130 };

static text document_name(const struct plan *plan, int d) {
    const struct document *document = &plan->report->documents[d];
    text type = document->type.len ? document->type : TEXT("Input");
    text name = document->name.len ? document->name : plan->report->name;

    return text_format(plan->arena, "%.*s: %.*s, %d lines, %zu bytes from byte %zu", TEXT_ARG(type), TEXT_ARG(name),
                       document->line_count, document->length, document->offset);
}

static void write_document(const struct plan *plan, int d) {
    const cell_style head = {.ink = INK_ACCENT, .face = FACE_BOLD | FACE_TINT, .indent = 1};
    const cell_style number = {.ink = INK_MUTED, .face = FACE_RIGHT | FACE_MONO},
                     line = {.ink = INK_TEXT, .face = FACE_MONO, .indent = 1};
    const struct document *document = &plan->report->documents[d];
    int row = plan->document_rows[d];

    if (row + document->line_count > plan->source_rows) {
        diag_report(plan->book->diag, DIAG_TEXT_CUT, (struct origin){0}, TEXT(""),
                    "document %d has more lines than a sheet has rows; the workbook leaves its text out", d + 1);
        return;
    }
    tab_blank(plan->source, row - 1, NUMBER, head);
    tab_text(plan->source, row - 1, LINE, head, document_name(plan, d));
    for (int i = 0; i < document->line_count; i++) {
        tab_number(plan->source, row + i, NUMBER, number, document->first_line + (double)i);
        tab_text(plan->source, row + i, LINE, line, xlsx_untab(plan->arena, document->lines[i].text));
    }
}

/* As wide as the longest line, for what hangs over the column's edge is cut in print. */
static double text_width(const struct plan *plan) {
    int widest = 0;

    for (int d = 0; d < plan->report->document_count; d++)
        for (int i = 0; i < plan->report->documents[d].line_count; i++) {
            int wide = (int)text_code_points(plan->report->documents[d].lines[i].text);
            widest = wide > widest ? wide : widest;
        }
    return widest < TEXT_LEAST ? TEXT_LEAST : widest < TEXT_MOST ? widest : TEXT_MOST;
}

void source_write(const struct plan *plan) {
    const cell_style right = {.ink = INK_TEXT, .face = FACE_BOLD | FACE_TINT | FACE_RIGHT, .rule = RULE_BELOW};
    const cell_style head = {.ink = INK_TEXT, .face = FACE_BOLD | FACE_TINT, .indent = 1, .rule = RULE_BELOW};
    const double wide = text_width(plan);
    const struct print print = {plan->source_rows, LINE, HEAD_ROW, HEAD_ROW, wide > UPRIGHT_MOST};

    plan_write_top(plan, plan->source, TEXT("Source text"), plan->report->name,
                   text_format(plan->arena, "SHA-256 %s", plan->report->sha256));
    tab_words(plan->source, HEAD_ROW, NUMBER, right, "Line");
    tab_words(plan->source, HEAD_ROW, LINE, head, "Text");
    tab_width(plan->source, NUMBER, NUMBER, 7);
    tab_width(plan->source, LINE, LINE, wide);
    for (int d = 0; d < plan->report->document_count; d++)
        write_document(plan, d);
    tab_freeze(plan->source, SOURCE_FIRST_ROW, LINE);
    tab_print(plan->source, &print);
}
