/*
 * concepts: what the rows of a sketched statement are taken for.
 */
#ifndef CROSSFOOT_TESTS_SUPPORT_CONCEPTS_H
#define CROSSFOOT_TESTS_SUPPORT_CONCEPTS_H

#include "sketch.h"

/*
 * Reads the one statement of a sketch. `expected`: the key of each row's concept or non-GAAP measure, "" for none, in
 * order; ends in NULL.
 */
void assert_concepts(void *arena, const char *const *lines, const char *const *expected);

#endif
