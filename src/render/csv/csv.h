/*
 * csv: the figures of a report as tidy facts, one a record, for programs that
 * read tables. The columns are told in docs/facts.md. RFC 4180 in UTF-8: a head,
 * commas, CRLF, quotes where a field needs them. No field begins a formula in a
 * spreadsheet. The same report gives the same bytes.
 */
#ifndef CROSSFOOT_RENDER_CSV_CSV_H
#define CROSSFOOT_RENDER_CSV_CSV_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "model/model.h"

struct template;

/* Appends the facts to `out`. The template changes nothing. False after telling `diag` when memory is out. */
bool csv_render(struct arena *arena, const struct report *report, const struct template *template, struct buffer *out,
                struct diag *diag);

#endif
