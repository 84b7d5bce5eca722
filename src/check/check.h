/*
 * check: proves the model's arithmetic. Adds findings, ties claims and judges
 * reconciliations; changes nothing else. Every check is a row of the table in check.c. Findings are
 * observations: the tool never says that a filing violates a rule.
 */
#ifndef CROSSFOOT_CHECK_CHECK_H
#define CROSSFOOT_CHECK_CHECK_H

#include "base/arena.h"
#include "base/diag.h"
#include "model/model.h"

/*
 * Runs every check over `report`, appending to report->findings in the order of the checks' table and of the
 * statements; broken and improbable findings are told in `diag` at the cell they concern.
 */
void check_report(struct arena *arena, struct report *report, struct diag *diag);

#endif
