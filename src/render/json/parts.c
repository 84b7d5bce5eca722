/*
 * How single facts are written: dates as 2003-03-31, decimals as strings, what
 * the filing does not tell as null.
 */
#include "render/json/parts.h"

void json_key_text(struct json *json, const char *key, text value) {
    json_key(json, key);
    json_text_or_null(json, value);
}

void json_key_name(struct json *json, const char *key, const char *value) {
    json_key(json, key);
    json_name(json, value);
}

void json_key_integer(struct json *json, const char *key, int64_t value) {
    json_key(json, key);
    json_integer(json, value);
}

void json_key_bool(struct json *json, const char *key, bool value) {
    json_key(json, key);
    json_bool(json, value);
}

void json_key_date(struct json *json, const char *key, date value) {
    struct buffer written = BUFFER_EMPTY;
    if (date_known(value))
        date_write(&written, value);
    json_key_text(json, key, buffer_view(&written));
    json->out->failed |= !buffer_ok(&written);
    buffer_free(&written);
}

void json_key_line(struct json *json, const char *key, uint32_t line) {
    json_key(json, key);
    (line == 0 ? json_null(json) : json_integer(json, line));
}

void json_decimal(struct json *json, decimal value) {
    struct buffer written = BUFFER_EMPTY;
    decimal_write(&written, value);
    json_text(json, buffer_view(&written));
    json->out->failed |= !buffer_ok(&written);
    buffer_free(&written);
}

void json_key_decimal(struct json *json, const char *key, decimal value) {
    json_key(json, key);
    json_decimal(json, value);
}

void json_key_scale(struct json *json, int64_t scale) {
    json_key(json, "scale");
    (scale == 0 ? json_null(json) : json_integer(json, scale));
}

void json_key_period(struct json *json, period value) {
    json_key_date(json, "period_end", value.end);
    json_key_integer(json, "months", value.months);
}

static void cell(struct json *json, struct cell_ref cell) {
    json_array(json, JSON_INLINE);
    json_integer(json, cell.statement);
    json_integer(json, cell.row);
    json_integer(json, cell.column);
    json_close(json);
}

void json_key_cell(struct json *json, struct cell_ref place) {
    json_key(json, "cell");
    cell(json, place);
}

void json_key_cells(struct json *json, const struct cell_ref *cells, int count) {
    json_key(json, "cells");
    json_array(json, JSON_INLINE);
    for (int i = 0; i < count; i++)
        cell(json, cells[i]);
    json_close(json);
}

void json_key_marks(struct json *json, text marks) {
    json_key(json, "marks");
    json_array(json, JSON_INLINE);
    for (text mark; text_next_word(&marks, &mark);)
        json_text(json, mark);
    json_close(json);
}

void json_key_calculation(struct json *json, const struct calculation *calculation) {
    json_key(json, "calculation");
    json_array(json, JSON_INLINE);
    for (int i = 0; i < calculation->term_count; i++) {
        json_array(json, JSON_INLINE);
        json_integer(json, calculation->terms[i].index);
        json_integer(json, calculation->terms[i].sign);
        json_close(json);
    }
    json_close(json);
}

void json_key_words(struct json *json, const char *key, const text *words, int count) {
    json_key(json, key);
    json_array(json, JSON_INLINE);
    for (int i = 0; i < count; i++)
        json_text(json, words[i]);
    json_close(json);
}
