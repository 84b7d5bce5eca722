/*
 * watch: tells when something changed in the folders of an inbox (inotify).
 */
#ifndef CROSSFOOT_RUN_WATCH_H
#define CROSSFOOT_RUN_WATCH_H

#include <stdbool.h>

#include "run/inbox.h"

/* An open descriptor that becomes readable when something changes; -1 with errno. The caller closes it. */
int watch_open(void);

/* Watches the folders of `inbox`; what is watched already stays. False where one cannot be. */
bool watch_folders(int watch, const struct inbox *inbox);

/* Takes what was told off the descriptor. */
void watch_drain(int watch);

#endif
