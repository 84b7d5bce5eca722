/*
 * unit_row: a row's role follows from its unit and its words, its values'
 * units from its own, from their signs and from what their columns count.
 */
#include "recognize/statement/unit_row.h"

#include "recognize/column/unit.h"
#include "recognize/statement/unit_figures.h"
#include "recognize/vocabulary.h"

static enum role role_of(const struct row *row) {
    switch (row->unit) {
    case UNIT_PER_SHARE:
        return ROLE_PER_SHARE;
    case UNIT_SHARES:
        return ROLE_SHARES;
    case UNIT_PERCENT:
    case UNIT_RATIO:
    case UNIT_BASIS_POINTS:
        return ROLE_RATIO;
    default:
        break;
    }
    if (vocabulary_total(row->label))
        return ROLE_TOTAL;
    return row->label.len == 0 || vocabulary_subtotal(row->label) ? ROLE_SUBTOTAL : ROLE_ITEM;
}

/* Counts of shares and rates say what they are in any column; of basis points their own column knows better. */
static bool row_speaks(const struct row *row, const struct column *column) {
    return row->role == ROLE_SHARES || (row->role == ROLE_RATIO && column->unit != UNIT_BASIS_POINTS);
}

static void set_value_units(const struct statement *statement, struct row *row) {
    for (int i = 0; i < statement->column_count; i++) {
        struct value *value = &row->values[i];
        const struct column *column = &statement->columns[i];
        bool percent = value->unit == UNIT_PERCENT || (column_is_percent(column->measure) && !value->money);
        bool printed = value->unit == UNIT_BASIS_POINTS || value->unit == UNIT_RATIO;
        bool told = column_counts(column, value) && !row_speaks(row, column);
        if (!printed)
            value->unit = percent ? UNIT_PERCENT : told ? column->unit : row->unit;
    }
}

void unit_set(const struct statement *statement, struct row *row, enum unit unit, int64_t scale) {
    row->unit = unit;
    row->scale = scale;
    row->role = role_of(row);
    set_value_units(statement, row);
}
