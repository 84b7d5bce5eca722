/*
 * xlsx: a report as an Excel workbook. What goes in is the model, what comes
 * out are the bytes of an .xlsx file. No file of the user's is touched, no
 * clock is read: the same report gives the same bytes.
 */
#ifndef CROSSFOOT_RENDER_XLSX_XLSX_H
#define CROSSFOOT_RENDER_XLSX_XLSX_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "model/model.h"
#include "render/template.h"

/* Appends the workbook to `out`. False after telling `diag`; `out` is then as it was. */
bool xlsx_render(struct arena *arena, const struct report *report, const struct template *template, struct buffer *out,
                 struct diag *diag);

#endif
