/*
 * statements: goes through a document's tables. One grid may hold several
 * statements (a title or a new head in its middle), and one statement several
 * grids (a page break between); so a statement is first a list of rows, and
 * read when it is known where it ends.
 */
#include "recognize/statements.h"

#include "recognize/concept.h"
#include "recognize/heading.h"
#include "recognize/label.h"
#include "recognize/note.h"
#include "recognize/row.h"
#include "recognize/title.h"
#include "recognize/unit.h"
#include "recognize/vocabulary.h"

enum { TITLE_ROWS_MOST = 8, AMOUNT_ROWS_LEAST = 2 };

/* A statement in the making. */
struct draft {
    struct title title;
    struct grid_rows rows; /* heads first */
    int head_count;
    int column_count;
    int block; /* the block of its last grid */
    bool open;
};

struct reading {
    struct arena *arena;
    const struct layout *layout;
    int from_line;
    text document_type;
    struct report *report;
    struct diag *diag;
    struct draft draft;
};

/* ---- a statement from its rows ---- */

static bool row_has_number(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].amount.kind == AMOUNT_NUMBER)
            return true;
    return false;
}

static int amount_rows(const struct draft *draft) {
    int count = 0;
    for (int i = draft->head_count; i < draft->rows.count; i++)
        count += row_has_number(draft->rows.row[i]) ? 1 : 0;
    return count;
}

static bool has_label(const struct draft *draft, const char *pattern) {
    for (int i = draft->head_count; i < draft->rows.count; i++)
        if (text_matches(draft->rows.row[i]->label, pattern))
            return true;
    return false;
}

/* What the labels say where no title does: a statement has both of two lines, a table of selected figures rarely. */
static enum statement_kind kind_of_labels(const struct draft *draft) {
    static const struct {
        const char *one, *other;
        enum statement_kind kind;
    } signs[] = {
        {"total assets ...", "... total current? liabilities ...", STATEMENT_BALANCE},
        {"current assets ...", "current liabilities ...", STATEMENT_BALANCE},
        {"... operating activities ...", "... financing activities ...", STATEMENT_CASH_FLOW},
        {"... before ... taxes ...", "net? income|loss|earnings ... per ... share ...", STATEMENT_INCOME},
        {"... before ... taxes ...", "... shares ...", STATEMENT_INCOME},
        {"total net? operating? revenue|revenues|sales", "total operating? costs? and? expenses", STATEMENT_INCOME},
    };
    for (size_t s = 0; s < sizeof signs / sizeof *signs; s++)
        if (has_label(draft, signs[s].one) && has_label(draft, signs[s].other))
            return signs[s].kind;
    return STATEMENT_OTHER;
}

/* "Financial highlights" that set a figure as reported beside the same one without some items reconcile the two. */
static bool sets_bases_side_by_side(const struct draft *draft) {
    return has_label(draft, "... as reported ...") && has_label(draft, "... excluding|adjusted ...");
}

static enum statement_kind kind_of(const struct draft *draft) {
    enum statement_kind kind = draft->title.has_kind ? draft->title.kind : kind_of_labels(draft);
    return kind == STATEMENT_OTHER && sets_bases_side_by_side(draft) ? STATEMENT_RECONCILIATION : kind;
}

/* Rows of footnotes at the end of a grid are not its body. */
static int body_end(const struct draft *draft) {
    int last = draft->rows.count - 1;
    while (last > draft->head_count && !row_has_number(draft->rows.row[last]))
        last--;
    text mark;
    for (int i = last + 1; i < draft->rows.count; i++)
        if (label_leading_mark(draft->rows.row[i]->label, &mark) > 0)
            return i;
    return draft->rows.count;
}

static bool column_used(const struct statement *statement, int column) {
    for (int i = 0; i < statement->row_count; i++)
        if (statement->rows[i].values[column].kind != VALUE_BLANK)
            return true;
    return false;
}

static void drop_column(struct statement *statement, int column) {
    for (int k = column; k + 1 < statement->column_count; k++) {
        statement->columns[k] = statement->columns[k + 1];
        for (int i = 0; i < statement->row_count; i++)
            statement->rows[i].values[k] = statement->rows[i].values[k + 1];
    }
    statement->column_count--;
}

/* Columns in which nothing is printed are an accident of the layout. */
static void drop_empty_columns(struct statement *statement) {
    for (int i = statement->column_count - 1; i >= 0; i--)
        if (!column_used(statement, i))
            drop_column(statement, i);
}

static struct origin line_origin(const struct layout *layout, int line) {
    text t = layout->lines[line].text;
    return layout_origin(layout, line, (size_t)(text_trim(t).ptr - t.ptr), text_trim_end(t).len);
}

/* What flows has a length: a day alone is half a period, and none is told. */
static void drop_half_periods(struct statement *statement) {
    if (statement->kind != STATEMENT_INCOME && statement->kind != STATEMENT_CASH_FLOW)
        return;
    for (int i = 0; i < statement->column_count; i++)
        if (statement->columns[i].period.months == 0)
            statement->columns[i].period = (period){0};
}

static void tell_heads(const struct reading *reading, const struct statement *statement) {
    bool primary = statement->kind == STATEMENT_INCOME || statement->kind == STATEMENT_BALANCE ||
                   statement->kind == STATEMENT_CASH_FLOW;
    text shown = statement->origin.line > 0
                     ? reading->layout->lines[statement->origin.line - reading->layout->first_line].text
                     : (text){NULL, 0};
    for (int i = 0; i < statement->column_count && primary; i++)
        if (!date_known(statement->columns[i].period.end))
            diag_report(reading->diag, DIAG_HEAD_UNREADABLE, statement->origin, shown,
                        "the head of column %d of \"%.*s\" tells no period", i + 1, TEXT_ARG(statement->title));
    if (reading->draft.title.scale.factor == 0 && primary)
        diag_report(reading->diag, DIAG_SCALE_MISSING, statement->origin, shown,
                    "nothing tells the scale of \"%.*s\"%s", TEXT_ARG(statement->title),
                    statement->scale == 1 ? "; its amounts are read as whole units" : "");
}

/* Amounts of a million and more, to the last digit and not all round: nothing smaller than a dollar is left out. */
static bool prints_whole_dollars(const struct statement *statement) {
    int large = 0, round = 0;
    for (int i = 0; i < statement->row_count; i++)
        for (int k = 0; k < statement->column_count && statement->rows[i].unit == UNIT_CURRENCY; k++) {
            const struct value *value = &statement->rows[i].values[k];
            int64_t units = value->amount.units < 0 ? -value->amount.units : value->amount.units;
            if (value->kind != VALUE_NUMBER || value->amount.places > 0 || units < 1000000)
                continue;
            large++;
            round += units % 1000 == 0 ? 1 : 0;
        }
    return large >= 4 && round * 2 < large;
}

static void set_whole_units(struct statement *statement) {
    statement->scale = 1;
    for (int i = 0; i < statement->row_count; i++)
        if (statement->rows[i].scale == 0)
            statement->rows[i].scale = 1;
}

static void read_identity(const struct reading *reading, struct statement *statement) {
    const struct draft *draft = &reading->draft;
    const struct title *title = &draft->title;
    statement->kind = kind_of(draft);
    statement->title = title->name;
    statement->entity = title->entity;
    statement->scale = title->scale.factor;
    statement->scale_note = title->scale.note;
    statement->currency = title->scale.currency.len > 0 ? title->scale.currency : TEXT("USD");
    statement->document = reading->document_type;
    statement->unaudited = title->unaudited;
    statement->last_line = reading->layout->first_line + (uint32_t)draft->rows.row[draft->rows.count - 1]->line;
    statement->origin = title->name_line >= 0 ? line_origin(reading->layout, title->name_line)
                                              : line_origin(reading->layout, draft->rows.row[0]->line);
}

static void read_columns(const struct reading *reading, struct statement *statement) {
    const struct draft *draft = &reading->draft;
    struct period_words told = period_words_of(title_text(reading->arena, &draft->title));
    bool instant = statement->kind == STATEMENT_BALANCE;
    statement->column_count = draft->column_count;
    statement->columns = ARENA_ARRAY(reading->arena, struct column, draft->column_count);
    heading_read(reading->arena, &draft->rows, 0, draft->head_count, &told, instant, statement->columns,
                 statement->column_count);
}

/* Figures under no title and no head are a list of pages, telephones or the like. */
static bool is_table_of_figures(const struct draft *draft, const struct statement *statement) {
    bool headed = draft->title.has_kind;
    for (int i = 0; i < statement->column_count; i++)
        headed = headed || statement->columns[i].head_count > 0;
    return headed && statement->column_count > 0;
}

static void finish(struct reading *reading) {
    struct draft *draft = &reading->draft;
    if (!draft->open)
        return;
    draft->open = false;
    if (amount_rows(draft) < AMOUNT_ROWS_LEAST)
        return;
    struct statement statement = {0};
    title_read(reading->arena, &draft->title);
    read_identity(reading, &statement);
    read_columns(reading, &statement);
    int end = body_end(draft);
    struct row_source source = {reading->layout, &draft->rows, draft->head_count, end};
    rows_read(reading->arena, &source, &statement, reading->diag);
    drop_empty_columns(&statement);
    if (!is_table_of_figures(draft, &statement))
        return;
    units_assign(&statement, &draft->title.scale);
    concepts_assign(&statement);
    int note_line = end < draft->rows.count ? draft->rows.row[end]->line : draft->rows.row[end - 1]->line + 1;
    notes_read(reading->arena, reading->layout, note_line, &statement);
    notes_check(reading->layout, &statement, reading->diag);
    if (statement.scale == 0 && prints_whole_dollars(&statement))
        set_whole_units(&statement);
    drop_half_periods(&statement);
    tell_heads(reading, &statement);
    *ARRAY_ADD(reading->arena, reading->report->statements, reading->report->statement_count) = statement;
}

/* ---- which rows belong to which statement ---- */

static bool words_only(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].amount.kind != AMOUNT_NONE)
            return false;
    return row->kind == GRID_CELLS;
}

static text row_words(struct arena *arena, const struct grid_row *row) {
    text all = row->label;
    for (int i = 0; i < row->cell_count; i++)
        all = all.len == 0 ? row->cells[i].text : text_join(arena, all, TEXT(" "), row->cells[i].text);
    return text_trim(all);
}

/* A statement's title inside a grid, with heads below it. */
static bool title_starts(struct arena *arena, const struct grid_rows *rows, int at) {
    enum statement_kind kind;
    if (!words_only(rows->row[at]) || !title_kind(row_words(arena, rows->row[at]), &kind))
        return false;
    for (int i = at + 1; i < rows->count && i <= at + TITLE_ROWS_MOST; i++) {
        if (!words_only(rows->row[i]) && rows->row[i]->kind == GRID_CELLS && row_has_number(rows->row[i]))
            return false;
        if (heading_starts(rows, i))
            return true;
    }
    return false;
}

static void add_rows(struct reading *reading, const struct grid_rows *rows, int begin, int end) {
    for (int i = begin; i < end; i++)
        *ARRAY_ADD(reading->arena, reading->draft.rows.row, reading->draft.rows.count) = rows->row[i];
}

/* Words above the heads inside the grid, and what stands beside the heads, belong to the title. */
static void add_title_rows(struct reading *reading, const struct grid_rows *rows, int begin, int count) {
    struct title *title = &reading->draft.title;
    bool cells = false;
    for (int i = begin; i < begin + count; i++) {
        const struct grid_row *row = rows->row[i];
        enum statement_kind kind;
        bool named =
            words_only(row) && row->cell_count == 1 && row->label.len == 0 && title_kind(row->cells[0].text, &kind);
        if (named)
            title_add(reading->arena, title, row->cells[0].text, row->line);
        cells = cells || (row->kind == GRID_CELLS && row->cell_count > 0);
        struct period_words told = period_words_of(row->label);
        bool note =
            text_starts(row->label, TEXT("(")) || text_ends(row->label, TEXT(")")) || !period_words_empty(&told);
        if (row->kind == GRID_CELLS && row->label.len > 0 && (note || !cells))
            title_add(reading->arena, title, row->label, row->line);
    }
}

/* Between the draft's last grid and `block` stands nothing, or a page break with running heads. */
static bool stands_close(const struct reading *reading, int block, const struct title *above) {
    bool page = false, words = false;
    for (int i = reading->draft.block + 1; i < block; i++) {
        const struct block *between = &reading->layout->blocks[i];
        page = page || between->kind == BLOCK_PAGE;
        words = words || between->kind == BLOCK_PARAGRAPH;
    }
    bool heading = above->has_kind || above->entity.len > 0 || above->continued;
    return !words || (page && heading);
}

/* The draft goes on in these rows: under the same head again, or none, behind a page break. */
static bool continues_draft(const struct reading *reading, const struct grid_rows *rows, int begin, int extent,
                            int block, const struct title *title) {
    const struct draft *draft = &reading->draft;
    if (!draft->open || reading->layout->blocks[block].grid->column_count != draft->column_count)
        return false;
    struct title above = *title, own = draft->title;
    title_read(reading->arena, &above);
    title_read(reading->arena, &own);
    bool renamed = above.has_kind && !above.continued && !text_equal_fold(above.name, own.name);
    if (renamed || !stands_close(reading, block, &above))
        return false;
    return extent == 0 || heading_same(&draft->rows, 0, draft->head_count, rows, begin, extent);
}

/* One statement's rows [begin, end) of a grid: a new draft, or more of the one that is open. */
static void take_part(struct reading *reading, const struct grid_rows *rows, int begin, int end, int block,
                      const struct title *title) {
    int column_count = reading->layout->blocks[block].grid->column_count;
    struct grid_rows part = {rows->row, end};
    int extent = heading_extent(&part, begin);
    if (continues_draft(reading, rows, begin, extent, block, title)) {
        add_rows(reading, rows, begin + extent, end);
        reading->draft.block = block;
        return;
    }
    finish(reading);
    reading->draft = (struct draft){.title = *title, .column_count = column_count, .block = block, .open = true};
    add_title_rows(reading, rows, begin, extent);
    add_rows(reading, rows, begin, end);
    reading->draft.head_count = extent;
}

/* The row after the statement that begins at `begin`: where a title or another head follows its body. */
static int part_end(struct arena *arena, const struct grid_rows *rows, int begin) {
    int at = begin + heading_extent(rows, begin);
    bool body = false;
    for (; at < rows->count; at++) {
        if (body && (title_starts(arena, rows, at) || heading_starts(rows, at)))
            return at;
        body = body || row_has_number(rows->row[at]);
    }
    return at;
}

static void take_grid(struct reading *reading, int block) {
    const struct grid *grid = reading->layout->blocks[block].grid;
    struct grid_rows rows = {ARENA_ARRAY(reading->arena, const struct grid_row *, grid->row_count), grid->row_count};
    for (int i = 0; i < grid->row_count; i++)
        rows.row[i] = &grid->rows[i];
    struct title title;
    title_collect(reading->arena, reading->layout, block, reading->from_line, &title);
    for (int begin = 0; begin < rows.count;) {
        int end = part_end(reading->arena, &rows, begin);
        take_part(reading, &rows, begin, end, block, &title);
        bool named = end < rows.count && title_starts(reading->arena, &rows, end);
        if (named)
            title = (struct title){.name_line = -1};
        begin = end;
    }
    if (grid->cut)
        diag_report(reading->diag, DIAG_TABLE_CUT, line_origin(reading->layout, grid->last_line),
                    reading->layout->lines[grid->last_line].text, "the input ends inside this table");
}

void statements_recognize(struct arena *arena, const struct layout *layout, int from_line, text document_type,
                          struct report *report, struct diag *diag) {
    struct reading reading = {.arena = arena,
                              .layout = layout,
                              .from_line = from_line,
                              .document_type = document_type,
                              .report = report,
                              .diag = diag};
    for (int i = 0; i < layout->block_count; i++)
        if (layout->blocks[i].kind == BLOCK_GRID && layout->blocks[i].first_line >= from_line)
            take_grid(&reading, i);
    finish(&reading);
}
