/*
 * bare_days: "December 26, 1998" over figures of income tells no length. It is
 * taken from the statements of income and cash flows that end on the day and
 * print the same income, for quarters also from the columns beside and from a
 * title. Balances keep their days; averages of balances have none without a
 * length: what nothing tells stays open.
 */
#include "recognize/statement/bare_days.h"

#include "recognize/column/relations.h"
#include "recognize/vocabulary.h"

enum { QUARTER = 3 };

static bool flows(const struct statement *statement) {
    return statement->kind == STATEMENT_INCOME || statement->kind == STATEMENT_CASH_FLOW;
}

static bool same_figure(const struct value *a, const struct value *b) {
    return a->kind == VALUE_NUMBER && b->kind == VALUE_NUMBER && a->amount.units == b->amount.units &&
           a->amount.places == b->amount.places && a->amount.units != 0;
}

/* Both columns print the same net income or loss, under the same words. `seen` are the amounts of `b`. */
static bool net_income_ties(const struct statement *a, int column, const struct statement *b, int other,
                            const struct amounts_seen *seen) {
    for (int i = 0; i < a->row_count; i++)
        for (int k = 0; k < b->row_count && amounts_may_have(seen, a->rows[i].values[column].amount.units); k++)
            if (same_figure(&a->rows[i].values[column], &b->rows[k].values[other]) &&
                text_equal_fold(a->rows[i].label, b->rows[k].label) &&
                text_matches(a->rows[i].label, "net income|loss|earnings ..."))
                return true;
    return false;
}

/* Lines of income, which no day alone has. */
static bool is_of_income(enum concept concept) {
    static const enum concept lines[] = {
        CONCEPT_REVENUE,     CONCEPT_GROSS_PROFIT,        CONCEPT_OPERATING_INCOME,      CONCEPT_PRETAX_INCOME,
        CONCEPT_NET_INCOME,  CONCEPT_NET_INTEREST_INCOME, CONCEPT_EPS_BASIC_AND_DILUTED, CONCEPT_EPS_BASIC,
        CONCEPT_EPS_DILUTED,
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (lines[i] == concept)
            return true;
    return false;
}

/* Both columns print the same amount on such a line. */
static bool income_ties(const struct statement *a, int column, const struct statement *b, int other) {
    for (int i = 0; i < a->row_count; i++)
        for (int k = 0; is_of_income(a->rows[i].concept) && k < b->row_count; k++)
            if (a->rows[i].concept == b->rows[k].concept &&
                same_figure(&a->rows[i].values[column], &b->rows[k].values[other]))
                return true;
    return false;
}

/*
 * "December 26, 1998" over a statement of operations tells no length; the statement of cash flows that begins with the
 * same net income and ends on the same day does; and so it is with a reconciliation that begins with a line of income.
 * 0 where none does, or two disagree.
 */
static uint8_t length_by_ties(const struct report *report, int first, const struct statement *open, int column,
                              const struct amounts_seen *seen) {
    uint8_t months = 0;
    for (int s = first; s < report->statement_count; s++) {
        const struct statement *other = &report->statements[s];
        for (int k = 0; k < other->column_count && other != open && flows(other); k++) {
            period told = other->columns[k].period;
            if (told.months == 0 || !date_equal(told.end, open->columns[column].period.end) ||
                !(flows(open) ? net_income_ties(open, column, other, k, &seen[s - first])
                              : income_ties(open, column, other, k)))
                continue;
            if (months != 0 && months != told.months)
                return 0;
            months = told.months;
        }
    }
    return months;
}

/* ---- tables that hold more than one statement's lines ---- */

static bool is_bare(const struct column *column) {
    return date_known(column->period.end) && column->period.months == 0;
}

static bool is_mixed(const struct statement *statement) {
    return statement->kind == STATEMENT_OTHER || statement->kind == STATEMENT_SEGMENT;
}

/* "As of September 30", "At period end": a day, whatever stands below. */
static bool tells_day_alone(const struct column *column) {
    for (int h = 0; h < column->head_count; h++)
        if (text_matches(column->heads[h], "as of|at ...") || text_matches(column->heads[h], "... as of ...") ||
            text_matches(column->heads[h], "... period|month|quarter|year end ..."))
            return true;
    return false;
}

static bool prints_income(const struct statement *statement, int column) {
    for (int r = 0; r < statement->row_count; r++)
        if (is_of_income(statement->rows[r].concept) && value_is_amount(&statement->rows[r].values[column]))
            return true;
    return false;
}

/* So many days lie between the ends of quarters that follow each other, or of the same one of two years. */
static bool apart(date a, date b, int least, int most) {
    int64_t days = date_serial(a) - date_serial(b);
    return (days >= least && days <= most) || (-days >= least && -days <= most);
}

static bool is_quarter_before(date a, date b) { return apart(a, b, 84, 98); }

static bool is_year_before(date a, date b) { return apart(a, b, 357, 378); }

/* The column's day goes with that of a column of a quarter, as the end of a year beside September does not. */
static bool goes_with_quarter(const struct statement *statement, int column) {
    date end = statement->columns[column].period.end;
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *other = &statement->columns[c];
        if (other->measure == MEASURE_AMOUNT && other->period.months == QUARTER &&
            (is_quarter_before(end, other->period.end) || is_year_before(end, other->period.end)))
            return true;
    }
    return false;
}

static bool tells_other_lengths(const struct statement *statement) {
    for (int c = 0; c < statement->column_count; c++)
        if (statement->columns[c].measure == MEASURE_AMOUNT && statement->columns[c].period.months > 0 &&
            statement->columns[c].period.months != QUARTER)
            return true;
    return false;
}

/* Columns of quarters that were found make others of the same table, headed by days as they are, quarters too. */
static void settle_quarters_beside(struct statement *statement) {
    bool changed = !tells_other_lengths(statement);
    for (int round = 0; changed && round < statement->column_count; round++) {
        changed = false;
        for (int c = 0; c < statement->column_count; c++) {
            struct column *column = &statement->columns[c];
            if (column->measure != MEASURE_AMOUNT || !is_bare(column) || tells_day_alone(column) ||
                !prints_income(statement, c) || !goes_with_quarter(statement, c))
                continue;
            column->period.months = QUARTER;
            changed = true;
        }
    }
}

/* ---- averages ---- */

static bool title_averages(const struct statement *statement) {
    return text_matches(statement->title, "... average balance|balances ...") ||
           text_matches(statement->title, "... average consolidated? balance sheet|sheets ...");
}

/* "Average balance", "Average" over the day; of a rate it may be the average on that day. */
static bool head_averages(const struct column *column) {
    bool averages = false;
    for (int h = 0; h < column->head_count; h++) {
        if (text_matches(column->heads[h], "... rate|rates|yield|price|prices|cost|life|maturity|term ..."))
            return false;
        averages = averages || text_matches(column->heads[h], "daily? average|avg balance|balances?");
    }
    return averages;
}

/* The one length that statements of income tell of periods with that end; 0 where they tell none, or several. */
static uint8_t length_of_income(const struct report *report, int first, date end) {
    uint8_t months = 0;
    for (int s = first; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        for (int c = 0; statement->kind == STATEMENT_INCOME && c < statement->column_count; c++) {
            period told = statement->columns[c].period;
            if (told.months == 0 || !date_equal(told.end, end))
                continue;
            if (months != 0 && months != told.months)
                return 0;
            months = told.months;
        }
    }
    return months;
}

/* What a column beside is found to be of that ends on the same day; 0 where none was. */
static uint8_t length_beside(const struct statement *statement, date end) {
    for (int c = 0; c < statement->column_count; c++)
        if (statement->columns[c].period.months > 0 && date_equal(statement->columns[c].period.end, end))
            return statement->columns[c].period.months;
    return 0;
}

/* The days are those of quarters that follow each other. */
static bool ends_quarters(const struct statement *statement, date end) {
    for (int c = 0; c < statement->column_count; c++)
        if (date_known(statement->columns[c].period.end) && is_quarter_before(end, statement->columns[c].period.end))
            return true;
    return false;
}

/* An average is of no day: of a quarter, where title or days say so, else of what income is told for, or open. */
static void settle_averages(const struct report *report, int first, struct statement *statement) {
    bool all = title_averages(statement), quarterly = text_has_word(statement->title, TEXT("quarterly"));
    for (int c = 0; c < statement->column_count && !quarterly; c++)
        quarterly = is_bare(&statement->columns[c]) && ends_quarters(statement, statement->columns[c].period.end);
    for (int c = 0; c < statement->column_count; c++) {
        struct column *column = &statement->columns[c];
        if (!is_bare(column) || tells_day_alone(column) || !(all || head_averages(column)))
            continue;
        uint8_t months = quarterly ? QUARTER : length_beside(statement, column->period.end);
        if (months == 0)
            months = length_of_income(report, first, column->period.end);
        column->period = months > 0 ? (period){.end = column->period.end, .months = months} : (period){0};
    }
}

/* ---- all of them ---- */

static bool settle_statement(struct report *report, int first, struct statement *statement,
                             const struct amounts_seen *seen) {
    bool open = flows(statement) || statement->kind == STATEMENT_RECONCILIATION, settled = false;
    for (int i = 0; i < statement->column_count; i++) {
        struct column *column = &statement->columns[i];
        bool mixed = is_mixed(statement) && column->measure == MEASURE_AMOUNT && !tells_day_alone(column);
        if (!is_bare(column) || !(open || mixed))
            continue;
        column->period.months = length_by_ties(report, first, statement, i, seen);
        settled = settled || column->period.months > 0;
    }
    return settled;
}

void bare_days_settle(struct report *report, int first, const struct amounts_seen *seen) {
    for (int s = first; s < report->statement_count; s++) {
        struct statement *statement = &report->statements[s];
        bool settled = settle_statement(report, first, statement, seen);
        if (!is_mixed(statement))
            continue;
        if (settled)
            settle_quarters_beside(statement);
        settle_averages(report, first, statement);
        columns_settle_changes(statement->columns, statement->column_count);
    }
}

void half_periods_drop(struct statement *statement) {
    if (!flows(statement))
        return;
    bool quarterly = statement->kind == STATEMENT_INCOME && text_has_word(statement->title, TEXT("quarterly"));
    for (int i = 0; i < statement->column_count; i++) {
        period *told = &statement->columns[i].period;
        if (told->months == 0)
            *told = quarterly && date_known(told->end) ? (period){.end = told->end, .months = QUARTER} : (period){0};
    }
}
