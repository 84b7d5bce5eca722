/*
 * sum_scale: what adds up is printed in one scale.
 */
#ifndef CROSSFOOT_RECOGNIZE_CALCULATION_SUM_SCALE_H
#define CROSSFOOT_RECOGNIZE_CALCULATION_SUM_SCALE_H

#include "model/model.h"

/*
 * Gives the rows of a sum that have but the table's scale the one that a caption or their own words give the others of
 * the same sum. Needs calculations; where words give several, nothing changes.
 */
void sum_scales_settle(struct statement *statement);

#endif
