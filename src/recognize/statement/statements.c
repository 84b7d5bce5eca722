/*
 * statements: goes through a document's tables. One grid may hold several
 * statements (a title or a new head in its middle), and one statement several
 * grids (a page break between); so a statement is first a list of rows, and
 * read when it is known where it ends.
 */
#include "recognize/statement/statements.h"

#include "recognize/column/heading.h"
#include "recognize/column/period_words.h"
#include "recognize/column/words.h"
#include "recognize/statement/build.h"
#include "recognize/statement/label.h"
#include "recognize/statement/period_captions.h"
#include "recognize/statement/settle.h"
#include "recognize/vocabulary.h"

enum { TITLE_ROWS_MOST = 8, RUNNING_WORDS_MOST = 10, CAPTION_LONGEST = 60, CAPTIONS_MOST = 3 };
enum { LEADING_WORDS_LEAST = 16 };

struct reading {
    struct build build;
    struct layout *layout; /* build's, whose grids are given up as they are read */
    struct arena *scratch; /* for the lines of titles (but not what is read of them) */
    struct arena *held;    /* for which rows the draft holds */
    int from_line;
    struct report *report;
    struct draft draft;
    struct period_words *titles; /* of the document's statements so far */
    int title_count;
};

static void finish(struct reading *reading) {
    struct statement statement = {0};
    struct period_words told;
    if (!reading->draft.open)
        return;
    reading->draft.open = false;
    title_read(reading->build.arena, &reading->draft.title);
    if (!statement_build(&reading->build, &reading->draft, &statement, &told))
        return;
    *ARRAY_ADD(reading->build.arena, reading->report->statements, reading->report->statement_count) = statement;
    *ARRAY_ADD(reading->scratch, reading->titles, reading->title_count) = told;
}

/* ---- which rows belong to which statement ---- */

static bool words_only(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].kind != AMOUNT_NONE)
            return false;
    return row->kind == GRID_CELLS;
}

static text row_words(struct arena *arena, const struct grid_row *row) {
    text all = row->label;
    for (int i = 0; i < row->cell_count; i++)
        all = all.len == 0 ? row->cells[i].text : text_join(arena, all, TEXT(" "), row->cells[i].text);
    return text_trim(all);
}

/* "4. INVENTORIES", "Note 9 - Income Taxes": the heading of one of the notes to the statements. */
static bool names_note(const struct grid_row *row) {
    size_t digits = 0;
    while (digits < row->label.len && is_digit(row->label.ptr[digits]))
        digits++;
    text name = text_trim(text_skip(row->label, digits + 1));
    bool numbered = digits > 0 && digits <= 2 && digits < row->label.len && row->label.ptr[digits] == '.' &&
                    name.len > 1 && is_alpha(name.ptr[0]) && !is_lower(name.ptr[0]);
    if (row->cell_count > 0 || row->label.len == 0 || !(numbered || text_starts_fold(row->label, TEXT("note "))))
        return false;
    struct words words;
    words_read(&words, row->label);
    return numbered || (words.count > 1 && word_number(words.word[1]) > 0);
}

/* A statement's title inside a grid, or a note's, with heads below it. */
static bool title_at(struct arena *arena, const struct grid_rows *rows, int at) {
    enum statement_kind kind;
    if (!words_only(rows->row[at]) ||
        !(names_note(rows->row[at]) || title_kind(row_words(arena, rows->row[at]), &kind)))
        return false;
    for (int i = at + 1; i < rows->count && i <= at + TITLE_ROWS_MOST; i++) {
        if (!words_only(rows->row[i]) && rows->row[i]->kind == GRID_CELLS && draft_row_counts(rows->row[i]))
            return false;
        if (heading_starts(rows, i))
            return true;
    }
    return false;
}

/* A title, or a registrant's name right above it. */
static bool title_starts(struct arena *arena, const struct grid_rows *rows, int at) {
    const struct grid_row *row = rows->row[at];
    bool name = at + 1 < rows->count && row->kind == GRID_CELLS && row->cell_count == 0 && title_entity(row->label);
    return title_at(arena, rows, at) || (name && title_at(arena, rows, at + 1));
}

static void add_rows(struct reading *reading, const struct grid_rows *rows, int begin, int end) {
    for (int i = begin; i < end; i++)
        *ARRAY_ADD(reading->held, reading->draft.rows.row, reading->draft.rows.count) = rows->row[i];
}

/* A row of words that no grid has. */
static void add_caption(struct reading *reading, struct grid_row caption) {
    struct grid_row *row = ARENA_NEW(reading->held, struct grid_row);
    *row = caption;
    *ARRAY_ADD(reading->held, reading->draft.rows.row, reading->draft.rows.count) = row;
}

/* A page's running head: a title, a registrant, a note on the scale. */
static bool runs(const struct grid_row *row) {
    enum statement_kind kind;
    struct scale scale;
    return title_kind(row->label, &kind) || title_entity(row->label) || scale_read(row->label, &scale);
}

/*
 * Lines of words above a head that stands again are captions of the rows below, unless they head a page. Further down
 * in the same grid they are no page's: what names the next of several reconciliations is the caption of its rows.
 */
static void add_captions(struct reading *reading, const struct grid_rows *rows, int begin, int end, bool same_grid) {
    enum statement_kind kind;
    int bound = begin;
    for (; bound < end && rows->row[bound]->cell_count == 0; bound++)
        if (runs(rows->row[bound]) && !(same_grid && title_kind(rows->row[bound]->label, &kind) &&
                                        !text_has_word(rows->row[bound]->label, TEXT("continued"))))
            return;
    add_rows(reading, rows, begin, bound);
}

/* ---- titles inside grids ---- */

static void add_title_cells(struct arena *arena, struct title *title, const struct grid_rows *rows, int at,
                            int column_count) {
    const struct grid_row *row = rows->row[at];
    enum statement_kind kind;
    for (int i = 0; i < row->cell_count; i++) {
        text t = row->cells[i].text;
        bool named = words_only(row) && row->cell_count == 1 && row->label.len == 0 && title_kind(t, &kind);
        bool again = title->line_count > 0 && text_equal_fold(title->lines[title->line_count - 1].text, t);
        if ((named || heading_is_title(rows, at, &row->cells[i], column_count)) && !again)
            title_add(arena, title, t, row->line);
    }
}

/* "(In thousands)", "Dollars in millions". */
static bool is_aside(text label) {
    struct scale scale;
    return text_starts(label, TEXT("(")) || scale_read(label, &scale);
}

/* Beside a head stand notes on scale and period; other labels there are the table's own. */
static bool label_is_note(text label) {
    struct period_words told = period_words_of(label);
    return is_aside(label) || text_ends(label, TEXT(")")) || !period_words_empty(&told);
}

/* "Business Unit Revenue and Trends" beside the heads of a table that nothing else names. */
static void add_box_name(struct arena *arena, struct title *title, const struct grid_row *row) {
    enum { WORDS_LEAST = 3 };
    struct words words;
    words_read(&words, row->label);
    if (row->whole && row->kind == GRID_CELLS && row->cell_count > 0 && words.count >= WORDS_LEAST &&
        !label_is_note(row->label) && !title_is_prose(row->label) && !text_starts_fold(row->label, TEXT("period ")))
        title_add(arena, title, row->label, row->line);
}

/* Words above the heads inside the grid, and notes beside the heads, belong to the title. */
static void add_title_rows(struct arena *arena, struct title *title, const struct grid_rows *rows, int begin, int count,
                           int column_count) {
    bool cells = false;
    for (int i = begin; i < begin + count; i++) {
        const struct grid_row *row = rows->row[i];
        if (row->kind != GRID_CELLS)
            continue;
        add_title_cells(arena, title, rows, i, column_count);
        cells = cells || (row->cell_count > 0 && !heading_is_title(rows, i, &row->cells[0], column_count));
        enum statement_kind kind;
        bool names = !cells || label_is_note(row->label) || (!title->has_kind && title_kind(row->label, &kind));
        if (!cells && row->cell_count == 0 && title_lead(arena, title, row->label))
            continue;
        if (row->label.len > 0 && names && !title_is_prose(row->label))
            title_add(arena, title, row->label, row->line);
    }
    if (title->line_count == 0 && count > 0)
        add_box_name(arena, title, rows->row[begin]);
}

static bool label_tells_length(text label) {
    struct period_words told = period_words_of(label);
    return told.months > 0 || told.to_date;
}

/*
 * "THREE MONTHS ENDED JUNE 30:" beside the years where "SIX MONTHS ENDED JUNE 30:" stood beside those above: what heads
 * further up in the grid told so is theirs.
 */
static void drop_lengths_above(struct title *title, const struct grid_rows *rows, int begin, int count) {
    bool told = false;
    int kept = 0;
    for (int i = begin; i < begin + count; i++)
        told = told || (rows->row[i]->cell_count > 0 && label_tells_length(rows->row[i]->label));
    for (int i = 0; i < title->line_count; i++) {
        bool inside = title->lines[i].line >= rows->row[0]->line;
        if (!told || !inside || !label_tells_length(title->lines[i].text))
            title->lines[kept++] = title->lines[i];
    }
    title->line_count = kept;
}

static struct title title_copy(struct arena *scratch, const struct title *from) {
    struct title copy = *from;
    copy.lines = NULL;
    copy.line_count = 0;
    for (int i = 0; i < from->line_count; i++)
        *ARRAY_ADD(scratch, copy.lines, copy.line_count) = from->lines[i];
    return copy;
}

/* What the lines of a title say, without reading them into the title itself. */
static struct title title_seen(const struct reading *reading, const struct title *from) {
    struct title seen = title_copy(reading->scratch, from);
    title_read(reading->build.arena, &seen);
    return seen;
}

/* ---- one statement over several grids ---- */

/* What a statement's page ends with: it says nothing of what stands on the next one. */
static const char *const feet[] = {
    "see|read accompanying ... notes|statements ...",
    "see notes to ... statements ...",
    "the? accompanying notes ... integral part ...",
    "the? notes ... integral part ...",
    "continued on following|next page",
    "statement? continued",
};

#include "gates/recognize/statement/statements.h"

/* A running head or foot: "Page 15", "Example Corporation 15", "Table of Contents", a number. */
static bool block_runs(const struct block *block) {
    struct words words;
    words_read(&words, block->text);
    return words.count <= RUNNING_WORDS_MOST &&
           (words_match(&words, "... page ...") || words_match(&words, "... table of contents") ||
            words_match(&words, "... more") || (words.count == 1 && word_number(words.word[0]) > 0) ||
            title_foot(&words, block->text));
}

static bool block_refers_to_notes(const struct block *block) { return text_matches_list(block->text, PHRASES(feet)); }

/* "October 21, 1999", behind a name or alone: as pages are dated. */
static bool is_dateline(text t) {
    struct period_words told = period_words_of(t);
    return told.day_count == 1 && told.days[0].year != 0 && told.months == 0 && is_digit(t.ptr[t.len - 1]) &&
           !text_matches(t, "... at|as|of|balance|balances|through|since|ended|ending ...");
}

/* "Earnings per share:", the last line of a page between its rows and those of the next one. */
static bool block_captions(const struct block *block) {
    text t = text_trim(block->text), mark;
    return block->kind == BLOCK_PARAGRAPH && !block->centred && t.len > 0 && t.len <= CAPTION_LONGEST &&
           !block_runs(block) && !block_refers_to_notes(block) && label_leading_mark(t, &mark) == 0 &&
           !title_entity(t) && !is_dateline(t) && !title_is_prose(t) && !text_ends(t, TEXT(".")) && t.ptr[0] != '(' &&
           t.ptr[0] != '*';
}

/*
 * The blocks between the draft's last grid and the end of its page, where that and `block` have no more between them
 * than captions; 0 where other words stand there, or no page ends.
 */
static int captions_below(const struct reading *reading, int block) {
    const struct layout *layout = reading->build.layout;
    int count = 0;
    for (int i = reading->draft.block + 1; i < block && count <= CAPTIONS_MOST; i++) {
        if (layout->blocks[i].kind == BLOCK_PAGE)
            return count;
        if (layout->blocks[i].kind != BLOCK_RULE && !block_captions(&layout->blocks[i]))
            return 0;
        count++;
    }
    return 0;
}

/* The captions that the draft's page ends with, as rows. */
static void add_page_captions(struct reading *reading, int block) {
    const struct layout *layout = reading->build.layout;
    int count = captions_below(reading, block);
    for (int i = reading->draft.block + 1; i <= reading->draft.block + count; i++) {
        const struct block *caption = &layout->blocks[i];
        if (caption->kind != BLOCK_PARAGRAPH)
            continue;
        struct grid_row row = {.label = text_trim(caption->text),
                               .label_origin = layout_line_origin(layout, caption->first_line),
                               .line = caption->first_line,
                               .indent = caption->indent};
        add_caption(reading, row);
    }
}

/* The title without the captions that the draft's page ends with. */
static struct title title_of_page(const struct reading *reading, const struct title *above, int block) {
    int captions = captions_below(reading, block);
    int last = captions > 0 ? reading->build.layout->blocks[reading->draft.block + captions].last_line : -1;
    struct title page = title_copy(reading->scratch, above);
    page.line_count = 0;
    for (int i = 0; i < above->line_count; i++)
        if (above->lines[i].line > last)
            page.lines[page.line_count++] = above->lines[i];
    return title_seen(reading, &page);
}

static bool page_ends_before(const struct reading *reading, int block) {
    for (int i = reading->draft.block + 1; i < block; i++) {
        const struct block *between = &reading->build.layout->blocks[i];
        if (between->kind == BLOCK_PAGE || (between->kind == BLOCK_PARAGRAPH && block_runs(between)))
            return true;
    }
    return false;
}

/* Between the draft's last grid and `block` stands nothing, or a page break with captions above and running heads. */
static bool stands_close(const struct reading *reading, int block, const struct title *own, const struct title *above) {
    bool page = false, words = false, foot = false;
    for (int i = reading->draft.block + 1 + captions_below(reading, block); i < block; i++) {
        const struct block *between = &reading->build.layout->blocks[i];
        bool says = between->kind == BLOCK_PARAGRAPH && !block_runs(between);
        bool refers = says && !page && block_refers_to_notes(between);
        page = page || between->kind == BLOCK_PAGE;
        foot = foot || refers;
        words = words || (says && !refers);
    }
    bool again = above->name.len > 0 && text_equal_fold(above->name, own->name);
    bool heading = above->has_kind || above->entity.len > 0 || above->continued || again;
    return (!words && (page || !foot)) || (page && heading) || (above->continued && above->has_kind);
}

/* The next row from `at` on with a label and numbers; NULL where there is none. */
static const struct grid_row *next_labelled(const struct grid_rows *rows, int *at, int end) {
    for (; *at < end; (*at)++)
        if (!text_empty(rows->row[*at]->label) && draft_row_counts(rows->row[*at]))
            return rows->row[(*at)++];
    return NULL;
}

/* Rows [begin, end) open with the labels that the draft opens with: the same table again, not its rest. */
static bool repeats_labels(const struct draft *draft, const struct grid_rows *rows, int begin, int end) {
    int at = begin, before = draft->head_count;
    for (int i = 0; i < 2; i++) {
        const struct grid_row *now = next_labelled(rows, &at, end);
        const struct grid_row *then = next_labelled(&draft->rows, &before, draft->rows.count);
        if (now == NULL || then == NULL || !text_equal_fold(now->label, then->label))
            return false;
    }
    return true;
}

/* Words above the heads begin a footnote or explain: what follows is no rest of a statement. */
static bool explains(const struct grid_rows *rows, int begin, int count) {
    text mark;
    for (int i = begin; i < begin + count; i++)
        if (label_leading_mark(rows->row[i]->label, &mark) > 0 || title_is_prose(rows->row[i]->label))
            return true;
    return false;
}

/* The line right above the name, if it may be one too: no registrant, no date, no page. */
static text line_above_name(const struct title *title) {
    text found = {NULL, 0};
    for (int i = 0; i < title->line_count && title->lines[i].line < title->name_line; i++)
        found = title->lines[i].text;
    bool other = text_has_digit(found) || title_entity(found) || text_matches(found, "... page|add|more ...");
    return other ? (text){NULL, 0} : found;
}

/* "Wealth Management" above the name that stood below "Institutional Securities": the same of another. */
static bool of_another(const struct title *own, const struct title *above) {
    text now = line_above_name(above), before = line_above_name(own);
    return now.len > 0 && before.len > 0 && !above->continued && !text_equal_fold(now, before);
}

/* Another name, of a kind or with a note on the scale of its own: "Debt Schedule" / "(in millions)" goes on nothing. */
static bool same_title(struct arena *arena, const struct title *own, const struct title *above) {
    text told = title_period(arena, above), before = title_period(arena, own);
    struct period_words now = period_words_of(told), then = period_words_of(before);
    bool kind = !above->has_kind || !own->has_kind || above->kind == own->kind;
    bool goes_on = above->continued && !above->renamed && kind;
    bool another = !goes_on && !text_equal_fold(above->name, own->name);
    bool renamed =
        (another && (above->has_kind || (above->name.len > 0 && above->scale.factor != 0))) || of_another(own, above);
    bool redated = !period_words_empty(&now) && !period_words_empty(&then) && !text_equal_fold(told, before);
    return !renamed && !redated;
}

/* Rows [begin, begin + extent) repeat heads of the draft, or the ends of them, and name nothing. */
static bool heads_echo(const struct draft *draft, const struct grid_rows *rows, int begin, int extent) {
    bool any = false;
    for (int i = begin; i < begin + extent; i++) {
        bool echo = heading_echoes(&draft->rows, 0, draft->head_count, rows->row[i]);
        if (!echo && rows->row[i]->kind == GRID_CELLS)
            return false;
        any = any || echo;
    }
    return any;
}

/*
 * Further down in the draft's own grid the head stands again: its statement goes on, unless another one is named.
 * Reconciliations of several measures in one grid are one statement.
 */
static bool continues_in_grid(const struct reading *reading, const struct grid_rows *rows, int begin, int extent,
                              const struct title *title, bool named) {
    const struct draft *draft = &reading->draft;
    struct arena *arena = reading->build.arena;
    struct title above = title_seen(reading, title), own = title_seen(reading, &draft->title);
    bool reconcile = own.kind == STATEMENT_RECONCILIATION && above.kind == STATEMENT_RECONCILIATION && own.has_kind &&
                     above.has_kind;
    if ((named && !reconcile) || explains(rows, begin, extent) ||
        repeats_labels(draft, rows, begin + extent, rows->count))
        return false;
    return heading_repeats(arena, &draft->rows, draft->head_count, rows, begin, extent, draft->column_count) ||
           heads_echo(draft, rows, begin, extent);
}

/* The table before was done with: the page it stands on goes on in sentences, and not only in notes. */
static bool prose_between(const struct reading *reading, int block) {
    text mark;
    for (int i = reading->draft.block + 1; i < block; i++) {
        const struct block *between = &reading->build.layout->blocks[i];
        if (between->kind == BLOCK_PAGE)
            return false;
        if (between->kind == BLOCK_PARAGRAPH && title_is_prose(between->text) &&
            label_leading_mark(between->text, &mark) == 0)
            return true;
    }
    return false;
}

/*
 * The title stands again with heads of its own, and nothing says that it goes on: on the same page that is a table like
 * the one before, and on the next one a reconciliation that sets out from net income again, or what followed prose.
 */
static bool begins_anew(const struct reading *reading, const struct grid_rows *rows, int begin, int extent, int block,
                        const struct title *above) {
    int at = begin + extent;
    const struct grid_row *first = next_labelled(rows, &at, rows->count);
    if (extent == 0 || !above->has_kind || above->continued || first == NULL)
        return false;
    if (above->kind == STATEMENT_OTHER && prose_between(reading, block))
        return true;
    return !page_ends_before(reading, block) ||
           (above->kind == STATEMENT_RECONCILIATION && text_matches(first->label, "net income|loss|earnings ..."));
}

#define CONTINUED "continued|concluded|cont|contd d?"

/* "BALANCE SHEETS (Continued)" below "BALANCE SHEETS", or "(Continued)" alone. */
static bool says_it_goes_on(const struct title *own, const struct title *above) {
    bool alone = text_matches(above->name, CONTINUED);
    bool name = own->name.len > 0 && text_starts_fold(above->name, own->name);
    return above->continued && !above->renamed && (alone || (above->has_kind ? above->kind == own->kind : name));
}

/* What stands above a page's rows is what stood above the draft, some of it, or says of it that it goes on. */
static bool names_no_other(const struct title *own, const struct title *above) {
    bool entity = above->entity.len == 0 || own->entity.len == 0 || text_equal_fold(above->entity, own->entity);
    bool name = above->name.len == 0 || text_equal_fold(above->name, own->name);
    return entity && (name || says_it_goes_on(own, above));
}

/* Sentences lead to the table in `block`: it is one of its own. */
static bool prose_leads(const struct reading *reading, int block) {
    for (int i = block - 1; i > reading->draft.block; i--) {
        const struct block *above = &reading->build.layout->blocks[i];
        if (above->kind == BLOCK_PAGE)
            return false;
        struct words words;
        words_read(&words, above->text);
        if (above->kind == BLOCK_PARAGRAPH && (title_is_prose(above->text) || words.count > LEADING_WORDS_LEAST))
            return true;
    }
    return false;
}

/* The draft goes on in these rows: under the same head again, a part of it or none, behind a page break. */
static bool continues_draft(const struct reading *reading, const struct grid_rows *rows, int begin, int extent,
                            int block, const struct title *title) {
    const struct draft *draft = &reading->draft;
    struct arena *arena = reading->build.arena;
    int column_count = reading->build.layout->blocks[block].grid->column_count;
    if (!draft->open || column_count != draft->column_count)
        return false;
    if (block == draft->block)
        return continues_in_grid(reading, rows, begin, extent, title, title_starts(arena, rows, begin));
    struct title above = title_of_page(reading, title, block), own = title_seen(reading, &draft->title);
    if (!same_title(arena, &own, &above) || !stands_close(reading, block, &own, &above) ||
        explains(rows, begin, extent) || repeats_labels(draft, rows, begin + extent, rows->count) ||
        begins_anew(reading, rows, begin, extent, block, &above))
        return false;
    if (extent == 0 || heading_same(&draft->rows, 0, draft->head_count, rows, begin, extent, column_count))
        return true;
    return (above.continued || page_ends_before(reading, block)) && names_no_other(&own, &above) &&
           !prose_leads(reading, block) &&
           heading_same_in_part(&draft->rows, 0, draft->head_count, rows, begin, extent, column_count);
}

/* ---- parts of a grid ---- */

/* What of a grid's title holds for a table further down in it that has a name of its own: scale and period. */
static struct title title_below(const struct reading *reading, const struct title *above) {
    struct title below = {.name_line = -1}, seen = title_seen(reading, above);
    enum statement_kind kind;
    below.scale = seen.scale;
    if (seen.kind == STATEMENT_OTHER)
        below.name = seen.name;
    for (int i = 0; i < above->line_count; i++) {
        struct period_words told = period_words_of(above->lines[i].text);
        if (!period_words_empty(&told) && !title_kind(above->lines[i].text, &kind))
            title_add(reading->build.arena, &below, above->lines[i].text, above->lines[i].line);
    }
    return below;
}

/* A page's heading tells the scale of all its tables: "ACME, INC. / (Thousands of dollars)". */
static void inherit_scale(const struct reading *reading, int block, struct title *title) {
    const struct draft *draft = &reading->draft;
    if (!draft->open)
        return;
    for (int i = draft->block + 1; i < block; i++)
        if (reading->build.layout->blocks[i].kind == BLOCK_PAGE)
            return;
    struct title page = draft->title;
    page.scale = (struct scale){0}; /* what its own lines tell */
    struct title before = title_seen(reading, &page), now = title_seen(reading, title);
    if (block == draft->block &&
        draft->title.scale.of_page) /* of the page for one part of a grid, and so for the next */
        before = draft->title;
    else if (before.entity.len == 0)
        before.scale.factor = 0;
    if (before.scale.factor != 0 && now.entity.len == 0 && now.scale.factor == 0)
        title->scale = before.scale;
    title->scale.of_page = title->scale.factor != 0 && now.scale.factor == 0;
}

/* A head of the draft has that label in its box. */
static bool is_boxed(const struct draft *draft, text label) {
    for (int i = 0; i < draft->head_count; i++)
        if (text_equal_fold(draft->rows.row[i]->label, label))
            return true;
    return false;
}

/*
 * "Chemical Products sales (kt)" in the box of a head that stands again, where the first one had "Refinery throughput
 * (kbd)": a caption of the rows below, without the cells of its line.
 */
static void add_boxes(struct reading *reading, const struct grid_rows *rows, int begin, int end) {
    for (int i = begin; i < end; i++) {
        const struct grid_row *row = rows->row[i];
        if (row->kind != GRID_CELLS || row->cell_count == 0 || text_empty(row->label) || is_aside(row->label) ||
            is_boxed(&reading->draft, row->label) || text_matches(row->label, CONTINUED))
            continue;
        struct grid_row caption = *row;
        caption.cells = NULL;
        caption.cell_count = 0;
        add_caption(reading, (struct grid_row){.kind = GRID_BLANK, .line = row->line}); /* no more of the label above */
        add_caption(reading, caption);
    }
}

/*
 * One statement's rows [begin, end) of a grid: a new draft, or more of the one that is open. `title` receives what
 * stands inside the grid.
 */
static void take_part(struct reading *reading, const struct grid_rows *rows, int begin, int end, int block,
                      struct title *title) {
    struct arena *arena = reading->build.arena;
    int column_count = reading->build.layout->blocks[block].grid->column_count;
    struct grid_rows part = {rows->row, end};
    int extent = heading_extent(&part, begin);
    *title = title_copy(reading->scratch, title);
    drop_lengths_above(title, rows, begin, extent);
    add_title_rows(arena, title, rows, begin, extent, column_count);
    if (continues_draft(reading, &part, begin, extent, block, title)) {
        add_page_captions(reading, block);
        add_captions(reading, rows, begin, begin + extent, block == reading->draft.block);
        add_boxes(reading, rows, begin, begin + extent);
        add_rows(reading, rows, begin + extent, end);
        reading->draft.block = block;
        return;
    }
    struct title own = title_copy(reading->scratch, title);
    inherit_scale(reading, block, &own);
    finish(reading);
    arena_clear(reading->held);
    layout_drop_grids_before(reading->layout, block);
    reading->draft =
        (struct draft){.title = own, .column_count = column_count, .block = block, .open = true, .parted = begin > 0};
    add_rows(reading, rows, begin, end);
    reading->draft.head_count = extent;
}

/* "Non-GAAP" alone: of highlights that stand once by each basis. */
static bool is_basis_alone(text t) { return words_of(t).count <= 2 && column_basis(t) != BASIS_UNSTATED; }

/* A line of words that may be the name of what stands below: no note, no caption that statements print above rows. */
static bool may_name(const struct grid_row *row) {
    text mark;
    return row->kind == GRID_CELLS && row->cell_count == 0 && row->label.len > 0 && !title_is_prose(row->label) &&
           label_leading_mark(row->label, &mark) == 0 &&
           (!vocabulary_heading(row->label) || is_basis_alone(row->label));
}

/*
 * The first of the lines of words right above the head at `at`: they name the table that it heads, not the one above.
 * Not the last line of a sentence.
 */
static int name_begin(const struct grid_rows *rows, int begin, int at) {
    int first = at;
    for (int i = at - 1; i > begin; i--) {
        const struct grid_row *row = rows->row[i];
        if (row->kind != GRID_CELLS)
            continue;
        if (!may_name(row))
            return row->cell_count == 0 && first == i + 1 ? at : first;
        first = i;
    }
    return first;
}

/* Words over columns, and years perhaps, beside no label. */
static bool may_head(const struct grid_row *row) {
    bool words = false;
    for (int i = 0; i < row->cell_count; i++) {
        if (row->cells[i].kind != AMOUNT_NONE && row->cells[i].kind != AMOUNT_YEAR)
            return false;
        words = words || row->cells[i].kind == AMOUNT_NONE;
    }
    return row->kind == GRID_CELLS && text_empty(row->label) && words;
}

/* The first of the rows of words right above the head at `at`: "Third | Second" over "Quarter | Quarter". */
static int head_begin(const struct grid_rows *rows, int begin, int at) {
    for (int i = at - 1; i > begin; i--)
        if (may_head(rows->row[i]))
            at = i;
        else if (rows->row[i]->kind != GRID_RULE)
            break;
    return at;
}

/* The cells are words, one over each of several columns. */
static bool heads_columns(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].kind != AMOUNT_NONE || row->cells[i].first != row->cells[i].last)
            return false;
    return row->kind == GRID_CELLS && row->cell_count > 1;
}

/*
 * The box of a head among rows [begin, begin + extent) stands again, beside words over as many columns: "% Change |
 * Reported EPS | Currency impact" below "% Change | Reported income | Currency impact".
 */
static bool box_again(const struct grid_rows *rows, int begin, int extent, const struct grid_row *row) {
    if (text_empty(row->label) || !heads_columns(row))
        return false;
    for (int i = begin; i < begin + extent; i++)
        if (heads_columns(rows->row[i]) && rows->row[i]->cell_count == row->cell_count &&
            text_equal_fold(rows->row[i]->label, row->label))
            return true;
    return false;
}

/* The row after the statement that begins at `begin`: where a title or another head follows its body. */
static int part_end(struct arena *arena, const struct grid_rows *rows, int begin) {
    int extent = heading_extent(rows, begin), at = begin + extent;
    bool body = false;
    for (; at < rows->count; at++) {
        if (body && title_starts(arena, rows, at))
            return at;
        bool again = rows->row[at]->cell_count > 1 && (heading_echoes(rows, begin, extent, rows->row[at]) ||
                                                       box_again(rows, begin, extent, rows->row[at]));
        if (body && (again || heading_starts(rows, at)))
            return name_begin(rows, begin, head_begin(rows, begin, at));
        body = body || draft_row_counts(rows->row[at]);
    }
    return at;
}

enum { PAGE_DIGITS_MOST = 3 };

/* "15" alone in a table: the number of a page, as HTML sets it. It is no total of the table on that page. */
static bool is_page_number(const struct grid *grid) {
    const struct grid_row *only = NULL;
    for (int i = 0; i < grid->row_count; i++) {
        if (grid->rows[i].kind != GRID_CELLS)
            continue;
        if (only != NULL)
            return false;
        only = &grid->rows[i];
    }
    if (only == NULL || only->label.len > 0 || only->cell_count != 1)
        return false;
    const struct amount amount = cell_amount(&only->cells[0]);
    return amount.kind == AMOUNT_NUMBER && amount.value.places == 0 && amount.value.units > 0 && !amount.percent &&
           amount.currency.len == 0 && amount.measure.len == 0 && amount.printed.len <= PAGE_DIGITS_MOST;
}

static const struct grid_row *row_at(const struct grid_rows *rows, int begin, int end, int line) {
    for (int i = begin; i < end; i++)
        if (rows->row[i]->line == line && rows->row[i]->kind == GRID_CELLS)
            return rows->row[i];
    return NULL;
}

/* A row with cells that tells a period beside them: "Fiscal 1999 | First | Second". */
static bool row_dates_box(const struct grid_row *row) {
    struct period_words told = period_words_of(row->label);
    return row->kind == GRID_CELLS && row->cell_count > 0 && !period_words_empty(&told);
}

/* The heads of the part that begins at `begin` have such a row. */
static bool heads_date_box(const struct grid_rows *rows, int begin) {
    int extent = heading_extent(rows, begin);
    for (int i = begin; i < begin + extent; i++)
        if (row_dates_box(rows->row[i]))
            return true;
    return false;
}

/* "Fiscal 2000" beside the heads of rows [begin, end) is no period of a part below that tells its own there. */
static void drop_box_periods(struct title *title, const struct grid_rows *rows, int begin, int end) {
    int kept = 0;
    for (int i = 0; i < title->line_count; i++) {
        const struct grid_row *row = row_at(rows, begin, end, title->lines[i].line);
        if (row == NULL || !row_dates_box(row))
            title->lines[kept++] = title->lines[i];
    }
    title->line_count = kept;
}

/* Years of a statement of equity go on below each other: one begins with what the other ends with. */
static bool names_equity(const struct title *title) {
    enum statement_kind kind;
    for (int i = 0; i < title->line_count; i++)
        if (title_kind(title->lines[i].text, &kind) && kind == STATEMENT_EQUITY)
            return true;
    return false;
}

static void take_grid(struct reading *reading, int block) {
    const struct layout *layout = reading->build.layout;
    struct arena *arena = reading->build.arena;
    const struct grid *grid = layout->blocks[block].grid;
    if (is_page_number(grid))
        return;
    struct arena *listed = arena_scratch(arena);
    struct grid_rows rows = {ARENA_ARRAY(listed, const struct grid_row *, grid->row_count), grid->row_count};
    for (int i = 0; i < grid->row_count; i++)
        rows.row[i] = &grid->rows[i];
    struct title title;
    title_collect(arena, layout, block, reading->from_line, &title);
    bool by_period = !names_equity(&title) && rows_by_period(listed, &rows);
    const struct title above = title;
    for (int begin = 0; begin < rows.count;) {
        int end = by_period ? period_end(&rows, begin) : part_end(arena, &rows, begin);
        text lead = title.lead; /* a note that leads to this part leads to no other */
        take_part(reading, &rows, begin, end, block, &title);
        title.lead = lead;
        if (end < rows.count && heads_date_box(&rows, end))
            drop_box_periods(&title, &rows, begin, end);
        if (by_period) { /* what comes is of another period, whatever it is called */
            finish(reading);
            title = above;
        } else if (end < rows.count && title_starts(arena, &rows, end))
            title = (struct title){.name_line = -1};
        else if (end < rows.count && may_name(rows.row[end]))
            title = title_below(reading, &title);
        begin = end;
    }
    if (grid->cut)
        diag_report(reading->build.diag, DIAG_TABLE_CUT, layout_line_origin(layout, grid->last_line),
                    layout->lines[grid->last_line].text, "the input ends inside this table");
    arena_free(listed);
}

void statements_recognize(struct arena *arena, struct layout *layout, int from_line, text document_type,
                          struct report *report, struct diag *diag) {
    struct build build = {arena, layout, document_type, printed_words_of(arena, layout), statement_combines(layout),
                          diag};
    struct reading reading = {.build = build,
                              .layout = layout,
                              .scratch = arena_scratch(arena),
                              .held = arena_scratch(arena),
                              .from_line = from_line,
                              .report = report};
    int first = report->statement_count;
    for (int i = 0; i < layout->block_count; i++)
        if (layout->blocks[i].kind == BLOCK_GRID && layout->blocks[i].first_line >= from_line)
            take_grid(&reading, i);
    finish(&reading);
    statements_settle(arena, layout, report, first, reading.titles, diag);
    arena_free(reading.held);
    arena_free(reading.scratch);
}
