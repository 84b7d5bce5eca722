/*
 * ascii_heads: what the files about heads share: ascii_phrases (the phrases of a line), ascii_spans (what columns a
 * phrase may cover), ascii_cut (phrases that are several heads), ascii_above (how far up heads go).
 */
#ifndef CROSSFOOT_LAYOUT_ASCII_HEADS_H
#define CROSSFOOT_LAYOUT_ASCII_HEADS_H

#include "layout/ascii/ascii.h"

enum { HEAD_MARGIN = 8 }; /* what begins left of it stands at the margin */

/* Columns first..last. */
struct span {
    int first, last;
};

/* ---- ascii_phrases ---- */

/* Words and numbers one blank apart are one phrase: "13 Weeks Ended". Two years are two. The number of phrases. */
int head_phrases(struct ascii *ascii, int line, struct ascii_head *heads);

/* Marks the phrases that stand left of the columns and returns their number. */
int head_mark_labels(const struct ascii_table *table, struct ascii_head *heads, int count);

/* Phrases of the line that stand over columns. */
int head_value_phrases(struct ascii *ascii, const struct ascii_table *table, int line);

text head_text(const struct ascii *ascii, int line, const struct ascii_head *head);
bool head_names_period(text t);
int head_words_in(text t, const char *const *words, size_t count);

/* ---- ascii_heads ---- */

/* "For the 13" / "Weeks Ended": the line below goes on with the phrase, in the same middle, and names the period. */
bool head_goes_on(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head);

/* ---- ascii_spans ---- */

/* Half columns (sums of two edges) that the middles of the head and of columns first..last differ. */
int span_misfit(const struct ascii_table *table, const struct ascii_head *head, int first, int last);
int span_nearest(const struct ascii_table *table, const struct ascii_head *head);
int span_pitch(const struct ascii_table *table, int at);

/* What the head stands over, by nearly half of either's width; the nearest column where there is none. */
struct span span_stood_over(const struct ascii_table *table, const struct ascii_head *head);

/* What it may cover: the columns nearer to it than to the heads beside it. */
struct span span_free(const struct ascii_table *table, const struct ascii_head *heads, int count, int index);

/* Of all spans in `within` that hold `stood` the one whose middle is the head's; if `wide`, the wider of those. */
struct span span_centred(const struct ascii_table *table, const struct ascii_head *head, struct span within,
                         struct span stood, bool wide, int tie);

/* All heads of the line stand in the middle of equal shares of the columns. */
bool span_even(const struct ascii_table *table, const struct ascii_head *heads, int count, int labels);

/* What a rule below the head shows that it covers; false where none does. */
bool span_ruled(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head,
                struct span *span);

/* ---- ascii_cut ---- */

/* The phrases with those that are several heads cut into pieces; `out` has room for ASCII_TOKENS_MOST. */
int head_cut(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *heads, int count,
             struct ascii_head *out);

#endif
