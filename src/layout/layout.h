/*
 * layout: from a document's bytes to blocks: paragraphs and grids of cells,
 * with nothing said yet about what they mean. Text tables (ascii) and HTML
 * tables (html) end in the same grid, so whoever reads on need not know.
 */
#ifndef CROSSFOOT_LAYOUT_LAYOUT_H
#define CROSSFOOT_LAYOUT_LAYOUT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/decimal.h"
#include "base/diag.h"
#include "base/origin.h"
#include "base/text.h"
#include "source/source.h"

/* ---- amounts: the only thing layout knows of meaning, because columns are found by them ---- */

enum amount_kind {
    AMOUNT_NONE, /* words */
    AMOUNT_NUMBER,
    AMOUNT_NIL,            /* "--", "-", an em dash, "nil" */
    AMOUNT_NOT_MEANINGFUL, /* "N/M", "NM", "n.m.", "N/A" */
    AMOUNT_OVERFLOW,       /* a number of more digits than a decimal holds; its value is 0 */
    AMOUNT_YEAR,           /* a bare 1980-2099: a head's year or an amount; the reader of heads decides */
};

struct amount {
    enum amount_kind kind;
    decimal value; /* with its sign: parentheses and a leading or trailing minus negate */
    bool percent;  /* a % sign belongs to it */
    text currency; /* the sign printed before it: "$", "US$", "EUR"; empty where none */
    text printed;  /* digits with sign and parentheses: "(4,381)", without currency, % and marks */
    text marks;    /* footnote marks behind it: "A", "1", "*" */
    text measure;  /* what it counts, printed behind it: "x", of HTML "bps", "pts", "p" too; empty for most */
};

/*
 * Reads one amount at the start of `t` ("$(4,381)(A) more"): the number of bytes it takes with its currency sign,
 * parentheses, percent sign and footnote marks, or 0 where none starts there. *last_digit (may be NULL) receives the
 * offset of the last digit or of the dash's end: what columns align on.
 */
size_t amount_read(text t, struct amount *out, size_t *last_digit);

/*
 * The same of a figure with what it counts in words behind it, up to a gap: "7.13 to 1", "7.59:1", "25 basis points".
 * `measure` is those words; 0 where there are none.
 */
size_t amount_read_measured(text t, struct amount *out, size_t *last_digit);

/* The bytes of "150 CR" or "150DR" that `t` begins with, which is no amount: whose credit it is it does not say. */
size_t amount_booked(text t);

/*
 * What is a loss only where it stands apart from words, as the caller knows it does, and before a gap: "(1,234" whose
 * bracket was not closed, "[45]", which may as well be a mark. `t` is not empty.
 */
size_t amount_by_standing(text t, struct amount *out, size_t *last_digit);

/* The whole of `t` is "- 150" or "150 -", in one column: a number below zero. */
bool amount_minus_apart(text t, struct amount *out);

/* The bytes of the mark in brackets that `t` begins with: "(A)", "(12)", "[1]", "{1}"; 0 where it begins with none. */
size_t amount_mark(text t);

/* The whole of `t` (trimmed) is one amount. */
bool amount_whole(text t, struct amount *out);

/* The whole of `t` is a range, "$1.20 - $1.30", "44% to 45%": two numbers and none. */
bool amount_is_range(text t);

/* ---- the grid ---- */

enum grid_row_kind {
    GRID_CELLS, /* a label, cells, or both */
    GRID_BLANK, /* an empty line, or a row of empty cells */
    GRID_RULE,  /* a line of dashes, equals signs or underscores; cells tell under which columns */
    GRID_PAGE,  /* a page break */
};

/* What is printed about an amount: few have any of it. */
struct cell_notes {
    text currency, marks, measure; /* as in struct amount */
    text printed;                  /* where the text of the cell does not hold it as it is; else empty */
};

/*
 * Something printed in the value area: an amount, or words (a head). Covers columns first..last; amounts cover one.
 * There are more of them than of anything else in a layout: they are kept small, cell_amount() tells the whole amount.
 */
struct grid_cell {
    text text; /* trimmed, as printed */
    struct origin origin;
    int64_t units;                          /* of an amount, as is `places`: its value */
    const struct cell_notes *notes;         /* NULL where there are none */
    uint16_t printed_begin, printed_length; /* of an amount: in `text` */
    int16_t first, last;                    /* value columns, from 0 */
    int16_t other;                          /* the second-best column where that is nearly as good; -1 where none */
    uint8_t kind;                           /* enum amount_kind; AMOUNT_NONE for words */
    uint8_t places;
    bool percent;
    bool doubtful; /* there is an `other` */
};

/* The amount that a cell holds, of kind AMOUNT_NONE where it holds words; and puts one there, notes into `arena`. */
struct amount cell_amount(const struct grid_cell *cell);
static inline text cell_currency(const struct grid_cell *cell);
static inline text cell_measure(const struct grid_cell *cell);
void cell_set_amount(struct arena *arena, struct grid_cell *cell, const struct amount *amount);

/* One printed line of a text table, or one row of an HTML table. Cells run left to right and never share a column. */
struct grid_row {
    text label; /* trimmed; empty where none. Without dot leaders */
    struct origin label_origin;
    struct grid_cell *cells;
    int cell_count;
    int line;         /* index of its (first) line in the document's lines */
    int indent;       /* of the label, in character columns of the rendered line */
    uint8_t kind;     /* enum grid_row_kind */
    bool whole;       /* the label holds all its lines (HTML): it never continues on the next row */
    bool strong;      /* set in bold (HTML) */
    bool overprinted; /* an amount stands amid the label's letters: whose figures these are is not certain (told) */
};

/* A cell is a range, which no figure is: what is expected may be told so and not otherwise. */
bool grid_row_has_range(const struct grid_row *row);

/*
 * A table. Value columns are numbered from 0; the labels stand left of column 0 and have no number. Rows hold heads
 * and body alike: which rows are heads is for recognize/ to say. `first_line`..`last_line` index the document's lines.
 */
struct grid {
    int column_count;
    struct grid_row *rows;
    int row_count;
    int first_line, last_line;
    bool cut; /* the input ended inside it */
};

/* ---- blocks ---- */

enum block_kind {
    BLOCK_PARAGRAPH, /* prose or a heading: lines joined */
    BLOCK_GRID,
    BLOCK_RULE, /* a line of dashes between paragraphs */
    BLOCK_PAGE, /* a page break: <PAGE>, a form feed, a printed page number alone */
};

struct block {
    enum block_kind kind;
    int first_line, last_line;
    text text;         /* BLOCK_PARAGRAPH: lines joined with one space, hyphenation undone */
    int indent;        /* of its first line */
    bool centred;      /* every line stands in the middle of the page rather than at a margin */
    bool strong;       /* all in bold (HTML) or in capitals */
    struct grid *grid; /* BLOCK_GRID */
};

/*
 * From byte `begin` of line `line` on, what is rendered stood at `offset` of the input, byte for byte, up to the next
 * piece; or, where `width` is not 0, stands for that many bytes there, as an entity's character does. Only HTML needs
 * pieces; in order of line and begin.
 */
struct layout_piece {
    int line; /* index of the line */
    uint32_t begin;
    uint32_t width;
    size_t offset;
};

/* The grids of some blocks share an arena, so that it can be given up when all of them were read. */
struct layout_share {
    struct arena *arena;
    int end; /* the block behind their last */
};

struct layout {
    uint32_t document;  /* index in the source's documents */
    struct line *lines; /* the rendered source text */
    int line_count;
    uint32_t first_line; /* the number of lines[0] */
    bool converted;      /* see struct source_document: how columns lead back to bytes */
    struct layout_piece *pieces;
    int piece_count;
    struct block *blocks;
    int block_count;
    struct arena *grids;         /* what the last grids are made of; NULL before there is one, and once they are gone */
    struct layout_share *shares; /* what those before are made of, the first `dropped` given up */
    int share_count, dropped;
};

/* Lays out document number `index` of `source`. Never fails; what cannot be placed is told in `diag`. */
struct layout *layout_document(struct arena *arena, const struct source *source, int index, struct diag *diag);

/*
 * Gives up the grids, most of what a layout takes: blocks of tables stay where they are, with none. Lines, texts of
 * labels and cells included, stay. With _before those only that stand before block number `block`, or some of them.
 */
void layout_drop_grids(struct layout *layout);
void layout_drop_grids_before(struct layout *layout, int block);

/* Where bytes [begin, end) of line `line` (an index) stand in the input. */
struct origin layout_origin(const struct layout *layout, int line, size_t begin, size_t end);

/* The same of `part`, a view into line `line`; and of that whole line, the blanks at its ends aside. */
struct origin layout_part_origin(const struct layout *layout, int line, text part);
struct origin layout_line_origin(const struct layout *layout, int line);

/* The line that `at` stands in; empty where it is none of the layout's. */
text layout_line_at(const struct layout *layout, struct origin at);

/*
 * Two printed lines that go on as one text: joined with one space, or without space and hyphen where the hyphen is the
 * typesetter's ("adminis-" / "trative"), or without space where it is the word's own ("end-to-" / "end").
 */
text layout_join_lines(struct arena *arena, text above, text below);

/* Reports (never repairs) what no grid may be: cells out of order or range. True when sound. */
bool grid_check(const struct grid *grid, struct diag *diag);

static inline text cell_currency(const struct grid_cell *cell) {
    return cell->notes == NULL ? (text){NULL, 0} : cell->notes->currency;
}

static inline text cell_measure(const struct grid_cell *cell) {
    return cell->notes == NULL ? (text){NULL, 0} : cell->notes->measure;
}

/* For --dump=layout: blocks, and grids drawn with their columns. */
void layout_dump(struct buffer *out, const struct layout *layout);

#endif
