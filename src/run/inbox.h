/*
 * inbox: which files there are to read: those named, those a pattern fits, and
 * all in a folder and below it. Only names are looked at.
 */
#ifndef CROSSFOOT_RUN_INBOX_H
#define CROSSFOOT_RUN_INBOX_H

#include "base/arena.h"
#include "base/text.h"
#include "run/config.h"
#include "run/log.h"

struct inbox {
    text *paths; /* sorted, none twice; NUL-terminated in memory */
    int count;
    text *folders; /* those that were walked: what --watch watches */
    int folder_count;
};

/*
 * Lists the inbox of `config`. Hidden files (a leading dot) are passed over, and links unless they are to be followed.
 * What cannot be listed is told to `log`; *troubles counts it.
 */
void inbox_list(struct arena *arena, const struct config *config, struct log *log, struct inbox *out, int *troubles);

#endif
