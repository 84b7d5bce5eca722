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
#include "base/buffer.h"
#include "base/text.h"

/*
 * Adds a stream of `bytes`, deflated or as they are, as an indirect object whose further entries are `entries` as they
 * stand ("/N 3"), which must live until the document is saved. NULL on failure; libharu then remembers it.
 */
HPDF_Dict object_add_stream(HPDF_Doc pdf, const text *entries, text bytes, bool deflated);

/* The object's number: the 7 of "7 0 R". Objects are numbered in the order in which they are added, until */
unsigned object_number(const void *object);

/*
 * ... those of `first` are given the smallest numbers, in their order; the others follow as they were, lengths of
 * streams last.
 */
void object_lead(HPDF_Doc pdf, struct arena *arena, void *const *first, int count);

/* Dictionaries that tell of each other: added in a row, their entries told when all numbers are settled. */
struct objects {
    HPDF_Dict *items;
    text *entries; /* of each, empty until objects_fill() */
    int count;
};

/* False on failure; libharu then remembers it. */
bool objects_add(HPDF_Doc pdf, struct arena *arena, struct objects *objects, int count);

/* `put` appends the entries of object `index`, as they stand, to a buffer; works in `scratch`. */
void objects_fill(struct objects *objects, struct arena *arena, struct buffer *scratch,
                  void (*put)(void *context, struct buffer *out, int index), void *context);

/* Appends to the page's content. */
void object_page_write(HPDF_Page page, const char *bytes, size_t count);

/* Sets a stream before the page's content. */
void object_page_lead(HPDF_Doc pdf, HPDF_Page page, HPDF_Dict stream);

#endif
