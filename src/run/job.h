/*
 * job: one filing in hand: where it came from, what is known of it by now, and
 * where its outputs are between scratch and their place.
 */
#ifndef CROSSFOOT_RUN_JOB_H
#define CROSSFOOT_RUN_JOB_H

#include "run/judge.h"
#include "run/session.h"
#include "run/wire.h"

struct job {
    struct arena *arena; /* owns the job and all in it */
    text path;           /* of the input, resolved; NUL-terminated */
    struct identity identity;
    enum message_kind expected; /* what the worker has to say next */
    int reads;                  /* how often it was asked to read */
    bool held;                  /* it has been read; files before it in the inbox have not */
    enum trouble heard;         /* while it is held: what reading it came to */
    enum judgement why;
    struct record *old; /* what was on record; NULL: nothing */
    struct record record;
    int choice;
    const struct tree
        *tree; /* where its outputs go, as the configuration names it, and their path below without ending */
    text tree_name, stem;
    int64_t number;   /* tells scratch files apart */
    unsigned scratch; /* bit i: the scratch file of renderers[i] is there */
    int folder;       /* the outputs' folder, open until they are on record; -1 */
};

/* A job for the file at `path`; NULL when memory is out. */
struct job *job_new(text path, int64_t number);

/* Releases the job; scratch files that are still there go. */
void job_free(struct job *job);

/* Whether another job's name for its outputs is the same. */
bool job_claims(const struct job *job, text tree_name, text stem);

/* Creates scratch files for `formats`, open in `files`; how many, or -1 with errno. The caller closes them. */
int job_open_scratch(struct job *job, unsigned formats, int files[WIRE_FORMATS]);

/* Renames scratch files to their places and notes them in the record. False with errno; what was placed stays. */
bool job_place(struct job *job, const struct message *done);

/* Makes what was placed last: syncs the folder and closes it. */
void job_sync(struct job *job);

#endif
