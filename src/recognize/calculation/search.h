/*
 * calculation_search: looks for the rows that a row is the sum of, among the
 * rows above it that no total has closed yet (as a parser shifts and reduces).
 */
#ifndef CROSSFOOT_RECOGNIZE_CALCULATION_SEARCH_H
#define CROSSFOOT_RECOGNIZE_CALCULATION_SEARCH_H

#include "base/arena.h"
#include "recognize/calculation/figures.h"

/* The open items, innermost last: rows of the statement. */
struct open_items {
    int *rows;
    int count;
};

/* A believed sum: of the open items from `from` on. No terms: none was found. */
struct found_sum {
    struct term *terms;
    int term_count;
    int from;   /* position among the open items of the first term */
    int score;  /* bits beyond what was tried */
    bool plain; /* all plus */
};

/* What a search works in: good for all rows of a statement, one after the other. */
struct search_room {
    int *columns;        /* those in which the row prints an amount */
    int *signs;          /* by which the open items within reach add to a total below them */
    int64_t *units;      /* of the open items within reach, in those columns */
    struct prefix *sums; /* of the open items from the first within reach to before each position, column by column */
    struct gap *gaps;    /* of the form in hand */
    struct gap *wider;   /* the same with one odd item's figure put back */
    struct term *terms;  /* of one hypothesis */
};

struct search_room search_room_new(struct arena *arena, int column_count);

/* Row `target` as the sum of the last open items. */
struct found_sum search_total(struct arena *arena, const struct search_room *room, const struct figures *figures,
                              const struct statement *statement, const struct open_items *open, int target);

/*
 * The same looking down, for a total printed above its parts: the open items are the rows below, the next one last.
 * `explained[row]`: that row is a total of rows above it.
 */
struct found_sum search_parts(struct arena *arena, const struct search_room *room, const struct figures *figures,
                              const struct statement *statement, const struct open_items *open, int target,
                              const bool *explained);

#endif
