/*
 * xlsx_text: makes any bytes fit to stand in a cell. libxlsxwriter passes on
 * invalid UTF-8 and literal escapes, either of which spoils a workbook.
 */
#ifndef CROSSFOOT_RENDER_XLSX_TEXT_H
#define CROSSFOOT_RENDER_XLSX_TEXT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"

enum { XLSX_CELL_MOST = 32767, XLSX_TIP_MOST = 255 };

/*
 * A copy that ends in NUL and means in a cell what `t` means: invalid bytes and noncharacters become U+FFFD, control
 * characters other than line feeds blanks, a literal "_x0041_" is escaped. At most `most` UTF-16 units; *cut (may be
 * NULL) tells whether anything was left out.
 */
char *xlsx_cell_text(struct arena *arena, text t, size_t most, bool *cut);

/* The same without the escape, for tips, properties and heads, where Excel does not undo it. */
char *xlsx_plain_text(struct arena *arena, text t, size_t most, bool *cut);

/*
 * The first of the pieces that `t` is cut into at blanks, each about as long as the others and of at most `most` bytes;
 * what has no blank is cut between two characters. Empty only where `t` is.
 */
text xlsx_piece(text t, size_t most);

/* Tabs made blanks up to the next multiple of eight, as a terminal shows them: cells know no tab stops. */
text xlsx_untab(struct arena *arena, text t);

#endif
