/*
 * Each quarter's adjustments are those of the last filing that reconciles it. A name is known to have changed where two
 * filings print the same adjustment of the same quarter by different names; without that, one came and one went.
 */
#include "series/changes.h"

enum { QUARTER = 3 };

/* A quarter's way from GAAP to non-GAAP, and the filing that prints it. */
struct way {
    const struct reconciliation *it;
    int filing;
};

struct ways {
    struct way *items;
    int count;
};

/* A name that became another. */
struct renaming {
    text before, after; /* keys */
};

struct renamings {
    struct renaming *items;
    int count;
};

static text key_of(struct arena *arena, const struct adjustment *adjustment) {
    return registrant_key(arena, adjustment->label);
}

static bool is_present(const struct adjustment *adjustment) { return !decimal_is_zero(adjustment->amount); }

/* The present adjustment of that key, or NULL. */
static const struct adjustment *find(struct arena *arena, const struct reconciliation *it, text key) {
    for (int i = 0; i < it->adjustment_count; i++)
        if (is_present(&it->adjustments[i]) && text_equal(key_of(arena, &it->adjustments[i]), key))
            return &it->adjustments[i];
    return NULL;
}

/* ---- the ways of a measure, one a quarter ---- */

static bool way_counts(const struct reconciliation *it) {
    return it->period.months == QUARTER && date_known(it->period.end) && it->unit == UNIT_CURRENCY &&
           it->adjustment_count > 0;
}

/* Keeps the ways sorted by period; the later filing's replaces one of the same period. */
static void add_way(struct arena *arena, struct ways *ways, struct way way) {
    int at = ways->count;
    for (int i = 0; i < ways->count; i++)
        if (period_near(ways->items[i].it->period, way.it->period)) {
            ways->items[i] = way;
            return;
        }
    (void)ARRAY_ADD(arena, ways->items, ways->count);
    while (at > 0 && date_compare(ways->items[at - 1].it->period.end, way.it->period.end) > 0) {
        ways->items[at] = ways->items[at - 1];
        at--;
    }
    ways->items[at] = way;
}

/* ---- names ---- */

static void add_renaming(struct arena *arena, struct renamings *renamings, text before, text after) {
    for (int i = 0; i < renamings->count; i++)
        if (text_equal(renamings->items[i].before, before) && text_equal(renamings->items[i].after, after))
            return;
    *ARRAY_ADD(arena, renamings->items, renamings->count) = (struct renaming){before, after};
}

/* The one adjustment of `it` with this amount and a name that `other` does not have; NULL for none or several. */
static const struct adjustment *same_amount(struct arena *arena, const struct reconciliation *it,
                                            const struct reconciliation *other, decimal amount) {
    const struct adjustment *found = NULL;
    for (int i = 0; i < it->adjustment_count; i++) {
        const struct adjustment *adjustment = &it->adjustments[i];
        if (decimal_compare(adjustment->amount, amount) != 0 || find(arena, other, key_of(arena, adjustment)) != NULL)
            continue;
        if (found != NULL)
            return NULL;
        found = adjustment;
    }
    return found;
}

/* The same quarter in two filings. */
static void find_renamings(struct arena *arena, struct renamings *renamings, const struct reconciliation *before,
                           const struct reconciliation *after) {
    for (int i = 0; before->scale == after->scale && i < before->adjustment_count; i++) {
        const struct adjustment *adjustment = &before->adjustments[i];
        if (!is_present(adjustment) || find(arena, after, key_of(arena, adjustment)) != NULL)
            continue;
        const struct adjustment *now = same_amount(arena, after, before, adjustment->amount);
        if (now != NULL && same_amount(arena, before, after, adjustment->amount) != NULL)
            add_renaming(arena, renamings, key_of(arena, adjustment), key_of(arena, now));
    }
}

static bool is_renamed(const struct renamings *renamings, text before, text after) {
    for (int i = 0; i < renamings->count; i++)
        if (text_equal(renamings->items[i].before, before) && text_equal(renamings->items[i].after, after))
            return true;
    return false;
}

/* What `key` of one quarter is in another quarter's way, by its own name or one it has had. */
static const struct adjustment *counterpart(struct arena *arena, const struct renamings *renamings,
                                            const struct reconciliation *in, text key) {
    const struct adjustment *same = find(arena, in, key);
    for (int i = 0; same == NULL && i < in->adjustment_count; i++) {
        text other = key_of(arena, &in->adjustments[i]);
        if (is_present(&in->adjustments[i]) && (is_renamed(renamings, other, key) || is_renamed(renamings, key, other)))
            same = &in->adjustments[i];
    }
    return same;
}

/* ---- from one quarter to the next ---- */

static void add_change(struct arena *arena, struct history *history, const struct way *from, const struct way *to,
                       const struct series_change *what) {
    struct series_change *change = ARRAY_ADD(arena, history->changes, history->change_count);
    *change = *what;
    change->measure = to->it->measure;
    change->from = from->it->period;
    change->to = to->it->period;
    change->filing = what->kind == ADJUSTMENT_WENT ? from->filing : to->filing;
}

static void tell_one(struct arena *arena, struct history *history, const struct way *from, const struct way *to,
                     const struct adjustment *was, const struct adjustment *is) {
    struct series_change change = {.label = is->label, .cell = is->cell};
    if (!text_equal(key_of(arena, was), key_of(arena, is))) {
        change.kind = ADJUSTMENT_RENAMED;
        change.other = was->label;
        add_change(arena, history, from, to, &change);
    }
    if (decimal_sign(was->amount) != decimal_sign(is->amount)) {
        change.kind = ADJUSTMENT_TURNED;
        add_change(arena, history, from, to, &change);
    }
}

static void compare_ways(struct arena *arena, struct history *history, const struct renamings *renamings,
                         const struct way *from, const struct way *to) {
    for (int i = 0; i < to->it->adjustment_count; i++) {
        const struct adjustment *is = &to->it->adjustments[i];
        const struct adjustment *was = counterpart(arena, renamings, from->it, key_of(arena, is));
        if (is_present(is) && was != NULL)
            tell_one(arena, history, from, to, was, is);
        else if (is_present(is))
            add_change(arena, history, from, to,
                       &(struct series_change){.kind = ADJUSTMENT_CAME, .label = is->label, .cell = is->cell});
    }
    for (int i = 0; i < from->it->adjustment_count; i++) {
        const struct adjustment *was = &from->it->adjustments[i];
        if (is_present(was) && counterpart(arena, renamings, to->it, key_of(arena, was)) == NULL)
            add_change(arena, history, from, to,
                       &(struct series_change){.kind = ADJUSTMENT_WENT, .label = was->label, .cell = was->cell});
    }
}

static void find_for_measure(struct arena *arena, struct history *history, enum concept measure) {
    struct ways ways = {0};
    struct renamings renamings = {0};
    for (int f = 0; f < history->filing_count; f++) {
        const struct report *report = history->filings[f].report;
        for (int r = 0; r < report->reconciliation_count; r++) {
            const struct reconciliation *it = &report->reconciliations[r];
            if (it->measure != measure || !way_counts(it))
                continue;
            for (int w = 0; w < ways.count; w++)
                if (period_near(ways.items[w].it->period, it->period) && ways.items[w].filing != f)
                    find_renamings(arena, &renamings, ways.items[w].it, it);
            add_way(arena, &ways, (struct way){it, f});
        }
    }
    for (int w = 1; w < ways.count; w++)
        compare_ways(arena, history, &renamings, &ways.items[w - 1], &ways.items[w]);
}

void changes_find(struct arena *arena, struct history *history) {
    for (int measure = CONCEPT_NONE + 1; measure < CONCEPT_COUNT; measure++)
        find_for_measure(arena, history, (enum concept)measure);
}
