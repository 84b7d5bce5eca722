/*
 * xlsx_trend: a registrant's history as an Excel workbook with one time axis.
 * What goes in is the history, what comes out are the bytes of an .xlsx file:
 * the same history gives the same bytes.
 */
#ifndef CROSSFOOT_RENDER_TREND_TREND_H
#define CROSSFOOT_RENDER_TREND_TREND_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "render/template.h"
#include "series/series.h"

/* Appends the workbook to `out`. False after telling `diag`; `out` is then as it was. */
bool xlsx_history_render(struct arena *arena, const struct history *history, const struct template *template,
                         struct buffer *out, struct diag *diag);

#endif
