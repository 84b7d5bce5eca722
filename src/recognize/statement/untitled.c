/*
 * untitled: a table without a title that has the rows of the one before it is
 * the rest of it, its columns set below for want of room: it bears that one's
 * title. And the last note below a table may lead to the next: "* Detail for
 * the 13 weeks ended June 28, 2003", no sentence, right above it.
 */
#include "recognize/statement/untitled.h"

#include "recognize/concept/concept.h"

enum { NAME_MOST = 120, NEAR = 5, ROWS_LEAST = 3 };

static bool has_rows_of(const struct statement *statement, const struct statement *before) {
    if (statement->row_count != before->row_count || statement->row_count < ROWS_LEAST)
        return false;
    for (int r = 0; r < statement->row_count; r++)
        if (!text_equal_fold(statement->rows[r].label, before->rows[r].label))
            return false;
    return true;
}

/* The note right above it, if that is the last of the statement before and tells nothing whole. */
static text note_above(const struct statement *statement, const struct statement *before) {
    if (before->note_count == 0)
        return (text){0};
    const struct note *last = &before->notes[before->note_count - 1];
    bool near = last->origin.document == statement->origin.document && last->origin.line < statement->origin.line &&
                statement->origin.line - last->origin.line <= NEAR;
    return near && last->text.len <= NAME_MOST && !text_ends(last->text, TEXT(".")) ? last->text : (text){0};
}

/* What has all its rows is of its kind, and its rows are what they are there. */
static void take_kind(struct arena *arena, struct statement *statement, enum statement_kind kind) {
    if (statement->kind != STATEMENT_OTHER || kind == STATEMENT_OTHER)
        return;
    statement->kind = kind;
    concepts_assign_again(arena, statement);
}

void untitled_name(struct arena *arena, struct report *report, int first) {
    for (int s = first + 1; s < report->statement_count; s++) {
        struct statement *statement = &report->statements[s], *before = &report->statements[s - 1];
        if (!text_empty(statement->title))
            continue;
        if (text_empty(statement->lead))
            statement->title = note_above(statement, before);
        if (text_empty(statement->title) && before->note_count == 0 && !text_empty(before->title) &&
            has_rows_of(statement, before)) {
            bool again = text_ends(before->title, TEXT("(continued)"));
            statement->title = text_join(arena, before->title, again ? TEXT("") : TEXT(" (continued)"), TEXT(""));
            statement->entity = text_empty(statement->entity) ? before->entity : statement->entity;
            take_kind(arena, statement, before->kind);
        }
    }
}
