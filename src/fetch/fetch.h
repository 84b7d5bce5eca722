/*
 * fetch: new earnings filings of the registrants on a watch list, from EDGAR into an inbox, by EDGAR's rules for
 * programs (https://www.sec.gov/os/accessing-edgar-data): a declared User-Agent, at most ten requests a second, no
 * request for what is there already. What was fetched is kept in a ledger; what broke off is gone on with where it
 * ended. Looks at no filing's content but its first and last words, which say whether it is whole.
 */
#ifndef CROSSFOOT_FETCH_FETCH_H
#define CROSSFOOT_FETCH_FETCH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"

/* What a watch list says; see docs/fetch.md. Paths are as written, from the folder of the configuration. */
struct fetch_config {
    text folder;     /* the configuration's own, with a slash at its end; empty for the current one */
    text user_agent; /* who asks, with an address of mail: EDGAR turns others away */
    text inbox, state;
    text archives, data;      /* base addresses, without a slash at their end */
    text since;               /* ISO date; filings before it are passed over; empty: none are */
    text proxy, certificates; /* empty: the environment's, the system's */
    int64_t rate;             /* requests a second, 1 to 10 */
    int64_t attempts;         /* for one address */
    int64_t patience;         /* milliseconds before the second attempt, doubled before each other */
    int64_t stall;            /* seconds without a byte after which an attempt ends */
    text *watch;              /* CIKs and tickers */
    int watch_count;
};

struct fetch_tally {
    int registrants; /* of the watch list that were found */
    int listed;      /* earnings filings in the listings that changed since they were last read whole */
    int fetched, known, failed;
    int64_t bytes;
};

/* Reads a configuration strictly: what is unknown, missing or out of range is told with its place; then false. */
bool fetch_config_read(struct arena *arena, text path, text yaml, struct fetch_config *out, struct diag *diag);

/*
 * Fetches what is new; `told` is called with the path of every filing fetched. Problems of one registrant or filing
 * are told in `diag` and do not stop the others. False where anything failed.
 */
typedef void fetch_told(void *context, text line);
bool fetch_run(struct arena *arena, const struct fetch_config *config, struct fetch_tally *tally, fetch_told *told,
               void *context, struct diag *diag);

#endif
