/*
 * manifest: what was delivered, a line of JSON a filing, appended and synced
 * before the state hears of it. The state knows how much of it it holds; what
 * is beyond that was written by a run that ended before it could tell.
 */
#ifndef CROSSFOOT_RUN_MANIFEST_H
#define CROSSFOOT_RUN_MANIFEST_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "run/state.h"

struct manifest {
    int descriptor;
    int64_t bytes;
};

bool manifest_open(struct manifest *manifest, const char *path, text *why);
void manifest_close(struct manifest *manifest);

/*
 * Brings `state` up to the manifest: takes in the whole lines it does not hold yet, cuts a torn last one off. *taken
 * and *refused count lines. False where a file or the state failed.
 */
bool manifest_replay(struct manifest *manifest, struct state *state, int64_t *taken, int64_t *refused);

/* Appends lines and syncs. Where that fails the manifest is as before, and false. */
bool manifest_append(struct manifest *manifest, text lines);

#endif
