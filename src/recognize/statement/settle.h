/*
 * settle: what one statement leaves open and the others of its document
 * tell: dates of named quarters, a scale, a currency; and the telling of what
 * stays open.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_SETTLE_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_SETTLE_H

#include "base/diag.h"
#include "layout/layout.h"
#include "model/model.h"
#include "recognize/column/period_words.h"

/* Statements from `first` on are those of `layout`; `titles` runs beside them: what the lines above each tell. */
void statements_settle(struct arena *arena, const struct layout *layout, struct report *report, int first,
                       const struct period_words *titles, struct diag *diag);

#endif
