/*
 * period_words: what the words of a head or title tell of a period, and how a
 * column's period follows from its own words and those of the title above.
 */
#ifndef CROSSFOOT_RECOGNIZE_COLUMN_PERIOD_WORDS_H
#define CROSSFOOT_RECOGNIZE_COLUMN_PERIOD_WORDS_H

#include <stdbool.h>

#include "base/text.h"
#include "model/model.h"
#include "recognize/vocabulary.h"

enum { PERIOD_WORDS_MOST = 6, PERIOD_QUARTERS = 4 };

/* A day as far as it is told; 0 for what is not. */
struct day_words {
    int year, month, day;
};

struct period_words {
    int months;          /* of the last length told; 0: none */
    int weeks;           /* of the last length told, where it is told in weeks; 0: none */
    int longest;         /* the longest of several lengths */
    bool lengths_differ; /* several lengths are told */
    int range;           /* 1 behind "from", then 1 + the days read since: days[from_day] to days[from_day + 1] */
    int from_day;
    int quarter;     /* "first quarter", "Q3": 1-4; 0: none */
    int half;        /* "first half", "H1": 1 or 2; 0: none */
    bool trailing;   /* "trailing four quarters": a year that ends with the quarter told */
    bool closing;    /* "quarter end": the balance then */
    bool year_named; /* "Year" and nothing more: a length only beside a shorter one */
    bool implied;    /* the length is that of "fiscal 2024" */
    bool periods;    /* "For the periods ended": of whatever lengths, all end on that day */
    bool to_date;    /* "year to date": a length that only the fiscal year tells */
    struct day_words days[PERIOD_WORDS_MOST];
    int day_count;
    int years[PERIOD_WORDS_MOST]; /* years that stand alone */
    int year_count;
};

struct period_words period_words_of(text t);

/* No quarter is told without its letter: hardly a text has it. */
bool period_words_may_tell_quarter(text t);

/* "Second", where one of each quarter is counted: 1-4; 0 for all else. */
int period_quarter_counted(text word);

/* Nothing at all is told. */
bool period_words_empty(const struct period_words *told);

/* How many years are told, alone or with a day. */
int period_words_years(const struct period_words *told);

/* The only year told, 0 where there is none or several. */
int period_words_only_year(const struct period_words *told);

/* A word is none of those that tell periods: "2018 Restructuring Program". */
bool period_words_name_more(const struct words *words);

/*
 * The period of a column whose head tells `own` under a title that tells `title`. `instant`: the statement is one of
 * balances, lengths do not count. No date where the words leave a doubt.
 */
period period_words_resolve(const struct period_words *own, const struct period_words *title, bool instant);

/* 13 weeks are 3 months; 0 where no usual period has so many weeks. */
int period_months_of_weeks(int weeks);

#endif
