/*
 * fiscal_calendar: when a registrant's fiscal years and quarters end, as the
 * dates of its own statements and phrases such as "year ended June 30" show.
 */
#ifndef CROSSFOOT_RECOGNIZE_COLUMN_FISCAL_CALENDAR_H
#define CROSSFOOT_RECOGNIZE_COLUMN_FISCAL_CALENDAR_H

#include "layout/layout.h"
#include "model/model.h"

enum { CALENDAR_ENDS_MOST = 24 };

struct calendar {
    int year_end;                  /* the month the fiscal year ends in; 0: not shown, or not with one voice */
    bool month_ends;               /* all ends shown are a month's last day, quarters' among them */
    bool years_only;               /* the same, but only fiscal years' ends are shown */
    int ahead;                     /* fiscal year N ends in calendar year N + ahead */
    date latest;                   /* of the ends of periods of results; no date where there is none */
    date ends[CALENDAR_ENDS_MOST]; /* of statements, or printed in full by a head */
    int end_count;
    date spoken[CALENDAR_ENDS_MOST]; /* "year ended January 2, 1999" of sentences: for what no table prints */
    int spoken_count;
};

/* A quarter that a head names, with its fiscal year. */
struct quarter_name {
    int year, quarter;
};

/* What heads name, and the days that titles above them tell in full. */
struct calendar_names {
    struct quarter_name quarters[CALENDAR_ENDS_MOST];
    int quarter_count;
    date days[CALENDAR_ENDS_MOST];
    int day_count;
};

/* What statements [first, statement_count) and the document's lines show, and what they name. */
struct calendar calendar_of(struct arena *arena, const struct layout *layout, const struct report *report, int first,
                            const struct calendar_names *names);

/* The month that the registrant's years end in by the header of the submission; 0 where it does not tell. */
int calendar_month_of_header(const struct header *header);

/* The end of quarter 1-4 of a fiscal year; no date where it is not certain. */
date calendar_quarter_end(const struct calendar *calendar, int year, int quarter);

/* The end printed nearest to `nominal`, not more than some days beside it; no date where there is none or two. */
date calendar_printed_near(const struct calendar *calendar, date nominal);

/* The fiscal quarter 1-4 that ends on or about `end`, and its fiscal year. */
int calendar_quarter_of(const struct calendar *calendar, date end, int *year);

#endif
