/*
 * neighbours: takes away periods that are the rows' to tell, and carries the
 * inner heads of a table on below a line that names but another period.
 * Dates nothing itself.
 */
#include "recognize/statement/neighbours.h"

#include "recognize/column/heading.h"

/* ---- rows that tell periods ---- */

enum { QUARTERS_LEAST = 3, YEAR = 12 };

/* "Third Quarter", "Q3": the quarter that a label is, and nothing else. */
static int quarter_of(text label) {
    if (!period_words_may_tell_quarter(label) || words_of(label).count > 2)
        return 0;
    struct period_words told = period_words_of(label);
    return told.day_count == 0 && told.year_count == 0 ? told.quarter : 0;
}

/* "2000", a line of its own between rows: what stands below is of that year, whatever the title says. */
static bool rows_name_years(const struct statement *statement) {
    for (int i = 0; i < statement->row_count; i++) {
        text label = statement->rows[i].label;
        if (statement->rows[i].role != ROLE_HEADING || words_of(label).count != 1)
            continue;
        struct period_words told = period_words_of(label);
        if (told.day_count == 0 && told.months == 0 && period_words_only_year(&told) != 0)
            return true;
    }
    return false;
}

static bool rows_name_quarters(const struct statement *statement) {
    bool named[PERIOD_QUARTERS + 1] = {false};
    int count = 0;
    for (int i = 0; i < statement->row_count; i++) {
        text label = statement->rows[i].label;
        int quarter = statement->rows[i].role == ROLE_HEADING ? 0 : quarter_of(label);
        if (quarter == 0 && statement->rows[i].role != ROLE_HEADING)
            quarter = period_quarter_counted(label);
        count += quarter > 0 && !named[quarter] ? 1 : 0;
        named[quarter] = true;
    }
    return count >= QUARTERS_LEAST;
}

void rows_undate_columns(struct arena *arena, struct statement *statement) {
    bool quarters = rows_name_quarters(statement), years = rows_name_years(statement);
    for (int c = 0; (quarters || years) && c < statement->column_count; c++) {
        struct period_words told = period_words_of(head_whole(arena, &statement->columns[c]));
        bool part = told.day_count > 0 || told.quarter > 0 || (told.months > 0 && told.months < YEAR);
        if ((quarters && !part) || (years && told.day_count == 0 && told.year_count == 0))
            statement->columns[c].period = (period){0};
    }
}

/* ---- columns that go on ---- */

/* One and the same line over all columns, which tells a period. */
static bool is_banner(const struct statement *statement) {
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        if (column->head_count != 1 || column->member.len > 0 || column->measure != MEASURE_AMOUNT ||
            !date_known(column->period.end) || !text_equal(column->heads[0], statement->columns[0].heads[0]))
            return false;
    }
    return statement->column_count > 1;
}

/* Such a line over heads of the columns' own, all of them amounts. */
static bool has_banner(const struct statement *statement) {
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        if (column->head_count < 1 || column->measure != MEASURE_AMOUNT || column->unit != UNIT_CURRENCY ||
            !period_equal(column->period, statement->columns[0].period))
            return false;
    }
    return true;
}

static void add_head(struct arena *arena, struct column *column, text head) {
    text *heads = ARENA_ARRAY(arena, text, column->head_count + 1);
    for (int i = 0; i < column->head_count; i++)
        heads[i] = column->heads[i];
    heads[column->head_count++] = head;
    column->heads = heads;
}

void columns_continue(struct arena *arena, const struct statement *above, struct statement *statement) {
    if (above->column_count != statement->column_count || above->kind != statement->kind ||
        !text_equal(above->title, statement->title) || !is_banner(statement) || is_banner(above) || !has_banner(above))
        return;
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *from = &above->columns[c];
        struct column *to = &statement->columns[c];
        to->member = from->member;
        to->basis = from->basis;
        if (from->head_count > 1)
            add_head(arena, to, from->heads[from->head_count - 1]);
    }
}
