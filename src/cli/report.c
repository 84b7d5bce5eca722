/*
 * crossfoot report: the documents of each filing, rendered all before any is
 * written, and written all before any is told of, so that a standard output
 * that fails costs no document. Prints the path of each.
 */
#include <string.h>

#include "base/file.h"
#include "base/footprint.h"
#include "cli/collection.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/filings.h"
#include "cli/outputs.h"
#include "delivery/documents.h"
#include "delivery/naming.h"
#include "pipeline.h"
#include "render/render.h"

/* What outlives a filing. */
struct reporting {
    const struct template *template;
    const struct corrections *corrections;
    struct documents documents;
};

static bool fail_output(struct diag *diag, const char *path, text why) {
    diag_report(diag, DIAG_OUTPUT_FAILED, (struct origin){0}, TEXT(""), "%s: %.*s", path, TEXT_ARG(why));
    return false;
}

static text path_of(struct arena *arena, text stem, int format) {
    return text_format(arena, "%.*s.%s", TEXT_ARG(stem), renderers[format].suffix);
}

static bool write_one(struct opened *opened, text stem, int format, const struct buffer *document) {
    char *file = text_string(opened->arena, path_of(opened->arena, stem, format));
    text why;
    return file_write_whole(opened->arena, file, buffer_view(document), &why) || fail_output(opened->diag, file, why);
}

static bool print_paths(struct opened *opened, text stem, const struct documents *documents) {
    for (int i = 0; i < renderer_count; i++)
        if (documents_wanted(documents, i) &&
            !console_data(text_format(opened->arena, "%.*s\n", TEXT_ARG(path_of(opened->arena, stem, i)))))
            return false;
    return true;
}

static bool write_all(struct opened *opened, const struct report *report, const struct options *options,
                      const struct documents *documents) {
    text stem = naming_path(opened->arena, report, options->folder, opened->diag);
    for (int i = 0; i < renderer_count; i++)
        if (documents_wanted(documents, i) && !write_one(opened, stem, i, &documents->made[i]))
            return false;
    return print_paths(opened, stem, documents);
}

static bool print_only(const struct documents *documents) {
    for (int i = 0; i < renderer_count; i++)
        if (documents_wanted(documents, i) && !console_data(buffer_view(&documents->made[i])))
            return false;
    return true;
}

/* What the registrant's other filings on record tell of earlier quarters; one that cannot be read is missed. */
static void lend_history(struct opened *opened, const struct options *options, const struct reporting *reporting,
                         struct report *report) {
    struct collection collection = {.arena = opened->arena, .corrections = reporting->corrections, .quiet = true};
    if (options->state == NULL || !recorded_open(&collection.recorded, opened->arena, options->state))
        return;
    recorded_know(&collection.recorded, report);
    collection_read_recorded(&collection, options);
    series_lend(opened->arena, report, collection.inputs, collection.count);
    collection_free(&collection);
}

static enum status report_one(struct opened *opened, const struct options *options, void *context) {
    struct reporting *reporting = context;
    struct report *report = pipeline_read(opened->arena, opened->name, opened->input, reporting->corrections,
                                          opened->diag, STAGE_COUNT, NULL);
    if (report != NULL)
        lend_history(opened, options, reporting, report);
    footprint_trim(); /* what reading needed of libxml2 */
    if (report == NULL ||
        !documents_make(&reporting->documents, opened->arena, report, reporting->template, opened->diag))
        return STATUS_SYSTEM;
    bool written = strcmp(options->folder, "-") == 0 ? print_only(&reporting->documents)
                                                     : write_all(opened, report, options, &reporting->documents);
    return written ? filing_status(report, opened->diag) : STATUS_SYSTEM;
}

/* What is asked for, or else what the template says. */
static unsigned wanted_formats(const struct options *options, const struct template *template) {
    unsigned formats = options->formats;
    for (int i = 0; i < renderer_count && options->formats == 0; i++)
        formats |= template_makes(template, renderers[i].suffix) ? 1U << i : 0;
    return formats;
}

int report_command(const struct options *options) {
    struct arena *arena = arena_new(0);
    if (arena == NULL)
        return STATUS_SYSTEM;
    struct reporting reporting = {.template = outputs_template(arena, options)};
    enum status status = STATUS_SYSTEM;
    if (reporting.template != NULL)
        reporting.documents.formats = wanted_formats(options, reporting.template);
    if (reporting.template != NULL && outputs_corrections(arena, options, &reporting.corrections) &&
        outputs_folder(arena, options))
        status = filings_each(options, report_one, &reporting, false);
    documents_free(&reporting.documents);
    arena_free(arena);
    return status;
}
