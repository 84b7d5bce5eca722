/*
 * release_dateline: how a release's first paragraph opens: "WESTFORD,
 * Mass.--(BUSINESS WIRE)--April 9, 2003--", and the ticker it gives.
 */
#ifndef CROSSFOOT_RECOGNIZE_RELEASE_DATELINE_H
#define CROSSFOOT_RECOGNIZE_RELEASE_DATELINE_H

#include <stdbool.h>

#include "model/model.h"

/* Reads place, wire and date; false where `t` opens with no dateline. A date without a year takes that of `near`. */
bool dateline_read(text t, date near, struct release *out);

/* The first parenthesis in `t` that names an exchange, "(Nasdaq: SONS)", gives the tickers; later ones are others'. */
bool tickers_read(struct arena *arena, text t, struct release *out);

#endif
