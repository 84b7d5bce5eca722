/*
 * foot: adding a column up, and the doubts. A reading is doubtful where one of
 * the cells is or holds words, where a row is blank that is printed elsewhere,
 * and where a row that was taken for no amount makes up for just what is
 * missing.
 */
#include "check/foot.h"

#include <stdlib.h>

enum { ROWS_BEFORE = 2, MISSES_FEWEST = 3, SLIP_LEAST = 100 };

static const int64_t LABEL_AMOUNT_MOST = INT64_C(1000000000000);

/*
 * Money adds up, and so do shares, figures per share and things among themselves, and percentages where there is
 * nothing else; a percentage among amounts does not, nor do the years of a column that counts.
 */
static bool may_add(const struct statement *statement, int row, int column, const struct value *value) {
    enum unit of_column = statement->columns[column].unit, of_row = statement->rows[row].unit;
    if (value->unit == UNIT_COUNT)
        return of_row == UNIT_COUNT && of_column != UNIT_COUNT;
    if (value->unit == UNIT_PERCENT)
        return statement_is_of_percents(statement);
    return value->unit == UNIT_CURRENCY ||
           (value->unit <= UNIT_PER_SHARE && (value->unit == of_column || value->unit == of_row));
}

bool foot_cell(const struct statement *statement, int row, int column, struct sum *out) {
    const struct calculation *calculation = &statement->rows[row].calculation;
    const struct value *total = &statement->rows[row].values[column];
    int rows = 0;

    *out = sum_empty();
    if (!value_is_amount(total) || !may_add(statement, row, column, total) ||
        statement->columns[column].measure != MEASURE_AMOUNT || column_is_average(&statement->columns[column])) {
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

bool foot_takes_away(const struct statement *statement, int row, int column) {
    const struct row *total = &statement->rows[row];
    struct sum left = sum_empty();
    int reported = 0;

    for (int t = 0; t < total->calculation.term_count; t++) {
        const struct term term = total->calculation.terms[t];
        bool of_gaap = statement->rows[term.index].basis == BASIS_GAAP;
        reported += of_gaap && term.sign > 0;
        sum_add(&left, &statement->rows[term.index].values[column], of_gaap ? term.sign : -term.sign);
    }
    return total->basis == BASIS_NON_GAAP && reported == 1 &&
           sum_verdict(&left, &total->values[column]) == VERDICT_EXACT;
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

/* Printed with other places than every column whose sums tie, where there is one. */
static bool is_of_another_kind(const struct statement *statement, int places) {
    bool any = false;

    for (int c = 0; c < statement->column_count; c++) {
        struct record record = column_record(statement, c);
        if (record.met > record.missed && record.places == places) {
            return false;
        }
        any = any || record.met > record.missed;
    }
    return any;
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

/* The row holds an amount in another column, and the sum ties there without it. */
static bool is_rightly_left_out(const struct statement *statement, struct cell_ref total, int row) {
    for (int c = 0; c < statement->column_count; c++) {
        const struct value *value = &statement->rows[row].values[c];
        struct sum sum;
        if (c != total.column && value->kind == VALUE_NUMBER && !decimal_is_zero(value->amount) &&
            foot_cell(statement, total.row, c, &sum) &&
            sum_verdict(&sum, &statement->rows[total.row].values[c]) == VERDICT_EXACT) {
            return true;
        }
    }
    return false;
}

static bool left_out_row_explains(const struct statement *statement, struct cell_ref total, decimal difference) {
    int first = statement->rows[total.row].calculation.terms[0].index;
    int from = (first < total.row ? first : total.row) - ROWS_BEFORE;

    for (int r = from > 0 ? from : 0; r < total.row; r++) {
        const struct row *row = &statement->rows[r];
        if (row->role != ROLE_HEADING && row->values[total.column].kind == VALUE_NUMBER && stands_apart(statement, r) &&
            decimal_compare(decimal_abs(row->values[total.column].amount), decimal_abs(difference)) == 0 &&
            !is_rightly_left_out(statement, total, r)) {
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

/* One column of the row is the sum of the others that print an amount, two at least: what is blank adds nothing. */
static bool adds_across(const struct statement *statement, int row) {
    const struct value *values = statement->rows[row].values;

    for (int total = 0; total < statement->column_count; total++) {
        decimal left = values[total].amount;
        int parts = 0;
        for (int c = 0; values[total].kind == VALUE_NUMBER && c < statement->column_count; c++) {
            bool adds = c != total && values[c].kind == VALUE_NUMBER && values[c].unit == values[total].unit &&
                        statement->columns[c].measure == MEASURE_AMOUNT;
            parts += adds;
            if (adds && !decimal_subtract(left, values[c].amount, &left)) {
                return false;
            }
        }
        if (parts >= 2 && decimal_is_zero(left)) {
            return true;
        }
    }
    return false;
}

/* A part is blank in this column, and nothing tells that it is a zero there. */
static bool has_open_blank(const struct statement *statement, struct cell_ref total) {
    const struct calculation *sum = &statement->rows[total.row].calculation;

    for (int t = 0; t < sum->term_count; t++) {
        int row = sum->terms[t].index;
        if (statement->rows[row].values[total.column].kind == VALUE_BLANK && !adds_across(statement, row)) {
            return true;
        }
    }
    return false;
}

/*
 * A blank is a zero in tables that leave zeros blank: those leave one in sums that tie, too. Where a digit and noughts
 * are missing, a digit is more likely to be wrong than such an amount to be left out.
 */
static bool blank_is_unusual(const struct statement *statement, struct cell_ref total, decimal difference) {
    if (!has_open_blank(statement, total) || (looks_like_a_slip(difference) && llabs(difference.units) >= SLIP_LEAST)) {
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

/* ---- an amount in the label: "Americas $(1,198)$", and those behind it perhaps a column too far to the left ---- */

/* The digits of the label's last word, where that is in dollars; 0 where it is not. "$0.30 - $0.50" is a range. */
static int64_t label_amount(text label) {
    size_t dollar = label.len;
    int64_t units = 0;

    while (dollar > 0 && label.ptr[dollar - 1] == '$') {
        dollar--;
    }
    while (dollar > 0 && label.ptr[dollar - 1] != '$' && label.ptr[dollar - 1] != ' ') {
        dollar--;
    }
    if (dollar < 2 || label.ptr[dollar - 1] != '$' || label.ptr[dollar - 2] != ' ' || label.ptr[0] == '$') {
        return 0;
    }
    for (size_t i = dollar; i < label.len && units < LABEL_AMOUNT_MOST; i++) {
        units = is_digit(label.ptr[i]) ? 10 * units + (label.ptr[i] - '0') : units;
    }
    return units;
}

/* The sum would tie with what stands before the row's figure: in the label, or in the column before. */
static bool shift_explains(const struct statement *statement, struct cell_ref total, struct term term,
                           decimal difference) {
    const struct value *values = statement->rows[term.index].values;
    int64_t swallowed = label_amount(statement->rows[term.index].label);
    decimal needed;

    if (swallowed == 0 || values[total.column].amount.places != difference.places ||
        !decimal_add(values[total.column].amount, term.sign < 0 ? decimal_negate(difference) : difference, &needed)) {
        return false;
    }
    return total.column == 0 ? llabs(needed.units) == swallowed
                             : decimal_compare(decimal_abs(values[total.column - 1].amount), decimal_abs(needed)) == 0;
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

/* Where the total's own label holds one, or those of several rows do, nobody can say what belongs where. */
static bool label_explains(const struct statement *statement, struct cell_ref total, decimal difference) {
    const struct calculation *sum = &statement->rows[total.row].calculation;
    int swallowed = label_amount(statement->rows[total.row].label) != 0 && row_has_gaps(statement, total.row) ? 2 : 0;
    bool explains = false;

    for (int t = 0; t < sum->term_count; t++) {
        int row = sum->terms[t].index;
        swallowed += label_amount(statement->rows[row].label) != 0 && row_has_gaps(statement, row);
        explains = explains || shift_explains(statement, total, sum->terms[t], difference);
    }
    return explains || swallowed > 1;
}

/* A row that is blank in the column of totals and prints amounts in the columns that makes up may belong there. */
static bool lacks_across(const struct statement *statement, struct cell_ref total) {
    const struct calculation *across = &statement->columns[total.column].calculation;

    for (int r = statement->rows[total.row].calculation.terms[0].index; r < total.row; r++) {
        const struct value *values = statement->rows[r].values;
        for (int t = 0; t < across->term_count && statement->rows[r].role != ROLE_HEADING; t++) {
            if (values[total.column].kind == VALUE_BLANK && values[across->terms[t].index].kind == VALUE_NUMBER) {
                return true;
            }
        }
    }
    return false;
}

/* ---- what the readers doubted ---- */

/* The readers left something out, or doubted it, on a line of one of the rows. */
static bool line_is_doubted(const struct report *report, const struct statement *statement, int row) {
    const struct row *it = &statement->rows[row];

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

/* What a row counts may be in doubt, and its figures are not. */
static bool figure_is_doubted(const struct report *report, struct cell_ref cell) {
    const struct statement *statement = &report->statements[cell.statement];

    return report_value(report, cell)->doubtful && (statement->rows[cell.row].scale != 0 || statement->scale == 0);
}

static bool reading_is_doubted(const struct report *report, const struct finding *finding) {
    const struct statement *statement = &report->statements[finding->cells[0].statement];
    const struct calculation *sum = &statement->rows[finding->cells[0].row].calculation;
    bool doubted = line_is_doubted(report, statement, finding->cells[0].row);

    for (int i = 0; i < finding->cell_count; i++) {
        doubted = doubted || figure_is_doubted(report, finding->cells[i]);
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
           blank_is_unusual(statement, total, finding->difference) ||
           left_out_row_explains(statement, total, finding->difference) ||
           other_rows_explain(statement, total, finding->difference) ||
           label_explains(statement, total, finding->difference) || lacks_across(statement, total) ||
           neighbour_explains(statement, total, finding->difference);
}
