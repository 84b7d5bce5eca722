/*
 * xlsx_plan: makes the sheets, in the order of their tabs, and settles which
 * row and column each part of the model gets.
 */
#include "render/xlsx/plan.h"

#include "render/content/content.h"
#include "render/xlsx/name.h"
#include "render/xlsx/sign.h"
#include "render/xlsx/words.h"

/* ---- statements ---- */

static bool column_has_marks(const struct statement *statement, int column) {
    for (int r = 0; r < statement->row_count; r++)
        if (statement->rows[r].values && value_marks(&statement->rows[r].values[column]).len)
            return true;
    return false;
}

static bool column_has_ticks(const struct statement *statement, const struct tick *ticks, int column) {
    for (int r = 0; r < statement->row_count; r++)
        if (ticks[r * statement->column_count + column].marks)
            return true;
    return false;
}

static bool column_misses(const struct statement *statement, const struct ties *ties, int column) {
    for (int r = 0; r < statement->row_count; r++)
        if (ties->beside[r * statement->column_count + column] != BESIDE_NOTHING)
            return true;
    return false;
}

/* Figures in one sign stand apart behind all others; on paper behind the others where there is no room for both. */
static void place_signs(struct arena *arena, const struct statement *statement, struct statement_plan *place) {
    int next = place->last_column + 2;

    place->last_printed = place->last_column;
    place->signs = signs_settle(arena, statement);
    place->rules = content_row_rules(arena, statement);
    place->in_one_sign = ARENA_ARRAY(arena, int, statement->column_count + 1);
    for (int c = 0; c < statement->column_count; c++) {
        place->in_one_sign[c] = -1;
        if (signs_apply(statement) && statement->columns[c].measure == MEASURE_AMOUNT)
            place->in_one_sign[c] = place->last_column = next++;
    }
    if (statement->column_count <= COLUMNS_TOGETHER)
        place->last_printed = place->last_column;
}

static void place_columns(struct arena *arena, const struct statement *statement, struct statement_plan *place) {
    int next = VALUE_COLUMN;

    place->columns = ARENA_ARRAY(arena, int, statement->column_count + 1);
    place->marks = ARENA_ARRAY(arena, int, statement->column_count + 1);
    place->proved = ARENA_ARRAY(arena, int, statement->column_count + 1);
    place->recomputed = ARENA_ARRAY(arena, int, statement->column_count + 1);
    for (int c = 0; c < statement->column_count; c++) {
        place->columns[c] = next++;
        place->marks[c] = column_has_marks(statement, c) ? next++ : -1;
        bool ticked = column_has_ticks(statement, place->ticks, c);
        place->proved[c] = ticked ? next++ : -1;
        place->proved_count += ticked;
    }
    place->last_column = next - 1;
    next++; /* a narrow column apart from what was filed */
    for (int c = 0; c < statement->column_count; c++) {
        place->recomputed[c] = -1;
        if (column_misses(statement, &place->ties, c)) {
            place->recomputed[c] = next;
            place->last_column = next + 1;
            next += 2;
        }
    }
    place_signs(arena, statement, place);
}

static void plan_statements(struct plan *plan) {
    const struct report *report = plan->report;
    struct tick *const *ticks = ticks_settle(plan->arena, report);
    bool *const *told = ties_told(plan->arena, report);

    plan->statements = ARENA_ARRAY(plan->arena, struct statement_plan, report->statement_count + 1);
    for (int s = 0; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        struct statement_plan *place = &plan->statements[s];
        text title = content_title(plan->arena, report, s);
        place->ties = ties_decide(plan->arena, statement);
        ties_keep_told(&place->ties, statement, told[s]);
        place->ticks = ticks[s];
        place->sheet =
            book_sheet(plan->book, name_of_statement(plan->arena, statement, title), text_string(plan->arena, title));
        place_columns(plan->arena, statement, place);
    }
}

/* ---- the other sheets ---- */

static void plan_source(struct plan *plan) {
    const struct report *report = plan->report;
    int row = SOURCE_FIRST_ROW;

    plan->document_rows = ARENA_ARRAY(plan->arena, int, report->document_count + 1);
    for (int d = 0; d < report->document_count; d++) {
        int lines = report->documents[d].line_count;
        plan->document_rows[d] = row + 1; /* below the document's own head */
        row += lines < XLSX_ROWS_MOST - row - 2 ? lines + 2 : 0;
    }
    plan->source_rows = row;
}

/* Verdicts that are a comparison's, and those that are a doubt about the reading. */
static int tested(const int *verdicts) {
    return verdicts[VERDICT_EXACT] + verdicts[VERDICT_WITHIN_ROUNDING] + verdicts[VERDICT_IMPROBABLE_ROUNDING] +
           verdicts[VERDICT_BROKEN];
}

/* What the formula on the cover gives for these counts. */
static const char *master_words(struct arena *arena, const int *verdicts) {
    int all = tested(verdicts);
    int doubts = verdicts[VERDICT_DOUBTFUL] + verdicts[VERDICT_UNPLACED];
    text words = text_format(arena, "All %d checks tie", all);

    if (verdicts[VERDICT_BROKEN])
        words = text_format(arena, "%d of %d checks broken", verdicts[VERDICT_BROKEN], all);
    else if (verdicts[VERDICT_IMPROBABLE_ROUNDING])
        words =
            text_format(arena, "%d checks tie, %d by improbable rounding", all, verdicts[VERDICT_IMPROBABLE_ROUNDING]);
    if (doubts)
        words = text_format(arena, "%.*s; %d readings doubtful", TEXT_ARG(words), doubts);
    return text_string(arena, words);
}

static void count_verdicts(struct plan *plan) {
    for (int f = 0; f < plan->report->finding_count; f++)
        plan->verdicts[plan->report->findings[f].verdict]++;
    plan->master_words =
        plan->report->finding_count ? master_words(plan->arena, plan->verdicts) : "No figures to check in this file";
}

static void plan_headline(struct plan *plan) {
    plan->figures = headline_read(plan->arena, plan->report, plan->book->template);
    if (plan->figures.gaap.count)
        plan->headline =
            book_sheet(plan->book, name_of_sheet(SHEET_HEADLINE), "Figures by name, in one sign, with their changes");
}

static void plan_reconciliation(struct plan *plan) {
    if (plan->report->reconciliation_count)
        plan->reconciliation =
            book_sheet(plan->book, name_of_sheet(SHEET_RECONCILIATION), "From GAAP to non-GAAP, by measure and period");
}

static void plan_charts(struct plan *plan) {
    if (plan->report->reconciliation_count)
        plan->charts =
            book_sheet(plan->book, name_of_sheet(SHEET_CHARTS), "The bridge, and GAAP beside non-GAAP by period");
}

static void plan_checks(struct plan *plan) {
    if (plan->report->finding_count)
        plan->checks = book_sheet(plan->book, name_of_sheet(SHEET_CHECKS),
                                  "Every check: as filed, recomputed, difference, verdict");
}

static void plan_claims(struct plan *plan) {
    if (plan->report->claim_count)
        plan->claims =
            book_sheet(plan->book, name_of_sheet(SHEET_CLAIMS), "Figures stated in prose, tied to the tables");
}

static void plan_text(struct plan *plan) {
    if (plan->report->document_count)
        plan->source = book_sheet(plan->book, name_of_sheet(SHEET_SOURCE),
                                  "The source text by line; every input links to its line");
}

/* The sheets are made in the order of their tabs. */
void plan_make(struct plan *plan, struct book *book) {
    static void (*const planners[SHEET_COUNT])(struct plan *) = {
        [SHEET_HEADLINE] = plan_headline,
        [SHEET_STATEMENTS] = plan_statements,
        [SHEET_RECONCILIATION] = plan_reconciliation,
        [SHEET_CHARTS] = plan_charts,
        [SHEET_CHECKS] = plan_checks,
        [SHEET_CLAIMS] = plan_claims,
        [SHEET_SOURCE] = plan_text,
    };

    *plan = (struct plan){.arena = book->arena, .report = book->report, .book = book};
    plan->cover = book_sheet(book, name_of_cover(), "This page");
    for (int i = 0; i < book->template->sheet_count; i++)
        planners[book->template->sheets[i]](plan);
    plan_source(plan);
    count_verdicts(plan);
}

/* ---- references ---- */

const char *plan_cell(const struct plan *plan, const struct tab *from, struct cell_ref cell) {
    if (!report_value(plan->report, cell))
        return NULL;
    const struct statement_plan *place = &plan->statements[cell.statement];
    return tab_reference(place->sheet, from, STATEMENT_FIRST_ROW + cell.row, place->columns[cell.column]);
}

const char *plan_signed_cell(const struct plan *plan, const struct tab *from, struct cell_ref cell) {
    if (!report_value(plan->report, cell) || plan->statements[cell.statement].in_one_sign[cell.column] < 0)
        return NULL;
    const struct statement_plan *place = &plan->statements[cell.statement];
    return tab_reference(place->sheet, from, STATEMENT_FIRST_ROW + cell.row, place->in_one_sign[cell.column]);
}

const char *plan_scale_cell(const struct plan *plan, const struct tab *from, struct cell_ref cell) {
    return tab_reference(plan->statements[cell.statement].sheet, from, STATEMENT_FIRST_ROW + cell.row, SCALE_COLUMN);
}

const char *plan_verdict_cell(const struct plan *plan, const struct tab *from, int finding) {
    return tab_reference(plan->checks, from, CHECKS_FIRST_ROW + finding, CHECKS_NOW_COLUMN);
}

static bool source_row(const struct plan *plan, struct origin at, int *row) {
    if (!plan->source || at.line == 0 || at.document >= (uint32_t)plan->report->document_count)
        return false;
    const struct document *document = &plan->report->documents[at.document];
    if (at.line < document->first_line || at.line - document->first_line >= (uint32_t)document->line_count)
        return false;
    *row = plan->document_rows[at.document] + (int)(at.line - document->first_line);
    return *row < plan->source_rows;
}

void plan_link_source(const struct plan *plan, struct tab *sheet, int row, int column, cell_style style,
                      struct origin at, text printed) {
    int line;

    if (!source_row(plan, at, &line))
        return;
    tab_link(sheet, row, column, style, tab_reference(plan->source, sheet, line, SOURCE_TEXT_COLUMN),
             words_place(plan->arena, plan->report, at, printed));
}

void plan_write_top(const struct plan *plan, struct tab *sheet, text title, text subtitle, text remark) {
    tab_top(sheet, plan->cover, title, subtitle, remark, plan->master_words);
}
