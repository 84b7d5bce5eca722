/*
 * The Filings sheet: every filing in its order, what it is, which one it
 * amends, and what it says of its results; and the quarters without figures,
 * with the filings that speak of them.
 */
#include "render/trend/sheets.h"
#include "render/xlsx/words.h"

enum { NUMBER, DATE, FORM, RESULTS, WHAT, SAID, NAME, DIGEST, COLUMNS };

static const struct trend_head heads[COLUMNS] = {
    {"No.", true, 7},           {"Date", true, 13},        {"Form", false, 10},
    {"Results for", false, 32}, {"What it is", false, 32}, {"What it says of them", false, 70},
    {"File", false, 34},        {"SHA-256", false, 30},
};

static text add(struct arena *arena, text words, const char *more) {
    return words.len ? text_join(arena, words, TEXT("; "), text_from(more)) : text_from(more);
}

static text what_words(const struct trend_plan *plan, const struct series_filing *filing) {
    struct arena *arena = plan->arena;
    text words = filing->figures ? TEXT("figures") : TEXT("no figures");

    if (filing->preliminary)
        words = add(arena, words, "preliminary results");
    if (filing->report->filing.delayed)
        words = add(arena, words, "final results are delayed");
    if (filing->amends >= 0)
        words = text_format(arena, "%.*s; amends no. %d", TEXT_ARG(words), filing->amends + 1);
    if (filing->amended_by >= 0)
        words = text_format(arena, "%.*s; superseded by no. %d", TEXT_ARG(words), filing->amended_by + 1);
    return words;
}

static text results_words(const struct trend_plan *plan, const struct series_filing *filing) {
    text words = words_period(plan->arena, filing->results);

    return filing->placed ? text_format(plan->arena, "%.*s (by the filing's date)", TEXT_ARG(words)) : words;
}

static int most_lines(const text *texts, int first, int last) {
    int most = 2; /* of the hash */

    for (int column = first; column <= last; column++) {
        int lines = tab_lines(texts[column], heads[column].width);
        most = lines > most ? lines : most;
    }
    return most;
}

static void write_filing(const struct trend_plan *plan, int index) {
    const struct series_filing *filing = &plan->history->filings[index];
    const cell_style number = {.ink = INK_TEXT, .form = FORM_AMOUNT, .face = FACE_TOP, .rule = RULE_HAIR};
    const cell_style day = {.ink = INK_TEXT, .form = FORM_DATE, .face = FACE_RIGHT | FACE_TOP, .rule = RULE_HAIR};
    const cell_style wrapped = {.ink = INK_TEXT, .face = FACE_WRAP | FACE_TOP, .rule = RULE_HAIR};
    const cell_style form = {.ink = INK_TEXT, .face = FACE_TOP, .rule = RULE_HAIR, .indent = 1};
    const cell_style mono = {.ink = INK_MUTED, .face = FACE_MONO | FACE_TOP | FACE_WRAP, .rule = RULE_HAIR, .size = 7};
    const text texts[COLUMNS] = {[RESULTS] = results_words(plan, filing),
                                 [WHAT] = what_words(plan, filing),
                                 [SAID] = filing_said(filing),
                                 [NAME] = filing->report->name};
    int row = LIST_ROW + index;

    tab_number(plan->filings, row, NUMBER, number, index + 1);
    tab_date(plan->filings, row, DATE, day, filing->made);
    tab_text(plan->filings, row, FORM, form, filing->report->filing.form);
    for (int column = RESULTS; column <= NAME; column++)
        tab_text(plan->filings, row, column, wrapped, texts[column]);
    tab_words(plan->filings, row, DIGEST, mono, filing->report->sha256);
    tab_fit(plan->filings, row, most_lines(texts, RESULTS, NAME));
}

/* ---- quarters without figures ---- */

static void write_gap_filing(const struct trend_plan *plan, int row, int index) {
    const cell_style wrapped = {.ink = INK_TEXT, .face = FACE_WRAP | FACE_TOP};
    const struct series_filing *filing = &plan->history->filings[index];
    text said = filing_said(filing);

    trend_write_filing(plan, plan->filings, row, NUMBER, index);
    tab_text(plan->filings, row, WHAT, wrapped, what_words(plan, filing));
    tab_text(plan->filings, row, SAID, wrapped, said);
    tab_fit(plan->filings, row, tab_lines(said, heads[SAID].width));
}

static int write_gap(const struct trend_plan *plan, int row, const struct series_gap *gap) {
    const cell_style plain = {.ink = INK_TEXT, .face = FACE_TOP}, muted = {.ink = INK_MUTED, .face = FACE_TOP};

    tab_text(plan->filings, row, RESULTS, plain, words_period(plan->arena, gap->period));
    for (int f = 0; f < gap->filing_count; f++)
        write_gap_filing(plan, row++, gap->filings[f]);
    if (gap->filing_count == 0)
        tab_words(plan->filings, row++, WHAT, muted, "no filing given speaks of it");
    return row;
}

static int write_gaps(const struct trend_plan *plan, int row) {
    const cell_style head = {.ink = INK_ACCENT, .face = FACE_BOLD, .size = 11};

    if (plan->history->gap_count == 0)
        return row;
    tab_words(plan->filings, ++row, NUMBER, head, "Quarters without figures, and the filings that speak of them");
    row++;
    for (int g = 0; g < plan->history->gap_count; g++)
        row = write_gap(plan, row, &plan->history->gaps[g]);
    return row;
}

void trend_filings_write(const struct trend_plan *plan) {
    int row = LIST_ROW + plan->history->filing_count;

    trend_top(plan, plan->filings, TEXT("Filings"),
              TEXT("In the order of their dates. An amendment's figures stand; those it supersedes are kept on the "
                   "Figures sheet."));
    trend_heads(plan->filings, HEAD_ROW, heads, COLUMNS);
    for (int f = 0; f < plan->history->filing_count; f++)
        write_filing(plan, f);
    row = write_gaps(plan, row);
    tab_freeze(plan->filings, LIST_ROW, 1);
    const struct print print = {row, DIGEST, HEAD_ROW, HEAD_ROW, true};
    tab_print(plan->filings, &print);
}
