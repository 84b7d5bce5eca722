/*
 * run: unattended runs. An inbox of filings is brought up to date with a tree
 * of documents: what is new, was changed, or is missing is made by worker
 * processes; what nothing has changed for is passed over. A filing that
 * crashes, hangs or outgrows its worker is put on record and the run goes on.
 */
#ifndef CROSSFOOT_RUN_RUN_H
#define CROSSFOOT_RUN_RUN_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "delivery/status.h"

struct run_request {
    const char *config; /* path of the configuration */
    int shard, shards;  /* filings whose hash falls on `shard` of `shards`, from 1; 1 of 1: all */
    bool watch;         /* goes on, and looks again when the inbox changes */
    bool verify;        /* reads the outputs there are and makes those again that are not as recorded */
};

/* Runs until the inbox is worked through, or, watching, until told to end. The status of the worst filing. */
enum status run_filings(const struct run_request *request);

/* What a run would do, a line a filing, into `out`. Nothing is written anywhere. */
enum status run_preview(const struct run_request *request, struct buffer *out);

/* A filing on record. */
struct run_filing {
    text path; /* where it was read */
    text registrant, cik;
};

/*
 * The filings that the runs of the configuration at `config` have on record, whole or in shards, by their paths, into
 * `arena`; none before the first run. False after telling why on the log of runs.
 */
bool run_recorded(struct arena *arena, const char *config, struct run_filing **filings, int *count);

/* What the state knows, as text or JSON, into `out`. The status of the worst filing on record. */
enum status run_status(const struct run_request *request, bool json, struct buffer *out);

#endif
