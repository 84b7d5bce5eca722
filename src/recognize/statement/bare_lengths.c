/*
 * bare_lengths: takes the end of a column headed by a length alone from the
 * income statements of the document: the latest of that length, where it is
 * the latest of all. Of what is to come, or is past, nothing is taken.
 */
#include "recognize/statement/bare_lengths.h"

#include "recognize/column/heading.h"
#include "recognize/vocabulary.h"

/* Lengths of other periods than the release's. */
static const char *const of_others[] = {
    "... next|last|prior|previous|preceding|trailing|first|outlook|guidance|forecast|expected|through|to|from ...",
};

#include "gates/recognize/statement/bare_lengths.h"

/* The months that the head tells and nothing else of a period; 0 for any other head. */
static int bare_length(struct arena *arena, const struct column *column) {
    if (date_known(column->period.end) || column->expected || column->head_count == 0)
        return 0;
    text head = head_whole(arena, column);
    struct period_words told = period_words_of(head);
    bool more = told.day_count > 0 || told.year_count > 0 || told.quarter > 0 || told.half > 0 || told.to_date ||
                told.lengths_differ || told.implied || text_matches_list(head, PHRASES(of_others));
    return more ? 0 : told.months;
}

/* The latest end of that length in the statements of income; none where another length ends later. */
static date latest_end(const struct report *report, int first, int months) {
    date latest = {0}, of_length = {0};
    for (int s = first; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        for (int i = 0; statement->kind == STATEMENT_INCOME && i < statement->column_count; i++) {
            const struct column *column = &statement->columns[i];
            if (!date_known(column->period.end) || column->expected || column->measure != MEASURE_AMOUNT)
                continue;
            latest = date_compare(column->period.end, latest) > 0 ? column->period.end : latest;
            if (column->period.months == months && date_compare(column->period.end, of_length) > 0)
                of_length = column->period.end;
        }
    }
    return date_compare(of_length, latest) == 0 ? of_length : (date){0};
}

static bool headed_alike(struct arena *arena, const struct statement *statement, int column) {
    text head = head_whole(arena, &statement->columns[column]);
    for (int i = 0; i < column; i++)
        if (text_equal_fold(head_whole(arena, &statement->columns[i]), head))
            return true;
    return false;
}

/* What leads to the table tells no year, or the day itself: "for the twelve weeks ended November 26, 2023". */
static bool lead_agrees(text lead, date end) {
    struct period_words told = period_words_of(lead);
    bool agrees = period_words_years(&told) == 0;
    for (int i = 0; i < told.day_count; i++)
        agrees =
            agrees || (told.days[i].year == end.year && told.days[i].month == end.month && told.days[i].day == end.day);
    return agrees;
}

static bool may_settle(struct arena *arena, const struct report *report, int first, const struct statement *it) {
    struct period_words title = period_words_of(it->title);
    bool told = period_words_years(&title) > 0;
    for (int i = 0; i < it->column_count && !told; i++) {
        int months = bare_length(arena, &it->columns[i]);
        if (months == 0)
            return false;
        date end = latest_end(report, first, months);
        if (!date_known(end) || headed_alike(arena, it, i) || !lead_agrees(it->lead, end))
            return false;
    }
    return !told && it->column_count > 0;
}

void bare_lengths_settle(struct arena *arena, struct report *report, int first) {
    for (int s = first; s < report->statement_count; s++) {
        struct statement *statement = &report->statements[s];
        if (statement->kind != STATEMENT_OTHER || !may_settle(arena, report, first, statement))
            continue;
        for (int i = 0; i < statement->column_count; i++) {
            int months = bare_length(arena, &statement->columns[i]);
            statement->columns[i].period = (period){.end = latest_end(report, first, months), .months = months};
        }
    }
}
