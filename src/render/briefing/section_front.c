/*
 * Page one, for someone with a minute: who and which quarter, what is missing,
 * the headline figures with their changes, and the bridge from GAAP to
 * non-GAAP. GAAP stands first and no non-GAAP figure is larger than its twin
 * (Regulation G; Item 10(e) of Regulation S-K).
 */
#include "render/briefing/chart.h"
#include "render/briefing/section.h"
#include "render/figure.h"
#include "render/headline.h"

/* ---- masthead ---- */

text briefing_registrant(const struct report *report) {
    if (!text_empty(report->filing.registrant.text))
        return report->filing.registrant.text;
    for (int i = 0; i < report->statement_count; i++)
        if (!text_empty(report->statements[i].entity))
            return report->statements[i].entity;
    return report->name;
}

static period results_period(const struct report *report) {
    period latest = report_latest(report);
    return date_known(latest.end) ? latest : report->filing.period_of_results;
}

text briefing_subject(struct arena *arena, const struct report *report) {
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
static text item_words(const struct flow *flow) {
    const struct filing *filing = &flow->report->filing;
    if (filing->results_item < 0 || filing->results_item >= filing->item_count)
        return TEXT("");
    const struct item *item = &filing->items[filing->results_item];
    if (text_equal(item->number, item->modern) || text_empty(item->modern))
        return text_format(flow->arena, "Item %.*s", TEXT_ARG(item->number));
    return text_format(flow->arena, "Item %.*s (today\u2019s %.*s)", TEXT_ARG(item->number), TEXT_ARG(item->modern));
}

static text form_words(const struct flow *flow) {
    const struct filing *filing = &flow->report->filing;
    if (!filing->found)
        return TEXT("No Form 8-K cover in the file");
    return text_format(flow->arena, "Form %.*s%s", TEXT_ARG(filing->form), filing->furnished ? ", furnished" : "");
}

static text ticker_words(const struct flow *flow) {
    const struct release *release = &flow->report->release;
    text words = TEXT("");
    for (int i = 0; i < release->ticker_count; i++)
        words = text_format(flow->arena, "%.*s%s%.*s: %.*s", TEXT_ARG(words), i > 0 ? ", " : "",
                            TEXT_ARG(release->tickers[i].exchange), TEXT_ARG(release->tickers[i].symbol));
    return words;
}

/* The facts of the form at the right of the masthead, a line each. */
static double set_facts(struct flow *flow, double top) {
    const struct template *template = flow->template;
    text facts[] = {form_words(flow), item_words(flow), date_words(flow->arena, flow->report->filing.report_date),
                    ticker_words(flow)};
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.body, template->colours.muted);
    double y = top;
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        if (text_empty(facts[i]))
            continue;
        sheet_text(flow->booklet, flow_sheet(flow), flow->right, y + style.size, ALIGN_RIGHT, style, facts[i]);
        y += style.size * 1.4;
    }
    return y;
}

/* ---- what is missing ---- */

static void set_warning(struct flow *flow, text t) {
    const struct template *template = flow->template;
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.body, template->colours.ink);
    double begin = flow->y;
    int sheet = flow_sheet(flow);
    flow_paragraph(flow, flow->left + 10, flow_width(flow) - 10, style, t);
    if (flow_sheet(flow) == sheet)
        sheet_box(flow->booklet, sheet, flow->left, begin, 2.4, flow->y - begin, template->colours.warning);
    flow->y += 3;
}

static void set_missing_exhibits(struct flow *flow) {
    const struct filing *filing = &flow->report->filing;
    for (int i = 0; i < filing->exhibit_count; i++) {
        const struct exhibit *exhibit = &filing->exhibits[i];
        if (!exhibit->present)
            set_warning(flow,
                        text_format(flow->arena, "Exhibit %.*s is named by the form but is not in this file: %.*s",
                                    TEXT_ARG(exhibit->number), TEXT_ARG(exhibit->description)));
    }
}

static bool exhibit_missing(const struct filing *filing) {
    for (int i = 0; i < filing->exhibit_count; i++)
        if (!filing->exhibits[i].present)
            return true;
    return false;
}

static void set_missing(struct flow *flow) {
    const struct report *report = flow->report;
    if (report->statement_count > 0 && report->filing.found && !exhibit_missing(&report->filing))
        return;
    flow_section(flow, flow->template->words.missing, flow->template->sizes.body * 5);
    set_missing_exhibits(flow);
    if (!report->filing.found)
        set_warning(flow, TEXT("The file has no Form 8-K cover; what a cover tells is not known."));
    if (report->statement_count == 0)
        set_warning(flow, TEXT("The file holds no financial statements, so there are no figures to show, to reconcile "
                               "or to check."));
    flow->y += 3;
}

void section_masthead(struct flow *flow) {
    const struct template *template = flow->template;
    struct style name = flow_style(flow, FACE_LIGHT, template->sizes.registrant, template->colours.accent);
    struct style subject = flow_style(flow, FACE_REGULAR, template->sizes.heading, template->colours.ink);
    struct style quote = flow_style(flow, FACE_ITALIC, template->sizes.title, template->colours.muted);
    double width = flow_width(flow) * 0.68, top = flow->y;
    booklet_bookmark(flow->booklet, 0, 0, 0,
                     text_format(flow->arena, "%.*s", TEXT_ARG(briefing_registrant(flow->report))));
    sheet_box(flow->booklet, 0, flow->left, top, flow_width(flow), 3, template->colours.accent);
    double facts = set_facts(flow, top + 14);
    flow->y = top + 10;
    flow_paragraph(flow, flow->left, width, name, briefing_registrant(flow->report));
    flow_paragraph(flow, flow->left, width, subject, briefing_subject(flow->arena, flow->report));
    if (flow->y < facts)
        flow->y = facts;
    flow->y += 6;
    if (!text_empty(flow->report->release.headline))
        flow_paragraph(flow, flow->left, flow_width(flow), quote, flow->report->release.headline);
    flow->y += 4;
    set_missing(flow);
}

/* ---- headline figures ---- */

static const struct statement *statement_of(const struct report *report, struct cell_ref cell) {
    return &report->statements[cell.statement];
}

static text figure_in_full(const struct flow *flow, struct cell_ref cell) {
    const struct value *value = report_value(flow->report, cell);
    if (value == NULL)
        return TEXT("");
    text sign = value->unit == UNIT_CURRENCY || value->unit == UNIT_PER_SHARE
                    ? currency_sign(statement_of(flow->report, cell)->currency)
                    : TEXT("");
    return text_join(flow->arena, sign, TEXT(""), figure_cell(flow, value).figure);
}

static const struct headline_figure *twin_of(const struct headline *headline, enum concept concept) {
    for (int i = 0; i < headline->non_gaap.count; i++)
        if (headline->non_gaap.figures[i].concept == concept)
            return &headline->non_gaap.figures[i];
    return NULL;
}

enum { TILES_MOST = 5 };

static const double tile_gap = 8, tile_inset = 7;

static int tile_count(const struct headline *headline) {
    return headline->gaap.count < TILES_MOST ? headline->gaap.count : TILES_MOST;
}

static double tile_width(const struct flow *flow, const struct headline *headline) {
    return (flow_width(flow) + tile_gap) / tile_count(headline) - tile_gap;
}

static struct style tile_label_style(const struct flow *flow) {
    return flow_style(flow, FACE_SEMIBOLD, flow->template->sizes.small, flow->template->colours.muted);
}

static struct lines tile_label(const struct flow *flow, const struct headline *headline, int index) {
    return font_wrap(flow->arena, flow->booklet->fonts, tile_label_style(flow), headline->gaap.figures[index].label,
                     tile_width(flow, headline) - 2 * tile_inset, 0);
}

/* From a tile's top to the foot of the longest label. */
static double tile_label_height(const struct flow *flow, const struct headline *headline) {
    int most = 2;
    for (int i = 0; i < tile_count(headline); i++) {
        int lines = tile_label(flow, headline, i).count;
        most = lines > most ? lines : most;
    }
    return flow->template->sizes.small * (1 + 1.2 * most);
}

static void set_tile_label(struct flow *flow, const struct headline *headline, int index, double x) {
    struct style style = tile_label_style(flow);
    struct lines lines = tile_label(flow, headline, index);
    for (int i = 0; i < lines.count; i++)
        sheet_text(flow->booklet, flow_sheet(flow), x, flow->y + style.size * (1.9 + 1.2 * i), ALIGN_LEFT, style,
                   lines.lines[i]);
}

/* Set as large as the style wants, or as fits. Returns the size. */
static double set_tile_figure(struct flow *flow, double x, double y, double width, struct style style, text figure) {
    double natural = font_width(flow->booklet->fonts, style.face, style.size, figure);
    if (natural > width)
        style.size *= width / natural;
    sheet_text(flow->booklet, flow_sheet(flow), x, y, ALIGN_LEFT, style, figure);
    return style.size;
}

/* Never larger than its GAAP twin, whatever the template and the room say. */
static void set_tile_twin(struct flow *flow, double x, double y, double width, double gaap_size,
                          const struct headline_figure *twin) {
    const struct template *template = flow->template;
    double size = template->sizes.small < gaap_size ? template->sizes.small : gaap_size;
    set_tile_figure(flow, x, y, width, flow_style(flow, FACE_REGULAR, size, template->colours.muted),
                    text_format(flow->arena, "%.*s %.*s", TEXT_ARG(template->words.non_gaap),
                                TEXT_ARG(figure_in_full(flow, twin->cells[MOMENT_LATEST]))));
}

static double tile_height(const struct flow *flow, const struct headline *headline) {
    const struct template *template = flow->template;
    double twins = headline->non_gaap.count > 0 ? template->sizes.body * 1.75 : 0;
    return tile_label_height(flow, headline) + template->sizes.figure * 1.2 + twins + template->sizes.small * 1.4;
}

static void set_tile(struct flow *flow, const struct headline *headline, int index, double x) {
    const struct template *template = flow->template;
    const struct headline_figure *gaap = &headline->gaap.figures[index];
    const struct headline_figure *twin = twin_of(headline, gaap->concept);
    double width = tile_width(flow, headline), room = width - 2 * tile_inset;
    double y = flow->y + tile_label_height(flow, headline) + template->sizes.figure * 1.2;
    sheet_box(flow->booklet, flow_sheet(flow), x, flow->y, width, tile_height(flow, headline), template->colours.tint);
    set_tile_label(flow, headline, index, x + tile_inset);
    double size = set_tile_figure(flow, x + tile_inset, y, room,
                                  flow_style(flow, FACE_SEMIBOLD, template->sizes.figure, template->colours.accent),
                                  figure_in_full(flow, gaap->cells[MOMENT_LATEST]));
    if (twin != NULL)
        set_tile_twin(flow, x + tile_inset, y + template->sizes.body * 1.75, room, size, twin);
}

static void set_tiles(struct flow *flow, const struct headline *headline) {
    flow_need(flow, tile_height(flow, headline));
    for (int i = 0; i < tile_count(headline); i++)
        set_tile(flow, headline, i, flow->left + i * (tile_width(flow, headline) + tile_gap));
    flow->y += tile_height(flow, headline) + 8;
}

/* ---- the table of changes ---- */

enum { CHANGE_COLUMNS = 7 }; /* latest; previous, amount, percent; year-ago, amount, percent */

static const enum moment column_moments[CHANGE_COLUMNS] = {MOMENT_LATEST,   MOMENT_PREVIOUS, MOMENT_PREVIOUS,
                                                           MOMENT_PREVIOUS, MOMENT_YEAR_AGO, MOMENT_YEAR_AGO,
                                                           MOMENT_YEAR_AGO};
static const int column_parts[CHANGE_COLUMNS] = {0, 0, 1, 2, 0, 1, 2};

static struct table_cell change_cell(const struct flow *flow, const struct headline_figure *figure, int column) {
    struct table_cell cell = {.quiet = column > 0};
    enum moment then = column_moments[column];
    if (column_parts[column] == 0) {
        const struct value *value = report_value(flow->report, figure->cells[then]);
        if (value != NULL)
            cell = figure_cell(flow, value);
        cell.marks = TEXT("");
        cell.currency = TEXT("");
        cell.quiet = column > 0;
        return cell;
    }
    struct change change = change_between(flow->report, figure->cells[MOMENT_LATEST], figure->cells[then]);
    if (!change.known)
        return cell;
    cell.group =
        column_parts[column] == 2 ? (int)UNIT_PERCENT : (int)report_value(flow->report, figure->cells[then])->unit;
    if (column_parts[column] == 1)
        cell.figure = figure_computed(flow->arena, flow->template, change.amount);
    else
        cell.figure = change.has_percent ? figure_percent(flow->arena, flow->template, change.percent)
                                         : flow->template->numbers.not_meaningful;
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

static void add_change_rows(const struct flow *flow, const struct headline_basis *basis, text heading,
                            const int *columns, struct table *table) {
    if (basis->count == 0)
        return;
    *ARRAY_ADD(flow->arena, table->rows, table->row_count) =
        (struct table_row){.label = heading, .heading = true, .space_above = table->row_count > 0};
    for (int i = 0; i < basis->count; i++) {
        struct table_row row = {.label = basis->figures[i].label, .indent = 1};
        row.cells = ARENA_ARRAY(flow->arena, struct table_cell, table->column_count);
        for (int c = 0; c < table->column_count; c++)
            row.cells[c] = change_cell(flow, &basis->figures[i], columns[c]);
        *ARRAY_ADD(flow->arena, table->rows, table->row_count) = row;
    }
}

static struct table_column change_column(const struct flow *flow, const struct headline *headline, int column) {
    static const char *const moments[][2] = {
        [MOMENT_LATEST] = {"Latest", "Latest"},
        [MOMENT_PREVIOUS] = {"Previous period", "Previous quarter"},
        [MOMENT_YEAR_AGO] = {"Year-ago period", "Year-ago quarter"},
    };
    enum moment moment = column_moments[column];
    text *heads = ARENA_ARRAY(flow->arena, text, 2);
    heads[0] = text_from(moments[moment][headline->periods[moment].months == 3]);
    heads[1] = column_parts[column] == 1 ? TEXT("Change") : TEXT("%");
    if (column_parts[column] == 0)
        heads[1] = unbroken_days(flow->arena, date_words(flow->arena, headline->periods[moment].end));
    return (struct table_column){.heads = heads, .head_count = 2};
}

static struct table change_table(const struct flow *flow, const struct headline *headline) {
    int columns[CHANGE_COLUMNS];
    struct table table = {.title = flow->template->words.headline};
    table.column_count = shown_columns(headline, columns);
    table.columns = ARENA_ARRAY(flow->arena, struct table_column, table.column_count);
    for (int c = 0; c < table.column_count; c++)
        table.columns[c] = change_column(flow, headline, columns[c]);
    add_change_rows(flow, &headline->gaap, flow->template->words.gaap, columns, &table);
    add_change_rows(flow, &headline->non_gaap, flow->template->words.non_gaap, columns, &table);
    return table;
}

static text headline_scale(const struct flow *flow, const struct headline *headline) {
    const struct statement *statement = statement_of(flow->report, headline->gaap.figures[0].cells[MOMENT_LATEST]);
    return text_empty(statement->scale_note) ? scale_words(statement->scale) : statement->scale_note;
}

static void set_headline_note(struct flow *flow) {
    struct style style = flow_style(flow, FACE_REGULAR, flow->template->sizes.small, flow->template->colours.muted);
    flow->y += 4;
    flow_paragraph(flow, flow->left, flow_width(flow), style,
                   text_format(flow->arena,
                               "Changes are computed from the filed figures; %% is of the earlier figure without its "
                               "sign, %.*s where the sign changes or the earlier figure is nil.",
                               TEXT_ARG(flow->template->numbers.not_meaningful)));
}

void section_headline(struct flow *flow) {
    struct headline headline = headline_read(flow->arena, flow->report, flow->template);
    if (headline.gaap.count == 0)
        return;
    struct table table = change_table(flow, &headline);
    flow_section(flow, flow->template->words.headline, tile_height(flow, &headline));
    flow_section_aside(flow, headline_scale(flow, &headline));
    set_tiles(flow, &headline);
    flow_need(flow, table_height(flow, &table));
    table_set(flow, &table);
    set_headline_note(flow);
}

/* ---- the bridge ---- */

/* Net income of the latest period, or else the first reconciliation of that period in currency. */
static const struct reconciliation *bridge_of(const struct report *report) {
    const struct reconciliation *second = NULL;
    period latest = report_latest(report);
    for (int i = 0; i < report->reconciliation_count; i++) {
        const struct reconciliation *r = &report->reconciliations[i];
        if (!period_equal(r->period, latest) || r->unit != UNIT_CURRENCY || r->adjustment_count == 0)
            continue;
        if (r->measure == CONCEPT_NET_INCOME)
            return r;
        if (second == NULL)
            second = r;
    }
    return second;
}

void section_bridge(struct flow *flow) {
    const struct reconciliation *r = bridge_of(flow->report);
    if (r == NULL)
        return;
    text scale = scale_words(r->scale);
    flow_section(flow, flow->template->words.bridge, chart_waterfall_height(flow, r));
    flow_section_aside(flow, text_format(flow->arena, "%.*s, %.*s%s%.*s", TEXT_ARG(r->label),
                                         TEXT_ARG(period_quarter_words(flow->arena, r->period)),
                                         scale.len > 0 ? ", " : "", TEXT_ARG(scale)));
    chart_waterfall(flow, r);
}
