/*
 * share_scale: in what share counts are printed, where words leave it open or
 * the figures say otherwise.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_SHARE_SCALE_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_SHARE_SCALE_H

#include "model/model.h"

/* Goes over the statements from `first` on; the scales of amounts and the concepts are settled already. */
void share_scales_settle(struct report *report, int first);

#endif
