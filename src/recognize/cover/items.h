/*
 * cover_items: the items of the form: number, title and body.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_ITEMS_H
#define CROSSFOOT_RECOGNIZE_COVER_ITEMS_H

#include "base/arena.h"
#include "layout/layout.h"
#include "model/model.h"

/* True where an item's heading begins at `line`. */
bool cover_item_begins(const struct layout *layout, int line);

/* Where the body of an item lies, for those who read it line by line. */
struct item_lines {
    int first, end; /* lines [first, end) behind the heading's first line */
};

/*
 * Appends the items that lines first..end-1 hold to out->items. Returns where each item's lines lie, as many as
 * out->item_count. Items answered "not applicable" are left out; of an item printed twice (table of contents) the one
 * with a body stays.
 */
struct item_lines *cover_items_read(struct arena *arena, const struct layout *layout, int first, int end,
                                    struct filing *out);

/* Tells of items that Form 8-K did not have on the report date. */
void cover_items_check(const struct layout *layout, const struct filing *filing, struct diag *diag);

#endif
