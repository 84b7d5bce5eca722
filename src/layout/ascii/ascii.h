/*
 * ascii: text tables, inside layout/ only. Each step is a file:
 *   ascii_lines    what kind of line each is, and its tokens
 *   ascii_tabs     where tabs part cells and are no blanks
 *   ascii_pages    which lines are a page's own
 *   ascii_spacing  which lines are shown to the steps below: double spacing closed up
 *   ascii_tables   where tables begin and end
 *   ascii_columns  the columns of a table: where last digits line up
 *   ascii_place    which amount belongs to which column
 *   ascii_heads    which head belongs to which columns (with ascii_phrases, ascii_spans, ascii_cut)
 *   ascii_above    how far up the heads go
 *   ascii_beside   two tables side by side
 *   ascii_grid     the grid of a table
 *   ascii          all of it over a document, with the paragraphs between
 * Two measures run through all of it: bytes of a line (where things are read) and character columns from 0, tabs
 * expanded (where things stand).
 */
#ifndef CROSSFOOT_LAYOUT_ASCII_ASCII_H
#define CROSSFOOT_LAYOUT_ASCII_ASCII_H

#include <stdint.h>

#include "layout/layout.h"

enum {
    ASCII_LINE_MOST = 4096, /* bytes; EDGAR's tables are 132 columns wide, everything longer is no table's line */
    ASCII_COLUMNS_MOST = 48,
    ASCII_TOKENS_MOST = 160,
    ASCII_LINES_TOGETHER = 2048
};

_Static_assert((ASCII_LINE_MOST - 1) * 8 < INT16_MAX, "a line of tabs has more columns than a token can tell");
_Static_assert(ASCII_TOKENS_MOST <= UINT8_MAX, "a line has more tokens than it can count");

enum ascii_kind {
    ASCII_BLANK,
    ASCII_WORDS,
    ASCII_AMOUNTS, /* ends in an amount that stands free of the words before it */
    ASCII_YEARS,   /* the same, with years only: a head */
    ASCII_RULE,
    ASCII_PAGE,
    ASCII_TABLE, /* <TABLE> */
    ASCII_TABLE_END,
    ASCII_TAG /* <CAPTION>, <S> <C>, <FN> and whatever else stands alone in brackets */
};

/* "$1.20 - $1.30" behind a label: it stands where an amount may, and is none. Beside the kinds of amounts. */
enum { ASCII_RANGE = AMOUNT_YEAR + 1 };

/* Words with single blanks between them, or one amount. */
struct ascii_token {
    int16_t begin, end;
    int16_t left, right;
    int16_t digit; /* the column of the last digit, of amounts */
    int16_t point; /* the column of the last digit before the point */
    uint8_t kind;  /* enum amount_kind, or ASCII_RANGE; AMOUNT_NONE for words */
    bool free;     /* an amount set apart from the words around it by more than one blank */
    bool dash;     /* a dash one blank from a number: its minus, unless a column of its own stands there */
};

struct ascii_line {
    struct ascii_token *tokens; /* once lexed */
    int left, right;            /* columns of the first character and after the last */
    int begin, end;             /* the same in bytes */
    uint8_t kind;               /* enum ascii_kind */
    uint8_t token_count;
    bool lexed;
    bool dashed; /* one of the tokens may be the minus of another */
    bool plain;  /* printed ASCII only: bytes are columns */
};

/* ASCII_LINES_TOGETHER lines, which are given up together when the tables in them were made. */
struct ascii_window {
    struct arena *arena; /* of lines and tokens */
    struct ascii_line *lines;
};

struct ascii {
    struct arena *arena;
    struct arena *scratch; /* for what only laying out needs */
    struct arena *blocks;  /* for blocks while they are counted */
    struct layout *layout;
    struct diag *diag;
    int line_count;   /* of the lines that are shown: all, but for those that are closed up */
    const int *shown; /* their numbers in the layout; NULL where that is all */
    struct ascii_window *windows;
    int done;                                    /* the windows before this one are given up */
    const int16_t **tabs;                        /* of each line of the layout, see ascii_tabs; mostly NULL */
    bool tabbed;                                 /* a line of amounts has tabs */
    bool open_above;                             /* in what they held a <TABLE> was not ended */
    struct ascii_token lexed[ASCII_TOKENS_MOST]; /* of the line that is being lexed */
    int lexed_count;
};

struct ascii_column {
    int position;    /* of the last digit */
    int left, right; /* what its amounts cover */
    int weight;
    bool seen;
};

struct ascii_table {
    int first, last;         /* lines, heads included */
    int first_row, last_row; /* the first and last line that ends in amounts or years */
    int body;                /* the first line that ends in amounts: what is above are heads */
    struct ascii_column columns[ASCII_COLUMNS_MOST];
    int column_count;
    int ruled_left, ruled_right; /* the piece of a rule among the heads that reaches over the first column; or 0 */
    bool cut;
};

/* ---- ascii_lines ---- */

void ascii_classify(struct ascii *ascii);

/* The tokens of a line, from left to right; lexed when first asked for. */
struct ascii_token *ascii_tokens(struct ascii *ascii, int line, int *count);

static inline struct ascii_line *ascii_line(const struct ascii *ascii, int line) {
    const unsigned number = (unsigned)line;
    return &ascii->windows[number / ASCII_LINES_TOGETHER].lines[number % ASCII_LINES_TOGETHER];
}

/* What stands before `line` is laid out: nobody asks for lines more than a window above it any more. */
void ascii_lines_done(struct ascii *ascii, int line);

/* A <TABLE> at or above the line was not ended above it. */
bool ascii_in_table(const struct ascii *ascii, int line);

bool ascii_is_justified(struct ascii *ascii, int line);

/* The number of a line that is shown among those of the layout. */
static inline int ascii_shown(const struct ascii *ascii, int line) {
    return ascii->shown == NULL ? line : ascii->shown[line];
}

static inline text ascii_whole(const struct ascii *ascii, int line) {
    return ascii->layout->lines[ascii_shown(ascii, line)].text;
}

text ascii_text(const struct ascii *ascii, int line, size_t begin, size_t end);
struct origin ascii_origin(const struct ascii *ascii, int line, size_t begin, size_t end);

/* ---- ascii_spacing ---- */

/* Leaves out the blank lines of what is double-spaced; before this all lines are shown. */
void ascii_close_up(struct ascii *ascii);

/* ---- ascii_tables ---- */

/* The next table at or after line `from`, told by its rows of amounts: `first` and `last` are its first and last. */
bool ascii_table_next(struct ascii *ascii, int from, struct ascii_table *table);

/* ---- ascii_columns ---- */

/* Finds the columns; false where the rows do not line up into any. */
bool ascii_columns_find(struct ascii *ascii, struct ascii_table *table);

/* ---- ascii_place ---- */

struct ascii_place {
    int column; /* -1: the label's; -2: nowhere with certainty */
    int other;  /* the second-best column where it is nearly as good; -1 */
};

enum { ASCII_IN_LABEL = -1, ASCII_NOWHERE = -2 };

/* The columns of a row's amounts. `tokens` are consecutive, places run beside them. */
void ascii_place(const struct ascii_table *table, const struct ascii_token *tokens, int count,
                 struct ascii_place *places);

/* ---- ascii_above ---- */

/* Moves `table->first` up to the first line of its heads, not beyond `bound`. */
void ascii_heads_extend(struct ascii *ascii, struct ascii_table *table, int bound);

/* ---- ascii_heads ---- */

/* A head, covering columns first..last. */
struct ascii_head {
    int begin, end;
    int left, right;
    int first, last;
    bool in_label;
    enum amount_kind kind;
};

/* The heads of a line with the columns they cover; the number found. `heads` has room for ASCII_TOKENS_MOST. */
int ascii_heads_read(struct ascii *ascii, const struct ascii_table *table, int line, struct ascii_head *heads);

/* Does the line stand over a line with more heads than it has? */
bool ascii_heads_over(struct ascii *ascii, const struct ascii_table *table, int line);

/*
 * "September 30, 2003" alone in the body, where "December 31, 2003" alone above it begins as far in: it is over the
 * same columns, which `head` gets.
 */
bool ascii_head_again(struct ascii *ascii, const struct ascii_table *table, int line, struct ascii_head *head);

/* Does a rule right below show what the head covers? */
bool ascii_head_ruled(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head);

/* ---- ascii_beside ---- */

/* Two tables side by side: the column of characters from which on all is the second one's; -1 where it is one table. */
int ascii_beside_at(struct ascii *ascii, const struct ascii_table *table);

/* Leaves of the table's lines what begins in columns [from, to); ascii_widen() undoes it with what it returns. */
struct ascii_line *ascii_narrow(struct ascii *ascii, const struct ascii_table *table, int from, int to);
void ascii_widen(struct ascii *ascii, const struct ascii_table *table, const struct ascii_line *saved);

/* ---- ascii_grid ---- */

struct grid *ascii_grid(struct ascii *ascii, const struct ascii_table *table);

/* ---- paragraphs ---- */

/* Adds blocks for lines first..last, none of which belongs to a table. */
void ascii_paragraphs(struct ascii *ascii, int first, int last);

/* ---- ascii ---- */

/* Lays out the lines of `layout`, which has no blocks yet. `broken_off`: the input ends without a line's end. */
void ascii_lay_out_lines(struct arena *arena, struct layout *layout, bool broken_off, struct diag *diag);

void ascii_layout(struct arena *arena, const struct source_document *document, struct layout *layout,
                  struct diag *diag);

#endif
