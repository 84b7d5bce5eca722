/*
 * forecast: periods tell best, for nobody has results of a quarter to come.
 * Words decide where no period is told; a few days more than the statements'
 * are a week's slip of a calendar and no forecast.
 */
#include "recognize/statement/forecast.h"

enum { SLIP_DAYS = 10 };

static const char *const expected[] = {"guidance", "outlook",  "forecast", "forecasted", "projected",
                                       "expected", "estimate", "target",   NULL};

static bool says_expected(text t) { return text_has_any_word(t, expected); }

static bool head_says_expected(const struct column *column) {
    for (int h = 0; h < column->head_count; h++)
        if (says_expected(column->heads[h]))
            return true;
    return false;
}

date forecast_last_day(const struct report *report) {
    date last = {0};
    for (int s = 0; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        for (int c = 0; kind_is_primary(statement->kind) && c < statement->column_count; c++) {
            const struct column *column = &statement->columns[c];
            bool told = column->measure == MEASURE_AMOUNT && date_known(column->period.end) &&
                        !head_says_expected(column) && !says_expected(statement->title);
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
    bool named = says_expected(statement->title), any = false;
    for (int c = 0; !kind_is_primary(statement->kind) && c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        if (column->measure != MEASURE_AMOUNT)
            continue;
        bool undated = !date_known(column->period.end) && named;
        if (!is_to_come(column, last) && !head_says_expected(column) && !undated)
            return false;
        any = true;
    }
    return any;
}
