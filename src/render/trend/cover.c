/*
 * The first sheet of the trend workbook: whose history it is, what is in it,
 * whether years tie to their quarters, how many figures changed and how many
 * quarters are missing.
 */
#include "base/version.h"
#include "render/trend/sheets.h"
#include "render/xlsx/front.h"

enum { NAME = FRONT_NAME, VALUE = FRONT_VALUE, REMARK, NAME_WIDTH = 30, VALUE_WIDTH = 66, REMARK_WIDTH = 44 };

/* What is counted, in the order of the rows. */
enum { TIES, BROKEN, CHANGED, MISSING, COUNTS };

/* The row to write next. */
struct cursor {
    const struct trend_plan *plan;
    struct tab *sheet;
    int row;
};

static void write_section(struct cursor *at, const char *title) {
    at->row = front_section(at->sheet, at->row, REMARK, title);
}

static void write_plain(struct cursor *at, const char *name, text value) {
    const cell_style muted = {.ink = INK_MUTED, .face = FACE_TOP}, plain = {.ink = INK_TEXT, .face = FACE_WRAP};

    if (!value.len)
        return;
    tab_words(at->sheet, at->row, NAME, muted, name);
    tab_text(at->sheet, at->row, VALUE, plain, value);
    tab_fit(at->sheet, at->row++, tab_lines(value, VALUE_WIDTH));
}

static void write_contents(struct cursor *at) {
    write_section(at, "Contents");
    at->row = front_contents(at->sheet, at->row);
}

/* ---- the master check ---- */

/* "=COUNTIF('Checks'!N7:N20,A12)": the word that is counted stands in the row's name. */
static text count_formula(const struct cursor *at, const struct tab *sheet, int first_row, int first_column,
                          int last_row, int last_column) {
    struct arena *arena = at->plan->arena;

    return text_format(arena, "=COUNTIF(%s:%s,%s)", tab_reference(sheet, at->sheet, first_row, first_column),
                       book_cell(arena, last_row, last_column), book_cell(arena, at->row, NAME));
}

static text formula_of(const struct cursor *at, int count) {
    const struct trend_plan *plan = at->plan;
    int last = LIST_ROW + plan->changes.count - 1;

    if (count == MISSING && plan->quarters)
        return count_formula(at, plan->quarters, QUARTER_STATE_ROW, QUARTER_COLUMN, QUARTER_STATE_ROW,
                             QUARTER_COLUMN + plan->axis_count - 1);
    if (count == CHANGED && plan->changed)
        return text_format(plan->arena, "=COUNTA(%s:%s)", tab_reference(plan->changed, at->sheet, LIST_ROW, NAME),
                           book_cell(plan->arena, last, NAME));
    if (count <= BROKEN && plan->checks)
        return count_formula(at, plan->checks, LIST_ROW, CHECK_VERDICT, LIST_ROW + plan->years.count - 1,
                             CHECK_VERDICT);
    return TEXT("");
}

static void write_count(struct cursor *at, int count, const char *name, const char *meaning, int value) {
    const cell_style plain = {.ink = INK_TEXT}, muted = {.ink = INK_MUTED};
    text formula = formula_of(at, count);
    const cell_style style = {
        .ink = formula.len ? INK_LINK : INK_TEXT, .form = FORM_AMOUNT, .zero = ZERO_DASH, .indent = 1};

    tab_words(at->sheet, at->row, NAME, plain, name);
    if (formula.len)
        tab_formula(at->sheet, at->row, VALUE, style, text_string(at->plan->arena, formula), value);
    else
        tab_number(at->sheet, at->row, VALUE, style, value);
    tab_words(at->sheet, at->row++, REMARK, muted, meaning);
}

/* The text of plan->master_words, made by the sheet from its own counts. */
static void write_master(struct cursor *at, int first) {
    const cell_style master = {.ink = INK_FORMULA, .face = FACE_BOLD, .size = 11};
    struct arena *arena = at->plan->arena;
    const char *ties = book_cell(arena, first + TIES, VALUE), *broken = book_cell(arena, first + BROKEN, VALUE);
    const char *changed = book_cell(arena, first + CHANGED, VALUE), *missing = book_cell(arena, first + MISSING, VALUE);
    text formula = text_format(arena,
                               "=IF(%s,%s&\" of \"&%s+%s&\" yearly totals broken\",IF(%s,\"All \"&%s&\" yearly totals "
                               "tie to their quarters\",\"No yearly "
                               "total can be checked against its quarters\"))&IF(%s,\"; changed since first reported: "
                               "\"&%s,\"\")&IF(%s,\"; quarters "
                               "missing: \"&%s,\"\")",
                               broken, broken, ties, broken, ties, ties, changed, changed, missing, missing);

    tab_formula_words(at->sheet, MASTER_ROW, NAME, master, text_string(arena, formula), at->plan->master_words);
    tab_warn(at->sheet, MASTER_ROW, NAME, MASTER_ROW, NAME, "broken");
}

static void write_counts(struct cursor *at) {
    const struct trend_plan *plan = at->plan;
    int first = at->row + 2;

    write_section(at, "Checks");
    write_count(at, TIES, "ties", "years that their four quarters add up to", plan->years.count - plan->years.broken);
    write_count(at, BROKEN, "broken", "years that differ from them by more than rounding", plan->years.broken);
    write_count(at, CHANGED, "changed", "figures a later filing prints otherwise", plan->changes.count);
    write_count(at, MISSING, "gap", "quarters that no filing given has figures of", plan->missing);
    write_master(at, first);
}

/* ---- whose ---- */

static text axis_words(const struct trend_plan *plan) {
    if (plan->axis_count == 0)
        return TEXT("no quarter");
    return text_format(
        plan->arena, "%.*s to %.*s, %d quarters", TEXT_ARG(date_words(plan->arena, plan->axis[0].period.end)),
        TEXT_ARG(date_words(plan->arena, plan->axis[plan->axis_count - 1].period.end)), plan->axis_count);
}

static void write_registrant(struct cursor *at) {
    const struct history *history = at->plan->history;

    write_section(at, "Registrant");
    write_plain(at, "Name", history->registrant);
    for (int i = 0; i < history->name_count; i++)
        write_plain(at, i == 0 ? "Other names" : "", history->names[i]);
    write_plain(at, "CIK", history->cik);
    write_plain(at, "Time axis", axis_words(at->plan));
    write_plain(at, "Filings", text_format(at->plan->arena, "%d, listed on their sheet", history->filing_count));
    write_plain(at, "Made by", text_format(at->plan->arena, "Crossfoot %s", crossfoot_version));
}

static void write_key(struct cursor *at) {
    static const struct front_key keys[] = {
        {"Blue", "As filed: an input. Each figure links to its line on the Source sheet; the tip tells the place.",
         INK_INPUT},
        {"Black", "A formula.", INK_FORMULA},
        {"Green", "A link to another sheet.", INK_LINK},
        {"Italic", "Derived: a quarter nobody printed, the difference of two longer periods.", INK_FORMULA},
        {"gap", "A quarter without figures between those that the filings are about.", INK_WARNING},
        {"not covered", "A quarter between older comparatives; no filing given is about it.", INK_MUTED},
    };

    write_section(at, "How to read this workbook");
    at->row = front_keys(at->sheet, at->row, keys, (int)(sizeof keys / sizeof *keys));
}

void trend_cover_write(const struct trend_plan *plan) {
    struct cursor at = {plan, plan->cover, MASTER_ROW + 1};

    tab_top(plan->cover, plan->cover, plan->history->registrant, TEXT("A history of its earnings releases"),
            axis_words(plan), plan->master_words);
    write_contents(&at);
    write_counts(&at);
    write_registrant(&at);
    write_key(&at);
    tab_width(plan->cover, NAME, NAME, NAME_WIDTH);
    tab_width(plan->cover, VALUE, VALUE, VALUE_WIDTH);
    tab_width(plan->cover, REMARK, REMARK, REMARK_WIDTH);
    tab_freeze(plan->cover, MASTER_ROW + 1, 0);
    const struct print print = {at.row, REMARK, 0, -1, false};
    tab_print(plan->cover, &print);
}
