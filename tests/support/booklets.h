/*
 * booklets: what must hold of every composed briefing, whatever the filing.
 */
#ifndef CROSSFOOT_TESTS_SUPPORT_BOOKLETS_H
#define CROSSFOOT_TESTS_SUPPORT_BOOKLETS_H

#include "render/briefing/paginate.h"
#include "render/briefing/sheet.h"

/* An empty briefing of a filing named "filing.txt", in the default template, ready to be written on. */
struct flow booklet_flow(struct arena *arena);

/* No text leaves its page or stands on another. Prints the first that does; false then. */
bool booklet_is_clean(const struct booklet *booklet);

/*
 * Every text is part of something that may hold texts or adorns; rows are in tables, cells in rows, and all rows of a
 * table span as many columns. Prints the first that breaks it; false then.
 */
bool booklet_is_tagged(const struct booklet *booklet);

/* How many text marks are exactly `words`, or contain them. */
int booklet_count(const struct booklet *booklet, const char *words);
int booklet_count_in(const struct booklet *booklet, const char *words);

/* The first text mark that is exactly `words`, on any sheet; NULL where there is none. */
const struct mark *booklet_find(const struct booklet *booklet, const char *words);

#endif
