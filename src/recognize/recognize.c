/*
 * recognize: the driver. Form 8-K first, for it says where the release begins;
 * then the tables, then the prose, whose paragraphs are told from tables'
 * titles; what the figures say of each other last, and in a call of its own.
 */
#include "recognize/recognize.h"

#include "model/headline.h"
#include "recognize/calculation/calculation.h"
#include "recognize/concept/concept.h"
#include "recognize/cover/cover.h"
#include "recognize/cover/form.h"
#include "recognize/exhibits.h"
#include "recognize/filing_header.h"
#include "recognize/reconciliation/reconciliation.h"
#include "recognize/release/prose.h"
#include "recognize/release/release.h"
#include "recognize/statement/forecast.h"
#include "recognize/statement/kind.h"
#include "recognize/statement/owner.h"
#include "recognize/statement/part.h"
#include "recognize/statement/statements.h"
#include "recognize/statement/unreadable.h"

static const struct origin nowhere = {0};

static void add_document(const struct source_document *from, const struct layout *layout, struct document *out) {
    *out = (struct document){
        .type = from->type,
        .name = from->name,
        .lines = layout->lines,
        .line_count = layout->line_count,
        .first_line = layout->first_line,
        .offset = from->offset,
        .length = from->length,
    };
}

/* Documents from number `from` on, up to `last`; what was laid out before keeps its layout. */
static void lay_out(struct arena *arena, const struct source *source, int from, int last, struct layout **layouts,
                    struct report *report, struct diag *diag) {
    for (int i = from; i <= last; i++) {
        if (layouts[i] == NULL)
            layouts[i] = layout_document(arena, source, i, diag);
        add_document(&source->documents[i], layouts[i], &report->documents[i]);
    }
}

/* Exhibits served alone, each with its type: nobody expects a cover among them. */
static bool exhibits_only(const struct report *report) {
    for (int i = 0; i < report->document_count; i++)
        if (!text_starts_fold(report->documents[i].type, TEXT("EX-")))
            return false;
    return report->document_count > 0;
}

static void tell_missing(const struct report *report, struct diag *diag) {
    const struct filing *filing = &report->filing;
    if (!filing->found && !cover_form_is_periodic(filing->form) && !exhibits_only(report))
        diag_report(diag, DIAG_COVER_MISSING, nowhere, (text){NULL, 0}, "no Form 8-K cover was found");
    bool missing = false;
    for (int i = 0; i < filing->exhibit_count; i++) {
        const struct exhibit *exhibit = &filing->exhibits[i];
        if (exhibit->present || exhibit_is_elsewhere(exhibit))
            continue;
        missing = true;
        diag_report(diag, DIAG_EXHIBIT_MISSING, exhibit->origin, report_line(report, exhibit->origin),
                    "Exhibit %.*s is not in this file", TEXT_ARG(exhibit->number));
    }
    if (report->statement_count == 0 && !missing && diag_count_of(diag, DIAG_TABLE_UNREADABLE) == 0)
        diag_report(diag, DIAG_STATEMENTS_MISSING, nowhere, (text){NULL, 0}, "no financial statement was found");
}

/* The release of one document, with the form before it left out. */
static struct release read_release(struct arena *arena, const struct layout *layout, int from,
                                   const struct report *report) {
    struct release release = {0};
    release_recognize(arena, layout, from, report, &release);
    return release;
}

/*
 * Of the exhibits that may hold the release the first that opens with a dateline, else the first with any prose: a
 * supplement may be numbered before it. Where none does, what stands behind the form. True for the latter.
 */
static bool find_release(struct arena *arena, const struct source *source, struct layout *const *layouts, int form,
                         int behind, struct report *report) {
    for (int i = 0; i < source->document_count; i++) {
        if (!exhibits_may_hold_release(source, i))
            continue;
        struct release release = read_release(arena, layouts[i], 0, report);
        bool opens = release.place.len > 0 || release.wire.len > 0;
        bool had = report->release.place.len > 0 || report->release.wire.len > 0;
        if (release.found && (!report->release.found || (opens && !had)))
            report->release = release;
    }
    if (report->release.found || form < 0 || cover_form_is_periodic(report->filing.form))
        return false;
    report->release = read_release(arena, layouts[form], behind, report);
    return report->release.found;
}

/* The first line of the form's items: figures before them are the cover's, those among them may be statements. */
static int first_item(const struct layout *layout, const struct filing *filing, int behind) {
    if (filing->item_count == 0 || filing->items[0].origin.line < layout->first_line)
        return behind;
    return (int)(filing->items[0].origin.line - layout->first_line);
}

/* The exhibit a release behind the form must be: the only one numbered 99. Empty where none or several are. */
static text pasted_exhibit(struct arena *arena, const struct filing *filing) {
    text found = {0};
    for (int i = 0; i < filing->exhibit_count; i++) {
        if (!text_starts(filing->exhibits[i].number, TEXT("99")))
            continue;
        if (found.len > 0)
            return (text){0};
        found = text_join(arena, TEXT("EX"), TEXT("-"), filing->exhibits[i].number);
    }
    return found;
}

/* Statements from number `from` on that stand behind the form, in its own document, belong to the exhibit. */
static bool name_pasted(struct arena *arena, struct report *report, int from) {
    text exhibit = pasted_exhibit(arena, &report->filing);
    bool any = false;
    for (int i = from; i < report->statement_count; i++) {
        struct statement *statement = &report->statements[i];
        if (statement->origin.line <= report->filing.last_line)
            continue;
        any = true;
        if (statement->document.len == 0)
            statement->document = exhibit;
    }
    return any;
}

/* The statements of the form's own document. True where they, and so a release, stand behind the form. */
static bool read_form_statements(struct arena *arena, struct layout *layout, int behind, text type,
                                 struct report *report, struct diag *diag) {
    int from = report->statement_count;
    statements_recognize(arena, layout, first_item(layout, &report->filing, behind), type, report, diag);
    return name_pasted(arena, report, from) && !cover_form_is_periodic(report->filing.form);
}

/* `laid` receives what laying out tells, `diag` what reading does. */
static void read_documents(struct arena *arena, const struct source *source, struct layout **layouts,
                           struct report *report, struct diag *laid, struct diag *diag) {
    int form = exhibits_form(source);
    lay_out(arena, source, 0, form, layouts, report, laid);
    int behind = form < 0 ? 0 : cover_recognize(arena, layouts[form], &report->filing, diag);
    bool pasted = false;
    filing_header_read(arena, source, &report->filing);
    if (form >= 0)
        filing_header_compare(arena, layouts[form], &report->filing, diag);
    for (int i = 0; i < source->document_count; i++) {
        text type = source->documents[i].type;
        if (i > form)
            lay_out(arena, source, i, i, layouts, report, laid);
        if (i == form)
            pasted = read_form_statements(arena, layouts[i], behind, type, report, diag);
        else
            statements_recognize(arena, layouts[i], 0, type, report, diag);
        layout_drop_grids(layouts[i]);
    }
    pasted |= find_release(arena, source, layouts, form, behind, report);
    exhibits_find(source, &report->filing, pasted);
}

struct report *recognize(struct arena *arena, const struct source *source, struct layout **layouts, struct diag *diag) {
    struct report *report = ARENA_NEW(arena, struct report);
    report->name = source->name;
    report->bytes = source->input.len;
    report->documents = ARENA_ARRAY(arena, struct document, source->document_count);
    report->document_count = source->document_count;
    if (source->document_count == 0)
        return report;
    struct diag *told = diag_new(arena, diag->file);
    read_documents(arena, source, layouts, report, diag, told);
    diag_append(diag, told);
    return report;
}

/* A label that was corrected, or a statement of another kind, is read once more for what its rows are. */
static void name_again(struct arena *arena, struct report *report) {
    for (int i = 0; i < report->correction_count; i++) {
        const struct correction *it = &report->corrections[i];
        if (it->fits && (it->kind == CORRECTION_LABEL || it->kind == CORRECTION_KIND))
            concepts_assign_again(arena, &report->statements[it->at.statement]);
    }
}

void recognize_relations(struct arena *arena, struct report *report, struct layout *const *layouts, struct diag *diag) {
    if (report->document_count == 0)
        return;
    name_again(arena, report);
    forecasts_mark(report);
    owner_mark(arena, report);
    calculations_infer(arena, report);
    kinds_by_sums(arena, report, diag);
    reconciliations_build(arena, report);
    claims_read(arena, report);
    parts_mark(arena, report);
    for (int i = 0; i < report->document_count && report->statement_count == 0; i++)
        unreadable_tell(layouts[i], diag);
    tell_missing(report, diag);
    headline_tell(report, diag);
}
