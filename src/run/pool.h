/*
 * pool: worker processes: started, watched, ended. What they are asked and
 * what they answer is the desk's.
 */
#ifndef CROSSFOOT_RUN_POOL_H
#define CROSSFOOT_RUN_POOL_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/arena.h"
#include "run/config.h"

struct job;

struct worker {
    pid_t process;    /* 0: none runs */
    int channel;      /* to it */
    int64_t deadline; /* ticks at which the filing in hand has taken too long */
    bool overdue;     /* it was ended because of that */
    struct job *job;  /* in hand; NULL: idle */
};

struct pool {
    struct worker *workers;
    int count;
    const struct config *config;
    int lock; /* held by workers as long as they live */
};

/* Room for as many workers as `config` asks for; none is started yet. */
void pool_open(struct pool *pool, struct arena *arena, const struct config *config, int lock);

/* Starts the worker's process. False with errno. */
bool pool_start(struct pool *pool, struct worker *worker);

/* Ends the worker's process at once, and waits for it. The wait status as waitpid() gives it; 0 where none runs. */
int pool_end(struct worker *worker);

/* Asks idle workers to leave, ends the others, waits for all. */
void pool_close(struct pool *pool);

#endif
