/*
 * xlsx_words: the model's terms as a reader of the workbook meets them.
 */
#ifndef CROSSFOOT_RENDER_XLSX_WORDS_H
#define CROSSFOOT_RENDER_XLSX_WORDS_H

#include "base/arena.h"
#include "model/model.h"

const char *words_verdict(enum verdict verdict);             /* "within rounding" */
const char *words_verdict_meaning(enum verdict verdict);     /* a phrase for the cover */
const char *words_claim_verdict(enum claim_verdict verdict); /* "not in the tables" */
const char *words_adjustment(enum adjustment_type type);     /* "stock compensation" */
const char *words_basis(enum basis basis);                   /* "GAAP"; "" for an unstated one */
const char *words_kind(enum statement_kind kind);            /* "Balance sheet": the tab's name */

text words_span(struct arena *arena, period when);                   /* "Three months ended"; "" for an instant */
text words_period(struct arena *arena, period when);                 /* "Three months ended March 31, 2003" */
text words_column(struct arena *arena, const struct column *column); /* "Non-GAAP (A)", "% change" */
text words_heads(struct arena *arena, const struct column *column);  /* the head as printed, on one line */
text words_marks(struct arena *arena, text marks);                   /* "(A) (B)" */
text words_unit(struct arena *arena, enum unit unit, text currency); /* "USD per share" */

/* The label as text, or for a row without one what it is: "[unlabelled total]". */
text words_line(struct arena *arena, const struct statement *statement, int row);

/* The same where the row's section is out of sight: "Earnings per share: Diluted". */
text words_subject(struct arena *arena, const struct statement *statement, int row);

/* Where something stands in the source: "EX-99.1, line 210, column 17: (4,381)". */
text words_place(struct arena *arena, const struct report *report, struct origin at, text printed);

#endif
