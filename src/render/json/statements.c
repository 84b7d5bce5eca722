/*
 * The statements: columns, rows, and for every value its place in the source.
 */
#include "render/json/parts.h"

static void column(struct json *json, const struct column *column) {
    json_object(json, JSON_INLINE);
    json_key_name(json, "basis", basis_name(column->basis));
    json_key_period(json, column->period);
    json_key_name(json, "measure", measure_name(column->measure));
    json_key_name(json, "unit", column->unit == UNIT_CURRENCY ? NULL : unit_name(column->unit));
    json_key_text(json, "member", column->member);
    if (column->currency.len > 0)
        json_key_text(json, "currency", column->currency);
    json_key_words(json, "heads", column->heads, column->head_count);
    json_key_marks(json, column->marks);
    json_key_bool(json, "unaudited", column->unaudited);
    if (column->expected)
        json_key_bool(json, "expected", true);
    json_key_calculation(json, &column->calculation);
    json_close(json);
}

/* The number in printed units; a nil is zero, everything else no number. */
static void number(struct json *json, const struct value *value) {
    if (value_is_amount(value))
        json_decimal(json, value->amount);
    else
        json_null(json);
}

/* What the value counts, where its row does not tell it. */
static void own_unit(struct json *json, const struct statement *statement, const struct row *row, int column) {
    const struct value *value = &row->values[column];
    int64_t scale = value_scale(statement, (int)(row - statement->rows), column);
    if (!value_is_amount(value) || (value->unit == row->unit && scale == row->scale))
        return;
    json_key_name(json, "unit", unit_name(value->unit));
    json_key_scale(json, scale);
}

static void cell(struct json *json, const struct statement *statement, const struct row *row, int column) {
    const struct value *value = &row->values[column];
    bool placed = value->origin.line > 0;
    json_object(json, JSON_INLINE);
    json_key_line(json, "line", value->origin.line);
    json_key_line(json, "column", value->origin.column);
    json_key(json, "offset");
    (placed ? json_integer(json, (int64_t)value->origin.offset) : json_null(json));
    json_key(json, "length");
    (placed ? json_integer(json, value->origin.length) : json_null(json));
    json_key_name(json, "kind", value_kind_name(value->kind));
    json_key_text(json, "printed", value->printed);
    if (value_filed(value).len > 0)
        json_key_text(json, "filed", value_filed(value));
    json_key_marks(json, value_marks(value));
    json_key_bool(json, "doubtful", value->doubtful);
    own_unit(json, statement, row, column);
    json_close(json);
}

/* A heading carries no values, and then neither numbers nor cells. */
static void values(struct json *json, const struct statement *statement, const struct row *row) {
    int count = row->values == NULL ? 0 : statement->column_count;
    json_key(json, "values");
    json_array(json, JSON_INLINE);
    for (int i = 0; i < count; i++)
        number(json, &row->values[i]);
    json_close(json);
    json_key(json, "cells");
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < count; i++)
        cell(json, statement, row, i);
    json_close(json);
}

static void row(struct json *json, const struct statement *statement, const struct row *row) {
    text section = row->section >= 0 ? statement->rows[row->section].label : TEXT("");
    json_object(json, JSON_BLOCK);
    json_key(json, "label");
    json_text(json, row->printed.len > 0 ? row->printed : row->label);
    json_key_text(json, "section", section);
    json_key_integer(json, "depth", row->depth);
    json_key_name(json, "role", role_name(row->role));
    json_key_name(json, "unit", unit_name(row->unit));
    json_key_scale(json, row->scale);
    json_key_name(json, "concept", row_element(row));
    json_key_name(json, "non_gaap", non_gaap_key(row->non_gaap));
    json_key_line(json, "line", row->origin.line);
    json_key_marks(json, row->marks);
    values(json, statement, row);
    json_key_calculation(json, &row->calculation);
    json_close(json);
}

static void notes(struct json *json, const struct statement *statement) {
    json_key(json, "notes");
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < statement->note_count; i++) {
        json_object(json, JSON_INLINE);
        json_key_text(json, "mark", statement->notes[i].mark);
        json_key_text(json, "text", statement->notes[i].text);
        json_key_line(json, "line", statement->notes[i].origin.line);
        json_close(json);
    }
    json_close(json);
}

static void describe(struct json *json, const struct statement *statement) {
    json_key_name(json, "kind", statement_kind_name(statement->kind));
    json_key_text(json, "document", statement->document);
    json_key_text(json, "title", statement->title);
    json_key_text(json, "entity", statement->entity);
    json_key_text(json, "scale_note", statement->scale_note);
    json_key_scale(json, statement->scale);
    json_key_text(json, "currency", statement->currency);
    json_key_bool(json, "unaudited", statement->unaudited);
    json_key_line(json, "line", statement->origin.line);
    json_key_line(json, "last_line", statement->last_line);
}

static void statement_object(struct json *json, const struct statement *statement) {
    json_object(json, JSON_BLOCK);
    describe(json, statement);
    json_key(json, "columns");
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < statement->column_count; i++)
        column(json, &statement->columns[i]);
    json_close(json);
    json_key(json, "rows");
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < statement->row_count; i++)
        row(json, statement, &statement->rows[i]);
    json_close(json);
    notes(json, statement);
    json_close(json);
}

void json_statements(struct json *json, const struct report *report) {
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < report->statement_count; i++)
        statement_object(json, &report->statements[i]);
    json_close(json);
}
