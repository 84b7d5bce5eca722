/*
 * unit_figures: counts the figures of rows and columns by their signs and
 * places. Columns of percentages and those that count a thing of their own
 * are left out: they tell nothing of what a row counts.
 */
#include "recognize/statement/unit_figures.h"

#include "recognize/statement/section.h"

bool column_is_percent(enum measure measure) {
    return measure == MEASURE_PERCENT_OF_REVENUE || measure == MEASURE_PERCENT_CHANGE ||
           measure == MEASURE_PERCENT_CHANGE_CC;
}

bool table_counts_no_money(const struct table *table, int column) {
    return column_is_percent(table->statement->columns[column].measure) ||
           table->statement->columns[column].unit != UNIT_CURRENCY ||
           (column < PERCENT_COLUMNS && (table->percents >> column & 1) != 0);
}

/* Nearly all figures of a row have the same places. */
static decimal larger_size(decimal most, decimal amount) {
    decimal size = {amount.units < 0 ? -amount.units : amount.units, amount.places};
    bool larger = size.places == most.places ? size.units > most.units : decimal_compare(size, most) > 0;
    return larger ? size : most;
}

static void count_figure(struct figures *figures, const struct value *value) {
    bool percent = value->unit == UNIT_PERCENT || value->unit == UNIT_BASIS_POINTS, broken = value->amount.places > 0;
    figures->all++;
    figures->percent += percent ? 1 : 0;
    figures->broken += broken ? 1 : 0;
    figures->fine += value->amount.places >= 2 ? 1 : 0;
    figures->money += value->money ? 1 : 0;
    figures->points += value->unit == UNIT_BASIS_POINTS ? 1 : 0;
    figures->ratios += value->unit == UNIT_RATIO ? 1 : 0;
    figures->plain_whole += !percent && !broken ? 1 : 0;
    figures->percent_broken += percent && broken ? 1 : 0;
    if (!percent)
        figures->most = larger_size(figures->most, value->amount);
}

struct figures table_figures(const struct table *table, const struct row *row) {
    struct figures figures = {0};
    for (int i = 0; i < table->statement->column_count; i++)
        if (row->values[i].kind == VALUE_NUMBER && !table_counts_no_money(table, i))
            count_figure(&figures, &row->values[i]);
    return figures;
}

/* The figures of a column of amounts, down the table. */
static struct figures figures_down(const struct statement *statement, int column) {
    struct figures figures = {0};
    if (statement->columns[column].measure != MEASURE_AMOUNT)
        return figures;
    for (int i = 0; i < statement->row_count; i++) {
        const struct value *value = &statement->rows[i].values[column];
        if (statement->rows[i].role != ROLE_HEADING && value->kind == VALUE_NUMBER)
            count_figure(&figures, value);
    }
    return figures;
}

/*
 * Columns of percent signs beside columns of money: changes and margins under heads that do not say so. Their signs
 * tell nothing of what the row counts. Money leads: behind rows of percentages a plain column counts basis points.
 */
static uint64_t percent_columns(const struct statement *statement) {
    uint64_t percents = 0;
    int money = -1, first = -1;
    for (int i = 0; i < statement->column_count && i < PERCENT_COLUMNS; i++) {
        struct figures figures = figures_down(statement, i);
        if (figures.all < 2)
            continue;
        first = first < 0 ? i : first;
        money = money < 0 && figures.percent * 4 <= figures.all ? i : money;
        if (figures.percent * 4 >= figures.all * 3)
            percents |= UINT64_C(1) << i;
    }
    return money == first ? percents : 0;
}

void table_look_at_places(struct table *table) {
    int all = 0, fine = 0, broken = 0;
    for (int i = 0; i < table->statement->row_count; i++) {
        if (table->statement->rows[i].unit != UNIT_CURRENCY)
            continue;
        struct figures figures = table_figures(table, &table->statement->rows[i]);
        all += figures.all;
        fine += figures.fine;
        broken += figures.broken;
    }
    table->whole = fine * 2 < all;
    table->round = broken * 2 < all;
}

struct table table_of(const struct statement *statement) {
    struct table table = {.statement = statement, .percents = percent_columns(statement)};
    table_look_at_places(&table);
    return table;
}

const struct row *table_caption(const struct table *table, const struct row *row, enum caption_bit bit) {
    return section_caption(table->statement, row, table->captions, bit);
}

bool table_last_caption_tells(const struct table *table, const struct row *row, enum caption_bit bit) {
    const struct row *last = section_last_caption(table->statement, row);
    return last != NULL && (table->captions[last - table->statement->rows] & bit) != 0;
}

bool figures_below(const struct figures *figures, int64_t most) {
    return decimal_compare(figures->most, decimal_of(most, 0)) < 0;
}
