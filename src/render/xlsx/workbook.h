/*
 * xlsx_workbook: makes a workbook in memory, whatever its sheets are. No file
 * of the user's is touched, no clock is read.
 */
#ifndef CROSSFOOT_RENDER_XLSX_WORKBOOK_H
#define CROSSFOOT_RENDER_XLSX_WORKBOOK_H

#include <stdbool.h>

#include "base/buffer.h"
#include "render/xlsx/book.h"

typedef void sheets_writer(struct book *book, const void *what);

/*
 * Appends the workbook to `out`: `book` has its arena, template, sink and imprint, and `write` adds the sheets of
 * `what`. False after telling the sink; `out` is then as it was.
 */
bool workbook_make(struct book *book, sheets_writer *write, const void *what, struct buffer *out);

#endif
