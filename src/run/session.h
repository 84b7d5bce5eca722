/*
 * session: all that a run holds open: configuration, templates, lock, state,
 * manifest, folders, log, and what it counts.
 */
#ifndef CROSSFOOT_RUN_SESSION_H
#define CROSSFOOT_RUN_SESSION_H

#include <stdbool.h>

#include "run/config.h"
#include "run/log.h"
#include "run/manifest.h"
#include "run/run.h"
#include "run/state.h"
#include "run/tally.h"
#include "run/tree.h"

struct session {
    struct arena *arena;
    const struct run_request *request;
    struct config config;
    text program;
    struct log log;
    int lock;
    const char *state_path;
    text state_folder;
    struct state *state; /* NULL: there is none yet (previews) */
    struct manifest manifest;
    struct tree output, quarantine;
    struct tally tally;
};

/*
 * Opens everything for a run: one at a time for a state, which is brought up to the manifest and rebuilt from it where
 * it is damaged. False after telling why on the log.
 */
bool session_open(struct session *session, const struct run_request *request);

/* The same for looking only: nothing is made, nothing is locked. */
bool session_look(struct session *session, const struct run_request *request);
void session_close(struct session *session);

/* Whether another process holds the lock; *holder its number where it told. */
bool session_locked(const struct session *session, long *holder);

/* The tree an output path of a record lies in, and the path below it; NULL where in none. */
const struct tree *session_tree(const struct session *session, text path, text *below);

#endif
