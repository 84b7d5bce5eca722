/*
 * logo: a house's picture, from the PNG that its template holds. Whoever wrote
 * the template, the picture is decoded within bounds and made anew: documents
 * get points, or a PNG of nothing but these points, never the bytes given.
 */
#ifndef CROSSFOOT_RENDER_LOGO_H
#define CROSSFOOT_RENDER_LOGO_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/text.h"

enum { LOGO_LETTERS_MOST = 96 * 1024, LOGO_SIDE_MOST = 1600, LOGO_POINTS_MOST = 500 * 1000 };

/* Opaque: what was transparent shows the white of the page, since PDF/A-1 knows no transparency. */
struct picture {
    int width, height;
    const uint8_t *points; /* red, green, blue; rows from the top; NULL: no picture */
    text png;
};

/* NULL where the picture is taken, else why it is not. `base64` may hold blanks and line breaks. */
const char *logo_read(struct arena *arena, text base64, struct picture *out);

/* Appends bytes as letters of base64. */
void logo_letters(struct buffer *out, text bytes);

#endif
