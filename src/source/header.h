/*
 * header: what stands above the documents of a submission: who filed what,
 * when, for which period.
 */
#ifndef CROSSFOOT_SOURCE_HEADER_H
#define CROSSFOOT_SOURCE_HEADER_H

#include "base/arena.h"
#include "source/source.h"

/* Takes what a line of the header tells into `source`; lines that tell nothing are passed over. */
void header_read_line(struct arena *arena, struct source *source, text line);

#endif
