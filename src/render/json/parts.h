/*
 * json_parts: the parts of the report's JSON, each written as the value of its
 * key, and the small things all of them write.
 */
#ifndef CROSSFOOT_RENDER_JSON_PARTS_H
#define CROSSFOOT_RENDER_JSON_PARTS_H

#include "model/model.h"
#include "render/json/writer.h"

/* The parts. */
void json_filing(struct json *json, const struct filing *filing);
void json_release(struct json *json, const struct release *release);
void json_headline(struct json *json, const struct report *report);
void json_statements(struct json *json, const struct report *report);
void json_reconciliations(struct json *json, const struct report *report);
void json_claims(struct json *json, const struct report *report);
void json_corrections(struct json *json, const struct report *report);
void json_findings(struct json *json, const struct report *report);

/* Keys with their values. */
void json_key_text(struct json *json, const char *key, text value);        /* null where empty */
void json_key_name(struct json *json, const char *key, const char *value); /* null for NULL */
void json_key_integer(struct json *json, const char *key, int64_t value);
void json_key_bool(struct json *json, const char *key, bool value);
void json_key_date(struct json *json, const char *key, date value);    /* null where there is none */
void json_key_line(struct json *json, const char *key, uint32_t line); /* null for 0 */
void json_key_decimal(struct json *json, const char *key, decimal value);
void json_key_scale(struct json *json, int64_t scale);       /* null for 0 */
void json_key_period(struct json *json, period value);       /* period_end and months */
void json_key_cell(struct json *json, struct cell_ref cell); /* [statement, row, column] */
void json_key_cells(struct json *json, const struct cell_ref *cells, int count);
void json_key_marks(struct json *json, text marks);                                  /* an array, a mark each */
void json_key_calculation(struct json *json, const struct calculation *calculation); /* [[index, sign], ...] */
void json_key_words(struct json *json, const char *key, const text *words, int count);
void json_decimal(struct json *json, decimal value);

#endif
