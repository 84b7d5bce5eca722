/*
 * xlsx_part: a part of a workbook before it is packed, as a stream over memory
 * of the program. Where that cannot grow, writing fails as on a full disk, and
 * the part is cut short: xlsx_zip sees it, for libxlsxwriter does not look.
 */
#ifndef CROSSFOOT_RENDER_XLSX_PART_H
#define CROSSFOOT_RENDER_XLSX_PART_H

#include <stdio.h>

/* An empty stream, written at its end and read anywhere; fclose() gives its memory back. NULL when memory is out. */
FILE *part_open(void);

#endif
