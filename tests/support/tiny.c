/*
 * tiny: see tiny.h.
 */
#include "tiny.h"

struct report *tiny_report(struct arena *arena, int lines) {
    struct report *report = ARENA_NEW(arena, struct report);
    report->name = TEXT("tiny.txt");
    report->filing.results_item = -1;
    struct document *document = ARRAY_ADD(arena, report->documents, report->document_count);
    document->lines = ARENA_ARRAY(arena, struct line, lines);
    document->line_count = lines;
    document->first_line = 1;
    for (int i = 0; i < lines; i++)
        document->lines[i] = (struct line){text_format(arena, "line %d", i + 1), (size_t)i * 10};
    return report;
}

struct statement *tiny_statement(struct arena *arena, struct report *report, enum statement_kind kind, int columns) {
    struct statement *statement = ARRAY_ADD(arena, report->statements, report->statement_count);
    statement->kind = kind;
    statement->title = TEXT("Statement");
    statement->scale = 1000;
    statement->currency = TEXT("USD");
    statement->columns = ARENA_ARRAY(arena, struct column, columns);
    statement->column_count = columns;
    statement->origin = (struct origin){.line = 1, .column = 1};
    return statement;
}

void tiny_column(struct statement *statement, int column, enum basis basis, int end, int months) {
    statement->columns[column].basis = basis;
    statement->columns[column].period =
        (period){.end = date_of(end / 10000, end / 100 % 100, end % 100), .months = (uint8_t)months};
}

static void set_value(struct arena *arena, struct value *value, int amount, uint32_t line, int column) {
    if (amount == TINY_BLANK)
        return;
    value->kind = VALUE_NUMBER;
    value->amount = decimal_of(amount, 0);
    value->printed = text_format(arena, "%d", amount);
    value->origin = (struct origin){.line = line, .column = (uint32_t)(20 + 10 * column), .length = 4};
}

struct row *tiny_row(struct arena *arena, struct statement *statement, enum concept concept, const char *label,
                     const int *values) {
    struct row *row = ARRAY_ADD(arena, statement->rows, statement->row_count);
    uint32_t line = (uint32_t)statement->row_count + 1;
    *row = (struct row){.label = text_from(label), .section = -1, .role = ROLE_ITEM, .scale = 1000, .concept = concept};
    row->origin = (struct origin){.line = line, .column = 1};
    row->values = ARENA_ARRAY(arena, struct value, statement->column_count);
    for (int c = 0; c < statement->column_count; c++)
        set_value(arena, &row->values[c], values[c], line, c);
    return row;
}
