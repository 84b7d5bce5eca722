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

/* `layouts` runs beside source->documents. Never fails; doubts go to `diag` and into the model. */
struct report *recognize(struct arena *arena, const struct source *source, struct layout *const *layouts,
                         struct diag *diag);

#endif
