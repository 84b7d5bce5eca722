/*
 * crossfoot run and crossfoot status: from options to a run's request.
 */
#include "run/run.h"

#include "cli/commands.h"
#include "cli/console.h"

static struct run_request request_of(const struct options *options) {
    return (struct run_request){
        .config = options->files[0],
        .shard = options->shard,
        .shards = options->shards,
        .watch = options->watch,
        .verify = options->verify,
    };
}

static int print(enum status status, struct buffer *out) {
    bool printed = buffer_ok(out) && console_data(buffer_view(out));
    buffer_free(out);
    return printed ? status : STATUS_SYSTEM;
}

int run_command(const struct options *options) {
    const struct run_request request = request_of(options);
    struct buffer out = BUFFER_EMPTY;
    if (!options->dry)
        return run_filings(&request);
    return print(run_preview(&request, &out), &out);
}

int status_command(const struct options *options) {
    const struct run_request request = request_of(options);
    struct buffer out = BUFFER_EMPTY;
    return print(run_status(&request, options->json, &out), &out);
}
