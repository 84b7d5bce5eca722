/*
 * row: the body of a table as rows: labels whole, captions told from the
 * first lines of wrapped labels, values in their columns, sections and depth.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_ROW_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_ROW_H

#include "base/diag.h"
#include "layout/layout.h"
#include "model/model.h"
#include "recognize/column/heading.h"
#include "recognize/statement/printed_words.h"

/* Where a statement is being built from. */
struct row_source {
    const struct layout *layout;
    const struct grid_rows *rows;
    int begin, end;              /* of the body in `rows` */
    struct printed_words *words; /* of the document, for broken ones; may be NULL */
};

/*
 * Appends the rows of the body to `statement`, whose columns are made already. Units, roles, scales and concepts are
 * set by others. What cannot be placed is left out and told.
 */
void rows_read(struct arena *arena, const struct row_source *source, struct statement *statement, struct diag *diag);

#endif
