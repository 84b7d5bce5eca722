/*
 * Relative luminance of sRGB colours (WCAG 2.1, "relative luminance" and
 * "contrast ratio").
 */
#include "render/contrast.h"

#include <math.h>

static double linear(unsigned channel) {
    double share = channel / 255.0;
    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

static double luminance(colour c) {
    return 0.2126 * linear(c >> 16 & 0xFF) + 0.7152 * linear(c >> 8 & 0xFF) + 0.0722 * linear(c & 0xFF);
}

double colour_contrast(colour a, colour b) {
    double light = luminance(a), dark = luminance(b);
    return (fmax(light, dark) + 0.05) / (fmin(light, dark) + 0.05);
}
