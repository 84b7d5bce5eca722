/*
 * cover_sheet: a stretch of lines as words with their columns: what captions
 * and values are found in. Rules, fill-in underscores, leaders and EDGAR's
 * tags are no words.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_SHEET_H
#define CROSSFOOT_RECOGNIZE_COVER_SHEET_H

#include <stdbool.h>

#include "base/arena.h"
#include "layout/layout.h"
#include "model/model.h"

struct sheet_word {
    text text;         /* as printed */
    text key;          /* its letters and digits, in lower case: "I.R.S." is "irs" */
    int line;          /* index into the layout's lines */
    int from, to;      /* columns [from, to), tabs expanded */
    size_t begin, end; /* bytes of the line */
    int segment;       /* words with narrow gaps between them share a segment */
    bool taken;        /* a caption or a field owns it */
    bool caption;      /* it is a caption that does */
    int owner;         /* which, as its reader counts fields; 0 before it is taken */
};

struct sheet {
    struct arena *arena;
    const struct layout *layout;
    int first_line, last_line; /* inclusive */
    struct sheet_word *words;
    int word_count;
    int *line_words; /* of line first_line + i: the index of its first word; one more closes the last line */
};

struct sheet *sheet_new(struct arena *arena, const struct layout *layout, int first_line, int last_line);

/* The words of `line`: [*first, return value). Empty outside of the sheet. */
int sheet_line_words(const struct sheet *sheet, int line, int *first);

/* Words first..last of one line as printed, blanks squeezed, with their origin. */
struct field sheet_field(const struct sheet *sheet, int first, int last);

/* True for a line that holds a rule, a tag or nothing: a sheet sees no words there. */
bool sheet_line_blank(const struct sheet *sheet, int line);

/* Letters and digits of `t` in lower case, everything else left out. */
text sheet_key(struct arena *arena, text t);

#endif
