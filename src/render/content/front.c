/*
 * Page one's content: who and which period, what is missing, the headline
 * figures and their changes. GAAP stands first (Regulation G; Item 10(e) of
 * Regulation S-K).
 */
#include "render/content/content.h"
#include "render/figure.h"

void entries_add(struct arena *arena, struct entries *entries, const char *caption, text words) {
    if (!text_empty(words))
        *ARRAY_ADD(arena, entries->list, entries->count) = (struct entry){text_from(caption), words};
}

/* ---- who and when ---- */

/* The word that names tell apart by: "Boeing" of "The Boeing Company". */
static text telling_word(text name) {
    text word = {0};
    while (text_next_word(&name, &word) && text_equal_fold(word, TEXT("the")))
        continue;
    return word;
}

/* Of one word it is a short name ("FICO"), which need not be part of the long one. */
static bool is_short(text name) { return text_find_byte(name, ' ') == text_npos; }

/* Above statements stands "Example Holdings and Subsidiaries". */
static text without_subsidiaries(text name) {
    static const text ending = TEXT_INIT(" and subsidiaries");
    size_t begin = name.len > ending.len ? name.len - ending.len : 0;
    return begin > 0 && text_equal_fold(text_skip(name, begin), ending) ? text_slice(name, 0, begin) : name;
}

/* Above statements names stand in capitals; the release prints the same one as it is written. */
static text as_in_prose(text name, text issuer) { return text_equal_fold(name, issuer) ? issuer : name; }

/* Statements may be a subsidiary's, too: where the release names its issuer, they must name the same. */
text content_registrant(const struct report *report) {
    text issuer = report->release.issuer;
    if (!text_empty(report->filing.registrant.text))
        return report->filing.registrant.text;
    for (int i = 0; i < report->statement_count; i++) {
        text entity = report->statements[i].entity;
        if (!text_empty(entity) && (is_short(issuer) || text_equal_fold(telling_word(entity), telling_word(issuer))))
            return as_in_prose(without_subsidiaries(entity), issuer);
    }
    return text_empty(issuer) ? content_document_name(report) : issuer;
}

text content_headline(const struct report *report) {
    text headline = report->release.headline;
    bool salutation = text_ends(headline, TEXT(",")); /* "Fellow shareholders," */
    return salutation || text_equal(headline, content_registrant(report)) ? TEXT("") : headline;
}

static period results_period(const struct report *report) {
    period latest = report_latest(report);
    return date_known(latest.end) ? latest : report->filing.period_of_results;
}

text content_subject(struct arena *arena, const struct report *report) {
    period when = results_period(report);
    if (date_known(when.end))
        return text_format(arena, "Results for the %.*s", TEXT_ARG(period_quarter_words(arena, when)));
    if (!text_empty(report->filing.period_words))
        return text_format(arena, "Results for %.*s", TEXT_ARG(report->filing.period_words));
    if (date_known(report->filing.report_date))
        return text_format(arena, "Report of %.*s", TEXT_ARG(date_words(arena, report->filing.report_date)));
    return TEXT("Financial results");
}

/* "Item 9 (today's 2.02)" */
static text item_words(const struct content *content) {
    const struct filing *filing = &content->report->filing;
    if (filing->results_item < 0 || filing->results_item >= filing->item_count)
        return TEXT("");
    const struct item *item = &filing->items[filing->results_item];
    if (text_equal(item->number, item->modern) || text_empty(item->modern))
        return text_format(content->arena, "Item %.*s", TEXT_ARG(item->number));
    return text_format(content->arena, "Item %.*s (today\u2019s %.*s)", TEXT_ARG(item->number), TEXT_ARG(item->modern));
}

static text form_words(const struct content *content) {
    const struct filing *filing = &content->report->filing;
    if (!filing->found)
        return TEXT("No Form 8-K cover in the file");
    return text_format(content->arena, "Form %.*s%s", TEXT_ARG(filing->form), filing->furnished ? ", furnished" : "");
}

static text ticker_words(const struct content *content) {
    const struct release *release = &content->report->release;
    text words = TEXT("");
    for (int i = 0; i < release->ticker_count; i++)
        words = text_format(content->arena, "%.*s%s%.*s: %.*s", TEXT_ARG(words), i > 0 ? ", " : "",
                            TEXT_ARG(release->tickers[i].exchange), TEXT_ARG(release->tickers[i].symbol));
    return words;
}

struct entries content_facts(const struct content *content) {
    struct entries facts = {0};
    entries_add(content->arena, &facts, "", form_words(content));
    entries_add(content->arena, &facts, "", item_words(content));
    entries_add(content->arena, &facts, "", date_words(content->arena, content->report->filing.report_date));
    entries_add(content->arena, &facts, "", ticker_words(content));
    return facts;
}

struct entries content_missing(const struct content *content) {
    const struct filing *filing = &content->report->filing;
    struct entries missing = {0};
    for (int i = 0; i < filing->exhibit_count; i++) {
        const struct exhibit *exhibit = &filing->exhibits[i];
        if (!exhibit->present && !exhibit_is_elsewhere(exhibit))
            entries_add(content->arena, &missing, "",
                        text_format(content->arena, "Exhibit %.*s is named by the form but is not in this file: %.*s",
                                    TEXT_ARG(exhibit->number), TEXT_ARG(exhibit->description)));
    }
    if (!filing->found)
        entries_add(content->arena, &missing, "",
                    TEXT("The file has no Form 8-K cover; what a cover tells is not known."));
    if (content->report->statement_count == 0)
        entries_add(content->arena, &missing, "",
                    TEXT("The file holds no financial statements, so there are no figures to show, to reconcile "
                         "or to check."));
    return missing;
}

/* ---- headline figures ---- */

static const struct statement *statement_of(const struct report *report, struct cell_ref cell) {
    return &report->statements[cell.statement];
}

text content_figure(const struct content *content, struct cell_ref cell) {
    const struct value *value = report_value(content->report, cell);
    if (value == NULL)
        return TEXT("");
    text sign = currency_sign_of(statement_of(content->report, cell), value->unit);
    return text_join(content->arena, sign, TEXT(""), figure_cell(content, value, cell).figure);
}

enum { CHANGE_COLUMNS = 7 }; /* latest; previous, amount, percent; year-ago, amount, percent */

static const enum moment column_moments[CHANGE_COLUMNS] = {MOMENT_LATEST,   MOMENT_PREVIOUS, MOMENT_PREVIOUS,
                                                           MOMENT_PREVIOUS, MOMENT_YEAR_AGO, MOMENT_YEAR_AGO,
                                                           MOMENT_YEAR_AGO};
static const int column_parts[CHANGE_COLUMNS] = {0, 0, 1, 2, 0, 1, 2};

static struct table_cell filed_cell(const struct content *content, struct cell_ref at) {
    const struct value *value = report_value(content->report, at);
    struct table_cell cell = {0};
    if (value != NULL)
        cell = figure_cell(content, value, at);
    cell.marks = TEXT("");
    cell.currency = TEXT("");
    return cell;
}

/* Another filing's, marked as such. */
static struct table_cell lent_cell(const struct content *content, const struct headline_figure *figure,
                                   enum moment moment) {
    struct table_cell cell = {.marks = TEXT("\u00A7")};
    cell.group = (int)report_value(content->report, figure->cells[MOMENT_LATEST])->unit;
    cell.figure = figure_computed(content->arena, content->template, figure->earlier[moment]);
    return cell;
}

static struct table_cell change_cell(const struct content *content, const struct headline_figure *figure, int column) {
    enum moment moment = column_moments[column];
    struct cell_ref now = figure->cells[MOMENT_LATEST];
    struct table_cell cell = {0};
    if (column_parts[column] == 0) {
        cell = figure->lent[moment] ? lent_cell(content, figure, moment) : filed_cell(content, figure->cells[moment]);
        cell.quiet = column > 0;
        return cell;
    }
    cell.quiet = true;
    struct change change = headline_change(content->report, figure, moment);
    if (!change.known)
        return cell;
    cell.group = column_parts[column] == 2 ? (int)UNIT_PERCENT : (int)report_value(content->report, now)->unit;
    if (column_parts[column] == 1)
        cell.figure = figure_computed(content->arena, content->template, change.amount);
    else
        cell.figure = change.has_percent ? figure_percent(content->arena, content->template, change.percent)
                                         : content->template->numbers.not_meaningful;
    return cell;
}

/* Columns of a moment that is not printed are left out. */
static int shown_columns(const struct headline *headline, int *columns) {
    int count = 0;
    for (int c = 0; c < CHANGE_COLUMNS; c++)
        if (date_known(headline->periods[column_moments[c]].end))
            columns[count++] = c;
    return count;
}

/* The statement whose scale stands above the headline figures. */
static const struct statement *scale_giver(const struct content *content, const struct headline *headline) {
    return statement_of(content->report, headline->gaap.figures[0].cells[MOMENT_LATEST]);
}

text content_told_in(const struct content *content, const struct headline *headline, text words, struct cell_ref cell) {
    const struct value *value = report_value(content->report, cell);
    if (value == NULL || value->unit != UNIT_CURRENCY)
        return words;
    int64_t own = value_scale(statement_of(content->report, cell), cell.row, cell.column);
    text scale = own == 1 ? TEXT("in single units") : scale_words(own);
    return own == scale_giver(content, headline)->scale || text_empty(scale)
               ? words
               : text_join(content->arena, words, TEXT(", "), scale);
}

static void add_change_rows(const struct content *content, const struct headline *headline,
                            const struct headline_basis *basis, text heading, const int *columns, struct table *table) {
    if (basis->count == 0)
        return;
    *ARRAY_ADD(content->arena, table->rows, table->row_count) =
        (struct table_row){.label = heading, .heading = true, .space_above = table->row_count > 0};
    for (int i = 0; i < basis->count; i++) {
        const struct headline_figure *figure = &basis->figures[i];
        struct table_row row = {.indent = 1};
        row.label = content_told_in(content, headline, figure->label, figure->cells[MOMENT_LATEST]);
        row.cells = ARENA_ARRAY(content->arena, struct table_cell, table->column_count);
        for (int c = 0; c < table->column_count; c++)
            row.cells[c] = change_cell(content, figure, columns[c]);
        *ARRAY_ADD(content->arena, table->rows, table->row_count) = row;
    }
}

static struct table_column change_column(const struct content *content, const struct headline *headline, int column) {
    static const char *const moments[][2] = {
        [MOMENT_LATEST] = {"Latest", "Latest"},
        [MOMENT_PREVIOUS] = {"Previous period", "Previous quarter"},
        [MOMENT_YEAR_AGO] = {"Year-ago period", "Year-ago quarter"},
    };
    enum moment moment = column_moments[column];
    text *heads = ARENA_ARRAY(content->arena, text, 2);
    heads[0] = text_from(moments[moment][headline->periods[moment].months == 3]);
    heads[1] = column_parts[column] == 1 ? TEXT("Change") : TEXT("%");
    if (column_parts[column] == 0)
        heads[1] = unbroken_days(content->arena, date_words(content->arena, headline->periods[moment].end));
    return (struct table_column){.heads = heads, .head_count = 2};
}

struct table content_changes(const struct content *content, const struct headline *headline) {
    int columns[CHANGE_COLUMNS];
    struct table table = {.title = content->template->words.headline};
    table.column_count = shown_columns(headline, columns);
    table.columns = ARENA_ARRAY(content->arena, struct table_column, table.column_count);
    for (int c = 0; c < table.column_count; c++)
        table.columns[c] = change_column(content, headline, columns[c]);
    add_change_rows(content, headline, &headline->gaap, content->template->words.gaap, columns, &table);
    add_change_rows(content, headline, &headline->non_gaap, content->template->words.non_gaap, columns, &table);
    return table;
}

text content_headline_scale(const struct content *content, const struct headline *headline) {
    const struct statement *statement = scale_giver(content, headline);
    text note = scale_note_words(statement);
    return text_empty(note) ? scale_words(statement->scale) : note;
}

text content_changes_note(const struct content *content) {
    return text_format(content->arena,
                       "Changes are computed from the filed figures; %% is of the earlier figure without its "
                       "sign, %.*s where the sign changes or the earlier figure is nil.%s",
                       TEXT_ARG(content->template->numbers.not_meaningful),
                       content->report->lent_count > 0 ? " \u00A7 From an earlier filing, see Sources." : "");
}
