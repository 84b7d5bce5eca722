/*
 * note_share: looks from each note upwards over the tables of the same page. A
 * note that its own table bears no mark of goes to the one that does and has
 * none ("(3)" below the small table that note (2) announces). One that its own
 * table bears is told again to a table right above that bears the mark and has
 * no notes at all: two halves of a page with the notes of both at its foot.
 */
#include "recognize/statement/note_share.h"

#include "recognize/statement/note.h"

enum { TABLES_MOST = 3, GAP_MOST = 14 }; /* title, heads and their blank lines stand in a gap */

static uint32_t end_of(const struct statement *statement) {
    uint32_t end = statement->last_line;
    for (int i = 0; i < statement->note_count; i++)
        end = statement->notes[i].origin.line > end ? statement->notes[i].origin.line : end;
    return end;
}

static bool page_between(const struct layout *layout, uint32_t from, uint32_t to) {
    for (int i = 0; i < layout->block_count; i++) {
        const struct block *block = &layout->blocks[i];
        uint32_t line = layout->first_line + (uint32_t)block->first_line;
        if (block->kind == BLOCK_PAGE && line >= from && line <= to)
            return true;
    }
    return false;
}

/* The title may stand above another table of the same grid. */
static uint32_t first_row_of(const struct statement *statement) {
    return statement->row_count > 0 ? statement->rows[0].origin.line : statement->origin.line;
}

/* The tables stand one below the other, with no more between them than notes and heads. */
static bool stand_close(const struct layout *layout, const struct statement *above, const struct statement *below) {
    return above->origin.document == below->origin.document && first_row_of(below) > first_row_of(above) &&
           first_row_of(below) <= end_of(above) + GAP_MOST && !page_between(layout, above->last_line, below->last_line);
}

static bool prose_between(const struct layout *layout, const struct statement *above, const struct statement *below) {
    for (int i = 0; i < layout->block_count; i++) {
        const struct block *block = &layout->blocks[i];
        uint32_t line = layout->first_line + (uint32_t)block->first_line;
        if (block->kind == BLOCK_PARAGRAPH && line > above->last_line && line < first_row_of(below))
            return true;
    }
    return false;
}

static void insert(struct arena *arena, struct statement *statement, struct note note) {
    *ARRAY_ADD(arena, statement->notes, statement->note_count) = note;
    int at = statement->note_count - 1;
    for (; at > 0 && statement->notes[at - 1].origin.line > note.origin.line; at--)
        statement->notes[at] = statement->notes[at - 1];
    statement->notes[at] = note;
}

/* True where a table above took the note as its own. */
static bool give(struct arena *arena, const struct layout *layout, struct report *report, int first, int below,
                 const struct note *note) {
    bool own = note_is_borne(&report->statements[below], note->mark), given = false;
    for (int s = below - 1; s >= first && below - s <= TABLES_MOST; s--) {
        struct statement *above = &report->statements[s];
        if (!stand_close(layout, above, &report->statements[s + 1]))
            break;
        if (!note_is_missed(above, note->mark))
            continue;
        if (own && (above->note_count > 0 || prose_between(layout, above, &report->statements[s + 1])))
            break;
        insert(arena, above, *note);
        given = true;
        if (!own)
            break;
    }
    return given;
}

static void share_notes_of(struct arena *arena, const struct layout *layout, struct report *report, int first, int s) {
    struct statement *statement = &report->statements[s];
    int kept = 0;
    for (int i = 0; i < statement->note_count; i++) {
        struct note note = statement->notes[i];
        bool given = note.mark.len > 0 && give(arena, layout, report, first, s, &note);
        if (!given || note_is_borne(statement, note.mark))
            statement->notes[kept++] = note;
    }
    statement->note_count = kept;
}

void notes_share(struct arena *arena, const struct layout *layout, struct report *report, int first) {
    for (int s = first + 1; s < report->statement_count; s++)
        share_notes_of(arena, layout, report, first, s);
}
