/*
 * unit_scale: what a row's figures are printed in, once it is known what they
 * count.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_SCALE_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_SCALE_H

#include "model/model.h"
#include "recognize/statement/scale.h"
#include "recognize/statement/unit_figures.h"
#include "recognize/vocabulary.h"

/* The captions passed on the way down a table. Begins as {NULL, 0}. */
struct captions {
    const struct row *scaled; /* the last one that tells a scale, if those behind it are its own */
    int64_t noted;            /* the scale that the one right above tells, where it tells nothing else; else 0 */
};

void captions_pass(struct captions *captions, const struct table *table, const struct row *caption);

/*
 * A table whose first caption is nothing but a note, "Dollars in millions, except per share data", has that scale
 * where nothing above it tells one. True where it does; `scale` is the table's.
 */
bool scale_from_caption(struct statement *statement, struct scale *scale);

/* The scale of a row whose unit is known, and whose label has these words; 0 where nothing tells it. */
int64_t scale_of_row(const struct table *table, const struct row *row, const struct words *words,
                     const struct captions *captions, const struct scale *scale);

/*
 * Where nothing in the table is money, its note tells what the things are counted in that it is called by: "Membership
 * (in thousands)".
 */
void scale_of_counts_settle(const struct table *table, struct statement *statement);

#endif
