/*
 * collection: reports that are wanted together: those of files, and those that runs have on record of whoever they are
 * of. Each keeps its arena until the collection is freed.
 */
#ifndef CROSSFOOT_CLI_COLLECTION_H
#define CROSSFOOT_CLI_COLLECTION_H

#include "cli/filings.h"
#include "cli/recorded.h"
#include "correct/correct.h"
#include "series/series.h"

struct collection {
    struct arena *arena;
    struct series_input *inputs;
    int count;
    struct arena **kept;
    int kept_count;
    const struct corrections *corrections;
    struct recorded recorded; /* empty where no state is asked */
    bool quiet;               /* what there is to tell of the filings was told before */
};

/* Reads the files; the worst status. */
enum status collection_read(struct collection *collection, const struct options *options, char **files, int count);

/* Reads what is on record of everybody who is known by now; each filing may lead to others. */
enum status collection_read_recorded(struct collection *collection, const struct options *options);

void collection_free(struct collection *collection);

#endif
