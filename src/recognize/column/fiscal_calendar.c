/*
 * fiscal_calendar: collects the ends of periods and asks whether one calendar
 * explains them all. Years of 52 weeks end up to a week beside a month's end,
 * so months are taken ten days before an end, and such quarters have a date
 * only where the document prints it.
 */
#include "recognize/column/fiscal_calendar.h"

#include "recognize/column/heading.h"
#include "recognize/vocabulary.h"

enum { NEAR_DAYS = 10, PHRASE_LENGTH = 48, LINES_MOST = 20000, HEADLINE_LINES = 60 };

/* What was seen before it is weighed: bit m - 1 stands for month m. */
struct evidence {
    struct arena *arena;
    unsigned parts;    /* from six and nine months' ends */
    unsigned years;    /* from twelve months' ends, which may also be the newest quarter's */
    unsigned phrases;  /* from "year ended June 30" */
    unsigned headline; /* from the quarter that the release announces */
    bool off_month_end, quarter_seen;
    date quarter_spoken; /* the newest end of a quarter, or of months, that prose speaks of */
    date elsewhere;      /* the newest end that is told outside of the statements of results: it may be an outlook's */
    struct calendar *calendar;
};

static int month_before(int month, int back) { return (month - 1 - back + 24) % 12 + 1; }

static int month_near(date end) { return date_from_serial(date_serial(end) - NEAR_DAYS).month; }

static bool is_month_end(date end) { return end.day == date_month_days(end.year, end.month); }

static void add_day(date *days, int *count, date day) {
    for (int i = 0; i < *count; i++)
        if (date_equal(days[i], day))
            return;
    if (*count < CALENDAR_ENDS_MOST)
        days[(*count)++] = day;
}

static void add_end(struct calendar *calendar, date end) { add_day(calendar->ends, &calendar->end_count, end); }

static bool counts(enum statement_kind kind) { return kind == STATEMENT_INCOME || kind == STATEMENT_CASH_FLOW; }

/* The head itself tells the whole day, not a title above it. */
static bool prints_end(struct arena *arena, const struct column *column) {
    const struct period_words silent = {0};
    struct period_words own = period_words_of(head_whole(arena, column));
    return date_equal(period_words_resolve(&own, &silent, true).end, column->period.end);
}

/* A period of results whose length is part of a year from its beginning on. */
static void see_column(struct evidence *seen, const struct statement *statement, const struct column *column) {
    date end = column->period.end;
    int months = column->period.months;
    bool primary = counts(statement->kind) || statement->kind == STATEMENT_BALANCE;
    if (!date_known(end) || column->measure != MEASURE_AMOUNT)
        return;
    if (primary || months > 0) {
        if (primary || prints_end(seen->arena, column))
            add_end(seen->calendar, end);
        seen->off_month_end = seen->off_month_end || !is_month_end(end);
    }
    date *latest = counts(statement->kind) ? &seen->calendar->latest : &seen->elsewhere;
    if (months > 0 && date_compare(end, *latest) > 0)
        *latest = end;
    if (counts(statement->kind) && (months == 6 || months == 9))
        seen->parts |= 1u << (month_before(month_near(end), months - 12) - 1);
    if (counts(statement->kind) && months == 12)
        seen->years |= 1u << (month_near(end) - 1);
}

/* ---- phrases ---- */

/* "year ended June 30", "fourth quarter ended December 31, 2021": the day behind `at`. */
static struct day_words day_behind(text line, size_t at) {
    struct period_words told = period_words_of(text_slice(line, at, at + PHRASE_LENGTH));
    struct words words;
    words_read(&words, text_slice(line, at, at + PHRASE_LENGTH));
    bool next = words.count > 0 && date_month_named(words.word[0]) > 0;
    return next && told.day_count > 0 && told.days[0].day > 0 ? told.days[0] : (struct day_words){0};
}

/* The sentence, or what of it stands on the line, that byte `at` is in. */
static text sentence_at(text passage, size_t at) {
    size_t begin = 0, end = at;
    for (size_t i = 1; i < at; i++)
        begin = passage.ptr[i] == ' ' && passage.ptr[i - 1] == '.' ? i : begin;
    while (end + 1 < passage.len && !(passage.ptr[end] == '.' && passage.ptr[end + 1] == ' '))
        end++;
    return text_slice(passage, begin, end);
}

/* It tells what was earned in the one quarter it names, and neither what is ahead nor what that is compared with. */
static bool tells_results(text before) {
    static const char results[] = "... quarter|qtr net|operating|record|consolidated|financial? "
                                  "earnings|income|loss|results|sales|revenue|revenues|profit ...";
    static const char others[] = "... compared|comparison|versus|vs|than|from|over|previous|prior|preceding|outlook|"
                                 "guidance|dividend|expects|expected ...";
    return text_matches(before, results) && !text_matches(before, others);
}

/*
 * The quarter that ends with months of which prose tells the day: "the third ended", or "third quarter earnings of
 * $1.2 million for the three months ended", where the sentence names no other time before. 0 where none is named.
 */
static int quarter_before(text passage, size_t begin, size_t at) {
    enum { NEAR = 24 };
    struct period_words before = period_words_of(text_slice(passage, begin > NEAR ? begin - NEAR : 0, at));
    if (before.quarter > 0)
        return before.quarter;
    text sentence = sentence_at(passage, begin);
    text told = text_slice(passage, (size_t)(sentence.ptr - passage.ptr), begin);
    before = period_words_of(told);
    return before.year_count == 0 && before.day_count == 0 && tells_results(told) ? before.quarter : 0;
}

static int day_month_near(struct day_words day) {
    return day.day <= NEAR_DAYS ? month_before(day.month, 1) : day.month;
}

static bool day_is_month_end(struct day_words day) {
    return day.day >= 30 || (day.month == 2 && day.day >= 28 && day.day <= 29);
}

static void see_phrase(struct evidence *seen, text line, size_t at, size_t begin, bool year) {
    struct day_words day = day_behind(line, at);
    if (day.month == 0)
        return;
    int quarter = year ? 0 : quarter_before(line, begin, at);
    date end = day.year > 0 ? date_of(day.year, day.month, day.day) : (date){0};
    if (date_known(end))
        add_day(seen->calendar->spoken, &seen->calendar->spoken_count, end);
    if (!year && date_compare(end, seen->quarter_spoken) > 0)
        seen->quarter_spoken = end;
    seen->off_month_end = seen->off_month_end || !day_is_month_end(day);
    seen->quarter_seen = seen->quarter_seen || !year;
    if (year)
        seen->phrases |= 1u << (day_month_near(day) - 1);
    else if (quarter > 0)
        seen->phrases |= 1u << (month_before(day_month_near(day), -3 * (4 - quarter)) - 1);
}

/* "The third quarter of 1998 ended September 30, 1998" */
static void see_quarter_of_year(struct evidence *seen, text line) {
    enum { BEFORE = 24 };
    size_t at = text_find_fold(line, TEXT(" ended "));
    text before = text_slice(line, at != text_npos && at > BEFORE ? at - BEFORE : 0, at == text_npos ? 0 : at);
    bool quarter = text_find_fold(before, TEXT("quarter of ")) != text_npos;
    if (quarter && period_words_of(before).quarter > 0)
        see_phrase(seen, line, at + TEXT(" ended ").len, at, false);
}

static const struct {
    const char *words;
    bool year;
} phrases[] = {
    {"year ended ", true},     {"years ended ", true},   {"year ending ", true},
    {"quarter ended ", false}, {"months ended ", false},
};

static void see_passage(struct evidence *seen, text passage) {
    if (!text_has_digit(passage) || !text_has(passage, TEXT(" end"))) /* no day without a digit: asked of every one */
        return;
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        const text words = text_from(phrases[i].words);
        for (size_t at = 0, next; (next = text_find_fold(text_skip(passage, at), words)) != text_npos;) {
            at += next + words.len;
            see_phrase(seen, passage, at, at - words.len, phrases[i].year);
        }
    }
    see_quarter_of_year(seen, passage);
}

/* ---- what is said together ---- */

/* Goes through what a document says: a paragraph at a time, which goes on over lines, and its tables line by line. */
struct passages {
    const struct layout *layout;
    int block, line; /* the next ones */
};

/* The next passage, and whether it is a table's line; false behind the last. */
static bool passage_next(struct passages *from, text *passage, bool *in_table) {
    const struct layout *layout = from->layout;
    while (from->block < layout->block_count && from->line < LINES_MOST) {
        const struct block *block = &layout->blocks[from->block];
        from->line = from->line < block->first_line ? block->first_line : from->line;
        *in_table = block->kind == BLOCK_GRID;
        if (*in_table && from->line <= block->last_line) {
            *passage = layout->lines[from->line++].text;
            return true;
        }
        from->block++;
        if (block->kind != BLOCK_PARAGRAPH)
            continue;
        *passage = block->text;
        return true;
    }
    return false;
}

/* ---- days in prose ---- */

/* "Our summary results, and forecast for Q1": of a time to come, which nothing dated ends with. */
static bool looks_ahead(text line) {
    static const char *const words[] = {"forecast", "outlook", "guidance", "expects", "expected", "will", NULL};
    return text_has_any_word(line, words);
}

/* Ends of months that prose speaks of. */
struct days_told {
    date once[CALENDAR_ENDS_MOST];
    int count;
    date newest; /* of those told again */
};

static void see_day(struct days_told *told, date day) {
    for (int i = 0; i < told->count; i++)
        if (date_equal(told->once[i], day)) {
            told->newest = date_compare(day, told->newest) > 0 ? day : told->newest;
            return;
        }
    if (told->count < CALENDAR_ENDS_MOST)
        told->once[told->count++] = day;
}

/* The days that "as of" or "at" name in full, but not those of what is expected. */
static void see_days(struct days_told *told, text passage) {
    static const char *const openings[] = {"as of ", " at "};
    if (!text_has_digit(passage))
        return;
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        const text opening = text_from(openings[i]);
        for (size_t at = 0, next; (next = text_find_fold(text_skip(passage, at), opening)) != text_npos;) {
            at += next + opening.len;
            struct day_words day = day_behind(passage, at);
            date end = day.year > 0 && day.month > 0 ? date_of(day.year, day.month, day.day) : (date){0};
            if (date_known(end) && is_month_end(end) && !looks_ahead(sentence_at(passage, at)))
                see_day(told, end);
        }
    }
}

/*
 * Where no table dates a period, the newest month's end that prose speaks of twice or more: a day told once may be the
 * one on which a dividend falls due.
 */
static date newest_as_of(const struct layout *layout) {
    struct days_told told = {.count = 0};
    struct passages from = {.layout = layout};
    bool in_table;
    for (text passage; passage_next(&from, &passage, &in_table);)
        see_days(&told, passage);
    return told.newest;
}

/* ---- the release's own quarter ---- */

/*
 * The quarter that the head of a release announces, "Third Quarter Fiscal 2025 Results", is the newest one dated; "Q4 |
 * Q3" over a table's columns announces none.
 */
static void see_headline(struct evidence *seen, const struct layout *layout) {
    if (!date_known(seen->calendar->latest))
        return;
    struct passages from = {.layout = layout};
    bool in_table;
    for (text passage; from.line < HEADLINE_LINES && passage_next(&from, &passage, &in_table);) {
        if (in_table || !period_words_may_tell_quarter(passage))
            continue;
        struct period_words told = period_words_of(passage);
        if (told.quarter == 0 || told.day_count > 0 || looks_ahead(passage))
            continue;
        int month = month_before(month_near(seen->calendar->latest), -3 * (4 - told.quarter));
        seen->headline |= 1u << (month - 1);
        return;
    }
}

/* Banks report by the calendar's quarters, as the dates of their Call Reports demand (12 U.S.C. 161, 1817). */
static const char *const lines_of_banks[] = {"net interest income ...", "... net financing revenue ..."};

#include "gates/recognize/column/fiscal_calendar.h"

static bool is_bank(const struct report *report, int first) {
    for (int s = first; s < report->statement_count; s++)
        for (int i = 0; i < report->statements[s].row_count; i++)
            if (text_matches_list(report->statements[s].rows[i].label, PHRASES(lines_of_banks)))
                return true;
    return false;
}

/* ---- the submission's header ---- */

/* The period of an annual or quarterly report is told by its header: a fiscal year's end, or a quarter's. */
static void see_header(struct evidence *seen, const struct header *header) {
    bool year = text_starts(header->form, TEXT("10-K")) && !text_starts(header->form, TEXT("10-KT"));
    if (!date_known(header->period) || (!year && !text_starts(header->form, TEXT("10-Q"))))
        return;
    add_end(seen->calendar, header->period);
    seen->off_month_end = seen->off_month_end || !is_month_end(header->period);
    seen->years |= year ? 1u << (month_near(header->period) - 1) : 0;
    if (date_compare(header->period, seen->elsewhere) > 0)
        seen->elsewhere = header->period;
}

/* ---- the whole ---- */

static bool is_year_end(const struct calendar *calendar, date end) { return month_near(end) == calendar->year_end; }

static int only_month(unsigned months) {
    for (int m = 1; m <= 12; m++)
        if (months == 1u << (m - 1))
            return m;
    return 0;
}

/* ---- quarters named beside days ---- */

static date newest_day(const struct calendar *calendar, const struct calendar_names *names) {
    date newest = {0};
    for (int i = 0; i < calendar->end_count; i++)
        newest = date_compare(calendar->ends[i], newest) > 0 ? calendar->ends[i] : newest;
    for (int i = 0; i < names->day_count; i++)
        newest = date_compare(names->days[i], newest) > 0 ? names->days[i] : newest;
    return newest;
}

static bool is_near(date day, date nominal) {
    int days = (int)(date_serial(day) - date_serial(nominal));
    return days >= -NEAR_DAYS && days <= NEAR_DAYS;
}

static bool is_told(const struct calendar *calendar, const struct calendar_names *names, date nominal) {
    for (int i = 0; i < calendar->end_count; i++)
        if (is_near(calendar->ends[i], nominal))
            return true;
    for (int i = 0; i < names->day_count; i++)
        if (is_near(names->days[i], nominal))
            return true;
    return false;
}

/* Every quarter named would fall on a day told, and the newest on the newest, if years ended in `month`. */
static bool explains_names(const struct calendar *calendar, const struct calendar_names *names, int month, int ahead) {
    struct calendar tried = {.year_end = month, .month_ends = true, .ahead = ahead};
    date newest = {0};
    for (int i = 0; i < names->quarter_count; i++) {
        date end = calendar_quarter_end(&tried, names->quarters[i].year, names->quarters[i].quarter);
        if (!is_told(calendar, names, end))
            return false;
        newest = date_compare(end, newest) > 0 ? end : newest;
    }
    return is_near(newest_day(calendar, names), newest);
}

/* "3Q24  2Q24  3Q23" in one table, September and June 30, 2024 and September 30, 2023 in another: a bit a month. */
static unsigned months_of_names(const struct calendar *calendar, const struct calendar_names *names) {
    unsigned months = 0;
    if (names->quarter_count < 2)
        return 0;
    for (int month = 1; month <= 12; month++)
        if (explains_names(calendar, names, month, 0) || (month < 12 && explains_names(calendar, names, month, 1)))
            months |= 1u << (month - 1);
    return months;
}

int calendar_month_of_header(const struct header *header) {
    enum { DAYS_INTO_NEXT = 10 }; /* of years of weeks */
    text day = header->registrant_count == 1 ? header->registrants[0].fiscal_year_end : (text){NULL, 0};
    if (day.len != 4)
        return 0;
    int month = (day.ptr[0] - '0') * 10 + day.ptr[1] - '0';
    bool next = (day.ptr[2] - '0') * 10 + day.ptr[3] - '0' <= DAYS_INTO_NEXT;
    return month < 1 || month > 12 ? 0 : next ? (month + 10) % 12 + 1 : month;
}

/* Another quarter named than `newest` ends on a day told. */
static bool another_is_told(const struct calendar *tried, const struct calendar *calendar,
                            const struct calendar_names *names, struct quarter_name newest) {
    for (int i = 0; i < names->quarter_count; i++) {
        struct quarter_name name = names->quarters[i];
        bool other = name.year != newest.year || name.quarter != newest.quarter;
        if (other && is_told(calendar, names, calendar_quarter_end(tried, name.year, name.quarter)))
            return true;
    }
    return false;
}

/*
 * "Second Quarter 1998" alone, above balances of June 30, 1998 and December 31, 1997: the newest quarter named ends on
 * the newest day, and the fiscal year before it or another quarter named on another one told, or in the header's
 * month. A bit, or none.
 */
static unsigned month_of_newest_name(const struct calendar *calendar, const struct calendar_names *names, int header) {
    struct quarter_name newest = {0};
    date day = newest_day(calendar, names);
    for (int i = 0; i < names->quarter_count; i++)
        if (names->quarters[i].year * 4 + names->quarters[i].quarter > newest.year * 4 + newest.quarter)
            newest = names->quarters[i];
    if (newest.year == 0 || !date_known(day))
        return 0;
    int month = month_before(month_near(day), -3 * (4 - newest.quarter));
    for (int ahead = 0; ahead < (month < 12 ? 2 : 1); ahead++) {
        struct calendar tried = {.year_end = month, .month_ends = true, .ahead = ahead};
        bool before = is_told(calendar, names, calendar_quarter_end(&tried, newest.year - 1, 4)) ||
                      another_is_told(&tried, calendar, names, newest);
        if (is_near(day, calendar_quarter_end(&tried, newest.year, newest.quarter)) && (before || month == header))
            return 1u << (month - 1);
    }
    return 0;
}

/* Ends of parts of a year decide; where there are none, what else was seen must agree, and last the header is asked. */
static int weigh_year_end(const struct evidence *seen, const struct calendar_names *names, int header) {
    unsigned agreed = 0xfff;
    if (seen->parts != 0)
        return only_month(seen->parts);
    agreed &= seen->years != 0 ? seen->years : agreed;
    agreed &= seen->phrases != 0 ? seen->phrases : agreed;
    agreed &= seen->headline != 0 ? seen->headline : agreed;
    if (agreed != 0 && only_month(agreed) == 0)
        agreed &= months_of_names(seen->calendar, names) | month_of_newest_name(seen->calendar, names, header);
    bool silent = seen->years == 0 && seen->phrases == 0 && seen->headline == 0 && names->quarter_count == 0 &&
                  seen->calendar->end_count > 0; /* the days of a year of weeks are seen from its ends alone */
    return only_month(agreed) == 0 && silent ? header : only_month(agreed);
}

struct calendar calendar_of(struct arena *arena, const struct layout *layout, const struct report *report, int first,
                            const struct calendar_names *names) {
    struct calendar calendar = {0};
    struct evidence seen = {.arena = arena, .calendar = &calendar};
    for (int s = first; s < report->statement_count; s++)
        for (int i = 0; i < report->statements[s].column_count; i++)
            see_column(&seen, &report->statements[s], &report->statements[s].columns[i]);
    struct passages from = {.layout = layout};
    bool in_table;
    for (text passage; passage_next(&from, &passage, &in_table);)
        see_passage(&seen, passage);
    see_header(&seen, &report->filing.header);
    if (!date_known(calendar.latest))
        calendar.latest = seen.elsewhere;
    if (!date_known(calendar.latest))
        calendar.latest = newest_as_of(layout);
    if (!date_known(calendar.latest))
        calendar.latest = seen.quarter_spoken;
    see_headline(&seen, layout);
    calendar.year_end = weigh_year_end(&seen, names, calendar_month_of_header(&report->filing.header));
    if (calendar.year_end > 0 && !date_known(calendar.latest) && names->quarter_count > 0)
        calendar.latest = newest_day(&calendar, names);
    for (int i = 0; i < calendar.end_count; i++)
        seen.quarter_seen = seen.quarter_seen || !is_year_end(&calendar, calendar.ends[i]);
    bool bank = calendar.year_end == 12 && is_bank(report, first);
    calendar.month_ends = !seen.off_month_end && (seen.quarter_seen || bank);
    calendar.years_only = !seen.off_month_end;
    return calendar;
}

/* The only one of `days` near `nominal`; no date where there is none or two, *several then says which. */
static date only_near(const date *days, int count, date nominal, bool *several) {
    date found = {0};
    for (int i = 0; i < count; i++) {
        if (!is_near(days[i], nominal))
            continue;
        *several = *several || date_known(found);
        found = days[i];
    }
    return *several ? (date){0} : found;
}

date calendar_printed_near(const struct calendar *calendar, date nominal) {
    bool several = false;
    date found = only_near(calendar->ends, calendar->end_count, nominal, &several);
    if (date_known(found) || several)
        return found;
    return only_near(calendar->spoken, calendar->spoken_count, nominal, &several);
}

date calendar_quarter_end(const struct calendar *calendar, int year, int quarter) {
    if (calendar->year_end == 0 || quarter < 1 || quarter > 4)
        return (date){0};
    int months = (year + calendar->ahead) * 12 + calendar->year_end - 1 - 3 * (4 - quarter);
    date nominal = date_of(months / 12, months % 12 + 1, date_month_days(months / 12, months % 12 + 1));
    if (calendar->month_ends || (calendar->years_only && quarter == 4))
        return nominal;
    return calendar_printed_near(calendar, nominal);
}

int calendar_quarter_of(const struct calendar *calendar, date end, int *year) {
    date near = date_from_serial(date_serial(end) - NEAR_DAYS);
    int behind = (near.month - calendar->year_end + 12) % 12; /* months since the last fiscal year's end */
    if (calendar->year_end == 0 || behind % 3 != 0)
        return 0;
    *year = near.year - calendar->ahead + (near.month > calendar->year_end ? 1 : 0);
    return behind == 0 ? 4 : behind / 3;
}
