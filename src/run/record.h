/*
 * record: what became of one filing: who it is, by which recipe it was made,
 * what was written. The state keeps one a filing, the manifest a line each.
 */
#ifndef CROSSFOOT_RUN_RECORD_H
#define CROSSFOOT_RUN_RECORD_H

#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/sha256.h"
#include "delivery/status.h"

/* Names and what each means for the exit status and for the next run. */
enum outcome {
#define OUTCOME(name, key, status, again) OUTCOME_##name,
#include "run/outcome.def"
#undef OUTCOME
    OUTCOME_COUNT
};

/* When a run that finds the filing unchanged tries it again. */
enum again { AGAIN_NEVER, AGAIN_A_FEW_TIMES, AGAIN_ALWAYS };

const char *outcome_name(enum outcome outcome);
enum outcome outcome_named(text name); /* OUTCOME_COUNT where unknown */
enum status outcome_status(enum outcome outcome);
enum again outcome_again(enum outcome outcome);

struct output {
    text format; /* "pdf" */
    text path;   /* below the output folder, or the quarantine */
    text sha256;
    int64_t bytes;
};

struct record {
    text filing; /* SHA-256 of its bytes */
    text input;  /* the path it was read from */
    text recipe, template, program;
    enum outcome outcome;
    int64_t attempts; /* how often it was tried by this recipe */
    int64_t at;       /* seconds since 1970 */
    text registrant, cik, form, report_date;
    int64_t bytes, statements, checks, broken;
    text corrections;         /* a hash of what was decided about the filing; empty where nothing was */
    int64_t corrected, unfit; /* how many corrections were applied, and how many did not fit */
    text told;                /* the first error or warning */
    struct output *outputs;
    int output_count;
    bool hooked; /* the hook that its outcome calls for has run, or there is none */
};

/* The record's line in the manifest. */
void record_write(struct buffer *out, const struct record *record);

/* Two further kinds of lines: a record whose hook has run, and one given up with its outputs. */
void record_write_hooked(struct buffer *out, text filing);
void record_write_retired(struct buffer *out, text filing);

#endif
