/*
 * hyphen: whether the hyphen at a line's end is the typesetter's or the word's own. Inside layout/; from outside use
 * layout_join_lines().
 */
#ifndef CROSSFOOT_LAYOUT_HYPHEN_H
#define CROSSFOOT_LAYOUT_HYPHEN_H

#include <stdbool.h>

#include "base/text.h"

/* `before` ends in a hyphen and `after` begins the next line: true where both are one word and the hyphen goes. */
bool hyphen_breaks_word(text before, text after);

#endif
