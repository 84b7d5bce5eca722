/*
 * fiscal: which quarter or year a head names, and its date by the calendar.
 * A fiscal year that does not end with the calendar's may bear the number of
 * the year it begins in (retailers) or ends in; that is settled only where the
 * newest period so named is the newest that the document dates.
 */
#include "recognize/column/fiscal.h"

#include "recognize/column/fiscal_calendar.h"
#include "recognize/column/heading.h"
#include "recognize/column/relations.h"

/* A named period: the quarter it ends with, the fiscal year, and how long it is. */
struct named {
    int quarter, year, months;
};

struct naming {
    struct arena *arena;
    struct calendar calendar;
    const struct statement *statement;
    const struct period_words *title;
    const struct period_words *own;   /* what the heads of the statement's columns tell */
    const struct period_words **owns; /* of each statement, from the first on */
};

static struct period_words words_of_column(const struct naming *naming, int column) { return naming->own[column]; }

/* Columns from number `at` on are headed "First | Second | Third | Fourth". */
static bool counts_quarters(const struct statement *statement, int at) {
    if (at + PERIOD_QUARTERS > statement->column_count)
        return false;
    for (int i = 0; i < PERIOD_QUARTERS; i++) {
        const struct column *column = &statement->columns[at + i];
        if (column->head_count == 0 || period_quarter_counted(column->heads[column->head_count - 1]) != i + 1)
            return false;
    }
    return true;
}

static const struct period_words *words_of_columns(struct arena *arena, const struct statement *statement) {
    struct period_words *own = ARENA_ARRAY(arena, struct period_words, statement->column_count);
    for (int i = 0; i < statement->column_count; i++)
        own[i] = period_words_of(head_before_versus(&statement->columns[i], head_whole(arena, &statement->columns[i])));
    for (int i = 0; i < statement->column_count; i++)
        for (int q = 0; counts_quarters(statement, i) && q < PERIOD_QUARTERS; q++) {
            own[i + q].quarter = q + 1;
            own[i + q].months = 3;
        }
    return own;
}

/* Heads are read once: they are asked for in every pass. */
static void read_heads(struct naming *naming, const struct report *report, int first) {
    naming->owns = ARENA_ARRAY(naming->arena, const struct period_words *, report->statement_count - first);
    for (int s = first; s < report->statement_count; s++)
        naming->owns[s - first] = words_of_columns(naming->arena, &report->statements[s]);
}

static void turn_to(struct naming *naming, const struct statement *statement, const struct period_words *titles,
                    int index) {
    naming->statement = statement;
    naming->title = &titles[index];
    naming->own = naming->owns[index];
}

/* Some column of the table names quarters or lengths: then a bare year beside them is a whole one. */
static bool names_parts(const struct naming *naming) {
    for (int i = 0; i < naming->statement->column_count; i++) {
        struct period_words told = words_of_column(naming, i);
        if (told.quarter > 0 || told.to_date)
            return true;
    }
    return false;
}

static int quarter_of_length(int months) { return months == 12 || months == 9 || months == 6 ? months / 3 : 0; }

/* The quarter that a year's part to date ends with: the one of the newest period. */
static int newest_quarter(const struct naming *naming) {
    int year;
    return date_known(naming->calendar.latest) ? calendar_quarter_of(&naming->calendar, naming->calendar.latest, &year)
                                               : 0;
}

/* A column of one quarter of the year that `own` tells; 0 for another. */
static int quarter_of_year(const struct naming *naming, const struct period_words *own, int column) {
    struct period_words told = column >= 0 ? words_of_column(naming, column) : (struct period_words){0};
    bool same_year = period_words_only_year(&told) == period_words_only_year(own);
    return same_year && !told.to_date && told.months <= 3 ? told.quarter : 0;
}

/*
 * "2019: Q1 | Q2 | Q3 | Q4 | YTD": behind the year's quarters in their order its part to date ends with the last of
 * them, else with the newest of the document: "3Q25 | 2Q25 | YTD 2025".
 */
static int quarter_to_date(const struct naming *naming, const struct period_words *own, int column) {
    int last = quarter_of_year(naming, own, column - 1), before = quarter_of_year(naming, own, column - 2);
    return before > 0 && last == before + 1 ? last : newest_quarter(naming);
}

static struct named named_to_date(const struct naming *naming, const struct period_words *own, int column) {
    int quarter = quarter_to_date(naming, own, column);
    return (struct named){.quarter = quarter, .months = 3 * quarter};
}

/* What a sentence that leads to a table says of it: from "the following" on, and not what it says in parentheses. */
static struct period_words words_of_lead(text lead) {
    size_t at = text_find_fold(lead, TEXT("following"));
    if (at == text_npos && !text_has_word(lead, TEXT("follows")))
        return (struct period_words){0};
    text told = at == text_npos ? lead : text_skip(lead, at);
    return period_words_of(text_slice(told, 0, text_find_byte(told, '(')));
}

/*
 * "The following results for the fourth quarter:" above "Fiscal 2024 | Fiscal 2023" is of that quarter of each year; 0
 * where a head tells a length or a quarter of its own, the sentence more than one, or the newest year is not the one
 * whose quarter is reported.
 */
static int quarter_led_to(const struct naming *naming) {
    int year = 0, newest = 0;
    for (int i = 0; i < naming->statement->column_count; i++) {
        struct period_words told = words_of_column(naming, i);
        if (told.quarter > 0 || told.half > 0 || told.to_date || (told.months > 0 && !told.implied))
            return 0;
        int named = period_words_only_year(&told);
        newest = named > newest ? named : newest;
    }
    if (newest == 0 || !date_known(naming->calendar.latest))
        return 0;
    struct period_words lead = words_of_lead(naming->statement->lead);
    if (lead.quarter == 0 || lead.lengths_differ || lead.to_date || lead.months > 3 ||
        calendar_quarter_of(&naming->calendar, naming->calendar.latest, &year) != lead.quarter)
        return 0;
    return newest == year ? lead.quarter : 0;
}

static struct named named_part(const struct naming *naming, const struct period_words *own, int column) {
    const struct period_words *title = naming->title;
    struct named named = {.quarter = own->quarter, .months = own->months};
    int led_to = quarter_led_to(naming);
    if (led_to > 0)
        return (struct named){.quarter = led_to, .months = 3};
    bool silent = own->months == 0 && own->quarter == 0 && own->half == 0 && !own->to_date;
    if (own->half > 0)
        named.quarter = own->half * 2;
    else if (own->to_date)
        named = own->quarter > 0 ? (struct named){.quarter = own->quarter, .months = 3 * own->quarter}
                                 : named_to_date(naming, own, column);
    else if (named.quarter == 0 && own->months > 0)
        named.quarter = quarter_of_length(own->months);
    else if (silent && names_parts(naming) && period_words_only_year(own) != 0)
        named = (struct named){.quarter = 4, .months = 12};
    else if (silent && !title->lengths_differ && title->quarter > 0)
        named = (struct named){.quarter = title->quarter, .months = 3};
    else if (silent && !title->lengths_differ && title->months == 12)
        named = (struct named){.quarter = 4, .months = 12};
    if (named.quarter > 0 && (own->trailing || title->trailing))
        named.months = 12;
    return named;
}

/* "2020 Q1 | 2019 Q4 | Q3": a quarter right before or after its neighbour's takes the year from there. */
static int year_carried(const struct naming *naming, int column, int quarter) {
    int year = 0, last = 0;
    for (int i = 0; i <= column; i++) {
        struct period_words told = words_of_column(naming, i);
        int own = period_words_only_year(&told), now = i == column ? quarter : told.quarter;
        if (now == 0)
            return 0;
        bool back = last > 0 && now == (last + 2) % 4 + 1, on = last > 0 && now == last % 4 + 1;
        if (own == 0 && !back && !on)
            return 0;
        year = own != 0 ? own : back ? year - (last == 1 ? 1 : 0) : year + (last == 4 ? 1 : 0);
        last = now;
    }
    return year;
}

/* What the head of a column names; no year where that is not certain. */
static struct named name_of(const struct naming *naming, int column) {
    struct period_words own = words_of_column(naming, column);
    struct named named = named_part(naming, &own, column);
    bool beside = period_words_empty(&own) && names_parts(naming); /* "4Q 2021 | %": of its neighbour's period */
    if (own.day_count > 0 || (own.lengths_differ && own.quarter == 0) || named.quarter == 0 || named.months == 0 ||
        beside)
        return (struct named){0};
    named.year = period_words_only_year(&own);
    if (named.year == 0 && own.to_date)
        return (struct named){0};
    if (named.year == 0 && own.year_count == 0)
        named.year = naming->statement->column_count > 1 ? year_carried(naming, column, own.quarter) : 0;
    if (named.year == 0 && own.year_count == 0)
        named.year = period_words_only_year(naming->title);
    return named.year == 0 ? (struct named){0} : named;
}

/* "After Fiscal 2015" is no period. */
static bool is_open_ended(const struct column *column) {
    return text_starts_fold(column->heads[column->head_count - 1], TEXT("after "));
}

static bool is_open(const struct column *column) {
    return !date_known(column->period.end) && column->measure == MEASURE_AMOUNT && column->head_count > 0 &&
           !is_open_ended(column);
}

/* The end of the newest quarter that the heads of a statement name; no date where that is not certain. */
static date newest_named(const struct naming *naming) {
    struct named newest = {0};
    for (int i = 0; i < naming->statement->column_count; i++) {
        struct named named = is_open(&naming->statement->columns[i]) ? name_of(naming, i) : (struct named){0};
        if (named.year * 4 + named.quarter > newest.year * 4 + newest.quarter)
            newest = named;
    }
    return newest.year != 0 ? calendar_quarter_end(&naming->calendar, newest.year, newest.quarter) : (date){0};
}

/* The same where the calendar's months end, for what ends on no day that is printed. */
static date newest_nominal(struct naming *naming) {
    const struct calendar kept = naming->calendar;
    naming->calendar.month_ends = true;
    date newest = newest_named(naming);
    naming->calendar = kept;
    return newest;
}

/*
 * By which of the two ways to number years the document's newest names fall on its newest date; 0 where by neither. Not
 * by one that sets more tables behind that date: "Fiscal 1999 | First | Second", alone, would fit the year after.
 */
static int ways_to_number(struct naming *naming, const struct report *report, int first,
                          const struct period_words *titles) {
    int ways = 0;
    for (int ahead = 0; ahead < 2; ahead++) {
        int fit = 0, behind = 0;
        for (int s = first; s < report->statement_count; s++) {
            naming->calendar.ahead = ahead;
            turn_to(naming, &report->statements[s], titles, s - first);
            date newest = newest_named(naming);
            if (!date_known(newest))
                newest = newest_nominal(naming);
            fit += date_known(newest) && date_equal(newest, naming->calendar.latest) ? 1 : 0;
            behind += date_known(newest) && date_compare(newest, naming->calendar.latest) > 0 ? 1 : 0;
        }
        ways |= fit > 0 && fit >= behind ? 1 << ahead : 0;
    }
    return ways;
}

/* Fiscal years are numbered with certainty: as the calendar's, or as the document's own dates show. */
static bool settle_numbering(struct naming *naming, const struct report *report, int first,
                             const struct period_words *titles) {
    if (naming->calendar.year_end == 12)
        return true;
    int ways = ways_to_number(naming, report, first, titles);
    naming->calendar.ahead = ways == 2 ? 1 : 0;
    return ways == 1 || ways == 2;
}

/* "Year to date September 30, 2025": the day is told, its length follows from the calendar. */
static void settle_length(const struct naming *naming, struct column *column, const struct period_words *own) {
    int year, quarter = calendar_quarter_of(&naming->calendar, column->period.end, &year);
    if (own->to_date && own->months == 0 && naming->statement->kind != STATEMENT_BALANCE)
        column->period.months = (uint8_t)(3 * quarter);
}

/* The end of the month that a column beside `index` is of, in the year that this one names. */
static date month_beside(const struct naming *naming, int index) {
    struct period_words own = words_of_column(naming, index);
    date found = {0};
    for (int i = 0; i < naming->statement->column_count; i++) {
        const struct column *column = &naming->statement->columns[i];
        bool of_year = own.year_count == 0 || column->period.end.year == own.years[own.year_count - 1];
        if (column->measure != MEASURE_AMOUNT || column->period.months != 1 || !of_year)
            continue;
        if (date_known(found) && !date_equal(found, column->period.end))
            return (date){0};
        found = column->period.end;
    }
    return found;
}

static void settle_column(const struct naming *naming, struct column *column, int index) {
    struct period_words own = words_of_column(naming, index);
    if (date_known(column->period.end) && column->period.months == 0 && column->measure == MEASURE_AMOUNT)
        settle_length(naming, column, &own);
    if (!is_open(column) || (own.to_date && date_known(month_beside(naming, index))))
        return;
    struct named named = name_of(naming, index);
    column->period.end = calendar_quarter_end(&naming->calendar, named.year, named.quarter);
    bool instant = naming->statement->kind == STATEMENT_BALANCE || own.closing;
    if (date_known(column->period.end) && !instant)
        column->period.months = (uint8_t)named.months;
    column->period.trailing = own.trailing && column->period.months == 12;
}

/* ---- days of other years ---- */

/* A day told of another year than the column's: "Year ended September 28, 2019" above "2019  2018". */
static bool is_assumed(const struct naming *naming, int column) {
    struct period_words own = words_of_column(naming, column);
    const struct period_words *days = own.day_count > 0 ? &own : naming->title;
    bool told = days->day_count == 0 || own.year_count == 0;
    for (int i = 0; i < days->day_count && !told; i++)
        told = days->days[i].year == own.years[own.year_count - 1] || days->days[i].year == 0;
    return !told && date_known(naming->statement->columns[column].period.end);
}

/* Years of weeks end on another day each: such a day is the one printed near it, or none. */
static void settle_assumed(const struct naming *naming, struct column *column, period assumed) {
    column->period = assumed;
    if (naming->calendar.years_only)
        return;
    column->period.end = calendar_printed_near(&naming->calendar, assumed.end);
    if (!date_known(column->period.end))
        column->period = (period){0};
}

/* Takes the assumed days out before the calendar is looked at (`settle` false), and settles them by it after. */
static void each_assumed(struct naming *naming, struct report *report, int first, const struct period_words *titles,
                         period **assumed, bool settle) {
    for (int s = first; s < report->statement_count; s++) {
        struct statement *statement = &report->statements[s];
        turn_to(naming, statement, titles, s - first);
        if (!settle)
            assumed[s - first] = ARENA_ARRAY(naming->arena, period, statement->column_count);
        for (int i = 0; i < statement->column_count; i++) {
            struct column *column = &statement->columns[i];
            period *kept = &assumed[s - first][i];
            if (settle && date_known(kept->end))
                settle_assumed(naming, column, *kept);
            else if (!settle && is_assumed(naming, i)) {
                *kept = column->period;
                column->period = (period){0};
            }
        }
    }
}

/* ---- what is named ---- */

static void add_name(struct calendar_names *names, struct quarter_name name) {
    for (int i = 0; i < names->quarter_count; i++)
        if (names->quarters[i].year == name.year && names->quarters[i].quarter == name.quarter)
            return;
    if (names->quarter_count < CALENDAR_ENDS_MOST)
        names->quarters[names->quarter_count++] = name;
}

static void add_day(struct calendar_names *names, int year, struct day_words day) {
    if (year > 0 && day.day > 0 && names->day_count < CALENDAR_ENDS_MOST)
        names->days[names->day_count++] = date_of(year, day.month, day.day);
}

/* "September 30, 2024 and 2023": the year that stands alone is of the same day. */
static void add_days(struct calendar_names *names, const struct period_words *title) {
    for (int i = 0; i < title->day_count; i++) {
        add_day(names, title->days[i].year, title->days[i]);
        for (int k = 0; k < title->year_count && title->day_count == 1; k++)
            add_day(names, title->years[k], title->days[i]);
    }
}

/* The quarter that "Q2", "1H" or "9M" of a year ends with; 0 where none is named so. */
static int quarter_named(const struct period_words *own) {
    if (own->quarter > 0)
        return own->months == 3 ? own->quarter : 0;
    bool part = !own->lengths_differ && !own->to_date && !own->trailing;
    if (own->half > 0)
        return part && own->months == 6 ? own->half * 2 : 0;
    return part && (own->months == 6 || own->months == 9) ? own->months / 3 : 0;
}

static struct calendar_names names_of(struct naming *naming, const struct report *report, int first,
                                      const struct period_words *titles) {
    struct calendar_names names = {.quarter_count = 0};
    for (int s = first; s < report->statement_count; s++) {
        turn_to(naming, &report->statements[s], titles, s - first);
        add_days(&names, naming->title);
        for (int i = 0; i < naming->statement->column_count; i++) {
            struct period_words own = words_of_column(naming, i);
            int year = period_words_only_year(&own), quarter = quarter_named(&own);
            if (quarter > 0 && own.day_count == 0 && year != 0)
                add_name(&names, (struct quarter_name){year, quarter});
        }
    }
    return names;
}

static struct calendar settle_days(struct naming *naming, const struct layout *layout, struct report *report, int first,
                                   const struct period_words *titles) {
    period **assumed = ARENA_ARRAY(naming->arena, period *, report->statement_count - first + 1);
    each_assumed(naming, report, first, titles, assumed, false);
    struct calendar_names names = names_of(naming, report, first, titles);
    naming->calendar = calendar_of(naming->arena, layout, report, first, &names);
    each_assumed(naming, report, first, titles, assumed, true);
    return naming->calendar;
}

/* ---- the whole ---- */

/* Some column names what only a calendar dates, or stands under a day of another year. */
static bool asks_for_calendar(struct naming *naming, const struct report *report, int first,
                              const struct period_words *titles) {
    for (int s = first; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        turn_to(naming, statement, titles, s - first);
        for (int i = 0; i < statement->column_count; i++)
            if (naming->own[i].to_date || is_assumed(naming, i) ||
                (is_open(&statement->columns[i]) && name_of(naming, i).year != 0))
                return true;
    }
    return false;
}

/* Another column has the period already, and its head names another year: one of the two is numbered otherwise. */
static bool is_of_another_year(const struct naming *naming, const struct statement *statement, int column,
                               period read) {
    struct period_words own = words_of_column(naming, column);
    for (int i = 0; i < statement->column_count && date_known(read.end); i++) {
        struct period_words other = words_of_column(naming, i);
        int year = period_words_only_year(&other);
        if (period_equal(statement->columns[i].period, read) && year != 0 && period_words_only_year(&own) != 0 &&
            year != period_words_only_year(&own))
            return true;
    }
    return false;
}

static void settle_statement(struct naming *naming, struct statement *statement) {
    period *named = ARENA_ARRAY(naming->arena, period, statement->column_count);
    for (int i = 0; i < statement->column_count; i++) {
        struct column read = statement->columns[i];
        settle_column(naming, &read, i);
        bool another = is_open(&statement->columns[i]) && is_of_another_year(naming, statement, i, read.period);
        named[i] = another ? statement->columns[i].period : read.period;
    }
    for (int i = 0; i < statement->column_count; i++)
        statement->columns[i].period = named[i];
}

/* ---- a year's months to date ---- */

/* A column of one month: hardly a statement has one. */
static bool has_month(const struct statement *statement) {
    for (int i = 0; i < statement->column_count; i++)
        if (statement->columns[i].measure == MEASURE_AMOUNT && statement->columns[i].period.months == 1)
            return true;
    return false;
}

/* "Month of June | Six months": both end on that day. */
static void settle_length_beside_month(const struct naming *naming, struct statement *statement) {
    for (int i = 0; i < statement->column_count; i++) {
        struct period_words own = words_of_column(naming, i);
        bool length = own.months > 1 && own.months <= 12 && !own.lengths_differ && own.quarter == 0 && !own.trailing;
        if (length && own.day_count == 0 && is_open(&statement->columns[i]))
            statement->columns[i].period = (period){.end = month_beside(naming, i), .months = (uint8_t)own.months};
    }
}

/* "April | Year-to-date": the months since the fiscal year before ended, where that is known. */
static void settle_months_to_date(const struct naming *naming, const struct header *header,
                                  struct statement *statement) {
    int year_end = naming->calendar.year_end != 0 ? naming->calendar.year_end : calendar_month_of_header(header);
    for (int i = 0; i < statement->column_count && year_end > 0; i++) {
        struct period_words own = words_of_column(naming, i);
        if (!own.to_date || own.months > 0 || own.quarter > 0 || own.day_count > 0 || !is_open(&statement->columns[i]))
            continue;
        date end = month_beside(naming, i);
        if (date_known(end) && end.day == date_month_days(end.year, end.month))
            statement->columns[i].period =
                (period){.end = end, .months = (uint8_t)((end.month - year_end + 11) % 12 + 1)};
    }
}

/* A statement of income of one month that ends on that day. */
static bool is_month_of_income(const struct report *report, int first, date end) {
    for (int s = first; s < report->statement_count; s++)
        for (int i = 0; i < report->statements[s].column_count; i++) {
            const struct column *column = &report->statements[s].columns[i];
            if (report->statements[s].kind == STATEMENT_INCOME && column->measure == MEASURE_AMOUNT &&
                column->period.months == 1 && date_equal(column->period.end, end))
                return true;
        }
    return false;
}

/* "July: 2024 | 2023" of those who report each month: a month and no day is the month itself, but of balances. */
static void settle_bare_months(const struct naming *naming, const struct report *report, int first,
                               struct statement *statement) {
    date latest = {0};
    for (int i = 0; i < statement->column_count && statement->kind != STATEMENT_BALANCE; i++) {
        struct period_words own = words_of_column(naming, i);
        struct column *column = &statement->columns[i];
        bool bare = own.day_count == 1 && own.days[0].day == 0 && own.months == 0 && !own.lengths_differ;
        if (!bare || column->measure != MEASURE_AMOUNT || column->period.months != 0 || !date_known(column->period.end))
            continue;
        latest = date_known(latest) ? latest : column->period.end;
        if (is_month_of_income(report, first, latest))
            column->period.months = 1;
    }
}

/* The end of the longer periods that columns of `year` tell; no date where there is none, or two differ. */
static date end_of_longer(const struct naming *naming, int year, int months) {
    date found = {0};
    for (int i = 0; i < naming->statement->column_count; i++) {
        const struct column *column = &naming->statement->columns[i];
        struct period_words own = words_of_column(naming, i);
        if (column->measure != MEASURE_AMOUNT || column->period.months <= months ||
            period_words_only_year(&own) != year)
            continue;
        if (date_known(found) && !date_equal(found, column->period.end))
            return (date){0};
        found = column->period.end;
    }
    return found;
}

/* "3 Mos. 1999 | 9 Mos. 1999", "Quarter 1999 | YTD 1999": the quarter ends with what there is of its year. */
static void settle_quarter_beside_year(const struct naming *naming, struct statement *statement) {
    for (int i = 0; i < statement->column_count; i++) {
        struct period_words own = words_of_column(naming, i);
        int year = period_words_only_year(&own);
        bool quarter = own.months == 3 && own.quarter == 0 && !own.lengths_differ && !own.to_date && !own.trailing;
        if (!quarter || year == 0 || own.day_count > 0 || !is_open(&statement->columns[i]))
            continue;
        statement->columns[i].period.end = end_of_longer(naming, year, own.months);
        statement->columns[i].period.months = date_known(statement->columns[i].period.end) ? 3 : 0;
    }
}

void fiscal_settle(struct arena *arena, const struct layout *layout, struct report *report, int first,
                   const struct period_words *titles) {
    struct naming naming = {.arena = arena_scratch(arena)};
    read_heads(&naming, report, first);
    if (asks_for_calendar(&naming, report, first, titles))
        naming.calendar = settle_days(&naming, layout, report, first, titles);
    bool named = naming.calendar.year_end != 0 && settle_numbering(&naming, report, first, titles);
    for (int s = first; s < report->statement_count; s++) {
        struct statement *statement = &report->statements[s];
        turn_to(&naming, statement, titles, s - first);
        if (named)
            settle_statement(&naming, statement);
        settle_quarter_beside_year(&naming, statement);
        if (has_month(statement)) {
            settle_length_beside_month(&naming, statement);
            settle_months_to_date(&naming, &report->filing.header, statement);
        }
        settle_bare_months(&naming, report, first, statement);
        columns_share_periods(statement->columns, statement->column_count);
        columns_settle_changes(statement->columns, statement->column_count);
        columns_name_members(statement->columns, statement->column_count);
    }
    arena_free(naming.arena);
}
