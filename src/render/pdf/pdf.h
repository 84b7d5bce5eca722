/*
 * pdf: the briefing as a PDF file.
 */
#ifndef CROSSFOOT_RENDER_PDF_PDF_H
#define CROSSFOOT_RENDER_PDF_PDF_H

#include "render/render.h"

bool pdf_render(struct arena *arena, const struct report *report, const struct template *template, struct buffer *out,
                struct diag *diag);

/* The briefing of a history, likewise. */
bool pdf_history_render(struct arena *arena, const struct history *history, const struct template *template,
                        struct buffer *out, struct diag *diag);

#endif
