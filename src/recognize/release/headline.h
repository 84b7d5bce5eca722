/*
 * release_headline: which of the lines above the story is its headline, and
 * what stands above a headline without being one.
 */
#ifndef CROSSFOOT_RECOGNIZE_RELEASE_HEADLINE_H
#define CROSSFOOT_RECOGNIZE_RELEASE_HEADLINE_H

#include <stdbool.h>

#include "base/arena.h"
#include "layout/layout.h"

/* The line says that somebody reports something: "Sonus Networks Reports First Quarter Results". */
bool release_headline_is_news(text t);

/* "For Immediate Release", "Contact:", a date: what stands above a headline. */
bool release_headline_is_masthead(text t);

/* A list's bullet opens the line. */
bool release_headline_is_bullet(text t);

/* The block with the headline among blocks first..end-1 that are not `skipped`; -1 where there is none. */
int release_headline_find(const struct layout *layout, const bool *skipped, int first, int end);

/*
 * The headline whose best line is block `index`, set on several lines or not: *begin receives its first block, *last
 * its last.
 */
text release_headline_read(struct arena *arena, const struct layout *layout, const bool *skipped, int index, int first,
                           int end, int *begin, int *last);

#endif
