/*
 * xlsx_book: a workbook being written. Everything that reaches a cell passes
 * here, where it is made fit for Excel's limits; the sheets' writers never see
 * the library. Errors are remembered: write as you like, ask once at the end.
 * Rows and columns count from 0; references are Excel's, from "A1".
 */
#ifndef CROSSFOOT_RENDER_XLSX_BOOK_H
#define CROSSFOOT_RENDER_XLSX_BOOK_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/diag.h"
#include "model/model.h"
#include "render/template.h"
#include "render/xlsx/style.h"

struct lxw_worksheet;

enum {
    XLSX_NAME_MOST = 31,
    XLSX_LINKS_MOST = 65530,
    XLSX_ROWS_MOST = 1048576,
    XLSX_COLUMNS_MOST = 16384,
    XLSX_FORMULA_MOST = 8192,
    XLSX_DIGITS_MOST = 15
};

/* The rows, from 0, of every sheet's frozen top. */
enum { TITLE_ROW, SUBTITLE_ROW, NOTE_ROW, MASTER_ROW };

struct tab {
    struct book *book;
    struct lxw_worksheet *worksheet; /* NULL where the library refused it */
    const char *name;                /* as on its tab */
    text prefix;                     /* "'Cash flow'!", before a cell that another tab refers to */
    const char *title;               /* what the contents say of it */
    text wanted;                     /* what its name was made of, and the last number */
    int number;
    int links;
};

/* What a workbook tells of itself, in its properties and on every printed page. */
struct imprint {
    text title;      /* of the properties */
    text registrant; /* the pages' head */
    text source;     /* the pages' foot: what it was made from */
    text comments;   /* with the hash that tells it from others */
    text subject, keywords;
    date dated; /* the filing's, never the clock's */
};

struct book {
    struct arena *arena;
    const struct template *template;
    struct diag *diag;
    struct imprint imprint;
    const struct report *report; /* whose lines messages quote; NULL where it is made from several */
    struct lxw_workbook *workbook;
    struct cell_styles styles;
    struct tab **sheets;
    int sheet_count;
    int error;     /* of the library, the first; 0: none */
    bool told_cut; /* that a text was cut is told once */
};

/* How a sheet prints: rows 0..last_row and columns 0..last_column on pages as wide as they are. */
struct print {
    int last_row, last_column;
    int repeat_first, repeat_last; /* heads repeated on each page */
    bool landscape;
};

bool book_open(struct book *book, const char *path);

/* Closes the workbook and writes it. False when anything was refused since book_open(). */
bool book_close(struct book *book);

/* Remembers an error of the library, if it is the first. */
void book_note(struct book *book, int error);

/* Adds a sheet after the others. `name` is made one Excel takes: length, characters, "History", no other's. */
struct tab *book_sheet(struct book *book, text name, const char *title);

/* "D12", and "'Balance sheet'!D12", or "D12" where `from` is the sheet itself. */
const char *book_cell(struct arena *arena, int row, int column);
const char *book_cell_fixed(struct arena *arena, int row, int column); /* "$A$1" */
const char *tab_reference(const struct tab *sheet, const struct tab *from, int row, int column);

/* ---- cells ---- */

void tab_text(struct tab *sheet, int row, int column, cell_style style, text t);
void tab_words(struct tab *sheet, int row, int column, cell_style style, const char *words);
void tab_blank(struct tab *sheet, int row, int column, cell_style style);
void tab_number(struct tab *sheet, int row, int column, cell_style style, double number);
void tab_date(struct tab *sheet, int row, int column, cell_style style, date d);

/*
 * A figure of the filing; a percentage is written as its hundredth. Where digits would be lost it is written as text,
 * which is told in diag unless `at` is nowhere: once for the statement's cell, not again for each of its repetitions.
 */
void tab_figure(struct tab *sheet, int row, int column, cell_style style, decimal figure, bool percent,
                struct origin at);

/* Formulas with the value they have: previewers and protected view show that one. */
void tab_formula(struct tab *sheet, int row, int column, cell_style style, const char *formula, double value);
void tab_formula_words(struct tab *sheet, int row, int column, cell_style style, const char *formula,
                       const char *value);

/* One text over several columns of a row. */
void tab_span(struct tab *sheet, int row, int first, int last, cell_style style, text t);

/*
 * Makes a cell a link to `reference` ("'Source'!B7") with a tip, before its content is written. Does nothing once the
 * sheet has as many links as Excel bears.
 */
void tab_link(struct tab *sheet, int row, int column, cell_style style, const char *reference, text tip);

/* Gives a cell a name that formulas anywhere may use: lower-case letters and underscores, no cell's own reference. */
void tab_name(struct tab *sheet, int row, int column, text name);

/* ---- the sheet ---- */

/* The frozen top: title, subtitle, note, and on all but the cover its master check, which gives `master`. */
void tab_top(struct tab *sheet, const struct tab *cover, text title, text subtitle, text remark, const char *master);

/* The template's logo at the top of a column, no higher than the sheet's top; nothing where the template has none. */
void tab_logo(struct tab *sheet, int column);

void tab_width(struct tab *sheet, int first, int last, double characters);
/* A column of an outline: it folds away with its neighbours of the same kind. */
void tab_fold(struct tab *sheet, int column, double characters);
void tab_height(struct tab *sheet, int row, double points);
/* Makes a row high enough for a text wrapped in a cell of this width, if that takes more than one line. */
int tab_lines(text t, double width);
void tab_fit(struct tab *sheet, int row, int lines);
/* A row of an outline: levels from 1 fold away under the row above of a lower level; 0 is none. */
void tab_outline(struct tab *sheet, int row, int lines, int level);
void tab_freeze(struct tab *sheet, int row, int column);
void tab_print(struct tab *sheet, const struct print *print);

/* Rows that begin a printed page, of which none is 0, and a 0 behind the last. */
void tab_breaks(struct tab *sheet, uint32_t *rows);

/* Another area, on pages of its own behind the first, beside the sheet's first columns once more. */
struct print_apart {
    int last_row, first_column, last_column;
    int beside; /* the last of those that are repeated */
};
void tab_print_apart(struct tab *sheet, const struct print *print, struct print_apart apart);
void tab_filter(struct tab *sheet, int first_row, int first_column, int last_row, int last_column);
void tab_colour(struct tab *sheet, colour colour);

/* Cells of the range that hold `word` are shown in the warning's colour. */
void tab_warn(struct tab *sheet, int first_row, int first_column, int last_row, int last_column, const char *word);

/* It has no more digits than survive in a cell. */
bool figure_fits(decimal figure);
double figure_double(decimal figure, bool percent);

#endif
