/*
 * crossfoot --dump: what one stage made of each filing, as text on standard
 * output.
 */
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/filings.h"
#include "pipeline.h"

static enum status dump_one(struct opened *opened, const struct options *options, void *context) {
    struct buffer *out = context;
    buffer_clear(out);
    if (options->file_count > 1)
        buffer_format(out, "==> %s <==\n", opened->path);
    struct report *report =
        pipeline_read(opened->arena, opened->name, opened->input, opened->diag, options->dumped, out);
    if (!buffer_ok(out) || !console_data(buffer_view(out)) || report == NULL)
        return STATUS_SYSTEM;
    return filing_status(report, opened->diag);
}

int dump_command(const struct options *options) {
    struct buffer out = BUFFER_EMPTY;
    enum status status = filings_each(options, dump_one, &out, false);
    buffer_free(&out);
    return status;
}
