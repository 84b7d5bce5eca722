/*
 * pages: what must hold of every page of a briefing, asked of the page model: nothing overlaps, nothing is clipped or
 * struck through, no page holds next to nothing, all words can be told from their ground.
 */
#ifndef CROSSFOOT_TESTS_SUPPORT_PAGES_H
#define CROSSFOOT_TESTS_SUPPORT_PAGES_H

#include "render/briefing/sheet.h"

/* How many rules a booklet breaks; each is printed, after `name`, the first few of a kind. */
int pages_faults(const struct booklet *booklet, const char *name);

/* The contrast of two colours as WCAG 2 defines it, 1 to 21. */
double pages_contrast(colour a, colour b);

#endif
