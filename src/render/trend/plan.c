/*
 * Makes the sheets in the order of their tabs, and settles the axis, the lines
 * and the rows.
 */
#include "render/trend/plan.h"

#include "render/trend/compare.h"

/* ---- lines ---- */

/* The figures of a line: of its quarters, or of their ends. */
static const struct series_point *last_of(const struct trend_plan *plan, const struct series *series, bool instant) {
    const struct series_point *last = NULL;

    for (int q = plan->axis_count - 1; q >= 0 && !last; q--)
        last = series_quarter_at(series, plan->axis[q].period, instant);
    return last;
}

static uint8_t places_of(const struct series *series, int64_t scale, bool instant) {
    uint8_t most = 0;

    for (int p = 0; p < series->point_count; p++) {
        const struct series_point *point = &series->points[p];
        if (point->scale == scale && (point->period.months == 0) == instant && point->amount.places > most)
            most = point->amount.places;
    }
    return most;
}

static void add_lines(struct trend_plan *plan, int *row, bool (*wanted)(const struct series *), bool instant) {
    int first = plan->line_count;

    ++*row; /* the section's heading */
    for (int s = 0; s < plan->history->series_count; s++) {
        const struct series *series = &plan->history->series[s];
        const struct series_point *last = last_of(plan, series, instant);
        if (!last || !wanted(series))
            continue;
        *ARRAY_ADD(plan->arena, plan->lines, plan->line_count) =
            (struct trend_line){s, instant, (*row)++, last->scale, places_of(series, last->scale, instant)};
    }
    *row += plan->line_count > first ? 1 : -1;
}

static bool is_gaap(const struct series *series) { return series->basis == BASIS_GAAP; }
static bool is_non_gaap(const struct series *series) { return series->basis == BASIS_NON_GAAP; }

static void plan_lines(struct trend_plan *plan) {
    int row = QUARTER_ROW;

    plan->axis = history_axis(plan->arena, plan->history, &plan->axis_count);
    for (int q = 0; q < plan->axis_count; q++)
        plan->missing += plan->axis[q].state == QUARTER_MISSING;
    add_lines(plan, &row, is_gaap, false);
    add_lines(plan, &row, is_non_gaap, false);
    add_lines(plan, &row, is_gaap, true);
    plan->first_rows = ARENA_ARRAY(plan->arena, int, plan->history->series_count + 1);
    row = LIST_ROW;
    for (int s = 0; s < plan->history->series_count; s++) {
        plan->first_rows[s] = row;
        row += plan->history->series[s].point_count;
    }
}

/* ---- source lines ---- */

static int *line_row(const struct trend_plan *plan, int filing, const struct value *value) {
    const struct report *report = plan->history->filings[filing].report;
    struct origin at = value ? value->origin : (struct origin){0};

    if (at.line == 0 || at.document >= (uint32_t)report->document_count)
        return NULL;
    const struct document *document = &report->documents[at.document];
    if (at.line < document->first_line || at.line - document->first_line >= (uint32_t)document->line_count)
        return NULL;
    return &plan->documents[filing][at.document].rows[at.line - document->first_line];
}

static void need(const struct trend_plan *plan, int filing, struct cell_ref cell) {
    int *row = line_row(plan, filing, trend_value(plan, filing, cell));

    if (row)
        *row = 1;
}

static void need_all(const struct trend_plan *plan) {
    for (int s = 0; s < plan->history->series_count; s++)
        for (int p = 0; p < plan->history->series[s].point_count; p++) {
            const struct series_point *point = &plan->history->series[s].points[p];
            for (int i = 0; i < point->print_count; i++)
                need(plan, point->prints[i].filing, point->prints[i].cell);
        }
    for (int c = 0; c < plan->history->change_count; c++)
        need(plan, plan->history->changes[c].filing, plan->history->changes[c].cell);
}

/* The rows of the lines that are needed, below a head row of their filing's. */
static int place_filing(struct trend_plan *plan, int filing, int row) {
    const struct report *report = plan->history->filings[filing].report;
    int next = row + 1;

    for (int d = 0; d < report->document_count; d++)
        for (int l = 0; l < report->documents[d].line_count; l++)
            if (plan->documents[filing][d].rows[l])
                plan->documents[filing][d].rows[l] = next++;
    return next > row + 1 ? next + 1 : row;
}

static void plan_documents(struct trend_plan *plan) {
    int row = LIST_ROW;

    plan->documents = ARENA_ARRAY(plan->arena, struct trend_document *, plan->history->filing_count + 1);
    for (int f = 0; f < plan->history->filing_count; f++) {
        const struct report *report = plan->history->filings[f].report;
        plan->documents[f] = ARENA_ARRAY(plan->arena, struct trend_document, report->document_count + 1);
        for (int d = 0; d < report->document_count; d++)
            plan->documents[f][d].rows = ARENA_ARRAY(plan->arena, int, report->documents[d].line_count + 1);
    }
    need_all(plan);
    for (int f = 0; f < plan->history->filing_count; f++)
        row = place_filing(plan, f, row);
    plan->source_rows = row;
}

/* ---- sheets ---- */

static void plan_sheets(struct trend_plan *plan, struct book *book) {
    const struct {
        struct tab **tab;
        bool wanted;
        const char *name, *title;
    } tabs[] = {
        {&plan->cover, true, "Cover", "This page"},
        {&plan->quarters, plan->line_count > 0, "Quarters", "Every line by quarter on one time axis, with gaps"},
        {&plan->charts, plan->line_count > 0, "Charts", "The main lines by quarter, GAAP beside non-GAAP"},
        {&plan->figures, plan->history->series_count > 0, "Figures",
         "Every figure: as first reported, as it stands, or derived"},
        {&plan->changed, plan->changes.count > 0, "Changed", "Figures that changed since they were first reported"},
        {&plan->preliminary, plan->preliminaries.count > 0, "Preliminary",
         "Preliminary figures against the final ones"},
        {&plan->adjustments, plan->history->change_count > 0, "Adjustments",
         "Adjustments that came, went, changed name or sign"},
        {&plan->checks, plan->years.count > 0, "Checks", "Years against the sum of their quarters"},
        {&plan->filings, true, "Filings", "Every filing, what it is, and what it says"},
        {&plan->source, plan->source_rows > LIST_ROW, "Source",
         "The source lines that figures stand on; every input links to its line"},
    };

    for (size_t i = 0; i < sizeof tabs / sizeof *tabs; i++)
        if (tabs[i].wanted)
            *tabs[i].tab = book_sheet(book, text_from(tabs[i].name), tabs[i].title);
}

/* What the formula on the cover gives for these counts. */
static const char *master_words(const struct trend_plan *plan) {
    struct arena *arena = plan->arena;
    text words = TEXT("No yearly total can be checked against its quarters");

    if (plan->years.broken)
        words = text_format(arena, "%d of %d yearly totals broken", plan->years.broken, plan->years.count);
    else if (plan->years.count)
        words = text_format(arena, "All %d yearly totals tie to their quarters", plan->years.count);
    if (plan->changes.count)
        words = text_format(arena, "%.*s; changed since first reported: %d", TEXT_ARG(words), plan->changes.count);
    if (plan->missing)
        words = text_format(arena, "%.*s; quarters missing: %d", TEXT_ARG(words), plan->missing);
    return text_string(arena, words);
}

void trend_plan_make(struct trend_plan *plan, struct book *book, const struct history *history) {
    *plan = (struct trend_plan){.arena = book->arena, .history = history, .book = book};
    plan->changes = history_changed(plan->arena, history);
    plan->preliminaries = history_preliminary(plan->arena, history);
    plan->years = trend_years(plan->arena, history);
    plan_lines(plan);
    plan_documents(plan);
    plan_sheets(plan, book);
    plan->master_words = master_words(plan);
}

/* ---- asking ---- */

const struct value *trend_value(const struct trend_plan *plan, int filing, struct cell_ref cell) {
    return report_value(plan->history->filings[filing].report, cell);
}

int trend_source_row(const struct trend_plan *plan, int filing, const struct value *value) {
    const int *row = line_row(plan, filing, value);

    return row ? *row : 0;
}

const struct trend_line *trend_line_of(const struct trend_plan *plan, enum concept concept, enum basis basis) {
    for (int i = 0; i < plan->line_count; i++) {
        const struct series *series = &plan->history->series[plan->lines[i].series];
        if (series->concept == concept && series->basis == basis && !plan->lines[i].instant)
            return &plan->lines[i];
    }
    return NULL;
}

const struct series_point *trend_at(const struct trend_plan *plan, const struct trend_line *line, int quarter) {
    if (quarter < 0 || quarter >= plan->axis_count)
        return NULL;
    return series_quarter_at(&plan->history->series[line->series], plan->axis[quarter].period, line->instant);
}

double trend_number(const struct trend_line *line, const struct series_point *point, enum unit unit) {
    double number = figure_double(point->amount, unit == UNIT_PERCENT);

    return point->scale == line->scale ? number : number * (double)point->scale / (double)line->scale;
}

int trend_figure_row(const struct trend_plan *plan, const struct series *series, const struct series_point *point) {
    return plan->first_rows[series - plan->history->series] + (int)(point - series->points);
}

const char *trend_figure(const struct trend_plan *plan, const struct tab *from, const struct series *series,
                         const struct series_point *point, int column) {
    return tab_reference(plan->figures, from, trend_figure_row(plan, series, point), column);
}
