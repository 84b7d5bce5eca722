/*
 * content: a sheet's marks as the content stream of its page, each run of
 * marks of one tag as a marked-content sequence with a number of its own.
 */
#ifndef CROSSFOOT_RENDER_PDF_CONTENT_H
#define CROSSFOOT_RENDER_PDF_CONTENT_H

#include "base/buffer.h"
#include "render/pdf/writer.h"

/* Before all pages: what many of them bear alike (see running.h), through `scratch`. */
void content_write_running(struct writer *writer, struct buffer *scratch);

/* Writes sheet number `index` to its page through `scratch`, and notes its sequences in writer->contents. */
void content_write(struct writer *writer, int index, struct buffer *scratch);

/* The structure type of a tag: "TD". */
const char *tag_type(enum tag_kind kind);

#endif
