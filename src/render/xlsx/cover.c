/*
 * xlsx_cover: the first sheet: who filed what and when, what is in this
 * workbook and what was missing from the file, whether everything ties, and
 * where it all comes from.
 */
#include "base/buffer.h"
#include "base/version.h"
#include "render/content/content.h"
#include "render/xlsx/front.h"
#include "render/xlsx/sheets.h"
#include "render/xlsx/words.h"

enum {
    NAME = FRONT_NAME,
    VALUE = FRONT_VALUE,
    REMARK,
    PLACE,
    NAME_WIDTH = 25,
    VALUE_WIDTH = 66,
    REMARK_WIDTH = 44,
    PLACE_WIDTH = 16
};

/* The row to write next. */
struct cursor {
    const struct plan *plan;
    struct tab *sheet;
    int row;
};

static void write_section(struct cursor *at, const char *title) {
    at->row = front_section(at->sheet, at->row, PLACE, title);
}

/* Where a value was read: a cell of its own, since LibreOffice breaks no line in a cell that is a link. */
static void write_place(struct cursor *at, struct origin origin, uint8_t face) {
    const cell_style link = {.ink = INK_LINK, .face = face};

    if (!origin.line)
        return;
    plan_link_source(at->plan, at->sheet, at->row, PLACE, link, origin, TEXT(""));
    tab_text(at->sheet, at->row, PLACE, link, text_format(at->plan->arena, "line %u", origin.line));
}

/* One line: a name, a value, a remark, and its place in the source. Nothing where there is no value. */
static void write_line(struct cursor *at, const char *name, text value, struct origin origin, const char *remark) {
    int lines = tab_lines(value, VALUE_WIDTH), remark_lines = tab_lines(text_from(remark), REMARK_WIDTH);
    int most = lines > remark_lines ? lines : remark_lines;
    uint8_t face = most > 1 ? FACE_MIDDLE | FACE_WRAP : 0;
    const cell_style muted = {.ink = INK_MUTED, .face = face};
    const cell_style plain = {.ink = origin.line ? INK_INPUT : INK_TEXT, .face = face};

    if (!value.len)
        return;
    tab_words(at->sheet, at->row, NAME, muted, name);
    tab_text(at->sheet, at->row, VALUE, plain, value);
    tab_words(at->sheet, at->row, REMARK, muted, remark);
    write_place(at, origin, face);
    tab_fit(at->sheet, at->row++, most);
}

static void write_plain(struct cursor *at, const char *name, text value) {
    write_line(at, name, value, (struct origin){0}, "");
}

static void write_field(struct cursor *at, const char *name, struct field field) {
    write_line(at, name, field.text, field.origin, "");
}

/* ---- contents ---- */

static void write_contents(struct cursor *at) {
    write_section(at, "Contents");
    at->row = front_contents(at->sheet, at->row);
}

static void write_missing(struct cursor *at) {
    const cell_style loud = {.ink = INK_WARNING};
    const struct report *report = at->plan->report;
    int missing = 0;

    for (int i = 0; i < report->filing.exhibit_count; i++)
        missing += !report->filing.exhibits[i].present && !exhibit_is_elsewhere(&report->filing.exhibits[i]);
    if (missing == 0 && report->statement_count > 0 && report->filing.found)
        return;
    write_section(at, "Missing from this file");
    if (!report->filing.found)
        tab_words(at->sheet, at->row++, NAME, loud, "The cover of Form 8-K.");
    for (int i = 0; i < report->filing.exhibit_count; i++) {
        const struct exhibit *exhibit = &report->filing.exhibits[i];
        if (exhibit->present || exhibit_is_elsewhere(exhibit))
            continue;
        tab_text(at->sheet, at->row++, NAME, loud,
                 text_format(at->plan->arena, "Exhibit %.*s, named by the form, is not in this file.",
                             TEXT_ARG(exhibit->number)));
    }
    if (report->statement_count == 0)
        tab_words(at->sheet, at->row++, NAME, loud,
                  "Financial statements: this file holds none, so there is nothing to reconcile or to check.");
}

/* ---- the master check ---- */

static const char *count_cell(const struct cursor *at, int first, enum verdict verdict) {
    return book_cell(at->plan->arena, first + (int)verdict, VALUE);
}

/* The text of plan->master_words, made by the sheet from its own counts. */
static void write_master_formula(struct cursor *at, int first) {
    const cell_style master = {.ink = INK_FORMULA, .face = FACE_BOLD, .size = 11};
    text all = text_format(at->plan->arena, "SUM(%s:%s)", count_cell(at, first, VERDICT_EXACT),
                           count_cell(at, first, VERDICT_BROKEN));
    const char *broken = count_cell(at, first, VERDICT_BROKEN);
    const char *improbable = count_cell(at, first, VERDICT_IMPROBABLE_ROUNDING);
    text doubts = text_format(at->plan->arena, "(%s+%s)", count_cell(at, first, VERDICT_DOUBTFUL),
                              count_cell(at, first, VERDICT_UNPLACED));
    text formula =
        text_format(at->plan->arena,
                    "=IF(%s,%s&\" of \"&%.*s&\" checks broken\",IF(%s,%.*s&\" checks tie, \"&%s&\" by improbable "
                    "rounding\",\"All \"&%.*s&\" checks tie\"))&IF(%.*s,\"; \"&%.*s&\" readings doubtful\",\"\")",
                    broken, broken, TEXT_ARG(all), improbable, TEXT_ARG(all), improbable, TEXT_ARG(all),
                    TEXT_ARG(doubts), TEXT_ARG(doubts));

    tab_formula_words(at->sheet, MASTER_ROW, NAME, master, text_string(at->plan->arena, formula),
                      at->plan->master_words);
    tab_warn(at->sheet, MASTER_ROW, NAME, MASTER_ROW, NAME, "broken");
}

static void write_counts(struct cursor *at) {
    const cell_style plain = {.ink = INK_TEXT}, muted = {.ink = INK_MUTED};
    const cell_style count = {.ink = INK_LINK, .form = FORM_AMOUNT, .zero = ZERO_DASH, .indent = 1};
    const struct plan *plan = at->plan;
    int first = 0;

    if (!plan->checks) {
        tab_words(at->sheet, MASTER_ROW, NAME, (cell_style){.ink = INK_WARNING, .face = FACE_BOLD, .size = 11},
                  plan->master_words);
        return;
    }
    write_section(at, "Checks");
    first = at->row;
    int last = plan->report->correction_count ? VERDICT_DECIDED : VERDICT_OBSERVED;
    const char *begin = plan_verdict_cell(plan, at->sheet, 0);
    const char *end = plan_verdict_cell(plan, plan->checks, plan->report->finding_count - 1);
    for (int v = VERDICT_EXACT; v <= last; v++, at->row++) {
        text formula =
            text_format(plan->arena, "=COUNTIF(%s:%s,%s)", begin, end, book_cell(plan->arena, at->row, NAME));
        tab_words(at->sheet, at->row, NAME, plain, words_verdict((enum verdict)v));
        tab_formula(at->sheet, at->row, VALUE, count, text_string(plan->arena, formula), plan->verdicts[v]);
        tab_words(at->sheet, at->row, REMARK, muted, words_verdict_meaning((enum verdict)v));
    }
    write_master_formula(at, first);
}

/* ---- the filing ---- */

static void write_period(struct cursor *at, const struct filing *filing) {
    text period = words_period(at->plan->arena, filing->period_of_results);

    write_plain(at, "Results for", period);
    write_plain(at, "Period, as the form says", filing->period_words);
    if (filing->preliminary)
        write_plain(at, "", TEXT("Preliminary results are announced"));
    if (filing->delayed)
        write_plain(at, "", TEXT("A delay of the final results is announced"));
}

static void write_registrant(struct cursor *at, const struct filing *filing) {
    write_section(at, "Registrant");
    write_field(at, "Name", filing->registrant);
    write_field(at, "State", filing->state);
    write_field(at, "Commission file number", filing->file_number);
    write_field(at, "IRS employer number", filing->irs_number);
    write_plain(at, "CIK", filing->cik);
    for (int i = 0; i < filing->address_count; i++)
        write_field(at, i == 0 ? "Address" : "", filing->address[i]);
    write_field(at, "Telephone", filing->phone);
}

static void write_items(struct cursor *at, const struct filing *filing) {
    if (filing->item_count == 0 && !filing->furnished) /* reports have none */
        return;
    write_section(at, "Items of the form");
    for (int i = 0; i < filing->item_count; i++) {
        const struct item *item = &filing->items[i];
        text name = text_format(at->plan->arena, "Item %.*s", TEXT_ARG(item->number));
        text modern = text_format(at->plan->arena, "%s%.*s%s", item->modern.len ? "Today's Item " : "",
                                  TEXT_ARG(item->modern), item->results ? "; results of operations" : "");
        write_line(at, text_string(at->plan->arena, name), item->title.len ? item->title : TEXT("(no title)"),
                   item->origin, text_string(at->plan->arena, modern));
    }
    if (filing->furnished)
        write_line(at, "Furnished", filing->furnished_note.len ? filing->furnished_note : TEXT("furnished, not filed"),
                   (struct origin){0}, "");
}

static void write_exhibits(struct cursor *at, const struct filing *filing) {
    if (filing->exhibit_count == 0)
        return;
    write_section(at, "Exhibits");
    for (int i = 0; i < filing->exhibit_count; i++) {
        const struct exhibit *exhibit = &filing->exhibits[i];
        text name = text_format(at->plan->arena, "Exhibit %.*s", TEXT_ARG(exhibit->number));
        write_line(at, text_string(at->plan->arena, name),
                   exhibit->description.len ? exhibit->description : TEXT("(not described)"), exhibit->origin,
                   exhibit->present                ? "in this file"
                   : exhibit_is_elsewhere(exhibit) ? "in another filing"
                                                   : "not in this file");
    }
}

static void write_form(struct cursor *at, const struct filing *filing) {
    if (!filing->found)
        return;
    write_registrant(at, filing);
    write_section(at, "Form");
    write_plain(at, "Form", filing->form);
    write_line(at, "Date of report", date_words(at->plan->arena, filing->report_date), filing->report_date_origin,
               "date of the earliest event reported");
    write_plain(at, "Signed on", date_words(at->plan->arena, filing->signed_on));
    write_field(at, "Signed by", filing->signer);
    write_field(at, "Title", filing->signer_title);
    write_period(at, filing);
    write_items(at, filing);
    write_exhibits(at, filing);
}

/* A release found by its tables alone says nothing of itself. */
static bool release_tells(const struct release *release) {
    return release->found && (release->headline.len > 0 || date_known(release->date) || release->place.len > 0 ||
                              release->wire.len > 0 || release->ticker_count > 0);
}

static void write_release(struct cursor *at, const struct release *release) {
    struct origin headline = release->paragraph_count ? release->paragraphs[0].origin : (struct origin){0};

    if (!release_tells(release))
        return;
    write_section(at, "Release");
    write_line(at, "Headline", release->headline, headline, "");
    write_plain(at, "Dated", date_words(at->plan->arena, release->date));
    write_plain(at, "Place", release->place);
    write_plain(at, "Wire", release->wire);
    for (int i = 0; i < release->ticker_count; i++) {
        const struct ticker *ticker = &release->tickers[i];
        write_plain(at, "Ticker",
                    text_format(at->plan->arena, "%.*s: %.*s", TEXT_ARG(ticker->exchange), TEXT_ARG(ticker->symbol)));
    }
}

/* ---- key and sources ---- */

static void write_key(struct cursor *at) {
    bool corrected = at->plan->report->correction_count > 0;
    const struct front_key keys[] = {
        {"Blue", "As filed: an input. Each figure links to its line on the Source sheet; the tip tells the place.",
         INK_INPUT},
        {"Black", "A formula. Totals are live only where they tie to the last digit.", INK_FORMULA},
        {"Green", "A link to another sheet.", INK_LINK},
        {"Red",
         corrected ? "Does not tie, is doubtful, corrected (‡) or missing."
                   : "Does not tie, is doubtful, or is missing.",
         INK_WARNING},
        {"--", "A nil as printed: zero. An empty cell was empty in the filing.", INK_TEXT},
    };

    write_section(at, "How to read this workbook");
    at->row = front_keys(at->sheet, at->row, keys, (int)(sizeof keys / sizeof *keys));
}

static void write_sources(struct cursor *at) {
    const struct report *report = at->plan->report;
    struct arena *arena = at->plan->arena;

    write_section(at, "Sources");
    write_plain(at, "Made by", text_format(arena, "Crossfoot %s", crossfoot_version));
    write_plain(at, "Input", report->name);
    write_plain(at, "Size", text_format(arena, "%zu bytes", report->bytes));
    write_plain(at, "SHA-256", text_from(report->sha256));
    for (int d = 0; d < report->document_count; d++) {
        const struct document *document = &report->documents[d];
        text name = document->type.len ? document->type : text_format(arena, "Document %d", d + 1);
        write_line(at, text_string(arena, name),
                   text_format(arena, "%.*s%s%d lines", TEXT_ARG(document->name), document->name.len ? ", " : "",
                               document->line_count),
                   (struct origin){0}, "");
    }
}

static text form_words(const struct plan *plan) {
    const struct filing *filing = &plan->report->filing;

    if (!filing->found)
        return content_headline(plan->report);
    text day = date_words(plan->arena, filing->report_date);
    return text_format(plan->arena, "Form %.*s%s%.*s", TEXT_ARG(filing->form), day.len ? " of " : "", TEXT_ARG(day));
}

static text results_words(const struct plan *plan) {
    const struct filing *filing = &plan->report->filing;
    period when = date_known(filing->period_of_results.end) ? filing->period_of_results : report_latest(plan->report);

    if (date_known(when.end))
        return text_format(plan->arena, "Results: %.*s", TEXT_ARG(words_period(plan->arena, when)));
    return filing->period_words;
}

void cover_write(const struct plan *plan) {
    const struct filing *filing = &plan->report->filing;
    struct cursor at = {plan, plan->cover, MASTER_ROW + 1};
    text title = content_registrant(plan->report);

    plan_write_top(plan, plan->cover, title, form_words(plan), results_words(plan));
    tab_logo(plan->cover, REMARK);
    write_missing(&at);
    write_contents(&at);
    write_counts(&at);
    write_form(&at, filing);
    write_release(&at, &plan->report->release);
    write_key(&at);
    write_sources(&at);
    tab_width(plan->cover, NAME, NAME, NAME_WIDTH);
    tab_width(plan->cover, VALUE, VALUE, VALUE_WIDTH);
    tab_width(plan->cover, REMARK, REMARK, REMARK_WIDTH);
    tab_width(plan->cover, PLACE, PLACE, PLACE_WIDTH);
    tab_freeze(plan->cover, MASTER_ROW + 1, 0);
    const struct print print = {at.row, PLACE, 0, -1, false};
    tab_print(plan->cover, &print);
}
