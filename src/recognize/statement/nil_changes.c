/*
 * nil_changes: "1,623 | (988) | -" under a head of changes. A dash is nought
 * only where two amounts that the column may compare are as good as equal:
 * beside others it means that no change is told, and the value is not
 * meaningful. What is compared with figures that are not printed keeps its
 * dash, as does a change in constant currency, unless the sign turned.
 */
#include "recognize/statement/nil_changes.h"

#include "base/interval.h"

enum { PERCENT = 100, QUOTIENT_PLACES = 6, COLUMNS_MOST = 24 };

/* What the column compares, as far as the statement tells: amounts of its own period with others as long. */
struct compared {
    const struct statement *statement;
    int column;
    bool dated;    /* a column of amounts has the very period of the change */
    bool constant; /* in constant currency: one of the two amounts is not printed */
    struct pair {
        int now, then;
    } pairs[COLUMNS_MOST * COLUMNS_MOST];
    int pair_count;
};

static bool is_of_amounts(const struct column *column) { return column->measure == MEASURE_AMOUNT; }

static struct compared compared_by(const struct statement *statement, int column) {
    struct compared it = {.statement = statement, .column = column};
    it.constant = statement->columns[column].measure == MEASURE_PERCENT_CHANGE_CC;
    period told = statement->columns[column].period;
    for (int c = 0; c < statement->column_count && date_known(told.end); c++)
        it.dated =
            it.dated || (is_of_amounts(&statement->columns[c]) && period_equal(statement->columns[c].period, told));
    return it;
}

static bool may_compare(const struct compared *it, int now, int then) {
    const struct column *a = &it->statement->columns[now], *b = &it->statement->columns[then];
    bool apart = date_known(a->period.end) ? !date_equal(a->period.end, b->period.end) : a->member.len == 0;
    return now != then && is_of_amounts(a) && is_of_amounts(b) && a->basis == b->basis && apart &&
           a->period.months == b->period.months && text_equal(a->member, b->member) &&
           (!it->dated || period_equal(a->period, it->statement->columns[it->column].period));
}

/* Nothing, to a half of the last place of the column's coarsest figure. */
static interval nought_of(const struct statement *statement, int column) {
    uint8_t places = UINT8_MAX;
    for (int r = 0; r < statement->row_count; r++) {
        const struct value *value = &statement->rows[r].values[column];
        if (value->kind == VALUE_NUMBER && value->amount.places < places)
            places = value->amount.places;
    }
    return interval_printed(decimal_of(0, places == UINT8_MAX ? 0 : places));
}

static interval span_of(const struct value *value) {
    return value->kind == VALUE_NIL ? interval_exact(decimal_of(0, 0)) : interval_printed(value->amount);
}

/* A rise in costs is printed as a minus by some. */
static bool meets_of_either_sign(interval change, interval told) {
    return interval_meets(change, told) || interval_meets(interval_negate(change), told);
}

/* The change between the two may print as `told`. Rates move by points. */
static bool may_print(const struct compared *it, const struct value *now, const struct value *then, interval told) {
    interval gained = interval_subtract(span_of(now), span_of(then)), share;
    bool points = now->unit == UNIT_PERCENT || now->unit == UNIT_RATIO;
    if (interval_meets(gained, interval_exact(decimal_of(0, 0))))
        return true;
    if (it->statement->columns[it->column].measure == MEASURE_CHANGE || points)
        return meets_of_either_sign(gained, told);
    return interval_divide(interval_scale(gained, PERCENT), span_of(then), QUOTIENT_PLACES, &share) &&
           meets_of_either_sign(share, told);
}

/* From a loss to a gain, or from nothing to something: whatever it is measured in, it changed. */
static bool sign_turned(const struct value *now, const struct value *then) {
    return decimal_sign(now->amount) != decimal_sign(then->amount);
}

/* Both amounts of a pair are told in the row, in one unit. */
static bool tells_both(const struct row *row, int now, int then) {
    const struct value *a = &row->values[now], *b = &row->values[then];
    return value_is_amount(a) && value_is_amount(b) && a->unit == b->unit;
}

/* How many figures of the column are the change from `then` to `now`, less three for each that is not. */
static int record_of(const struct compared *it, int now, int then) {
    enum { ROWS_MOST = 200, FOR_A_MISS = 3 };
    int record = 0;
    for (int r = 0; r < it->statement->row_count && r < ROWS_MOST; r++) {
        const struct row *row = &it->statement->rows[r];
        const struct value *told = &row->values[it->column];
        if (told->kind == VALUE_NUMBER && tells_both(row, now, then))
            record +=
                may_print(it, &row->values[now], &row->values[then], interval_printed(told->amount)) ? 1 : -FOR_A_MISS;
    }
    return record;
}

/* The pairs that the column's figures bear out; where no figure tells, all that it may compare. */
static void find_pairs(struct compared *it) {
    bool told = false;
    for (int pass = 0; pass < 2 && it->pair_count == 0 && !told; pass++)
        for (int now = 0; now < it->statement->column_count; now++)
            for (int then = 0; then < it->statement->column_count; then++) {
                if (!may_compare(it, now, then))
                    continue;
                int record = pass == 0 && !it->constant ? record_of(it, now, then) : 0;
                told = told || record != 0;
                if (pass == 0 ? record > 0 : true)
                    it->pairs[it->pair_count++] = (struct pair){now, then};
            }
}

/* Some pair is told in the row, and none as good as equal. */
static bool is_changed(const struct compared *it, const struct row *row, interval nought) {
    int told = 0;
    for (int i = 0; i < it->pair_count; i++) {
        const struct value *now = &row->values[it->pairs[i].now], *then = &row->values[it->pairs[i].then];
        if (!tells_both(row, it->pairs[i].now, it->pairs[i].then))
            continue;
        if (it->constant ? !sign_turned(now, then) : may_print(it, now, then, nought))
            return false;
        told++;
    }
    return told > 0;
}

/* A dash in constant currency beside one that was found to be no nought of the same period. */
static bool goes_with_another(const struct compared *it, const struct row *row) {
    const struct column *columns = it->statement->columns;
    for (int c = 0; c < it->statement->column_count && it->constant; c++)
        if (columns[c].measure == MEASURE_PERCENT_CHANGE && row->values[c].kind == VALUE_NOT_MEANINGFUL &&
            period_equal(columns[c].period, columns[it->column].period))
            return true;
    return false;
}

static bool holds_dash(const struct statement *statement, int column) {
    for (int r = 0; r < statement->row_count; r++)
        if (statement->rows[r].values[column].kind == VALUE_NIL)
            return true;
    return false;
}

static void settle_column(struct statement *statement, int column) {
    struct compared it = compared_by(statement, column);
    interval nought = nought_of(statement, column);
    find_pairs(&it);
    for (int r = 0; r < statement->row_count; r++) {
        struct value *value = &statement->rows[r].values[column];
        const struct row *row = &statement->rows[r];
        if (value->kind == VALUE_NIL && (is_changed(&it, row, nought) || goes_with_another(&it, row)))
            value->kind = VALUE_NOT_MEANINGFUL;
    }
}

void nil_changes_settle(struct statement *statement) {
    static const enum measure in_turn[] = {MEASURE_CHANGE, MEASURE_PERCENT_CHANGE, MEASURE_PERCENT_CHANGE_CC};
    for (size_t i = 0; i < sizeof in_turn / sizeof *in_turn && statement->column_count <= COLUMNS_MOST; i++)
        for (int c = 0; c < statement->column_count; c++)
            if (statement->columns[c].measure == in_turn[i] && holds_dash(statement, c))
                settle_column(statement, c);
}
