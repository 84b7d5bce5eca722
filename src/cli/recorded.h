/*
 * recorded: the filings that runs have on record, taken by whose they are. Names are followed: who is asked for by one
 * name is found by all that his filings tell.
 */
#ifndef CROSSFOOT_CLI_RECORDED_H
#define CROSSFOOT_CLI_RECORDED_H

#include <stdbool.h>

#include "model/model.h"
#include "run/run.h"

struct recorded {
    struct arena *arena;
    struct run_filing *filings;
    text *keys;  /* of each: that of its registrant's name */
    bool *taken; /* of each */
    int count;
    text *known; /* CIKs without leading noughts, and keys of names */
    int known_count;
};

/* False after telling why. */
bool recorded_open(struct recorded *recorded, struct arena *arena, const char *config);

/* Takes what a name, a part of one, or a CIK stands for. */
void recorded_ask(struct recorded *recorded, text asked);

/* Takes in whom a filing is of: its CIK, its names and former names. */
void recorded_know(struct recorded *recorded, const struct report *report);

/* The next filing of somebody who is known that was not given yet; NULL where there is none. */
char *recorded_next(struct recorded *recorded);

#endif
