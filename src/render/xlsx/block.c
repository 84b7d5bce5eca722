/*
 * Reconciliations of one measure to a block, in the order they are told in,
 * with a line for every adjustment that any of them has.
 */
#include "render/xlsx/block.h"

#include "render/content/content.h"

/* How often the label of adjustment `index` has stood before it: two of one name are two lines. */
static int occurrence(const struct reconciliation *reconciliation, int index) {
    int before = 0;

    for (int i = 0; i < index; i++)
        before += text_equal_fold(reconciliation->adjustments[i].label, reconciliation->adjustments[index].label);
    return before;
}

static int name_index(const struct block *block, text name, int before) {
    for (int n = 0; n < block->name_count; n++)
        if (text_equal_fold(block->names[n], name) && before-- == 0)
            return n;
    return -1;
}

static void add_names(struct arena *arena, struct block *block, const struct reconciliation *reconciliation) {
    for (int i = 0; i < reconciliation->adjustment_count; i++) {
        const struct adjustment *adjustment = &reconciliation->adjustments[i];
        if (name_index(block, adjustment->label, occurrence(reconciliation, i)) >= 0)
            continue;
        *ARRAY_ADD(arena, block->names, block->name_count) = adjustment->label;
        *ARRAY_ADD(arena, block->types, block->type_count) = adjustment->type;
    }
}

static struct block block_from(struct arena *arena, const struct report *report, const int *measures, int first) {
    struct block block = {0};

    for (int r = first; r < report->reconciliation_count; r++) {
        if (measures[r] != first)
            continue;
        *ARRAY_ADD(arena, block.members, block.member_count) = r;
        add_names(arena, &block, &report->reconciliations[r]);
    }
    return block;
}

int block_line(const struct block *block, const struct reconciliation *reconciliation, int adjustment) {
    return name_index(block, reconciliation->adjustments[adjustment].label, occurrence(reconciliation, adjustment));
}

struct blocks blocks_of(struct arena *arena, const struct report *report) {
    const int *measures = content_measures(arena, report);
    struct blocks blocks = {0};

    for (int r = 0; r < report->reconciliation_count; r++)
        if (measures[r] == r)
            *ARRAY_ADD(arena, blocks.list, blocks.count) = block_from(arena, report, measures, r);
    return blocks;
}
