/*
 * xlsx_tick: an auditor's tick marks. From the findings and the claims it
 * settles which marks stand beside each figure of the statements; what was
 * proved, in which way, and what was not. Knows nothing of sheets.
 *
 * A sum is marked at what was summed, never at its parts; of two figures that
 * were compared with each other both are marked. A figure told in prose is
 * marked where the words tie to it.
 */
#ifndef CROSSFOOT_RENDER_XLSX_TICK_H
#define CROSSFOOT_RENDER_XLSX_TICK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/model.h"

/* Bits of tick.marks, in the order in which they are shown. */
enum tick_mark { TICK_FOOTS, TICK_CROSSFOOTS, TICK_AGREES, TICK_RECOMPUTES, TICK_PROSE, TICK_ROUNDED, TICK_BROKEN };
enum { TICK_COUNT = TICK_BROKEN + 1 };

struct tick {
    uint8_t marks;
    int finding; /* that is told of first: the first broken one, else the first of all; -1: none */
};

/* Of each statement, row by row, a column at a time. */
struct tick **ticks_settle(struct arena *arena, const struct report *report);

/* The marks as they are shown, without blanks between them: "√=~"; and one by one, with what it means. */
text tick_words(struct arena *arena, uint8_t marks);
const char *tick_sign(enum tick_mark mark);
const char *tick_meaning(enum tick_mark mark);

#endif
