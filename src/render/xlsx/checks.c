/*
 * xlsx_checks: the Checks sheet: a finding a row. What was filed is typed in
 * again here, an input that leads to its source line, so that a live total is
 * proved against the filing and not against itself; what it should be is a
 * formula over the statements' cells. The verdict is live, too: change an
 * input, and the master check on every sheet tells.
 */
#include <math.h>
#include <string.h>

#include "render/xlsx/formula.h"
#include "render/xlsx/sheets.h"
#include "render/xlsx/words.h"

enum {
    NUMBER,
    CODE,
    STATEMENT,
    LINE,
    COLUMN,
    FILED,
    RECOMPUTED,
    DIFFERENCE,
    NOW = CHECKS_NOW_COLUMN,
    VERDICT,
    OBSERVATION,
    EXACT,
    ROUNDING,
    MOST,
    COLUMN_COUNT
};
enum { GROUP_ROW = CHECKS_FIRST_ROW - 2, HEAD_ROW = CHECKS_FIRST_ROW - 1 };

static const struct {
    const char *head;
    double width;
    uint8_t face;
} columns[COLUMN_COUNT] = {
    [NUMBER] = {"No.", 6, 0},
    [CODE] = {"Check", 13, 0},
    [STATEMENT] = {"Sheet", 20, 0},
    [LINE] = {"Line", 40, 0},
    [COLUMN] = {"Period and basis", 44, 0},
    [FILED] = {"As filed", 14, FACE_RIGHT},
    [RECOMPUTED] = {"Recomputed", 14, FACE_RIGHT},
    [DIFFERENCE] = {"Difference", 12, FACE_RIGHT},
    [NOW] = {" Verdict, live", 18, 0},
    [VERDICT] = {" Verdict, as filed", 18, 0},
    [OBSERVATION] = {"Observation", 58, 0},
    [EXACT] = {"exact", 11, FACE_RIGHT},
    [ROUNDING] = {"rounding", 11, FACE_RIGHT},
    [MOST] = {"improbable", 11, FACE_RIGHT},
};

/* What the last bits of binary fractions must not decide. */
static const double MARGIN = 1 + 1e-9;

/* What a difference may be under each verdict, as the cells show it. */
struct limits {
    double exact, rounding, most;
};

/*
 * Half a printed unit is less than any difference of printed figures. The halves of all figures are what rounding may
 * add up to; what it does in fact lies within 3.3 standard deviations, a unit's over the root of twelve each.
 */
static struct limits limits_of(const struct plan *plan, const struct finding *finding,
                               const struct expression *expected, bool percent) {
    const struct value *value = report_value(plan->report, finding->cells[0]);
    double half = formula_half_place(finding->found, percent), rounded = value->kind == VALUE_NIL ? 0 : half;
    double most = (rounded + expected->slack) * MARGIN;
    double likely = 3.3 * sqrt((4 * rounded * rounded + expected->squares) / 12) * MARGIN;

    return (struct limits){half, likely < most ? likely : most, most};
}

static enum verdict verdict_of(double difference, const struct limits *limits) {
    double size = fabs(difference);

    if (size < limits->exact)
        return VERDICT_EXACT;
    if (size <= limits->rounding)
        return VERDICT_WITHIN_ROUNDING;
    return size <= limits->most ? VERDICT_IMPROBABLE_ROUNDING : VERDICT_BROKEN;
}

/*
 * The live verdict must say what the checker said. Where the two count rounding otherwise, the limits that separate
 * the checker's verdict from the others are moved to the difference itself.
 */
static void agree(struct limits *limits, double difference, enum verdict verdict) {
    double size = fabs(difference) * MARGIN;

    if (verdict != VERDICT_EXACT && size <= limits->exact * MARGIN)
        limits->exact = 0;
    if (verdict == VERDICT_WITHIN_ROUNDING && size > limits->rounding)
        limits->rounding = size;
    if (verdict == VERDICT_IMPROBABLE_ROUNDING && size <= limits->rounding)
        limits->rounding = 0;
    if (verdict == VERDICT_IMPROBABLE_ROUNDING && size > limits->most)
        limits->most = size;
    if (verdict == VERDICT_BROKEN && size <= limits->most)
        limits->rounding = limits->most = 0;
}

static bool percent_of(const struct plan *plan, const struct finding *finding) {
    const struct value *value = finding->cell_count ? report_value(plan->report, finding->cells[0]) : NULL;

    return value && value->unit == UNIT_PERCENT;
}

static cell_style number_style(decimal figure, bool percent, enum ink ink) {
    return (cell_style){.ink = (uint8_t)ink,
                        .form = percent ? FORM_PERCENT : FORM_AMOUNT,
                        .places = figure.places,
                        .face = FACE_MIDDLE,
                        .rule = RULE_HAIR};
}

/* ---- what is checked ---- */

static void fit_row(struct tab *sheet, int row, text line, text place, text message) {
    int lines = tab_lines(line, columns[LINE].width);
    int place_lines = tab_lines(place, columns[COLUMN].width);
    int message_lines = tab_lines(message, columns[OBSERVATION].width);

    lines = place_lines > lines ? place_lines : lines;
    tab_fit(sheet, row, message_lines > lines ? message_lines : lines);
}

static void write_subject(const struct plan *plan, int row, const struct finding *finding) {
    const cell_style plain = {.ink = INK_TEXT, .face = FACE_MIDDLE | FACE_WRAP, .rule = RULE_HAIR};
    const cell_style link = {.ink = INK_LINK, .face = FACE_MIDDLE, .rule = RULE_HAIR};
    struct tab *sheet = plan->checks;

    for (int column = NUMBER; column < COLUMN_COUNT; column++)
        tab_blank(sheet, row, column, plain);
    if (finding->cell_count < 1 || !report_value(plan->report, finding->cells[0])) {
        fit_row(sheet, row, TEXT(""), TEXT(""), finding->message);
        return;
    }
    struct cell_ref cell = finding->cells[0];
    const struct statement *statement = &plan->report->statements[cell.statement];
    const struct column *column = &statement->columns[cell.column];
    text period = words_period(plan->arena, column->period), basis = words_column(plan->arena, column);
    const char *target = plan_cell(plan, sheet, cell);
    tab_link(sheet, row, STATEMENT, link, target, text_format(plan->arena, "To the cell: %s", target));
    tab_words(sheet, row, STATEMENT, link, plan->statements[cell.statement].sheet->name);
    text line = words_subject(plan->arena, statement, cell.row);
    text place = text_join(plan->arena, period, period.len && basis.len ? TEXT(", ") : TEXT(""), basis);
    tab_text(sheet, row, LINE, plain, line);
    tab_text(sheet, row, COLUMN, plain, place);
    fit_row(sheet, row, line, place, finding->message);
}

/* ---- both sides ---- */

static void write_filed(const struct plan *plan, int row, const struct finding *finding, bool percent) {
    cell_style style = number_style(finding->found, percent, INK_INPUT);
    const struct value *value = finding->cell_count ? report_value(plan->report, finding->cells[0]) : NULL;
    struct origin at = finding->origin.line ? finding->origin : value ? value->origin : (struct origin){0};

    style.zero = value && value->kind == VALUE_NIL ? ZERO_DASH : ZERO_FIGURE;
    plan_link_source(plan, plan->checks, row, FILED, style, at, value ? value->printed : TEXT(""));
    tab_figure(plan->checks, row, FILED, style, finding->found, percent, (struct origin){0});
}

static void write_limits(const struct plan *plan, int row, const struct limits *limits, cell_style style) {
    const double most[] = {limits->exact, limits->rounding, limits->most};

    style.ink = INK_MUTED;
    style.places += style.places < 6 ? 1 : 0;
    for (int i = 0; i < 3; i++)
        tab_number(plan->checks, row, EXACT + i, style, most[i]);
}

static const char *cell_of(const struct plan *plan, int row, int column) { return book_cell(plan->arena, row, column); }

static void write_live_verdict(const struct plan *plan, int row, enum verdict verdict) {
    const cell_style live = {.ink = INK_FORMULA, .face = FACE_MIDDLE, .rule = RULE_HAIR, .indent = 1};
    const char *difference = cell_of(plan, row, DIFFERENCE);
    text formula = text_format(
        plan->arena, "=IF(ABS(%s)<%s,\"%s\",IF(ABS(%s)<=%s,\"%s\",IF(ABS(%s)<=%s,\"%s\",\"%s\")))", difference,
        cell_of(plan, row, EXACT), words_verdict(VERDICT_EXACT), difference, cell_of(plan, row, ROUNDING),
        words_verdict(VERDICT_WITHIN_ROUNDING), difference, cell_of(plan, row, MOST),
        words_verdict(VERDICT_IMPROBABLE_ROUNDING), words_verdict(VERDICT_BROKEN));

    tab_formula_words(plan->checks, row, NOW, live, text_string(plan->arena, formula), words_verdict(verdict));
}

static void write_filed_verdict(const struct plan *plan, int row, enum verdict verdict) {
    const cell_style plain = {.ink = INK_TEXT, .face = FACE_MIDDLE, .rule = RULE_HAIR, .indent = 1};

    tab_words(plan->checks, row, NOW, plain, words_verdict(verdict));
}

/* The recomputed side, the difference and the verdict, live wherever a formula gives what the checker found. */
static void write_numbers(const struct plan *plan, int row, const struct finding *finding) {
    bool percent = percent_of(plan, finding);
    struct expression expected = formula_expected(plan, plan->checks, finding);
    decimal places = decimal_of(
        0, (uint8_t)(finding->found.places + (finding->code == DIAG_RATIO || finding->code == DIAG_PER_SHARE ? 2 : 0)));
    cell_style style = number_style(places, percent, expected.link ? INK_LINK : INK_FORMULA);
    double found = figure_double(finding->found, percent);

    write_filed(plan, row, finding, percent);
    if (!expected.formula || !figure_fits(finding->found)) {
        style.ink = INK_TEXT;
        tab_figure(plan->checks, row, RECOMPUTED, style, finding->expected, percent, (struct origin){0});
        tab_figure(plan->checks, row, DIFFERENCE, style, finding->difference, percent, (struct origin){0});
        write_filed_verdict(plan, row, finding->verdict);
        return;
    }
    double difference = found - expected.value;
    struct limits limits = limits_of(plan, finding, &expected, percent);
    text formula = text_format(plan->arena, "=%s-%s", cell_of(plan, row, FILED), cell_of(plan, row, RECOMPUTED));
    tab_formula(plan->checks, row, RECOMPUTED, style, expected.formula, expected.value);
    style.ink = INK_FORMULA;
    tab_formula(plan->checks, row, DIFFERENCE, style, text_string(plan->arena, formula), difference);
    agree(&limits, difference, finding->verdict);
    write_limits(plan, row, &limits, style);
    if (verdict_of(difference, &limits) == finding->verdict)
        write_live_verdict(plan, row, finding->verdict);
    else
        write_filed_verdict(plan, row, finding->verdict);
}

static void write_finding(const struct plan *plan, int f) {
    const cell_style plain = {.ink = INK_TEXT, .face = FACE_MIDDLE, .rule = RULE_HAIR};
    const cell_style muted = {.ink = INK_MUTED, .face = FACE_MIDDLE, .rule = RULE_HAIR, .indent = 1};
    const cell_style wrap = {.ink = INK_TEXT, .face = FACE_MIDDLE | FACE_WRAP, .rule = RULE_HAIR};
    const struct finding *finding = &plan->report->findings[f];
    int row = CHECKS_FIRST_ROW + f;

    write_subject(plan, row, finding);
    tab_number(plan->checks, row, NUMBER, muted, f + 1);
    tab_words(plan->checks, row, CODE, plain, diag_code_name(finding->code));
    if (finding->has_numbers)
        write_numbers(plan, row, finding);
    else
        write_filed_verdict(plan, row, finding->verdict);
    tab_words(plan->checks, row, VERDICT, muted, words_verdict(finding->verdict));
    tab_text(plan->checks, row, OBSERVATION, wrap, finding->message);
}

static void write_heads(const struct plan *plan) {
    const cell_style group = {.ink = INK_MUTED, .face = FACE_TINT | FACE_ITALIC};
    struct tab *sheet = plan->checks;

    for (int column = 0; column < COLUMN_COUNT; column++) {
        cell_style head = {
            .ink = INK_TEXT, .face = (uint8_t)(columns[column].face | FACE_BOLD | FACE_TINT), .rule = RULE_BELOW};
        tab_blank(sheet, GROUP_ROW, column, group);
        tab_words(sheet, HEAD_ROW, column, head, columns[column].head);
        tab_width(sheet, column, column, columns[column].width);
    }
    tab_words(sheet, GROUP_ROW, EXACT, group, "Limits of the live verdict");
}

void checks_write(const struct plan *plan) {
    int last = CHECKS_FIRST_ROW + plan->report->finding_count - 1;
    const struct print print = {last, OBSERVATION, GROUP_ROW, HEAD_ROW, true};

    plan_write_top(
        plan, plan->checks, TEXT("Checks"), TEXT("What was checked, and what did not tie"),
        TEXT("As filed: the printed figure, typed in again from the source (blue). Recomputed: a formula over "
             "the cells of the statements. Observations, not judgements."));
    write_heads(plan);
    for (int f = 0; f < plan->report->finding_count; f++)
        write_finding(plan, f);
    tab_warn(plan->checks, CHECKS_FIRST_ROW, NOW, last, VERDICT, words_verdict(VERDICT_BROKEN));
    tab_filter(plan->checks, HEAD_ROW, NUMBER, last, MOST);
    tab_freeze(plan->checks, CHECKS_FIRST_ROW, LINE);
    tab_colour(plan->checks, plan->verdicts[VERDICT_BROKEN] ? plan->book->template->colours.warning
                                                            : plan->book->template->colours.increase);
    tab_print(plan->checks, &print);
}
