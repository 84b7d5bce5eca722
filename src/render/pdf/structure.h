/*
 * structure: the booklet's tags as the structure tree that assistive programs
 * read, and the way from every marked sequence back to its tag.
 */
#ifndef CROSSFOOT_RENDER_PDF_STRUCTURE_H
#define CROSSFOOT_RENDER_PDF_STRUCTURE_H

#include "base/buffer.h"
#include "render/pdf/writer.h"

struct structure;

/* After all pages and links are written. NULL on failure; libharu then remembers it. */
struct structure *structure_add(struct writer *writer);

/* The objects it is made of, whose numbers it repeats most. */
const struct objects *structure_objects(const struct structure *structure);

/*
 * When numbers are settled; works in `scratch`. In the tree that leads back, pages have their index as key, links the
 * numbers after.
 */
void structure_fill(struct structure *structure, struct buffer *scratch);

#endif
