/*
 * archive: what makes the document one for archives (PDF/A-1b, ISO 19005-1):
 * its metadata, told twice and alike, the meaning of its colours, its identity,
 * its language.
 */
#ifndef CROSSFOOT_RENDER_PDF_ARCHIVE_H
#define CROSSFOOT_RENDER_PDF_ARCHIVE_H

#include "base/buffer.h"
#include "render/pdf/writer.h"

/* Works in `scratch`. */
void archive_write(struct writer *writer, struct buffer *scratch);

#endif
