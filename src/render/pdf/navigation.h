/*
 * navigation: the outline, and links from one place of the document to another.
 */
#ifndef CROSSFOOT_RENDER_PDF_NAVIGATION_H
#define CROSSFOOT_RENDER_PDF_NAVIGATION_H

#include "base/buffer.h"
#include "render/pdf/writer.h"

void navigation_write_outline(struct writer *writer);

/* Notes the annotations in writer->annotations; works in `scratch`. */
void navigation_write_links(struct writer *writer, struct buffer *scratch);

#endif
