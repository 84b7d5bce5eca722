/*
 * tally: what a run counts, and the three forms in which it is told: a summary
 * for people, metrics for Prometheus, a bar for a terminal.
 */
#ifndef CROSSFOOT_RUN_TALLY_H
#define CROSSFOOT_RUN_TALLY_H

#include <stdint.h>

#include "base/buffer.h"
#include "run/record.h"

struct tally {
    int64_t found;                   /* files in the inbox */
    int64_t looked;                  /* of these, those that are settled one way or the other */
    int64_t current;                 /* nothing had changed */
    int64_t elsewhere;               /* of other shards */
    int64_t outcomes[OUTCOME_COUNT]; /* of what was done */
    int64_t retired, vanished;
    int64_t workers_lost, hooks_run, hooks_failed, troubles;
    int64_t bytes, checks, broken, outputs;
    int64_t begun, ended; /* ticks */
    int64_t begun_at;     /* the wall's time */
    enum status worst;
};

int64_t tally_done(const struct tally *tally);
void tally_add(struct tally *tally, const struct record *record);
void tally_worsen(struct tally *tally, enum status status);

void tally_summary(struct buffer *out, const struct tally *tally);
void tally_metrics(struct buffer *out, const struct tally *tally);
void tally_bar(struct buffer *out, const struct tally *tally, int64_t now);

#endif
