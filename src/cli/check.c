/*
 * crossfoot check: the findings of each filing on standard output, one a line
 * as a compiler prints them, or as JSON. Findings that are exact are counted,
 * and listed where asked for. Or, in their place, files for a person to decide
 * in what they leave open.
 */
#define _POSIX_C_SOURCE 200809L

#include <unistd.h>

#include "base/buffer.h"
#include "base/file.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/filings.h"
#include "cli/outputs.h"
#include "delivery/naming.h"
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
    [VERDICT_DECIDED] = SEVERITY_NOTE,
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

/* What is told of all files at once, and what was decided about them. */
struct listing {
    struct buffer out;
    bool empty;
    const struct corrections *corrections;
};

/* ---- what a person is to decide ---- */

enum { HASH_SHOWN = 12 };

/* A file that is there is somebody's work: it stays, and that is told. */
static bool write_suggestion(struct opened *opened, const struct options *options, const struct report *report,
                             text yaml) {
    text why;
    text stem = naming_stem(opened->arena, report);
    char *path = text_string(opened->arena, text_format(opened->arena, "%s/%.*s-%.*s.yaml", options->suggested,
                                                        TEXT_ARG(stem), HASH_SHOWN, report->sha256));
    if (access(path, F_OK) == 0) {
        console_error("%s is there already and stays as it is", path);
        return true;
    }
    if (file_make_directory(opened->arena, options->suggested, &why) &&
        file_write_whole(opened->arena, path, yaml, &why))
        return console_data(text_format(opened->arena, "%s\n", path));
    console_error("%s: %.*s", path, TEXT_ARG(why));
    return false;
}

static enum status suggest(struct opened *opened, const struct options *options, const struct report *report) {
    struct buffer yaml = BUFFER_EMPTY;
    bool written = !corrections_suggest(&yaml, report) ||
                   write_suggestion(opened, options, report, buffer_keep(&yaml, opened->arena));
    buffer_free(&yaml);
    return written ? filing_status(report, opened->diag) : STATUS_SYSTEM;
}

/* ---- a filing ---- */

static enum status check_one(struct opened *opened, const struct options *options, void *context) {
    struct listing *listing = context;
    struct report *report = pipeline_read(opened->arena, opened->name, opened->input, listing->corrections,
                                          opened->diag, STAGE_COUNT, NULL);
    if (report == NULL)
        return STATUS_SYSTEM;
    if (options->suggested != NULL)
        return suggest(opened, options, report);
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

static enum status check_all(const struct options *options, struct listing *listing) {
    struct buffer *out = &listing->out;
    bool whole = options->suggested == NULL && (options->json || options->sarif);
    if (whole && options->sarif)
        render_sarif_begin(out);
    enum status status = filings_each(options, check_one, listing, true);
    if (whole && options->json)
        buffer_string(out, out->len == 0 ? "[]\n" : "]\n");
    if (whole && options->sarif)
        render_sarif_end(out);
    return whole && (!buffer_ok(out) || !console_data(buffer_view(out))) ? STATUS_SYSTEM : status;
}

int check_command(const struct options *options) {
    struct arena *arena = arena_new(0);
    struct listing listing = {BUFFER_EMPTY, true, NULL};
    enum status status = STATUS_SYSTEM;
    if (arena != NULL && outputs_corrections(arena, options, &listing.corrections))
        status = check_all(options, &listing);
    buffer_free(&listing.out);
    arena_free(arena);
    return status;
}
