/*
 * foot: adding a column up, and the doubts. A reading is doubtful where one of
 * the cells is or holds words, where a row is blank that is printed elsewhere,
 * and where a row that was taken for no amount makes up for just what is
 * missing.
 */
#include "check/foot.h"

enum { ROWS_BEFORE = 2, MISSES_FEWEST = 3 };

bool foot_cell(const struct statement *statement, int row, int column, struct sum *out) {
    const struct calculation *calculation = &statement->rows[row].calculation;
    const struct value *total = &statement->rows[row].values[column];
    int rows = 0;

    *out = sum_empty();
    if (!value_is_amount(total) || statement->columns[column].measure != MEASURE_AMOUNT) {
        return false;
    }
    for (int t = 0; t < calculation->term_count; t++) {
        const struct value *value = &statement->rows[calculation->terms[t].index].values[column];
        sum_add(out, value, calculation->terms[t].sign);
        rows += value_is_amount(value);
    }
    return rows > 0 && (total->kind == VALUE_NUMBER || out->squares != 0);
}

/* ---- columns that do not add ---- */

struct record {
    int met, missed;
    int places; /* the most printed in a total */
};

static struct record column_record(const struct statement *statement, int column) {
    struct record record = {0};

    for (int r = 0; r < statement->row_count; r++) {
        struct sum sum;
        if (statement->rows[r].calculation.term_count > 0 && foot_cell(statement, r, column, &sum)) {
            const struct value *total = &statement->rows[r].values[column];
            bool missed = sum_verdict(&sum, total) == VERDICT_BROKEN;
            record.met += !missed;
            record.missed += missed;
            record.places = total->amount.places > record.places ? total->amount.places : record.places;
        }
    }
    return record;
}

/* Printed with other places than every column whose sums tie. */
static bool is_of_another_kind(const struct statement *statement, int places) {
    for (int c = 0; c < statement->column_count; c++) {
        struct record record = column_record(statement, c);
        if (record.met > record.missed && record.places == places) {
            return false;
        }
    }
    return true;
}

bool foot_column_adds(const struct statement *statement, int column) {
    struct record record = column_record(statement, column);

    return record.met >= record.missed ||
           (record.missed < MISSES_FEWEST && !is_of_another_kind(statement, record.places));
}

/* ---- doubtful readings ---- */

/* A row that is no part of any sum, and no sum: perhaps it was taken for something else than an amount. */
static bool stands_apart(const struct statement *statement, int row) {
    if (statement->rows[row].calculation.term_count > 0) {
        return false;
    }
    for (int r = 0; r < statement->row_count; r++) {
        const struct calculation *sum = &statement->rows[r].calculation;
        for (int t = 0; t < sum->term_count; t++) {
            if (sum->terms[t].index == row) {
                return false;
            }
        }
    }
    return true;
}

static bool left_out_row_explains(const struct statement *statement, struct cell_ref total, decimal difference) {
    int first = statement->rows[total.row].calculation.terms[0].index;
    int from = (first < total.row ? first : total.row) - ROWS_BEFORE;

    for (int r = from > 0 ? from : 0; r < total.row; r++) {
        const struct row *row = &statement->rows[r];
        if (row->role != ROLE_HEADING && row->values[total.column].kind == VALUE_NUMBER && stands_apart(statement, r) &&
            decimal_compare(decimal_abs(row->values[total.column].amount), decimal_abs(difference)) == 0) {
            return true;
        }
    }
    return false;
}

static bool has_term_of(const struct statement *statement, int row, int column, enum value_kind kind) {
    const struct calculation *sum = &statement->rows[row].calculation;

    for (int t = 0; t < sum->term_count; t++) {
        if (statement->rows[sum->terms[t].index].values[column].kind == kind) {
            return true;
        }
    }
    return false;
}

/* A blank is a zero in filings that leave zeros blank: those leave one in columns that tie, too. */
static bool blank_is_unusual(const struct statement *statement, struct cell_ref total) {
    if (!has_term_of(statement, total.row, total.column, VALUE_BLANK)) {
        return false;
    }
    for (int c = 0; c < statement->column_count; c++) {
        struct sum sum;
        if (has_term_of(statement, total.row, c, VALUE_BLANK) && foot_cell(statement, total.row, c, &sum) &&
            sum_verdict(&sum, &statement->rows[total.row].values[c]) != VERDICT_BROKEN) {
            return false;
        }
    }
    return true;
}

bool foot_is_doubtful(const struct report *report, const struct finding *finding) {
    const struct cell_ref total = finding->cells[0];
    const struct statement *statement = &report->statements[total.statement];

    for (int i = 0; i < finding->cell_count; i++) {
        if (report_value(report, finding->cells[i])->doubtful) {
            return true;
        }
    }
    return has_term_of(statement, total.row, total.column, VALUE_TEXT) || blank_is_unusual(statement, total) ||
           left_out_row_explains(statement, total, finding->difference);
}
