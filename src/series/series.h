/*
 * series: a registrant over time. Joins the releases of one registrant into series by line, basis and period: what each
 * filing printed, what stands today, what changed since it was first reported, and what is missing. Reads models and
 * proves nothing; every figure leads to the cell of a filing, or to the two points it is the difference of.
 */
#ifndef CROSSFOOT_SERIES_SERIES_H
#define CROSSFOOT_SERIES_SERIES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "model/model.h"

/* A filing of the history, in the order of the dates they were made. */
struct series_filing {
    const struct report *report;
    text path;        /* as the caller named it */
    date made;        /* the report date, else the release's, else the header's; no date: last */
    period results;   /* the latest period it reports on; no date where it does not tell */
    bool placed;      /* by its date: it names a quarter, but not the day that ends it */
    bool figures;     /* it prints a statement */
    bool preliminary; /* its figures, or those it announces, are not final */
    int amends;       /* index of the filing it amends, or -1 */
    int amended_by;   /* or -1; its figures stay on record, but do not stand */
};

/* A figure as one filing prints it: times `scale` it is units. */
struct series_print {
    int filing;
    struct cell_ref cell;
    decimal amount; /* as printed */
    int64_t scale;
    bool loss; /* printed without a sign under the bare word loss: the figure is its negative */
};

/* A figure of one period. */
struct series_point {
    period period;
    struct series_print *prints; /* by filing, the first report first; none for a derived one */
    int print_count;
    decimal amount; /* what stands, a loss negative: the last print's that is not amended, or the difference */
    int64_t scale;
    int standing; /* that print's index; -1 for a derived one */
    bool derived; /* the point `longer` less the point `shorter` of the same series: a quarter nobody printed */
    bool changed; /* two prints differ by more than rounding */
    int longer, shorter;
};

/* One line on one basis in one unit and currency. Points are sorted by their end, then by their length. */
struct series {
    enum concept concept;  /* CONCEPT_NONE: a non-GAAP measure without a twin, such as EBITDA */
    enum non_gaap measure; /* of such a series */
    enum basis basis;      /* BASIS_GAAP or BASIS_NON_GAAP */
    enum unit unit;
    text currency; /* ISO 4217; a registrant that reports in another one begins another series */
    text label;    /* as the latest filing prints it */
    struct series_point *points;
    int point_count;
};

/* An adjustment between GAAP and non-GAAP as it runs through the quarters. */
enum adjustment_change { ADJUSTMENT_CAME, ADJUSTMENT_WENT, ADJUSTMENT_RENAMED, ADJUSTMENT_TURNED, ADJUSTMENT_CHANGES };

struct series_change {
    enum adjustment_change kind;
    enum concept measure; /* of the reconciliation */
    text label, other;    /* `other`: the name before, of one that was renamed */
    period from, to;      /* the periods before and after */
    int filing;           /* that prints `to`, or of one that went `from`: the cell is its */
    struct cell_ref cell;
};

/* A quarter between the first and the last filing's own that no filing prints or lets derive. */
struct series_gap {
    period period;
    int *filings; /* those that speak of it without figures: results announced, delayed, commented */
    int filing_count;
};

struct history {
    text registrant; /* as the latest filing names it */
    text cik;        /* digits; empty where no header tells */
    text *names;     /* others it went by, the latest first */
    int name_count;
    struct series_filing *filings;
    int filing_count;
    struct series *series;
    int series_count;
    struct series_gap *gaps;
    int gap_count;
    struct series_change *changes;
    int change_count;
};

/* A report and where it came from. */
struct series_input {
    const struct report *report;
    text path;
};

/*
 * The histories of `count` reports, one a registrant, sorted by name; every report is in one. Reports must outlive it.
 * Filings of one registrant are known by CIK, else by names (the cover's, the header's with former ones, those above
 * statements) and ticker symbols.
 */
struct history *histories_join(struct arena *arena, const struct series_input *inputs, int count, int *history_count);

/* Whether `asked` (a CIK, or a name or part of one in any case) is the registrant. */
bool history_is_of(const struct history *history, text asked);

/* The day on which the last filing that has one was made; no date where none has. */
date history_dated(const struct history *history);

/* Whether two periods are the same to a reader: of equal length, their ends at most a few days apart. */
bool period_near(period a, period b);

/* The point of a period, or NULL. */
const struct series_point *series_at(const struct series *series, period when);

/* The series of a line; of several, in other units or currencies, the one that goes on the longest. NULL for none. */
const struct series *history_series(const struct history *history, enum concept concept, enum basis basis);

/* A print's amount in one sign: a loss is negative, however it was printed. */
decimal print_amount(const struct series_print *print);

/* Whether two prints tell the same figure but for rounding. */
bool prints_agree(const struct series_print *a, const struct series_print *b);

/* Two prints of one point, by their indices. */
struct series_pair {
    int series, point;
    int first, later;
};

struct series_pairs {
    struct series_pair *list;
    int count;
};

/* Every print that tells another figure than the one before it, beside the first of its point. */
struct series_pairs history_changed(struct arena *arena, const struct history *history);

/* Every figure of a preliminary release, for the period that it is about, beside the first that is not preliminary. */
struct series_pairs history_preliminary(struct arena *arena, const struct history *history);

/* Every quarter that is printed, derived or missing; sorted. */
period *history_quarters(struct arena *arena, const struct history *history, int *count);

/* The quarters of a time axis: from the first to the last, none left out. */
enum quarter_state {
    QUARTER_TOLD,
    QUARTER_MISSING, /* a gap: between the filings' own quarters, or announced */
    QUARTER_BEFORE   /* between older comparatives, which no filing given is about */
};

struct series_quarter {
    period period;
    enum quarter_state state;
};

struct series_quarter *history_axis(struct arena *arena, const struct history *history, int *count);

/* The point of a quarter of the axis, of three months or of its last day; NULL. Fiscal calendars drift by some days. */
const struct series_point *series_quarter_at(const struct series *series, period quarter, bool instant);

/* What a filing says of its results: the paragraph of its item, else the headline, else the period's name. */
text filing_said(const struct series_filing *filing);

/*
 * Lends `report` what those of `others` that are its registrant's, and were made on its day or before, print of earlier
 * periods of the length it reports on, where it prints nothing itself. Their arenas may end afterwards.
 */
void series_lend(struct arena *arena, struct report *report, const struct series_input *others, int count);

const char *adjustment_change_name(enum adjustment_change kind); /* "came", "went", "renamed", "changed sign" */

/* The history as text: filings, series, what changed, what is missing. */
void history_dump(struct buffer *out, const struct history *history);

#endif
