/*
 * worker: what happens inside a worker process: one filing after the other,
 * each from an open file to open outputs, in an arena of its own, behind the
 * sandbox. Whatever a filing does to it ends this process and no other.
 */
#ifndef CROSSFOOT_RUN_WORKER_H
#define CROSSFOOT_RUN_WORKER_H

#include "run/config.h"

/* Answers messages on `channel` until it is closed or told to leave; never returns. */
_Noreturn void worker_main(int channel, const struct config *config);

#endif
