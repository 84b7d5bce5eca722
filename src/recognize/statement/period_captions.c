/*
 * period_captions: finds the lines by their words alone: all of them are a
 * period's, a length's below heads that tell days, or a year's below heads that
 * tell quarters. The body must begin with one, so that no row is left without.
 */
#include "recognize/statement/period_captions.h"

#include "recognize/statement/draft.h"
#include "recognize/vocabulary.h"

static const char of_periods[] =
    "first|second|third|fourth|q1|q2|q3|q4|1q*|2q*|3q*|4q*|quarter|year|fiscal|fy*|three|"
    "six|nine|twelve|thirteen|months|"
    "weeks|ended|ending|for|the|of|half|full|to|date|ytd|january|february|march|april|may|june|july|august|"
    "september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|0*|1*|2*|3*";

/* A line of nothing but words, at least so many, all of them a period's. */
static bool is_of_periods(const struct grid_row *row, int fewest) {
    if (row->kind != GRID_CELLS || row->cell_count > 0 || text_empty(row->label))
        return false;
    struct words words = words_of(row->label);
    for (int i = 0; i < words.count; i++)
        if (!word_matches(words.word[i], of_periods))
            return false;
    return words.count >= fewest;
}

/* "Q4 Fiscal 2023", "Three months ended June 30, 2024", "Fiscal 2023": a period with its year, and nothing else. */
static bool is_period(const struct grid_row *row) {
    enum { WORDS_FEWEST = 2 };
    if (!is_of_periods(row, WORDS_FEWEST))
        return false;
    struct period_words told = period_words_of(row->label);
    return (told.quarter > 0 || told.months > 0) && !told.lengths_differ && period_words_only_year(&told) != 0;
}

/* What such a line tells: bits, for several kinds may stand below one head. */
enum by {
    BY_PERIOD = 1, /* all of it */
    BY_LENGTH = 2, /* "Three months ended:" */
    BY_DAY = 4,    /* "Three months ended June 30:", "Second quarter:" */
    BY_YEAR = 8    /* "2013", "Fiscal 2013:" */
};

/* A length and no year, with a day or without; 0 where it is none. */
static int without_year(const struct grid_row *row) {
    if (!is_of_periods(row, 0))
        return 0;
    struct period_words told = period_words_of(row->label);
    bool length = (told.months > 0 || told.year_named || told.to_date) && !told.lengths_differ && told.year_count == 0;
    bool day = told.day_count == 1 && told.days[0].year == 0;
    if (!length || (told.day_count > 0 && !day))
        return 0;
    return day || told.quarter > 0 || told.half > 0 ? BY_DAY : BY_LENGTH;
}

/* "2013", "Fiscal 2013:", and nothing else. */
static bool is_year(const struct grid_row *row) {
    if (row->kind != GRID_CELLS || row->cell_count > 0 || !text_has_digit(row->label) ||
        !text_matches(row->label, "calendar|fiscal|fy? year? 1*|2*"))
        return false;
    struct period_words told = period_words_of(row->label);
    return told.year_count == 1 && told.day_count == 0 && told.quarter == 0 && told.half == 0;
}

static int by_of(const struct grid_row *row) {
    int year = is_year(row) ? BY_YEAR : 0;
    return year | (is_period(row) ? BY_PERIOD : without_year(row));
}

static bool tells_period(text t) {
    struct period_words told = period_words_of(t);
    return !period_words_empty(&told);
}

/* Words stand over columns, and none of them tells a period. */
static bool heads_are_silent(const struct grid_rows *rows, int extent) {
    int cells = 0;
    for (int i = 0; i < extent; i++) {
        if (tells_period(rows->row[i]->label))
            return false;
        for (int k = 0; k < rows->row[i]->cell_count; k++, cells++)
            if (tells_period(rows->row[i]->cells[k].text))
                return false;
    }
    return cells > 1;
}

/* The first line of those kinds behind row `begin`; the end of the rows where there is none. */
static int line_behind(const struct grid_rows *rows, int begin, int by) {
    int end = begin + 1;
    while (end < rows->count && (by_of(rows->row[end]) & by) == 0)
        end++;
    return end;
}

/* What heads that tell days, or bare years, and no length, leave to the lines; 0 where they tell something else. */
static int left_by_periods(const struct grid_rows *rows, int extent) {
    bool days = false, years = false;
    for (int i = 0; i < extent; i++)
        for (int k = -1; k < rows->row[i]->cell_count; k++) {
            struct period_words told = period_words_of(k < 0 ? rows->row[i]->label : rows->row[i]->cells[k].text);
            if (told.months > 0 || told.quarter > 0 || told.half > 0 || told.to_date || told.trailing)
                return 0;
            days = days || told.day_count > 0;
            years = years || told.year_count > 0;
        }
    return days ? BY_LENGTH : years ? BY_LENGTH | BY_DAY : 0;
}

/* The last days of quarters that heads tell, in the order they stand. */
struct quarters {
    int months[PERIOD_QUARTERS];
    int count;
    bool other; /* a year is told, or more */
};

static void see_head(struct quarters *quarters, text head) {
    struct period_words told = period_words_of(head);
    bool day = told.day_count == 1 && told.days[0].year == 0;
    quarters->other |= told.year_count > 0 || (told.day_count > 0 && !day) || told.half > 0 || told.to_date ||
                       told.trailing || (day && quarters->count == PERIOD_QUARTERS);
    if (day && !quarters->other)
        quarters->months[quarters->count++] = told.days[0].month;
}

/*
 * The heads tell the last days of four quarters, and no year. Only those of a calendar year stand in its order, first
 * to last or last to first: of another year's, some end in the year before.
 */
static bool heads_tell_quarters(const struct grid_rows *rows, int extent) {
    struct quarters quarters = {.count = 0};
    for (int i = 0; i < extent && !quarters.other; i++)
        for (int k = -1; k < rows->row[i]->cell_count; k++)
            see_head(&quarters, k < 0 ? rows->row[i]->label : rows->row[i]->cells[k].text);
    bool rising = true, falling = true;
    for (int i = 1; i < quarters.count; i++) {
        rising &= quarters.months[i] > quarters.months[i - 1];
        falling &= quarters.months[i] < quarters.months[i - 1];
    }
    return !quarters.other && quarters.count == PERIOD_QUARTERS && (rising || falling);
}

static int left_by_heads(const struct grid_rows *rows, int extent) {
    if (heads_tell_quarters(rows, extent))
        return BY_YEAR | left_by_periods(rows, extent);
    return heads_are_silent(rows, extent) ? BY_PERIOD : left_by_periods(rows, extent);
}

/* As far as the grid tells by itself, whose heads stand again below each line. */
int period_end(const struct grid_rows *rows, int begin) {
    int first = 0;
    while (first < rows->count && by_of(rows->row[first]) == 0)
        first++;
    int own = first < rows->count ? by_of(rows->row[first]) : BY_PERIOD;
    return line_behind(rows, begin, (own & (BY_PERIOD | BY_YEAR)) != 0 ? own : BY_LENGTH | BY_DAY);
}

static int first_of_body(const struct grid_rows *rows, int begin) {
    while (begin < rows->count && (rows->row[begin]->kind == GRID_RULE || rows->row[begin]->kind == GRID_BLANK))
        begin++;
    return begin;
}

/* A line that tells a period, but not as those of the kinds do: nobody knows how far down it reaches. */
static bool tells_other(const struct grid_row *row, int by) {
    enum { WORDS_MOST = 6 };
    return row->kind == GRID_CELLS && row->cell_count == 0 && (by_of(row) & by) == 0 &&
           words_of(row->label).count <= WORDS_MOST && tells_period(row->label);
}

/*
 * How many such lines there are; 0 where the body does not begin with one, one has not the rows of a table, or others
 * tell what the heads do not leave to them.
 */
static int periods_told(const struct grid_rows *rows, int begin, int by) {
    enum { ROWS_LEAST = 2 };
    int told = 0, first = first_of_body(rows, begin);
    for (int end; first < rows->count; first = end, told++) {
        if ((by_of(rows->row[first]) & by) == 0)
            return 0;
        int amounts = 0;
        end = line_behind(rows, first, by);
        for (int i = first; i < end; i++) {
            if (tells_other(rows->row[i], by))
                return 0;
            amounts += draft_row_counts(rows->row[i]) ? 1 : 0;
        }
        if (amounts < ROWS_LEAST)
            return 0;
    }
    return told;
}

/* "Three months ended" over "September 30, 1999:": a line that goes on in the next one. */
static bool goes_on(const struct grid_rows *rows, int at) {
    text label = text_trim(rows->row[at]->label);
    return at + 1 < rows->count && is_of_periods(rows->row[at], 0) && is_of_periods(rows->row[at + 1], 0) &&
           (text_ends_fold(label, TEXT("ended")) || text_ends_fold(label, TEXT("ending")));
}

/* The rows, such lines of which are one each. */
static struct grid_rows with_lines_whole(struct arena *arena, const struct grid_rows *rows) {
    struct grid_rows whole = {ARENA_ARRAY(arena, const struct grid_row *, rows->count), 0};
    for (int i = 0; i < rows->count; i++) {
        whole.row[whole.count++] = rows->row[i];
        if (!goes_on(rows, i))
            continue;
        struct grid_row *joined = ARENA_NEW(arena, struct grid_row);
        *joined = *rows->row[i];
        joined->label = text_join(arena, joined->label, TEXT(" "), rows->row[++i]->label);
        whole.row[whole.count - 1] = joined;
    }
    return whole;
}

bool rows_by_period(struct arena *arena, struct grid_rows *rows) {
    int extent = heading_extent(rows, 0), first = first_of_body(rows, extent);
    if (first == rows->count || !is_of_periods(rows->row[first], 0))
        return false;
    const struct grid_rows whole = with_lines_whole(arena, rows);
    const int by = left_by_heads(&whole, extent), told = by == 0 ? 0 : periods_told(&whole, extent, by);
    if (told == 0)
        return false;
    struct grid_rows anew = {ARENA_ARRAY(arena, const struct grid_row *, whole.count + told * extent), 0};
    for (int i = extent; i < whole.count; i++) {
        anew.row[anew.count++] = whole.row[i];
        for (int k = 0; k < extent && (by_of(whole.row[i]) & by) != 0; k++)
            anew.row[anew.count++] = whole.row[k];
    }
    *rows = anew;
    return true;
}
