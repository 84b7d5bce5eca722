/*
 * crossfoot --dump: what one stage made of each filing, as text on standard
 * output.
 */
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/filings.h"
#include "cli/outputs.h"
#include "pipeline.h"

struct dumping {
    const struct corrections *corrections;
    struct buffer out;
};

static enum status dump_one(struct opened *opened, const struct options *options, void *context) {
    struct dumping *dumping = context;
    struct buffer *out = &dumping->out;
    buffer_clear(out);
    if (options->file_count > 1)
        buffer_format(out, "==> %s <==\n", opened->path);
    struct report *report = pipeline_read(opened->arena, opened->name, opened->input, dumping->corrections,
                                          opened->diag, options->dumped, out);
    if (!buffer_ok(out) || !console_data(buffer_view(out)) || report == NULL)
        return STATUS_SYSTEM;
    return filing_status(report, opened->diag);
}

int dump_command(const struct options *options) {
    struct arena *arena = arena_new(0);
    struct dumping dumping = {NULL, BUFFER_EMPTY};
    enum status status = STATUS_SYSTEM;
    if (arena != NULL && outputs_corrections(arena, options, &dumping.corrections))
        status = filings_each(options, dump_one, &dumping, false);
    buffer_free(&dumping.out);
    arena_free(arena);
    return status;
}
