/*
 * date: the calendar. Finding dates in prose is in date_find.c.
 */
#include "base/date.h"

#include "base/arena.h"

enum { YEAR_MOST = 9999 };

static const struct {
    const char *name;
    int days; /* of a common year */
} months[12] = {
    {"January", 31}, {"February", 28}, {"March", 31},     {"April", 30},   {"May", 31},      {"June", 30},
    {"July", 31},    {"August", 31},   {"September", 30}, {"October", 31}, {"November", 30}, {"December", 31},
};

static bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int date_month_days(int year, int month) {
    if (month < 1 || month > 12)
        return 0;
    return months[month - 1].days + (month == 2 && is_leap(year));
}

bool date_valid(int year, int month, int day) {
    return year >= 1 && year <= YEAR_MOST && day >= 1 && day <= date_month_days(year, month);
}

date date_of(int year, int month, int day) {
    if (!date_valid(year, month, day))
        return (date){0};
    return (date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

bool date_known(date d) { return d.year != 0; }

int date_compare(date a, date b) {
    int left = a.year * 512 + a.month * 32 + a.day, right = b.year * 512 + b.month * 32 + b.day;
    return (left > right) - (left < right);
}

/* ---- months ---- */

const char *date_month_name(int month) { return month < 1 || month > 12 ? "" : months[month - 1].name; }

#define LETTER(c) (1u << ((c) - 'a'))

/* The letters that the names of months have in their first, second and third place: they tell nearly all words. */
static const uint32_t month_letters[3] = {
    LETTER('j') | LETTER('f') | LETTER('m') | LETTER('a') | LETTER('s') | LETTER('o') | LETTER('n') | LETTER('d'),
    LETTER('a') | LETTER('e') | LETTER('p') | LETTER('u') | LETTER('c') | LETTER('o'),
    LETTER('n') | LETTER('b') | LETTER('r') | LETTER('y') | LETTER('l') | LETTER('g') | LETTER('p') | LETTER('t') |
        LETTER('v') | LETTER('c'),
};

static bool may_open_month(text word) {
    for (int i = 0; i < 3; i++)
        if (!is_alpha(word.ptr[i]) || (month_letters[i] & LETTER(to_lower(word.ptr[i]))) == 0)
            return false;
    return true;
}

int date_month_named(text word) {
    if (word.len < 3 || !may_open_month(word))
        return 0;
    word.len -= word.len > 3 && word.ptr[word.len - 1] == '.' ? 1 : 0;
    if (word.len > 9)
        return 0;
    if (text_equal_fold(word, TEXT("sept")))
        return 9;
    for (int month = 1; month <= 12; month++) {
        if (to_lower(word.ptr[0]) != to_lower(months[month - 1].name[0]))
            continue;
        text name = text_from(months[month - 1].name);
        if (text_equal_fold(word, name) || text_equal_fold(word, text_slice(name, 0, 3)))
            return month;
    }
    return 0;
}

/* ---- counting ---- */

/* Days before 1 March of `year`, counted from 1 March of year 0: with the leap day last, months add up evenly. */
static int32_t days_before_march(int32_t year) { return year * 365 + year / 4 - year / 100 + year / 400; }

enum { EPOCH = 719468 }; /* 1970-01-01 counted from 1 March of year 0 */

int32_t date_serial(date d) {
    int32_t year = d.year - (d.month < 3);
    int32_t month = (d.month + 9) % 12; /* March is 0 */
    return days_before_march(year) + (month * 153 + 2) / 5 + d.day - 1 - EPOCH;
}

date date_from_serial(int32_t serial) {
    if (serial < date_serial(date_of(1, 1, 1)) || serial > date_serial(date_of(YEAR_MOST, 12, 31)))
        return (date){0};
    int32_t days = serial + EPOCH;
    int32_t year = days / 365;
    while (days_before_march(year) > days)
        year--;
    int32_t rest = days - days_before_march(year);
    int32_t month = (rest * 5 + 2) / 153;
    int32_t day = rest - (month * 153 + 2) / 5 + 1;
    return date_of(year + (month >= 10), (month + 2) % 12 + 1, day);
}

date date_add_months(date d, int count) {
    if (!date_known(d) || count > 12 * YEAR_MOST || count < -12 * YEAR_MOST)
        return (date){0};
    int month = d.year * 12 + d.month - 1 + count;
    if (month < 12)
        return (date){0};
    int year = month / 12, days = date_month_days(year, month % 12 + 1);
    bool at_end = d.day == date_month_days(d.year, d.month);
    return date_of(year, month % 12 + 1, at_end || d.day > days ? days : d.day);
}

/* ---- writing ---- */

void date_write(struct buffer *buffer, date d) {
    if (date_known(d))
        buffer_format(buffer, "%04d-%02d-%02d", d.year, d.month, d.day);
}

text date_text(struct arena *arena, date d) {
    return date_known(d) ? text_format(arena, "%04d-%02d-%02d", d.year, d.month, d.day) : (text){0};
}

text date_words(struct arena *arena, date d) {
    return date_known(d) ? text_format(arena, "%s %d, %d", date_month_name(d.month), d.day, d.year) : (text){0};
}
