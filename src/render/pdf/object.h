/*
 * object: PDF objects of our own in libharu's document: what its public
 * interface does not make. Its records lie in a pool that aligns to four bytes
 * only, so their fields are copied, never touched.
 */
#ifndef CROSSFOOT_RENDER_PDF_OBJECT_H
#define CROSSFOOT_RENDER_PDF_OBJECT_H

#include <hpdf.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"

/*
 * Adds an indirect dictionary whose entries are `entries` as they stand ("/S/TD/P 7 0 R"), which must live until the
 * document is saved and may be filled in until then. NULL on failure; libharu then remembers it.
 */
HPDF_Dict object_add(HPDF_Doc pdf, const text *entries);

/* The same with a stream of `bytes`, deflated or as they are. */
HPDF_Dict object_add_stream(HPDF_Doc pdf, const text *entries, text bytes, bool deflated);

/* The object's number: the 7 of "7 0 R". Objects are numbered in the order in which they are added. */
unsigned object_number(const void *object);

/* Appends to the page's content. */
void object_page_write(HPDF_Page page, const char *bytes, size_t count);

#endif
