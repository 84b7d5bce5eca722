/*
 * unit_figures: what the figures of a table say of what its rows count: signs,
 * places, size.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_FIGURES_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_FIGURES_H

#include "model/model.h"

enum { PERCENT_COLUMNS = 64 };

/* Figures of a row, or of a column of amounts. */
struct figures {
    int all, percent, broken, fine; /* how many, with a percent sign, with places, with two places or more */
    int plain_whole, percent_broken;
    int money;    /* with a currency's sign */
    int points;   /* basis points */
    int ratios;   /* printed as such: "5.7:1", "1.5x" */
    decimal most; /* the largest without a percent sign */
};

/* What captions tell of the rows below them. */
enum caption_bit {
    CAPTION_SHARES = 1 << 0,       /* "Weighted average shares outstanding" */
    CAPTION_PER_SHARE = 1 << 1,    /* "Earnings per share" */
    CAPTION_OPEN = 1 << 2,         /* "Basic" */
    CAPTION_COUNTS = 1 << 3,       /* "Number of stores" */
    CAPTION_SCALE = 1 << 4,        /* "(in thousands)" */
    CAPTION_RATES = 1 << 5,        /* "Average yields" */
    CAPTION_RATIOS = 1 << 6,       /* "Capital ratios of the bank" */
    CAPTION_RATIOS_ALONE = 1 << 7, /* "Selected ratios", and nothing else: whole figures are ratios, too */
    CAPTION_PART = 1 << 8,         /* "Allowance for credit losses as a percentage of:" */
    CAPTION_PRICE = 1 << 9,        /* "Average selling price per ton:" */
    CAPTION_GROWTH = 1 << 10       /* "Net sales growth:" */
};

/* What the whole table tells of a row's figures. */
struct table {
    const struct statement *statement;
    uint64_t percents;        /* a bit a column: percentages whatever the row counts; the first 64 columns */
    bool whole;               /* most amounts have no two places: then two places mark per-share figures */
    bool round;               /* most amounts have no places at all */
    bool borrows;             /* its scale is the page's, which tells it above another table */
    bool noted;               /* its scale note counts things: "(In millions of KWHs)" */
    bool titled;              /* its title says that things are counted */
    int64_t boxed;            /* the scale that the box beside its heads counts them by, "(million units)"; 0: none */
    bool operating;           /* "Operating statistics", and no scale is told: of money one would be */
    bool of_ratios;           /* "Selected ratios", of which some bear a percent sign */
    text exempted;            /* what its scale note names behind "except"; empty where it does not */
    const uint16_t *captions; /* see unit_captions.h */
};

/* Reads the table as a whole; the units of its columns are assigned already. */
struct table table_of(const struct statement *statement);

/* Sees anew whether amounts have places, in the rows that are not known to count something else. */
void table_look_at_places(struct table *table);

/* The measure is told in percent. */
bool column_is_percent(enum measure measure);

/* The column's figures are no amounts, whatever its rows count. */
bool table_counts_no_money(const struct table *table, int column);

/* The innermost caption above the row that tells it; NULL where none does. */
const struct row *table_caption(const struct table *table, const struct row *row, enum caption_bit bit);

/* The last caption above the row tells it, though a total may have closed it. */
bool table_last_caption_tells(const struct table *table, const struct row *row, enum caption_bit bit);

/* The row's figures in columns of amounts. */
struct figures table_figures(const struct table *table, const struct row *row);

/* All figures without a percent sign are smaller. */
bool figures_below(const struct figures *figures, int64_t most);

#endif
