/*
 * note_share: notes that stand below the last of several tables, or below a
 * small table among them, find the tables that bear their marks.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_NOTE_SHARE_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_NOTE_SHARE_H

#include "base/arena.h"
#include "layout/layout.h"
#include "model/model.h"

/* Of statements[first ...], which are one document's. A note that its own table does not bear is moved. */
void notes_share(struct arena *arena, const struct layout *layout, struct report *report, int first);

#endif
