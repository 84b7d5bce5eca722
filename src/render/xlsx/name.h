/*
 * xlsx_name: what the tab of a table is called. A tab holds 31 characters;
 * titles are often longer.
 */
#ifndef CROSSFOOT_RENDER_XLSX_NAME_H
#define CROSSFOOT_RENDER_XLSX_NAME_H

#include "base/arena.h"
#include "base/text.h"
#include "model/model.h"
#include "render/template.h"

/*
 * As many whole words of `title` as fit into `most` UTF-16 units, without what would only lead on: "Selected Capital
 * and Liquidity Information" cut behind "and" is "Selected Capital". All that fits where no word does.
 */
text name_words(struct arena *arena, text title, size_t most);

text name_of_cover(void);

/* Of a sheet that is the workbook's own; statements have names of their own each. */
text name_of_sheet(enum sheet_kind kind);

/*
 * The kind's name, of which a workbook mostly has one; for a table of no kind its title, for a reconciliation what the
 * title says it is of, unless another sheet of the workbook is called so. Not yet cut.
 */
text name_of_statement(struct arena *arena, const struct statement *statement, text title);

#endif
