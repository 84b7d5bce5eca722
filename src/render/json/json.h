/*
 * json: a report as JSON, whole: the contract of docs/model.md and
 * docs/report.schema.json. The same report gives the same bytes.
 */
#ifndef CROSSFOOT_RENDER_JSON_JSON_H
#define CROSSFOOT_RENDER_JSON_JSON_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "model/model.h"

struct template;

/* Appends the report to `out`. The template changes nothing. False after telling `diag` when memory is out. */
bool json_render(struct arena *arena, const struct report *report, const struct template *template, struct buffer *out,
                 struct diag *diag);

#endif
