/*
 * release_dateline: how a release's first paragraph opens: "WESTFORD,
 * Mass.--(BUSINESS WIRE)--April 9, 2003--".
 */
#ifndef CROSSFOOT_RECOGNIZE_RELEASE_DATELINE_H
#define CROSSFOOT_RECOGNIZE_RELEASE_DATELINE_H

#include <stdbool.h>

#include "model/model.h"

/*
 * Reads place, wire and date; false where `t` opens with no dateline. Only a date that stands beside the place or the
 * wire is the dateline's; one without a year takes that of `near`.
 */
bool dateline_read(text t, date near, struct release *out);

#endif
