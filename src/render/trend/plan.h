/*
 * trend_plan: where everything of the trend workbook will stand, settled before
 * the first cell is written: its sheets, its time axis, the row of every figure
 * and of every line of source text.
 */
#ifndef CROSSFOOT_RENDER_TREND_PLAN_H
#define CROSSFOOT_RENDER_TREND_PLAN_H

#include <stdbool.h>

#include "render/xlsx/book.h"
#include "series/series.h"

/* Rows and columns, from 0, that several sheets refer to. */
enum {
    HEAD_ROW = 5, /* of the sheets that are lists */
    LIST_ROW = 6, /* their first entry */
    FIGURE_TIMES = 5,
    FIGURE_STANDS = 6,
    FIGURE_FIRST = 8, /* the first print: figure, times, filing */
    FIGURE_LAST = 11, /* the standing print, where it is another: the same */
    QUARTER_STATE_ROW = 7,
    QUARTER_ROW = 8,
    QUARTER_TIMES = 2,
    QUARTER_COLUMN = 3, /* of the axis' first quarter */
    CHECK_VERDICT = 13,
    SOURCE_TEXT = 1
};

/* A line of the Quarters sheet: a series over the quarters, or at their ends. */
struct trend_line {
    int series;
    bool instant;
    int row;
    int64_t scale; /* of all its figures: the latest's */
    uint8_t places;
};

/* A year that is printed, and the four points of its quarters. */
struct trend_year {
    int series, point;
    int quarters[4];
    double sum, difference, tolerance; /* in units of `scale` */
    bool ties;
};

struct trend_years {
    struct trend_year *list;
    int count, broken;
};

/* The Source rows of one document's lines; 0 for a line that nothing refers to. */
struct trend_document {
    int *rows;
};

struct trend_plan {
    struct arena *arena;
    const struct history *history;
    struct book *book;
    struct tab *cover, *quarters, *charts, *figures, *changed, *preliminary, *adjustments, *checks, *filings,
        *source; /* NULL where there is nothing for it */
    struct series_quarter *axis;
    int axis_count, missing;
    int *first_rows; /* of each series: the Figures row of its first point */
    struct trend_line *lines;
    int line_count;
    struct series_pairs changes, preliminaries;
    struct trend_years years;
    struct trend_document **documents; /* of each filing */
    int source_rows;
    const char *master_words;
};

void trend_plan_make(struct trend_plan *plan, struct book *book, const struct history *history);

/* ---- asking the plan ---- */

const struct trend_line *trend_line_of(const struct trend_plan *plan, enum concept concept, enum basis basis);

/* What a line tells of a quarter of the axis, or NULL; as a number in the line's scale. */
const struct series_point *trend_at(const struct trend_plan *plan, const struct trend_line *line, int quarter);
double trend_number(const struct trend_line *line, const struct series_point *point, enum unit unit);

/* The row of a point on the Figures sheet. */
int trend_figure_row(const struct trend_plan *plan, const struct series *series, const struct series_point *point);
const char *trend_figure(const struct trend_plan *plan, const struct tab *from, const struct series *series,
                         const struct series_point *point, int column);

/* A value of a filing, or NULL; the Source row of its line, 0 where it is on none. */
const struct value *trend_value(const struct trend_plan *plan, int filing, struct cell_ref cell);
int trend_source_row(const struct trend_plan *plan, int filing, const struct value *value);

text trend_unit(struct arena *arena, const struct series *series); /* "USD", "USD per share" */

/* ---- what several sheets write ---- */

void trend_top(const struct trend_plan *plan, struct tab *sheet, text title, text remark);

struct trend_head {
    const char *words;
    bool right;
    double width;
};
void trend_heads(struct tab *sheet, int row, const struct trend_head *heads, int count);

/* An amount as a print has it, linked to its line on the Source sheet. */
void trend_write_print(const struct trend_plan *plan, struct tab *sheet, int row, int column,
                       const struct series_print *print, enum unit unit);

/* Links a cell to the source line of a value of a filing, before its content is written. */
void trend_link_source(const struct trend_plan *plan, struct tab *sheet, int row, int column, cell_style style,
                       int filing, const struct value *value);

/* The number of a filing, linked to its row on the Filings sheet. */
void trend_write_filing(const struct trend_plan *plan, struct tab *sheet, int row, int column, int filing);

#endif
