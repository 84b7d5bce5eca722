/*
 * hooks: programs of the user's, started after a filing is on record and when
 * a run is over: an argument vector, no shell, a time limit, a process group
 * of its own. Which filings wait for theirs is in the state, so that a hook
 * runs at least once for each record that calls for one, whatever happens.
 */
#ifndef CROSSFOOT_RUN_HOOKS_H
#define CROSSFOOT_RUN_HOOKS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "run/session.h"

enum { HOOKS_AT_ONCE = 4 };

struct hook {
    pid_t process; /* 0: free */
    int64_t deadline;
    bool waited; /* it ended; the state has not been told yet */
    char filing[SHA256_HEX];
};

struct hooks {
    struct hook running[HOOKS_AT_ONCE];
};

/* The hook that a record's outcome calls for; one of no arguments where none does. */
const struct command *hooks_for(const struct config *config, enum outcome outcome);

/* Starts those the state says are due, as many as there is room for. False where none is due and none runs. */
bool hooks_start(struct hooks *hooks, struct session *session);

/*
 * Takes up those that ended, ends those that are overdue; returns how many filings wait for hooks_settle(). A hook that
 * failed is told, and counts as run.
 */
int hooks_reap(struct hooks *hooks, struct session *session);

/* Appends manifest lines for the ended ones to `lines` and tells the state, which is in the midst of a change. */
void hooks_tell(const struct hooks *hooks, struct buffer *lines);
bool hooks_settle(struct hooks *hooks, struct session *session);

/* Ends all that still run. */
void hooks_close(struct hooks *hooks);

/* Runs `command` with `input` as standard input and waits, at most `seconds`. Whether it ended well. */
bool hooks_run(const struct command *command, text input, int64_t seconds);

#endif
