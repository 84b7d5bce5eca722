/*
 * desk: what passes between the run and its workers over one filing, from the
 * file in the inbox to the line in the manifest. The desk decides what is
 * worked on, by which template, and what it is called; it alone touches the
 * file system; it records in batches, outputs first, manifest second, state
 * last.
 */
#ifndef CROSSFOOT_RUN_DESK_H
#define CROSSFOOT_RUN_DESK_H

#include "run/hooks.h"
#include "run/inbox.h"
#include "run/pool.h"
#include "run/session.h"
#include "run/wire.h"

enum { BATCH_MOST = 64 };

struct desk {
    struct session *session;
    struct pool *pool;
    struct hooks *hooks;
    const struct inbox *inbox;
    int next;                         /* file of the inbox */
    struct job *finished[BATCH_MOST]; /* delivered, not on record yet */
    int finished_count;
    int64_t oldest; /* ticks when the first of them was finished */
    int64_t number; /* of the last job, for scratch names */
    bool stopping;  /* take no more from the inbox */
    bool failed;    /* records cannot be kept: nothing more can be done */
};

/* Takes files from the inbox until the worker has one to work on or, after a while, just to let others have a turn. */
void desk_offer(struct desk *desk, struct worker *worker);

/*
 * Decides on the files that have been read, in the inbox's order, whichever worker reads faster: of two copies of a
 * filing the first is worked on, and its name is what the documents tell.
 */
void desk_decide(struct desk *desk);

/* A worker has spoken, has gone, or has taken too long. */
void desk_hear(struct desk *desk, struct worker *worker, const struct message *message);
void desk_lost(struct desk *desk, struct worker *worker);

/* Ends the worker and leaves what it had in hand undone, without a record: the next run does it. */
void desk_abandon(struct worker *worker);

/* Whether records should be kept now, and keeps them. */
bool desk_due(const struct desk *desk, int64_t now);
void desk_record(struct desk *desk);

#endif
