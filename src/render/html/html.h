/*
 * html: the report as one page to look at: a single file that asks nothing of
 * a network and holds no script. The sections of the template stand on the
 * left, the source text beside them; every filed figure and its place in the
 * source lead to each other. The same report gives the same bytes.
 */
#ifndef CROSSFOOT_RENDER_HTML_HTML_H
#define CROSSFOOT_RENDER_HTML_HTML_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "model/model.h"

struct template;

/* Appends the page to `out`. False after telling `diag` when memory is out. */
bool html_render(struct arena *arena, const struct report *report, const struct template *template, struct buffer *out,
                 struct diag *diag);

#endif
