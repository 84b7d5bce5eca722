/*
 * pdfdoc: text that is not on a page but told of the document (title,
 * bookmark, a figure's alternative), in PDFDocEncoding: a byte a character,
 * where UTF-16 takes two and, written as hexadecimal digits, four.
 */
#ifndef CROSSFOOT_RENDER_PDF_PDFDOC_H
#define CROSSFOOT_RENDER_PDF_PDFDOC_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/text.h"

/* The bytes (PDF 1.4, appendix D), in the arena, NUL-terminated; NULL where a character has none: UTF-16 is needed. */
char *pdfdoc_string(struct arena *arena, text t);

/* Appends `t` as a string object: "(Contents)", or "<FEFF...>" where UTF-16 is needed. */
void pdfdoc_put(struct arena *arena, struct buffer *out, text t);

#endif
