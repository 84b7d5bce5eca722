/*
 * html_table: a finished HTML table made a grid, or, where it holds no column of amounts, paragraphs. The steps:
 *   html_heads    a table of nothing but heads made the top of the one right below it
 *   html_split    rows whose cells hold several lines cut into several rows
 *   html_tokens   cells put on physical columns, and joined where several make one amount
 *   html_columns  the value columns: physical columns that amounts share
 *   html_compose  the printed line of each row
 *   html_grid     the grid
 */
#ifndef CROSSFOOT_LAYOUT_HTML_TABLE_H
#define CROSSFOOT_LAYOUT_HTML_TABLE_H

#include "layout/html/flow.h"

/* A cell, or several that make one amount ("$" "(1,234" ")"). Physical columns [first, end). */
struct html_token {
    int first_cell, last_cell; /* the filled cells between them make it up */
    int core;                  /* the cell with the digits */
    text text;
    text mark; /* a raised footnote mark in a cell of its own behind it, which `text` leaves out */
    int first, end;
    int indent;
    int width;  /* in code points */
    int column; /* where it begins in the printed line, in code points from 0 */
    int next;   /* html_compose's: another token that ends at the same physical column; -1 */
    bool strong;
    bool rule;    /* dashes or equals signs drawn as a rule */
    bool figures; /* words that hold a figure: "down 2%", "$13.0 billion" */
    struct amount amount;
};

struct html_token_row {
    int first_token, token_count;
    bool figures; /* it holds amounts other than years behind its first token */
    bool rule;    /* it holds nothing but rules */
    int row;      /* of the table */
};

/* A value column: the physical range its amounts take, and how many do. */
struct html_column {
    int first, end;
    int weight;
};

/* A table at work; kept from table to table. */
struct html_work {
    struct html_flow *flow;
    struct html_table *table;
    struct html_token *tokens;
    int token_count, token_room;
    struct html_token_row *rows;
    int row_count, row_room;
    int column_count;                                   /* physical */
    bool figures_known, figures[HTML_COLUMNS_MOST + 1]; /* physical columns in which numbers begin, once asked for */
    int label_end; /* labels stand left of this physical column; 0 where there are none */
    struct html_column values[HTML_COLUMNS_MOST];
    int value_count;
    struct html_column middle; /* labels between the values; empty where they stand at the left as usual */
    struct html_column ranges[HTML_COLUMNS_MOST];
    int range_count;
    int scratch[HTML_COLUMNS_MOST + 1]; /* by physical column */
    int x[HTML_COLUMNS_MOST + 1];       /* where each physical column begins in the printed line */
};

/* Lays out `table` at the end of flow->layout: its lines, and a grid or paragraphs. An empty table leaves nothing. */
void html_table_finish(struct html_flow *flow, struct html_table *table);

/* ---- steps ---- */

/*
 * Nothing but heads, one of them dated or two of them side by side; whether `table`, which comes next, is without; the
 * heads put on top of it.
 */
bool html_is_heads(const struct html_flow *flow, const struct html_table *table);
bool html_heads_fit(const struct html_flow *flow, const struct html_table *heads, const struct html_table *table);
void html_heads_join(struct html_flow *flow, const struct html_table *heads, struct html_table *table);

void html_split_rows(struct html_flow *flow, struct html_table *table);

/* Line ends that part no rows read as blanks; unless `all`, cells that are a row by themselves keep theirs. */
void html_split_blank(struct html_flow *flow, const struct html_table *table, bool all);

void html_tokens_take(struct html_work *work);
void html_columns_find(struct html_work *work);

/* Finds where the columns stand in printed lines; then prints a row's line. */
void html_compose_measure(struct html_work *work);
void html_compose_line(struct html_work *work, const struct html_token_row *row);

/* The grid block of the table at work, at the end of the layout. */
void html_grid_make(struct html_work *work);

/* ---- looks ---- */

struct html_token *html_token_of(const struct html_work *work, const struct html_token_row *row, int i);

/* The next cell of the table after `cell` and before `end` that holds anything; -1. */
int html_cell_filled(const struct html_work *work, int cell, int end);

/* Physical columns that [first, end) shares with a value column. */
int html_column_overlap(int first, int end, const struct html_column *column);

/* Does the token belong to the row's label? */
bool html_token_is_label(const struct html_work *work, const struct html_token_row *row, int i);

#endif
