/*
 * period_words: reads "Three months ended March 31,", "13 Weeks Ended", "As of
 * Dec. 31 / 2003 2002", "3/31/03". A head may tell the month in one line and
 * the year in another, or only in the title; what is told is collected first
 * and resolved after, and where two readings are open there is no date.
 */
#include "recognize/column/period_words.h"

#include <stddef.h>

enum { YEAR_FIRST = 1950, YEAR_LAST = 2099 };

/* ---- single words ---- */

/* "2024E" of what is estimated: the letter says nothing of when. */
static text without_estimate(text word) {
    bool led = word.len > 2 && to_lower(word.ptr[word.len - 1]) == 'e' && is_digit(word.ptr[word.len - 2]);
    return led ? text_slice(word, 0, word.len - 1) : word;
}

static int year_of(text word) {
    word = without_estimate(word);
    int number = word.len == 4 ? word_number(word) : 0;
    return number >= YEAR_FIRST && number <= YEAR_LAST ? number : 0;
}

/* "03" or "'03" behind a month and day. */
static int short_year_of(text word) {
    static const text quotes[] = {TEXT_INIT("'"), TEXT_INIT("\xe2\x80\x99")};
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
        if (word.len == quotes[i].len + 2 && text_starts(word, quotes[i]))
            word = text_skip(word, quotes[i].len);
    if (word.len != 2 || !is_digit(word.ptr[0]) || !is_digit(word.ptr[1]))
        return 0;
    int number = (word.ptr[0] - '0') * 10 + (word.ptr[1] - '0');
    return number >= 70 ? 1900 + number : 2000 + number;
}

static int day_of(text word) {
    if (word.len > 2 && is_digit(word.ptr[0]) && is_alpha(word.ptr[word.len - 1]))
        word = text_slice(word, 0, word.len - 2);
    bool digits = word.len > 0 && word.len <= 2 && is_digit(word.ptr[0]);
    int number = digits ? word_number(word) : 0;
    return number <= 31 ? number : 0;
}

int period_months_of_weeks(int weeks) {
    static const struct {
        int first, last, months;
    } usual[] = {{4, 5, 1}, {8, 9, 2}, {12, 14, 3}, {16, 18, 4}, {24, 28, 6}, {36, 40, 9}, {48, 48, 11}, {51, 53, 12}};
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        if (weeks >= usual[i].first && weeks <= usual[i].last)
            return usual[i].months;
    return 0;
}

/* ---- collecting what is told ---- */

/* A place in the words; every reader takes what it knows from it and says how many words that were. */
struct place {
    const struct words *words;
    int at;
};

static text word_at(struct place place, int ahead) {
    int at = place.at + ahead;
    return at >= 0 && at < place.words->count ? place.words->word[at] : (text){NULL, 0};
}

static bool word_among(struct place place, int ahead, const char *choice) {
    text word = word_at(place, ahead);
    return word.len > 0 && word_matches(word, choice);
}

/* A word and the one behind it with nothing but that byte between. */
static bool joined_by(struct place place, int ahead, char byte) {
    text a = word_at(place, ahead), b = word_at(place, ahead + 1);
    return a.len > 0 && b.len > 0 && b.ptr == a.ptr + a.len + 1 && a.ptr[a.len] == byte;
}

/* "3/31/03" */
static bool slashed(struct place place, int ahead) { return joined_by(place, ahead, '/'); }

/* A dash, and perhaps blanks or the point of "Jan." and "1.1.", stand between a word and the one behind it. */
static bool dashed(struct place place, int ahead) {
    static const text dashes[] = {TEXT_INIT("-"), TEXT_INIT("\xe2\x80\x93"), TEXT_INIT("\xe2\x80\x94")};
    text a = word_at(place, ahead), b = word_at(place, ahead + 1);
    text between =
        a.len > 0 && b.len > 0 ? text_trim((text){a.ptr + a.len, (size_t)(b.ptr - a.ptr) - a.len}) : (text){NULL, 0};
    if (text_starts(between, TEXT(".")))
        between = text_trim(text_skip(between, 1));
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (text_equal(between, dashes[i]))
            return true;
    return false;
}

static void tell_length(struct period_words *told, int months) {
    if (months == 0)
        return;
    told->lengths_differ = told->lengths_differ || (told->months != 0 && told->months != months);
    told->months = months;
    told->longest = months > told->longest ? months : told->longest;
    told->weeks = 0;
}

static void tell_weeks(struct period_words *told, int weeks) {
    tell_length(told, period_months_of_weeks(weeks));
    told->weeks = period_months_of_weeks(weeks) > 0 ? weeks : told->weeks;
}

static void tell_day(struct period_words *told, int year, int month, int day) {
    if (told->day_count == PERIOD_WORDS_MOST)
        return;
    if (told->range == 1)
        told->from_day = told->day_count;
    told->range += told->range > 0 && told->range < 3 ? 1 : 0;
    told->days[told->day_count++] = (struct day_words){year, month, day};
}

static void tell_year(struct period_words *told, int year) {
    if (year != 0 && told->year_count < PERIOD_WORDS_MOST)
        told->years[told->year_count++] = year;
}

/* "9 Mos. '99", "YTD 99": the last word, where it is a short year; the number of words taken. */
static int read_short_year(struct place place, int ahead, struct period_words *told) {
    text word = word_at(place, ahead);
    int year = short_year_of(word);
    if (year == 0 || word_at(place, ahead + 1).len > 0)
        return 0;
    tell_year(told, year);
    return 1;
}

/* "three months", "thirty-nine weeks", "six-month period", "three fiscal quarters ended" */
static int read_length(struct place place, struct period_words *told) {
    int number = word_number(word_at(place, 0)), taken = 1;
    if (number >= 20 && number % 10 == 0 && word_number(word_at(place, 1)) > 0 && word_number(word_at(place, 1)) < 10 &&
        !is_digit(word_at(place, 0).ptr[0]))
        number += word_number(word_at(place, taken++));
    if (number == 0 || number > 60)
        return 0;
    if (word_among(place, taken, "and|or") && word_number(word_at(place, taken + 1)) > 0) {
        bool months = word_among(place, taken + 2, "month|months");
        tell_length(told, months ? number : 0);
        return months ? taken + 1 : 0;
    }
    taken += word_among(place, taken, "fiscal") ? 1 : 0;
    if (word_among(place, taken, "quarters") && number >= 2 && number <= 4 &&
        (word_among(place, taken + 1, "ended|ending") || word_among(place, -1, "first"))) {
        tell_length(told, 3 * number);
        return taken + 1;
    }
    if (word_among(place, taken, "month|months|mos|mo")) {
        tell_length(told, number);
        return taken + 1 + read_short_year(place, taken + 1, told);
    }
    if (word_among(place, taken, "week|weeks|wks")) {
        tell_weeks(told, number);
        return taken + 1;
    }
    return 0;
}

/* Of "H1", "2H". */
static int half_of(text word) { return (is_digit(word.ptr[0]) ? word.ptr[0] : word.ptr[1]) - '0'; }

/* "first half", "H1", "1H" */
static int read_half(struct place place, struct period_words *told) {
    bool named = word_among(place, 1, "half");
    if (named && word_among(place, 0, "first|1st"))
        told->half = 1;
    else if (named && word_among(place, 0, "second|2nd"))
        told->half = 2;
    else if (word_at(place, 0).len == 2 && word_among(place, 0, "h1|1h|h2|2h"))
        told->half = half_of(word_at(place, 0));
    else
        return 0;
    tell_length(told, 6);
    return word_at(place, 0).len == 2 ? 1 + read_short_year(place, 1, told) : 2;
}

/* "YTD'24", "QTD2024": the year that is joined to the word; 0 for none. */
static int joined_year(text word) {
    enum { LETTERS = 3 };
    text year = text_skip(word, word.len < LETTERS ? word.len : LETTERS);
    return year.len == 4 && is_digit(year.ptr[0]) ? year_of(year) : short_year_of(year);
}

/* "YTD", "QTD", and perhaps a year behind it. */
static int read_to_date_in_short(struct place place, struct period_words *told) {
    text word = word_at(place, 0);
    int year = joined_year(word);
    bool quarter = text_starts_fold(word, TEXT("qtd"));
    if ((!quarter && !text_starts_fold(word, TEXT("ytd"))) || (word.len > 3 && year == 0))
        return 0;
    told->to_date = told->to_date || !quarter;
    tell_length(told, quarter ? 3 : 0);
    tell_year(told, year);
    return 1 + (year == 0 ? read_short_year(place, 1, told) : 0);
}

/* "year to date", "YTD"; "quarter to date", "QTD" is a quarter */
static int read_to_date(struct place place, struct period_words *told) {
    if (word_among(place, 0, "quarter") && word_among(place, 1, "to") && word_among(place, 2, "date")) {
        tell_length(told, 3);
        return 3;
    }
    bool words = word_among(place, 0, "year") && word_among(place, 1, "to") && word_among(place, 2, "date");
    if (!words)
        return read_to_date_in_short(place, told);
    told->to_date = true;
    return 3 + read_short_year(place, 3, told);
}

/* "trailing 4-quarters", "trailing twelve months", "TTM" */
static int read_trailing(struct place place, struct period_words *told) {
    if (word_among(place, 0, "ttm|ltm")) {
        told->trailing = true;
        tell_length(told, 12);
        return 1;
    }
    if (!word_among(place, 0, "trailing|rolling|last"))
        return 0;
    bool quarters = word_among(place, 1, "4|four") && word_among(place, 2, "quarter|quarters");
    bool months = word_among(place, 1, "12|twelve") && word_among(place, 2, "month|months");
    if (!quarters && !months)
        return 0;
    told->trailing = true;
    tell_length(told, 12);
    return 3;
}

/* "quarter end", "year-end" */
static int read_closing(struct place place, struct period_words *told) {
    if (!word_among(place, 0, "quarter|year|period|month") || !word_among(place, 1, "end"))
        return 0;
    told->closing = true;
    return 2;
}

/* "Year to 31 December 2002", "quarter to June 30": the day behind it tells that this is no year to date. */
static int read_length_to(struct place place, struct period_words *told) {
    bool day = date_month_named(word_at(place, 2)) > 0 ||
               (day_of(word_at(place, 2)) > 0 && date_month_named(word_at(place, 3)) > 0);
    if (!day || !word_among(place, 1, "to") || !word_among(place, 0, "year|quarter"))
        return 0;
    tell_length(told, word_among(place, 0, "year") ? 12 : 3);
    return 2;
}

/* "For the periods ended", above quarters and the year to date alike */
static int read_periods(struct place place, struct period_words *told) {
    if (!word_among(place, 0, "periods") || !word_among(place, 1, "ended|ending"))
        return 0;
    told->periods = true;
    return 2;
}

static int read_named_length(struct place place, struct period_words *told) {
    static const struct {
        const char *first, *second;
        int months;
    } names[] = {
        {"quarter|quarters|qtr", "ended|ending", 3},
        {"quarterly", "period|periods", 3},
        {"year|years", "ended|ending", 12},
        {"fiscal", "year|years", 12},
        {"full", "year", 12},
        {"half", "year|ended", 6},
        {"month", "ended", 1},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (word_among(place, 0, names[i].first) && word_among(place, 1, names[i].second)) {
            tell_length(told, names[i].months);
            return 2 + read_short_year(place, 2, told);
        }
    return read_length_to(place, told);
}

/*
 * "Month", "Current quarter", "Quarter 1999" as the whole head of a column; "the quarter and six months ended": a
 * length in the singular. "Month of June" is one, too.
 */
static int read_single_length(struct place place, struct period_words *told) {
    int months = word_among(place, 0, "month") ? 1 : word_among(place, 0, "quarter|qtr") ? 3 : 12;
    text next = word_at(place, 1);
    bool opens = place.at == 0 || (place.at == 1 && word_among(place, -1, "current|this"));
    bool whole = opens && (next.len == 0 || year_of(next) != 0 || word_among(place, -1, "current"));
    bool year = whole && months == 12;
    bool paired = word_among(place, 1, "and") &&
                  (word_number(word_at(place, 2)) > 1 || word_among(place, 2, "nine-month|year|quarter|fiscal|the"));
    bool of_month = months == 1 && word_among(place, 1, "of") && date_month_named(word_at(place, 2)) > 0;
    told->year_named = told->year_named || year;
    if ((!whole || year) && !paired && !of_month)
        return 0;
    tell_length(told, months);
    return of_month ? 2 : 1;
}

/* "2003" or "03", as it stands behind the name of a quarter or fiscal year. */
static int named_year(text word) {
    word = without_estimate(word);
    return word.len == 4 ? year_of(word) : short_year_of(word);
}

int period_quarter_counted(text word) {
    static const char *const ordinals[] = {"first|1st", "second|2nd", "third|3rd", "fourth|4th"};
    for (int i = 0; i < PERIOD_QUARTERS; i++)
        if (text_matches(word, ordinals[i]))
            return i + 1;
    return 0;
}

/* "2024Q2": the year before its quarter. */
static int read_year_and_quarter(struct place place, struct period_words *told) {
    text word = word_at(place, 0);
    int year = word.len == 6 ? year_of(text_slice(word, 0, 4)) : 0;
    if (year == 0 || to_lower(word.ptr[4]) != 'q' || word.ptr[5] < '1' || word.ptr[5] > '4')
        return 0;
    told->quarter = word.ptr[5] - '0';
    tell_length(told, 3);
    tell_year(told, year);
    return 1;
}

/* Of "Q1": 1-4; 0 of all else. */
static int quarter_of(text word) {
    bool named = word.len >= 2 && to_lower(word.ptr[0]) == 'q' && word.ptr[1] >= '1' && word.ptr[1] <= '4';
    return named ? word.ptr[1] - '0' : 0;
}

/* "Q1-Q2/2005", "Q1-Q3'05": what there is of the year. */
static int read_quarters(struct place place, struct period_words *told) {
    text word = word_at(place, 1);
    int last = quarter_of(word), year = named_year(text_skip(word, word.len < 2 ? word.len : 2));
    if (!word_among(place, 0, "q1") || last < 2 || !dashed(place, 0) || (word.len > 2 && year == 0))
        return 0;
    bool beside = year == 0 && named_year(word_at(place, 2)) != 0;
    told->half = last == 2 ? 1 : told->half;
    tell_length(told, 3 * last);
    tell_year(told, beside ? named_year(word_at(place, 2)) : year);
    return beside ? 3 : 2;
}

/* "first quarter", "Q1", "1Q03", "4Q", "4Q 21" */
static int read_quarter(struct place place, struct period_words *told) {
    text word = word_at(place, 0);
    int counted = word_among(place, 1, "quarter|qtr") ? period_quarter_counted(word) : 0;
    if (counted != 0) {
        told->quarter = counted;
        tell_length(told, 3);
        return 2 + read_short_year(place, 2, told);
    }
    bool q_first = word.len >= 2 && to_lower(word.ptr[0]) == 'q',
         q_second = word.len >= 2 && to_lower(word.ptr[1]) == 'q';
    char digit = q_first ? word.ptr[1] : q_second ? word.ptr[0] : '0';
    text behind = text_skip(word, word.len < 2 ? word.len : 2);
    bool short_enough = word.len == 2 || (word.len >= 4 && word.len <= 6);
    if (digit < '1' || digit > '4' || !(short_enough || named_year(behind) != 0)) /* "2Q’24" is eight bytes */
        return 0;
    told->quarter = digit - '0';
    tell_length(told, 3);
    text next = word_at(place, 1);
    int beside = word.len != 2 ? 0 : slashed(place, 0) ? named_year(next) : short_year_of(next);
    tell_year(told, beside != 0 ? beside : named_year(behind));
    return beside != 0 ? 2 : 1;
}

/* "Qtr 1", "Quarter 4 1996": "In the quarter 3 stores were opened" says nothing of which one. */
static int read_numbered_quarter(struct place place, struct period_words *told) {
    text number = word_at(place, 1), next = word_at(place, 2);
    bool whole = next.len == 0 || year_of(next) != 0;
    if (number.len != 1 || number.ptr[0] < '1' || number.ptr[0] > '4' || !whole)
        return 0;
    told->quarter = number.ptr[0] - '0';
    tell_length(told, 3);
    return 2;
}

/* "9M24", "1H 2024" without its blank. */
static int read_joined_length(struct place place, struct period_words *told) {
    text word = word_at(place, 0);
    size_t letter = word.len > 2 && is_digit(word.ptr[1]) ? 2 : 1;
    int year = word.len > letter + 2 ? named_year(text_skip(word, letter + 1)) : 0;
    int number = word_number(text_slice(word, 0, letter));
    bool months = year != 0 && to_lower(word.ptr[letter]) == 'm' && (number == 6 || number == 9 || number == 12);
    bool half = year != 0 && to_lower(word.ptr[letter]) == 'h' && (number == 1 || number == 2);
    if (!months && !half)
        return 0;
    told->half = half ? number : told->half;
    tell_length(told, half ? 6 : number);
    tell_year(told, year);
    return 1;
}

/* "9M 2004": months and a year; "3M" may be a company. */
static int read_short_length(struct place place, struct period_words *told) {
    if (read_joined_length(place, told) > 0)
        return 1;
    if (!word_among(place, 0, "6m|9m|12m") || named_year(word_at(place, 1)) == 0)
        return 0;
    tell_length(told, word_among(place, 0, "6m") ? 6 : word_among(place, 0, "9m") ? 9 : 12);
    return 1;
}

/* "FY21", "FY2021", "FY 21", "CY 2021"; "fiscal 2021" is for the reader of years. */
static int read_fiscal_year(struct place place, struct period_words *told) {
    text word = word_at(place, 0);
    if (word.len < 2 || (to_lower(word.ptr[0]) != 'f' && to_lower(word.ptr[0]) != 'c') || to_lower(word.ptr[1]) != 'y')
        return 0;
    int beside = word.len == 2 ? named_year(word_at(place, 1)) : 0;
    int year = beside != 0 ? beside : named_year(text_skip(word, 2));
    if (year == 0)
        return 0;
    if (told->months == 0 && told->quarter == 0)
        tell_length(told, 12);
    tell_year(told, year);
    return beside != 0 ? 2 : 1;
}

/*
 * "January 1 to March 31, 2004", "March 30 - June 28": the day told last was the first of a period. A month's last day
 * begins none: "Change from December 31 to March 31", nor does one of its last days: years may end on it.
 */
static void begin_range(struct place place, struct period_words *told) {
    enum { BEGINS_LAST = 27, LEAP_YEAR = 2000 };
    const struct day_words *last = told->day_count > 0 ? &told->days[told->day_count - 1] : NULL;
    if (told->range != 0 || last == NULL || last->day == 0)
        return;
    bool behind_word = word_among(place, -1, "to|through|thru") && last->day <= BEGINS_LAST;
    bool behind_dash = dashed(place, -1) && last->day < date_month_days(LEAP_YEAR, last->month) &&
                       !(last->month == 2 && last->day > BEGINS_LAST);
    if (!behind_word && !behind_dash)
        return;
    told->range = 2;
    told->from_day = told->day_count - 1;
}

/* "Jan-Mar 2025", "Apr-Jun/18", "July to September": from the first month's beginning to the second one's end. */
static int read_months(struct place place, struct period_words *told) {
    int first = date_month_named(word_at(place, 0)), at = dashed(place, 0) ? 1 : 2;
    int last = first > 0 ? date_month_named(word_at(place, at)) : 0;
    if (last == 0 || (at == 2 && !word_among(place, 1, "to|through|thru")))
        return 0;
    int months = (last - first + 12) % 12 + 1;
    if (months < 2 || day_of(word_at(place, -1)) > 0 || (day_of(word_at(place, at + 1)) > 0 && !slashed(place, at)))
        return 0;
    int year = slashed(place, at) ? named_year(word_at(place, at + 1)) : year_of(word_at(place, at + 1));
    tell_length(told, months);
    tell_day(told, year, last, 0);
    return at + (year > 0 ? 2 : 1);
}

/* "Jun-04", "30-Jun-04": spreadsheets print months and years so. */
static int dashed_year(struct place place, int month, bool led) {
    text word = word_at(place, month + 1);
    bool pair = word.len == 2 && is_digit(word.ptr[0]) && dashed(place, month);
    bool alone = month == 0 && year_of(word_at(place, 2)) == 0; /* "1 Jan - 30 Jun 2018" goes on to another day */
    return pair && (led || alone) ? short_year_of(word) : 0;
}

/* "Jun'24", "Jun '24": the short year of a month, which an apostrophe tells from a day. */
static bool is_year_apostrophed(text word) {
    return word.len > 2 && !is_digit(word.ptr[0]) && short_year_of(word) != 0;
}

static int read_month_of_year(struct place place, struct period_words *told) {
    text word = word_at(place, 0), year = word_at(place, 1);
    size_t letters = 0;
    while (letters < word.len && is_alpha(word.ptr[letters]))
        letters++;
    bool joined = letters < word.len;
    year = joined ? text_skip(word, letters) : year;
    int month = date_month_named(text_slice(word, 0, letters));
    if (month == 0 || !is_year_apostrophed(year) || day_of(word_at(place, -1)) > 0)
        return 0;
    tell_day(told, short_year_of(year), month, 0);
    return joined ? 1 : 2;
}

/* "June 26September 27": what is glued to the day hides it. */
static bool runs_into_day(text word) {
    bool letters = word.len > 4 && is_digit(word.ptr[0]) && is_alpha(word.ptr[word.len - 1]);
    return letters && date_month_named(text_skip(word, is_digit(word.ptr[1]) ? 2 : 1)) > 0;
}

/* "March 31, 2003", "31 March 2003", "March 2003", "December 31" */
static int read_named_day(struct place place, struct period_words *told) {
    int leading = day_of(word_at(place, 0));
    int at = leading > 0 && date_month_named(word_at(place, 1)) > 0 ? 1 : 0;
    int month = date_month_named(word_at(place, at));
    bool led =
        at == 1 && day_of(word_at(place, 2)) > 0 && year_of(word_at(place, 3)) > 0; /* "(Note 1) June 30, 2006" */
    if (month == 0 || led)
        return 0;
    begin_range(place, told);
    int taken = at + 1, day = at == 1 ? leading : 0;
    int short_year = dashed_year(place, at, at == 1 && dashed(place, 0));
    if (short_year != 0) {
        tell_day(told, short_year, month, day);
        return taken + 1;
    }
    if (day == 0 && day_of(word_at(place, taken)) > 0)
        day = day_of(word_at(place, taken++));
    else if (day == 0 && runs_into_day(word_at(place, taken)))
        return taken + 1;
    if (month == 2 && day >= 28 && slashed(place, taken - 1) && day_of(word_at(place, taken)) >= 28) {
        day = 0; /* "February 29/28," is each year's last day */
        taken++;
    }
    int year = year_of(word_at(place, taken));
    if (year == 0 && day > 0 && word_at(place, taken).len != 2)
        year = short_year_of(word_at(place, taken));
    tell_day(told, year, month, day);
    return taken + (year > 0 ? 1 : 0);
}

/* "ended 9/30", whose year is told elsewhere. */
static int read_slashed_end(struct place place, struct period_words *told) {
    int month = day_of(word_at(place, 0)), day = day_of(word_at(place, 1));
    bool ends = slashed(place, 0) && !slashed(place, 1) && word_among(place, -1, "ended|ending");
    if (!ends || month > 12 || day < 28 || !date_valid(2000, month, day))
        return 0;
    tell_day(told, 0, month, day);
    return 2;
}

/* "6/30/01", "6-30-01": the month first, where it may; "30/06/2018" is day first. */
static int read_slashed_day(struct place place, struct period_words *told) {
    bool slashes = slashed(place, 0) && slashed(place, 1);
    if (!slashes && !(joined_by(place, 0, '-') && joined_by(place, 1, '-')))
        return 0;
    int month = day_of(word_at(place, 0)), day = day_of(word_at(place, 1)), year = named_year(word_at(place, 2));
    bool day_first = slashes && month > 12;
    if (year == 0 || !date_valid(year, day_first ? day : month, day_first ? month : day))
        return 0;
    tell_day(told, year, day_first ? day : month, day_first ? month : day);
    return 3;
}

/* "1-6/2018", "4-6/05": from the first of these months to the last. */
static int read_numbered_months(struct place place, struct period_words *told) {
    int first = day_of(word_at(place, 0)), last = day_of(word_at(place, 1)), year = named_year(word_at(place, 2));
    bool whole =
        !slashed(place, -1) && !slashed(place, 0) && dashed(place, 0) && slashed(place, 1) && !slashed(place, 2);
    if (!whole || year == 0 || first < 1 || last <= first || last > 12)
        return 0;
    tell_length(told, last - first + 1);
    tell_day(told, year, last, 0);
    return 3;
}

/* A day of two numbers from word `ahead` on, in whatever order they may stand; month 0 where it is none. */
static struct day_words numbered_day(struct place place, int ahead, bool day_first) {
    int one = day_of(word_at(place, ahead)), other = day_of(word_at(place, ahead + 1));
    int day = day_first ? one : other, month = day_first ? other : one;
    return date_valid(2000, month, day) ? (struct day_words){0, month, day} : (struct day_words){0};
}

/* "04/01-06/30/2022", "1.1.-30.6.2018", "01/01/2018 - 30/06/2018": from one day to another. */
static int read_numbered_range(struct place place, struct period_words *told) {
    char byte = joined_by(place, 0, '.') ? '.' : '/';
    int from_year = joined_by(place, 1, byte) ? named_year(word_at(place, 2)) : 0, to = from_year != 0 ? 3 : 2;
    bool range = joined_by(place, 0, byte) && (dashed(place, to - 1) || word_among(place, to, "to"));
    to += range && word_among(place, to, "to") ? 1 : 0;
    int year = named_year(word_at(place, to + 2)), one = day_of(word_at(place, to)),
        other = day_of(word_at(place, to + 1));
    if (!range || told->range != 0 || !joined_by(place, to, byte) || !joined_by(place, to + 1, byte) || year == 0)
        return 0;
    bool day_first = byte == '.' || one > 12;
    struct day_words begin = numbered_day(place, 0, day_first), end = numbered_day(place, to, day_first);
    if (begin.month == 0 || end.month == 0 || (!day_first && other <= 12))
        return 0;
    told->range = 1;
    tell_day(told, from_year, begin.month, begin.day);
    tell_day(told, year, end.month, end.day);
    return to + 3;
}

/* "2024-09-30", "2024/9/30"; "30.09.2024", which is a day first where points stand, if it may: "12.31.2023" is not. */
static int read_numbered_day(struct place place, struct period_words *told) {
    bool points = joined_by(place, 0, '.') && joined_by(place, 1, '.'), led = year_of(word_at(place, 0)) != 0;
    bool slashes = slashed(place, 0) && slashed(place, 1);
    bool year_first = (joined_by(place, 0, '-') && joined_by(place, 1, '-')) || (led && (points || slashes));
    bool day_first = points && !led;
    if (!year_first && !day_first)
        return 0;
    int year = year_of(word_at(place, year_first ? 0 : 2)), month = day_of(word_at(place, 1));
    int day = day_of(word_at(place, year_first ? 2 : 0));
    if (day_first && day >= 28) /* "30.06.18", a month's last day */
        year = named_year(word_at(place, 2));
    if (day_first && month > 12 && day <= 12) {
        int first = day;
        day = month;
        month = first;
    }
    if (year == 0 || !date_valid(year, month, day))
        return 0;
    tell_day(told, year, month, day);
    return 3;
}

static int read_year(struct place place, struct period_words *told) {
    int year = year_of(word_at(place, 0));
    if (year == 0)
        return 0;
    if (word_among(place, -1, "fiscal|fy|year|calendar") && told->months == 0 && told->quarter == 0) {
        tell_length(told, 12);
        told->implied = word_among(place, -1, "fiscal");
    }
    tell_year(told, year);
    return 1;
}

static int read_range(struct place place, struct period_words *told) {
    if (!word_among(place, 0, "from"))
        return 0;
    told->range = told->range == 0 ? 1 : told->range;
    return 1;
}

/* ---- all of it ---- */

/* In order, with what the first word of each may be, or begin with: most words begin nothing. */
static const struct reader {
    const char *first;
    bool digits; /* or with a digit */
    int (*read)(struct place, struct period_words *);
} readers[] = {
    {"", true, read_numbered_range},
    {"", true, read_numbered_months},
    {"", true, read_slashed_day},
    {"", true, read_slashed_end},
    {"", true, read_numbered_day},
    {"first|second|h1|h2", true, read_half},
    {"year|quarter|ytd*|qtd*", false, read_to_date},
    {"ttm|ltm|trailing|rolling|last", false, read_trailing},
    {"quarter|year|period|month", false, read_closing},
    {"periods", false, read_periods},
    {"", true, read_short_length},
    {"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
     "eighteen|twenty|thirty|forty|fifty",
     true, read_length},
    {"quarter|quarters|qtr|quarterly|year|years|fiscal|full|half|month", false, read_named_length},
    {"month|quarter|qtr|year", false, read_single_length},
    {"q1", false, read_quarters},
    {"first|second|third|fourth|q1*|q2*|q3*|q4*", true, read_quarter},
    {"", true, read_year_and_quarter},
    {"quarter|qtr", false, read_numbered_quarter},
    {"fy*|cy*", false, read_fiscal_year},
    {"jan*|feb*|mar*|apr*|may*|jun*|jul*|aug*|sep*|oct*|nov*|dec*", false, read_months},
    {"jan*|feb*|mar*|apr*|may*|jun*|jul*|aug*|sep*|oct*|nov*|dec*", false, read_month_of_year},
    {"jan*|feb*|mar*|apr*|may*|jun*|jul*|aug*|sep*|oct*|nov*|dec*", true, read_named_day},
    {"", true, read_year},
    {"from", false, read_range},
};
enum { READERS = sizeof readers / sizeof *readers };

#include "gates/recognize/column/period_words.h"

/* A word that begins with a digit or a sign may tell anything. */
static bool may_tell(text word) {
    if (!is_alpha(word.ptr[0]) || word.len < 2 || !is_alnum(word.ptr[1]))
        return true;
    const char *second = readers_seconds[to_lower(word.ptr[0]) - 'a'];
    while (second != NULL && *second != '\0' && *second != to_lower(word.ptr[1]))
        second++;
    return second != NULL && *second != '\0';
}

/* The reader is asked for words that begin as its first one may; a word that begins with a sign may be any. */
static bool may_read(int reader, const struct words *words, int at) {
    char initial = words->word[at].ptr[0];
    if (is_digit(initial))
        return readers[reader].digits;
    return (readers_gates[reader].first & words->opening[at]) != 0 || !is_alpha(initial);
}

struct period_words period_words_of(text t) {
    struct period_words told = {0};
    struct words words;
    words_read(&words, t);
    for (int at = 0; at < words.count;) {
        int taken = 0;
        bool may = may_tell(words.word[at]);
        for (int i = 0; may && taken == 0 && i < READERS; i++)
            if (may_read(i, &words, at))
                taken = readers[i].read((struct place){&words, at}, &told);
        at += taken > 0 ? taken : 1;
    }
    return told;
}

bool period_words_may_tell_quarter(text t) {
    return text_find_byte(t, 'q') != text_npos || text_find_byte(t, 'Q') != text_npos;
}

bool period_words_empty(const struct period_words *told) {
    return told->months == 0 && told->day_count == 0 && told->year_count == 0 && told->quarter == 0 && !told->to_date;
}

/* ---- resolving ---- */

/* All days told agree on month and day, whatever their years. */
static bool same_day_of_year(const struct period_words *told) {
    for (int i = 1; i < told->day_count; i++)
        if (told->days[i].month != told->days[0].month || told->days[i].day != told->days[0].day)
            return false;
    return told->day_count > 0;
}

static bool has_range(const struct period_words *told) { return told->range == 3; }

/* Where a range ends, not where it begins, is a period's end. */
static bool begins_range(const struct period_words *told, int day) { return has_range(told) && day == told->from_day; }

/* The day of `told` that falls in `year`: the one told with that year, else the only month and day told. */
static struct day_words day_in_year(const struct period_words *told, int year) {
    struct day_words none = {0};
    for (int i = 0; i < told->day_count; i++)
        if (told->days[i].year == year && !begins_range(told, i))
            return told->days[i];
    int last = told->day_count - 1;
    if (last < 0)
        return none;
    bool open = told->days[last].year == 0;
    if (!open && !same_day_of_year(told))
        return none;
    return (struct day_words){year, told->days[last].month, told->days[last].day};
}

/* The title's: of several days without a year none is any column's. */
static struct day_words title_day_in_year(const struct period_words *title, int year) {
    struct day_words day = day_in_year(title, year);
    bool open = title->day_count > 0 && title->days[title->day_count - 1].year == 0;
    return open && !has_range(title) && !same_day_of_year(title) ? (struct day_words){0} : day;
}

int period_words_years(const struct period_words *told) {
    int years = told->year_count;
    for (int i = 0; i < told->day_count; i++)
        years += told->days[i].year != 0 ? 1 : 0;
    return years;
}

int period_words_only_year(const struct period_words *told) {
    int year = 0;
    for (int i = 0; i < told->year_count + told->day_count; i++) {
        int told_year = i < told->year_count ? told->years[i] : told->days[i - told->year_count].year;
        if (told_year != 0 && year != 0 && told_year != year)
            return 0;
        year = told_year != 0 ? told_year : year;
    }
    return year;
}

static struct day_words only_day(const struct period_words *told) {
    struct day_words none = {0};
    return told->day_count == 1 && told->year_count == 0 ? told->days[0] : none;
}

static bool is_same_day_of_year(struct day_words a, struct day_words b) { return a.month == b.month && a.day == b.day; }

/* The year of the one day in the title that is the head's: "September 30 | December 31" under both with their years. */
static int year_by_title(struct day_words day, const struct period_words *title) {
    int year = 0;
    for (int i = 0; i < title->day_count; i++) {
        if (!is_same_day_of_year(title->days[i], day) || day.day == 0 || begins_range(title, i))
            continue;
        if (year != 0)
            return 0;
        year = title->days[i].year;
    }
    return title->year_count == 0 ? year : 0;
}

/* The head's own days, of which the innermost counts; two side by side leave it open. */
static struct day_words own_day(const struct period_words *own, const struct period_words *title) {
    struct day_words last = own->days[own->day_count - 1];
    if (last.year != 0)
        for (int i = 0; i < own->day_count - 1; i++)
            if (own->days[i].year != last.year && !begins_range(own, i) &&
                (own->days[i].year != 0 || !is_same_day_of_year(own->days[i], last)))
                return (struct day_words){0};
    if (last.year == 0)
        last.year = period_words_only_year(title);
    if (last.year == 0)
        last.year = year_by_title(last, title);
    return last;
}

/* The title's day is that of another period than the head names: "3Q21" or "Full year" below one quarter's end. */
static bool names_another(const struct period_words *own, const struct period_words *title) {
    if (own->day_count > 0 || (title->periods && own->quarter > 0 && !own->to_date))
        return false;
    bool other_length = own->months > 0 && title->months > 0 && !title->lengths_differ && own->months != title->months;
    return own->quarter > 0 || own->half > 0 || own->to_date || other_length;
}

/* "Quarter | Year to date", or "Year", under "quarter and six months ended June 30": the longer one of both. */
static bool is_longest_of(const struct period_words *own, const struct period_words *title) {
    return (own->to_date || own->year_named) && own->months == 0 && own->day_count == 0 && own->year_count == 0 &&
           title->lengths_differ && title->day_count == 1;
}

static struct day_words resolve_day(const struct period_words *own, const struct period_words *title) {
    if (is_longest_of(own, title))
        return only_day(title);
    if (names_another(own, title))
        return (struct day_words){0};
    if (own->year_count > 0) {
        int year = own->years[own->year_count - 1];
        struct day_words day = day_in_year(own, year);
        return day.month != 0 || own->day_count > 0 ? day : title_day_in_year(title, year);
    }
    return own->day_count > 0 ? own_day(own, title) : only_day(title);
}

static date date_of_words(struct day_words day) {
    if (day.year == 0 || day.month == 0)
        return (date){0};
    return date_of(day.year, day.month, day.day > 0 ? day.day : date_month_days(day.year, day.month));
}

/* "June 3, 1996 (inception) to December 31, 1996": how many days these are, if the last of them is `end`; else 0. */
static int range_days(const struct period_words *told, date end) {
    if (!has_range(told))
        return 0;
    struct day_words first = told->days[told->from_day];
    date to = date_of_words(told->days[told->from_day + 1]);
    first.year = first.year != 0 ? first.year : to.year - (first.month > to.month ? 1 : 0);
    date from = date_of_words(first);
    if (!date_known(from) || !date_equal(to, end) || date_compare(from, to) >= 0)
        return 0;
    return (int)(date_serial(to) - date_serial(from)) + 1;
}

/* The months that come nearest. */
static int months_of_days(int days) {
    enum { MONTHS_A_CENTURY = 1200, DAYS_A_CENTURY = 36524 };
    return (int)(((int64_t)days * MONTHS_A_CENTURY + DAYS_A_CENTURY / 2) / DAYS_A_CENTURY);
}

/* A quarter has 90 to 92 days, 13 or 14 weeks: so few days more or less are no whole months. */
static bool make_whole_months(int days) {
    enum { DAYS_A_YEAR = 365, APART_MOST = 5, DAYS_A_WEEK = 7, QUARTER_WEEKS = 13 };
    int apart = days - months_of_days(days) * DAYS_A_YEAR / 12;
    return (apart <= APART_MOST && apart >= -APART_MOST) ||
           (days % DAYS_A_WEEK == 0 && days / DAYS_A_WEEK % QUARTER_WEEKS <= 1);
}

static int range_months(const struct period_words *told, date end) { return months_of_days(range_days(told, end)); }

static int resolve_months(const struct period_words *own, const struct period_words *title, date end) {
    if (range_months(own, end) > 0)
        return range_months(own, end);
    if (own->months > 0 || own->lengths_differ)
        return own->months;
    if (range_months(title, end) > 0)
        return range_months(title, end);
    if (is_longest_of(own, title))
        return title->longest;
    /* "Quarter ended | Year to date" below a form's "quarterly period": the quarter is not what there is of the year */
    return title->lengths_differ || (own->to_date && title->months <= 3) ? 0 : title->months;
}

period period_words_resolve(const struct period_words *own, const struct period_words *title, bool instant) {
    period when = {.end = date_of_words(resolve_day(own, title)), .months = 0};
    int months = instant ? 0 : resolve_months(own, title, when.end);
    if (!date_known(when.end) || months <= 0 || months > 255)
        return when;
    const struct period_words *teller = own->months > 0 ? own : title;
    when.months = (uint8_t)months;
    when.weeks = teller->months == months ? (uint8_t)teller->weeks : 0;
    when.trailing = teller->trailing;
    int days = range_days(own, when.end) > 0 ? range_days(own, when.end) : range_days(title, when.end);
    if (months == months_of_days(days) && !make_whole_months(days) && days <= UINT16_MAX)
        when.days = (uint16_t)days;
    return when;
}

/* Words that tell no more than a period. */
static const char period_vocabulary[] =
    "for|the|of|in|and|to|on|a|first|second|third|fourth|one|two|three|six|nine|twelve|quarter|quarters|quarterly|"
    "fiscal|year|years|annual|half|month|months|week|weeks|period|periods|full|date|current|prior|previous|"
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|q1|q2|q3|q4|fy|ytd|qtd|unaudited|audited";

bool period_words_name_more(const struct words *words) {
    for (int i = 0; i < words->count; i++)
        if (is_alpha(words->word[i].ptr[0]) && !word_matches(words->word[i], period_vocabulary))
            return true;
    return false;
}
