/*
 * Only what the last head says counts, and only where it names no year itself:
 * "Prior Year 2000" is no riddle.
 */
#include "recognize/column/relative.h"

enum { NOT_RELATIVE = -1, UNKNOWN_BACK = 2 };

/* In order: "prior year quarter" is a year back, "prior quarter" a quarter. */
static const struct back_words {
    const char *pattern;
    int years;
} backs[] = {
    {"this|current fiscal? year|period|quarter|month ...", 0},
    {"current", 0},
    {"last|prior|previous|preceding fiscal? year ...", 1},
    {"same|comparable|corresponding period|quarter of? last|prior|previous|preceding year ...", 1},
    {"a? year ago ...", 1},
    {"prior|previous", 1},
    {"last|prior|previous|preceding period|quarter|month ...", UNKNOWN_BACK},
};

#include "gates/recognize/column/relative.h"

static int years_meant(text head) {
    struct words words;
    words_read(&words, head);
    for (size_t i = 0; i < sizeof backs / sizeof *backs; i++)
        if (words_match_gated(&words, &backs_gates[i], backs[i].pattern))
            return backs[i].years;
    return NOT_RELATIVE;
}

static int years_back(const struct column *column) {
    if (column->head_count == 0 || column->measure != MEASURE_AMOUNT)
        return NOT_RELATIVE;
    text last = column->heads[column->head_count - 1];
    int back = years_meant(last);
    struct period_words told = back == NOT_RELATIVE ? (struct period_words){0} : period_words_of(last);
    return period_words_years(&told) > 0 || told.day_count > 0 ? NOT_RELATIVE : back;
}

static int later(int year, const struct period_words *told) {
    for (int i = 0; i < told->day_count; i++)
        year = told->days[i].year > year ? told->days[i].year : year;
    for (int i = 0; i < told->year_count; i++)
        year = told->years[i] > year ? told->years[i] : year;
    return year;
}

/* The day told of a year; `at` is one of another year. No date where none is told and a year of weeks is possible. */
static date day_in(const struct period_words *told, date at, int year) {
    bool year_told = false;
    for (int i = 0; i < told->day_count; i++)
        if (told->days[i].year == year && told->days[i].day > 0)
            return date_of(year, told->days[i].month, told->days[i].day);
    for (int i = 0; i < told->year_count; i++)
        year_told |= told->years[i] == year;
    bool month_end = date_known(at) && at.day == date_month_days(at.year, at.month);
    return month_end || (year_told && date_known(at)) ? date_add_months(at, 12 * (year - at.year)) : (date){0};
}

/* Another column has the same day and another name for its year. */
static bool is_doubled(const struct column *columns, const int *back, int count, int at) {
    for (int i = 0; i < count; i++)
        if (back[i] != NOT_RELATIVE && back[i] != back[at] && period_equal(columns[i].period, columns[at].period))
            return true;
    return false;
}

/* The period of the year that the column means. */
static period period_meant(const struct column *column, const struct period_words *told, bool instant, int back) {
    period meant = column->period;
    if (!date_known(meant.end) && !instant) {
        meant.months = told->lengths_differ ? 0 : told->months;
        meant.weeks = told->lengths_differ ? 0 : told->weeks;
    }
    meant.end = back == UNKNOWN_BACK ? (date){0} : day_in(told, meant.end, later(0, told) - back);
    return meant;
}

void columns_part_years(struct arena *scratch, const struct period_words *owns, const struct period_words *title,
                        bool instant, struct column *columns, int count) {
    int *back = ARENA_ARRAY(scratch, int, count);
    period *meant = ARENA_ARRAY(scratch, period, count);
    for (int i = 0; i < count; i++)
        back[i] = years_back(&columns[i]);
    for (int i = 0; i < count; i++) {
        bool parted = back[i] != NOT_RELATIVE && is_doubled(columns, back, count, i);
        const struct period_words *told = later(0, &owns[i]) > 0 ? &owns[i] : title;
        meant[i] = parted ? period_meant(&columns[i], told, instant, back[i]) : columns[i].period;
    }
    for (int i = 0; i < count; i++)
        columns[i].period = meant[i];
}
