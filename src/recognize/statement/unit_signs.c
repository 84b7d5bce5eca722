/*
 * unit_signs: takes rows whose words left it open, and which of their figures
 * bear a currency's sign. As accountants sign the first figure of a column
 * only, it speaks where all are signed, and of what stands above them.
 */
#include "recognize/statement/unit_signs.h"

#include "recognize/statement/scale.h"
#include "recognize/statement/unit_counts.h"
#include "recognize/statement/unit_row.h"

enum { SIGNED_LEAST = 3 };

static bool is_money(const struct row *row, const struct figures *figures) {
    return row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY && figures->all > 0;
}

/* The first row of money that bears the sign, where all those below it do as well, and are enough; -1 where not. */
static int first_signed(const struct table *table) {
    const struct statement *statement = table->statement;
    int first = -1, count = 0;
    for (int i = 0; i < statement->row_count; i++) {
        struct figures figures = table_figures(table, &statement->rows[i]);
        if (!is_money(&statement->rows[i], &figures))
            continue;
        if (figures.money == figures.all) {
            first = first < 0 ? i : first;
            count++;
        } else if (first >= 0 || figures.money > 0) {
            return -1;
        }
    }
    return count >= SIGNED_LEAST ? first : -1;
}

void counts_above_signs(const struct table *table, struct statement *statement) {
    int first = first_signed(table);
    for (int i = 0; i < first; i++) {
        struct row *row = &statement->rows[i];
        struct figures figures = table_figures(table, row);
        if (is_money(row, &figures) && figures.fine == 0 && !label_may_name_money(row->label))
            unit_set(statement, row, UNIT_COUNT, scale_of_label(row->label));
    }
}
