/*
 * Finds what a decision is about by its place in the source, makes sure that
 * it still reads as the decision says, and changes the model there. A table of
 * what to look for and how to change it, a row a kind of decision.
 */
#include "correct/decision.h"

#include "base/buffer.h"

struct applying {
    struct arena *arena;
    struct report *report;
    const struct decision *decision;
    struct correction *out;
};

/* ---- places ---- */

static bool stands_at(struct origin origin, struct spot spot) {
    return origin.line == spot.line && origin.column == spot.column;
}

static bool find_cell(const struct report *report, struct spot spot, struct cell_ref *out) {
    for (int s = 0; s < report->statement_count; s++)
        for (int r = 0; r < report->statements[s].row_count; r++)
            for (int c = 0; c < report->statements[s].column_count; c++) {
                const struct value *value = report_value(report, (struct cell_ref){s, r, c});
                if (value != NULL && value->kind != VALUE_BLANK && stands_at(value->origin, spot)) {
                    *out = (struct cell_ref){s, r, c};
                    return true;
                }
            }
    return false;
}

static bool find_row(const struct report *report, struct spot spot, struct cell_ref *out) {
    for (int s = 0; s < report->statement_count; s++)
        for (int r = 0; r < report->statements[s].row_count; r++)
            if (stands_at(report->statements[s].rows[r].origin, spot)) {
                *out = (struct cell_ref){s, r, -1};
                return true;
            }
    return false;
}

static bool find_title(const struct report *report, struct spot spot, struct cell_ref *out) {
    for (int s = 0; s < report->statement_count; s++)
        if (stands_at(report->statements[s].origin, spot)) {
            *out = (struct cell_ref){s, -1, -1};
            return true;
        }
    return false;
}

static struct statement *statement_of(const struct applying *it) {
    return &it->report->statements[it->out->at.statement];
}

/* ---- what is read there ---- */

static bool same(struct applying *it, text told) {
    return text_equal(text_squeeze(it->arena, told), it->decision->read);
}

static const struct document *document_at(const struct report *report, uint32_t line, uint32_t *number) {
    for (int d = 0; d < report->document_count; d++) {
        const struct document *document = &report->documents[d];
        *number = (uint32_t)d;
        if (line >= document->first_line && line - document->first_line < (uint32_t)document->line_count)
            return document;
    }
    *number = 0;
    return NULL;
}

/* Where the source itself, whatever the model makes of it, prints at the place what the decision read; else nowhere. */
static struct origin printed_there(const struct applying *it) {
    uint32_t number;
    const struct document *document = document_at(it->report, it->decision->at.line, &number);
    if (document == NULL)
        return (struct origin){0};
    const struct line *line = &document->lines[it->decision->at.line - document->first_line];
    size_t before = text_bytes_before(line->text, it->decision->at.column);
    if (!text_starts(text_skip(line->text, before), it->decision->read))
        return (struct origin){0};
    return (struct origin){number, it->decision->at.line, it->decision->at.column, (uint32_t)it->decision->read.len,
                           line->offset + before};
}

/* A figure at the place, as the model reads it, or read it before it was corrected. */
static bool find_figure(struct applying *it) {
    if (!find_cell(it->report, it->decision->at, &it->out->at))
        return false;
    const struct value *value = report_value(it->report, it->out->at);
    return same(it, value->printed) || (value_filed(value).len > 0 && same(it, value_filed(value)));
}

static bool find_label(struct applying *it) {
    if (!find_row(it->report, it->decision->at, &it->out->at))
        return false;
    const struct row *row = &statement_of(it)->rows[it->out->at.row];
    return same(it, row->label) || same(it, row->printed);
}

static bool find_column(struct applying *it) {
    bool found = find_figure(it);
    it->out->at.row = -1;
    return found;
}

static bool find_statement(struct applying *it) {
    bool titled = find_title(it->report, it->decision->at, &it->out->at) && same(it, statement_of(it)->title);
    bool found = titled || find_figure(it) || find_label(it);
    it->out->at.row = it->out->at.column = -1;
    return found;
}

/* ---- a figure that was left out ---- */

static bool on_line(const struct statement *statement, const struct row *row, uint32_t line) {
    bool there = row->origin.line == line;
    for (int c = 0; row->values != NULL && c < statement->column_count; c++)
        there = there || (row->values[c].kind != VALUE_BLANK && row->values[c].origin.line == line);
    return there;
}

/* The blank cell in the row of the place's line and in the column of the figure that `under` names. */
static bool find_blank(struct applying *it) {
    struct cell_ref at;
    if (!find_cell(it->report, it->decision->under, &at) || printed_there(it).line == 0)
        return false;
    const struct statement *statement = &it->report->statements[at.statement];
    for (at.row = 0; at.row < statement->row_count; at.row++)
        if (on_line(statement, &statement->rows[at.row], it->decision->at.line))
            break;
    it->out->at = at;
    const struct value *value = report_value(it->report, at);
    return value != NULL && value->kind == VALUE_BLANK;
}

static bool find_value(struct applying *it) { return it->decision->under.line > 0 ? find_blank(it) : find_figure(it); }

/* A figure that stands is a finding's place, in a table or in prose; whether there is one the checks tell. */
static bool find_finding(struct applying *it) {
    bool figure = find_figure(it);
    if (!figure)
        it->out->at = (struct cell_ref){-1, -1, -1};
    if (!figure && printed_there(it).line == 0)
        it->out->origin = (struct origin){0};
    return false;
}

/* ---- changing ---- */

static text period_words(struct arena *arena, period when) {
    if (!date_known(when.end))
        return TEXT("no period");
    if (when.months == 0)
        return date_text(arena, when.end);
    return text_format(arena, "%.*s, %d months", TEXT_ARG(date_text(arena, when.end)), when.months);
}

static text scale_words(struct arena *arena, int64_t scale) {
    return scale == 0 ? TEXT("no scale") : text_format(arena, "%lld", (long long)scale);
}

static text basis_words(enum basis basis) {
    return basis == BASIS_UNSTATED ? TEXT("unstated") : text_from(basis_name(basis));
}

static void change_value(struct applying *it) {
    const struct decision *decision = it->decision;
    struct row *row = &statement_of(it)->rows[it->out->at.row];
    struct value *value = &row->values[it->out->at.column];
    if (value->kind == VALUE_BLANK)
        *value = (struct value){.unit = row->unit, .printed = decision->read, .origin = printed_there(it)};
    it->out->was = value->printed;
    value_set_filed(it->arena, value, value->printed);
    it->out->origin = value->origin;
    value->printed = decision->value_kind == VALUE_NIL ? TEXT("--") : decision->now;
    value->kind = decision->value_kind;
    value->amount = decision->amount;
    value->doubtful = false;
}

static void change_label(struct applying *it) {
    struct row *row = &statement_of(it)->rows[it->out->at.row];
    it->out->was = row->label;
    it->out->origin = row->origin;
    row->label = row->printed = it->decision->now;
}

static void change_period(struct applying *it) {
    struct column *column = &statement_of(it)->columns[it->out->at.column];
    it->out->was = period_words(it->arena, column->period);
    it->out->now = period_words(it->arena, it->decision->period);
    column->period = it->decision->period;
}

static void change_basis(struct applying *it) {
    struct column *column = &statement_of(it)->columns[it->out->at.column];
    it->out->was = basis_words(column->basis);
    column->basis = it->decision->basis;
}

static void change_kind(struct applying *it) {
    it->out->was = text_from(statement_kind_name(statement_of(it)->kind));
    statement_of(it)->kind = it->decision->statement;
}

/* Rows that had the statement's scale have the new one; of a scale that nothing told those of money, which alone need
 * one. */
static void change_scale(struct applying *it) {
    struct statement *statement = statement_of(it);
    int64_t was = statement->scale;
    it->out->was = scale_words(it->arena, was);
    statement->scale = it->decision->scale;
    for (int r = 0; r < statement->row_count; r++) {
        struct row *row = &statement->rows[r];
        bool scaled = row->unit == UNIT_CURRENCY || (row->unit == UNIT_SHARES && was > 1);
        if (scaled && row->scale == was)
            row->scale = it->decision->scale;
    }
}

/* ---- all of them ---- */

static const struct {
    bool (*find)(struct applying *it);
    void (*change)(struct applying *it);
} appliers[] = {
    [CORRECTION_VALUE] = {find_value, change_value},    [CORRECTION_LABEL] = {find_label, change_label},
    [CORRECTION_PERIOD] = {find_column, change_period}, [CORRECTION_BASIS] = {find_column, change_basis},
    [CORRECTION_KIND] = {find_statement, change_kind},  [CORRECTION_SCALE] = {find_statement, change_scale},
    [CORRECTION_STANDS] = {find_finding, NULL},
};

void corrections_apply(struct arena *arena, struct report *report, const struct corrections *corrections) {
    const struct decided *decided = decided_of(corrections, text_from(report->sha256));
    for (int i = 0; decided != NULL && i < decided->count; i++) {
        const struct decision *decision = &decided->decisions[i];
        struct correction *out = ARRAY_ADD(arena, report->corrections, report->correction_count);
        struct applying it = {arena, report, decision, out};
        *out = (struct correction){.kind = decision->kind, .was = decision->read, .now = decision->now};
        out->note = decision->note;
        out->origin = (struct origin){.line = decision->at.line, .column = decision->at.column};
        document_at(report, decision->at.line, &out->origin.document);
        if (!appliers[decision->kind].find(&it))
            continue;
        appliers[decision->kind].change(&it);
        out->fits = true;
    }
}
