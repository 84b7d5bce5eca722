/*
 * structure: the booklet's tags as the structure tree that assistive programs
 * read, and the way from every marked sequence back to its tag.
 */
#ifndef CROSSFOOT_RENDER_PDF_STRUCTURE_H
#define CROSSFOOT_RENDER_PDF_STRUCTURE_H

#include "base/buffer.h"
#include "render/pdf/writer.h"

/*
 * After all pages and annotations are written. `store` receives what the objects hold and must live until the document
 * is saved. In the tree that leads back, pages have their index as key, links the numbers after.
 */
void structure_write(struct writer *writer, struct buffer *store);

#endif
