/*
 * unit_points: "52.7% | 47.5% | 520" under a head of changes: what a margin
 * gained is a hundred times the difference of two figures beside it, and so
 * in basis points, whatever the head says of the rows of money above. A column
 * is read so where one row says it and none says anything else.
 */
#include "recognize/statement/unit_points.h"

#include "base/interval.h"

enum { POINTS = 100, COARSE_LEAST = 10, QUOTIENT_PLACES = 6, REACH = 12 };

/* What a change can be of two rates: basis points (or surely no fewer), or percentage points and percent. */
struct senses {
    bool points, sure, other;
};

/* A rate that is printed in a column of amounts. */
static bool is_rate(const struct statement *statement, const struct row *row, int column) {
    const struct value *value = &row->values[column];
    return statement->columns[column].measure == MEASURE_AMOUNT && value_is_amount(value) &&
           value->unit == UNIT_PERCENT;
}

/* Rates of one place leave ten points open: less than that shows nothing. */
static bool shows_points(decimal change, decimal rate) {
    return rate.places > 1 || decimal_compare(decimal_abs(change), decimal_of(COARSE_LEAST, 0)) >= 0;
}

static void add_senses(struct senses *all, decimal change, decimal now, decimal then) {
    interval printed = interval_printed(change), relative;
    interval gained = interval_subtract(interval_printed(now), interval_printed(then));
    bool grown = interval_divide(interval_scale(gained, POINTS), interval_printed(then), QUOTIENT_PLACES, &relative) &&
                 interval_meets(relative, printed);
    bool points = change.places == 0 && interval_meets(interval_scale(gained, POINTS), printed);
    all->points |= points;
    all->sure |= points && shows_points(change, now);
    all->other |= grown || interval_meets(gained, printed);
}

/* By all pairs of rates near to the left of the change. */
static struct senses senses_at(const struct statement *statement, const struct row *row, int column) {
    struct senses all = {0};
    for (int now = column > REACH ? column - REACH : 0; now < column; now++)
        for (int then = now + 1; is_rate(statement, row, now) && then < column; then++)
            if (is_rate(statement, row, then))
                add_senses(&all, row->values[column].amount, row->values[now].amount, row->values[then].amount);
    return all;
}

static bool is_open(const struct row *row, int column) {
    const struct value *value = &row->values[column];
    return row->role == ROLE_RATIO && row->unit == UNIT_PERCENT && value->kind == VALUE_NUMBER &&
           value->unit == UNIT_PERCENT && !decimal_is_zero(value->amount) &&
           text_find_byte(value->printed, '%') == text_npos;
}

static void settle_column(struct statement *statement, int column) {
    int points = 0, others = 0;
    for (int r = 0; r < statement->row_count && others == 0; r++) {
        if (!is_open(&statement->rows[r], column))
            continue;
        struct senses told = senses_at(statement, &statement->rows[r], column);
        points += told.sure && !told.other;
        others += told.other && !told.points;
    }
    for (int r = 0; r < statement->row_count && points > 0 && others == 0; r++)
        if (is_open(&statement->rows[r], column) && senses_at(statement, &statement->rows[r], column).points)
            statement->rows[r].values[column].unit = UNIT_BASIS_POINTS;
}

void unit_points_settle(struct statement *statement) {
    for (int c = 2; c < statement->column_count; c++)
        if (measure_is_change(statement->columns[c].measure))
            settle_column(statement, c);
}
