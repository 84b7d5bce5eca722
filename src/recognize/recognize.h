/*
 * recognize: from blocks and grids to the model: cover, release, statements,
 * periods, roles, calculations, reconciliations and (untied) claims. The only
 * room that builds the model; proves nothing.
 */
#ifndef CROSSFOOT_RECOGNIZE_RECOGNIZE_H
#define CROSSFOOT_RECOGNIZE_RECOGNIZE_H

#include "base/arena.h"
#include "base/diag.h"
#include "layout/layout.h"
#include "model/model.h"
#include "source/source.h"

/*
 * The form, the release and the statements, row by row. `layouts` runs beside source->documents: what is NULL is laid
 * out when it is its turn, and all give up their grids when their statements were read, so that a submission's memory
 * does not grow by the tables of all its documents. Never fails; doubts go to `diag` and into the model.
 */
struct report *recognize(struct arena *arena, const struct source *source, struct layout **layouts, struct diag *diag);

/*
 * What the figures say of each other: calculations, reconciliations, claims. Apart from the above so that corrections
 * of the statements come first.
 */
void recognize_relations(struct arena *arena, struct report *report, struct layout *const *layouts, struct diag *diag);

#endif
