/*
 * Reports stay in memory with the arenas they were read into.
 */
#include "cli/collection.h"

#include "pipeline.h"

static enum status collect_one(struct opened *opened, const struct options *options, void *context) {
    struct collection *collection = context;
    (void)options;
    struct report *report = pipeline_read(opened->arena, opened->name, opened->input, collection->corrections,
                                          opened->diag, STAGE_COUNT, NULL);
    if (report == NULL)
        return STATUS_SYSTEM;
    opened->kept = true;
    *ARRAY_ADD(collection->arena, collection->kept, collection->kept_count) = opened->arena;
    *ARRAY_ADD(collection->arena, collection->inputs, collection->count) =
        (struct series_input){report, text_copy(collection->arena, text_from(opened->path))};
    if (collection->recorded.arena != NULL)
        recorded_know(&collection->recorded, report);
    return filing_status(report, opened->diag);
}

enum status collection_read(struct collection *collection, const struct options *options, char **files, int count) {
    struct options of = *options;
    of.files = files;
    of.file_count = count;
    of.silent = collection->quiet;
    return filings_each(&of, collect_one, collection, false);
}

enum status collection_read_recorded(struct collection *collection, const struct options *options) {
    enum status worst = STATUS_CLEAN, status;
    for (char *next; (next = recorded_next(&collection->recorded)) != NULL;)
        if ((status = collection_read(collection, options, &next, 1)) > worst)
            worst = status;
    return worst;
}

void collection_free(struct collection *collection) {
    for (int i = 0; i < collection->kept_count; i++)
        arena_free(collection->kept[i]);
    collection->kept_count = collection->count = 0;
}
