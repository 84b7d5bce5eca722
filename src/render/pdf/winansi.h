/*
 * winansi: from UTF-8 to the one-byte characters the embedded fonts are
 * addressed by (CP1252). Strict: what has neither a place nor a plain
 * equivalent there is told, never guessed.
 */
#ifndef CROSSFOOT_RENDER_PDF_WINANSI_H
#define CROSSFOOT_RENDER_PDF_WINANSI_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"

enum { WINANSI_NONE = -1, WINANSI_DROP = -2 };

/*
 * The byte of a code point, also through an equivalent that reads the same (minus sign: en dash, narrow blanks: space,
 * the hyphens). WINANSI_DROP for what has no ink (zero width, soft hyphen), WINANSI_NONE where there is nothing.
 */
int winansi_byte(uint32_t code_point);

/* "4" for a raised one, as notes are marked with; 0 for all else. */
int winansi_raised_digit(uint32_t code_point);

/*
 * Bytes of the raised digits that `t` begins with, where one of them has no place (those of 1 to 3 have); 0 for all
 * else. They are written "(4)", "(14)": 12 and a raised 4 are no 124, and a raised 14 is one mark.
 */
size_t winansi_raised(text t);

/* The code point a byte stands for; 0 for the few that stand for none. */
uint32_t winansi_code_point(int byte);

/* A NUL-terminated string for libharu. `unmapped` receives the first character written as "?", or 0. */
char *winansi_string(struct arena *arena, text t, uint32_t *unmapped);

#endif
