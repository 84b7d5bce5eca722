/*
 * sum_unit: what adds up counts one thing.
 */
#ifndef CROSSFOOT_RECOGNIZE_CALCULATION_SUM_UNIT_H
#define CROSSFOOT_RECOGNIZE_CALCULATION_SUM_UNIT_H

#include "model/model.h"

/*
 * Rows taken for money because no word told otherwise count what the other rows of their sum count: the parts of a
 * total that counts things, and the total of parts that all do. Needs calculations. A currency's sign or a word of
 * money keeps a row as it is, and, on a total, makes money of what a word alone made a count within its sum.
 */
void sum_units_settle(struct statement *statement);

#endif
