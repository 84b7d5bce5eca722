/*
 * xlsx_tie: decides, from the model alone, where a live formula stands. Knows
 * nothing of sheets.
 */
#include "render/xlsx/tie.h"

#include "render/xlsx/book.h"

bool tie_is_figure(const struct value *value) { return value_is_amount(value) && figure_fits(value->amount); }

static bool add_part(const struct value *total, const struct value *part, int sign, decimal *sum, int *parts) {
    if (part->kind == VALUE_BLANK)
        return true;
    if (!tie_is_figure(part) || part->unit != total->unit)
        return false;
    ++*parts;
    return sign > 0 ? decimal_add(*sum, part->amount, sum) : decimal_subtract(*sum, part->amount, sum);
}

bool tie_down(const struct statement *statement, int row, int column, decimal *sum) {
    const struct row *total = &statement->rows[row];
    const struct calculation *calculation = &total->calculation;
    decimal made = decimal_of(0, 0);
    int parts = 0;

    if (statement->columns[column].measure != MEASURE_AMOUNT)
        return false;
    for (int i = 0; i < calculation->term_count; i++) {
        const struct row *part = &statement->rows[calculation->terms[i].index];
        if (part == total || !part->values || part->scale != total->scale)
            return false;
        if (!add_part(&total->values[column], &part->values[column], calculation->terms[i].sign, &made, &parts))
            return false;
    }
    *sum = made;
    return parts > 0;
}

/* Only currency is summed across: shares and per-share figures of two bases are not each other's sums. */
bool tie_across(const struct statement *statement, int row, int column, decimal *sum) {
    const struct row *figures = &statement->rows[row];
    const struct calculation *calculation = &statement->columns[column].calculation;
    decimal made = decimal_of(0, 0);
    int parts = 0;

    if (!figures->values || figures->values[column].unit != UNIT_CURRENCY || figures->role == ROLE_PER_SHARE)
        return false;
    for (int i = 0; i < calculation->term_count; i++) {
        int index = calculation->terms[i].index;
        if (index == column ||
            !add_part(&figures->values[column], &figures->values[index], calculation->terms[i].sign, &made, &parts))
            return false;
    }
    *sum = made;
    return parts > 0;
}

/* Formulas must not run in circles, whatever was inferred: a row is in order once all its parts are. */
static bool *rows_in_order(struct arena *arena, const struct statement *statement) {
    bool *ordered = ARENA_ARRAY(arena, bool, statement->row_count + 1);
    bool moved = true;

    while (moved) {
        moved = false;
        for (int r = 0; r < statement->row_count; r++) {
            const struct calculation *calculation = &statement->rows[r].calculation;
            bool ready = !ordered[r];
            for (int i = 0; ready && i < calculation->term_count; i++)
                ready = ordered[calculation->terms[i].index];
            ordered[r] |= ready;
            moved |= ready;
        }
    }
    return ordered;
}

static bool *columns_in_order(struct arena *arena, const struct statement *statement) {
    bool *ordered = ARENA_ARRAY(arena, bool, statement->column_count + 1);
    bool moved = true;

    while (moved) {
        moved = false;
        for (int c = 0; c < statement->column_count; c++) {
            const struct calculation *calculation = &statement->columns[c].calculation;
            bool ready = !ordered[c];
            for (int i = 0; ready && i < calculation->term_count; i++)
                ready = ordered[calculation->terms[i].index];
            ordered[c] |= ready;
            moved |= ready;
        }
    }
    return ordered;
}

static void decide(const struct statement *statement, int row, int column, bool down_ordered, bool across_ordered,
                   uint8_t *cell, uint8_t *beside) {
    const struct value *value = &statement->rows[row].values[column];
    decimal down, across;
    bool has_down = tie_down(statement, row, column, &down);
    bool has_across = tie_across(statement, row, column, &across);
    bool down_exact = has_down && decimal_compare(down, value->amount) == 0;
    bool across_exact = has_across && decimal_compare(across, value->amount) == 0;

    *cell = CELL_INPUT;
    if (has_down && !down_exact)
        *beside = BESIDE_DOWN;
    else if (has_across && !across_exact)
        *beside = BESIDE_ACROSS;
    else if (down_exact && down_ordered)
        *cell = CELL_DOWN;
    else if (across_exact && across_ordered)
        *cell = CELL_ACROSS;
}

struct ties ties_decide(struct arena *arena, const struct statement *statement) {
    int columns = statement->column_count;
    struct ties ties = {ARENA_ARRAY(arena, uint8_t, statement->row_count * columns + 1),
                        ARENA_ARRAY(arena, uint8_t, statement->row_count * columns + 1)};
    const bool *down = rows_in_order(arena, statement), *across = columns_in_order(arena, statement);

    for (int r = 0; r < statement->row_count; r++)
        for (int c = 0; c < columns && statement->rows[r].values; c++) {
            const struct value *value = &statement->rows[r].values[c];
            int at = r * columns + c;
            if (tie_is_figure(value))
                decide(statement, r, c, down[r], across[c], &ties.cells[at], &ties.beside[at]);
            else if (value->kind != VALUE_BLANK)
                ties.cells[at] = CELL_WORDS;
        }
    return ties;
}

/* The checker weighed the sum, and told by how much the figure differs from it. */
static bool tells_difference(enum verdict verdict) {
    return verdict != VERDICT_EXACT && verdict != VERDICT_UNTESTABLE && verdict != VERDICT_OBSERVED;
}

bool *const *ties_told(struct arena *arena, const struct report *report) {
    bool **told = ARENA_ARRAY(arena, bool *, report->statement_count + 1);
    for (int i = 0; i < report->finding_count; i++) {
        const struct finding *finding = &report->findings[i];
        struct cell_ref at = finding->cell_count > 0 ? finding->cells[0] : (struct cell_ref){-1, -1, -1};
        if (at.statement < 0 || at.row < 0 || at.column < 0 || !tells_difference(finding->verdict))
            continue;
        const struct statement *statement = &report->statements[at.statement];
        if (told[at.statement] == NULL)
            told[at.statement] = ARENA_ARRAY(arena, bool, statement->row_count * statement->column_count);
        told[at.statement][at.row * statement->column_count + at.column] = true;
    }
    return told;
}

void ties_keep_told(struct ties *ties, const struct statement *statement, const bool *told) {
    for (int at = 0; at < statement->row_count * statement->column_count; at++)
        if (told == NULL || !told[at])
            ties->beside[at] = BESIDE_NOTHING;
}
