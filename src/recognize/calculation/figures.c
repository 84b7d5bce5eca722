/*
 * calculation_figures: brings the printed amounts of a statement to the
 * greatest number of places among them, so that sums are plain integers.
 * Amounts beyond FIGURE_MOST are left out: no sum of the rows that a search
 * reaches over (calculation_search) can overflow.
 */
#include "recognize/calculation/figures.h"

#include <stdlib.h>

#include "recognize/calculation/cue.h"

static const int64_t FIGURE_MOST = INT64_C(1000000000000000);

/* Money adds up, and so do stores and heads; percentages where a table prints nothing else. */
static bool row_adds(const struct row *row, bool percents) {
    if (percents)
        return row->role == ROLE_RATIO;
    return (row->unit == UNIT_CURRENCY || row->unit == UNIT_COUNT) &&
           (row->role == ROLE_ITEM || row->role == ROLE_SUBTOTAL || row->role == ROLE_TOTAL);
}

static uint8_t most_places(const struct statement *statement, bool percents) {
    uint8_t places = 0;

    for (int r = 0; r < statement->row_count; r++) {
        for (int c = 0; row_adds(&statement->rows[r], percents) && c < statement->column_count; c++) {
            const struct value *value = &statement->rows[r].values[c];
            if (value->kind == VALUE_NUMBER && value->amount.places > places) {
                places = value->amount.places;
            }
        }
    }
    return places;
}

/* Money adds up, things do, and so does what a whole column counts: figures per share, shares; but not years. */
static bool value_adds(const struct value *value, const struct column *column, bool percents) {
    if (percents)
        return value->unit == UNIT_PERCENT;
    return value->unit == UNIT_CURRENCY || (value->unit == UNIT_COUNT && column->unit != UNIT_COUNT) ||
           (value->unit == column->unit && value->unit <= UNIT_PER_SHARE);
}

static struct figure figure_of(const struct value *value, const struct column *column, uint8_t places, bool percents) {
    decimal amount, last_place;

    if (value->kind == VALUE_NIL) {
        return (struct figure){.known = true};
    }
    if (value->kind != VALUE_NUMBER || !value_adds(value, column, percents) ||
        !decimal_rescale(value->amount, places, &amount) ||
        !decimal_rescale(decimal_of(1, value->amount.places), places, &last_place) || amount.units > FIGURE_MOST ||
        amount.units < -FIGURE_MOST) {
        return (struct figure){0};
    }
    return (struct figure){amount.units, last_place.units, true};
}

static bool has_decimals(const struct row *row, int column_count) {
    for (int c = 0; c < column_count; c++) {
        if (row->values[c].kind == VALUE_NUMBER && row->values[c].amount.places > 0) {
            return true;
        }
    }
    return false;
}

/* "Less: accumulated depreciation" without a minus; not "less than one year". */
static bool is_deducted(const struct row *row, int column_count) {
    bool any = false;

    if (!text_starts_fold(row->label, TEXT("less")) || row->label.len <= 4 || is_alpha(row->label.ptr[4]) ||
        row->label.ptr[4] == '-' || text_starts_fold(row->label, TEXT("less than"))) {
        return false;
    }
    for (int c = 0; c < column_count; c++) {
        if (row->values[c].kind == VALUE_NUMBER && decimal_sign(row->values[c].amount) < 0) {
            return false;
        }
        any = any || row->values[c].kind == VALUE_NUMBER;
    }
    return any;
}

static void tell_fine_rows(struct figures *figures, const struct statement *statement, bool percents) {
    int adding = 0, fine = 0;

    for (int r = 0; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        figures->row_is_fine[r] = row_adds(row, percents) && has_decimals(row, figures->column_count);
        adding += row_adds(row, percents);
        fine += figures->row_is_fine[r];
    }
    for (int r = 0; 2 * fine > adding && r < statement->row_count; r++) {
        figures->row_is_fine[r] = false;
    }
}

struct figures figures_of(struct arena *arena, const struct statement *statement, bool percents) {
    struct figures figures = {.row_count = statement->row_count, .column_count = statement->column_count};
    uint8_t places = most_places(statement, percents);

    figures.columns = statement->columns;
    figures.cells = ARENA_ARRAY(arena, struct figure, figures.row_count * figures.column_count + 1);
    figures.row_takes_part = ARENA_ARRAY(arena, bool, figures.row_count + 1);
    figures.row_is_deducted = ARENA_ARRAY(arena, bool, figures.row_count + 1);
    figures.row_is_fine = ARENA_ARRAY(arena, bool, figures.row_count + 1);
    figures.row_cue = ARENA_ARRAY(arena, int, figures.row_count + 1);
    tell_fine_rows(&figures, statement, percents);
    figures.column_takes_part = ARENA_ARRAY(arena, bool, figures.column_count + 1);
    for (int c = 0; c < figures.column_count; c++) {
        figures.column_takes_part[c] =
            statement->columns[c].measure == MEASURE_AMOUNT && !column_is_average(&statement->columns[c]);
    }
    for (int r = 0; r < figures.row_count; r++) {
        const struct row *row = &statement->rows[r];
        figures.row_takes_part[r] = row_adds(row, percents);
        if (!figures.row_takes_part[r]) {
            continue;
        }
        figures.row_is_deducted[r] = is_deducted(row, figures.column_count);
        figures.row_cue[r] = cue_bits(statement, r);
        for (int c = 0; c < figures.column_count; c++) {
            figures.cells[r * figures.column_count + c] =
                figure_of(&row->values[c], &figures.columns[c], places, percents);
        }
    }
    return figures;
}

bool figure_slips(int64_t residual, const struct figure *total) {
    int64_t size = llabs(residual);

    while (size >= 10 && size % 10 == 0) {
        size /= 10;
    }
    return total->unit > 0 && (size < 10 || (size % 9 == 0 && size <= 81)) &&
           llabs(total->units / total->unit) >> FIGURE_SLIP_BITS > 0;
}
