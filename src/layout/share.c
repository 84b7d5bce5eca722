/*
 * share: the arenas that grids are made in. In: a layout whose blocks come one after the other. Out: an arena for the
 * next grid, and, on demand, the memory of those before a block. Lines and texts are never part of it.
 */
#include "layout/share.h"

enum { SHARED_MOST = 256 * 1024 }; /* bytes; one that holds as much is full */

void share_begin(struct arena *arena, struct layout *layout) {
    if (layout->grids != NULL && arena_used(layout->grids) < SHARED_MOST)
        return;
    if (layout->grids != NULL)
        *ARRAY_ADD(arena, layout->shares, layout->share_count) =
            (struct layout_share){layout->grids, layout->block_count};
    layout->grids = arena_scratch(arena);
}

void share_join(struct arena *arena, struct layout *whole, const struct layout *part, int block) {
    for (int i = 0; i < part->share_count; i++)
        *ARRAY_ADD(arena, whole->shares, whole->share_count) =
            (struct layout_share){part->shares[i].arena, block + part->shares[i].end};
    whole->grids = part->grids;
}

static void forget(struct layout *layout, int begin, int end) {
    for (int i = begin; i < end; i++)
        layout->blocks[i].grid = NULL;
}

/* The block behind the last whose grids were given up. */
static int dropped_to(const struct layout *layout) {
    return layout->dropped > 0 ? layout->shares[layout->dropped - 1].end : 0;
}

void layout_drop_grids_before(struct layout *layout, int block) {
    while (layout->dropped < layout->share_count && layout->shares[layout->dropped].end <= block) {
        struct layout_share *share = &layout->shares[layout->dropped];
        forget(layout, dropped_to(layout), share->end);
        arena_free(share->arena);
        layout->dropped++;
    }
}

void layout_drop_grids(struct layout *layout) {
    layout_drop_grids_before(layout, layout->block_count);
    forget(layout, dropped_to(layout), layout->block_count);
    arena_free(layout->grids);
    layout->grids = NULL;
}
