/*
 * standing: how each figure of the statements came out of the checks it took
 * part in, looked up by its cell. Reads the findings once.
 */
#ifndef CROSSFOOT_RENDER_STANDING_H
#define CROSSFOOT_RENDER_STANDING_H

#include "base/arena.h"
#include "model/model.h"

struct standing {
    int checks;         /* how many findings name the cell, as the figure checked or as a part */
    enum verdict worst; /* of those; means nothing without checks */
    int told;           /* the worst finding that checks this very figure; -1: none does */
};

struct standings {
    int *first;             /* of each statement, its first cell among `cells` */
    int *columns;           /* of each statement */
    struct standing *cells; /* row by row */
};

struct standings standings_of(struct arena *arena, const struct report *report);

/* Of a cell that the report has. */
const struct standing *standing_of(const struct standings *standings, struct cell_ref cell);

#endif
