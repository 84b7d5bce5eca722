/*
 * decisions: the corrections of a folder, file by file: all *.yaml in it, in
 * the order of their names.
 */
#ifndef CROSSFOOT_DELIVERY_DECISIONS_H
#define CROSSFOOT_DELIVERY_DECISIONS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "correct/correct.h"

/* NULL where the folder or a file of it cannot be read, or is wrong: `told` then says why, as diagnostics do. */
const struct corrections *decisions_load(struct arena *arena, const char *folder, bool colour, struct buffer *told);

#endif
