/*
 * share_scale: in what share counts are printed, where words leave it open or
 * the figures say otherwise.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_SHARE_SCALE_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_SHARE_SCALE_H

#include <stdbool.h>
#include <stdint.h>

#include "model/model.h"

/* Goes over the statements from `first` on; the scales of amounts and the concepts are settled already. */
void share_scales_settle(struct report *report, int first);

/*
 * Were its amounts printed in whole units, income over earnings per share would leave the registrant fewer shares than
 * `least`, by some column that tells both.
 */
bool share_scale_denies_whole_units(const struct statement *statement, int64_t least);

#endif
