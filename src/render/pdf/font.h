/*
 * pdf_font: an embedded TrueType font from memory, which libharu's public
 * interface takes from files only.
 */
#ifndef CROSSFOOT_RENDER_PDF_FONT_H
#define CROSSFOOT_RENDER_PDF_FONT_H

#include <hpdf.h>

#include "base/text.h"

/* NULL on failure; libharu then remembers it. `bytes` must be a font of our own: a hostile one crashes libharu. */
HPDF_Font pdf_font_load(HPDF_Doc pdf, text bytes);

#endif
