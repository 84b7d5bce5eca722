/*
 * release_tickers: the exchange and symbol that a release gives its issuer:
 * "(Nasdaq: SONS)", "[NYSE: BA]", "(NASDAQ: GOOG, GOOGL)".
 */
#ifndef CROSSFOOT_RECOGNIZE_RELEASE_TICKERS_H
#define CROSSFOOT_RECOGNIZE_RELEASE_TICKERS_H

#include <stdbool.h>

#include "model/model.h"

/* The first parenthesis or bracket in `t` that names an exchange gives the tickers, and whose; others are others'. */
bool tickers_read(struct arena *arena, text t, struct release *out);

#endif
