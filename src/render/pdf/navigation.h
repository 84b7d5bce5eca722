/*
 * navigation: the outline, and links from one place of the document to another.
 */
#ifndef CROSSFOOT_RENDER_PDF_NAVIGATION_H
#define CROSSFOOT_RENDER_PDF_NAVIGATION_H

#include "base/buffer.h"
#include "render/pdf/writer.h"

/* Adds the objects of both. */
void navigation_add(struct writer *writer);

/* When numbers are settled; works in `scratch`. */
void navigation_fill(struct writer *writer, struct buffer *scratch);

#endif
