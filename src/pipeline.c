/*
 * The stages in their order. Content never stops them: only an input without
 * any document ends early. Builds without NDEBUG put every stage's result to
 * its own checker, which reports and never repairs.
 */
#include "pipeline.h"

#include "base/sha256.h"
#include "check/check.h"
#include "correct/correct.h"
#include "layout/layout.h"
#include "recognize/recognize.h"
#include "source/source.h"

static const char *const stage_names[STAGE_COUNT] = {
    [STAGE_SOURCE] = "source",
    [STAGE_LAYOUT] = "layout",
    [STAGE_MODEL] = "model",
    [STAGE_CHECKS] = "checks",
};

const char *stage_name(enum stage stage) { return stage_names[stage]; }

static void check_model(const struct report *report, struct diag *diag) {
#ifndef NDEBUG
    model_check(report, diag);
#else
    (void)report, (void)diag;
#endif
}

/* Reading lays out what is not yet, a document after the other. */
static void lay_out(struct arena *arena, const struct source *source, struct layout **layouts, struct buffer *dump,
                    struct diag *diag) {
    for (int i = 0; i < source->document_count; i++)
        layouts[i] = layout_document(arena, source, i, diag);
    for (int i = 0; i < source->document_count; i++)
        layout_dump(dump, layouts[i]);
}

/* The model, corrected where somebody decided that it reads otherwise. */
static struct report *read_model(struct arena *arena, const struct source *source, struct layout **layouts,
                                 const struct corrections *corrections, struct diag *diag) {
    struct report *report = recognize(arena, source, layouts, diag);
    sha256_hex(source->input, report->sha256);
    corrections_apply(arena, report, corrections);
    recognize_relations(arena, report, layouts, diag);
    check_model(report, diag);
    return report;
}

struct report *pipeline_read(struct arena *arena, text name, text input, const struct corrections *corrections,
                             struct diag *diag, enum stage dumped, struct buffer *dump) {
    struct source *source = source_read(arena, name, input, diag);
    if (dump != NULL && dumped == STAGE_SOURCE)
        source_dump(dump, source);
    if (source->document_count == 0)
        return NULL;

    struct layout **layouts = ARENA_ARRAY(arena, struct layout *, source->document_count);
    if (dump != NULL && dumped == STAGE_LAYOUT)
        lay_out(arena, source, layouts, dump, diag);

    struct report *report = read_model(arena, source, layouts, corrections, diag);
    if (dump != NULL && dumped == STAGE_MODEL)
        model_dump(dump, report);

    check_report(arena, report, diag);
    corrections_settle(arena, report, diag);
    check_model(report, diag);
    if (dump != NULL && dumped == STAGE_CHECKS)
        checks_dump(dump, report);
    return report;
}
