/*
 * floor: the loop in which a run lives: offers files to workers, hears them,
 * keeps deadlines, records, runs hooks, listens for signals.
 */
#ifndef CROSSFOOT_RUN_FLOOR_H
#define CROSSFOOT_RUN_FLOOR_H

#include "run/inbox.h"
#include "run/session.h"

struct floor;

/* Blocks the signals a run listens for. NULL with errno. The lock is the session's. */
struct floor *floor_open(struct session *session);
void floor_close(struct floor *floor);

/* Works through `inbox`. False once told to end. */
bool floor_work(struct floor *floor, const struct inbox *inbox);

/* Waits until `descriptor` becomes readable and then is quiet for `settle` ms, or `most` ms. False once told to end. */
bool floor_wait(struct floor *floor, int descriptor, int64_t settle, int64_t most);

#endif
