/*
 * label: which printed lines make one label, and how they are put together.
 * Filings wrap labels with a hanging indent or none, hyphenate them or not,
 * and print captions of groups right above them; no single sign tells, so
 * several are weighed (label.c has them in a table).
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_LABEL_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_LABEL_H

#include <stdbool.h>

#include "layout/layout.h"
#include "recognize/statement/printed_words.h"

struct label_line {
    text text;
    int indent;
    bool blank_before; /* an empty line or a rule stands between it and the line above */
    bool whole;        /* a cell of an HTML table, which mostly holds its label whole */
    bool paired;       /* "basic" above "diluted": both are labels of their own, whatever the line above ends in */
    bool rule_before;  /* what stands there is a rule alone */
    bool twinned;      /* amounts stand beside it, and beside the line right below, which begins where it does */
    bool twin_lower;   /* ... and in a small letter */
};

/* How a table sets its labels, measured over the table. */
struct label_style {
    int width;  /* the rightmost column that labels beside amounts, or sure wraps, reach; 0: unknown */
    int hang;   /* by how much sure wraps are indented; -1: none seen */
    bool lower; /* labels often begin in lower case */
};

/* Measures `count` lines in order; beside[i] says that line i has amounts beside it. */
struct label_style label_style_of(const struct label_line *lines, const bool *beside, int count);

/* `next` continues a label whose lines so far read `so_far`, the first being `first` and the last `previous`. */
bool label_continues(const struct label_style *style, text so_far, const struct label_line *first,
                     const struct label_line *previous, const struct label_line *next);

/* A line without amounts under a row whose label is `so_far` ends that label rather than begins another. */
bool label_trails(const struct label_style *style, text so_far, const struct label_line *next);

/* `so_far`, printed right above amounts without a label, may be their label: it is no caption. */
bool label_opens(text so_far);

/* The first word of `next` would have fitted behind `line`, by the width that labels have: it was not wrapped. */
bool label_had_room(const struct label_style *style, const struct label_line *line, const struct label_line *next);

/* Ends in a word that no label ends in, a comma or a hyphen. */
bool label_breaks_off(text t);

/* Begins with a small letter, brackets aside, and is not a label of its own such as "basic". */
bool label_starts_lower(text t);

/* A label of its own although it may be set in lower case: "basic", "diluted". */
bool label_lone(text t);

/*
 * Puts two lines together: one blank, or none where a word was broken. The document's other words (NULL: none) settle a
 * hyphen.
 */
text label_join(struct arena *arena, struct printed_words *words, text a, text b);

/* Splits the footnote marks off a label's end: "Total revenues (3) (4)" is "Total revenues" with marks "3 4". */
text label_take_marks(struct arena *arena, text label, text *marks);

/* A line that begins with a footnote's mark: bytes up to its words, and the mark without brackets; 0 for any other. */
size_t label_leading_mark(text line, text *mark);

#endif
