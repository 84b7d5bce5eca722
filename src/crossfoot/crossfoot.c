/*
 * The library's calls over the pipeline. All that a caller may ask for is laid out once, after reading, so that asking
 * takes no memory and cannot fail; only reading and rendering can run out of it, and both are guarded.
 */
#include "crossfoot/crossfoot.h"

#include <setjmp.h>

#include "base/version.h"
#include "correct/correct.h"
#include "delivery/status.h"
#include "pipeline.h"
#include "render/render.h"

static const size_t arena_most = (size_t)3 << 30;

struct crossfoot {
    struct arena *arena;
    struct diag *diag;
    struct report *report; /* NULL: the input holds no document */
    enum crossfoot_status status;
    struct crossfoot_fact *facts;
    size_t fact_count;
    struct crossfoot_finding *findings;
    size_t finding_count;
};

/* ---- what was read, as a caller is given it ---- */

static const char *words(struct arena *arena, text t) { return t.len == 0 ? NULL : text_string(arena, t); }

static void fill_value(struct arena *arena, const struct value *value, struct crossfoot_fact *fact) {
    fact->unit = unit_name(value->unit);
    fact->value = value_is_amount(value) ? text_string(arena, decimal_text(arena, value->amount)) : NULL;
    fact->printed = words(arena, value->printed);
    fact->doubtful = value->doubtful;
    fact->line = value->origin.line;
}

static void fill_column(struct arena *arena, const struct column *column, struct crossfoot_fact *fact) {
    fact->basis = basis_name(column->basis);
    fact->measure = measure_name(column->measure);
    fact->member = words(arena, column->member);
    fact->period_end = words(arena, date_text(arena, column->period.end));
    fact->months = column->period.months;
}

static void fill_place(struct arena *arena, const struct statement *statement, struct cell_ref cell,
                       struct crossfoot_fact *fact) {
    fact->statement = cell.statement;
    fact->row = cell.row;
    fact->column = cell.column;
    fact->kind = statement_kind_name(statement->kind);
    fact->title = words(arena, statement->title);
    fact->label = words(arena, cell_name(arena, statement, cell.row, cell.column));
    fact->element = row_element(&statement->rows[cell.row]);
}

static void add_fact(struct crossfoot *filing, struct cell_ref cell) {
    const struct statement *statement = &filing->report->statements[cell.statement];
    const struct row *row = &statement->rows[cell.row];
    const struct value *value = &row->values[cell.column];
    if (value->kind == VALUE_BLANK)
        return;
    struct crossfoot_fact *fact = ARRAY_ADD(filing->arena, filing->facts, filing->fact_count);
    bool money = value->unit == UNIT_CURRENCY || value->unit == UNIT_PER_SHARE;
    fill_place(filing->arena, statement, cell, fact);
    fill_column(filing->arena, &statement->columns[cell.column], fact);
    fill_value(filing->arena, value, fact);
    fact->scale = value_scale(statement, cell.row, cell.column);
    if (value->unit != row->unit) /* a percentage in the row of revenue is no revenue */
        fact->element = NULL;
    fact->currency = money ? words(filing->arena, column_currency(statement, &statement->columns[cell.column])) : NULL;
}

static void list_facts(struct crossfoot *filing) {
    const struct report *report = filing->report;
    for (int s = 0; s < report->statement_count; s++)
        for (int r = 0; r < report->statements[s].row_count; r++)
            for (int c = 0; c < report->statements[s].column_count && report->statements[s].rows[r].values; c++)
                add_fact(filing, (struct cell_ref){s, r, c});
}

static const char *number(const struct crossfoot *filing, const struct finding *finding, decimal amount) {
    return finding->has_numbers ? text_string(filing->arena, decimal_text(filing->arena, amount)) : NULL;
}

static void list_findings(struct crossfoot *filing) {
    const struct report *report = filing->report;
    for (int i = 0; i < report->finding_count; i++) {
        const struct finding *finding = &report->findings[i];
        *ARRAY_ADD(filing->arena, filing->findings, filing->finding_count) = (struct crossfoot_finding){
            .code = diag_code_name(finding->code),
            .verdict = verdict_name(finding->verdict),
            .message = words(filing->arena, finding->message),
            .expected = number(filing, finding, finding->expected),
            .found = number(filing, finding, finding->found),
            .difference = number(filing, finding, finding->difference),
            .line = finding->origin.line,
        };
    }
}

/* ---- reading ---- */

static text copy_of(struct arena *arena, const void *bytes, size_t length) {
    return length == 0 ? TEXT("") : text_copy(arena, (text){bytes, length});
}

static void read_guarded(struct crossfoot *filing, const void *bytes, size_t length, const char *corrections_yaml) {
    text kept = copy_of(filing->arena, bytes, length);
    struct corrections *corrections = corrections_new(filing->arena);
    if (corrections_yaml != NULL &&
        !corrections_read(filing->arena, corrections, text_from(corrections_yaml), filing->diag))
        return;
    filing->report =
        pipeline_read(filing->arena, filing->diag->file, kept, corrections, filing->diag, STAGE_COUNT, NULL);
    if (filing->report == NULL)
        return;
    list_facts(filing);
    list_findings(filing);
    filing->status = (enum crossfoot_status)filing_status(filing->report, filing->diag);
}

/* What was read of a filing that takes too much memory is not shown: it might lack half of its figures. */
static void give_up(struct crossfoot *filing) {
    filing->report = NULL;
    filing->fact_count = filing->finding_count = 0;
    filing->status = CROSSFOOT_FAILED;
}

/* The filing itself, with room for what is told of it; NULL where there is no memory for even that. */
static struct crossfoot *begin(const char *name) {
    struct arena *arena = arena_new(arena_most);
    jmp_buf exhausted;
    if (arena == NULL)
        return NULL;
    if (setjmp(exhausted) != 0) {
        arena_free(arena);
        return NULL;
    }
    arena_on_exhausted(arena, &exhausted);
    struct crossfoot *filing = ARENA_NEW(arena, struct crossfoot);
    filing->arena = arena;
    filing->diag = diag_new(arena, text_copy(arena, text_from(name)));
    filing->status = CROSSFOOT_FAILED;
    return filing;
}

struct crossfoot *crossfoot_read(const char *name, const void *bytes, size_t length) {
    return crossfoot_read_corrected(name, bytes, length, NULL);
}

struct crossfoot *crossfoot_read_corrected(const char *name, const void *bytes, size_t length,
                                           const char *corrections_yaml) {
    struct crossfoot *filing = begin(name);
    jmp_buf exhausted;
    if (filing == NULL)
        return NULL;
    arena_on_exhausted(filing->arena, &exhausted);
    if (setjmp(exhausted) == 0)
        read_guarded(filing, bytes, length, corrections_yaml);
    else
        give_up(filing);
    return filing;
}

void crossfoot_free(struct crossfoot *filing) {
    if (filing != NULL)
        arena_free(filing->arena);
}

/* ---- asking ---- */

enum crossfoot_status crossfoot_status(const struct crossfoot *filing) { return filing->status; }

size_t crossfoot_fact_count(const struct crossfoot *filing) { return filing->fact_count; }

bool crossfoot_fact(const struct crossfoot *filing, size_t index, struct crossfoot_fact *out) {
    if (index >= filing->fact_count)
        return false;
    *out = filing->facts[index];
    return true;
}

size_t crossfoot_finding_count(const struct crossfoot *filing) { return filing->finding_count; }

bool crossfoot_finding(const struct crossfoot *filing, size_t index, struct crossfoot_finding *out) {
    if (index >= filing->finding_count)
        return false;
    *out = filing->findings[index];
    return true;
}

size_t crossfoot_message_count(const struct crossfoot *filing) { return (size_t)filing->diag->count; }

/* Messages end in NUL by themselves: diag_report() formats them. */
bool crossfoot_message(const struct crossfoot *filing, size_t index, struct crossfoot_message *out) {
    if (index >= crossfoot_message_count(filing))
        return false;
    const struct diag_entry *entry = &filing->diag->entries[index];
    *out = (struct crossfoot_message){
        .code = diag_code_name(entry->code),
        .severity = severity_name(entry->severity),
        .message = entry->message.ptr,
        .line = entry->at.line,
        .column = entry->at.column,
    };
    return true;
}

/* ---- documents ---- */

static const struct renderer *renderer_of(const char *format) {
    for (int i = 0; i < renderer_count; i++)
        if (text_equal(text_from(renderers[i].suffix), text_from(format)))
            return &renderers[i];
    return NULL;
}

static bool refuse(struct crossfoot *filing, const char *why) {
    diag_report(filing->diag, DIAG_OUTPUT_FAILED, (struct origin){0}, TEXT(""), "%s", why);
    return false;
}

static bool render_guarded(struct crossfoot *filing, const char *format, const char *template_yaml,
                           struct buffer *document) {
    const struct renderer *renderer = renderer_of(format);
    if (filing->report == NULL)
        return refuse(filing, "nothing was read");
    if (renderer == NULL)
        return refuse(filing, "there is no such format");
    const struct template *template = template_yaml == NULL
                                          ? template_default(filing->arena, filing->diag)
                                          : template_parse(filing->arena, text_from(template_yaml), filing->diag);
    if (template == NULL || !renderer->render(filing->arena, filing->report, template, document, filing->diag))
        return false;
    return buffer_ok(document) || refuse(filing, "out of memory");
}

/* False where memory ran out, too; the document is the caller's, whom a jump leaves as it is. */
static bool render_caught(struct crossfoot *filing, const char *format, const char *template_yaml,
                          struct buffer *document) {
    jmp_buf exhausted;
    arena_on_exhausted(filing->arena, &exhausted);
    return setjmp(exhausted) == 0 && render_guarded(filing, format, template_yaml, document);
}

bool crossfoot_render(struct crossfoot *filing, const char *format, const char *template_yaml, void **bytes,
                      size_t *length) {
    struct buffer document = BUFFER_EMPTY;
    if (!render_caught(filing, format, template_yaml, &document)) {
        buffer_free(&document);
        return false;
    }
    *bytes = document.ptr;
    *length = document.len;
    return true;
}

void crossfoot_bytes_free(void *bytes) {
    struct buffer document = {.ptr = bytes};
    buffer_free(&document);
}

const char *crossfoot_library_version(void) { return crossfoot_version; }
