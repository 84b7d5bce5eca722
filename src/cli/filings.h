/*
 * filings: opens the files of a command line one after the other, lets a
 * command work on each, prints what there is to tell, and keeps the worst
 * status. One bad file never stops the others.
 */
#ifndef CROSSFOOT_CLI_FILINGS_H
#define CROSSFOOT_CLI_FILINGS_H

#include "base/arena.h"
#include "base/diag.h"
#include "cli/options.h"
#include "delivery/status.h"
#include "model/model.h"

/* An input in memory. The arena and all that is taken from it ends with the command's work on it. */
struct opened {
    struct arena *arena;
    struct diag *diag;
    const char *path; /* as given */
    text name;        /* without directories; "stdin" for standard input */
    text input;
    bool kept; /* the command keeps the arena and frees it itself */
};

/* A command's work on one input. `context` is the command's own; what it allocates outside the arena it keeps there. */
typedef enum status filing_work(struct opened *opened, const struct options *options, void *context);

/*
 * Works on every file of `options` and returns the worst status. Diagnostics go to standard error after each, but not
 * those of checks where `findings_are_data`: the command prints them itself.
 */
enum status filings_each(const struct options *options, filing_work *work, void *context, bool findings_are_data);

/* Writes what `diag` holds to standard error. */
void filings_tell(const struct diag *diag, const struct options *options, bool findings_are_data);

#endif
