/*
 * xlsx_sheets: the writers of the sheets, one a file. Each writes its own
 * sheet as the plan placed it, from the const model, and nothing else.
 */
#ifndef CROSSFOOT_RENDER_XLSX_SHEETS_H
#define CROSSFOOT_RENDER_XLSX_SHEETS_H

#include "render/xlsx/plan.h"

void cover_write(const struct plan *plan);
void headline_write(const struct plan *plan);
void statement_write(const struct plan *plan, int statement);
void bridges_write(const struct plan *plan); /* the Reconciliation sheet */
void charts_write(const struct plan *plan);
void checks_write(const struct plan *plan);
void claims_write(const struct plan *plan);
void source_write(const struct plan *plan);

#endif
