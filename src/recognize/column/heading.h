/*
 * heading: what the rows above a table's body make of its columns: period,
 * basis, measure, member, footnote marks.
 */
#ifndef CROSSFOOT_RECOGNIZE_COLUMN_HEADING_H
#define CROSSFOOT_RECOGNIZE_COLUMN_HEADING_H

#include "model/model.h"
#include "recognize/column/heading_rows.h"
#include "recognize/column/period_words.h"

/* What is known of a table before its heads are read. */
struct head_context {
    const struct period_words *title; /* what the lines above it tell of periods */
    bool instant;                     /* a balance sheet */
    bool combined;                    /* "pro forma" means two businesses combined, not non-GAAP */
};

/* Fills `columns` (`column_count` of them, zeroed) from rows [begin, begin + count). */
void heading_read(struct arena *arena, const struct grid_rows *rows, int begin, int count,
                  const struct head_context *context, struct column *columns, int column_count);

/*
 * A head, rows [again, again + again_count), says of every column it covers what the head at `first` said: the columns
 * stay what they are, though it may leave some out.
 */
bool heading_repeats(struct arena *arena, const struct grid_rows *first, int first_count, const struct grid_rows *again,
                     int again_begin, int again_count, int column_count);

/* The lines of a column's head as one; empty where they are prose that a layout set there. */
text head_whole(struct arena *arena, const struct column *column);

/* Of a change's head what it is of: "% Change June 28, 2024 vs. Comparable 2023 Period" tells no day of 2023. */
text head_before_versus(const struct column *column, text head);

#endif
