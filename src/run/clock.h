/*
 * clock: the one place of the program that asks what time it is. Deadlines and
 * rates count by a clock that never goes back; the wall's time only dates
 * records, log lines and metrics, and nothing is decided by which of two
 * times is the later, save what retention gives up.
 */
#ifndef CROSSFOOT_RUN_CLOCK_H
#define CROSSFOOT_RUN_CLOCK_H

#include <stdint.h>

#include "base/buffer.h"

int64_t clock_ticks(void); /* milliseconds since some moment; never goes back */
int64_t clock_wall(void);  /* seconds since 1970-01-01 UTC, as the machine believes */

void clock_write(struct buffer *out, int64_t seconds); /* "2026-11-21T02:50:00Z" */

#endif
