/*
 * Two clocks of the kernel, and a moment as ISO 8601 writes it.
 */
#define _POSIX_C_SOURCE 200809L

#include "run/clock.h"

#include <time.h>

#include "base/date.h"

enum { DAY = 24 * 60 * 60, HOUR = 60 * 60, MINUTE = 60 };

int64_t clock_ticks(void) {
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t clock_wall(void) {
    struct timespec now = {0};
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec;
}

void clock_write(struct buffer *out, int64_t seconds) {
    int64_t within = (seconds % DAY + DAY) % DAY;
    date_write(out, date_from_serial((int32_t)((seconds - within) / DAY)));
    buffer_format(out, "T%02d:%02d:%02dZ", (int)(within / HOUR), (int)(within % HOUR / MINUTE), (int)(within % MINUTE));
}
