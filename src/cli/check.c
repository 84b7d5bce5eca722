/*
 * crossfoot check: the findings of each filing on standard output, one a line
 * as a compiler prints them, or as JSON. Findings that are exact are counted,
 * and listed where asked for.
 */
#include "base/buffer.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/filings.h"
#include "pipeline.h"
#include "render/render.h"

/* How a verdict is announced. */
static const enum severity severities[] = {
    [VERDICT_EXACT] = SEVERITY_NOTE,
    [VERDICT_WITHIN_ROUNDING] = SEVERITY_NOTE,
    [VERDICT_IMPROBABLE_ROUNDING] = SEVERITY_WARNING,
    [VERDICT_BROKEN] = SEVERITY_WARNING,
    [VERDICT_UNTESTABLE] = SEVERITY_NOTE,
    [VERDICT_DOUBTFUL] = SEVERITY_WARNING,
    [VERDICT_UNPLACED] = SEVERITY_WARNING,
    [VERDICT_OBSERVED] = SEVERITY_NOTE,
};
enum { VERDICT_COUNT = sizeof severities / sizeof severities[0] };

static void write_finding(struct buffer *out, const struct finding *finding, text file) {
    buffer_text(out, file);
    if (finding->origin.line > 0)
        buffer_format(out, ":%u:%u", finding->origin.line, finding->origin.column);
    buffer_format(out, ": %s: %s: %.*s [%s]\n", severity_name(severities[finding->verdict]),
                  verdict_name(finding->verdict), TEXT_ARG(finding->message), diag_code_name(finding->code));
}

static void write_summary(struct buffer *out, const struct report *report, text file) {
    int counts[VERDICT_COUNT] = {0};
    for (int i = 0; i < report->finding_count; i++)
        counts[report->findings[i].verdict]++;
    buffer_text(out, file);
    buffer_format(out, ": %d checks", report->finding_count);
    for (int i = 0; i < VERDICT_COUNT; i++)
        if (counts[i] > 0 || i == VERDICT_BROKEN)
            buffer_format(out, ", %d %s", counts[i], verdict_name(i));
    buffer_byte(out, '\n');
}

static void write_text(struct buffer *out, const struct report *report, text file, bool all) {
    for (int i = 0; i < report->finding_count; i++)
        if (all || report->findings[i].verdict != VERDICT_EXACT)
            write_finding(out, &report->findings[i], file);
    write_summary(out, report, file);
}

/* What is told of all files at once. */
struct listing {
    struct buffer out;
    bool empty;
};

static enum status check_one(struct opened *opened, const struct options *options, void *context) {
    struct listing *listing = context;
    struct report *report = pipeline_read(opened->arena, opened->name, opened->input, opened->diag, STAGE_COUNT, NULL);
    if (report == NULL)
        return STATUS_SYSTEM;
    if (options->json) {
        buffer_string(&listing->out, listing->out.len == 0 ? "[\n" : ",\n");
        render_findings_json(&listing->out, report);
    } else if (options->sarif) {
        listing->empty = render_sarif_results(&listing->out, report, opened->diag->file, options->all, listing->empty);
    } else {
        buffer_clear(&listing->out);
        write_text(&listing->out, report, opened->diag->file, options->all);
        if (!console_data(buffer_view(&listing->out)))
            return STATUS_SYSTEM;
    }
    return filing_status(report, opened->diag);
}

int check_command(const struct options *options) {
    struct listing listing = {BUFFER_EMPTY, true};
    if (options->sarif)
        render_sarif_begin(&listing.out);
    enum status status = filings_each(options, check_one, &listing, true);
    if (options->json)
        buffer_string(&listing.out, listing.out.len == 0 ? "[]\n" : "]\n");
    if (options->sarif)
        render_sarif_end(&listing.out);
    bool whole = options->json || options->sarif;
    if (whole && (!buffer_ok(&listing.out) || !console_data(buffer_view(&listing.out))))
        status = STATUS_SYSTEM;
    buffer_free(&listing.out);
    return status;
}
