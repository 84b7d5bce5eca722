/*
 * ascii: a text document laid out. In: its lines. Out: blocks in the order of the document: grids where tables stand,
 * paragraphs, rules and page breaks between.
 */
#include "layout/ascii/ascii.h"

enum { CLOSING_MOST = 2, ROW_WORD_MOST = 14 };

/* Two or more phrases, as in a row of words: "22x   17x   16x". */
static bool is_row_of_words(struct ascii *ascii, const struct ascii_table *table, int line) {
    int count, over = 0;
    const struct ascii_token *tokens = ascii_tokens(ascii, line, &count);
    for (int i = 1; i < count; i++)
        over += tokens[i].left - tokens[i - 1].right > 1 && tokens[i].right > table->columns[0].left &&
                tokens[i].right - tokens[i].left <= ROW_WORD_MOST;
    return over >= 2 && table->column_count >= 2;
}

enum { HANGS_MOST = 4 };

/* "investing activities" below the last row of amounts: more of its label, in small letters or set in against it. */
static bool goes_on_with_label(const struct ascii *ascii, const struct ascii_table *table, int line) {
    if (line >= ascii->line_count || ascii_line(ascii, line)->kind != ASCII_WORDS)
        return false;
    const struct ascii_line *words = ascii_line(ascii, line), *above = ascii_line(ascii, table->last_row);
    if (words->right > table->columns[0].left || words->left < above->left)
        return false;
    text t = ascii_text(ascii, line, (size_t)words->begin, (size_t)words->end);
    bool hangs = words->left > above->left && words->left <= above->left + HANGS_MOST;
    bool notes = t.ptr[0] == '*' || (t.len > 2 && t.ptr[0] == '(' && t.ptr[2] == ')');
    return is_lower(t.ptr[0]) || (hangs && !notes && !text_ends(t, TEXT(".")) && !text_ends(t, TEXT(":")));
}

/* The lines right below the last row that end its label, with nothing below them. */
static int lines_of_last_label(const struct ascii *ascii, const struct ascii_table *table) {
    enum { LINES_MOST = 3 };
    int count = 0, line = table->last_row + 1;
    if (table->last != table->last_row)
        return 0;
    while (count < LINES_MOST && goes_on_with_label(ascii, table, line + count))
        count++;
    const bool last = line + count >= ascii->line_count || ascii_line(ascii, line + count)->kind != ASCII_WORDS;
    return last ? count : 0;
}

/*
 * What touches the last row from below: the end of its label, the double rule under a total, rows of words, with their
 * labels' first lines.
 */
static void take_closing_lines(struct ascii *ascii, struct ascii_table *table) {
    table->last += lines_of_last_label(ascii, table);
    for (int i = table->last + 1; i < ascii->line_count && i <= table->last + CLOSING_MOST; i++) {
        enum ascii_kind kind = ascii_line(ascii, i)->kind;
        if (kind == ASCII_RULE || (kind == ASCII_WORDS && is_row_of_words(ascii, table, i)))
            table->last = i;
        else if (kind != ASCII_WORDS || ascii_line(ascii, i)->right > table->columns[0].left)
            break;
    }
}

/* Label lines that touch the first row of a table without heads: its section's heading. */
static void take_opening_labels(const struct ascii *ascii, struct ascii_table *table, int bound) {
    if (table->first < table->first_row)
        return;
    for (int i = table->first_row - 1; i >= bound; i--) {
        const struct ascii_line *line = ascii_line(ascii, i);
        if (line->kind != ASCII_WORDS || line->right > table->columns[0].left)
            break;
        text t = ascii_text(ascii, i, (size_t)line->begin, (size_t)line->end);
        table->first = text_ends(t, TEXT(":")) ? i : table->first;
    }
}

/* The input's last line broken off inside a row: its label, a gap, and what reaches the first column. */
static bool is_broken_row(struct ascii *ascii, const struct ascii_table *table, int index) {
    int count;
    if (index != ascii->line_count - 1)
        return false;
    const struct ascii_token *tokens = ascii_tokens(ascii, index, &count);
    return count > 1 && tokens[1].right >= table->columns[0].left;
}

/* Nothing stands below the table but blank lines, the lines of a label, and a broken row. */
static bool ends_with_labels(struct ascii *ascii, const struct ascii_table *table) {
    enum { LABELS_MOST = 8 }; /* of one wrapped label and its section */
    int labels = 0;
    for (int i = table->last + 1; i < ascii->line_count; i++) {
        const struct ascii_line *line = ascii_line(ascii, i);
        if (line->kind == ASCII_BLANK || is_broken_row(ascii, table, i))
            continue;
        if (line->kind != ASCII_WORDS || line->right > table->columns[0].right || ++labels > LABELS_MOST)
            return false;
    }
    return true;
}

/* The input ends in the table: an open <TABLE>, or a last row or its label without a line end. */
static bool is_cut(struct ascii *ascii, const struct ascii_table *table, bool broken_off) {
    return ends_with_labels(ascii, table) && (ascii_in_table(ascii, table->first) || broken_off);
}

static void tell_cut(const struct ascii *ascii, const struct ascii_table *table) {
    text last = ascii_whole(ascii, table->last);
    diag_report(ascii->diag, DIAG_TABLE_CUT, ascii_origin(ascii, table->last, last.len, last.len), last,
                "the input ends in the middle of a table");
}

static void add_grid(struct ascii *ascii, struct ascii_table *table) {
    struct block *block = ARRAY_ADD(ascii->blocks, ascii->layout->blocks, ascii->layout->block_count);
    block->kind = BLOCK_GRID;
    block->first_line = ascii_shown(ascii, table->first);
    block->last_line = ascii_shown(ascii, table->last);
    block->grid = ascii_grid(ascii, table);
}

/* A grid of each of two tables side by side; false where they are one, or one of them has no columns. */
static bool add_grids_beside(struct ascii *ascii, const struct ascii_table *table) {
    enum { RIGHT = 1 << 14 };
    struct ascii_table halves[] = {*table, *table};
    const int bounds[] = {0, ascii_beside_at(ascii, table), RIGHT};
    bool both = bounds[1] > 0;
    for (int pass = 0; both && pass < 2; pass++)
        for (int i = 0; i < 2; i++) {
            struct ascii_line *saved = ascii_narrow(ascii, table, bounds[i], bounds[i + 1]);
            if (pass == 0)
                both = ascii_columns_find(ascii, &halves[i]) && both;
            else
                add_grid(ascii, &halves[i]);
            ascii_widen(ascii, table, saved);
        }
    return both;
}

void ascii_lay_out_lines(struct arena *arena, struct layout *layout, bool broken_off, struct diag *diag) {
    struct ascii ascii = {.arena = arena,
                          .scratch = arena_scratch(arena),
                          .blocks = arena_scratch(arena),
                          .layout = layout,
                          .line_count = layout->line_count,
                          .diag = diag};
    struct ascii_table table;
    int next = 0, from = 0;
    ascii_classify(&ascii);
    for (; ascii_table_next(&ascii, from, &table); from = table.last_row + 1) {
        if (!ascii_columns_find(&ascii, &table))
            continue;
        ascii_heads_extend(&ascii, &table, next);
        take_opening_labels(&ascii, &table, next);
        take_closing_lines(&ascii, &table);
        table.cut = is_cut(&ascii, &table, broken_off);
        if (table.cut)
            tell_cut(&ascii, &table);
        ascii_paragraphs(&ascii, next, table.first - 1);
        if (!add_grids_beside(&ascii, &table))
            add_grid(&ascii, &table);
        next = table.last + 1;
        ascii_lines_done(&ascii, next);
    }
    ascii_paragraphs(&ascii, next, ascii.line_count - 1);
    arena_free(ascii.scratch);
    ARRAY_KEEP(arena, layout->blocks, layout->block_count);
    arena_free(ascii.blocks);
}

void ascii_layout(struct arena *arena, const struct source_document *document, struct layout *layout,
                  struct diag *diag) {
    layout->lines = source_lines(arena, document, &layout->line_count);
    ascii_lay_out_lines(arena, layout, !text_ends(document->bytes, TEXT("\n")), diag);
}
