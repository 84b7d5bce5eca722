/*
 * date: a day of the Gregorian calendar, or none (year 0). No clock is read
 * anywhere in the program.
 */
#ifndef CROSSFOOT_BASE_DATE_H
#define CROSSFOOT_BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/text.h"

typedef struct {
    int16_t year; /* 0: no date */
    uint8_t month;
    uint8_t day;
} date;

bool date_valid(int year, int month, int day);
date date_of(int year, int month, int day); /* no date where the day does not exist */
bool date_known(date d);
static inline bool date_equal(date a, date b) { return a.year == b.year && a.month == b.month && a.day == b.day; }
int date_compare(date a, date b);

/*
 * Finds the first full date in `t`: "March 31, 2003", "Mar. 31, 2003", "31 March 2003", "3/31/2003", "3/31/03",
 * "2003-03-31", letters in any case, blanks and line ends in between. Two-digit years: 70-99 are 19xx.
 * `begin` and `end` (may be NULL) receive where it stands. No date where there is none.
 */
date date_find(text t, size_t *begin, size_t *end);

int date_month_named(text word);        /* 1-12 for "March", "mar", "Sept."; 0 otherwise */
const char *date_month_name(int month); /* "March" */
int date_month_days(int year, int month);

int32_t date_serial(date d); /* days since 1970-01-01, negative before */
date date_from_serial(int32_t serial);
date date_add_months(date d, int months); /* keeps a month's end a month's end */

void date_write(struct buffer *buffer, date d); /* "2003-03-31" */
text date_text(struct arena *arena, date d);    /* the same; empty for no date */
text date_words(struct arena *arena, date d);   /* "March 31, 2003", as filings print it */

#endif
