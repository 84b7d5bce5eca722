/*
 * foot: adding a column up, and the doubts. A reading is doubtful where one of
 * the cells is or holds words, where a row is blank that is printed elsewhere,
 * and where a row that was taken for no amount makes up for just what is
 * missing.
 */
#include "check/foot.h"

enum { ROWS_BEFORE = 2, MISSES_FEWEST = 3 };

/* Money adds up, and so do shares and figures per share among themselves; a percentage among amounts does not. */
static bool may_add(const struct statement *statement, int row, int column, const struct value *value) {
    return value->unit == UNIT_CURRENCY ||
           (value->unit <= UNIT_PER_SHARE &&
            (value->unit == statement->columns[column].unit || value->unit == statement->rows[row].unit));
}

bool foot_cell(const struct statement *statement, int row, int column, struct sum *out) {
    const struct calculation *calculation = &statement->rows[row].calculation;
    const struct value *total = &statement->rows[row].values[column];
    int rows = 0;

    *out = sum_empty();
    if (!value_is_amount(total) || !may_add(statement, row, column, total) ||
        statement->columns[column].measure != MEASURE_AMOUNT) {
        return false;
    }
    for (int t = 0; t < calculation->term_count; t++) {
        const struct value *value = &statement->rows[calculation->terms[t].index].values[column];
        if (value_is_amount(value) && value->unit == total->unit) {
            sum_add(out, value, calculation->terms[t].sign);
            rows++;
        }
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

/* The row leaves a part blank in some column, and ties there. */
static bool leaves_zeros_blank(const struct statement *statement, int row) {
    for (int c = 0; c < statement->column_count; c++) {
        struct sum sum;
        if (has_term_of(statement, row, c, VALUE_BLANK) && foot_cell(statement, row, c, &sum) &&
            sum_verdict(&sum, &statement->rows[row].values[c]) != VERDICT_BROKEN) {
            return true;
        }
    }
    return false;
}

/* A blank is a zero in tables that leave zeros blank: those leave one in sums that tie, too. */
static bool blank_is_unusual(const struct statement *statement, struct cell_ref total) {
    if (!has_term_of(statement, total.row, total.column, VALUE_BLANK)) {
        return false;
    }
    for (int r = 0; r < statement->row_count; r++) {
        if (statement->rows[r].calculation.term_count > 0 && leaves_zeros_blank(statement, r)) {
            return false;
        }
    }
    return true;
}

/* Rows taken for figures per share, counts or percentages: together they may be just what is missing. */
static bool other_rows_explain(const struct statement *statement, struct cell_ref total, decimal difference) {
    decimal sum = decimal_of(0, 0);
    int first = statement->rows[total.row].calculation.terms[0].index;

    for (int r = first; r < total.row; r++) {
        const struct row *row = &statement->rows[r];
        const struct value *value = &row->values[total.column];
        if (row->role != ROLE_HEADING && value->kind == VALUE_NUMBER && row->unit != UNIT_CURRENCY &&
            !decimal_add(sum, value->amount, &sum)) {
            return false;
        }
    }
    return !decimal_is_zero(sum) && decimal_compare(sum, difference) == 0;
}

/* A row that is blank here prints just what is missing in the column beside: it may belong here. */
static bool neighbour_explains(const struct statement *statement, struct cell_ref total, decimal difference) {
    for (int r = statement->rows[total.row].calculation.terms[0].index; r < total.row; r++) {
        const struct value *values = statement->rows[r].values;
        bool blank = statement->rows[r].role != ROLE_HEADING && values[total.column].kind == VALUE_BLANK;
        for (int c = total.column - 1; blank && c <= total.column + 1; c += 2) {
            if (c >= 0 && c < statement->column_count && values[c].kind == VALUE_NUMBER &&
                decimal_compare(decimal_abs(values[c].amount), decimal_abs(difference)) == 0) {
                return true;
            }
        }
    }
    return false;
}

/* "Americas $(1,198)$": an amount stands in the label, and those behind it perhaps a column too far to the left. */
static bool label_swallows(text label) {
    size_t dollar = label.len;

    while (dollar > 0 && label.ptr[dollar - 1] != '$' && label.ptr[dollar - 1] != ' ') {
        dollar--;
    }
    return dollar > 1 && label.ptr[dollar - 1] == '$' &&
           (dollar == label.len ? is_digit(label.ptr[dollar - 2]) || label.ptr[dollar - 2] == ')'
                                : label.ptr[dollar - 2] == ' ');
}

/* A row that prints an amount in every column has lost none to its label: "of $93,653 and $76,421" is a remark. */
static bool row_has_gaps(const struct statement *statement, int row) {
    for (int c = 0; c < statement->column_count; c++) {
        if (!value_is_amount(&statement->rows[row].values[c])) {
            return true;
        }
    }
    return false;
}

/* The readers left something out, or doubted it, on a line of one of the rows. */
static bool line_is_doubted(const struct report *report, const struct statement *statement, int row) {
    const struct row *it = &statement->rows[row];

    if (label_swallows(it->label) && row_has_gaps(statement, row)) {
        return true;
    }
    for (int i = 0; i < report->finding_count; i++) {
        const struct finding *finding = &report->findings[i];
        uint32_t line = finding->origin.line;
        if ((finding->verdict == VERDICT_UNPLACED || finding->verdict == VERDICT_DOUBTFUL) &&
            finding->cell_count == 0 && finding->origin.document == it->origin.document && line >= it->origin.line &&
            (line == it->origin.line || (row + 1 < statement->row_count && line < it[1].origin.line))) {
            return true;
        }
    }
    return false;
}

static bool reading_is_doubted(const struct report *report, const struct finding *finding) {
    const struct statement *statement = &report->statements[finding->cells[0].statement];
    const struct calculation *sum = &statement->rows[finding->cells[0].row].calculation;
    bool doubted = line_is_doubted(report, statement, finding->cells[0].row);

    for (int i = 0; i < finding->cell_count; i++) {
        doubted = doubted || report_value(report, finding->cells[i])->doubtful;
    }
    for (int t = 0; t < sum->term_count; t++) {
        doubted = doubted || line_is_doubted(report, statement, sum->terms[t].index);
    }
    return doubted;
}

bool foot_is_doubtful(const struct report *report, const struct finding *finding) {
    const struct cell_ref total = finding->cells[0];
    const struct statement *statement = &report->statements[total.statement];

    return reading_is_doubted(report, finding) || has_term_of(statement, total.row, total.column, VALUE_TEXT) ||
           blank_is_unusual(statement, total) || left_out_row_explains(statement, total, finding->difference) ||
           other_rows_explain(statement, total, finding->difference) ||
           neighbour_explains(statement, total, finding->difference);
}
