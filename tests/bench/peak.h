/*
 * peak: bytes this program had resident at most, as Linux counts them since it was started. What a parent is told of a
 * child (ru_maxrss) holds the parent's own size at the fork.
 */
#ifndef CROSSFOOT_TESTS_BENCH_PEAK_H
#define CROSSFOOT_TESTS_BENCH_PEAK_H

#include <stdio.h>

static inline long peak_bytes(void) {
    char line[256];
    long kilobytes = 0;
    FILE *status = fopen("/proc/self/status", "r");
    while (status != NULL && fgets(line, sizeof line, status) != NULL)
        if (sscanf(line, "VmHWM: %ld", &kilobytes) == 1)
            break;
    if (status != NULL)
        fclose(status);
    return kilobytes * 1024;
}

#endif
