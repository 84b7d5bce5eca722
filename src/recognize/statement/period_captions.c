/*
 * period_captions: finds the lines by their words alone: all of them are a
 * period's, or a length's below heads that tell days. The body must begin with
 * one, so that no row is left without.
 */
#include "recognize/statement/period_captions.h"

#include "recognize/statement/draft.h"
#include "recognize/vocabulary.h"

static const char of_periods[] = "first|second|third|fourth|q1|q2|q3|q4|1q*|2q*|3q*|4q*|quarter|year|fiscal|fy*|three|"
                                 "six|nine|twelve|thirteen|months|"
                                 "weeks|ended|ending|for|the|of|january|february|march|april|may|june|july|august|"
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

/* "Three months ended:", a length and nothing else. */
static bool is_length(const struct grid_row *row) {
    if (!is_of_periods(row, 0))
        return false;
    struct period_words told = period_words_of(row->label);
    return told.months > 0 && !told.lengths_differ && told.quarter == 0 && told.day_count == 0 && told.year_count == 0;
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

static bool is_line(const struct grid_row *row, bool lengths) { return lengths ? is_length(row) : is_period(row); }

static int line_behind(const struct grid_rows *rows, int begin, bool lengths) {
    int end = begin + 1;
    while (end < rows->count && !is_line(rows->row[end], lengths))
        end++;
    return end;
}

int period_end(const struct grid_rows *rows, int begin) {
    int first = 0;
    while (first < rows->count && !is_period(rows->row[first]) && !is_length(rows->row[first]))
        first++;
    return line_behind(rows, begin, first < rows->count && is_length(rows->row[first]));
}

/* The heads tell days, or years, and no length. */
static bool heads_tell_days(const struct grid_rows *rows, int extent) {
    bool days = false;
    for (int i = 0; i < extent; i++)
        for (int k = -1; k < rows->row[i]->cell_count; k++) {
            struct period_words told = period_words_of(k < 0 ? rows->row[i]->label : rows->row[i]->cells[k].text);
            if (told.months > 0 || told.quarter > 0 || told.half > 0 || told.to_date || told.trailing)
                return false;
            days = days || told.day_count > 0;
        }
    return days;
}

static int first_of_body(const struct grid_rows *rows, int begin) {
    while (begin < rows->count && (rows->row[begin]->kind == GRID_RULE || rows->row[begin]->kind == GRID_BLANK))
        begin++;
    return begin;
}

/* How many such lines there are; 0 where the body does not begin with one, or one has not the rows of a table. */
static int periods_told(const struct grid_rows *rows, int begin, bool lengths) {
    enum { ROWS_LEAST = 2 };
    int told = 0, first = first_of_body(rows, begin);
    for (int end; first < rows->count; first = end, told++) {
        if (!is_line(rows->row[first], lengths))
            return 0;
        int amounts = 0;
        end = line_behind(rows, first, lengths);
        for (int i = first; i < end; i++)
            amounts += draft_row_counts(rows->row[i]) ? 1 : 0;
        if (amounts < ROWS_LEAST)
            return 0;
    }
    return told;
}

bool rows_by_period(struct arena *arena, struct grid_rows *rows) {
    int extent = heading_extent(rows, 0), first = first_of_body(rows, extent);
    if (first == rows->count || (!is_period(rows->row[first]) && !is_length(rows->row[first])))
        return false;
    bool lengths = heads_tell_days(rows, extent);
    int told = periods_told(rows, extent, lengths);
    if (told == 0 || (!lengths && !heads_are_silent(rows, extent)))
        return false;
    struct grid_rows anew = {ARENA_ARRAY(arena, const struct grid_row *, rows->count + told * extent), 0};
    for (int i = extent; i < rows->count; i++) {
        anew.row[anew.count++] = rows->row[i];
        for (int k = 0; k < extent && is_line(rows->row[i], lengths); k++)
            anew.row[anew.count++] = rows->row[k];
    }
    *rows = anew;
    return true;
}
