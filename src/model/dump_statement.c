/*
 * dump_statement: a statement as text, a line a column and a line a row with
 * its values: "." is a blank, "-" a printed nil, "?" behind a doubtful reading,
 * "[A]" its footnote marks, "@n" the column it stands in on its row's line.
 */
#include "model/dump.h"

static void dump_named(struct buffer *out, const char *name, text t) {
    if (t.len == 0)
        return;
    buffer_format(out, " %s ", name);
    dump_quoted(out, t);
}

static void dump_marks(struct buffer *out, text marks) {
    if (marks.len > 0)
        buffer_format(out, " [%.*s]", TEXT_ARG(marks));
}

static void dump_terms(struct buffer *out, const struct calculation *calculation) {
    if (calculation->term_count == 0)
        return;
    buffer_string(out, " =");
    for (int i = 0; i < calculation->term_count; i++)
        buffer_format(out, " %c%d", calculation->terms[i].sign < 0 ? '-' : '+', calculation->terms[i].index);
    buffer_format(out, " (%d bits)", calculation->evidence);
}

static void dump_column(struct buffer *out, const struct column *column, int index) {
    const char *basis = basis_name(column->basis);
    buffer_format(out, "  column %d %s ", index, basis == NULL ? "unstated" : basis);
    dump_period(out, column->period);
    buffer_format(out, " %s", measure_name(column->measure));
    if (column->unit != UNIT_CURRENCY)
        buffer_format(out, " of %s x%lld", unit_name(column->unit), (long long)column->scale);
    dump_named(out, "member", column->member);
    buffer_string(out, column->unaudited ? " unaudited" : "");
    buffer_string(out, column->expected ? " expected" : "");
    dump_marks(out, column->marks);
    for (int i = 0; i < column->head_count; i++) {
        buffer_string(out, i == 0 ? " " : " / ");
        dump_quoted(out, column->heads[i]);
    }
    dump_terms(out, &column->calculation);
    buffer_byte(out, '\n');
}

/* Where a value stands is told as briefly as it can be: its row has told the line already. */
static void dump_place(struct buffer *out, struct origin at, struct origin row) {
    if (at.line == 0)
        return;
    if (at.document == row.document && at.line == row.line)
        buffer_format(out, "@%u", (unsigned)at.column);
    else
        buffer_format(out, "@%u:%u", (unsigned)at.line, (unsigned)at.column);
}

static void dump_value(struct buffer *out, const struct value *value, const struct row *row) {
    buffer_string(out, " | ");
    switch (value->kind) {
    case VALUE_BLANK:
        buffer_byte(out, '.');
        return;
    case VALUE_NUMBER:
        decimal_write(out, value->amount);
        break;
    case VALUE_NIL:
        buffer_byte(out, '-');
        break;
    default:
        dump_quoted(out, value->printed);
        break;
    }
    if (value->unit != row->unit)
        buffer_format(out, " %s", unit_name(value->unit));
    buffer_string(out, value->doubtful ? "?" : "");
    dump_marks(out, value_marks(value));
    dump_place(out, value->origin, row->origin);
}

static void dump_row(struct buffer *out, const struct statement *statement, int index) {
    const struct row *row = &statement->rows[index];
    buffer_format(out, "  %3d %-8s %*s", index, role_name(row->role), 2 * row->depth, "");
    dump_quoted(out, row->label);
    dump_marks(out, row->marks);
    if (row->concept != CONCEPT_NONE)
        buffer_format(out, " %s%s", concept_key(row->concept), row->part ? "(part)" : "");
    if (row->non_gaap != NON_GAAP_NONE)
        buffer_format(out, " %s", non_gaap_key(row->non_gaap));
    if (row->section >= 0)
        buffer_format(out, " in %d", row->section);
    if (row->role != ROLE_HEADING)
        buffer_format(out, " %s", unit_name(row->unit));
    if (row->scale != statement->scale)
        buffer_format(out, " x%lld", (long long)row->scale);
    buffer_string(out, row->rule_above ? " ruled" : "");
    dump_origin(out, row->origin);
    dump_terms(out, &row->calculation);
    for (int c = 0; row->values != NULL && row->role != ROLE_HEADING && c < statement->column_count; c++)
        dump_value(out, &row->values[c], row);
    buffer_byte(out, '\n');
}

static void dump_note(struct buffer *out, const struct note *note) {
    buffer_string(out, "  note ");
    dump_quoted(out, note->mark);
    dump_origin(out, note->origin);
    buffer_byte(out, ' ');
    dump_quoted(out, note->text);
    buffer_byte(out, '\n');
}

static void dump_statement_head(struct buffer *out, const struct statement *statement, int index) {
    buffer_format(out, "statement %d %s ", index, statement_kind_name(statement->kind));
    dump_quoted(out, statement->title);
    dump_named(out, "of", statement->entity);
    buffer_format(out, " x%lld %.*s", (long long)statement->scale, TEXT_ARG(statement->currency));
    dump_named(out, "note", statement->scale_note);
    dump_named(out, "document", statement->document);
    buffer_string(out, statement->unaudited ? " unaudited" : "");
    dump_origin(out, statement->origin);
    buffer_format(out, " to line %u\n", (unsigned)statement->last_line);
}

void dump_statement(struct buffer *out, const struct statement *statement, int index) {
    dump_statement_head(out, statement, index);
    for (int c = 0; c < statement->column_count; c++)
        dump_column(out, &statement->columns[c], c);
    for (int r = 0; r < statement->row_count; r++)
        dump_row(out, statement, r);
    for (int n = 0; n < statement->note_count; n++)
        dump_note(out, &statement->notes[n]);
}
