/*
 * section: which caption holds which rows.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_SECTION_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_SECTION_H

#include <stdbool.h>

#include "model/model.h"

/*
 * Sets section and depth of every row. `indents` and `gaps` (an empty line above) run beside the rows.
 */
void sections_assign(struct statement *statement, const int *indents, const bool *gaps);

#endif
