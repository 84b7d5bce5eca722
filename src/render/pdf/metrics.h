/*
 * font: the faces of the briefing and how wide text is in them. Widths are
 * read from the embedded TrueType subsets in the thousandths of an em that a
 * PDF states them in, so what is measured here is what a viewer shows. No
 * kerning: figures of equal digits are equally wide.
 */
#ifndef CROSSFOOT_RENDER_PDF_METRICS_H
#define CROSSFOOT_RENDER_PDF_METRICS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "render/template.h"

enum face { FACE_REGULAR, FACE_SEMIBOLD, FACE_BOLD, FACE_ITALIC, FACE_LIGHT, FACE_COUNT };

struct font {
    text bytes;           /* the TrueType file */
    uint16_t widths[256]; /* by CP1252 byte, 1/1000 em */
};

struct fonts {
    struct font faces[FACE_COUNT];
};

/* A piece of text in one face and size. */
struct style {
    enum face face;
    double size;
    colour colour;
};

/* NULL where an embedded font cannot be read, which a test excludes. */
const struct fonts *fonts_open(struct arena *arena, enum font_family family);

double font_width(const struct fonts *fonts, enum face face, double size, text t);

struct lines {
    text *lines;
    int count;
};

/*
 * Breaks `t` at blanks (and behind hyphens and slashes) into lines not wider than `width`; those after the first have
 * `hang` less. A word wider than a line is broken between characters. Line feeds break too. At least one line.
 */
struct lines font_wrap(struct arena *arena, const struct fonts *fonts, struct style style, text t, double width,
                       double hang);

/* The widest piece of `t` between blanks; a no-break space is none. */
double font_longest_word(const struct fonts *fonts, struct style style, text t);

#endif
