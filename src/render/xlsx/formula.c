/*
 * xlsx_formula: a formula is offered only where its value, worked out here in
 * exact decimals, is the one that was asked for.
 */
#include "render/xlsx/formula.h"

#include <math.h>

#include "base/buffer.h"

enum { SIGNS_MOST = 4, RANGE_LEAST = 3 };

static bool is_percent(const struct value *value) { return value->unit == UNIT_PERCENT; }

double formula_half_place(decimal figure, bool percent) {
    return figure_double(decimal_of(5, (uint8_t)(figure.places + 1)), percent);
}

/* ---- sums ---- */

static bool operand_counts(const struct plan *plan, const struct operand *operand) {
    const struct value *value = report_value(plan->report, operand->cell);

    return value && value->kind != VALUE_BLANK;
}

static bool rows_between_blank(const struct plan *plan, struct cell_ref above, struct cell_ref below) {
    for (above.row++; above.row < below.row; above.row++) {
        const struct value *value = report_value(plan->report, above);
        if (value && value->kind != VALUE_BLANK)
            return false;
    }
    return true;
}

/* Figures that stand below each other with nothing else between, all added: SUM over their range. */
static bool is_range(const struct plan *plan, const struct operand *operands, int count) {
    for (int i = 0; i < count; i++) {
        if (operands[i].sign < 0)
            return false;
        if (i == 0)
            continue;
        struct cell_ref above = operands[i - 1].cell, below = operands[i].cell;
        if (above.statement != below.statement || above.column != below.column || above.row >= below.row ||
            !rows_between_blank(plan, above, below))
            return false;
    }
    return count >= RANGE_LEAST;
}

/* Which cell of a figure is summed: that as filed, or that in one sign. */
typedef const char *cell_place(const struct plan *plan, const struct tab *from, struct cell_ref cell);

static void write_sum(const struct plan *plan, const struct tab *from, cell_place *cell, const struct operand *operands,
                      int count, struct buffer *out) {
    if (is_range(plan, operands, count)) {
        const struct tab *home = plan->statements[operands[0].cell.statement].sheet;
        buffer_format(out, "=SUM(%s:%s)", cell(plan, from, operands[0].cell),
                      cell(plan, home, operands[count - 1].cell));
        return;
    }
    buffer_byte(out, '=');
    for (int i = 0; i < count; i++) {
        if (operands[i].sign < 0 || i > 0)
            buffer_byte(out, operands[i].sign < 0 ? '-' : '+');
        buffer_string(out, cell(plan, from, operands[i].cell));
    }
}

static bool sum_value(const struct plan *plan, const struct operand *operands, int count, decimal *sum) {
    decimal made = decimal_of(0, 0);

    for (int i = 0; i < count; i++) {
        const struct value *value = report_value(plan->report, operands[i].cell);
        if (!value || !tie_is_figure(value))
            return false;
        if (!(operands[i].sign > 0 ? decimal_add : decimal_subtract)(made, value->amount, &made))
            return false;
    }
    *sum = made;
    return count > 0;
}

/* A printed figure stands for half a unit on either side; a nil is nothing at all. */
static void add_rounding(struct expression *expression, const struct value *value, bool percent) {
    double half = value->kind == VALUE_NIL ? 0 : formula_half_place(value->amount, percent);

    expression->slack += half;
    expression->squares += 4 * half * half;
}

static struct expression sum_expression(const struct plan *plan, const struct tab *from, const struct operand *operands,
                                        int count) {
    struct expression expression = {.link = count == 1 && operands[0].sign > 0};
    struct buffer formula = BUFFER_EMPTY;
    decimal sum;

    if (!sum_value(plan, operands, count, &sum))
        return expression;
    bool percent = is_percent(report_value(plan->report, operands[0].cell));
    write_sum(plan, from, plan_cell, operands, count, &formula);
    expression.value = figure_double(sum, percent);
    for (int i = 0; i < count; i++)
        add_rounding(&expression, report_value(plan->report, operands[i].cell), percent);
    text whole = buffer_keep(&formula, plan->arena);
    if (whole.len < XLSX_FORMULA_MOST)
        expression.formula = text_string(plan->arena, whole);
    return expression;
}

/* ---- down and across ---- */

/* The calculation's parts that are not blank. */
static struct expression calculation_expression(const struct plan *plan, const struct tab *from,
                                                const struct calculation *calculation, struct cell_ref cell,
                                                bool down) {
    struct operand *operands = ARENA_ARRAY(plan->arena, struct operand, calculation->term_count + 1);
    int count = 0;

    for (int i = 0; i < calculation->term_count; i++) {
        struct operand *next = &operands[count];
        *next = (struct operand){cell, calculation->terms[i].sign};
        *(down ? &next->cell.row : &next->cell.column) = calculation->terms[i].index;
        count += operand_counts(plan, next);
    }
    return sum_expression(plan, from, operands, count);
}

struct expression formula_down(const struct plan *plan, const struct tab *from, struct cell_ref cell) {
    const struct statement *statement = &plan->report->statements[cell.statement];
    decimal sum;

    if (!tie_down(statement, cell.row, cell.column, &sum))
        return (struct expression){0};
    return calculation_expression(plan, from, &statement->rows[cell.row].calculation, cell, true);
}

struct expression formula_across(const struct plan *plan, const struct tab *from, struct cell_ref cell) {
    const struct statement *statement = &plan->report->statements[cell.statement];
    decimal sum;

    if (!tie_across(statement, cell.row, cell.column, &sum))
        return (struct expression){0};
    return calculation_expression(plan, from, &statement->columns[cell.column].calculation, cell, false);
}

struct expression formula_in_one_sign(const struct plan *plan, struct cell_ref cell) {
    const struct statement *statement = &plan->report->statements[cell.statement];
    const struct statement_plan *place = &plan->statements[cell.statement];
    const struct calculation *calculation = &statement->rows[cell.row].calculation;
    struct operand *operands = ARENA_ARRAY(plan->arena, struct operand, calculation->term_count + 1);
    struct buffer formula = BUFFER_EMPTY;
    decimal sum;
    int count = 0;

    if (!tie_down(statement, cell.row, cell.column, &sum))
        return (struct expression){0};
    for (int i = 0; i < calculation->term_count; i++) {
        const struct term *term = &calculation->terms[i];
        struct cell_ref part = {cell.statement, term->index, cell.column};
        operands[count] = (struct operand){part, place->signs[cell.row] * term->sign * place->signs[term->index]};
        count += operand_counts(plan, &operands[count]);
    }
    write_sum(plan, place->sheet, plan_signed_cell, operands, count, &formula);
    text whole = buffer_keep(&formula, plan->arena);
    double value = figure_double(sum, is_percent(report_value(plan->report, cell)));
    return (struct expression){.formula = whole.len < XLSX_FORMULA_MOST ? text_string(plan->arena, whole) : NULL,
                               .value = place->signs[cell.row] < 0 && value != 0 ? -value : value};
}

struct expression formula_amount(const struct plan *plan, const struct tab *from, struct cell_ref cell,
                                 decimal amount) {
    const struct value *value = report_value(plan->report, cell);

    if (!value || !tie_is_figure(value))
        return (struct expression){0};
    struct operand operand = {cell, decimal_compare(value->amount, amount) == 0 ? 1 : -1};
    if (operand.sign < 0 && decimal_compare(decimal_negate(value->amount), amount) != 0)
        return (struct expression){0};
    return sum_expression(plan, from, &operand, 1);
}

/* ---- what a checker expected ---- */

/* The signs of a small sum, tried from all plus; the first figure's sign flips last. */
static struct expression signed_sum(const struct plan *plan, const struct tab *from, const struct finding *finding) {
    struct operand operands[SIGNS_MOST];
    int count = finding->cell_count - 1;
    decimal sum;

    if (count < 1 || count > SIGNS_MOST)
        return (struct expression){0};
    for (unsigned flips = 0; flips < 1u << count; flips++) {
        for (int i = 0; i < count; i++)
            operands[i] = (struct operand){finding->cells[i + 1], flips >> (count - 1 - i) & 1 ? -1 : 1};
        if (sum_value(plan, operands, count, &sum) && decimal_compare(sum, finding->expected) == 0)
            return sum_expression(plan, from, operands, count);
    }
    return (struct expression){0};
}

/* The quotient of two figures in the unit of the first: 66.1 % is 0.661, dollars over shares are dollars a share. */
static struct expression quotient_expression(const struct plan *plan, const struct tab *from, struct cell_ref over,
                                             struct cell_ref under, int sign) {
    const struct value *a = report_value(plan->report, over), *b = report_value(plan->report, under);
    double a_scale = (double)report_row(plan->report, over)->scale,
           b_scale = (double)report_row(plan->report, under)->scale;
    const char *minus = sign < 0 ? "-" : "";
    const char *above = plan_cell(plan, from, over), *below = plan_cell(plan, from, under);
    double top = figure_double(a->amount, false), bottom = figure_double(b->amount, false);
    text formula = text_format(plan->arena, "=%s%s/%s", minus, above, below);

    if (a_scale != b_scale) {
        formula = text_format(plan->arena, "=%s(%s*%s)/(%s*%s)", minus, above, plan_scale_cell(plan, from, over), below,
                              plan_scale_cell(plan, from, under));
        top *= a_scale;
        bottom *= b_scale;
    }
    double value = sign * top / bottom;
    double slack =
        fabs(value) * (formula_half_place(a->amount, false) / fmax(fabs(figure_double(a->amount, false)), 1) +
                       formula_half_place(b->amount, false) / fabs(figure_double(b->amount, false)));
    return (struct expression){text_string(plan->arena, formula), value, slack, 4 * slack * slack, false};
}

/* Rounded to the places the checker gave, is the quotient (or its negative) what it expected? */
static bool quotient_is(const struct plan *plan, const struct finding *finding, int sign) {
    const struct value *found = report_value(plan->report, finding->cells[0]);
    const struct value *a = report_value(plan->report, finding->cells[1]);
    const struct value *b = report_value(plan->report, finding->cells[2]);
    int64_t a_scale = report_row(plan->report, finding->cells[1])->scale,
            b_scale = report_row(plan->report, finding->cells[2])->scale;
    decimal over, under, quotient;

    if (!tie_is_figure(a) || !tie_is_figure(b) || a_scale <= 0 || b_scale <= 0)
        return false;
    int64_t factor = is_percent(found) ? 100 : 1;
    if (a_scale == b_scale)
        a_scale = b_scale = 1;
    return decimal_multiply(a->amount, sign * a_scale, &over) && decimal_multiply(over, factor, &over) &&
           decimal_multiply(b->amount, b_scale, &under) &&
           decimal_divide(over, under, finding->expected.places, &quotient) &&
           decimal_compare(quotient, finding->expected) == 0;
}

static struct expression quotient(const struct plan *plan, const struct tab *from, const struct finding *finding) {
    if (finding->cell_count != 3)
        return (struct expression){0};
    for (int i = 0; i < 3; i++)
        if (!report_value(plan->report, finding->cells[i]))
            return (struct expression){0};
    for (int sign = 1; sign >= -1; sign -= 2)
        if (quotient_is(plan, finding, sign))
            return quotient_expression(plan, from, finding->cells[1], finding->cells[2], sign);
    return (struct expression){0};
}

static bool gives(const struct plan *plan, const struct expression *expression, const struct finding *finding) {
    const struct value *found = report_value(plan->report, finding->cells[0]);

    return expression->formula && found && expression->value == figure_double(finding->expected, is_percent(found));
}

struct expression formula_expected(const struct plan *plan, const struct tab *from, const struct finding *finding) {
    struct expression expression = {0};

    if (!finding->has_numbers || finding->cell_count < 1 || !report_value(plan->report, finding->cells[0]))
        return expression;
    if (finding->code == DIAG_FOOTING)
        expression = formula_down(plan, from, finding->cells[0]);
    else if (finding->code == DIAG_CROSSFOOT)
        expression = formula_across(plan, from, finding->cells[0]);
    else if (finding->code == DIAG_RATIO || finding->code == DIAG_PER_SHARE)
        return quotient(plan, from, finding);
    return gives(plan, &expression, finding) ? expression : signed_sum(plan, from, finding);
}
