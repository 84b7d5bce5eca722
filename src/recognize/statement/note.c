/*
 * note: reads footnotes line by line, for several may stand in one paragraph.
 * A note begins with its mark and ends where the next begins, at an empty
 * line behind which no mark stands, or at a heading.
 */
#include "recognize/statement/note.h"

#include "recognize/statement/label.h"
#include "recognize/statement/title.h"
#include "recognize/vocabulary.h"

enum { EMPTY_MOST = 3, NOTE_LINES_MOST = 80 };

static bool marks_hold(text marks, text mark) {
    text word;
    while (text_next_word(&marks, &word))
        if (text_equal_fold(word, mark))
            return true;
    return false;
}

/* ---- what bears a mark ---- */

static const text raised[] = {TEXT_INIT(""),       TEXT_INIT("\xC2\xB9"), TEXT_INIT("\xC2\xB2"), TEXT_INIT("\xC2\xB3"),
                              TEXT_INIT("\u2074"), TEXT_INIT("\u2075"),   TEXT_INIT("\u2076"),   TEXT_INIT("\u2077"),
                              TEXT_INIT("\u2078"), TEXT_INIT("\u2079")};

/* A single digit raised: "\u00b9" for 1; empty for other marks. */
static text raised_mark(text mark) {
    return mark.len == 1 && is_digit(mark.ptr[0]) ? raised[mark.ptr[0] - '0'] : (text){NULL, 0};
}

/* The mark stands in words as a sign of its own: "Other credit\u00b9", "Trading days 1", "Rates2", "Trice+ *". */
static bool words_bear(text words, text mark) {
    text up = raised_mark(mark);
    if (up.len == 0)
        return !is_alnum(mark.ptr[0]) && text_find(words, mark) != text_npos;
    words = text_trim_end(words);
    bool ends = words.len > 2 && words.ptr[words.len - 1] == mark.ptr[0] &&
                (is_alpha(words.ptr[words.len - 2]) || words.ptr[words.len - 2] == ' ');
    return ends || text_find(words, up) != text_npos;
}

static bool marks_bear(text marks, text mark) {
    text up = raised_mark(mark);
    return marks_hold(marks, mark) || (up.len > 0 && marks_hold(marks, up));
}

static bool row_holds(const struct statement *statement, const struct row *row, text mark) {
    if (marks_bear(row->marks, mark) || words_bear(row->printed, mark))
        return true;
    for (int i = 0; i < statement->column_count; i++) {
        const struct value *value = &row->values[i];
        bool words = value->kind == VALUE_TEXT && !is_alnum(mark.ptr[0]) && text_ends(value->printed, mark);
        if (words || marks_bear(value_marks(value), mark))
            return true;
    }
    return false;
}

/* "Pro Forma Statement of Operations *", "Balance Sheets (1)". */
static bool title_bears(text title, text mark) {
    title = text_trim_end(title);
    bool bracketed = mark.len > 0 && is_alnum(mark.ptr[0]);
    if (bracketed && !text_ends(title, TEXT(")")))
        return false;
    title = bracketed ? text_slice(title, 0, title.len - 1) : title;
    size_t open = title.len > mark.len ? title.len - mark.len - 1 : 0;
    return open > 0 && text_ends(title, mark) && (title.ptr[open] == '(') == bracketed;
}

static bool column_bears(const struct column *column, text mark) {
    for (int i = 0; i < column->head_count; i++)
        if (words_bear(column->heads[i], mark))
            return true;
    return marks_bear(column->marks, mark);
}

static bool mark_used(const struct statement *statement, text mark) {
    if (title_bears(statement->title, mark) || words_bear(statement->title, mark))
        return true;
    for (int i = 0; i < statement->column_count; i++)
        if (column_bears(&statement->columns[i], mark))
            return true;
    for (int i = 0; i < statement->row_count; i++)
        if (row_holds(statement, &statement->rows[i], mark))
            return true;
    return false;
}

/* ---- what opens a note ---- */

/* "+ Acquired this year", "\u2020 Unaudited": a sign and a blank. */
static size_t sign_lead(text t, text *mark) {
    static const text signs[] = {TEXT_INIT("+"), TEXT_INIT("^"), TEXT_INIT("\u2020"), TEXT_INIT("\u2021")};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (text_starts(t, signs[i]) && t.len > signs[i].len + 1 && is_blank(t.ptr[signs[i].len])) {
            *mark = signs[i];
            return signs[i].len;
        }
    return 0;
}

/* "1 Net of returns", "\u00b9Net of returns": a digit, raised perhaps, and words; "4Q23" is none. */
static size_t digit_lead(text t, text *mark) {
    static const char digits[] = "0123456789";
    for (size_t k = 1; k < sizeof raised / sizeof *raised; k++) {
        bool up = text_starts(t, raised[k]);
        size_t length = up ? raised[k].len : 1;
        if ((!up && (t.len == 0 || t.ptr[0] != digits[k])) || t.len < length + 3)
            continue;
        const char *next = t.ptr + length;
        bool glued = is_upper(next[0]) && is_lower(next[1]);
        *mark = (text){digits + k, 1};
        return glued || (up && is_alpha(next[0])) || (is_blank(next[0]) && !is_digit(next[1])) ? length : 0;
    }
    return 0;
}

/* "\u00b9 Assuming dilution", "1) Preliminary": a digit that can be nothing but a mark, and words. */
static size_t sure_digit_lead(text t, text *mark) {
    bool closed = t.len > 4 && is_digit(t.ptr[0]) && t.ptr[1] == ')' && is_blank(t.ptr[2]) && !is_lower(t.ptr[3]);
    size_t length = t.len > 0 && !is_digit(t.ptr[0]) ? digit_lead(t, mark) : 0;
    if (closed)
        *mark = text_slice(t, 0, 1);
    return closed ? 2 : length;
}

size_t note_sure_lead(text line, text *mark) {
    size_t length = label_leading_mark(line, mark);
    text t = text_trim(line);
    if (length > 0)
        return length;
    length = sure_digit_lead(t, mark);
    return length > 0 ? (size_t)(t.ptr - line.ptr) + length : 0;
}

/* It is the next one: "2" behind "1". */
static bool follows_last(const struct statement *statement, text mark) {
    text last = statement->note_count > 0 ? statement->notes[statement->note_count - 1].mark : (text){NULL, 0};
    return last.len == 1 && is_digit(last.ptr[0]) && mark.ptr[0] == last.ptr[0] + 1;
}

/* A page's number before a name, "2 Example Corporation", looks like a note: the first one is 1. */
static bool in_order(const struct statement *statement, text mark, text line) {
    struct words words;
    if (!is_digit(mark.ptr[0]))
        return true;
    words_read(&words, line);
    return (mark.ptr[0] == '1' || follows_last(statement, mark)) && !title_foot(&words, line);
}

/* The length of the mark that opens a note, with the blanks before it; without brackets the table has to bear it. */
static size_t note_lead(const struct statement *statement, text line, text *mark) {
    size_t length = note_sure_lead(line, mark);
    text t = text_trim(line);
    if (length > 0)
        return length;
    length = sign_lead(t, mark);
    length = length > 0 ? length : digit_lead(t, mark);
    if (length == 0 || !in_order(statement, *mark, t) ||
        !(mark_used(statement, *mark) || follows_last(statement, *mark)))
        return 0;
    return (size_t)(t.ptr - line.ptr) + length;
}

/*
 * "... by excluding" / "(i) overhead, (ii) ...": a list within the note told last, which is not at an end, and whose
 * marks are of another kind than the notes'.
 */
static bool is_list_within(const struct statement *statement, int first, text mark) {
    const struct note *last = statement->note_count > first ? &statement->notes[statement->note_count - 1] : NULL;
    if (last == NULL || last->text.len == 0 || last->mark.len == 0 || mark.len == 0 || mark_used(statement, mark))
        return false;
    char end = last->text.ptr[last->text.len - 1];
    return (is_lower(end) || end == ',') && is_digit(last->mark.ptr[0]) && is_alpha(mark.ptr[0]);
}

/* ---- reading ---- */

/* Behind an empty line a note opens with its mark, or there is none. */
static bool line_ends_notes(const struct layout *layout, const struct statement *statement, int line, int empty) {
    text t = layout->lines[line].text, mark;
    if (empty > EMPTY_MOST || text_starts(text_trim(t), TEXT("<")))
        return true;
    return empty > 0 && note_lead(statement, t, &mark) == 0;
}

/* The block that the line stands in; NULL where it stands in none. */
static const struct block *block_at(const struct layout *layout, int line) {
    int low = 0, high = layout->block_count; /* the first block that begins behind the line */
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (layout->blocks[middle].first_line <= line)
            low = middle + 1;
        else
            high = middle;
    }
    const struct block *block = low > 0 ? &layout->blocks[low - 1] : NULL;
    return block != NULL && block->last_line >= line ? block : NULL;
}

static bool in_block(const struct layout *layout, int line, enum block_kind kind) {
    const struct block *block = block_at(layout, line);
    return block != NULL && block->kind == kind;
}

static bool in_grid(const struct layout *layout, int line) { return in_block(layout, line, BLOCK_GRID); }

/* Heads or figures of a table that stands right below the note, without an empty line between. */
static bool is_row_of_cells(const struct layout *layout, int line) {
    const struct block *block = in_grid(layout, line) ? block_at(layout, line) : NULL;
    for (int i = 0; block != NULL && block->grid != NULL && i < block->grid->row_count; i++) {
        const struct grid_row *row = &block->grid->rows[i];
        if (row->line == line && row->kind == GRID_CELLS)
            return row->cell_count > (text_empty(row->label) ? 0 : 1);
    }
    return false;
}

/* What the note says: "(a): Cash;" says "Cash;". */
static text without_colon(text words) { return text_starts(words, TEXT(":")) ? text_trim(text_skip(words, 1)) : words; }

static void begin_note(struct arena *arena, const struct layout *layout, int line, struct statement *statement) {
    text t = layout->lines[line].text, mark = {NULL, 0};
    size_t begin = note_lead(statement, t, &mark);
    *ARRAY_ADD(arena, statement->notes, statement->note_count) = (struct note){
        .mark = mark,
        .text = without_colon(text_trim(text_skip(t, begin))),
        .origin = layout_line_origin(layout, line),
    };
}

static void continue_note(struct arena *scratch, struct printed_words *words, text line, struct statement *statement) {
    struct note *note = &statement->notes[statement->note_count - 1];
    note->text = label_join(scratch, words, note->text, line);
}

/* What a page of a statement ends with, "See accompanying notes to ...", and its number. */
static bool is_foot(const struct layout *layout, int line) {
    text t = layout->lines[line].text;
    return in_block(layout, line, BLOCK_PAGE) || text_matches(t, "see|read accompanying ... notes|statements ...") ||
           text_matches(t, "see notes to ... statements ...") ||
           text_matches(t, "the? accompanying ... notes ... integral part ...");
}

/* A running head: short, and set off the margin. */
static bool is_running_head(text line) {
    enum { INDENT_LEAST = 8, WIDTH_MOST = 64 };
    size_t indent = (size_t)(text_trim(line).ptr - line.ptr);
    return indent >= INDENT_LEAST && text_trim(line).len <= WIDTH_MOST;
}

/*
 * The first line of notes on the page behind the one that ends at or below `from`: no more than the foot of the one and
 * the head of the other lie between, and the statement bears its mark. -1 where there is none.
 */
static int note_line_of_next_page(const struct layout *layout, const struct statement *statement, int from) {
    enum { LINES_MOST = 24, HEADS_MOST = 4 };
    int heads = 0;
    bool page = false;
    for (int line = from; line < layout->line_count && line < from + LINES_MOST; line++) {
        text t = text_trim(layout->lines[line].text), mark;
        page = page || in_block(layout, line, BLOCK_PAGE);
        if (t.len == 0 || t.ptr[0] == '-' || t.ptr[0] == '=' || t.ptr[0] == '<' || is_foot(layout, line))
            continue;
        if (!page || in_grid(layout, line))
            return -1;
        if (label_leading_mark(t, &mark) > 0)
            return mark_used(statement, mark) ? line : -1;
        if (!is_running_head(layout->lines[line].text) || ++heads > HEADS_MOST)
            return -1;
    }
    return -1;
}

/* "Notes:" alone on a line, above them. */
static bool heads_notes(text t) { return text_matches(t, "note|notes|footnotes"); }

/* The first line of notes at or below `from`, past empty lines, rules and page breaks; -1 where there is none. */
static int first_note_line(const struct layout *layout, const struct statement *statement, int from) {
    int empty = 0;
    for (int line = from; line < layout->line_count && empty <= EMPTY_MOST; line++) {
        text t = text_trim(layout->lines[line].text), mark;
        bool bare = t.len == 0 || t.ptr[0] == '-' || t.ptr[0] == '_' || t.ptr[0] == '=' || text_starts(t, TEXT("</"));
        if (note_lead(statement, t, &mark) > 0)
            return line;
        if (!bare && !heads_notes(t))
            return -1;
        empty += t.len == 0 ? 1 : 0;
    }
    return -1;
}

void notes_read(struct arena *arena, const struct layout *layout, struct printed_words *words, int from_line,
                struct statement *statement) {
    struct arena *scratch = arena_scratch(arena); /* for texts that grow line by line */
    int line = first_note_line(layout, statement, from_line), empty = 0, first = statement->note_count;
    line = line < 0 ? note_line_of_next_page(layout, statement, from_line) : line;
    for (int read = 0; line >= 0 && line < layout->line_count && read < NOTE_LINES_MOST; line++, read++) {
        text mark;
        if (text_empty(layout->lines[line].text)) {
            empty++;
            continue;
        }
        if (line_ends_notes(layout, statement, line, empty) || (line > from_line && empty > 0 && in_grid(layout, line)))
            break;
        bool leads = note_lead(statement, layout->lines[line].text, &mark) > 0;
        if (!leads && is_row_of_cells(layout, line))
            break;
        if (leads && !(empty == 0 && is_list_within(statement, first, mark)))
            begin_note(arena, layout, line, statement);
        else
            continue_note(scratch, words, layout->lines[line].text, statement);
        empty = 0;
    }
    for (int i = first; i < statement->note_count; i++)
        statement->notes[i].text = text_copy(arena, statement->notes[i].text);
    arena_free(scratch);
}

/* ---- ties ---- */

static bool has_note(const struct statement *statement, text mark) {
    for (int i = 0; i < statement->note_count; i++)
        if (text_equal_fold(statement->notes[i].mark, mark) ||
            (raised_mark(statement->notes[i].mark).len > 0 && text_equal(raised_mark(statement->notes[i].mark), mark)))
            return true;
    return false;
}

bool note_is_borne(const struct statement *statement, text mark) { return mark_used(statement, mark); }

bool note_is_missed(const struct statement *statement, text mark) {
    if (has_note(statement, mark))
        return false;
    for (int i = 0; i < statement->column_count; i++)
        if (marks_bear(statement->columns[i].marks, mark))
            return true;
    for (int i = 0; i < statement->row_count; i++) {
        if (marks_bear(statement->rows[i].marks, mark))
            return true;
        for (int k = 0; k < statement->column_count; k++)
            if (marks_bear(value_marks(&statement->rows[i].values[k]), mark))
                return true;
    }
    return false;
}

static void tell_marks(const struct layout *layout, const struct statement *statement, text marks, struct origin at,
                       struct diag *diag) {
    text mark;
    while (text_next_word(&marks, &mark))
        if (!has_note(statement, mark))
            diag_report(diag, DIAG_FOOTNOTE_UNTIED, at, layout_line_at(layout, at),
                        "no note below the table bears the mark %.*s", TEXT_ARG(mark));
}

void notes_check(const struct layout *layout, const struct statement *statement, struct diag *diag) {
    for (int i = 0; i < statement->note_count; i++) {
        const struct note *note = &statement->notes[i];
        if (!mark_used(statement, note->mark))
            diag_report(diag, DIAG_FOOTNOTE_UNTIED, note->origin, layout_line_at(layout, note->origin),
                        "no head, label or value of the table bears the mark %.*s", TEXT_ARG(note->mark));
    }
    for (int i = 0; i < statement->row_count; i++)
        tell_marks(layout, statement, statement->rows[i].marks, statement->rows[i].origin, diag);
}
