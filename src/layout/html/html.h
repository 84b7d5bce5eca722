/*
 * html: an HTML document laid out as blocks and grids. Inside layout/ only;
 * the same grid as a text table's comes out. sax.c hears libxml2,
 * flow.c gathers text and tables, table.c makes grids of tables.
 */
#ifndef CROSSFOOT_LAYOUT_HTML_HTML_H
#define CROSSFOOT_LAYOUT_HTML_HTML_H

#include "base/arena.h"
#include "base/diag.h"
#include "layout/layout.h"
#include "source/source.h"

/*
 * Fills `layout` (its `document` is set) from the bytes of an HTML document. Never fails: markup beyond the limits of
 * depth and attributes is told in `diag` and ends the reading there.
 */
void html_layout(struct arena *arena, const struct source_document *document, struct layout *layout, struct diag *diag);

#endif
