/*
 * recognize: the driver. Form 8-K first, for it says where the release begins;
 * then the tables, then the prose, whose paragraphs are told from tables'
 * titles; what the figures say of each other last.
 */
#include "recognize/recognize.h"

#include <string.h>

#include "recognize/calculation.h"
#include "recognize/cover.h"
#include "recognize/prose.h"
#include "recognize/reconciliation.h"
#include "recognize/release.h"
#include "recognize/statements.h"

static const struct origin nowhere = {0};

static void add_documents(struct arena *arena, const struct source *source, struct layout *const *layouts,
                          struct report *report) {
    report->documents = ARENA_ARRAY(arena, struct document, source->document_count);
    report->document_count = source->document_count;
    for (int i = 0; i < source->document_count; i++) {
        const struct source_document *from = &source->documents[i];
        report->documents[i] = (struct document){
            .type = from->type,
            .name = from->name,
            .lines = layouts[i]->lines,
            .line_count = layouts[i]->line_count,
            .first_line = layouts[i]->first_line,
            .offset = from->offset,
            .length = from->length,
        };
    }
}

/* The document with the form: the one typed 8-K, else the first. */
static int form_document(const struct source *source) {
    for (int i = 0; i < source->document_count; i++)
        if (text_starts_fold(source->documents[i].type, TEXT("8-K")))
            return i;
    return 0;
}

/* The document with the release: the first Exhibit 99, else the form's own, where the exhibit is pasted behind it. */
static int release_document(const struct source *source, int form) {
    for (int i = 0; i < source->document_count; i++)
        if (text_starts_fold(source->documents[i].type, TEXT("EX-99")))
            return i;
    return form;
}

/* Exhibit numbers alike: "99.01" is "99.1". */
static bool same_exhibit(text a, text b) {
    size_t dot_a = text_find_byte(a, '.'), dot_b = text_find_byte(b, '.');
    if (dot_a == text_npos || dot_b == text_npos)
        return text_equal_fold(a, b);
    text tail_a = text_skip(a, dot_a + 1), tail_b = text_skip(b, dot_b + 1);
    while (tail_a.len > 1 && tail_a.ptr[0] == '0')
        tail_a = text_skip(tail_a, 1);
    while (tail_b.len > 1 && tail_b.ptr[0] == '0')
        tail_b = text_skip(tail_b, 1);
    return text_equal(text_slice(a, 0, dot_a), text_slice(b, 0, dot_b)) && text_equal_fold(tail_a, tail_b);
}

static bool has_document(const struct source *source, text number) {
    for (int i = 0; i < source->document_count; i++) {
        text type = source->documents[i].type;
        if (text_starts_fold(type, TEXT("EX-")) && same_exhibit(text_skip(type, 3), number))
            return true;
    }
    return false;
}

/* A release pasted behind the form is the first Exhibit 99 that the form names. */
static void find_exhibits(const struct source *source, const struct report *report, struct filing *filing,
                          bool pasted) {
    bool taken = !pasted || !(report->release.found || report->statement_count > 0);
    for (int i = 0; i < filing->exhibit_count; i++) {
        struct exhibit *exhibit = &filing->exhibits[i];
        bool release = !taken && text_starts(exhibit->number, TEXT("99"));
        exhibit->present = release || has_document(source, exhibit->number);
        taken = taken || release;
    }
}

static text line_at(const struct report *report, struct origin at) {
    return at.line > 0 ? report_line(report, at) : (text){NULL, 0};
}

static void tell_missing(const struct report *report, struct diag *diag) {
    const struct filing *filing = &report->filing;
    if (!filing->found)
        diag_report(diag, DIAG_COVER_MISSING, nowhere, (text){NULL, 0}, "no Form 8-K cover was found");
    bool missing = false;
    for (int i = 0; i < filing->exhibit_count; i++) {
        const struct exhibit *exhibit = &filing->exhibits[i];
        if (exhibit->present)
            continue;
        missing = true;
        diag_report(diag, DIAG_EXHIBIT_MISSING, exhibit->origin, line_at(report, exhibit->origin),
                    "Exhibit %.*s is not in this file", TEXT_ARG(exhibit->number));
    }
    if (report->statement_count == 0 && !missing)
        diag_report(diag, DIAG_STATEMENTS_MISSING, nowhere, (text){NULL, 0}, "no financial statement was found");
}

static void read_documents(struct arena *arena, const struct source *source, struct layout *const *layouts,
                           struct report *report, struct diag *diag) {
    int form = form_document(source), release = release_document(source, form);
    int behind = cover_recognize(arena, layouts[form], &report->filing, diag);
    for (int i = 0; i < source->document_count; i++)
        statements_recognize(arena, layouts[i], i == form ? behind : 0, source->documents[i].type, report, diag);
    release_recognize(arena, layouts[release], release == form ? behind : 0, report, &report->release, diag);
    find_exhibits(source, report, &report->filing, release == form);
}

struct report *recognize(struct arena *arena, const struct source *source, struct layout *const *layouts,
                         struct diag *diag) {
    struct report *report = ARENA_NEW(arena, struct report);
    report->name = source->name;
    report->bytes = source->input.len;
    memcpy(report->sha256, source->sha256, sizeof report->sha256);
    add_documents(arena, source, layouts, report);
    if (source->document_count == 0)
        return report;
    read_documents(arena, source, layouts, report, diag);
    if (report->filing.cik.len == 0)
        report->filing.cik = source->cik;
    calculations_infer(arena, report);
    reconciliations_build(arena, report);
    claims_read(arena, report);
    tell_missing(report, diag);
    return report;
}
