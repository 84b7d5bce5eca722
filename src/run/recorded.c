/*
 * Which filings runs have on record, for whoever goes on with them: looks at the state, changes nothing.
 */
#include "run/config.h"
#include "run/run.h"
#include "run/session.h"

struct listing {
    struct arena *arena;
    const struct session *session;
    struct run_filing *filings;
    int count;
};

static bool list_one(void *context, const struct record *record) {
    struct listing *listing = context;
    *ARRAY_ADD(listing->arena, listing->filings, listing->count) = (struct run_filing){
        .path = config_path(listing->arena, &listing->session->config, record->input),
        .registrant = text_copy(listing->arena, record->registrant),
        .cik = text_copy(listing->arena, record->cik),
    };
    return true;
}

bool run_recorded(struct arena *arena, const char *config, struct run_filing **filings, int *count) {
    const struct run_request request = {.config = config, .shard = 1, .shards = 1};
    struct session session;
    struct listing listing = {.arena = arena, .session = &session};
    bool read =
        session_look(&session, &request) && (session.state == NULL || state_each(session.state, list_one, &listing));
    session_close(&session);
    *filings = listing.filings;
    *count = listing.count;
    return read;
}
