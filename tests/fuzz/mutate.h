/*
 * mutate: changes a real document the way documents differ, not the way bytes do: cells, rows, tags, heads, wrapping,
 * the frame of a submission. What comes out is still nearly a filing, so that it reaches the readers behind the doors.
 */
#ifndef CROSSFOOT_FUZZ_MUTATE_H
#define CROSSFOOT_FUZZ_MUTATE_H

#include <stddef.h>
#include <stdint.h>

/* Changes `bytes` in place by one or a few steps that follow from `seed`; the new size, at most `most`. */
size_t mutate_document(uint8_t *bytes, size_t size, size_t most, unsigned seed);

#endif
