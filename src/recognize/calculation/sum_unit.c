/*
 * sum_unit: goes over the sums of a statement. "Retail Banking 33,293" below
 * "Full-time employees" counts heads, since with what is called other full-time
 * employees it makes their total; and "Employees eligible to retire" is money
 * among the obligations to them. Asks no word but whether a label names money.
 */
#include "recognize/calculation/sum_unit.h"

#include "recognize/statement/unit_counts.h"
#include "recognize/statement/unit_row.h"

static bool bears_money(const struct statement *statement, const struct row *row) {
    for (int i = 0; i < statement->column_count; i++)
        if (row->values[i].money)
            return true;
    return false;
}

/* Nothing but the lack of another unit made money of it. */
static bool may_count(const struct statement *statement, const struct row *row) {
    return row->unit == UNIT_CURRENCY && row->role != ROLE_HEADING && !bears_money(statement, row) &&
           !label_names_money(row->label);
}

/* All of them count things, or may. */
static bool parts_may_count(const struct statement *statement, const struct calculation *sum) {
    for (int i = 0; i < sum->term_count; i++) {
        const struct row *part = &statement->rows[sum->terms[i].index];
        if (part->unit != UNIT_COUNT && !may_count(statement, part))
            return false;
    }
    return sum->term_count > 1;
}

static bool parts_count(const struct statement *statement, const struct calculation *sum) {
    for (int i = 0; i < sum->term_count; i++)
        if (statement->rows[sum->terms[i].index].unit != UNIT_COUNT)
            return false;
    return sum->term_count > 1;
}

/* The role that the row has by its place among the sums stays. */
static void change_unit(const struct statement *statement, struct row *row, enum unit unit, int64_t scale) {
    enum role role = row->role;
    if (row->unit != unit)
        unit_set(statement, row, unit, scale);
    row->role = role;
}

/* A currency's sign tells that it is money, or what it sums: "Total operating revenues" over "Passengers". */
static bool tells_money(const struct statement *statement, const struct row *row) {
    return row->unit == UNIT_CURRENCY &&
           (bears_money(statement, row) ||
            text_matches(row->label,
                         "total ... revenue|revenues|income|expense|expenses|cost|costs|fees|assets|liabilities"));
}

/* It is itself summed up to what tells so: "Trucks", whose regions stand above it. */
static bool is_part_of_money(const struct statement *statement, const struct row *row) {
    int at = (int)(row - statement->rows);
    for (int i = 0; i < statement->row_count; i++) {
        const struct calculation *sum = &statement->rows[i].calculation;
        for (int k = 0; k < sum->term_count; k++)
            if (sum->term_count > 1 && sum->terms[k].index == at && tells_money(statement, &statement->rows[i]))
                return true;
    }
    return false;
}

/* A sum of money that bears its sign, there or on a part: what its parts are called counts nothing. */
static bool sums_money(const struct statement *statement, const struct row *total) {
    bool money = false, counts = false;
    for (int i = 0; i < total->calculation.term_count; i++) {
        const struct row *part = &statement->rows[total->calculation.terms[i].index];
        if (part->unit != UNIT_CURRENCY && part->unit != UNIT_COUNT)
            return false;
        counts = counts || part->unit == UNIT_COUNT;
        money = money || (part->unit == UNIT_CURRENCY && bears_money(statement, part));
    }
    return total->unit == UNIT_CURRENCY && counts &&
           (money || tells_money(statement, total) || is_part_of_money(statement, total));
}

static void change_parts(const struct statement *statement, const struct row *total, enum unit unit) {
    for (int i = 0; i < total->calculation.term_count; i++)
        change_unit(statement, &statement->rows[total->calculation.terms[i].index], unit, total->scale);
}

static bool settle_sum(struct statement *statement, struct row *total) {
    const struct calculation *sum = &total->calculation;
    if (sums_money(statement, total)) {
        change_parts(statement, total, UNIT_CURRENCY);
        return true;
    }
    if (total->unit == UNIT_COUNT && !parts_count(statement, sum) && parts_may_count(statement, sum)) {
        change_parts(statement, total, UNIT_COUNT);
        return true;
    }
    if (!may_count(statement, total) || !parts_count(statement, sum))
        return false;
    change_unit(statement, total, UNIT_COUNT, statement->rows[sum->terms[0].index].scale);
    return true;
}

/* A total's unit may be told by its parts' parts, or by the total above it: as many rounds as rows, at the most. */
void sum_units_settle(struct statement *statement) {
    bool changed = true;
    for (int round = 0; changed && round < statement->row_count; round++) {
        changed = false;
        for (int r = 0; r < statement->row_count; r++)
            changed = (statement->rows[r].calculation.term_count > 1 && settle_sum(statement, &statement->rows[r])) ||
                      changed;
    }
}
