/*
 * naming: what the outputs of a filing are called. Names come from what the
 * filing says, so nothing in it may lead out of the folder or upset a shell:
 * only a-z, 0-9 and hyphens are kept of a registrant's name.
 */
#ifndef CROSSFOOT_DELIVERY_NAMING_H
#define CROSSFOOT_DELIVERY_NAMING_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "model/model.h"

/* "sonus-networks": a registrant's name without its legal form; empty where it holds no letter or digit. */
text naming_registrant(struct arena *arena, text name);

/*
 * "sonus-networks-2003-04-09": the registrant without its legal form, and the report date. Where the cover lacks
 * either, the input's own name without its ending.
 */
text naming_stem(struct arena *arena, const struct report *report);

/*
 * The path of the outputs in `folder`, without their endings. A name whose outputs were made from another filing (see
 * provenance.h) is not used again: this filing's get "-2", "-3" ... and `diag` is told.
 */
text naming_path(struct arena *arena, const struct report *report, const char *folder, struct diag *diag);

#endif
