/*
 * forecast: periods tell best, for nobody has results of a quarter to come.
 * Words decide where no period is told; a few days more than the statements'
 * are a week's slip of a calendar and no forecast.
 */
#include "recognize/statement/forecast.h"

enum { SLIP_DAYS = 10 };

static const char *const expected[] = {"guidance", "outlook",  "forecast", "forecasted", "projected",
                                       "expected", "estimate", "target",   NULL};

/* Of a column alone, whose head may also say "Expected return" and "Estimated fair value" of what was. */
static const char *const announced[] = {"guidance", "outlook", "forecast", "forecasted", "projected", NULL};

static bool head_says(const struct column *column, const char *const *words) {
    for (int h = 0; h < column->head_count; h++)
        if (text_has_any_word(column->heads[h], words))
            return true;
    return false;
}

/* "2024E", "4Q24E" */
static bool is_estimate(text word) {
    return word.len >= 4 && word.ptr[word.len - 1] == 'E' && is_digit(word.ptr[word.len - 2]) &&
           is_digit(word.ptr[word.len - 3]);
}

static bool head_estimates(const struct column *column) {
    for (int h = 0; h < column->head_count; h++)
        if (is_estimate(column->heads[h]))
            return true;
    return false;
}

static void each_announced(struct statement *statement) {
    for (int c = 0; c < statement->column_count; c++)
        statement->columns[c].expected =
            statement->columns[c].measure == MEASURE_AMOUNT &&
            (head_says(&statement->columns[c], announced) || head_estimates(&statement->columns[c]));
}

/* What ends behind both the release's day, which may be misread, and the newest results. */
static void each_to_come(struct statement *statement, date last) {
    for (int c = 0; c < statement->column_count; c++) {
        struct column *column = &statement->columns[c];
        if (column->measure == MEASURE_AMOUNT && date_compare(column->period.end, last) > 0)
            column->expected = true;
    }
}

void forecasts_mark(struct report *report) {
    date told = report_told(report);
    for (int s = 0; s < report->statement_count; s++)
        each_announced(&report->statements[s]);
    date latest = report_latest(report).end;
    for (int s = 0; s < report->statement_count && date_known(told) && date_known(latest); s++)
        each_to_come(&report->statements[s], date_compare(told, latest) > 0 ? told : latest);
}

date forecast_last_day(const struct report *report) {
    date last = {0};
    for (int s = 0; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        for (int c = 0; kind_is_primary(statement->kind) && c < statement->column_count; c++) {
            const struct column *column = &statement->columns[c];
            bool told = column->measure == MEASURE_AMOUNT && date_known(column->period.end) && !column->expected &&
                        !head_says(column, expected) && !text_has_any_word(statement->title, expected);
            if (told && (!date_known(last) || date_compare(column->period.end, last) > 0))
                last = column->period.end;
        }
    }
    return last;
}

static bool is_to_come(const struct column *column, date last) {
    return date_known(last) && date_known(column->period.end) &&
           date_serial(column->period.end) - date_serial(last) > SLIP_DAYS;
}

bool statement_is_forecast(const struct statement *statement, date last) {
    bool named = text_has_any_word(statement->title, expected), any = false;
    for (int c = 0; !kind_is_primary(statement->kind) && c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        if (column->measure != MEASURE_AMOUNT)
            continue;
        bool undated = !date_known(column->period.end) && named;
        if (!column->expected && !is_to_come(column, last) && !head_says(column, expected) && !undated)
            return false;
        any = true;
    }
    return any;
}
