/*
 * period_captions: finds the lines by their words alone: all of them are a
 * period's, a length's below heads that tell days, or a year's below heads that
 * tell quarters. The body must begin with one, so that no row is left without.
 */
#include "recognize/statement/period_captions.h"

#include <string.h>

#include "recognize/statement/draft.h"
#include "recognize/vocabulary.h"

static const char of_periods[] =
    "first|second|third|fourth|q1|q2|q3|q4|1q*|2q*|3q*|4q*|quarter|year|fiscal|fy*|three|"
    "six|nine|twelve|thirteen|months|"
    "weeks|ended|ending|for|the|of|half|full|to|date|ytd|january|february|march|april|may|june|july|august|"
    "september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|0*|1*|2*|3*";

/* What the first of these words may begin with, capitals aside. */
static const char initials[] = "fstq1234ynmweojad0h";

/* How many words a line has that holds nothing else, and only words of periods; 0 where it is none. */
static int words_of_periods(const struct grid_row *row) {
    enum { LONGEST = 64 };
    if (row->kind != GRID_CELLS || row->cell_count > 0 || text_empty(row->label) || row->label.len > LONGEST ||
        is_lower(text_trim(row->label).ptr[0]))
        return 0; /* "year" ends "Cash at end of" */
    text rest = row->label, word;
    if (!text_next_word(&rest, &word) || (is_alpha(word.ptr[0]) && strchr(initials, to_lower(word.ptr[0])) == NULL))
        return 0;
    struct words words = words_of(row->label);
    for (int i = 0; i < words.count; i++)
        if (!word_matches(words.word[i], of_periods))
            return 0;
    return words.count;
}

/* What such a line tells: bits, for several kinds may stand below one head. */
enum by {
    BY_PERIOD = 1, /* "Q4 Fiscal 2023", "Three months ended June 30, 2024", "Fiscal 2023": all of it */
    BY_LENGTH = 2, /* "Three months ended:" */
    BY_DAY = 4,    /* "Three months ended June 30:", "Second quarter:" */
    BY_YEAR = 8    /* "2013", "Fiscal 2013:" */
};

/* A length and no year, with a day or without; 0 where it is none. */
static int without_year(const struct period_words *told) {
    bool length =
        (told->months > 0 || told->year_named || told->to_date) && !told->lengths_differ && told->year_count == 0;
    bool day = told->day_count == 1 && told->days[0].year == 0;
    if (!length || (told->day_count > 0 && !day))
        return 0;
    return day || told->quarter > 0 || told->half > 0 ? BY_DAY : BY_LENGTH;
}

/* "2013", "Fiscal 2013:", and nothing else. */
static int by_year(const struct grid_row *row) {
    if (row->kind != GRID_CELLS || row->cell_count > 0 || !text_has_digit(row->label) ||
        !text_matches(row->label, "calendar|fiscal|fy? year? 1*|2*"))
        return 0;
    struct period_words told = period_words_of(row->label);
    return told.year_count == 1 && told.day_count == 0 && told.quarter == 0 && told.half == 0 ? BY_YEAR : 0;
}

static int by_of(const struct grid_row *row) {
    enum { WORDS_FEWEST = 2 };
    int words = words_of_periods(row), year = by_year(row);
    if (words == 0)
        return year;
    struct period_words told = period_words_of(row->label);
    bool period = words >= WORDS_FEWEST && (told.quarter > 0 || told.months > 0) && !told.lengths_differ &&
                  period_words_only_year(&told) != 0;
    return year | (period ? BY_PERIOD : without_year(&told));
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
    return at + 1 < rows->count && words_of_periods(rows->row[at]) > 0 && words_of_periods(rows->row[at + 1]) > 0 &&
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

/* A head of one cell and no label, as a line of its own; its label is empty where the row is none. */
static struct grid_row as_line(const struct grid_row *row) {
    struct grid_row line = *row;
    bool alone = row->kind == GRID_CELLS && row->cell_count == 1 && text_empty(row->label);
    line.label = alone ? row->cells[0].text : (text){NULL, 0};
    line.label_origin = alone ? row->cells[0].origin : row->label_origin;
    line.cell_count = 0;
    return line;
}

/* The only head that tells a period as such lines do; -1 where there is none, or several. */
static int head_as_line(const struct grid_rows *rows, int extent) {
    int found = -1;
    for (int i = 0; i < extent; i++) {
        const struct grid_row line = as_line(rows->row[i]);
        if (by_of(&line) == 0)
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

/*
 * There is one, and none that tells what the head does: that is the head again, on another page. "Year" alone may be
 * the end of "Cash at End of".
 */
static bool has_other_line(const struct grid_rows *rows, int begin, text head) {
    bool any = false;
    for (int i = begin; i < rows->count; i++) {
        if (by_of(rows->row[i]) == 0)
            continue;
        any = any || words_of(rows->row[i]->label).count > 1;
        if (text_equal_fold(text_trim(rows->row[i]->label), text_trim(head)))
            return false;
    }
    return any;
}

/*
 * "Quarter ended December 31, 2001" over all columns, and "Quarter ended September 30, 2001" alone further down in the
 * body: the first of them is such a line, too. The rows with it below the other heads; as they are where that is not
 * so.
 */
static struct grid_rows with_head_as_line(struct arena *arena, const struct grid_rows *rows, int extent) {
    int head = head_as_line(rows, extent);
    if (head < 0 || !has_other_line(rows, extent, rows->row[head]->cells[0].text))
        return *rows;
    struct grid_rows moved = {ARENA_ARRAY(arena, const struct grid_row *, rows->count), 0};
    struct grid_row *line = ARENA_NEW(arena, struct grid_row);
    *line = as_line(rows->row[head]);
    for (int i = 0; i < rows->count; i++) {
        if (i == extent)
            moved.row[moved.count++] = line;
        if (i != head)
            moved.row[moved.count++] = rows->row[i];
    }
    return moved;
}

bool rows_by_period(struct arena *arena, struct grid_rows *rows) {
    int extent = heading_extent(rows, 0), first = first_of_body(rows, extent);
    if (first == rows->count)
        return false;
    bool opens = words_of_periods(rows->row[first]) > 0;
    const struct grid_rows own = opens ? *rows : with_head_as_line(arena, rows, extent);
    if (!opens && own.row == rows->row)
        return false;
    extent -= opens ? 0 : 1;
    const struct grid_rows whole = with_lines_whole(arena, &own);
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
