/*
 * state: what a run remembers from one time to the next, in SQLite: a record a
 * filing, and which file held which filing when it was last looked at. The
 * manifest is the truth it can be rebuilt from: a record is in the manifest
 * before it is in the state.
 */
#ifndef CROSSFOOT_RUN_STATE_H
#define CROSSFOOT_RUN_STATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "run/record.h"

struct state;

/* What tells a file from what it was before, without reading it. */
struct identity {
    int64_t device, inode, size, modified, changed; /* times in nanoseconds */
};

/*
 * Opens the database at `path`, making it where there is none (not where `read_only`). NULL with a reason in *why;
 * *damaged tells that there is a file and it is no sound database.
 */
struct state *state_open(const char *path, bool read_only, bool *damaged, text *why);

/* NULL is allowed. */
void state_close(struct state *state);

/* Changes between begin and commit are kept together or not at all. False where the database failed. */
bool state_begin(struct state *state);
bool state_commit(struct state *state);

/* The filing that the file at `path` held; false where it is not known or the file is another now. */
bool state_seen(struct state *state, text path, const struct identity *identity, char filing[SHA256_HEX]);
bool state_see(struct state *state, text path, const struct identity *identity, text filing);

/* The record of a filing in `arena`, or NULL. */
struct record *state_find(struct state *state, struct arena *arena, text filing);
bool state_put(struct state *state, const struct record *record);
bool state_set_hooked(struct state *state, text filing);
bool state_retire(struct state *state, text filing);

/* The filing an output path belongs to; false where it belongs to none. */
bool state_owner(struct state *state, text path, char filing[SHA256_HEX]);

/* Takes in one line of the manifest, whole. False where it is none; the state is then as before. */
bool state_replay(struct state *state, text line);

/* How much of the manifest is in here. */
int64_t state_manifest(struct state *state);
bool state_set_manifest(struct state *state, int64_t bytes);

/* Calls `visit` with every record, by filing, until it returns false. What it is given ends with the call. */
typedef bool record_visit(void *context, const struct record *record);
bool state_each(struct state *state, record_visit *visit, void *context);

/* The same for filings whose hook has not run. */
bool state_each_unhooked(struct state *state, record_visit *visit, void *context);

#endif
