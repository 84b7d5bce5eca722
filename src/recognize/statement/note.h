/*
 * note: the notes printed below a table, "(A) These statements ...", and
 * whether every mark has its note.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_NOTE_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_NOTE_H

#include "base/diag.h"
#include "layout/layout.h"
#include "model/model.h"
#include "recognize/statement/printed_words.h"

/*
 * Appends the notes that begin at line `from_line` (an index) or below it, up to the next table, heading or paragraph
 * that is none.
 */
void notes_read(struct arena *arena, const struct layout *layout, struct printed_words *words, int from_line,
                struct statement *statement);

/* The mark that a line opens with and that can be nothing else, bracketed or raised: bytes up to its words, or 0. */
size_t note_sure_lead(text line, text *mark);

/* A head, a label, a value or the title of the table bears the mark. */
bool note_is_borne(const struct statement *statement, text mark);

/* A head, a row or a value bears it, and no note of the table tells what it means. */
bool note_is_missed(const struct statement *statement, text mark);

/* Tells marks without a note and notes without a mark. */
void notes_check(const struct layout *layout, const struct statement *statement, struct diag *diag);

#endif
