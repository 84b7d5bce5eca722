/*
 * unit_whole: takes figures alone, and what units their rows have so far; that
 * they make a hundred is the proof, and no word is asked.
 */
#include "recognize/statement/unit_whole.h"

#include "recognize/statement/unit_row.h"

enum { HUNDRED = 100, PARTS_MOST = 40 };

static bool may_be_part(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    return row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY && figures.all > 0 && figures.money == 0 &&
           figures_below(&figures, HUNDRED);
}

/* What the rows [first, end) print in the column adds up to a hundred, but for rounding; a column may be blank. */
static bool makes_hundred(const struct statement *statement, int first, int end, int column, bool *printed) {
    int64_t tenths = 0;
    int figures = 0;
    for (int i = first; i < end; i++) {
        const struct value *value = &statement->rows[i].values[column];
        if (value->kind != VALUE_NUMBER || value->amount.places > 1)
            continue;
        tenths += value->amount.places == 1 ? value->amount.units : value->amount.units * 10;
        figures++;
    }
    *printed = figures > 1;
    return figures < 2 || (tenths >= (HUNDRED - 1) * 10 && tenths <= (HUNDRED + 1) * 10);
}

static bool make_hundred(const struct statement *statement, int first, int end) {
    bool any = false, printed;
    for (int c = 0; c < statement->column_count; c++) {
        if (statement->columns[c].measure != MEASURE_AMOUNT)
            continue;
        if (!makes_hundred(statement, first, end, c, &printed))
            return false;
        any = any || printed;
    }
    return any;
}

/* Where the parts that begin with the row in percent end: the shortest run of them that makes a hundred. */
static int end_of_parts(const struct table *table, const struct statement *statement, int first) {
    for (int end = first + 1; end < statement->row_count && end - first < PARTS_MOST; end++) {
        if (!may_be_part(table, &statement->rows[end]))
            return first;
        if (make_hundred(statement, first, end + 1))
            return end + 1;
    }
    return first;
}

void units_of_wholes(const struct table *table, struct statement *statement) {
    for (int i = 0; i + 1 < statement->row_count; i++) {
        if (statement->rows[i].role == ROLE_HEADING || statement->rows[i].unit != UNIT_PERCENT ||
            table_figures(table, &statement->rows[i]).percent == 0)
            continue;
        int end = end_of_parts(table, statement, i);
        for (int k = i + 1; k < end; k++)
            unit_set(statement, &statement->rows[k], UNIT_PERCENT, 1);
    }
}
