/*
 * contrast: how well a colour is seen on another, as WCAG 2.1 measures it.
 */
#ifndef CROSSFOOT_RENDER_CONTRAST_H
#define CROSSFOOT_RENDER_CONTRAST_H

#include "render/template.h"

/* From 1 (not at all) to 21 (black on white). */
double colour_contrast(colour a, colour b);

#endif
