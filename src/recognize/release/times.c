/*
 * times: quarters and years are told apart from the release's own by counting:
 * where it is about the second quarter of fiscal 2020, "the fourth quarter of
 * fiscal 2019" ended two quarters before. The nominal end is then moved to the
 * one that a statement prints near it; weeks end where they end.
 */
#include "recognize/release/times.h"

#include <stdlib.h>

#include "recognize/column/period_words.h"

enum { DAYS_OFF = 10, MONTHS_A_QUARTER = 3, MONTHS_A_YEAR = 12, OPENING_PARAGRAPHS = 12, DAYS_AHEAD = 45 };

/* ---- phrases ---- */

static bool year_ago(text words) {
    static const char *const phrases[] = {"prior year",        "prior-year",
                                          "previous year",     "preceding year",
                                          "year ago",          "year-ago",
                                          "year earlier",      "last year",
                                          "last year's",       "prior fiscal year",
                                          "year over year",    "year-over-year",
                                          "year before",       "corresponding period",
                                          "comparable period", NULL};
    return text_has_any_word(words, phrases);
}

static bool quarter_ago(text words) {
    static const char *const phrases[] = {"prior quarter",
                                          "quarter before",
                                          "previous quarter",
                                          "preceding quarter",
                                          "last quarter",
                                          "sequentially",
                                          "sequential",
                                          "quarter over quarter",
                                          "linked quarter",
                                          "linked-quarter",
                                          NULL};
    return text_has_any_word(words, phrases);
}

static bool this_quarter(text words) {
    static const char *const phrases[] = {"quarter", "quarterly", "quarter's", NULL};
    return text_has_any_word(words, phrases);
}

/* As long as what it is compared with, whatever else that year's name stands for: "for the same period in 2018". */
static bool same_length(text words) {
    static const char *const phrases[] = {"same period", "comparable period", "corresponding period", "like period",
                                          NULL};
    return text_has_any_word(words, phrases);
}

static bool whole_year(text words) {
    static const char *const phrases[] = {"for the year", "full year", "full-year", "fiscal year", "annual", NULL};
    return text_has_any_word(words, phrases);
}

static bool as_of(text words) {
    static const char *const phrases[] = {"as of", "at", "on", "end", "ended", NULL};
    return text_has_any_word(words, phrases);
}

/* ---- what the release is about ---- */

/* The year of a quarter, by its own words or by the day it ended. */
static int year_told(const struct period_words *told) {
    int year = period_words_only_year(told);
    return year == 0 && told->day_count == 1 ? told->days[0].year : year;
}

static bool is_opening(const struct paragraph *paragraph) {
    return paragraph->kind == PARAGRAPH_HEADLINE || paragraph->kind == PARAGRAPH_BODY ||
           paragraph->kind == PARAGRAPH_HEADING;
}

/* The number the release gives its quarter first, and the latest year it names with that number. */
static void name_latest(struct times *times) {
    const struct release *release = &times->report->release;
    for (int i = 0, seen = 0; i < release->paragraph_count && seen < OPENING_PARAGRAPHS; i++) {
        if (!is_opening(&release->paragraphs[i]))
            continue;
        struct period_words told = period_words_of(release->paragraphs[i].text);
        int year = year_told(&told);
        seen++;
        if (told.quarter > 0 && times->quarter == 0)
            times->quarter = told.quarter;
        if (told.quarter == times->quarter && abs(year - times->latest.end.year) <= 1 && year > times->year)
            times->year = year;
    }
}

/* What a column of the release's own period is headed by, "Q4'23", says which quarter that is. */
static void name_by_heads(struct times *times, const struct statement *statement) {
    for (int c = 0; c < statement->column_count && times->quarter == 0; c++) {
        const struct column *column = &statement->columns[c];
        if (!period_equal(column->period, times->latest))
            continue;
        for (int h = 0; h < column->head_count && times->quarter == 0; h++) {
            struct period_words told = {0};
            if (period_words_may_tell_quarter(column->heads[h]))
                told = period_words_of(column->heads[h]);
            times->quarter = told.quarter;
            times->year = told.quarter > 0 ? period_words_only_year(&told) : times->year;
        }
    }
}

/* The fiscal year is the calendar's, whatever quarter of the next year the outlook names. */
static bool is_calendar_quarter(const struct times *times) {
    return times->quarter == (times->latest.end.month + MONTHS_A_QUARTER - 1) / MONTHS_A_QUARTER;
}

struct times times_of(const struct report *report) {
    struct times times = {.report = report, .latest = report_latest(report)};
    if (!date_known(times.latest.end))
        return times;
    for (int s = 0; s < report->statement_count && times.quarter == 0; s++)
        name_by_heads(&times, &report->statements[s]);
    if (times.quarter == 0 || times.year == 0)
        name_latest(&times);
    if (times.year == 0 || is_calendar_quarter(&times))
        times.year = times.latest.end.year;
    return times;
}

/* ---- moving ---- */

static bool is_near(date a, date b) { return abs(date_serial(a) - date_serial(b)) <= DAYS_OFF; }

/* A retailer's last quarter of 16 or 17 weeks is a quarter where no other one is printed. */
static bool is_long_quarter(period printed, period nominal) {
    enum { LONG_QUARTER_WEEKS = 16, LONG_QUARTER_MONTHS = 4 };
    return nominal.months == MONTHS_A_QUARTER && printed.months == LONG_QUARTER_MONTHS &&
           printed.weeks >= LONG_QUARTER_WEEKS;
}

/* The end printed nearest by for a period of so many months; the nominal one where none is. */
static period printed_near(const struct times *times, period nominal) {
    period quarter = nominal;
    for (int s = 0; s < times->report->statement_count; s++) {
        const struct statement *statement = &times->report->statements[s];
        for (int c = 0; c < statement->column_count; c++) {
            period printed = statement->columns[c].period;
            if (!date_known(printed.end) || !is_near(printed.end, nominal.end))
                continue;
            if (printed.months == nominal.months)
                return printed;
            if (is_long_quarter(printed, nominal))
                quarter = printed;
        }
    }
    return quarter;
}

static bool is_printed(const struct times *times, period when) {
    for (int s = 0; s < times->report->statement_count; s++)
        for (int c = 0; c < times->report->statements[s].column_count; c++)
            if (period_equal(times->report->statements[s].columns[c].period, when))
                return true;
    return false;
}

static period moved(const struct times *times, date end, int by, int months) {
    period nominal = {.end = date_add_months(end, by), .months = (uint8_t)months};
    return printed_near(times, nominal);
}

/* ---- what words tell ---- */

struct told_words {
    const struct times *times;
    text words;
    struct period_words read;
    period base;
    bool against;
};

/* A day without its year is the last such day before the release. */
static date day_of(const struct told_words *told) {
    struct day_words day = told->read.days[0];
    date latest = told->times->latest.end;
    if (day.year == 0 && told->read.year_count == 1)
        day.year = told->read.years[0];
    if (day.year != 0 || !date_known(latest))
        return date_of(day.year, day.month, day.day);
    date found = date_of(latest.year, day.month, day.day);
    bool ahead = date_known(found) && date_serial(found) - date_serial(latest) > DAYS_AHEAD;
    return ahead ? date_of(latest.year - 1, day.month, day.day) : found;
}

/* "for the thirteen weeks ended November 1, 2003", "as of March 31". "The quarter and nine months ended" are two. */
static bool read_day(const struct told_words *told, period *out) {
    const struct period_words untitled = {0};
    bool length = told->read.months != 0;
    if (told->read.day_count != 1 || told->read.lengths_differ)
        return false;
    if (length && text_has_word(told->words, TEXT("and")))
        return false;
    *out = length ? period_words_resolve(&told->read, &untitled, false) : (period){.end = day_of(told), .months = 0};
    return date_known(out->end) && (length || as_of(told->words));
}

static bool read_quarter(const struct told_words *told, period *out) {
    const struct times *times = told->times;
    int year = period_words_only_year(&told->read);
    if (told->read.quarter == 0 || times->quarter == 0 || times->latest.months != MONTHS_A_QUARTER ||
        told->read.year_count > 1 || told->read.lengths_differ)
        return false;
    int quarters = told->read.quarter - times->quarter;
    if (year != 0)
        quarters += 4 * (year - times->year);
    else if (quarters > 0)
        quarters -= 4;
    if (year == 0 && year_ago(told->words))
        quarters -= 4;
    *out = moved(times, times->latest.end, MONTHS_A_QUARTER * quarters, MONTHS_A_QUARTER);
    return true;
}

static bool read_relative(const struct told_words *told, period *out) {
    period base = told->base;
    bool year = year_ago(told->words), quarter = quarter_ago(told->words);
    if (!date_known(base.end) || year == quarter || told->read.year_count > 0)
        return false;
    if (told->read.closing)
        base.months = 0;
    *out = moved(told->times, base.end, year ? -MONTHS_A_YEAR : -MONTHS_A_QUARTER, base.months);
    return year || base.months == MONTHS_A_QUARTER;
}

/* "at quarter end"; the end of the year before where the release is about an earlier quarter. */
static bool read_closing(const struct told_words *told, period *out) {
    const struct times *times = told->times;
    bool year = text_has(told->words, TEXT("year"));
    if (!told->read.closing || !date_known(times->latest.end) || told->read.day_count > 0)
        return false;
    int back = year && times->quarter < 4 ? MONTHS_A_QUARTER * times->quarter : 0;
    *out = moved(times, times->latest.end, -back, 0);
    return !year || times->quarter > 0;
}

/* "fiscal year 2014", "the first six months of fiscal 2020", "full year" */
static bool read_length(const struct told_words *told, period *out) {
    const struct times *times = told->times;
    bool annual = told->read.months == MONTHS_A_YEAR || (told->read.months == 0 && whole_year(told->words));
    int months = annual ? MONTHS_A_YEAR : told->read.months, year = period_words_only_year(&told->read);
    if (months == 0 || told->read.lengths_differ || told->read.year_count > 1 || told->read.day_count > 0 ||
        !date_known(times->latest.end))
        return false;
    bool closed = !annual || times->latest.months == MONTHS_A_YEAR || times->quarter == 4 || told->read.trailing;
    int back = closed ? 0 : MONTHS_A_QUARTER * times->quarter;
    int years = year == 0 ? 0 : year - times->year + (closed ? 0 : 1);
    if (!closed && (year == 0 || years > 0))
        return false;
    if (year == 0 && year_ago(told->words))
        years--;
    *out = moved(times, times->latest.end, MONTHS_A_YEAR * years - back, months);
    return true;
}

/* "in 2003": the year where the tables print one, else the same period of that year. */
static bool read_year(const struct told_words *told, period *out) {
    const struct times *times = told->times;
    int year = period_words_only_year(&told->read);
    if (year == 0 || told->read.day_count > 0 || told->read.months != 0 || !date_known(told->base.end) ||
        told->base.months == 0)
        return false;
    int years = year - times->year - (told->base.end.year - times->latest.end.year);
    period annual = moved(times, times->latest.end, MONTHS_A_YEAR * (year - times->year), MONTHS_A_YEAR);
    bool is_year = !told->against && times->quarter == 4 && !same_length(told->words) && is_printed(times, annual);
    *out = is_year ? annual : moved(times, told->base.end, MONTHS_A_YEAR * years, told->base.months);
    return true;
}

static bool read_this_quarter(const struct told_words *told, period *out) {
    if (told->against || told->times->latest.months != MONTHS_A_QUARTER || !this_quarter(told->words) ||
        told->read.year_count > 0 || told->read.day_count > 0 || told->read.quarter > 0 ||
        told->read.months > MONTHS_A_QUARTER)
        return false;
    *out = told->times->latest;
    return true;
}

static bool read(const struct told_words *told, period *out) {
    static bool (*const readers[])(const struct told_words *, period *) = {
        read_day, read_quarter, read_closing, read_relative, read_length, read_year, read_this_quarter,
    };
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        period found = {0};
        if (!readers[i](told, &found) || !date_known(found.end))
            continue;
        *out = found;
        return true;
    }
    return false;
}

/* "New York, April 29, 2020 - Acme today reported first quarter 2020 income": no quarter ends on the release's day. */
static struct period_words without_dateline(const struct times *times, struct period_words told) {
    date day = times->report->release.date;
    const struct day_words *first = &told.days[0];
    if (told.day_count == 0 || told.quarter == 0 || !date_known(day) ||
        !date_equal(date_of(first->year, first->month, first->day), day))
        return told;
    told.day_count--;
    for (int i = 0; i < told.day_count; i++)
        told.days[i] = told.days[i + 1];
    return told;
}

bool times_read(const struct times *times, text words, period base, period *out) {
    struct told_words told = {times, words, without_dateline(times, period_words_of(words)), base, false};
    return read(&told, out);
}

bool times_read_against(const struct times *times, text words, period base, period *out) {
    struct told_words told = {times, words, without_dateline(times, period_words_of(words)), base, true};
    return read(&told, out);
}
